"""Words in a box of pixels: as large as they fit, in lines of even length, never cut without saying so."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .typefaces import Face, face

ELLIPSIS = "…"
HYPHEN = "-"
Measure = Callable[[str], float]
"""Width of a run of text in pixels."""


@dataclass(frozen=True)
class Lettering:
    """Text as it will be drawn: its lines, and the size in pixels at which they fit."""

    lines: tuple[str, ...]
    size: int


def fitted_lettering(
    text: str, *, typeface: str, weight: int, room: int, sizes: Sequence[int], most_lines: int
) -> Lettering:
    """The text at the largest of `sizes` (descending) at which it needs at most `most_lines` lines of `room` pixels.

    Words are broken, with a hyphen, only where one alone is wider than a line at the smallest size; what then still
    does not fit ends in an ellipsis.
    """
    words = text.split()
    for size in sizes:
        measure = measure_of(face(typeface, size, weight))
        if any(measure(word) > room for word in words):
            continue
        lines = balanced(words, measure, room)
        if len(lines) <= most_lines:
            return Lettering(tuple(lines), size)
    smallest = sizes[-1]
    measure = measure_of(face(typeface, smallest, weight))
    pieces = [piece for word in words for piece in broken(word, measure, room)]
    lines = balanced(pieces, measure, room)
    if len(lines) > most_lines:
        lines = shortened(filled(pieces, measure, room), measure, room, most_lines)
    return Lettering(tuple(lines), smallest)


def measure_of(letters: Face) -> Measure:
    """Measures text in a face; each run once."""
    return lru_cache(maxsize=4096)(letters.getlength)


def filled(words: Sequence[str], measure: Measure, room: float) -> list[str]:
    """Lines as full as they go, which is the fewest there can be."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def balanced(words: Sequence[str], measure: Measure, room: float) -> list[str]:
    """As few lines as possible, and of those the most even: the sum of squares of what is left free is least."""
    count = len(filled(words, measure, room))
    if count < 2:
        return filled(words, measure, room)
    best: dict[tuple[int, int], tuple[float, tuple[str, ...]]] = {(0, 0): (0.0, ())}
    for end in range(1, len(words) + 1):
        for start in range(end):
            line = " ".join(words[start:end])
            free = room - measure(line)
            if free < 0 and end - start > 1:
                continue
            for used in range(count):
                if (start, used) in best:
                    cost, before = best[start, used]
                    offer = (cost + max(free, 0) ** 2, (*before, line))
                    if (end, used + 1) not in best or offer[0] < best[end, used + 1][0]:
                        best[end, used + 1] = offer
    return list(best[len(words), count][1])


def broken(word: str, measure: Measure, room: float) -> list[str]:
    """A word in pieces that fit, each but the last with a hyphen; one that fits is left whole."""
    pieces: list[str] = []
    rest = word
    while measure(rest) > room and len(rest) > 1:
        cut = len(rest) - 1
        while cut > 1 and measure(rest[:cut] + HYPHEN) > room:
            cut -= 1
        pieces.append(rest[:cut] + HYPHEN)
        rest = rest[cut:]
    return [*pieces, rest]


def shortened(lines: Sequence[str], measure: Measure, room: float, count: int) -> list[str]:
    """The first lines, the last of them ending in an ellipsis after a whole word."""
    kept, last = list(lines[: count - 1]), lines[count - 1]
    while last and measure(last.rstrip(".,;:–-") + ELLIPSIS) > room:
        shorter = last.rpartition(" ")[0]
        if not shorter and kept:
            return shortened(lines, measure, room, count - 1)
        last = shorter or last[:-1]
    return [*kept, last.rstrip(" .,;:–-") + ELLIPSIS]
