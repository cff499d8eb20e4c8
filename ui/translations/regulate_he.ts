<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en_GB">
<context>
    <name>ActivityDelegate</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Copies</source>
        <translation>עותקים</translation>
    </message>
    <message>
        <source>Put back the latest</source>
        <translation>להחזיר את האחרון</translation>
    </message>
    <message>
        <source>What is there now is kept</source>
        <translation>מה שיש עכשיו נשמר</translation>
    </message>
    <message>
        <source>Begin a new journal</source>
        <translation>להתחיל יומן חדש</translation>
    </message>
    <message>
        <source>The copies stay as they are</source>
        <translation>העותקים נשארים כמו שהם</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>להחזיר</translation>
    </message>
    <message>
        <source>A copy was put back today. What was there before is kept.</source>
        <translation>היום הוחזר עותק. מה שהיה קודם נשמר.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Puts back what was there before</source>
        <translation>מחזיר את מה שהיה קודם</translation>
    </message>
    <message>
        <source>On every day of use a copy is made and read back: seven days stay, and four weeks before them.</source>
        <translation>בכל יום של שימוש נוצר עותק ונקרא חזרה: נשמרים שבעה ימים, וארבעה שבועות שלפניהם.</translation>
    </message>
    <message>
        <source>Putting one back loses nothing: what was there is kept.</source>
        <translation>בהחזרת עותק דבר לא אובד: מה שהיה נשמר.</translation>
    </message>
    <message>
        <source>Make a copy now</source>
        <translation>ליצור עותק עכשיו</translation>
    </message>
    <message>
        <source>Look it over</source>
        <translation>לבדוק את היומן</translation>
    </message>
    <message>
        <source>What is right with the journal and what is not</source>
        <translation>מה תקין ביומן ומה לא</translation>
    </message>
    <message>
        <source>The copies there are</source>
        <translation>העותקים שיש</translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation>עדיין אין עותק.</translation>
    </message>
    <message>
        <source>Put this one back</source>
        <translation>להחזיר את זה</translation>
    </message>
    <message>
        <source>Copies keep what was deleted since. They go by themselves after some weeks, or all at once here.</source>
        <translation>העותקים שומרים גם מה שנמחק מאז. הם נעלמים מעצמם אחרי כמה שבועות, או כולם יחד כאן.</translation>
    </message>
    <message>
        <source>Delete the copies</source>
        <translation>למחוק את העותקים</translation>
    </message>
    <message>
        <source>Looking at the copies …</source>
        <translation>קוראים את העותקים …</translation>
    </message>
    <message>
        <source>Making a copy …</source>
        <translation>יוצרים עותק …</translation>
    </message>
    <message>
        <source>Looking it over …</source>
        <translation>בודקים את היומן …</translation>
    </message>
    <message>
        <source>Deleting the copies …</source>
        <translation>מוחקים את העותקים …</translation>
    </message>
    <message>
        <source>Putting it back …</source>
        <translation>מחזירים את העותק …</translation>
    </message>
    <message>
        <source>Put it back without encryption</source>
        <translation>להחזיר בלי הצפנה</translation>
    </message>
    <message>
        <source>Whoever can use this account can read the journal then</source>
        <translation>כל מי שמשתמש בחשבון הזה יוכל לקרוא את היומן</translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation>אי אפשר לבטל את זה.</translation>
    </message>
    <message>
        <source>Yes, delete the copies</source>
        <translation>כן, למחוק את העותקים</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>להשאיר אותם</translation>
    </message>
</context>
<context>
    <name>BeginningsPage</name>
    <message>
        <source>Ways to begin</source>
        <translation>איך לפתוח</translation>
    </message>
    <message>
        <source>Pick one. The first minute sets the tone.</source>
        <translation>לבחור אחת. הדקה הראשונה נותנת את הטון.</translation>
    </message>
    <message>
        <source>Ask instead</source>
        <translation>לשאול במקום</translation>
    </message>
    <message>
        <source>Turn “Why would you …?” into a curious question</source>
        <translation>להפוך “למה …?” לשאלה סקרנית</translation>
    </message>
</context>
<context>
    <name>BookingForm</name>
    <message>
        <source>The topic, when?</source>
        <translation>מתי לדבר על הנושא?</translation>
    </message>
    <message>
        <source>Talk about it at</source>
        <translation>לדבר על זה בשעה</translation>
    </message>
    <message>
        <source>Ask someone to help us</source>
        <translation>לבקש ממישהו לעזור לנו</translation>
    </message>
    <message>
        <source>The topic can rest</source>
        <translation>הנושא יכול לנוח</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Now</source>
        <translation>עכשיו</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>יומן</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>דפוסים</translation>
    </message>
    <message>
        <source>You</source>
        <translation>הגדרות</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>מקומות</translation>
    </message>
</context>
<context>
    <name>CheckInForm</name>
    <message>
        <source>0 is %1, 10 is %2.</source>
        <translation>0 זה %1, 10 זה %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Leave the pulse out</source>
        <translation>בלי הדופק</translation>
    </message>
    <message>
        <source>Add my pulse (optional)</source>
        <translation>להוסיף דופק (לא חובה)</translation>
    </message>
    <message>
        <source>Beats a minute</source>
        <translation>פעימות בדקה</translation>
    </message>
    <message>
        <source>From a watch, or 30 seconds counted, times two</source>
        <translation>משעון, או ספירה של 30 שניות, כפול שתיים</translation>
    </message>
    <message>
        <source>Tap with every beat (%1)</source>
        <translation>נגיעה בכל פעימה (%1)</translation>
    </message>
    <message>
        <source>Tap my pulse</source>
        <translation>למדוד דופק בנגיעות</translation>
    </message>
    <message numerus="yes">
        <source>Fingertips on wrist or neck; tap with every beat for %n second(s)</source>
        <translation>
            <numerusform>קצות אצבעות על פרק היד או הצוואר; נגיעה בכל פעימה, במשך שנייה אחת</numerusform>
            <numerusform>קצות אצבעות על פרק היד או הצוואר; נגיעה בכל פעימה, במשך %n שניות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fingertips on wrist or neck. Tap with every beat for %n second(s).</source>
        <translation>
            <numerusform>קצות אצבעות על פרק היד או הצוואר. נגיעה בכל פעימה, במשך שנייה אחת.</numerusform>
            <numerusform>קצות אצבעות על פרק היד או הצוואר. נגיעה בכל פעימה, במשך %n שניות.</numerusform>
        </translation>
    </message>
    <message>
        <source>I train a lot</source>
        <translation>יש לי שגרת אימונים</translation>
    </message>
    <message>
        <source>Just exercise, coffee, fever, pregnancy, or a medicine or condition that changes my pulse</source>
        <translation>מאמץ לפני רגע, קפה, חום, היריון, או תרופה או מצב שמשנים את הדופק שלי</translation>
    </message>
</context>
<context>
    <name>CheckInPage</name>
    <message>
        <source>Check in</source>
        <translation>בדיקה קצרה</translation>
    </message>
    <message>
        <source>Hide the reasons</source>
        <translation>להסתיר את הסיבות</translation>
    </message>
    <message>
        <source>Why this result?</source>
        <translation>למה זו התוצאה?</translation>
    </message>
    <message>
        <source>Keep this check-in</source>
        <translation>לשמור את הבדיקה</translation>
    </message>
    <message>
        <source>It is not saved unless you choose this</source>
        <translation>בלי הבחירה הזאת היא לא נשמרת</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>נשמר.</translation>
    </message>
    <message>
        <source>Nothing of this was saved.</source>
        <translation>שום דבר מזה לא נשמר.</translation>
    </message>
    <message>
        <source>See where I am</source>
        <translation>לראות איפה אני</translation>
    </message>
