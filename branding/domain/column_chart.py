"""Standing bars, beside the lying bars and lines of `branding.domain.charts`, in the same units and words."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from .charts import (
    BOTTOM,
    LEFT,
    LINE_HEIGHT,
    RIGHT,
    TOP,
    WIDTH,
    Point,
    Tick,
    decimals_of,
    in_words,
    nice_ticks,
    shorten,
)

CHARACTER = 10
"""How many units a letter of a label takes at most."""


@dataclass(frozen=True)
class Column:
    """One bar above its label; `short` is the label as far as there is room for it."""

    label: str
    short: str
    value: str
    x: str
    y: str
    width: str
    height: str
    middle: str
    value_y: str
    note: str


@dataclass(frozen=True)
class ColumnDrawing:
    """Bars that stand on zero, for few values with short names, such as years."""

    columns: Sequence[Column]
    ticks: Sequence[Tick]
    kind: str = "column"
    view_box: str = f"0 0 {WIDTH} {LINE_HEIGHT}"
    left: str = str(LEFT)
    right: str = str(RIGHT)
    label_y: str = str(BOTTOM + 30)


def column_drawing(points: Sequence[Point]) -> ColumnDrawing:
    """One standing bar per point, in the order given. Raises ValueError for a value below zero."""
    values = [point.value for point in points]
    if any(value < 0 for value in values):
        raise ValueError("a standing bar cannot show a value below zero")
    marks = nice_ticks(Decimal(0), max(values, default=Decimal(1)))
    top, decimals, axis = marks[-1], decimals_of(values), decimals_of(marks)
    slot = (RIGHT - LEFT) / max(1, len(points))
    columns = []
    for index, point in enumerate(points):
        height = float(point.value / top) * (BOTTOM - TOP)
        width = min(slot * 0.62, 72.0)
        middle = LEFT + slot * (index + 0.5)
        columns.append(
            Column(
                label=point.label,
                short=shorten(point.label, max(4, int(slot / CHARACTER))),
                value=in_words(point.value, decimals),
                x=_number(middle - width / 2),
                y=_number(BOTTOM - height),
                width=_number(width),
                height=_number(height),
                middle=_number(middle),
                value_y=_number(BOTTOM - height - 9),
                note=point.note,
            )
        )
    ticks = [Tick(y=_number(BOTTOM - float(mark / top) * (BOTTOM - TOP)), label=in_words(mark, axis)) for mark in marks]
    return ColumnDrawing(columns=columns, ticks=ticks)


def _number(value: float) -> str:
    """A position with one decimal, as SVG reads it in every language."""
    return f"{value:.1f}".rstrip("0").rstrip(".")
