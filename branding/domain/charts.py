"""The geometry of the portal's charts: pure arithmetic that a template turns into SVG.

A drawing is `WIDTH` units wide and scales with its place. Positions leave this module as ready-made text ("12.5"), so
that no template formats them in the language of the page; what people read (values, ticks, percentages) is written in
that language. Every number a chart shows also stands in the table behind it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from django.utils.formats import number_format

WIDTH = 480
LINE_HEIGHT = 280
LEFT, RIGHT, TOP, BOTTOM = 48, 452, 44, 232
"""The frame of a line chart: room for the values of its axis, for the last value, for the years beneath."""
ROW_HEIGHT = 52
BAR_LEFT, BAR_RIGHT = 0, 400
"""Where bars begin and where a full one ends; the rest is for its value."""
LABEL_CHARS = 44
RING_STEPS = (1, 2, 5, 10)


@dataclass(frozen=True)
class Point:
    """One measured value. `label` is what stands beneath it ("2024"), `note` what the table adds."""

    label: str
    value: Decimal
    at: Decimal | None = None
    """Where it stands on the axis, such as its year; without it, points stand at equal distances."""
    note: str = ""


@dataclass(frozen=True)
class Tick:
    """A line across the drawing and the number at its end."""

    y: str
    label: str


@dataclass(frozen=True)
class Dot:
    """A point as it is drawn: its place, its value in words of the page's language, and its label."""

    x: str
    y: str
    value: str
    value_y: str
    label: str
    note: str


@dataclass(frozen=True)
class LineDrawing:
    """A line over time."""

    ticks: Sequence[Tick]
    dots: Sequence[Dot]
    path: str
    area: str
    kind: str = "line"
    view_box: str = f"0 0 {WIDTH} {LINE_HEIGHT}"
    left: str = str(LEFT)
    right: str = str(RIGHT)
    label_y: str = str(BOTTOM + 30)


@dataclass(frozen=True)
class Bar:
    """One bar beneath its label; `short` is the label as far as there is room for it."""

    label: str
    short: str
    value: str
    y: str
    label_y: str
    width: str
    value_x: str
    value_y: str
    note: str


@dataclass(frozen=True)
class BarDrawing:
    """Bars that lie, so that long names have a line of their own."""

    bars: Sequence[Bar]
    view_box: str
    full: str = str(BAR_RIGHT - BAR_LEFT)
    kind: str = "bar"


@dataclass(frozen=True)
class RingDrawing:
    """A share as part of a ring, which is 100 units round: `dash` of them are filled."""

    dash: str
    percent: str
    reached: bool
    kind: str = "ring"


def nice_step(span: Decimal, count: int = 5) -> Decimal:
    """The smallest step of the kind 1, 2 or 5 times a power of ten that crosses `span` in at most `count` steps.

    Raises ValueError for a span that is not above zero.
    """
    if span <= 0:
        raise ValueError("a scale needs a span above zero")
    rough = span / count
    power = Decimal(1).scaleb(rough.adjusted())
    return next(power * step for step in RING_STEPS if power * step >= rough)


def nice_ticks(low: Decimal, high: Decimal, count: int = 5) -> list[Decimal]:
    """Round numbers from at or below `low` to at or above `high`, evenly spaced; equal ends are spread apart first."""
    if low > high:
        low, high = high, low
    if low == high:
        low, high = (Decimal(0), high or Decimal(1)) if high >= 0 else (low, Decimal(0))
    step = nice_step(high - low, count)
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = (high / step).to_integral_value(ROUND_CEILING)
    return [step * number for number in range(int(first), int(last) + 1)]


def decimals_of(values: Sequence[Decimal]) -> int:
    """How many decimals are needed to write all of them without loss, trailing zeros left out; at most two."""
    exponents = (value.normalize().as_tuple().exponent for value in values)
    return min(2, max((-each for each in exponents if isinstance(each, int) and each < 0), default=0))


def in_words(value: Decimal, decimals: int) -> str:
    """The number in the language of the page: 2,64 or 2.64."""
    rounded = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return str(number_format(rounded, decimal_pos=decimals, force_grouping=True))


