"""The screens to start on: Qt's own without a display, and an X server where Xvfb is installed."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


@contextmanager
def x_server() -> Iterator[dict[str, str] | None]:
    """The variables that lead to an X server of our own; None where there can be none."""
    if shutil.which("Xvfb") is None:
        yield None
        return
    read, write = os.pipe()
    # Without -noreset the server begins anew, for 20 ms, whenever its last visitor leaves.
    options = ["-noreset", "-nolisten", "tcp", "-screen", "0", "1280x1024x24"]
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), *options],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"} if number else None
    finally:
        server.terminate()
        server.wait()
