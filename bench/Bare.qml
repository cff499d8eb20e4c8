import QtQuick

Window {
    width: 390
    height: 844
    visible: true

    Rectangle {
        anchors.fill: parent
        color: "#f7f3ea"

        Text {
            anchors.centerIn: parent
            text: "Regulate"
        }
    }
}
