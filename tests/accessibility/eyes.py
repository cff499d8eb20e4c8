"""What a picture looks like to eyes that tell colours apart otherwise.

The matrices are those of Machado, Oliveira and Fernandes, “A Physiologically-based Model for
Simulation of Color Vision Deficiency”, IEEE Transactions on Visualization and Computer Graphics
15(6), 2009, at severity 1.0: no cones of one kind. They are for linear sRGB. That for tritanopia is
held to be the roughest of them. `grey` keeps the luminance alone (WCAG 2.2, relative luminance).
"""

from functools import cache

from PySide6.QtGui import QImage

from tests.accessibility.pixels import linear

Row = tuple[float, float, float]
EYES: dict[str, tuple[Row, Row, Row]] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
}


@cache
def through(eye: str, colour: int) -> int:
    """A colour, 0xRRGGBB, as these eyes see it."""
    light = [linear(colour >> shift & 255) for shift in (16, 8, 0)]
    seen = 0
    for row in EYES[eye]:
        part = sum(by * each for by, each in zip(row, light, strict=True))
        seen = seen << 8 | _encoded(min(1.0, max(0.0, part)))
    return seen


def _encoded(light: float) -> int:
    part = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return round(part * 255)


def picture_through(eye: str, image: QImage) -> QImage:
    """A whole picture, for looking at."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(bytes(plain.constBits())).cast("I")
    told = {each: 0xFF000000 | through(eye, each & 0xFFFFFF) for each in set(pixels)}
    out = QImage(plain.size(), QImage.Format.Format_RGB32)
    memoryview(out.bits()).cast("B").cast("I")[:] = memoryview(
        b"".join(told[each].to_bytes(4, "little") for each in pixels)
    ).cast("I")
    return out