</context>
<context>
    <name>ChildrenFold</name>
    <message>
        <source>If children heard it</source>
        <translation>אם ילדים שמעו</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>mild</source>
        <translation>עדין</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>ברור</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>חזק</translation>
    </message>
</context>
<context>
    <name>CuriosityPage</name>
    <message>
        <source>Ask instead</source>
        <translation>לשאול במקום</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>הועתק</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>להעתיק</translation>
    </message>
    <message>
        <source>The question, as it comes. It is not kept.</source>
        <translation>השאלה, כמו שהיא באה. היא לא נשמרת.</translation>
    </message>
    <message>
        <source>Why would you react like that?</source>
        <translation>למה הגבת ככה?</translation>
    </message>
    <message>
        <source>Ask because you want to know</source>
        <translation>לשאול כדי להבין</translation>
    </message>
    <message>
        <source>Ways to open</source>
        <translation>דרכים לפתוח</translation>
    </message>
</context>
<context>
    <name>EntryCheck</name>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
</context>
<context>
    <name>EntryDelegate</name>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>What came out: %1</source>
        <translation>מה יצא: %1</translation>
    </message>
    <message>
        <source>On the surface: %1</source>
        <translation>על פני השטח: %1</translation>
    </message>
    <message>
        <source>Beneath: %1</source>
        <translation>מתחת: %1</translation>
    </message>
    <message>
        <source>Longing for: %1</source>
        <translation>הצורך: %1</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>המילים</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>למסור</translation>
    </message>
    <message>
        <source>Large on the screen, or as a card; the words and nothing else</source>
        <translation>בגדול על המסך, או ככרטיס; רק המילים</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>הועתק</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>להעתיק את המילים</translation>
    </message>
    <message>
        <source>Was it said?</source>
        <translation>זה נאמר?</translation>
    </message>
    <message>
        <source>How did it land?</source>
        <translation>איך זה התקבל?</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>מה קרה</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>הבקשה</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>מה יעזור</translation>
    </message>
    <message>
        <source>Close the earlier versions</source>
        <translation>לסגור גרסאות קודמות</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>גרסאות קודמות</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>למחוק</translation>
    </message>
    <message>
        <source>What happened: %1</source>
        <translation>מה קרה: %1</translation>
    </message>
    <message>
        <source>The request: %1</source>
        <translation>הבקשה: %1</translation>
    </message>
    <message>
        <source>What would help: %1</source>
        <translation>מה יעזור: %1</translation>
    </message>
    <message>
        <source>Take this one back</source>
        <translation>לחזור לגרסה הזאת</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>לשמור</translation>
    </message>
    <message>
        <source>Undo the changes</source>
        <translation>ביטול השינויים</translation>
    </message>
</context>
<context>
    <name>ErasingPage</name>
    <message>
        <source>Delete everything</source>
        <translation>למחוק הכול</translation>
    </message>
    <message>
        <source>This goes</source>
        <translation>זה יימחק</translation>
    </message>
    <message>
        <source>In the journal</source>
        <translation>ביומן</translation>
    </message>
    <message>
        <source>This stays</source>
        <translation>זה נשאר</translation>
    </message>
    <message>
        <source>Deleting …</source>
        <translation>מוחקים …</translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation>אי אפשר לבטל את זה.</translation>
    </message>
    <message>
        <source>Yes, all of it</source>
        <translation>כן, הכול</translation>
    </message>
    <message>
        <source>Deletes everything that is listed here</source>
        <translation>מוחק את כל מה שרשום כאן</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>להשאיר</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Hint: %1</source>
        <translation>רמז: %1</translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n character(s). What was too long was left out; the rest is as it was.</source>
        <translation>
            <numerusform>יש מקום לתו אחד. מה שהיה ארוך מדי נשאר בחוץ; השאר כמו שהיה.</numerusform>
            <numerusform>יש מקום ל־%n תווים. מה שהיה ארוך מדי נשאר בחוץ; השאר כמו שהיה.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilePath</name>
    <message>
        <source>Choose a file …</source>
        <translation>לבחור קובץ …</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Only these are shown. Press to show the others too.</source>
        <translation>מוצגות רק אלה. לחיצה תציג גם את האחרות.</translation>
    </message>
</context>
<context>
    <name>FilterPage</name>
    <message>
        <source>Filter</source>
        <translation>סינון</translation>
    </message>
    <message>
        <source>Look for a word</source>
        <translation>לחפש מילה</translation>
    </message>
    <message>
        <source>Of what was on the surface, beneath it, or longed for</source>
        <translation>ממה שעל פני השטח, ממה שמתחת, או מהצרכים</translation>
    </message>
    <message>
        <source>No such word.</source>
        <translation>אין מילה כזאת.</translation>
    </message>
    <message>
        <source>On the surface</source>
        <translation>על פני השטח</translation>
    </message>
    <message>
        <source>Beneath</source>
        <translation>מתחת</translation>
    </message>
    <message>
        <source>Longing for</source>
        <translation>הצורך</translation>
    </message>
    <message>
        <source>When</source>
        <translation>מתי</translation>
    </message>
    <message>
        <source>From the day (optional)</source>
        <translation>מיום (לא חובה)</translation>
    </message>
    <message>
        <source>such as 2026-11-25</source>
        <translation>למשל 2026-11-25</translation>
    </message>
    <message>
        <source>To the day (optional)</source>
        <translation>עד יום (לא חובה)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>להציג</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>לנקות את הסינון</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Closes it again</source>
        <translation>סוגר שוב</translation>
    </message>
    <message>
        <source>Opens below</source>
        <translation>נפתח למטה</translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source>Hand over</source>
        <translation>מסירה</translation>
    </message>
    <message>
        <source>Only this sentence goes, nothing else.</source>
        <translation>רק המשפט הזה נמסר, ושום דבר אחר.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Hold it up</source>
        <translation>להראות על המסך</translation>
    </message>
    <message>
        <source>Large on the screen, for the other to read</source>
        <translation>בגדול על המסך, כדי שהצד השני יקרא</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>להעתיק כטקסט</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>להעתיק כתמונה</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>לשמור כתמונה</translation>
    </message>
    <message>
        <source>In the folder for pictures</source>
        <translation>בתיקיית התמונות</translation>
    </message>
    <message>
        <source>Settle the body</source>
        <translation>להרגיע את הגוף</translation>
    </message>
</context>
<context>
    <name>HearingForm</name>
    <message>
        <source>How might this land?</source>
        <translation>איך זה עשוי להישמע?</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>להשאיר כמו שזה</translation>
    </message>
    <message>
        <source>No such notes, please</source>
        <translation>בלי הערות כאלה, תודה</translation>
    </message>
    <message>
        <source>They can be turned on again under You</source>
        <translation>אפשר להחזיר אותן בהגדרות</translation>
    </message>
</context>
<context>
    <name>HeatBar</name>
    <message>
        <source>Not answered yet</source>
        <translation>עוד אין תשובה</translation>
    </message>
</context>
<context>
    <name>HeatCard</name>
    <message>
        <source>%1: no check-in</source>
        <translation>%1: בלי בדיקה</translation>
    </message>
    <message>
        <source>%1: heat %2, %3</source>
        <translation>%1: עוצמה %2, %3</translation>
    </message>
    <message>
        <source>no check-in</source>
        <translation>בלי בדיקה</translation>
    </message>
</context>
<context>
    <name>HeldUpPage</name>
    <message>
        <source>Held up</source>
        <translation>על המסך</translation>
    </message>
