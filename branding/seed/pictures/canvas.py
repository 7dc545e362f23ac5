"""A small drawing surface over Pillow: shapes filled with gradients, glows, mist and grain, drawn large and reduced."""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from random import Random
from typing import NamedTuple

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from .palette import RGB

Point = tuple[float, float]
OVERSAMPLE = 2
SOFT = 8
"""Blurred things are drawn at an eighth of the size: nobody sees the difference, and it is fast."""


def ramp(size: tuple[int, int], stops: Sequence[RGB], *, across: bool = False) -> Image.Image:
    """A gradient through evenly spaced colours, downwards, or from left to right if `across`."""
    length = 256
    colours = Image.new("RGB", (1, len(stops)))
    colours.putdata(list(stops))
    line = Image.new("RGB", (1, length))
    pixels = []
    for step in range(length):
        position = step / (length - 1) * (len(stops) - 1)
        index = min(int(position), len(stops) - 2)
        share = position - index
        start, end = stops[index], stops[index + 1]
        pixels.append(tuple(round(a + (b - a) * share) for a, b in zip(start, end, strict=True)))
    line.putdata(pixels)
    if across:
        line = line.transpose(Image.Transpose.ROTATE_90)
    return line.resize(size, Image.Resampling.BILINEAR)


class Placing(NamedTuple):
    """An affine map of design coordinates: x' = a·x + c·y + x0, y' = b·x + d·y + y0."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    x0: float = 0
    y0: float = 0

    def then(self, x: float, y: float, size: float, turn: float) -> "Placing":
        """This map after moving to (x, y), enlarging and turning."""
        cos, sin = size * math.cos(math.radians(turn)), size * math.sin(math.radians(turn))
        a, b, c, d, x0, y0 = self
        return Placing(
            a * cos + c * sin,
            b * cos + d * sin,
            c * cos - a * sin,
            d * cos - b * sin,
            a * x + c * y + x0,
            b * x + d * y + y0,
        )


class Canvas:
    """Coordinates are those of a design `width` × `height`; the surface behind is larger by the oversampling."""

    def __init__(self, size: tuple[int, int], design: tuple[int, int], rng: Random) -> None:
        self.size = size
        self.width, self.height = design
        self.scale = size[0] * OVERSAMPLE / design[0]
        self.full = (size[0] * OVERSAMPLE, round(size[1] * OVERSAMPLE))
        self.image = Image.new("RGB", self.full)
        self.rng = rng
        self.tilt = 0.3
        """Height of a level circle's ellipse in its width: how far from above things are seen (1: straight down)."""
        self._placing = Placing()

    def at(self, points: Sequence[Point]) -> list[Point]:
        """Design coordinates, after the current `placed`, as pixels."""
        a, b, c, d, x0, y0 = self._placing
        scale = self.scale
        return [((a * x + c * y + x0) * scale, (b * x + d * y + y0) * scale) for x, y in points]

    @contextmanager
    def placed(self, x: float, y: float, size: float = 1, turn: float = 0) -> Iterator[None]:
        """Whatever is drawn meanwhile has (x, y) as its origin, is `size` times as large and turned by degrees."""
        before = self._placing
        self._placing = before.then(x, y, size, turn)
        yield
        self._placing = before

    @property
    def zoom(self) -> float:
        """How much larger than drawn things come out at the current place."""
        return math.hypot(self._placing.a, self._placing.b)

    def background(self, stops: Sequence[RGB], *, bottom: float | None = None, top: float = 0) -> None:
        """Fill the width from `top` down to `bottom` with a gradient."""
        upper = round(top * self.scale)
        lower = self.full[1] if bottom is None else round(bottom * self.scale)
        self.image.paste(ramp((self.full[0], max(1, lower - upper)), stops), (0, upper))

    def shape(
        self,
        points: Sequence[Point],
        *stops: RGB,
        alpha: float = 1.0,
        across: bool = False,
    ) -> None:
        """A polygon filled with one colour or a gradient over its own extent."""
        pixels = self.at(points)
        left = max(0, int(min(x for x, _ in pixels)))
        upper = max(0, int(min(y for _, y in pixels)))
        right = min(self.full[0], int(max(x for x, _ in pixels)) + 2)
        lower = min(self.full[1], int(max(y for _, y in pixels)) + 2)
        if right <= left or lower <= upper:
            return
        shifted = [(x - left, y - upper) for x, y in pixels]
        if len(stops) == 1 and alpha >= 1:
            ImageDraw.Draw(self.image).polygon(pixels, fill=stops[0])
            return
        mask = Image.new("L", (right - left, lower - upper))
        ImageDraw.Draw(mask).polygon(shifted, fill=round(255 * alpha))
        fill = stops[0] if len(stops) == 1 else ramp(mask.size, stops, across=across)
        self.image.paste(fill, (left, upper, right, lower), mask)

    def ellipse(
        self,
        x: float,
        y: float,
        rx: float,
        ry: float,
        *stops: RGB,
        alpha: float = 1.0,
        across: bool = False,
    ) -> None:
        """An ellipse around (x, y), filled as `shape` is."""
        steps = 48 if max(rx, ry) * self.scale * self.zoom > 12 else 16
        ring = [math.tau * step / steps for step in range(steps)]
        self.shape(
            [(x + rx * math.cos(turn), y + ry * math.sin(turn)) for turn in ring], *stops, alpha=alpha, across=across
        )

    def line(self, points: Sequence[Point], colour: RGB, width: float) -> None:
        """A line with round joints."""
        thickness = max(1, round(width * self.scale * self.zoom))
        ImageDraw.Draw(self.image).line(self.at(points), fill=colour, width=thickness, joint="curve")

    def glow(self, x: float, y: float, radius: float, colour: RGB, alpha: float) -> None:
        """Light around a point, fading to nothing at `radius`."""
        disc = ImageChops.invert(Image.radial_gradient("L"))
        disc = disc.point([round((max(0, value - 74) / 181) ** 1.7 * 255 * alpha) for value in range(256)])
        reach = round(radius * self.scale * self.zoom)
        ((px, py),) = self.at([(x, y)])
        left, upper = round(px) - reach, round(py) - reach
        box = (
            max(0, left),
            max(0, upper),
            min(self.full[0], left + 2 * reach),
            min(self.full[1], upper + 2 * reach),
        )
        if box[2] <= box[0] or box[3] <= box[1]:
            return
        unit = 256 / (2 * reach)
        part = ((box[0] - left) * unit, (box[1] - upper) * unit, (box[2] - left) * unit, (box[3] - upper) * unit)
        mask = disc.resize((box[2] - box[0], box[3] - box[1]), Image.Resampling.BILINEAR, box=part)
        self.image.paste(colour, box, mask)

    def soft(
        self,
        shapes: Sequence[tuple[float, float, float, float]],
        colour: RGB,
        alpha: float,
        blur: float,
    ) -> None:
        """Blurred ellipses (x, y, rx, ry) in one colour: clouds, mist, shadows, smoke."""
        zoom = self.zoom
        centres = [(x / self.scale, y / self.scale) for x, y in self.at([(x, y) for x, y, _, _ in shapes])]
        shapes = [(x, y, rx * zoom, ry * zoom) for (x, y), (_, _, rx, ry) in zip(centres, shapes, strict=True)]
        blur *= zoom
        unit = self.scale / SOFT
        margin = blur * 3 + 2 / unit
        small = (self.full[0] // SOFT, self.full[1] // SOFT)
        left = max(0, int((min(x - rx for x, _, rx, _ in shapes) - margin) * unit))
        upper = max(0, int((min(y - ry for _, y, _, ry in shapes) - margin) * unit))
        right = min(small[0], int((max(x + rx for x, _, rx, _ in shapes) + margin) * unit) + 1)
        lower = min(small[1], int((max(y + ry for _, y, _, ry in shapes) + margin) * unit) + 1)
        if right <= left or lower <= upper:
            return
        mask = Image.new("L", (right - left, lower - upper))
        pen = ImageDraw.Draw(mask)
        for x, y, rx, ry in shapes:
            box = (
                (x - rx) * unit - left,
                (y - ry) * unit - upper,
                (x + rx) * unit - left,
                (y + ry) * unit - upper,
            )
            pen.ellipse(box, fill=round(255 * alpha))
        mask = mask.filter(ImageFilter.GaussianBlur(blur * unit))
        mask = mask.resize((mask.width * SOFT, mask.height * SOFT), Image.Resampling.BILINEAR)
        self.image.paste(colour, (left * SOFT, upper * SOFT, right * SOFT, lower * SOFT), mask)

    @contextmanager
    def clipped(self, outline: Sequence[Point]) -> Iterator[None]:
        """Whatever is drawn meanwhile shows only inside this polygon."""
        before = self.image.copy()
        yield
        mask = Image.new("L", self.full)
        ImageDraw.Draw(mask).polygon(self.at(outline), fill=255)
        before.paste(self.image, (0, 0), mask)
        self.image = before

    def finish(
        self, *, grain: float = 0.03, vignette: float = 0.16, wander: float = 0, mottle: float = 0
    ) -> Image.Image:
        """The picture at its real size, with darker corners and a little grain like that of printed paper.

        `wander` lets every edge stray by so many design units, as a hand cuts and paints it; `mottle` is the share of
        gouache's uneven pigment.
        """
        picture = self.image.reduce(OVERSAMPLE)
        if picture.size != self.size:
            picture = picture.resize(self.size, Image.Resampling.LANCZOS)
        if wander:
            picture = strayed(picture, self.rng, wander * self.scale / OVERSAMPLE, 24 * self.scale / OVERSAMPLE)
        if mottle:
            picture = mottled(picture, self.rng, mottle)
        if vignette:
            edge = Image.radial_gradient("L").resize(self.size, Image.Resampling.BILINEAR)
            edge = edge.point([round(max(0, value - 110) / 145 * 255 * vignette) for value in range(256)])
            picture.paste((10, 24, 28), (0, 0), edge)
        if grain:
            tile = Image.frombytes("L", (256, 256), self.rng.randbytes(256 * 256))
            tile = tile.filter(ImageFilter.GaussianBlur(0.6)).convert("RGB")
            paper = Image.new("RGB", self.size)
            for left in range(0, self.size[0], 256):
                for upper in range(0, self.size[1], 256):
                    paper.paste(tile, (left, upper))
            picture = Image.blend(picture, ImageChops.overlay(picture, paper), grain * 4)
        return picture


def strayed(picture: Image.Image, rng: Random, reach: float, cell: float) -> Image.Image:
    """The picture with every point moved by up to `reach` pixels, points `cell` pixels apart differently."""
    size = max(6, round(cell))
    width, height = picture.size
    columns, rows = -(-width // size), -(-height // size)

    def moved(column: int, row: int) -> Point:
        x, y = column * size + rng.uniform(-reach, reach), row * size + rng.uniform(-reach, reach)
        return min(max(x, 0), width), min(max(y, 0), height)

    grid = [[moved(column, row) for column in range(columns + 1)] for row in range(rows + 1)]
    mesh = []
    for row in range(rows):
        for column in range(columns):
            left, upper = column * size, row * size
            box = (left, upper, left + size, upper + size)
            corners = grid[row][column], grid[row + 1][column], grid[row + 1][column + 1], grid[row][column + 1]
            mesh.append((box, [value for corner in corners for value in corner]))
    whole = Image.new("RGB", (columns * size, rows * size))
    whole.paste(picture, (0, 0))
    whole = whole.transform(whole.size, Image.Transform.MESH, mesh, Image.Resampling.BILINEAR)
    return whole.crop((0, 0, width, height))


def mottled(picture: Image.Image, rng: Random, share: float) -> Image.Image:
    """The picture as if its pigment lay thicker here and thinner there."""
    coarse, fine = (
        Image.frombytes("L", (columns, columns * 3 // 4), rng.randbytes(columns * (columns * 3 // 4))).resize(
            picture.size, Image.Resampling.BICUBIC
        )
        for columns in (12, 72)
    )
    pigment = Image.blend(coarse, fine, 0.5)
    return Image.blend(picture, ImageChops.overlay(picture, Image.merge("RGB", (pigment,) * 3)), share)
