"""Charts for templates: each tag gives a drawing that `components/chart/chart.html` shows with the table behind it."""

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from django import template

from ..domain.charts import BarDrawing, LineDrawing, Point, RingDrawing, bar_drawing, line_drawing, ring_drawing
from ..domain.column_chart import ColumnDrawing, column_drawing

register = template.Library()


@register.simple_tag
def line_chart(points: Iterable[Point], low: Any = None, high: Any = None) -> LineDrawing:
    """`{% line_chart points low=0 high=5 as drawing %}`."""
    return line_drawing(list(points), low=decimal(low), high=decimal(high))


@register.simple_tag
def bar_chart(points: Iterable[Point], high: Any = None) -> BarDrawing:
    """`{% bar_chart points as drawing %}`."""
    return bar_drawing(list(points), high=decimal(high))


@register.simple_tag
def column_chart(points: Iterable[Point]) -> ColumnDrawing:
    """`{% column_chart points as drawing %}`."""
    return column_drawing(list(points))


@register.simple_tag
def progress_ring(value: Any, target: Any = 100) -> RingDrawing | None:
    """`{% progress_ring 42 as ring %}`; nothing where no value is known."""
    number = decimal(value)
    return None if number is None else ring_drawing(number, decimal(target) or Decimal(100))


@register.filter
def spbe_points(blocks: Iterable[Any]) -> list[Point]:
    """The years of a plan's SPBE stream as points of a line."""
    return [_year(block.value) for block in blocks]


def _year(value: Mapping[str, Any]) -> Point:
    return Point(
        label=str(value["year"]),
        value=Decimal(value["index"]),
        at=Decimal(value["year"]),
        note=value["predicate"],
    )


def decimal(value: Any) -> Decimal | None:
    """The number a template wrote, or None for nothing or for what is no number."""
    if value is None or value == "":
        return None
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None
