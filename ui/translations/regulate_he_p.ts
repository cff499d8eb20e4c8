<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en_GB">
<context>
    <name>BeginningsPage</name>
    <message>
        <source>Pick one. The first minute sets the tone.</source>
        <translation>בחרו אחת. הדקה הראשונה נותנת את הטון.</translation>
    </message>
</context>
<context>
    <name>LongerForm</name>
    <message>
        <source>At most twice, and within a day of the call. Tell the other person the new time.</source>
        <translation>לכל היותר פעמיים, ותוך יממה מהקריאה. אמרו לצד השני את השעה החדשה.</translation>
    </message>
</context>
<context>
    <name>NowPage</name>
    <message>
        <source>Stop. Breathe. Come back.</source>
        <translation>עצרו. נשמו. חזרו.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Choose an entry to read it here.</source>
        <translation>בחרו רשומה כדי לקרוא אותה כאן.</translation>
    </message>
</context>
<context>
    <name>ReturnPage</name>
    <message>
        <source>You came back. That was the promise.</source>
        <translation>חזרתם. זו הייתה ההבטחה.</translation>
    </message>
    <message>
        <source>Back, and not settled yet.</source>
        <translation>חזרתם, ועוד לא נרגעתם.</translation>
    </message>
</context>
<context>
    <name>SoothePage</name>
    <message>
        <source>If you like. It shows what helps you.</source>
        <translation>רק אם בא לכם. זה מראה מה עוזר לכם.</translation>
    </message>
</context>
<context>
    <name>TranslatePage</name>
    <message>
        <source>What do you long for?</source>
        <translation>מה הצורך שלכם?</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>במילים שלכם</translation>
    </message>
    <message>
        <source>Said today, another day, or never: it is yours.</source>
        <translation>אמרו היום, ביום אחר או אף פעם: זה שלכם.</translation>
    </message>
    <message>
        <source>The limit, in your words (optional)</source>
        <translation>הגבול, במילים שלכם (לא חובה)</translation>
    </message>
    <message>
        <source>Small, and soon. Something for you.</source>
        <translation>קטן, ובקרוב. משהו בשבילכם.</translation>
    </message>
    <message>
        <source>Change it until it is yours</source>
        <translation>לשנות עד שזה שלכם</translation>
    </message>
</context>
<context>
    <name>VocabularyForm</name>
    <message>
        <source>Find a word, or type your own</source>
        <translation>חפשו מילה, או הקלידו מילה משלכם</translation>
    </message>
</context>
</TS>
