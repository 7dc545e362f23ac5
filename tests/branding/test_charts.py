"""The geometry of the charts, and what is read of them."""

from decimal import Decimal
from itertools import pairwise

import html5lib
import pytest
from django.template.loader import render_to_string
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from branding.domain import charts
from branding.domain.charts import Point, bar_drawing, line_drawing, nice_ticks, ring_drawing

SPBE = [
    Point(str(year), Decimal(value), Decimal(year), note)
    for year, value, note in ((2024, "3.74", "A"), (2021, "2.64", "C"), (2023, "3.23", "B"))
]
numbers = st.decimals(min_value=-1_000_000, max_value=1_000_000, places=2)


@given(numbers, numbers)
def test_ticks_are_round_even_and_hold_what_they_are_for(one: Decimal, other: Decimal) -> None:
    ticks = nice_ticks(one, other)
    steps = {after - before for before, after in pairwise(ticks)}
    assert len(steps) == 1
    step = steps.pop()
    assert step.scaleb(-step.adjusted()) in {1, 2, 5}
    assert ticks[0] <= min(one, other) <= max(one, other) <= ticks[-1]
    assert 2 <= len(ticks) <= 7


def test_an_index_from_nought_to_five_has_that_axis() -> None:
    assert nice_ticks(Decimal(0), Decimal(5)) == [0, 1, 2, 3, 4, 5]
    assert nice_ticks(Decimal("2.64"), Decimal("3.74"))[0] == Decimal("2.5")


def test_a_scale_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="span"):
        charts.nice_step(Decimal(0))


def test_points_stand_where_their_year_and_value_put_them() -> None:
    drawing = line_drawing(SPBE, low=Decimal(0), high=Decimal(5))
    assert [dot.label for dot in drawing.dots] == ["2021", "2023", "2024"]
    x = [float(dot.x) for dot in drawing.dots]
    assert x[1] - x[0] == pytest.approx(2 * (x[2] - x[1]), abs=0.2)
    y = [float(dot.y) for dot in drawing.dots]
    assert y == sorted(y, reverse=True)
    assert y[0] == pytest.approx(charts.BOTTOM - (charts.BOTTOM - charts.TOP) * 2.64 / 5, abs=0.1)
    assert drawing.path.startswith("M")
    assert drawing.path.count("L") == 2


def test_numbers_are_written_in_the_language_of_the_page() -> None:
    for language, words in (("id", "2,64"), ("en", "2.64")):
        with translation.override(language):
            drawing = line_drawing(SPBE)
            assert drawing.dots[0].value == words
            assert "," not in drawing.path


def test_one_point_is_a_point_and_none_an_empty_frame() -> None:
    alone = line_drawing(SPBE[:1])
    assert (len(alone.dots), alone.path, alone.area) == (1, "", "")
    assert line_drawing([]).dots == []
    assert len(line_drawing([]).ticks) > 1


@given(st.lists(st.decimals(min_value=0, max_value=10**9, places=1), max_size=12))
def test_bars_stay_within_their_groove(values: list[Decimal]) -> None:
    drawing = bar_drawing([Point(f"Bagian {index}", value) for index, value in enumerate(values)])
    assert all(0 <= float(bar.width) <= float(drawing.full) for bar in drawing.bars)
    if any(values):
        assert max(float(bar.width) for bar in drawing.bars) == float(drawing.full)


def test_a_bar_below_zero_is_refused_and_a_long_name_is_cut() -> None:
    with pytest.raises(ValueError, match="below zero"):
        bar_drawing([Point("a", Decimal(-1))])
    bar = bar_drawing([Point("k" * 90, Decimal(1))]).bars[0]
    assert len(bar.short) == charts.LABEL_CHARS
    assert bar.short.endswith("…")
    assert bar.label == "k" * 90


@pytest.mark.parametrize(
    ("value", "target", "percent", "reached"),
    [("0", "100", "0", False), ("99.6", "100", "99", False), ("100", "100", "100", True), ("30", "20", "100", True)],
)
def test_a_ring_is_full_only_when_all_is_reached(value: str, target: str, percent: str, reached: bool) -> None:
    ring = ring_drawing(Decimal(value), Decimal(target))
    assert (ring.percent, ring.reached) == (percent, reached)
    with pytest.raises(ValueError, match="target"):
        ring_drawing(Decimal(1), Decimal(0))


def test_the_drawing_says_in_words_and_in_a_table_what_it_shows() -> None:
    with translation.override("id"):
        html = render_to_string(
            "components/chart/chart.html",
            {
                "drawing": line_drawing(SPBE, low=Decimal(0), high=Decimal(5)),
                "id": "spbe",
                "title": "Indeks",
                "text": "Naik.",
                "label_head": "Tahun",
                "value_head": "Indeks",
                "note_head": "Predikat",
            },
        )
    svg = next(html5lib.parseFragment(html, namespaceHTMLElements=False).iter("{http://www.w3.org/2000/svg}svg"))
    assert svg.attrib["role"] == "img"
    named = {each.attrib["id"]: each.text for each in svg if "id" in each.attrib}
    assert [named[each] for each in svg.attrib["aria-labelledby"].split()] == ["Indeks", "Naik."]
    assert html.count('<th scope="row">') == 3
    assert "style=" not in html
    for words in ("2,64", "3,74", "2023"):
        assert html.count(words) >= 2  # in the drawing and in the table
