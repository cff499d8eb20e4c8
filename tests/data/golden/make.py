"""Makes the golden database of the present version: from the top of the repository,
`python -m tests.data.golden.make`; once for each version, when it is released."""

from pathlib import Path

from data import migrations
from data.store import Store
from tests.data.records import fill

if __name__ == "__main__":
    path = Path(__file__).with_name(f"version-{migrations.LATEST}.db")
    if path.exists():
        raise SystemExit(f"{path.name} is there: a released version is never made again.")
    store = Store.open(path)
    fill(store)
    store.close()
