"""A sheet of A4 with the portal's typeface and the brand's colours: the few marks our PDFs are drawn with."""

from collections.abc import Mapping
from datetime import datetime
from itertools import pairwise

import segno
from fpdf import FPDF
from fpdf.enums import MethodReturnValue

from ...models import BrandSettings
from ..charts import LineDrawing
from ..palette import palette
from ..typefaces import font_file

WIDTH, HEIGHT, MARGIN = 210.0, 297.0, 15.0
"""A4 in millimetres (ISO 216), and what stays white around it."""
LEADING = 1.38
POINT = 25.4 / 72
"""Millimetres in a typographic point."""
FACE = "portal"
WEIGHTS = {"": {"wght": 460.0}, "B": {"wght": 740.0}}


class Paper(FPDF):
    """One document. Sizes are points, places are millimetres from the left top corner."""

    def __init__(self, *, brand: BrandSettings, title: str, language: str, made: datetime) -> None:
        super().__init__(format="A4")
        self.roles: Mapping[str, str] = palette(brand.colours()).light
        self.set_auto_page_break(False)
        self.set_margins(MARGIN, MARGIN, MARGIN)
        self.c_margin = 0
        self.set_title(title)
        self.set_author(brand.regency_name)
        self.set_lang(language)
        self.set_creation_date(made)
        self._load_face(brand.typeface)

    def _load_face(self, typeface: str) -> None:
        """The portal's own face; the reader's sans serif where the packages of the front end are not installed."""
        file = font_file(typeface)
        if file is not None:
            self.add_font(FACE, fname=str(file), variations=WEIGHTS)
            self.face = FACE
            self._known = {chr(code) for code in self.fonts[FACE].cmap}  # type: ignore[union-attr]
        else:
            self.face = "helvetica"
            self._known = {bytes([code]).decode("latin-1") for code in range(256)}

    def plain(self, text: str) -> str:
        """The text in letters that the face has: others would be printed as boxes."""
        swapped = " ".join(text.split()).replace("→", "-").replace("–" if "–" not in self._known else "\0", "-")
        return "".join(letter if letter in self._known else "?" for letter in swapped)

    def ink(self, role: str) -> None:
        """Write in the colour of a role."""
        self.set_text_color(self.roles[role])

    def say(
        self,
        text: str,
        *,
        x: float,
        y: float,
        width: float,
        size: float,
        bold: bool = False,
        role: str = "text",
        lines: int = 1,
    ) -> float:
        """Write a text into a column, in at most so many lines; where that is too few it ends in an ellipsis. Returns
        the height below it."""
        self.set_font(self.face, "B" if bold else "", size)
        self.ink(role)
        high = size * POINT * LEADING
        found = self.broken(text, width)
        if len(found) > lines:
            found = [*found[: lines - 1], self._ended(found[lines - 1], width)]
        for line in found:
            self.set_xy(x, y)
            self.cell(width, high, line)
            y += high
        return y

    def broken(self, text: str, width: float) -> list[str]:
        """The text in lines no wider than the column, in the face that is set."""
        if not text.strip():
            return []
        found = self.multi_cell(width, 5, self.plain(text), dry_run=True, output=MethodReturnValue.LINES, align="L")
        return [str(line).strip() for line in found]  # type: ignore[union-attr]

    def _ended(self, line: str, width: float) -> str:
        while line and self.get_string_width(f"{line}…") > width - 2:
            line = line.rpartition(" ")[0]
        return f"{line.rstrip(' ,.;:')}…"

    def box(self, *, x: float, y: float, width: float, height: float, role: str) -> None:
        """A filled area."""
        self.set_fill_color(self.roles[role])
        self.rect(x, y, width, height, style="F")

    def diamonds(self, *, y: float, role: str) -> None:
        """A row of small diamonds over the whole width, after the band of the portal's pages."""
        self.set_fill_color(self.roles[role])
        across = 2.5
        while across < WIDTH:
            self.polygon([(across - 1.5, y), (across, y - 1.5), (across + 1.5, y), (across, y + 1.5)], style="F")
            across += 5

    def bar(self, *, x: float, y: float, width: float, share: float) -> None:
        """A bar of which `share` (0 to 1) is filled."""
        self.box(x=x, y=y, width=width, height=2.6, role="sunken")
        if share:
            self.box(x=x, y=y, width=width * share, height=2.6, role="accent")

    def code(self, address: str, *, x: float, y: float, side: float) -> None:
        """The QR symbol of an address, black on white, its quiet zone included in `side`."""
        rows = segno.make_qr(address, error="m").matrix
        module = side / (len(rows) + 8)
        self.set_fill_color("#ffffff")
        self.rect(x, y, side, side, style="F")
        self.set_fill_color("#000000")
        for down, row in enumerate(rows):
            for right, dark in enumerate(row):
                if dark:
                    self.rect(x + (right + 4) * module, y + (down + 4) * module, module, module, style="F")

    def line_chart(self, drawing: LineDrawing, *, x: float, y: float, width: float) -> float:
        """The drawing of a line as the page shows it, to scale. Returns the height below it."""
        left, top, wide, high = map(float, drawing.view_box.split())
        scale = width / wide

        def at(across: str, down: str) -> tuple[float, float]:
            return x + (float(across) - left) * scale, y + (float(down) - top) * scale

        self.set_line_width(0.2)
        self.set_draw_color(self.roles["line"])
        for tick in drawing.ticks:
            begin, end = at(drawing.left, tick.y), at(drawing.right, tick.y)
            self.line(*begin, *end)
            self._label(tick.label, begin[0] - 11, begin[1] - 1.6, 10, role="text-soft", align="R")
        spots = [at(dot.x, dot.y) for dot in drawing.dots]
        self.set_line_width(0.8)
        self.set_draw_color(self.roles["link"])
        for begin, end in pairwise(spots):
            self.line(*begin, *end)
        self.set_fill_color(self.roles["accent"])
        for (across, down), dot in zip(spots, drawing.dots, strict=True):
            self.circle(across, down, 1.1, style="F")
            self._label(dot.value, across - 10, down - 5.6, 20, bold=True)
            self._label(dot.label, across - 10, at("0", drawing.label_y)[1] - 3.2, 20, role="text-soft")
        return y + high * scale

    def _label(
        self, text: str, x: float, y: float, width: float, *, role: str = "text", bold: bool = False, align: str = "C"
    ) -> None:
        self.set_font(self.face, "B" if bold else "", 8)
        self.ink(role)
        self.set_xy(x, y)
        self.cell(width, 3.2, self.plain(text), align=align)

    def finished(self) -> bytes:
        """The file."""
        return bytes(self.output())
