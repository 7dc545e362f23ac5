"""Workbooks for people: any cells come back as they were, and none of them is a formula."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from economy.domain.imports.cells import Cell, Cells, clean_text, is_empty
from economy.domain.imports.sheets.book_writer import Book, Column
from economy.domain.imports.sheets.reader import open_source, read_rows

DANGEROUS = (
    '=HYPERLINK("http://x")',
    "+6281234567890",
    "-5+3",
    "@SUM(A1)",
    "\t=1",
    "  =cmd|'/C calc'!A0",
    "\r=2",
    "#N/A",
)


def cells_of(path: Path, sheet: str) -> list[Cells]:
    return [cells for _number, cells in read_rows(path, open_source(path), sheet)]


def trimmed(cells: Sequence[Cell]) -> Cells:
    found = ["" if is_empty(cell) else cell for cell in cells]
    while found and found[-1] == "":
        found.pop()
    return found


text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"), max_size=40).map(clean_text)
cell = st.one_of(
    text,
    st.sampled_from(DANGEROUS),
    st.sampled_from(("_x0041_", "_x005F_x0041_", "a\r\nb", "\x07", "0812", "1e5", "TRUE", "2024-01-05")),
    st.integers(-(10**14), 10**14),
    st.floats(allow_nan=False, allow_infinity=False, width=64).filter(lambda number: not number.is_integer()),
)


@hypothesis_settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(cell, min_size=1, max_size=5), min_size=1, max_size=5), st.booleans())
def test_any_cells_read_back_the_same(tmp_path_factory: pytest.TempPathFactory, rows: list[Cells], big: bool) -> None:
    path = tmp_path_factory.mktemp("book") / "rows.xlsx"
    with Book(title="=uji", marks={"Impor asal": "7"}) as book, pytest.MonkeyPatch.context() as patch:
        sheet = book.sheet("Data", [Column(title, 12) for title in "ABCDE"])
        for row in rows:
            sheet.append(row, {0})
        book.save(path)
        if big:
            patch.setattr("economy.domain.imports.sheets.workbook.LOADED_BYTES", 0)
        found = cells_of(path, "Data")[1:]
    found += [[]] * (len(rows) - len(found))
    assert list(map(trimmed, found)) == list(map(trimmed, rows))


@pytest.mark.parametrize("value", DANGEROUS)
def test_no_text_becomes_a_formula(tmp_path: Path, value: str) -> None:
    path = tmp_path / "rows.xlsx"
    with Book(title="uji", marks={}) as book:
        book.sheet("Data", [Column("A", 12)]).append([value])
        book.save(path)
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f" not in sheet
    assert sheet.count('t="inlineStr"') == 2
