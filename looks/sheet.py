"""Contact sheets: many screenshots on few pictures and on one HTML page, each labelled."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

GAP, LABEL, MARGIN = 12, 22, 20
CELL_HEIGHT = 900
"""Height of a row in pixels; a longer page continues in the next column."""
SLICES = {360: 3, 1280: 2}
THUMBNAIL = {360: 190, 1280: 440}
"""Width of one column by the width of the screenshot in CSS pixels."""
ROWS_PER_SHEET = 6
OVERVIEW_HEIGHT = 150
OVERVIEW_WIDTH = {360: 73, 1280: 213}
OVERVIEW_COLUMNS = 3
"""Tiles of the overview show the first screen: 360 × 740 and 1280 × 900."""
PAPER, INK, LINE = "#e9e6e0", "#1c2326", "#b9b4a9"
FONT = ImageFont.load_default(size=15)


@dataclass(frozen=True)
class Shot:
    """One screenshot: what it shows (the row), how (the column's label), the viewport's width, and its file."""

    name: str
    label: str
    width: int
    path: Path


def slices(shot: Shot) -> list[Image.Image]:
    """The screenshot, shrunk to a thumbnail's width and cut into columns; what is beyond the last is left out."""
    with Image.open(shot.path) as picture:
        width = THUMBNAIL[shot.width]
        small = picture.convert("RGB").resize(
            (width, max(1, round(picture.height * width / picture.width))), Image.Resampling.LANCZOS
        )
    tops = range(0, small.height, CELL_HEIGHT)[: SLICES[shot.width]]
    return [small.crop((0, top, width, min(small.height, top + CELL_HEIGHT))) for top in tops]


def draw_row(shots: Sequence[Shot]) -> Image.Image:
    """The screenshots of one page type or component beside each other, under its name."""
    columns = [(shot, slices(shot)) for shot in shots]
    width = MARGIN * 2 + sum(len(parts) * (THUMBNAIL[shot.width] + GAP) + GAP for shot, parts in columns)
    height = LABEL * 2 + GAP + max((part.height for _shot, parts in columns for part in parts), default=0)
    row = Image.new("RGB", (width, height), PAPER)
    draw = ImageDraw.Draw(row)
    draw.text((MARGIN, 2), shots[0].name, fill=INK, font=FONT)
    left = MARGIN
    for shot, parts in columns:
        draw.text((left, LABEL), shot.label, fill=INK, font=FONT)
        for part in parts:
            row.paste(part, (left, LABEL * 2))
            draw.rectangle((left - 1, LABEL * 2 - 1, left + part.width, LABEL * 2 + part.height), outline=LINE)
            left += part.width + GAP
        left += GAP
    return row


def write_sheets(shots: Sequence[Shot], folder: Path, title: str) -> list[Path]:
    """Write `<title>-1.png`, `<title>-2.png`, … with a row for each name, in the order of the shots."""
    for old in folder.glob(f"{title}-*.png"):
        old.unlink()
    names = list(dict.fromkeys(shot.name for shot in shots))
    made = []
    for number, start in enumerate(range(0, len(names), ROWS_PER_SHEET), 1):
        rows = [
            draw_row([shot for shot in shots if shot.name == name]) for name in names[start : start + ROWS_PER_SHEET]
        ]
        sheet = Image.new("RGB", (max(row.width for row in rows), MARGIN + sum(row.height for row in rows)), PAPER)
        top = MARGIN // 2
        for row in rows:
            sheet.paste(row, (0, top))
            top += row.height
        path = folder / f"{title}-{number}.png"
        sheet.save(path)
        made.append(path)
    return made


def write_overview(shots: Sequence[Shot], folder: Path) -> Path:
    """Write overview.png: the first screen of everything that was photographed, small, on one picture."""
    names = list(dict.fromkeys(shot.name for shot in shots))
    blocks = [_block([shot for shot in shots if shot.name == name]) for name in names]
    if not blocks:
        raise ValueError("nothing was photographed")
    width = max(block.width for block in blocks)
    height = max(block.height for block in blocks)
    rows = -(-len(blocks) // OVERVIEW_COLUMNS)
    columns = min(OVERVIEW_COLUMNS, len(blocks))
    sheet = Image.new("RGB", (columns * width + MARGIN, rows * height + MARGIN), PAPER)
    for number, block in enumerate(blocks):
        sheet.paste(block, (MARGIN // 2 + number // rows * width, MARGIN // 2 + number % rows * height))
    path = folder / "overview.png"
    sheet.save(path)
    return path


def _block(shots: Sequence[Shot]) -> Image.Image:
    """The first screens of one page type or component beside each other, under its name."""
    tiles = []
    for shot in shots:
        width = OVERVIEW_WIDTH[shot.width]
        with Image.open(shot.path) as picture:
            screen = picture.convert("RGB").crop((0, 0, picture.width, picture.width * OVERVIEW_HEIGHT // width))
        tiles.append(screen.resize((width, OVERVIEW_HEIGHT), Image.Resampling.LANCZOS))
    block = Image.new("RGB", (sum(tile.width + 6 for tile in tiles) + GAP, OVERVIEW_HEIGHT + LABEL + 6), PAPER)
    ImageDraw.Draw(block).text((0, 0), shots[0].name, fill=INK, font=FONT)
    left = 0
    for tile in tiles:
        block.paste(tile, (left, LABEL))
        left += tile.width + 6
    return block


def write_index(shots: Sequence[Shot], sheets: Sequence[Path], folder: Path) -> Path:
    """Write index.html: the sheets, then every screenshot in a row of its name, each a link to the whole picture."""
    rows = []
    for name in dict.fromkeys(shot.name for shot in shots):
        figures = "".join(
            f'<figure><a href="{escape(_beside(shot.path, folder))}"><img loading="lazy" alt="" '
            f'width="{THUMBNAIL[shot.width]}" src="{escape(_beside(shot.path, folder))}"></a>'
            f"<figcaption>{escape(shot.label)}</figcaption></figure>"
            for shot in shots
            if shot.name == name
        )
        rows.append(f'<section id="{escape(name)}"><h2>{escape(name)}</h2><div>{figures}</div></section>')
    links = " · ".join(f'<a href="{escape(sheet.name)}">{escape(sheet.stem)}</a>' for sheet in sheets)
    path = folder / "index.html"
    path.write_text(
        f"""<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title>
<style>
body {{ background: {PAPER}; color: {INK}; font: 15px/1.4 system-ui, sans-serif; margin: 1.5rem; }}
div {{ display: flex; gap: 1rem; overflow-x: auto; align-items: start; }}
figure {{ margin: 0; }}
figure a {{ display: block; max-height: 60rem; overflow: hidden; border: 1px solid {LINE}; }}
img {{ display: block; height: auto; }}
</style><h1>Contact sheet</h1><p>{links}</p>
{"".join(rows)}</html>
""",
        encoding="utf-8",
    )
    return path


def _beside(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()
