"""The layers: ui -> data -> regulate, ui -> regulate, and nothing that points the other way.

Read from the source, so that an import inside a function counts as well.
"""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LAYERS = ("regulate", "data", "ui")

PURE = {
    *("collections", "dataclasses", "datetime", "enum", "functools", "itertools", "math", "re"),
    *("bisect", "statistics", "typing", "unicodedata"),
}
"""What of the standard library `regulate` may use: nothing with a clock, a file or chance in it."""
READS_FILES = "regulate/content/__init__.py"
"""The only file of `regulate` that may also use these:"""
FOR_READING = {"json", "pathlib"}

DOOR = "ui/single.py"
"""The only file that may use Qt's network module, and of it only a door on this computer:"""
DOOR_MAY = {"PySide6.QtNetwork.QLocalServer", "PySide6.QtNetwork.QLocalSocket"}
NETWORK = {
    *("socket", "socketserver", "ssl", "http", "urllib.request", "urllib.robotparser", "ftplib"),
    *("smtplib", "poplib", "imaplib", "telnetlib", "nntplib", "xmlrpc", "wsgiref", "webbrowser"),
    *("requests", "urllib3", "httpx", "aiohttp", "websockets", "websocket", "paramiko", "grpc"),
    *("PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "PySide6.QtWebView"),
    *("PySide6.QtWebEngineCore", "PySide6.QtWebEngineQuick", "PySide6.QtWebEngineWidgets"),
    *("PySide6.QtWebChannel", "PySide6.QtHttpServer", "PySide6.QtRemoteObjects"),
    *("PySide6.QtBluetooth", "PySide6.QtNfc", "PySide6.QtGrpc", "PySide6.QtMqtt"),
}
QT = {"PySide6", "shiboken6", "PyQt6"}
ENGINES = {"sqlite3", "pysqlite3", "sqlcipher3", "sqlite_utils", "apsw"}
SQL_CALLS = {"execute", "executemany", "executescript"}
CLOCK_CALLS = {"now", "utcnow", "today"}
FILE_CALLS = {"open", "exec", "eval", "compile", "input", "__import__"}
FILE_METHODS = {"open", "read_text", "read_bytes", "write_text", "write_bytes"}
NAMELESS = {
    *("utils", "util", "utilities", "helpers", "helper", "manager", "managers", "base", "common"),
    "misc",
}


def imports(tree, path):
    """The dotted name of everything imported, such as `a.b` for `from a import b`."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                here = path.split("/")[:-level] if level else []
                origin = ".".join([*here, *([module] if module else [])])
                yield from (f"{origin}.{alias.name}" for alias in names)
            case ast.Call(args=[ast.Constant(value=str() as name), *_]) if called(node) in (
                "import_module",
                "__import__",
            ):
                yield name


def called(call):
    """The last name of what is called."""
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def within(name, modules):
    """Whether the dotted name is one of the modules or in one."""
    return any(name == module or name.startswith(f"{module}.") for module in modules)


def wrongs(source, path):
    """What the source of the file at `path`, such as data/store.py, may not do."""
    tree = ast.parse(source)
    layer = path.split("/")[0]
    for name in imports(tree, path):
        if layer == "regulate":
            allowed = {"regulate", *PURE, *(FOR_READING if path == READS_FILES else ())}
            if not within(name, allowed):
                yield f"imports {name}"
        if layer == "data" and within(name, {"ui", *QT}):
            yield f"imports {name}"
        if layer != "data" and within(name, ENGINES):
            yield f"imports {name}"
        if within(name, NETWORK) and not (path == DOOR and name in DOOR_MAY):
            yield f"reaches the network by {name}"
        if within(name, {"tests", "bench", "packaging"}) or name.endswith(".*"):
            yield f"imports {name}"
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = called(call)
        if layer != "data" and isinstance(call.func, ast.Attribute) and name in SQL_CALLS:
            yield f"calls {name}"
        if layer == "regulate":
            yield from impure(call, name, path)
    for part in path.removesuffix(".py").split("/"):
        if part.strip("_") in NAMELESS:
            yield f"has no name: {part}"


def impure(call, name, path):
    """What a call in `regulate` may not do: read a clock or a file."""
    match call.func:
        case ast.Attribute(value=owner):
            last = getattr(owner, "attr", getattr(owner, "id", ""))
            if name in CLOCK_CALLS and last in ("datetime", "date"):
                yield f"reads a clock by {name}"
            if last == "time" and name in ("time", "monotonic", "time_ns", "perf_counter"):
                yield f"reads a clock by {name}"
            if name in FILE_METHODS and path != READS_FILES:
                yield f"reads a file by {name}"
        case ast.Name() if name in FILE_CALLS:
            yield f"calls {name}"


def files(layer, ending):
    """The files of a layer with this ending; there always are some."""
    found = sorted((ROOT / layer).rglob(f"*{ending}"))
    assert found, f"no {ending} in {layer}: nothing to check"
    return [path.relative_to(ROOT).as_posix() for path in found]


def text(path):
    return (ROOT / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_does_only_what_it_may(layer):
    found = {path: list(wrongs(text(path), path)) for path in files(layer, ".py")}
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


def test_the_layers_are_seen_to_use_one_another():
    used = {
        layer: {
            name for path in files(layer, ".py") for name in imports(ast.parse(text(path)), path)
        }
        for layer in LAYERS
    }
    assert any(within(name, {"PySide6"}) for name in used["ui"])
    assert any(within(name, {"data"}) for name in used["ui"])
    assert any(within(name, {"regulate"}) for name in used["ui"])
    assert any(within(name, {"regulate"}) for name in used["data"])
    assert any(within(name, ENGINES) for name in used["data"])
    assert any(within(name, FOR_READING) for name in used["regulate"])


def test_a_layer_with_nothing_in_it_is_seen():
    with pytest.raises(AssertionError):
        files("no such layer", ".py")
    with pytest.raises(AssertionError):
        files("regulate", ".qml")


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("regulate/pause.py", "import os"),
        ("regulate/pause.py", "import os.path as o"),
        ("regulate/pause.py", "from pathlib import Path"),
        ("regulate/pause.py", "import io"),
        ("regulate/pause.py", "import json"),
        ("regulate/pause.py", "import random"),
        ("regulate/pause.py", "import time"),
        ("regulate/pause.py", "import subprocess"),
        ("regulate/pause.py", "import zoneinfo"),
        ("regulate/pause.py", "import attrs"),
        ("regulate/pause.py", "from data.store import Store"),
        ("regulate/pause.py", "def f():\n import ui"),
        ("regulate/pause.py", "if TYPE_CHECKING:\n from data import store"),
        ("regulate/pause.py", "from .. import data"),
        ("regulate/pause.py", "import regulated"),
        ("regulate/pause.py", "import importlib"),
        ("regulate/pause.py", "__import__('os')"),
        ("regulate/pause.py", "datetime.now()"),
        ("regulate/pause.py", "datetime.now(timezone.utc)"),
        ("regulate/pause.py", "datetime.datetime.utcnow()"),
        ("regulate/pause.py", "datetime.today()"),
        ("regulate/pause.py", "date.today()"),
        ("regulate/pause.py", "time.time()"),
        ("regulate/pause.py", "time.monotonic()"),
        ("regulate/pause.py", "open('x')"),
        ("regulate/pause.py", "path.read_text()"),
        ("regulate/pause.py", "db.execute('SELECT 1')"),
        ("regulate/content/__init__.py", "import os"),
        ("regulate/content/__init__.py", "open('x')"),
        ("regulate/content/words.py", "from pathlib import Path"),
        ("data/store.py", "from PySide6.QtCore import QObject"),
        ("data/store.py", "from PySide6 import QtCore"),
        ("data/store.py", "import shiboken6"),
        ("data/store.py", "from ui import desk"),
        ("data/store.py", "import ui.desk"),
        ("data/store.py", "import importlib\nimportlib.import_module('PySide6.QtCore')"),
        ("data/store.py", "import socket"),
        ("data/store.py", "from urllib import request"),
        ("data/store.py", "import urllib.request"),
        ("data/store.py", "import http.client"),
        ("data/store.py", "import requests"),
        ("ui/desk.py", "import sqlite3"),
        ("ui/desk.py", "from sqlite_utils import Database"),
        ("ui/desk.py", "self.db.execute('SELECT 1')"),
        ("ui/desk.py", "db.executescript(sql)"),
        ("ui/desk.py", "from PySide6 import QtNetwork"),
        ("ui/desk.py", "from PySide6.QtNetwork import QLocalServer"),
        ("ui/desk.py", "from PySide6.QtNetwork import QNetworkAccessManager"),
        ("ui/desk.py", "from PySide6.QtWebEngineQuick import QtWebEngineQuick"),
        ("ui/desk.py", "from PySide6.QtCore import *"),
        ("ui/desk.py", "from tests import screens"),
        ("ui/single.py", "import PySide6.QtNetwork"),
        ("ui/single.py", "from PySide6 import QtNetwork"),
        ("ui/single.py", "from PySide6.QtNetwork import QLocalServer, QTcpSocket"),
        ("ui/single.py", "import socket"),
        ("ui/utils.py", ""),
        ("ui/pages/helpers.py", ""),
        ("data/base.py", ""),
        ("data/common/__init__.py", ""),
        ("regulate/_manager.py", ""),
    ],
)
def test_what_a_layer_may_not_do_is_seen(path, source):
    assert list(wrongs(source, path))


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("regulate/pause.py", "import re\nfrom collections.abc import Sequence"),
        ("regulate/pause.py", "from regulate import content\nfrom regulate.typed import clean"),
        ("regulate/pause.py", "from . import content\nfrom .typed import clean"),
        ("regulate/pause.py", "from datetime import datetime, time\ntime(21)\nclock.now()"),
        ("regulate/content/__init__.py", "import json\nfrom pathlib import Path\np.read_text()"),
        ("data/store.py", "import os, sqlite3\nfrom regulate.pause import Pause\ndb.execute('')"),
        ("data/store.py", "from urllib.parse import quote"),
        ("ui/clock.py", "import time\nfrom datetime import datetime\ndatetime.now()\nopen('x')"),
        ("ui/desk.py", "from PySide6.QtQml import QmlElement\nfrom data.store import Store"),
        ("ui/single.py", "from PySide6.QtNetwork import QLocalServer, QLocalSocket"),
    ],
)
def test_what_a_layer_may_do_is_let_be(path, source):
    assert list(wrongs(source, path)) == []


# Not the names of namespaces, which SVG needs and nothing fetches.
OUTWARD = re.compile(
    r"XMLHttpRequest|WebSocket|WebEngine|WebView|QtNetwork|\bfetch\("
    r"|[\"']\s*(?:https?|wss?|ftp):(?!//www\.w3\.org/)"
)


def test_no_page_reaches_the_network():
    found = {path: OUTWARD.findall(text(path)) for path in files("ui", ".qml")}
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize(
    "line",
    [
        'Image { source: "https://example.org/a.png" }',
        "const request = new XMLHttpRequest()",
        "import QtWebSockets",
        "import QtNetwork",
        "fetch(url)",
    ],
)
def test_a_page_that_reaches_the_network_is_seen(line):
    assert OUTWARD.search(line)


@pytest.mark.parametrize("layer", LAYERS)
def test_everything_in_a_layer_has_a_name_that_says_what_it_is(layer):
    folders = {part for path in files(layer, "") for part in path.split("/")}
    stems = {Path(part).stem.strip("_").lower() for part in folders}
    assert len(stems) > 5
    assert stems & NAMELESS == set()