</context>
<context>
    <name>HelpLineCard</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>עזרה</translation>
    </message>
    <message>
        <source>Where are you?</source>
        <translation>באיזו מדינה?</translation>
    </message>
    <message>
        <source>I worry about what I might do</source>
        <translation>יש בי חשש ממה שאעשה</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A pause, or being shut out?</source>
        <translation>הפסקה, או קיר?</translation>
    </message>
    <message>
        <source>If I called it</source>
        <translation>אם קראתי להפסקה</translation>
    </message>
    <message>
        <source>If I am waiting</source>
        <translation>אם אני בהמתנה</translation>
    </message>
    <message>
        <source>Close the app</source>
        <translation>לסגור את האפליקציה</translation>
    </message>
</context>
<context>
    <name>HideButton</name>
    <message>
        <source>Hide</source>
        <translation>להסתיר</translation>
    </message>
    <message>
        <source>Puts the window out of sight at once</source>
        <translation>החלון נעלם מיד</translation>
    </message>
</context>
<context>
    <name>HidingPage</name>
    <message>
        <source>Hiding</source>
        <translation>הסתרה</translation>
    </message>
    <message>
        <source>Hide at once</source>
        <translation>להסתיר מיד</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>נעילה מעצמה</translation>
    </message>
    <message>
        <source>Name and icon</source>
        <translation>שם וסמל</translation>
    </message>
    <message>
        <source>What this cannot do</source>
        <translation>מה זה לא יכול לעשות</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>קווי סיוע</translation>
    </message>
</context>
<context>
    <name>JotPage</name>
    <message>
        <source>For later</source>
        <translation>לאחר כך</translation>
    </message>
    <message>
        <source>One word is enough.</source>
        <translation>מספיקה מילה אחת.</translation>
    </message>
    <message>
        <source>A word, so that you find it again</source>
        <translation>מילה, כדי למצוא את זה אחר כך</translation>
    </message>
    <message>
        <source>such as: the phone</source>
        <translation>למשל: הטלפון</translation>
    </message>
    <message>
        <source>What came out? One tap keeps it.</source>
        <translation>מה יצא? נגיעה אחת שומרת.</translation>
    </message>
    <message>
        <source>What came out?</source>
        <translation>מה יצא?</translation>
    </message>
    <message>
        <source>Keep it for later</source>
        <translation>לשמור לאחר כך</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Journal</source>
        <translation>יומן</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>עזרה</translation>
    </message>
    <message>
        <source>If someone may get hurt, or is afraid</source>
        <translation>אם מישהו עלול להיפגע, או בפחד</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>Any word, or part of one</source>
        <translation>כל מילה, או חלק ממנה</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>סינון</translation>
    </message>
    <message>
        <source>By what was on the surface, beneath it, or when</source>
        <translation>לפי מה שעל פני השטח, מה שמתחת, או מתי</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>רשומות</translation>
    </message>
    <message>
        <source>Only these are shown</source>
        <translation>מוצגות רק אלה</translation>
    </message>
    <message>
        <source>Finish later</source>
        <translation>להמשיך אחר כך</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s)</source>
        <translation>
            <numerusform>דבר אחד מחכה</numerusform>
            <numerusform>%n דברים מחכים</numerusform>
        </translation>
    </message>
    <message>
        <source>Look back at the week</source>
        <translation>מבט על השבוע</translation>
    </message>
    <message>
        <source>After talks</source>
        <translation>אחרי שיחות</translation>
    </message>
    <message>
        <source>What was heard, what I own, the next step</source>
        <translation>מה נשמע, מה החלק שלי, הצעד הבא</translation>
    </message>
    <message>
        <source>Nothing with these words, with this filter.</source>
        <translation>שום דבר עם המילים האלה, בסינון הזה.</translation>
    </message>
    <message>
        <source>Nothing with these words.</source>
        <translation>שום דבר עם המילים האלה.</translation>
    </message>
    <message>
        <source>Nothing here yet, with this filter.</source>
        <translation>עדיין אין כאן דבר, בסינון הזה.</translation>
    </message>
    <message>
        <source>While a pause cools: body first, words later.</source>
        <translation>בזמן הפסקה: קודם הגוף, אחר כך המילים.</translation>
    </message>
    <message>
        <source>What you put into words is kept here, for you alone.</source>
        <translation>מה שמוצא מילים נשמר כאן, רק בשבילך.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>לנקות את הסינון</translation>
    </message>
    <message>
        <source>Settle the body</source>
        <translation>להרגיע את הגוף</translation>
    </message>
    <message>
        <source>Put it into words</source>
        <translation>לשים במילים</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>נמחק.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>מקשים</translation>
    </message>
    <message>
        <source>Everything here can be done with the keyboard alone.</source>
        <translation>הכול כאן אפשרי במקלדת בלבד.</translation>
    </message>
</context>
<context>
    <name>LaterPage</name>
    <message>
        <source>Finish later</source>
        <translation>להמשיך אחר כך</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>שום דבר לא מחכה.</translation>
    </message>
    <message>
        <source>While a pause cools: body first, words later.</source>
        <translation>בזמן הפסקה: קודם הגוף, אחר כך המילים.</translation>
    </message>
    <message>
        <source>A day or two later one often sees more. There is no hurry.</source>
        <translation>אחרי יום או יומיים רואים לרוב יותר. אפשר בנחת.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>להמשיך עם זה</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>למחוק</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>נמחק.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Pause</source>
        <translation>הפסקה</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>משפט הסיסמה</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>קוד השחזור</translation>
    </message>
    <message>
        <source>8 groups of 4 letters and digits</source>
        <translation>8 קבוצות של 4 אותיות וספרות</translation>
    </message>
    <message>
        <source>A new passphrase</source>
        <translation>משפט סיסמה חדש</translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation>משפט הסיסמה החדש, פעם נוספת</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>רגע אחד</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>לפתוח</translation>
    </message>
    <message>
        <source>I have the recovery code</source>
        <translation>יש לי את קוד השחזור</translation>
    </message>
</context>
<context>
    <name>LongerForm</name>
    <message>
        <source>Back when?</source>
        <translation>מתי לחזור?</translation>
    </message>
    <message>
        <source>Or at</source>
        <translation>או בשעה</translation>
    </message>
    <message>
        <source>At most twice, and within a day of the call. Tell the other person the new time.</source>
        <translation>לכל היותר פעמיים, ותוך יממה מהקריאה. לומר לצד השני את השעה החדשה.</translation>
    </message>
    <message>
        <source>At most twice, and within a day of the call.</source>
        <translation>לכל היותר פעמיים, ותוך יממה מהקריאה.</translation>
    </message>
</context>
<context>
    <name>LookBackPage</name>
    <message>
        <source>The week</source>
        <translation>השבוע</translation>
    </message>
    <message>
        <source>Not this week</source>
        <translation>לא השבוע</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>סיום</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>It&apos;s time.</source>
        <translation>הגיע הזמן.</translation>
    </message>
