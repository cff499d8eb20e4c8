"""A keyring of the tests' own, in a file that `REGULATE_TEST_KEYRING` names; a word in that file's
place has it behave badly. Named in `PYTHON_KEYRING_BACKEND`, the keyring package takes it."""

import json
import os
import time
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

NAME = f"{__name__}.Keyring"


class Keyring(KeyringBackend):
    """`locked` refuses, `silent` never answers, `forgetful` keeps nothing, `careless` is a keyring
    that others can read."""

    @property
    def _place(self) -> str:
        return os.environ["REGULATE_TEST_KEYRING"]

    @property
    def priority(self) -> float:
        return 0.5 if self._place == "careless" else 5

    def _kept(self) -> dict[str, str]:
        if self._place == "locked":
            raise KeyringLocked
        while self._place == "silent":
            time.sleep(1)
        if self._place == "forgetful" or not Path(self._place).exists():
            return {}
        return json.loads(Path(self._place).read_text())

    def get_password(self, service, username):
        return self._kept().get(f"{service} {username}")

    def set_password(self, service, username, password):
        kept = self._kept() | {f"{service} {username}": password}
        if self._place != "forgetful":
            Path(self._place).write_text(json.dumps(kept))

    def delete_password(self, service, username):
        kept = self._kept()
        if kept.pop(f"{service} {username}", None) is None:
            raise PasswordDeleteError
        Path(self._place).write_text(json.dumps(kept))
