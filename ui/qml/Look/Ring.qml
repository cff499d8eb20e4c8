import QtQuick

// A ring that empties slowly, clockwise; the other way round where reading runs from right to left.
// It shows what is left, 1 to 0, and hurries nobody.
Canvas {
    id: ring
    objectName: "ring"

    property real fraction: 1
    property real thickness: 10
    property color color: Theme.accent
    property color track: Theme.sunken
    readonly property bool mirrored: LayoutMirroring.enabled

    antialiasing: true
    // Out of sight it would be painted all the same.
    onFractionChanged: if (visible) requestPaint()
    onVisibleChanged: if (visible) requestPaint()
    onColorChanged: requestPaint()
    onTrackChanged: requestPaint()
    onMirroredChanged: requestPaint()

    Accessible.ignored: true

    onPaint: {
        const paint = getContext("2d")
        const radius = Math.min(width, height) / 2 - thickness / 2
        const top = -Math.PI / 2
        paint.reset()
        paint.lineWidth = thickness
        paint.lineCap = "round"
        paint.strokeStyle = ring.track
        paint.beginPath()
        paint.arc(width / 2, height / 2, radius, 0, 2 * Math.PI)
        paint.stroke()
        if (fraction > 0) {
            paint.strokeStyle = ring.color
            paint.beginPath()
            const left = (mirrored ? -2 : 2) * Math.PI * fraction
            paint.arc(width / 2, height / 2, radius, top, top + left, mirrored)
            paint.stroke()
        }
    }
}
