"""Our own SVG drawings as pixels, for the places that take no SVG: icons of a home screen, pictures of shared links.

Read is what our marks and patterns are written with and nothing more: groups, paths (M L H V C S A Z, arcs of circles
only) and circles, each filled or stroked in a plain colour. Strokes have round ends and corners.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element, fromstring

from PIL import Image, ImageDraw

OVERSAMPLE = 4
CURVE_STEPS = 20
TOKENS = re.compile(r"([MLHVCSAZ])|(-?(?:\d+\.?\d*|\.\d+))", re.IGNORECASE)
ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7}

Point = tuple[float, float]


@dataclass(frozen=True)
class Style:
    """How a shape is painted; what a shape does not say, its group says."""

    fill: str = "#000000"
    stroke: str = "none"
    width: float = 1.0

    def of(self, element: Element) -> "Style":
        """This style with what the element itself says."""
        return replace(
            self,
            fill=element.get("fill", self.fill),
            stroke=element.get("stroke", self.stroke),
            width=float(element.get("stroke-width", self.width)),
        )


@dataclass(frozen=True)
class Line:
    """A run of straight pieces, in units of the drawing."""

    points: tuple[Point, ...]
    closed: bool


def rasterise(svg: str, height: int) -> Image.Image:
    """The drawing `height` pixels high and as wide as its proportions say, on nothing (RGBA)."""
    root = fromstring(svg)  # noqa: S314 - what we have drawn ourselves
    left, top, wide, high = map(float, root.get("viewBox", "").split())
    scale = height * OVERSAMPLE / high
    width = round(height * wide / high)
    image = Image.new("RGBA", (width * OVERSAMPLE, height * OVERSAMPLE), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    for lines, style in shapes(root, Style()):
        placed = [Line(tuple(((x - left) * scale, (y - top) * scale) for x, y in ln.points), ln.closed) for ln in lines]
        paint(pen, placed, style, style.width * scale)
    return image.resize((width, height), Image.Resampling.LANCZOS)


def paint(pen: ImageDraw.ImageDraw, lines: Sequence[Line], style: Style, width: float) -> None:
    """Fill, then stroke."""
    for line in lines:
        if style.fill != "none" and len(line.points) > 2:
            pen.polygon(line.points, fill=style.fill)
    for line in lines:
        if style.stroke != "none":
            points = (*line.points, line.points[0]) if line.closed else line.points
            pen.line(points, fill=style.stroke, width=round(width))
            for x, y in points:
                pen.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=style.stroke)


def shapes(element: Element, style: Style) -> Iterator[tuple[list[Line], Style]]:
    """Every shape beneath an element in drawing order, with how it is painted."""
    for child in element:
        kind, own = child.tag.rpartition("}")[2], style.of(child)
        if kind == "g":
            yield from shapes(child, own)
        elif kind == "path":
            yield list(path_lines(child.get("d", ""))), own
        elif kind == "circle":
            x, y, radius = (float(child.get(name, 0)) for name in ("cx", "cy", "r"))
            yield [Line(tuple(around((x, y), radius, 0, 2 * math.pi)), closed=True)], own
        else:
            raise ValueError(f"our drawings have no <{kind}>")


def path_lines(data: str) -> Iterator[Line]:
    """The lines of a path's `d`."""
    points: list[Point] = []
    here, start, control = (0.0, 0.0), (0.0, 0.0), (0.0, 0.0)
    for command, numbers in commands(data):
        upper = command.upper()
        x, y = here if command.islower() else (0.0, 0.0)
        reached = here
        if upper == "Z":
            yield Line(tuple(points), closed=True)
            points, here = [start], start
            continue
        if upper == "M":
            if len(points) > 1:
                yield Line(tuple(points), closed=False)
            here = start = (x + numbers[0], y + numbers[1])
            points = [here]
        elif upper == "A":
            here = (x + numbers[5], y + numbers[6])
            points += arc(reached, here, numbers[0], large=bool(numbers[3]), clockwise=bool(numbers[4]))
        elif upper in "CS":
            bends = [(x + a, y + b) for a, b in zip(numbers[::2], numbers[1::2], strict=True)]
            if upper == "S":
                bends.insert(0, (2 * here[0] - control[0], 2 * here[1] - control[1]))
            points += curve(reached, *bends)
            control, here = bends[1], bends[2]
        else:
            here = straight(upper, numbers, here, (x, y))
            points.append(here)
        if upper not in "CS":
            control = here
    if len(points) > 1:
        yield Line(tuple(points), closed=False)


def straight(command: str, numbers: Sequence[float], here: Point, origin: Point) -> Point:
    """Where L, H or V leads."""
    if command == "H":
        return origin[0] + numbers[0], here[1]
    if command == "V":
        return here[0], origin[1] + numbers[0]
    return origin[0] + numbers[0], origin[1] + numbers[1]


def commands(data: str) -> Iterator[tuple[str, list[float]]]:
    """Each command of a path with its numbers; a repeated one is written out, a move goes on as lines."""
    command, numbers = "", []
    for letter, number in TOKENS.findall(data):
        if letter:
            command = letter
            if letter in "Zz":
                yield letter, []
            continue
        numbers.append(float(number))
        if len(numbers) == ARGUMENTS[command.upper()]:
            yield command, numbers
            numbers = []
            command = {"M": "L", "m": "l"}.get(command, command)


def curve(start: Point, first: Point, second: Point, end: Point) -> list[Point]:
    """Points of a cubic Bézier curve, without its start."""
    found = []
    for step in range(1, CURVE_STEPS + 1):
        t = step / CURVE_STEPS
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        bends = (start, first, second, end)
        x, y = (sum(w * p[i] for w, p in zip(weights, bends, strict=True)) for i in (0, 1))
        found.append((x, y))
    return found


def arc(start: Point, end: Point, radius: float, *, large: bool, clockwise: bool) -> list[Point]:
    """Points of a circle's arc, without its start (SVG 2, appendix B.2.4, for equal radii)."""
    half = math.dist(start, end) / 2
    radius = max(radius, half)
    away = math.sqrt(max(radius * radius - half * half, 0)) * (1 if large == clockwise else -1)
    dx, dy = (end[0] - start[0]) / (2 * half), (end[1] - start[1]) / (2 * half)
    centre = ((start[0] + end[0]) / 2 + dy * away, (start[1] + end[1]) / 2 - dx * away)
    first = math.atan2(start[1] - centre[1], start[0] - centre[0])
    last = math.atan2(end[1] - centre[1], end[0] - centre[0])
    if clockwise and last <= first:
        last += 2 * math.pi
    if not clockwise and last >= first:
        last -= 2 * math.pi
    return [*around(centre, radius, first, last)][1:]


def around(centre: Point, radius: float, first: float, last: float) -> Iterator[Point]:
    """Points on a circle from one angle to another, in radians."""
    steps = max(6, math.ceil(abs(last - first) * 12))
    for step in range(steps + 1):
        angle = first + (last - first) * step / steps
        yield centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)
