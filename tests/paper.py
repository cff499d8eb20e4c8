"""What a PDF says and shows, read as any program for PDF reads it."""

import ctypes
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

INVISIBLE = re.compile("[\u200b\u200f\u2066-\u2069\ufeff]")


@dataclass(frozen=True)
class Element:
    """A tag of the structure, with what stands in for it where there is a picture."""

    kind: str
    instead: str


def text(pdf: bytes) -> str:
    """All text, its lines joined by spaces."""
    pages = pypdfium2.PdfDocument(pdf)
    parts = (page.get_textpage().get_text_range() for page in pages)
    return " ".join(INVISIBLE.sub("", " ".join(parts)).split())


def about(pdf: bytes) -> dict[str, str]:
    """What the file says of itself."""
    told = pypdfium2.PdfDocument(pdf).get_metadata_dict()
    return {name: value for name, value in told.items() if value}


def elements(pdf: bytes) -> list[Element]:
    """Every tag, page by page, in reading order."""
    found = []
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        tree = raw.FPDF_StructTree_GetForPage(page)
        for number in range(raw.FPDF_StructTree_CountChildren(tree)):
            found += _below(raw.FPDF_StructTree_GetChildAtIndex(tree, number))
        raw.FPDF_StructTree_Close(tree)
    return found


def _below(element) -> Iterator[Element]:
    kind = _told(raw.FPDF_StructElement_GetType, element)
    yield Element(kind, _told(raw.FPDF_StructElement_GetAltText, element))
    for number in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, number)
        if child:
            yield from _below(child)


def _told(ask, element) -> str:
    length = ask(element, None, 0)
    buffer = ctypes.create_string_buffer(length)
    ask(element, buffer, length)
    return buffer.raw[: max(0, length - 2)].decode("utf-16-le")


def boxes(pdf: bytes) -> Iterator[tuple[int, str, tuple[float, float, float, float]]]:
    """Every sign that is drawn: its page, and where it is there (left, bottom, right, top)."""
    for number, page in enumerate(pypdfium2.PdfDocument(pdf)):
        written = page.get_textpage()
        for at in range(written.count_chars()):
            sign = written.get_text_range(at, 1)
            if sign.strip() and not INVISIBLE.match(sign):
                yield number, sign, written.get_charbox(at)


def opened(pdf: bytes) -> bytes:
    """All bytes of the file, those that are packed as well."""
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    return pdf + b"".join(_unpacked(stream) for stream in packed)


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return b""