</context>
<context>
    <name>NowPage</name>
    <message>
        <source>Stop. Breathe. Come back.</source>
        <translation>לעצור. לנשום. לחזור.</translation>
    </message>
    <message>
        <source>I&apos;m back</source>
        <translation>חזרתי</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>הפסקה</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s), from now</source>
        <translation>
            <numerusform>דקה אחת, מעכשיו</numerusform>
            <numerusform>%n דקות, מעכשיו</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back a copy</source>
        <translation>להחזיר עותק</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>לנסות שוב</translation>
    </message>
    <message>
        <source>Begin a new journal</source>
        <translation>להתחיל יומן חדש</translation>
    </message>
    <message>
        <source>The copies stay as they are</source>
        <translation>העותקים נשארים כמו שהם</translation>
    </message>
    <message>
        <source>The pause was let go.</source>
        <translation>ההפסקה שוחררה.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Made-up records, to look around in.</source>
        <translation>רשומות לדוגמה, להתרשמות.</translation>
    </message>
    <message>
        <source>Something waits from a day or two ago</source>
        <translation>משהו מחכה מלפני יום או יומיים</translation>
    </message>
    <message>
        <source>Now one often sees more</source>
        <translation>עכשיו רואים לרוב יותר</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>לא עכשיו</translation>
    </message>
    <message>
        <source>It stays in the journal and is not offered again</source>
        <translation>זה נשאר ביומן ולא יוצע שוב</translation>
    </message>
    <message>
        <source>A few questions, for you alone</source>
        <translation>כמה שאלות, רק בשבילך</translation>
    </message>
    <message>
        <source>Nothing of it is kept</source>
        <translation>שום דבר מזה לא נשמר</translation>
    </message>
    <message>
        <source>A passphrase for your journal</source>
        <translation>משפט סיסמה ליומן שלך</translation>
    </message>
    <message>
        <source>So that nobody else can read it</source>
        <translation>כדי שרק לך תהיה גישה אליו</translation>
    </message>
    <message>
        <source>It stays under You and is not offered again</source>
        <translation>זה נשאר בהגדרות ולא יוצע שוב</translation>
    </message>
    <message>
        <source>Go on with the talk</source>
        <translation>להמשיך בשיחה</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>בדיקה קצרה</translation>
    </message>
    <message>
        <source>Am I flooded?</source>
        <translation>אני בהצפה?</translation>
    </message>
    <message>
        <source>Put it into words</source>
        <translation>לשים במילים</translation>
    </message>
    <message>
        <source>Breathe for a minute</source>
        <translation>לנשום דקה</translation>
    </message>
    <message>
        <source>Keep a word for later</source>
        <translation>לשמור מילה לאחר כך</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Back</source>
        <translation>אחורה</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>עזרה</translation>
    </message>
    <message>
        <source>If someone may get hurt, or is afraid</source>
        <translation>אם מישהו עלול להיפגע, או בפחד</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Choose an entry to read it here.</source>
        <translation>רשומה שתיבחר תופיע כאן.</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Your code</source>
        <translation>הקוד שלך</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>משפט סיסמה</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>רגע אחד</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>משפט סיסמה חדש</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>פעם נוספת</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>להציג את ההקלדה</translation>
    </message>
    <message>
        <source>Encrypt the journal</source>
        <translation>להצפין את היומן</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>להחליף את משפט הסיסמה</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>משפט הסיסמה עד עכשיו</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>ליצור קוד חדש</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>קוד שחזור חדש</translation>
    </message>
    <message>
        <source>Encrypt it anew</source>
        <translation>להצפין מחדש</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>מפתח חדש</translation>
    </message>
    <message>
        <source>Turn it off</source>
        <translation>לכבות</translation>
    </message>
    <message>
        <source>Turn the encryption off</source>
        <translation>לכבות את ההצפנה</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>להעתיק</translation>
    </message>
    <message>
        <source>The recovery code</source>
        <translation>קוד השחזור</translation>
    </message>
    <message>
        <source>Save as a file to print …</source>
        <translation>לשמור כקובץ להדפסה …</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>נעילה מעצמה</translation>
    </message>
    <message>
        <source>The computer&apos;s keyring</source>
        <translation>צרור המפתחות של המחשב</translation>
    </message>
    <message>
        <source>Open without asking me</source>
        <translation>לפתוח בלי לשאול</translation>
    </message>
    <message>
        <source>Turn the encryption off …</source>
        <translation>לכבות את ההצפנה …</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>רשמתי אותו</translation>
    </message>
</context>
<context>
    <name>PatternCard</name>
    <message>
        <source>Picture: %1</source>
        <translation>תמונה: %1</translation>
    </message>
    <message>
        <source>The numbers are under “In numbers”.</source>
        <translation>המספרים נמצאים תחת “במספרים”.</translation>
    </message>
    <message>
        <source>In numbers</source>
        <translation>במספרים</translation>
    </message>
    <message>
        <source>%1: closes it again</source>
        <translation>%1: סוגר שוב</translation>
    </message>
    <message>
        <source>%1: opens below</source>
        <translation>%1: נפתח למטה</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>הועתק</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>להעתיק כתמונה</translation>
    </message>
</context>
<context>
    <name>PatternsPage</name>
    <message>
        <source>Patterns</source>
        <translation>דפוסים</translation>
    </message>
    <message>
        <source>How it has been</source>
        <translation>איך זה היה</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>כמה זמן אחורה</translation>
    </message>
    <message>
        <source>After a few check-ins, what comes up often shows here, like the weather of your weeks.</source>
        <translation>אחרי כמה בדיקות קצרות יופיע כאן מה שחוזר לעיתים קרובות, כמו מזג האוויר של השבועות.</translation>
    </message>
    <message>
        <source>A page to bring</source>
        <translation>דף להביא לפגישה</translation>
    </message>
    <message>
        <source>For a therapist, as PDF or text</source>
        <translation>לטיפול, כ־PDF או כטקסט</translation>
    </message>
    <message>
        <source>Small and steady</source>
        <translation>קטן וקבוע</translation>
    </message>
    <message>
        <source>A question a week, reminders, a little practice</source>
        <translation>שאלה פעם בשבוע, תזכורות, תרגול קטן</translation>
    </message>
