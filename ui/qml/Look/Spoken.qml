import QtQuick

// What a person wrote, or will say: it runs and aligns by its own direction, not the window's.
Words {
    objectName: "spoken"
    horizontalAlignment: undefined
}
