"""Contact sheets show every picture in full height, under its name."""

from pathlib import Path

import pytest
from PIL import Image

from looks import sheet
from looks.sheet import Shot, slices, write_index, write_overview, write_sheets


@pytest.fixture
def shots(tmp_path: Path) -> list[Shot]:
    """Two page types on a phone and a laptop; the first is long."""
    made = []
    for name, height in (("beranda", 6000), ("galat", 500)):
        for width in (360, 1280):
            path = tmp_path / f"{name}-{width}.jpg"
            Image.new("RGB", (width, height), "black").save(path)
            made.append(Shot(name, f"{width} light id", width, path))
    return made


def test_a_long_page_continues_in_the_next_column(shots: list[Shot]) -> None:
    parts = slices(shots[0])
    assert len(parts) > 1
    assert {part.width for part in parts} == {sheet.THUMBNAIL[360]}
    assert all(part.height == sheet.CELL_HEIGHT for part in parts[:-1])
    assert sum(part.height for part in parts) <= round(6000 * sheet.THUMBNAIL[360] / 360)
    assert len(slices(shots[2])) == 1


def test_sheets_begin_anew_and_hold_every_name(
    shots: list[Shot], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet, "ROWS_PER_SHEET", 1)
    (tmp_path / "pages-id-9.png").touch()
    made = write_sheets(shots, tmp_path, "pages-id")
    assert [each.name for each in made] == ["pages-id-1.png", "pages-id-2.png"]
    assert not (tmp_path / "pages-id-9.png").exists()
    with Image.open(made[0]) as long, Image.open(made[1]) as short:
        assert long.height > short.height
        assert long.getpixel((sheet.MARGIN + 5, sheet.MARGIN + 3 * sheet.LABEL)) == (0, 0, 0)


def test_index_and_overview_lead_to_every_picture(shots: list[Shot], tmp_path: Path) -> None:
    overview = write_overview(shots, tmp_path)
    with Image.open(overview) as picture:
        assert picture.height >= sheet.OVERVIEW_HEIGHT
    text = write_index(shots, [overview], tmp_path).read_text()
    assert all(f'href="{shot.path.name}"' in text for shot in shots)
    assert 'href="overview.png"' in text
