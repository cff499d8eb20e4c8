"""A picture that leaves the window: the same from any screen, and nothing but its colours."""

from PySide6.QtGui import QImage, QPainter

WIDTH = 1080
"""Pixels across (our own choice): sharp on a telephone, small enough for a message."""


def same_for_all(image: QImage) -> QImage:
    """The picture as it would be from any screen. Only its colours are taken over: an image may
    carry more."""
    image.setDevicePixelRatio(1)
    if image.width() != WIDTH:
        from PySide6.QtCore import Qt  # it brings 119 enumerations, and the window would wait

        image = image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    colours = QImage(image.size(), QImage.Format.Format_RGB32)
    painter = QPainter(colours)
    painter.drawImage(0, 0, image)
    painter.end()
    return colours
