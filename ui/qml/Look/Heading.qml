import QtQuick

// What a page or a part of it asks or says.
Words {
    font.pixelSize: Theme.title
    font.weight: Font.DemiBold
    lineHeight: 1.15

    Accessible.role: Accessible.Heading
}
