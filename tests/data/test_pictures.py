"""Pictures in the person's folder: whole or not there, theirs alone, and saying nothing else."""

import errno
import os
import stat
import struct
import zlib

import pytest

from data import faults, pictures


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(*told):
    """One white dot, and whatever a program might tell beside it."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return pictures.SIGNATURE + b"".join(
        (
            chunk(b"IHDR", header),
            *told,
            chunk(b"IDAT", zlib.compress(b"\0\xff\xff\xff")),
            chunk(b"IEND", b""),
        )
    )


@pytest.fixture
def folder(tmp_path, monkeypatch):
    found = tmp_path / "a home" / "Pictures"
    monkeypatch.setattr("platformdirs.user_pictures_path", lambda: found)
    return found


def test_a_picture_is_in_the_folder_for_pictures_readable_by_this_person_alone(folder):
    before = os.umask(0)
    try:
        path = pictures.write(png())
    finally:
        os.umask(before)
    assert path == folder / "words.png"
    assert path.read_bytes() == png()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_is_there_is_never_written_over(folder):
    folder.mkdir(parents=True)
    (folder / "words.png").write_text("my own")
    (folder / "words 2.png").symlink_to(folder / "nowhere")
    assert pictures.write(png()).name == "words 3.png"
    assert pictures.write(png()).name == "words 4.png"
    assert (folder / "words.png").read_text() == "my own"
    assert not (folder / "nowhere").exists()


def test_with_a_thousand_there_it_says_that_there_is_no_picture(folder, monkeypatch):
    monkeypatch.setattr(pictures, "NAMES_AT_MOST", 3)
    assert [pictures.write(png()).name for _ in range(2)] == ["words.png", "words 2.png"]
    with pytest.raises(pictures.NoPicture):
        pictures.write(png())
    assert sorted(os.listdir(folder)) == ["words 2.png", "words.png"]


def test_a_picture_tells_nothing_but_what_is_drawn(folder):
    told = (
        chunk(b"tEXt", b"Software\0A program"),
        chunk(b"tIME", struct.pack(">HBBBBB", 2026, 11, 23, 18, 40, 0)),
        chunk(b"pHYs", struct.pack(">IIB", 3780, 3780, 1)),
        chunk(b"iTXt", b"Comment\0\0\0\0\0secret"),
        chunk(b"eXIf", b"MM\0*"),
    )
    assert pictures.write(png(*told)).read_bytes() == png()


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (errno.ENOSPC, faults.Full),
        (errno.EDQUOT, faults.Full),
        (errno.EROFS, pictures.NoPicture),
        (errno.EIO, pictures.NoPicture),
    ],
)
def test_where_the_disk_refuses_nothing_is_left_and_it_is_said(
    folder, monkeypatch, step, number, fault
):
    def refuse(*_):
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patched:
        patched.setattr(os, step, refuse)
        with pytest.raises(fault) as caught:
            pictures.write(png())
    assert type(caught.value) is fault
    assert caught.value.details["path"] == str(folder)
    assert os.listdir(folder) == []
    assert pictures.write(png()).name == "words.png"


def test_a_folder_that_cannot_be_made_is_said(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setattr("platformdirs.user_pictures_path", lambda: tmp_path / "file" / "Pictures")
    with pytest.raises(pictures.NoPicture):
        pictures.write(png())


def test_what_was_left_by_a_crash_is_in_nobodys_way(folder):
    folder.mkdir(parents=True)
    (folder / f".words.{os.getpid()}.partial").write_bytes(b"half")
    pictures.write(png())
    assert os.listdir(folder) == ["words.png"]


def test_a_picture_is_removed_again_and_gone_is_gone(folder):
    path = pictures.write(png())
    pictures.remove(path)
    pictures.remove(path)
    assert os.listdir(folder) == []


def test_a_picture_that_cannot_be_removed_is_said(folder):
    path = folder / "words.png"
    path.mkdir(parents=True)
    with pytest.raises(pictures.PictureStays):
        pictures.remove(path)
