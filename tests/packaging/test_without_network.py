"""`packaging/without_network.py`, run as `make test` runs it."""

import json
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "without_network.py"


def run(program):
    command = [sys.executable, str(SCRIPT), sys.executable, "-c", program]
    return subprocess.run(command, capture_output=True, text=True)


def test_only_this_machine_is_left_or_one_sentence_says_why_not():
    done = run(
        "import json, os, socket; server = socket.create_server(('127.0.0.1', 0)); "
        "socket.create_connection(server.getsockname()); "
        "print(json.dumps([os.environ.get('REGULATE_NETWORK'), socket.if_nameindex()]))"
    )
    *said, answer = done.stdout.splitlines()
    network, interfaces = json.loads(answer)
    if network == "off":
        assert [name for _, name in interfaces] == ["lo"]
        assert said == []
    else:
        assert said == [
            "This system does not let the tests take the network away; they run with it."
        ]
    assert done.stderr == ""


def test_the_exit_status_is_the_commands_own():
    assert run("raise SystemExit(7)").returncode == 7
