"""Asks PyPI which known faults what is pinned has: `make audit`. It needs the network, and no test
does; what was looked up by hand is checked without it, in `make test`.

Ends with 1 where a fault is found, and with 2 where nothing could be asked: that is no "none".
"""

import json
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / "build" / "audit"
AUDITOR = "pip-audit==2.10.1"
COULD_NOT_ASK = "PyPI could not be asked for known faults: try again with the network."


def main() -> int:
    sys.path.insert(0, str(ROOT / "packaging"))
    from known_faults import FILE, carried, known, met, pinned, pins

    looked_up = json.loads(FILE.read_text(encoding="utf-8"))["looked_up"]
    here = met(pinned(pins()) | carried(), known())
    for fault in here:
        print(f"{fault.part}: {fault.id}, {fault.what}. {fault.accepted or fault.source}")
    print(f"Of what was looked up on {looked_up}: {len(here)}, {_accepted(here)} of them accepted.")
    answer = ask()
    if answer is None:
        print(COULD_NOT_ASK)
        return 2
    lines, status = tell(json.loads(answer))
    print("\n".join(lines))
    return status or int(_accepted(here) < len(here))


def ask() -> str | None:
    """What the auditor says of the pins, as JSON; None where it could not be had."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        venv.create(ENVIRONMENT, with_pip=True)
    install = [str(python), "-m", "pip", "-q", "--disable-pip-version-check", "install", AUDITOR]
    if subprocess.run(install, stderr=subprocess.DEVNULL).returncode:
        return None
    pins = ["-r", str(ROOT / "requirements-dev.txt"), "--no-deps", "--disable-pip"]
    asked = [str(python), "-m", "pip_audit", *pins, "-f", "json", "--progress-spinner", "off"]
    done = subprocess.run(asked, capture_output=True, text=True)
    return done.stdout if done.stdout.startswith("{") else None


def tell(answer: dict) -> tuple[list[str], int]:
    """What the auditor's answer comes to, and how to end: it takes a package that it cannot ask
    about for one without faults, and we do not."""
    parts = answer["dependencies"]
    unknown = [part["name"] for part in parts if "skip_reason" in part]
    lines = [
        f"{part['name']} {part['version']}: {fault['id']}, fixed in "
        f"{', '.join(fault['fix_versions']) or 'no version yet'}."
        for part in parts
        for fault in part.get("vulns", ())
    ]
    if unknown and len(unknown) == len(parts):
        return [COULD_NOT_ASK], 2
    if unknown:
        lines.append(f"Not known to PyPI here, so not asked about: {', '.join(unknown)}.")
    lines.append(f"Asked PyPI about {len(parts) - len(unknown)} of {len(parts)} pins.")
    if any(part.get("vulns") for part in parts):
        return lines, 1
    return lines, 2 if unknown else 0


def _accepted(faults: list) -> int:
    return sum(bool(fault.accepted) for fault in faults)


if __name__ == "__main__":
    sys.exit(main())
