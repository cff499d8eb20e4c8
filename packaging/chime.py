"""Makes the chime, ui/sounds/return.wav: two soft bell notes, the second a fourth above the first.

The one rule: the same sound every time, from the standard library alone, so that it is this app's
own and can be made anew.
"""

import array
import math
import wave
from pathlib import Path

SOUND = Path(__file__).parent.parent / "ui" / "sounds" / "return.wav"

RATE = 22_050
SECONDS = 2.4
PEAK_DBFS = -14.0
"""Quiet: a spoken word is about as loud."""
FADE_SECONDS = 0.7
ATTACK_SECONDS = 0.025
"""Long enough that nothing clicks and nobody starts."""

NOTES = ((0.0, 392.0, 1.0), (0.42, 523.25, 0.85))
"""When, how high in Hz, how loud: G4, then C5."""
PARTIALS = ((1.0, 1.0, 0.75), (2.0, 0.28, 0.45), (3.01, 0.09, 0.25), (4.2, 0.03, 0.12))
"""Of each note: times its pitch, how loud, and the seconds in which it falls to a third. Slightly
off the whole numbers, as in a bell; the high ones are the first to go."""


def heard(time: float) -> float:
    """How far the air has moved, so many seconds after the beginning."""
    height = 0.0
    for start, pitch, loudness in NOTES:
        since = time - start
        if since < 0:
            continue
        attack = 0.5 - 0.5 * math.cos(math.pi * min(1.0, since / ATTACK_SECONDS))
        for times, share, lasts in PARTIALS:
            wave_ = math.sin(2 * math.pi * pitch * times * since)
            height += loudness * share * attack * math.exp(-since / lasts) * wave_
    left = SECONDS - time
    return height * (0.5 - 0.5 * math.cos(math.pi * min(1.0, left / FADE_SECONDS)))


def samples() -> array.array:
    """The sound, as loud as it is to be."""
    heights = [heard(number / RATE) for number in range(round(RATE * SECONDS))]
    loudest = max(map(abs, heights))
    full = 32_767 * 10 ** (PEAK_DBFS / 20)
    return array.array("h", (round(full * height / loudest) for height in heights))


def main(path: Path = SOUND) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples().tobytes())


if __name__ == "__main__":
    main()
