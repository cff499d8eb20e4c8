"""The floor: the least Python that shows a Qt Quick window."""

import os
import sys
from pathlib import Path

import PySide6.QtQuick  # noqa: F401
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

os.environ.setdefault("QT_QUICK_BACKEND", "software")
QGuiApplication.setApplicationName("bare")
app = QGuiApplication(sys.argv[:1])
engine = QQmlApplicationEngine()
engine.load(QUrl.fromLocalFile(str(Path(__file__).with_name("Bare.qml"))))
status = app.exec()
del engine
sys.exit(status)
