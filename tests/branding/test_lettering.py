"""Words on shared pictures: every title fits, in even lines, and says so where it does not."""

from hypothesis import given, settings
from hypothesis import strategies as st

from branding.domain.lettering import ELLIPSIS, HYPHEN, balanced, broken, filled, fitted_lettering, measure_of
from branding.domain.share_pictures import ROOM, TITLE_LINES, TITLE_SIZES
from branding.domain.typefaces import FAMILIES, face

WORDS = st.sampled_from(
    [
        *("di", "dan", "Anyer", "usaha", "Kabupaten", "rencana", "penyelenggaraan", "pertanggungjawaban"),
        *("pemberdayaan", "ketidakbertanggungjawaban", "mempertanggungjawabkannya", "UMKM", "2026", "se-Serang"),
    ]
)
TITLES = st.lists(WORDS, min_size=1, max_size=24).map(" ".join)
ANYTHING = st.text(st.characters(codec="latin-1", categories=("L", "N", "P", "Zs")), max_size=255)


def fit(text: str, typeface: str = "jakarta") -> tuple[tuple[str, ...], int]:
    found = fitted_lettering(text, typeface=typeface, weight=780, room=ROOM, sizes=TITLE_SIZES, most_lines=TITLE_LINES)
    return found.lines, found.size


@given(TITLES, st.sampled_from(sorted(FAMILIES)))
@settings(max_examples=60)
def test_a_title_fits_whatever_its_words(title: str, typeface: str) -> None:
    lines, size = fit(title, typeface)
    measure = measure_of(face(typeface, size, 780))
    assert 1 <= len(lines) <= TITLE_LINES
    assert all(line and line == line.strip() for line in lines)
    assert max(measure(line) for line in lines) <= ROOM
    written = " ".join(lines).replace(f"{HYPHEN} ", "")  # a word wider than a line is broken
    if written.endswith(ELLIPSIS):
        assert size == TITLE_SIZES[-1], "nothing is left out before the letters are as small as they may be"
        kept = written.removesuffix(ELLIPSIS).split()
        assert title.split()[: len(kept)] == kept, "only whole words, in their order"
    else:
        assert written == title


@given(ANYTHING)
@settings(max_examples=80)
def test_no_text_breaks_the_drawing(text: str) -> None:
    lines, size = fit(text)
    measure = measure_of(face("jakarta", size, 780))
    assert len(lines) <= TITLE_LINES
    assert all(measure(line) <= ROOM for line in lines if len(line) > 2)
    assert bool(lines) == bool(text.split())


@given(TITLES)
@settings(max_examples=60)
def test_lines_are_even_and_no_more_than_needed(title: str) -> None:
    measure = measure_of(face("jakarta", 44, 780))
    words = title.split()
    greedy, even = filled(words, measure, ROOM), balanced(words, measure, ROOM)
    assert len(even) == len(greedy)
    assert " ".join(even) == title

    def unevenness(lines: list[str]) -> float:
        return sum(max(0.0, ROOM - measure(line)) ** 2 for line in lines)

    assert unevenness(even) <= unevenness(greedy) + 1e-6


def test_a_word_wider_than_a_line_is_broken_with_hyphens_and_loses_no_letter() -> None:
    word = "mempertanggungjawabkan" * 4
    measure = measure_of(face("jakarta", 40, 780))
    pieces = broken(word, measure, ROOM)
    assert len(pieces) > 1
    assert all(piece.endswith(HYPHEN) for piece in pieces[:-1])
    assert "".join(piece.removesuffix(HYPHEN) for piece in pieces) == word
