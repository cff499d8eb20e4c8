"""The clipboard. Its one rule: it can be emptied of what came from here, and of nothing else."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QClipboard, QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

UNREMEMBERED = {
    "darwin": "application/x-nspasteboard-concealed-type",
    "win32": "ExcludeClipboardContentFromMonitorProcessing",
}.get(sys.platform, "x-kde-passwordManagerHint")
"""Asks the system's history of the clipboard not to keep it, as password managers do. Not every
history listens."""

_text = ""
_image = 0


def put_text(text: str) -> None:
    """The text, as it stands."""
    _put(text=text)


def put_image(image: "QImage") -> None:
    """The picture."""
    _put(image=image)


def clear() -> None:
    """Empties it if what is there came from here, by a button or by the keys of a text field."""
    board = QGuiApplication.clipboard()
    if board.ownsClipboard() or _is_there(board):
        board.clear()
    # On X11 what is marked can be pasted with the middle button.
    if board.supportsSelection() and board.ownsSelection():
        board.clear(QClipboard.Mode.Selection)
    _remember("", 0)


def _put(text: str = "", image: "QImage | None" = None) -> None:
    board = QGuiApplication.clipboard()
    if image is None:
        board.setText(text)
    else:
        board.setImage(image)
    # Made by Qt and only added to: what Python made, the clipboard would delete after Python's end.
    board.mimeData().setData(UNREMEMBERED, b"1" if sys.platform == "win32" else b"secret")
    _remember(text, image.cacheKey() if image is not None else 0)


def _remember(text: str, image: int) -> None:
    global _text, _image
    _text, _image = text, image


def _is_there(board: QClipboard) -> bool:
    """Whether it is ours by what it says, where the system does not tell whose it is, or where a
    history took it over."""
    if _text:
        return board.text() == _text
    return _image != 0 and board.image().cacheKey() == _image
