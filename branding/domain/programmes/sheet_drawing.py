"""The layout of the PDFs: one page about a programme, and the table of the whole plan."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from fpdf.fonts import FontFace

from ...models import BrandSettings
from ..programmes.dates import date_words
from .paper import HEIGHT, MARGIN, WIDTH, Paper

if TYPE_CHECKING:
    from .sheets import PlanSheet, ProgrammeSheet

INNER = WIDTH - 2 * MARGIN
MAIN = 108.0
SIDE_X = MARGIN + MAIN + 12
SIDE = INNER - MAIN - 12
HEAD = 44.0
FOOT_Y = HEIGHT - 40.0
COLUMNS = (20, 46, 30, 13, 25, 22, 24)
"""Widths of the table's columns in millimetres; together as wide as the page within its margins."""


def draw_programme(sheet: "ProgrammeSheet", *, brand: BrandSettings, site: str, language: str, made: datetime) -> bytes:
    """A programme on one page: whose it is, how far it is, what one can do, and where to read on."""
    paper = Paper(brand=brand, title=sheet.title, language=language, made=made)
    paper.add_page()
    _head(paper, sheet)
    y = HEAD + 8
    bottom = _main(paper, sheet, y)
    beside = _side(paper, sheet, y)
    _actions(paper, sheet, max(bottom, beside))
    _foot(paper, brand, site + sheet.path, made)
    return paper.finished()


def _head(paper: Paper, sheet: "ProgrammeSheet") -> None:
    paper.box(x=0, y=0, width=WIDTH, height=HEAD, role="deep")
    paper.box(x=0, y=HEAD, width=WIDTH, height=1.6, role="accent")
    paper.diamonds(y=HEAD - 4, role="on-deep-accent")
    paper.say(sheet.kicker, x=MARGIN, y=8, width=INNER, size=10.5, bold=True, role="on-deep-accent")
    size = 23.0
    paper.set_font(paper.face, "B", size)
    while size > 15 and len(paper.broken(sheet.title, INNER)) > 2:
        size -= 1
        paper.set_font(paper.face, "B", size)
    paper.say(sheet.title, x=MARGIN, y=14, width=INNER, size=size, bold=True, role="on-deep", lines=2)


def _main(paper: Paper, sheet: "ProgrammeSheet", y: float) -> float:
    """What it is, what it aims at, how it has gone so far. Returns the height below it."""
    x = MARGIN
    if sheet.lead:
        y = paper.say(sheet.lead, x=x, y=y, width=MAIN, size=12, lines=6) + 4
    if sheet.target:
        y = paper.say(_("Target"), x=x, y=y, width=MAIN, size=9, bold=True, role="accent-text")
        y = paper.say(sheet.target, x=x, y=y, width=MAIN, size=10.5, lines=5) + 4
    if sheet.drawing is not None:
        y = paper.say(sheet.chart_title, x=x, y=y, width=MAIN, size=9, bold=True, role="accent-text", lines=2)
        y = paper.line_chart(sheet.drawing, x=x, y=y, width=min(MAIN, 92))
        if sheet.chart_note:
            y = paper.say(sheet.chart_note, x=x, y=y, width=MAIN, size=8.5, role="text-soft") + 3
    return y


def _side(paper: Paper, sheet: "ProgrammeSheet", y: float) -> float:
    """How far it has come, and the facts in a narrow column. Returns the height below it."""
    x = SIDE_X
    if sheet.warning:
        y = paper.say(sheet.warning, x=x, y=y, width=SIDE, size=9.5, bold=True, role="error-text", lines=2) + 2
    if sheet.facts.share is not None:
        y = paper.say(sheet.facts.percent, x=x, y=y - 2, width=SIDE, size=30, bold=True)
        paper.bar(x=x, y=y, width=SIDE, share=float(sheet.facts.share) / 100)
        y += 5
    y = paper.say(sheet.facts.how, x=x, y=y, width=SIDE, size=8.5, role="text-soft", lines=4) + 3
    for word, value in sheet.facts.pairs:
        y = paper.say(word, x=x, y=y, width=SIDE, size=8.5, role="text-soft")
        y = paper.say(value, x=x, y=y, width=SIDE, size=10, bold=True, lines=3) + 1.8
    if sheet.stale:
        words = _("Belum diperbarui dalam 90 hari terakhir")
        y = paper.say(words, x=x, y=y, width=SIDE, size=8.5, bold=True, role="accent-text", lines=2)
    return y


