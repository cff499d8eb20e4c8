<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ActivityDelegate</name>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back the latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is there now is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copies stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy was put back today. What was there before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts back what was there before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On every day of use a copy is made and read back: seven days stay, and four weeks before them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting one back loses nothing: what was there is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a copy now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is right with the journal and what is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copies there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this one back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies keep what was deleted since. They go by themselves after some weeks, or all at once here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the copies …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a copy …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking it over …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting the copies …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting it back …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back without encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever can use this account can read the journal then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, delete the copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeginningsPage</name>
    <message>
        <source>Ways to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick one. The first minute sets the tone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn “Why would you …?” into a curious question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookingForm</name>
    <message>
        <source>The topic, when?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk about it at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask someone to help us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topic can rest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckInForm</name>
    <message>
        <source>0 is %1, 10 is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the pulse out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add my pulse (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beats a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a watch, or 30 seconds counted, times two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap with every beat (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap my pulse</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Fingertips on wrist or neck; tap with every beat for %n second(s)</source>
        <translation>
            <numerusform>Fingertips on wrist or neck; tap with every beat for %n second</numerusform>
            <numerusform>Fingertips on wrist or neck; tap with every beat for %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fingertips on wrist or neck. Tap with every beat for %n second(s).</source>
        <translation>
            <numerusform>Fingertips on wrist or neck. Tap with every beat for %n second.</numerusform>
            <numerusform>Fingertips on wrist or neck. Tap with every beat for %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>I train a lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just exercise, coffee, fever, pregnancy, or a medicine or condition that changes my pulse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckInPage</name>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this result?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not saved unless you choose this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See where I am</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChildrenFold</name>
    <message>
        <source>If children heard it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>mild</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CuriosityPage</name>
    <message>
        <source>Ask instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question, as it comes. It is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why would you react like that?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask because you want to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways to open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryCheck</name>
    <message>
        <source>%1  ·  %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryDelegate</name>
    <message>
        <source>%1  ·  %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>On the surface: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beneath: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longing for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large on the screen, or as a card; the words and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was it said?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did it land?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would help: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this one back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErasingPage</name>
    <message>
        <source>Delete everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletes everything that is listed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Hint: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n character(s). What was too long was left out; the rest is as it was.</source>
        <translation>
            <numerusform>There is room for %n character. What was too long was left out; the rest is as it was.</numerusform>
            <numerusform>There is room for %n characters. What was too long was left out; the rest is as it was.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilePath</name>
    <message>
        <source>Choose a file …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Only these are shown. Press to show the others too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterPage</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what was on the surface, beneath it, or longed for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beneath</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longing for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the day (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as 2026-11-25</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the day (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Closes it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this sentence goes, nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large on the screen, for the other to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the folder for pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle the body</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HearingForm</name>
    <message>
        <source>How might this land?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such notes, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They can be turned on again under You</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatBar</name>
    <message>
        <source>Not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatCard</name>
    <message>
        <source>%1: no check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: heat %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no check-in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeldUpPage</name>
    <message>
        <source>Held up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpLineCard</name>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I worry about what I might do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pause, or being shut out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If I called it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If I am waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the app</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HideButton</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the window out of sight at once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HidingPage</name>
    <message>
        <source>Hiding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this cannot do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JotPage</name>
    <message>
        <source>For later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One word is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word, so that you find it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as: the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came out? One tap keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it for later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If someone may get hurt, or is afraid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any word, or part of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By what was on the surface, beneath it, or when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look back at the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After talks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was heard, what I own, the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing with these words, with this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet, with this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s)</source>
        <translation>
            <numerusform>%n waits</numerusform>
            <numerusform>%n wait</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing with these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While a pause cools: body first, words later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you put into words is kept here, for you alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle the body</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here can be done with the keyboard alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaterPage</name>
    <message>
        <source>Finish later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While a pause cools: body first, words later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day or two later one often sees more. There is no hurry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 groups of 4 letters and digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have the recovery code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LongerForm</name>
    <message>
        <source>Back when?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most twice, and within a day of the call. Tell the other person the new time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most twice, and within a day of the call.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookBackPage</name>
    <message>
        <source>The week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>It&apos;s time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NowPage</name>
    <message>
        <source>Stop. Breathe. Come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&apos;m back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s), from now</source>
        <translation>
            <numerusform>%n minute, from now</numerusform>
            <numerusform>%n minutes, from now</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copies stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pause was let go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made-up records, to look around in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something waits from a day or two ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now one often sees more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays in the journal and is not offered again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few questions, for you alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase for your journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that nobody else can read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays under You and is not offered again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Am I flooded?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breathe for a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a word for later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If someone may get hurt, or is afraid</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Choose an entry to read it here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>One moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt it anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the encryption off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a file to print …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open without asking me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the encryption off …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatternCard</name>
    <message>
        <source>Picture: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers are under “In numbers”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: closes it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: opens below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatternsPage</name>
    <message>
        <source>Patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it has been</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a few check-ins, what comes up often shows here, like the weather of your weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page to bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a therapist, as PDF or text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small and steady</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question a week, reminders, a little practice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PausePage</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It&apos;s time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming back still counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To say or send before leaving the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&apos;m rehearsing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minute of something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another length?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back at another time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of us, at this screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each checks in alone; nobody sees the other&apos;s answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As we agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who called it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The return time for any calendar; it says nothing of why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pause, or being shut out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone follows me, or blocks the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let this pause go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No return is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&apos;m back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need longer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Our plan for pauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or other minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>20 to 1440</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before leaving the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pause of yours will say it, word for word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meanwhile, and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the changes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>A small practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>For you alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not asked again; it stays under You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help near me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReminderForm</name>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As notification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes while Regulate is open and not locked, and says nothing of why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes while Regulate is open or in the tray, and says nothing of why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As calendar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, for any calendar; it says nothing of why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>Reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The week&apos;s question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small practice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepairDelegate</name>
    <message>
        <source>What I heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One small next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepairsPage</name>
    <message>
        <source>After talks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write down after a talk is kept here, for you alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>A page to bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a therapist or counsellor, in your words and numbers only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a few check-ins there is something to bring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries to bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) picked</source>
        <translation>
            <numerusform>%n entry picked</numerusform>
            <numerusform>%n entries picked</numerusform>
        </translation>
    </message>
    <message>
        <source>None, unless you pick them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that anyone who has it can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what you tick goes along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A moment …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain, for any program that shows text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReturnPage</name>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You came back. That was the promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pause has ended. There will be no reminder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is room to talk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back, and not settled yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is room again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three things, if they are so:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See where I am</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help near me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We talk now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a new time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&apos;m here; the topic can wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SafetyForm</name>
    <message>
        <source>If someone may get hurt, or is afraid: first get to a safe place. Then call.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SofterWay</name>
    <message>
        <source>Say it this way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoothePage</name>
    <message>
        <source>First, a caution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the holds out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other families</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How hot is it now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you like. It shows what helps you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one is not for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves it out of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of this is so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enough for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four more minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoothingPage</name>
    <message>
        <source>Soothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How hot is it now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what I hid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what I hid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back into the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SteadyPage</name>
    <message>
        <source>Small and steady</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a calm day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The week&apos;s question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One question, one tap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few minutes, one at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off until you want them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TalkPage</name>
    <message>
        <source>The talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line that helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small part of it that is mine, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is enough for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We talk without turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We take turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One small next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did I get it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not quite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to write down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new pause, from now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeForm</name>
    <message>
        <source>A time, such as 20:40</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the spreadsheet has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export of Regulate&apos;s, or the file that Daylio exports. You see first what it would take in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to take in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes out what it took in. What you changed since stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least eight characters. Four words that have nothing to do with each other are good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it would take in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A moment …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranslatePage</name>
    <message>
        <source>Put it into words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is beneath it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you long for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing that would help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that can be heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it wants to be thrown (optional). It stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You never listen!</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which is nearest?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a camera would see it. It goes on from “When …”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you came home at nine and there was no message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word for it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My anger is the message: a limit was crossed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these: show every feeling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these: show every need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these: show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small, and soon. It goes on from “Would you be willing to …?”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small, and soon. Something for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send a short message when it gets late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call someone who is kind to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit, in your words (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raised my voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it may have been like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frightening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I&apos;d like to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hear the rest of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it until it is yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compose it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a curious question instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body first. It can be said when there is room for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said today, another day, or never: it is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is yours, for you alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you are afraid of someone, there is help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this is kept unless you want it to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it, for me alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits in the journal, with everything typed so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My sentences to the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the journal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>It&apos;s time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regulate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TwoPage</name>
    <message>
        <source>Two of us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now the other, alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of you first, alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever waits looks away. Answers are not saved, and the other never sees them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pause has ended, and there will be no reminder. The other is told nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you see this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you see this. The pause runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three things, if they are so:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have both checked in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are both ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More time is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You both came back. That was the promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is all for now. Each of you can rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&apos;m alone with the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one of us is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See where I am</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help near me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We talk now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a new time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topic can wait</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VocabularyForm</name>
    <message>
        <source>Find a word, or type your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as slamming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as a quiet evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use “%1” as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap a word to forget it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done forgetting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>• mild    •• clear    ••• strong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YouPage</name>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our plan for pauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feminine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masculine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plural</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How Regulate speaks to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything can be done with the keyboard alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the return time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft chime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay in the tray when closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says &quot;It&apos;s time.&quot; and nothing else. While a pause runs, closing the window keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My sentences to the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How my sentences speak to the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes on how a sentence might land</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools for talking together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few questions, for you alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My calm pulse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beats a minute on a calm day (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as 62</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase and lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide and disguise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One key hides it; its name and icon can be others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One for every day of use; put one back; look it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into a file, and out of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal, its copies, and all that belongs to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regulate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
