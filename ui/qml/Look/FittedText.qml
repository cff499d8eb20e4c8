import QtQuick

// Text as large as its room allows. No word is broken while there is a size at which none has to
// be. It runs and aligns by its own direction, whatever that of the window.
Text {
    id: words
    objectName: "spoken"

    property bool rightToLeft: false

    // Takes the largest size from `smallest` to `largest` pixels; whether all of it has room then.
    function fit(room: size, smallest: int, largest: int): bool {
        const has = size => {
            font.pixelSize = size
            return contentHeight <= room.height && contentWidth <= room.width
        }
        width = room.width
        wrapMode = Text.WordWrap
        font.pixelSize = smallest
        if (contentWidth > room.width)
            wrapMode = Text.Wrap
        const whole = has(smallest)
        let low = smallest
        let high = whole ? largest : smallest
        while (low < high) {
            const middle = Math.ceil((low + high) / 2)
            if (has(middle))
                low = middle
            else
                high = middle - 1
        }
        font.pixelSize = low
        balance(room.width)
        return whole
    }

    // As narrow as so few lines allow, so that none is left with a single word.
    function balance(most: real) {
        const lines = lineCount
        if (lines > 12)
            return
        if (lines === 1) {
            width = Math.min(most, Math.ceil(contentWidth))
            return
        }
        let least = most / 2
        while (most - least > 1) {
            const middle = (least + most) / 2
            width = middle
            if (lineCount > lines || contentWidth > middle)
                least = middle
            else
                most = middle
        }
        width = Math.ceil(most)
    }

    color: Theme.ink
    lineHeight: 1.1
    textFormat: Text.PlainText
    horizontalAlignment: rightToLeft ? Text.AlignRight : Text.AlignLeft
    LayoutMirroring.enabled: false

    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
