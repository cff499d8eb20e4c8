<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en_GB">
<context>
    <name>BeginningsPage</name>
    <message>
        <source>Pick one. The first minute sets the tone.</source>
        <translation>בחר אחת. הדקה הראשונה נותנת את הטון.</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>What you put into words is kept here, for you alone.</source>
        <translation>מה שתשים במילים נשמר כאן, רק בשבילך.</translation>
    </message>
</context>
<context>
    <name>LongerForm</name>
    <message>
        <source>At most twice, and within a day of the call. Tell the other person the new time.</source>
        <translation>לכל היותר פעמיים, ותוך יממה מהקריאה. אמור לצד השני את השעה החדשה.</translation>
    </message>
</context>
<context>
    <name>NowPage</name>
    <message>
        <source>Stop. Breathe. Come back.</source>
        <translation>עצור. נשום. חזור.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Choose an entry to read it here.</source>
        <translation>בחר רשומה כדי לקרוא אותה כאן.</translation>
    </message>
</context>
<context>
    <name>RepairsPage</name>
    <message>
        <source>What you write down after a talk is kept here, for you alone.</source>
        <translation>מה שתכתוב אחרי שיחה נשמר כאן, רק בשבילך.</translation>
    </message>
</context>
<context>
    <name>TranslatePage</name>
    <message>
        <source>Said today, another day, or never: it is yours.</source>
        <translation>אמור היום, ביום אחר או אף פעם: זה שלך.</translation>
    </message>
    <message>
        <source>Nothing of this is kept unless you want it to be.</source>
        <translation>זה נשמר רק אם אתה רוצה בכך.</translation>
    </message>
</context>
<context>
    <name>VocabularyForm</name>
    <message>
        <source>Find a word, or type your own</source>
        <translation>חפש מילה, או הקלד מילה משלך</translation>
    </message>
</context>
</TS>
