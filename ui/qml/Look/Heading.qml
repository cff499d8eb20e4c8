import QtQuick

// What a page or a part of it asks or says.
Words {
    size: Theme.title
    font.weight: Font.DemiBold
    lineHeight: 1.15

    // Where it has the focus, Tab goes on from here, and not from the top of the page; one does not come
    // back to it.
    activeFocusOnTab: activeFocus

    Accessible.role: Accessible.Heading
}