def _actions(paper: Paper, sheet: "ProgrammeSheet", y: float) -> None:
    """What people can do, in as many lines as there is room for before the foot."""
    if not sheet.actions:
        return
    y += 4
    paper.box(x=MARGIN, y=y, width=INNER, height=0.3, role="line-strong")
    y = paper.say(_("Yang dapat Anda lakukan"), x=MARGIN, y=y + 4, width=INNER, size=14, bold=True) + 2
    column, gap = 44.0, 4.0
    lines = max(1, int(((FOOT_Y - y - 4) / len(sheet.actions) - 2.4) / 5.4))
    for label, text in sheet.actions:
        named = paper.say(
            label, x=MARGIN, y=y, width=column, size=10, bold=True, role="accent-text", lines=min(2, lines)
        )
        below = paper.say(text, x=MARGIN + column + gap, y=y, width=INNER - column - gap, size=11, lines=lines)
        y = max(below, named) + 2.4


def _foot(paper: Paper, brand: BrandSettings, address: str, made: datetime) -> None:
    paper.box(x=MARGIN, y=FOOT_Y, width=INNER, height=0.3, role="line-strong")
    paper.code(address, x=MARGIN - 2.5, y=FOOT_Y + 2, side=30)
    x, width = MARGIN + 32, INNER - 32
    y = paper.say(_("Selengkapnya, dengan bukti dan riwayatnya:"), x=x, y=FOOT_Y + 7, width=width, size=9.5)
    y = paper.say(_bare(address), x=x, y=y, width=width, size=10.5, bold=True, role="link", lines=2) + 1
    today = date_words(made.date(), "hari")
    said = _("%(name)s · lembar ini dibuat %(date)s") % {"name": brand.regency_name, "date": today}
    paper.say(said, x=x, y=y, width=width, size=8.5, role="text-soft")
    paper.link(x, FOOT_Y + 6, width, 14, address)


def _bare(address: str) -> str:
    return address.removeprefix("https://").removeprefix("http://")


def draw_plan(sheet: "PlanSheet", *, brand: BrandSettings, site: str, language: str, made: datetime) -> bytes:
    """All programmes as a table, on as many pages as it takes, each with the table's head."""
    paper = Paper(brand=brand, title=sheet.title, language=language, made=made)
    paper.add_page()
    paper.box(x=0, y=0, width=WIDTH, height=30, role="deep")
    paper.box(x=0, y=30, width=WIDTH, height=1.6, role="accent")
    paper.say(brand.regency_name, x=MARGIN, y=7, width=INNER, size=10, bold=True, role="on-deep-accent")
    paper.say(sheet.title, x=MARGIN, y=13, width=INNER, size=21, bold=True, role="on-deep")
    y = paper.say(sheet.lead, x=MARGIN, y=37, width=INNER, size=10.5, lines=3) + 1
    y = paper.say(sheet.note, x=MARGIN, y=y, width=INNER, size=9, role="text-soft", lines=2) + 3
    paper.set_xy(MARGIN, y)
    paper.set_auto_page_break(True, margin=18)
    paper.set_font(paper.face, "", 8.5)
    paper.ink("text")
    paper.set_draw_color(paper.roles["line"])
    paper.set_fill_color("#ffffff")
    paper.set_line_width(0.2)
    head = FontFace(emphasis="BOLD", color=paper.roles["on-deep"], fill_color=paper.roles["deep"])
    with paper.table(
        col_widths=COLUMNS,
        headings_style=head,
        borders_layout="HORIZONTAL_LINES",
        line_height=4.6,
        padding=1.2,
        text_align="LEFT",
        width=INNER,
    ) as table:
        for row in (sheet.head, *sheet.rows):
            table.row([paper.plain(cell) for cell in row])
    paper.set_auto_page_break(False)
    y = paper.get_y() + 3
    if y > HEIGHT - 22:
        paper.add_page()
        y = MARGIN
    stale = _("* belum diperbarui dalam 90 hari terakhir")
    y = paper.say(stale, x=MARGIN, y=y, width=INNER, size=8.5, role="text-soft")
    today = date_words(made.date(), "hari")
    said = _("%(name)s · lembar ini dibuat %(date)s") % {"name": brand.regency_name, "date": today}
    paper.say(f"{said} · {_bare(site + sheet.path)}", x=MARGIN, y=y, width=INNER, size=8.5, role="text-soft", lines=2)
    return paper.finished()