</context>
<context>
    <name>PausePage</name>
    <message>
        <source>Pause</source>
        <translation>הפסקה</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>Return time</source>
        <translation>שעת החזרה</translation>
    </message>
    <message>
        <source>It&apos;s time.</source>
        <translation>הגיע הזמן.</translation>
    </message>
    <message>
        <source>Coming back still counts.</source>
        <translation>גם עכשיו החזרה נחשבת.</translation>
    </message>
    <message>
        <source>To say or send before leaving the room</source>
        <translation>לומר או לשלוח לפני היציאה מהחדר</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>הועתק</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>להעתיק</translation>
    </message>
    <message>
        <source>Copies the sentence</source>
        <translation>מעתיק את המשפט</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>מילים אחרות</translation>
    </message>
    <message>
        <source>I&apos;m rehearsing</source>
        <translation>זה מתנגן לי בראש</translation>
    </message>
    <message>
        <source>A minute of something else</source>
        <translation>דקה של משהו אחר</translation>
    </message>
    <message>
        <source>Another length?</source>
        <translation>אורך אחר?</translation>
    </message>
    <message>
        <source>Back at another time</source>
        <translation>לחזור בשעה אחרת</translation>
    </message>
    <message>
        <source>Two of us, at this screen</source>
        <translation>שנינו, מול המסך הזה</translation>
    </message>
    <message>
        <source>Each checks in alone; nobody sees the other&apos;s answers</source>
        <translation>לכל צד בדיקה לבד; התשובות גלויות רק למי שענה</translation>
    </message>
    <message>
        <source>As we agreed</source>
        <translation>כמו שהסכמנו</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>פחות</translation>
    </message>
    <message>
        <source>More about this pause</source>
        <translation>עוד על ההפסקה</translation>
    </message>
    <message>
        <source>Who called it?</source>
        <translation>מי קרא להפסקה?</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>קובץ ללוח שנה</translation>
    </message>
    <message>
        <source>The return time for any calendar; it says nothing of why</source>
        <translation>שעת החזרה לכל לוח שנה; בלי מילה על הסיבה</translation>
    </message>
    <message>
        <source>A pause, or being shut out?</source>
        <translation>הפסקה, או קיר?</translation>
    </message>
    <message>
        <source>Someone follows me, or blocks the way</source>
        <translation>מישהו הולך אחריי, או חוסם את הדרך</translation>
    </message>
    <message>
        <source>Let this pause go</source>
        <translation>לשחרר את ההפסקה</translation>
    </message>
    <message>
        <source>No return is needed</source>
        <translation>אין צורך בחזרה</translation>
    </message>
    <message>
        <source>Settle the body</source>
        <translation>להרגיע את הגוף</translation>
    </message>
    <message>
        <source>One thing at a time</source>
        <translation>דבר אחד בכל פעם</translation>
    </message>
    <message>
        <source>I&apos;m back</source>
        <translation>חזרתי</translation>
    </message>
    <message>
        <source>Need longer</source>
        <translation>דרוש עוד זמן</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Our plan for pauses</source>
        <translation>התוכנית שלנו להפסקות</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>נשמר.</translation>
    </message>
    <message>
        <source>Calling it</source>
        <translation>לקרוא לה</translation>
    </message>
    <message>
        <source>Or other minutes</source>
        <translation>או מספר אחר של דקות</translation>
    </message>
    <message>
        <source>20 to 1440</source>
        <translation>20 עד 1440</translation>
    </message>
    <message>
        <source>Before leaving the room</source>
        <translation>לפני היציאה מהחדר</translation>
    </message>
    <message>
        <source>A pause of yours will say it, word for word.</source>
        <translation>בהפסקה שלך זה ייאמר, מילה במילה.</translation>
    </message>
    <message>
        <source>Meanwhile, and after</source>
        <translation>בינתיים, ואחר כך</translation>
    </message>
    <message>
        <source>Undo the changes</source>
        <translation>ביטול השינויים</translation>
    </message>
    <message>
        <source>Bring the changes back</source>
        <translation>להחזיר את השינויים</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>לשמור</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>A small practice</source>
        <translation>תרגול קטן</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>עזרה</translation>
    </message>
    <message>
        <source>To the pause</source>
        <translation>אל ההפסקה</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>הפסקה</translation>
    </message>
    <message>
        <source>Settle the body</source>
        <translation>להרגיע את הגוף</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>להתחיל</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>סיום</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>תרגול אחר</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>For you alone</source>
        <translation>רק בשבילך</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 מתוך %2</translation>
    </message>
    <message>
        <source>The question before</source>
        <translation>השאלה הקודמת</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>כן, להמשיך</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>לא עכשיו</translation>
    </message>
    <message>
        <source>It is not asked again; it stays under You</source>
        <translation>זה לא יוצע שוב; זה נשאר בהגדרות</translation>
    </message>
    <message>
        <source>Help near me</source>
        <translation>עזרה קרובה</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>סיום</translation>
    </message>
</context>
<context>
    <name>ReminderForm</name>
    <message>
        <source>Off</source>
        <translation>כבויה</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>שעה אחרת</translation>
    </message>
    <message>
        <source>At</source>
        <translation>בשעה</translation>
    </message>
    <message>
        <source>As notification</source>
        <translation>כהתראה</translation>
    </message>
    <message>
        <source>It comes while Regulate is open and not locked, and says nothing of why.</source>
        <translation>היא מגיעה כש־Regulate פתוחה ולא נעולה, ולא כתוב בה למה.</translation>
    </message>
    <message>
        <source>It comes while Regulate is open or in the tray, and says nothing of why.</source>
        <translation>היא מגיעה כש־Regulate פתוחה או במגש, ולא כתוב בה למה.</translation>
    </message>
    <message>
        <source>As calendar file</source>
        <translation>כקובץ ללוח שנה</translation>
    </message>
    <message>
        <source>%1, for any calendar; it says nothing of why</source>
        <translation>%1, לכל לוח שנה; לא כתוב בו למה</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>Reminders</source>
        <translation>תזכורות</translation>
    </message>
    <message>
        <source>The week&apos;s question</source>
        <translation>השאלה של השבוע</translation>
    </message>
    <message>
        <source>A small practice</source>
        <translation>תרגול קטן</translation>
    </message>
</context>
<context>
    <name>RepairDelegate</name>
    <message>
        <source>What I heard</source>
        <translation>מה ששמעתי</translation>
    </message>
    <message>
        <source>What I own</source>
        <translation>החלק שלי</translation>
    </message>
    <message>
        <source>One small next step</source>
        <translation>צעד קטן אחד</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>הועתק</translation>
    </message>
    <message>
        <source>Copy the next step</source>
        <translation>להעתיק את הצעד</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>למחוק</translation>
    </message>
</context>
<context>
    <name>RepairsPage</name>
    <message>
        <source>After talks</source>
        <translation>אחרי שיחות</translation>
    </message>
    <message>
        <source>What you write down after a talk is kept here, for you alone.</source>
        <translation>מה שנכתב אחרי שיחה נשמר כאן, רק בשבילך.</translation>
    </message>
    <message>
        <source>Earlier ones</source>
        <translation>קודמות</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>נמחק.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>A page to bring</source>
        <translation>דף להביא לפגישה</translation>
    </message>
    <message>
        <source>What goes on it</source>
        <translation>מה יהיה בדף</translation>
    </message>
    <message>
        <source>For a therapist or counsellor, in your words and numbers only.</source>
        <translation>לטיפול או לייעוץ, רק במילים ובמספרים שלך.</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>כמה זמן אחורה</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>בדף</translation>
    </message>
    <message>
        <source>After a few check-ins there is something to bring.</source>
        <translation>אחרי כמה בדיקות יהיה מה להביא.</translation>
    </message>
    <message>
        <source>Entries to bring</source>
        <translation>רשומות להביא</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) picked</source>
        <translation>
            <numerusform>רשומה אחת נבחרה</numerusform>
            <numerusform>%n רשומות נבחרו</numerusform>
        </translation>
    </message>
    <message>
        <source>None, unless you pick them</source>
        <translation>אף רשומה, עד שבוחרים</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>קובץ לכתיבה</translation>
    </message>
    <message>
        <source>A file that anyone who has it can read.</source>
        <translation>מי שמקבל את הקובץ יכול לקרוא אותו.</translation>
    </message>
    <message>
        <source>Only what you tick goes along.</source>
        <translation>רק מה שמסומן ייכלל.</translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation>רשומות ישנות יותר</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>A moment …</source>
        <translation>רגע …</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>לשמור כ־PDF</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>לשמור כטקסט</translation>
    </message>
    <message>
        <source>Plain, for any program that shows text</source>
        <translation>פשוט, לכל תוכנה שמציגה טקסט</translation>
    </message>
    <message>
        <source>None picked</source>
        <translation>לא נבחרה אף רשומה</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>סיום</translation>
    </message>
