import QtQuick

// A line drawing in any colour, from the file of its name.
Image {
    id: icon

    required property string name
    property color color: Theme.ink
    property int size: 24

    readonly property var drawings: ({
        now: "<circle cx='12' cy='12' r='8.5'/><path d='M12 7.5V12l3 2'/>",
        journal: "<path d='M6 4.5h10a2 2 0 0 1 2 2v13H8a2 2 0 0 1-2-2z'/><path d='M9.5 9h5M9.5 12.5h5'/>",
        patterns: "<path d='M4 16c2.5 0 2.5-7 5.300-7s2.700 5 5.300 5 2.500-5 5.400-5'/><path d='M4 20h16'/>",
        you: "<circle cx='12' cy='8.500' r='3.500'/><path d='M5 19.500c1-3.800 3.700-5.500 7-5.500s6 1.700 7 5.500'/>",
        back: "<path d='M14.500 5.500 8 12l6.500 6.500'/>",
        on: "<path d='M9.500 5.500 16 12l-6.500 6.500'/>",
        down: "<path d='M12 4v15.500M6.500 14l5.500 5.500 5.500-5.500'/>",
        help: "<circle cx='12' cy='12' r='8.500'/><path d='M9.600 9.700a2.400 2.400 0 1 1 3.500 2.100c-.8.4-1.100.9-1.100 1.700'/><path d='M12 16.400v.1'/>",
        search: "<circle cx='11' cy='11' r='6'/><path d='m15.500 15.500 4 4'/>",
        close: "<path d='M7 7l10 10M17 7 7 17'/>",
        hide: "<path d='M9.900 5.800A9 9 0 0 1 12 5.500c4.300 0 7.500 3 9 6.500a11 11 0 0 1-2.500 3.700M6.300 7.700A11 11 0 0 0 3 12c1.500 3.500 4.700 6.500 9 6.500a9 9 0 0 0 4.200-1'/><path d='M10.200 10.200a2.500 2.500 0 0 0 3.600 3.600'/><path d='M4 4l16 16'/>"
    })

    width: size
    height: size
    sourceSize: Qt.size(size * 2, size * 2)
    fillMode: Image.PreserveAspectFit
    mirror: (name === "back" || name === "on") && LayoutMirroring.enabled
    source: "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='rgb("
        + Math.round(color.r * 255) + "," + Math.round(color.g * 255) + "," + Math.round(color.b * 255)
        + ")' stroke-width='1.800' stroke-linecap='round' stroke-linejoin='round'>" + drawings[name] + "</svg>"

    Accessible.ignored: true
}
