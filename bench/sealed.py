"""An encrypted journal against the same one that is not: opened, saved into, searched while typing,
read page by page, copied; and what it takes to open it with a passphrase, against libsodium alone.

Both sides are Regulate's own; the floor is the journal that is not encrypted.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from itertools import count, cycle
from pathlib import Path
from unittest.mock import patch

from nacl import bindings

from bench import entries
from bench.comparison import Comparison, in_turn
from bench.life_size import PAGE, TYPED
from bench.saving import seconds
from data import backups, keys, protection, sealing
from data.search import Search
from data.store import Store

PASSPHRASE = "a passphrase to be measured"
CHEAP = sealing.Cost(1, 8192)
"""For the journals here; what opening costs is measured by itself."""
LATER = datetime(2040, 1, 1, tzinfo=UTC)
FAR_DOWN = 0.7
"""How far down in the journal the page is that nobody has just looked at."""


def lines(folder: Path, sizes: tuple[int, ...], runs: int, unlocks: int) -> Iterator[str]:
    for size in sizes:
        yield from _at(folder, size, runs)
    yield from _unlocked(folder, unlocks)


def _at(folder: Path, size: int, runs: int) -> Iterator[str]:
    plain, sealed = folder / f"plain-{size}.db", folder / f"sealed-{size}.db"
    with closing(Store.open(plain)) as store:
        entries.fill(store, size)
    shutil.copy(plain, sealed)
    with patch.object(keys, "COST", CHEAP), patch.object(sealing, "COST", CHEAP):
        key, _ = protection.protect(sealed, PASSPHRASE)
    sides = ((sealed, key), (plain, None))
    yield _line("open", size, _turns(_opened, sides, runs))
    with ExitStack() as opened:
        stores = [opened.enter_context(closing(Store.open(*side))) for side in sides]
        measures: dict[str, tuple[Callable[..., None], int]] = {
            "one durable save": (_saver(), 10 * runs),
            "a keystroke": (_keystroke(), 10 * runs),
            "a first page": (lambda store: store.journal.glance(Search(), PAGE), 10 * runs),
            "a page far down": (_far_down(stores[1], size), 10 * runs),
            "a copy": (_copier(folder, size), max(3, runs // 3)),
        }
        for label, (step, times) in measures.items():
            compared = _turns(step, [(store,) for store in stores], times)
            yield _line(label, size, compared)
    ratio = sealed.stat().st_size / plain.stat().st_size
    yield f"  {'its file':<18} {size:>7,} entries  {ratio:5.2f}"


def _turns(step: Callable[..., object], sides, runs: int) -> Comparison:
    ours, floor = sides
    return Comparison(in_turn(lambda: seconds(step, *ours), lambda: seconds(step, *floor), runs))


def _line(label: str, size: int, compared: Comparison) -> str:
    ours, floor = compared.medians
    slow, slow_floor = compared.p99s
    return (
        f"  {label:<18} {size:>7,} entries  {ours / floor:5.2f}, of p99s "
        f"{slow / slow_floor:5.2f}   here {ours * 1000:.2f} and {floor * 1000:.2f} ms, "
        f"{len(compared.pairs)} runs"
    )


def _opened(path: Path, key: bytes | None) -> None:
    """From a closed file to a first page in hand."""
    with closing(Store.open(path, key)) as store:
        store.journal.glance(Search(), PAGE)


def _saver() -> Callable[[Store], None]:
    made = cycle(entries.translations(1_000))
    return lambda store: store.journal.add(next(made), LATER, "UTC", "translate")


def _keystroke() -> Callable[[Store], None]:
    words = [Search(word[:end]) for word in TYPED["found"] for end in range(1, len(word) + 1)]
    # Both sides are asked the same, one after the other.
    asked = cycle(each for each in words for _ in range(2))
    return lambda store: store.journal.glance(next(asked), PAGE)


def _far_down(store: Store, size: int) -> Callable[[Store], None]:
    """A page behind the ones that were shown, each time another one."""
    first = int(size * FAR_DOWN)
    uids = [entry.uid for entry in store.journal.page(Search(), size)[first : first + 200]]
    after = cycle(uid for uid in uids for _ in range(2))
    return lambda store: store.journal.glance(Search(), PAGE, next(after))


def _copier(folder: Path, size: int) -> Callable[[Store], None]:
    """A copy, as it is made on every day of use: written, read back and verified."""
    numbers = count()

    def step(store: Store) -> None:
        target = folder / f"copy-{size}-{next(numbers)}.db"
        backups.make_elsewhere(store.db, store.path, store.key, target)
        for file in folder.glob(f"{target.name}*"):
            file.unlink()

    return step


def _unlocked(folder: Path, runs: int) -> Iterator[str]:
    """A passphrase, from typed to the key in hand, at the cost that the app has."""
    path = folder / "unlocked.db"
    Store.open(path).close()
    protection.protect(path, PASSPHRASE)
    cost = sealing.COST
    salt = bytes(sealing.SALT_BYTES)

    def bare() -> None:
        bindings.crypto_pwhash_alg(
            sealing.KEY_BYTES,
            PASSPHRASE.encode(),
            salt,
            cost.passes,
            cost.memory,
            bindings.crypto_pwhash_ALG_ARGON2ID13,
        )

    compared = Comparison(
        in_turn(
            lambda: seconds(keys.keys_by, path, keys.PASSPHRASE, PASSPHRASE),
            lambda: seconds(bare),
            runs,
            1,
        )
    )
    ours, floor = compared.medians
    yield compared.line("a passphrase opens it")
    yield (
        f"    {cost.passes} passes over {cost.memory // 2**20} MiB; medians here: "
        f"{ours * 1000:.0f} ms and {floor * 1000:.0f} ms"
    )