</context>
<context>
    <name>ReturnPage</name>
    <message>
        <source>Return</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>You came back. That was the promise.</source>
        <translation>חזרת. זו הייתה ההבטחה.</translation>
    </message>
    <message>
        <source>The pause has ended. There will be no reminder.</source>
        <translation>ההפסקה הסתיימה. לא תהיה תזכורת.</translation>
    </message>
    <message>
        <source>Back, and not settled yet.</source>
        <translation>חזרת, ועוד לא נרגעת.</translation>
    </message>
    <message>
        <source>There is room to talk.</source>
        <translation>יש מקום לשיחה.</translation>
    </message>
    <message>
        <source>There is room again.</source>
        <translation>יש שוב מקום.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>לפני</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>עכשיו</translation>
    </message>
    <message>
        <source>Three things, if they are so:</source>
        <translation>שלושה דברים, אם הם נכונים:</translation>
    </message>
    <message>
        <source>Words for it</source>
        <translation>מילים לזה</translation>
    </message>
    <message>
        <source>See where I am</source>
        <translation>לראות איפה אני</translation>
    </message>
    <message>
        <source>Help near me</source>
        <translation>עזרה קרובה</translation>
    </message>
    <message>
        <source>Close the app</source>
        <translation>לסגור את האפליקציה</translation>
    </message>
    <message>
        <source>We talk now</source>
        <translation>מדברים עכשיו</translation>
    </message>
    <message>
        <source>Name a new time</source>
        <translation>לקבוע שעה חדשה</translation>
    </message>
    <message>
        <source>I&apos;m here; the topic can wait</source>
        <translation>אני כאן; הנושא יכול לחכות</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>סיום</translation>
    </message>
</context>
<context>
    <name>SafetyForm</name>
    <message>
        <source>If someone may get hurt, or is afraid: first get to a safe place. Then call.</source>
        <translation>אם מישהו עלול להיפגע, או בפחד: קודם למקום בטוח. אחר כך להתקשר.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>לנקות את החיפוש</translation>
    </message>
</context>
<context>
    <name>SofterWay</name>
    <message>
        <source>Say it this way</source>
        <translation>לומר את זה כך</translation>
    </message>
</context>
<context>
    <name>SoothePage</name>
    <message>
        <source>First, a caution</source>
        <translation>קודם, הערת זהירות</translation>
    </message>
    <message>
        <source>Leave the holds out</source>
        <translation>בלי להחזיק נשימה</translation>
    </message>
    <message>
        <source>Other families</source>
        <translation>משפחות אחרות</translation>
    </message>
    <message>
        <source>Here you are.</source>
        <translation>הגענו.</translation>
    </message>
    <message>
        <source>How hot is it now?</source>
        <translation>כמה סוער בפנים עכשיו?</translation>
    </message>
    <message>
        <source>If you like. It shows what helps you.</source>
        <translation>רק אם בא לך. זה מראה מה עוזר לך.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>This one is not for me</source>
        <translation>זה לא בשבילי</translation>
    </message>
    <message>
        <source>Leaves it out of the list</source>
        <translation>מוציא את זה מהרשימה</translation>
    </message>
    <message>
        <source>None of this is so</source>
        <translation>זה לא חל עליי</translation>
    </message>
    <message>
        <source>Not for me</source>
        <translation>לא בשבילי</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>הלאה</translation>
    </message>
    <message>
        <source>That is it</source>
        <translation>בדיוק</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>סיום</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>משהו אחר</translation>
    </message>
    <message>
        <source>Enough for now</source>
        <translation>מספיק לעכשיו</translation>
    </message>
    <message>
        <source>Four more minutes</source>
        <translation>עוד ארבע דקות</translation>
    </message>
    <message>
        <source>Another minute</source>
        <translation>עוד דקה</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>עוד פעם</translation>
    </message>
    <message>
        <source>Put it into words</source>
        <translation>לשים במילים</translation>
    </message>
</context>
<context>
    <name>SoothingPage</name>
    <message>
        <source>Soothing</source>
        <translation>הרגעה</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>להוציא</translation>
    </message>
    <message>
        <source>How hot is it now?</source>
        <translation>כמה סוער בפנים עכשיו?</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>פחות</translation>
    </message>
    <message>
        <source>More</source>
        <translation>עוד</translation>
    </message>
    <message>
        <source>Close what I hid</source>
        <translation>לסגור את מה שהוצאתי</translation>
    </message>
    <message>
        <source>Show what I hid</source>
        <translation>להציג את מה שהוצאתי</translation>
    </message>
    <message>
        <source>Back into the list</source>
        <translation>להחזיר לרשימה</translation>
    </message>
    <message>
        <source>Suggested now</source>
        <translation>הצעה לעכשיו</translation>
    </message>
</context>
<context>
    <name>SteadyPage</name>
    <message>
        <source>Small and steady</source>
        <translation>קטן וקבוע</translation>
    </message>
    <message>
        <source>For a calm day</source>
        <translation>ליום רגוע</translation>
    </message>
    <message>
        <source>The week&apos;s question</source>
        <translation>השאלה של השבוע</translation>
    </message>
    <message>
        <source>One question, one tap</source>
        <translation>שאלה אחת, הקשה אחת</translation>
    </message>
    <message>
        <source>A small practice</source>
        <translation>תרגול קטן</translation>
    </message>
    <message>
        <source>A few minutes, one at a time</source>
        <translation>כמה דקות, אחד בכל פעם</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>תזכורות</translation>
    </message>
    <message>
        <source>Off until you want them</source>
        <translation>כבויות עד שיהיה בהן צורך</translation>
    </message>
</context>
<context>
    <name>TalkPage</name>
    <message>
        <source>The talk</source>
        <translation>השיחה</translation>
    </message>
    <message>
        <source>A line that helps</source>
        <translation>משפט שעוזר</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>במקום</translation>
    </message>
    <message>
        <source>A small part of it that is mine, if you like</source>
        <translation>חלק קטן שהוא שלי (לא חובה)</translation>
    </message>
    <message>
        <source>That is enough for now</source>
        <translation>מספיק לעכשיו</translation>
    </message>
    <message>
        <source>We talk without turns</source>
        <translation>לדבר בלי תורות</translation>
    </message>
    <message>
        <source>We take turns</source>
        <translation>לדבר בתורות</translation>
    </message>
    <message>
        <source>What I heard</source>
        <translation>מה ששמעתי</translation>
    </message>
    <message>
        <source>What I own</source>
        <translation>החלק שלי</translation>
    </message>
    <message>
        <source>One small next step</source>
        <translation>צעד קטן אחד</translation>
    </message>
    <message>
        <source>Back to the talk</source>
        <translation>בחזרה לשיחה</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>הלאה</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>להעביר</translation>
    </message>
    <message>
        <source>Did I get it?</source>
        <translation>הבנתי נכון?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>כן</translation>
    </message>
    <message>
        <source>Not quite</source>
        <translation>לא בדיוק</translation>
    </message>
    <message>
        <source>One more round</source>
        <translation>עוד סיבוב</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>לשמור</translation>
    </message>
    <message>
        <source>Nothing to write down</source>
        <translation>אין מה לכתוב</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>סיום</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>הפסקה</translation>
    </message>
    <message>
        <source>A new pause, from now</source>
        <translation>הפסקה חדשה, מעכשיו</translation>
    </message>
</context>
<context>
    <name>TimeForm</name>
    <message>
        <source>A time, such as 20:40</source>
        <translation>שעה, למשל 20:40</translation>
    </message>
    <message>
        <source>Set this time</source>
        <translation>לקבוע את השעה</translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>Files</source>
        <translation>קבצים</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>ייצוא</translation>
    </message>
    <message>
        <source>What the spreadsheet has</source>
        <translation>מה יש בגיליון</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>קובץ לכתיבה</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>ייצוא …</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>ייבוא</translation>
    </message>
    <message>
        <source>An export of Regulate&apos;s, or the file that Daylio exports. You see first what it would take in.</source>
        <translation>קובץ ייצוא של Regulate, או הקובץ שמתקבל מ־Daylio. קודם רואים מה ייקלט.</translation>
    </message>
    <message>
        <source>File to take in</source>
        <translation>קובץ לקליטה</translation>
    </message>
    <message>
        <source>See what is in it</source>
        <translation>לראות מה יש בו</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>ביטול הייבוא</translation>
    </message>
    <message>
        <source>Takes out what it took in. What you changed since stays.</source>
        <translation>מוציא את מה שנקלט. מה ששינית מאז נשאר.</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>משפט הסיסמה של הקובץ</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>ושוב אותו הדבר</translation>
    </message>
    <message>
        <source>At least eight characters. Four words that have nothing to do with each other are good.</source>
        <translation>לפחות שמונה תווים. טובות ארבע מילים שלא קשורות זו לזו.</translation>
    </message>
    <message>
        <source>This file is encrypted.</source>
        <translation>הקובץ הזה מוצפן.</translation>
    </message>
    <message>
        <source>What it would take in</source>
        <translation>מה ייקלט</translation>
    </message>
    <message>
        <source>A moment …</source>
        <translation>רגע …</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>לפתוח</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>להמשיך</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>לקלוט</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>לא עכשיו</translation>
    </message>