def line_drawing(points: Sequence[Point], *, low: Decimal | None = None, high: Decimal | None = None) -> LineDrawing:
    """A line through the points in the order of their place; an axis from `low` to `high` where these are given.

    A single point is drawn as a point, no points as an empty frame.
    """
    places = [point.at if point.at is not None else Decimal(index) for index, point in enumerate(points)]
    ordered = [point for _, point in sorted(zip(places, points, strict=True), key=lambda pair: pair[0])]
    places = sorted(places)
    values = [point.value for point in ordered]
    marks = nice_ticks(
        min([*values, low] if low is not None else values, default=Decimal(0)),
        max([*values, high] if high is not None else values, default=Decimal(1)),
    )
    axis_decimals, value_decimals = decimals_of(marks), decimals_of(values)
    spots = [
        (_scale(place, places[0], places[-1], LEFT + 24, RIGHT - 24), _scale(value, marks[0], marks[-1], BOTTOM, TOP))
        for place, value in zip(places, values, strict=True)
    ]
    dots = [
        Dot(
            x=_number(x),
            y=_number(y),
            value=in_words(point.value, value_decimals),
            value_y=_number(y - 14),
            label=point.label,
            note=point.note,
        )
        for (x, y), point in zip(spots, ordered, strict=True)
    ]
    line = "".join(f"{'L' if index else 'M'}{_number(x)} {_number(y)}" for index, (x, y) in enumerate(spots))
    area = f"{line}L{_number(spots[-1][0])} {BOTTOM}L{_number(spots[0][0])} {BOTTOM}Z" if len(spots) > 1 else ""
    ticks = [
        Tick(y=_number(_scale(mark, marks[0], marks[-1], BOTTOM, TOP)), label=in_words(mark, axis_decimals))
        for mark in marks
    ]
    return LineDrawing(ticks=ticks, dots=dots, path=line if len(spots) > 1 else "", area=area)


def bar_drawing(points: Sequence[Point], *, high: Decimal | None = None) -> BarDrawing:
    """One lying bar per point, in the order given, from zero to `high` or to the largest value.

    Raises ValueError for a value below zero: such a bar has no place here.
    """
    values = [point.value for point in points]
    if any(value < 0 for value in values):
        raise ValueError("a lying bar cannot show a value below zero")
    top = max([*values, high] if high is not None else values, default=Decimal(0)) or Decimal(1)
    decimals = decimals_of(values)
    bars = []
    for index, point in enumerate(points):
        width = _scale(point.value, Decimal(0), top, BAR_LEFT, BAR_RIGHT)
        bars.append(
            Bar(
                label=point.label,
                short=shorten(point.label),
                value=in_words(point.value, decimals),
                y=str(index * ROW_HEIGHT + 24),
                label_y=str(index * ROW_HEIGHT + 16),
                width=_number(width),
                value_x=_number(width + 8),
                value_y=str(index * ROW_HEIGHT + 39),
                note=point.note,
            )
        )
    return BarDrawing(bars=bars, view_box=f"0 0 {WIDTH} {max(1, len(points)) * ROW_HEIGHT}")


def ring_drawing(value: Decimal, target: Decimal = Decimal(100)) -> RingDrawing:
    """How much of `target` is reached, in whole per cent; a ring holds no less than nothing and no more than all.

    Raises ValueError for a target that is not above zero. 99,6 per cent is written 99: all is only what is all.
    """
    if target <= 0:
        raise ValueError("a share needs a target above zero")
    share = min(Decimal(100), max(Decimal(0), value / target * 100))
    return RingDrawing(dash=_number(float(share)), percent=str(int(share)), reached=share == 100)


def shorten(label: str, limit: int = LABEL_CHARS) -> str:
    """The label, cut with an ellipsis where a drawing has no room for all of it."""
    return label if len(label) <= limit else f"{label[: limit - 1].rstrip()}…"


def _scale(value: Decimal, low: Decimal, high: Decimal, start: int, end: int) -> float:
    """Where a value between `low` and `high` lies between `start` and `end`; in the middle when all values are one."""
    if low == high:
        return (start + end) / 2
    return float(start + (value - low) / (high - low) * (end - start))


def _number(value: float) -> str:
    """A position with one decimal, as SVG reads it in every language."""
    return f"{value:.1f}".rstrip("0").rstrip(".")
