pragma Singleton
import QtQuick

// What is said aloud once, wherever the focus is. `Announcement` is where it is heard.
QtObject {
    signal said(string text)

    function say(text: string) {
        if (text !== "")
            said(text)
    }
}