</context>
<context>
    <name>TranslatePage</name>
    <message>
        <source>Put it into words</source>
        <translation>לשים במילים</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>שלב %1 מתוך %2</translation>
    </message>
    <message>
        <source>What came out?</source>
        <translation>מה יצא?</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>מה קרה?</translation>
    </message>
    <message>
        <source>What is beneath it?</source>
        <translation>מה יש מתחת לזה?</translation>
    </message>
    <message>
        <source>What do you long for?</source>
        <translation>מה הצורך שלך?</translation>
    </message>
    <message>
        <source>One thing that would help</source>
        <translation>דבר אחד שיעזור</translation>
    </message>
    <message>
        <source>Words that can be heard</source>
        <translation>מילים שאפשר לשמוע</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>במילים שלך</translation>
    </message>
    <message>
        <source>It is kept.</source>
        <translation>נשמר.</translation>
    </message>
    <message>
        <source>As it wants to be thrown (optional). It stays here.</source>
        <translation>כמו שזה רוצה להיזרק (לא חובה). זה נשאר כאן.</translation>
    </message>
    <message>
        <source>You never listen!</source>
        <translation>אף פעם לא מקשיבים לי!</translation>
    </message>
    <message>
        <source>Which is nearest?</source>
        <translation>מה הכי קרוב?</translation>
    </message>
    <message>
        <source>As a camera would see it. It goes on from “When …”</source>
        <translation>כמו שמצלמה הייתה רואה. זה ההמשך של “כש…”</translation>
    </message>
    <message>
        <source>you came home at nine and there was no message</source>
        <translation>חזרת הביתה בתשע ולא הייתה הודעה</translation>
    </message>
    <message>
        <source>No word for it yet</source>
        <translation>עוד אין לזה מילה</translation>
    </message>
    <message>
        <source>My anger is the message: a limit was crossed</source>
        <translation>הכעס הוא המסר: נחצה גבול</translation>
    </message>
    <message>
        <source>None of these: show every feeling</source>
        <translation>אף אחד מאלה: להציג כל רגש</translation>
    </message>
    <message>
        <source>None of these: show every need</source>
        <translation>אף אחד מאלה: להציג כל צורך</translation>
    </message>
    <message>
        <source>None of these: show all</source>
        <translation>אף אחד מאלה: להציג הכול</translation>
    </message>
    <message>
        <source>Small, and soon. It goes on from “Would you be willing to …?”</source>
        <translation>קטן, ובקרוב. זה ההמשך של “אפשר לבקש …?”</translation>
    </message>
    <message>
        <source>Small, and soon. Something for you.</source>
        <translation>קטן, ובקרוב. משהו בשבילך.</translation>
    </message>
    <message>
        <source>send a short message when it gets late</source>
        <translation>הודעה קצרה כשמתאחר</translation>
    </message>
    <message>
        <source>call someone who is kind to me</source>
        <translation>להתקשר למישהו שטוב אליי</translation>
    </message>
    <message>
        <source>Its shape</source>
        <translation>התבנית</translation>
    </message>
    <message>
        <source>The limit, in your words (optional)</source>
        <translation>הגבול, במילים שלך (לא חובה)</translation>
    </message>
    <message>
        <source>What I did</source>
        <translation>מה שעשיתי</translation>
    </message>
    <message>
        <source>raised my voice</source>
        <translation>הרמתי את הקול</translation>
    </message>
    <message>
        <source>What it may have been like</source>
        <translation>איך זה אולי היה</translation>
    </message>
    <message>
        <source>frightening</source>
        <translation>מפחיד</translation>
    </message>
    <message>
        <source>What I&apos;d like to do</source>
        <translation>מה שאשמח לעשות</translation>
    </message>
    <message>
        <source>hear the rest of it</source>
        <translation>לשמוע את ההמשך</translation>
    </message>
    <message>
        <source>Change it until it is yours</source>
        <translation>לשנות עד שזה שלך</translation>
    </message>
    <message>
        <source>Compose it again</source>
        <translation>לחבר מחדש</translation>
    </message>
    <message>
        <source>Ask a curious question instead</source>
        <translation>לשאול שאלה סקרנית במקום</translation>
    </message>
    <message>
        <source>Body first. It can be said when there is room for it.</source>
        <translation>קודם הגוף. אפשר לומר כשיהיה לזה מקום.</translation>
    </message>
    <message>
        <source>Said today, another day, or never: it is yours.</source>
        <translation>לומר היום, ביום אחר או אף פעם: זה שלך.</translation>
    </message>
    <message>
        <source>It is yours, for you alone.</source>
        <translation>זה שלך, ורק בשבילך.</translation>
    </message>
    <message>
        <source>If you are afraid of someone, there is help</source>
        <translation>אם יש בך פחד ממישהו, יש עזרה</translation>
    </message>
    <message>
        <source>Nothing of this is kept unless you want it to be.</source>
        <translation>זה נשמר רק אם זה הרצון שלך.</translation>
    </message>
    <message>
        <source>Keep it, for me alone</source>
        <translation>לשמור, רק בשבילי</translation>
    </message>
    <message>
        <source>Finish later</source>
        <translation>להמשיך אחר כך</translation>
    </message>
    <message>
        <source>It waits in the journal, with everything typed so far</source>
        <translation>זה מחכה ביומן, עם כל מה שהוקלד</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>להתחיל מחדש</translation>
    </message>
    <message>
        <source>My sentences to the other</source>
        <translation>המשפטים שלי לצד השני</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>למסור לצד השני</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>סיום</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>לשמור</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>הלאה</translation>
    </message>
    <message>
        <source>To the journal</source>
        <translation>אל היומן</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Regulate</source>
        <translation>Regulate</translation>
    </message>
    <message>
        <source>It&apos;s time.</source>
        <translation>הגיע הזמן.</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>תזכורת</translation>
    </message>
    <message>
        <source>Pause now</source>
        <translation>הפסקה עכשיו</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>לפתוח את %1</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>יציאה</translation>
    </message>
