"""Where things are on this computer."""

from pathlib import Path


def usual_path() -> Path:
    """Where the journal is unless said otherwise; its folder is made on first use."""
    import platformdirs  # not needed where the path is said

    return Path(platformdirs.user_data_dir("regulate")) / "regulate.db"


def demo_path() -> Path:
    """Where the demo is unless said otherwise: beside the usual journal."""
    return usual_path().with_name("demo.db")


def documents_folder() -> Path:
    """The person's own folder for documents."""
    import platformdirs

    return platformdirs.user_documents_path()


def typed(text: str) -> Path:
    """A path as it was typed; a name alone is one in the folder for documents."""
    path = Path(text.strip())
    try:
        path = path.expanduser()
    except RuntimeError:  # somebody's whom there is not
        return path
    return path if path.is_absolute() else documents_folder() / path


def backups_folder(journal: Path) -> Path:
    """Where the backups of a journal are: beside it, in a folder of its own."""
    return journal.with_name(f"{journal.name}.backups")


def put_back_folder(journal: Path) -> Path:
    """Where a copy stands, whole and read back, until it has taken the place of the journal."""
    return Path(f"{journal.resolve()}.restored")


def stage_folder(journal: Path) -> Path:
    """Where a copy is got ready for that."""
    return Path(f"{journal.resolve()}.restoring")
