"""Where things are on this computer."""

from pathlib import Path

import platformdirs


def usual_path() -> Path:
    """Where the journal is unless said otherwise; its folder is made on first use."""
    return Path(platformdirs.user_data_dir("regulate")) / "regulate.db"


def backups_folder(journal: Path) -> Path:
    """Where the backups of a journal are: beside it, in a folder of its own."""
    return journal.with_name(f"{journal.name}.backups")
