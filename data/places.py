"""Where things are on this computer."""

from pathlib import Path


def usual_path() -> Path:
    """Where the journal is unless said otherwise; its folder is made on first use."""
    import platformdirs  # not needed where the path is said

    return Path(platformdirs.user_data_dir("regulate")) / "regulate.db"


def backups_folder(journal: Path) -> Path:
    """Where the backups of a journal are: beside it, in a folder of its own."""
    return journal.with_name(f"{journal.name}.backups")


def put_back_folder(journal: Path) -> Path:
    """Where a copy stands, whole and read back, until it has taken the place of the journal."""
    return Path(f"{journal.resolve()}.restored")


def stage_folder(journal: Path) -> Path:
    """Where a copy is got ready for that."""
    return Path(f"{journal.resolve()}.restoring")