</context>
<context>
    <name>TwoPage</name>
    <message>
        <source>Two of us</source>
        <translation>שנינו</translation>
    </message>
    <message>
        <source>Now the other, alone.</source>
        <translation>עכשיו הצד השני, לבד.</translation>
    </message>
    <message>
        <source>One of you first, alone.</source>
        <translation>קודם צד אחד, לבד.</translation>
    </message>
    <message>
        <source>Whoever waits looks away. Answers are not saved, and the other never sees them.</source>
        <translation>בזמן ההמתנה לא מסתכלים. התשובות לא נשמרות, והצד השני לעולם לא רואה אותן.</translation>
    </message>
    <message>
        <source>The pause has ended, and there will be no reminder. The other is told nothing.</source>
        <translation>ההפסקה הסתיימה, ולא תהיה תזכורת. לצד השני לא נאמר דבר.</translation>
    </message>
    <message>
        <source>Only you see this.</source>
        <translation>זה גלוי רק לך.</translation>
    </message>
    <message>
        <source>Only you see this. The pause runs.</source>
        <translation>זה גלוי רק לך. ההפסקה נמשכת.</translation>
    </message>
    <message>
        <source>Three things, if they are so:</source>
        <translation>שלושה דברים, אם הם נכונים:</translation>
    </message>
    <message>
        <source>You have both checked in.</source>
        <translation>שתי הבדיקות נעשו.</translation>
    </message>
    <message>
        <source>You are both ready.</source>
        <translation>שני הצדדים מוכנים.</translation>
    </message>
    <message>
        <source>More time is needed.</source>
        <translation>דרוש עוד זמן.</translation>
    </message>
    <message>
        <source>You both came back. That was the promise.</source>
        <translation>שני הצדדים חזרו. זו הייתה ההבטחה.</translation>
    </message>
    <message>
        <source>That is all for now. Each of you can rest.</source>
        <translation>זה הכול לעכשיו. אפשר לנוח.</translation>
    </message>
    <message>
        <source>I&apos;m alone with the screen</source>
        <translation>אני לבד מול המסך</translation>
    </message>
    <message>
        <source>Only one of us is here</source>
        <translation>רק צד אחד כאן</translation>
    </message>
    <message>
        <source>See where I am</source>
        <translation>לראות איפה אני</translation>
    </message>
    <message>
        <source>Help near me</source>
        <translation>עזרה קרובה</translation>
    </message>
    <message>
        <source>Go on without a word</source>
        <translation>להמשיך בלי מילה</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>סיום</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>להעביר</translation>
    </message>
    <message>
        <source>We talk now</source>
        <translation>מדברים עכשיו</translation>
    </message>
    <message>
        <source>Name a new time</source>
        <translation>לקבוע שעה חדשה</translation>
    </message>
    <message>
        <source>The topic can wait</source>
        <translation>הנושא יכול לחכות</translation>
    </message>
</context>
<context>
    <name>VocabularyForm</name>
    <message>
        <source>Find a word, or type your own</source>
        <translation>לחפש מילה, או להקליד מילה משלך</translation>
    </message>
    <message>
        <source>such as slamming</source>
        <translation>למשל טריקת דלת</translation>
    </message>
    <message>
        <source>such as left out</source>
        <translation>למשל מחוץ לעניינים</translation>
    </message>
    <message>
        <source>such as a quiet evening</source>
        <translation>למשל ערב שקט</translation>
    </message>
    <message>
        <source>Use “%1” as it is</source>
        <translation>לקחת את “⁨%1⁩” כמו שזה</translation>
    </message>
    <message>
        <source>Tap a word to forget it</source>
        <translation>נגיעה במילה מסירה אותה</translation>
    </message>
    <message>
        <source>My own words</source>
        <translation>המילים שלי</translation>
    </message>
    <message>
        <source>Done forgetting</source>
        <translation>סיימתי להסיר</translation>
    </message>
    <message>
        <source>Forget a word</source>
        <translation>להסיר מילה</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>אף אחד מאלה</translation>
    </message>
    <message>
        <source>• mild    •• clear    ••• strong</source>
        <translation>• עדין    •• ברור    ••• חזק</translation>
    </message>
</context>
<context>
    <name>YouPage</name>
    <message>
        <source>No gender</source>
        <translation>בלי מגדר</translation>
    </message>
    <message>
        <source>Feminine</source>
        <translation>לשון נקבה</translation>
    </message>
    <message>
        <source>Masculine</source>
        <translation>לשון זכר</translation>
    </message>
    <message>
        <source>Plural</source>
        <translation>לשון רבים</translation>
    </message>
    <message>
        <source>You</source>
        <translation>הגדרות</translation>
    </message>
    <message>
        <source>Our plan for pauses</source>
        <translation>התוכנית שלנו להפסקות</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>כמו במערכת</translation>
    </message>
    <message>
        <source>How Regulate speaks to me</source>
        <translation>איך Regulate פונה אליי</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>גודל הטקסט</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>מראה</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>בהיר</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>כהה</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>ניגודיות</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>רגילה</translation>
    </message>
    <message>
        <source>More</source>
        <translation>יותר</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>תנועה</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>פחות</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>מקשים</translation>
    </message>
    <message>
        <source>Everything can be done with the keyboard alone</source>
        <translation>הכול אפשרי במקלדת בלבד</translation>
    </message>
    <message>
        <source>At the return time</source>
        <translation>בשעת החזרה</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>התראה</translation>
    </message>
    <message>
        <source>Soft chime</source>
        <translation>צליל רך</translation>
    </message>
    <message>
        <source>Stay in the tray when closed</source>
        <translation>להישאר במגש אחרי סגירה</translation>
    </message>
    <message>
        <source>It says &quot;It&apos;s time.&quot; and nothing else. While a pause runs, closing the window keeps it.</source>
        <translation>ההתראה אומרת “הגיע הזמן.” ושום דבר אחר. סגירת החלון לא עוצרת הפסקה.</translation>
    </message>
    <message>
        <source>My sentences to the other</source>
        <translation>המשפטים שלי לצד השני</translation>
    </message>
    <message>
        <source>How my sentences speak to the other</source>
        <translation>איך המשפטים שלי פונים לצד השני</translation>
    </message>
    <message>
        <source>Notes on how a sentence might land</source>
        <translation>הערות על איך משפט עשוי להישמע</translation>
    </message>
    <message>
        <source>Tools for talking together</source>
        <translation>כלים לשיחה משותפת</translation>
    </message>
    <message>
        <source>A few questions, for you alone</source>
        <translation>כמה שאלות, רק בשבילך</translation>
    </message>
    <message>
        <source>Nothing of it is kept</source>
        <translation>שום דבר מזה לא נשמר</translation>
    </message>
    <message>
        <source>My calm pulse</source>
        <translation>הדופק שלי ביום רגוע</translation>
    </message>
    <message>
        <source>Beats a minute on a calm day (optional)</source>
        <translation>פעימות בדקה ביום רגוע (לא חובה)</translation>
    </message>
    <message>
        <source>such as 62</source>
        <translation>למשל 62</translation>
    </message>
    <message>
        <source>Your journal</source>
        <translation>היומן שלך</translation>
    </message>
    <message>
        <source>Passphrase and lock</source>
        <translation>משפט סיסמה ונעילה</translation>
    </message>
    <message>
        <source>Hide and disguise</source>
        <translation>הסתרה והסוואה</translation>
    </message>
    <message>
        <source>One key hides it; its name and icon can be others</source>
        <translation>מקש אחד מסתיר; גם השם והסמל יכולים להיות אחרים</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>עותקים</translation>
    </message>
    <message>
        <source>One for every day of use; put one back; look it over</source>
        <translation>אחד לכל יום של שימוש; להחזיר אחד; לבדוק</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>ייצוא וייבוא</translation>
    </message>
    <message>
        <source>Into a file, and out of one</source>
        <translation>אל קובץ, וממנו</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>למחוק הכול</translation>
    </message>
    <message>
        <source>The journal, its copies, and all that belongs to it</source>
        <translation>היומן, העותקים שלו, וכל מה ששייך אליו</translation>
    </message>
    <message>
        <source>About</source>
        <translation>אודות</translation>
    </message>
    <message>
        <source>Regulate %1</source>
        <translation>גרסה %1 של Regulate</translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation>קווי סיוע</translation>
    </message>
</context>
</TS>
