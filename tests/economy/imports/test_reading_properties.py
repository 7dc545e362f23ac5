"""Any table of cells comes back from any dialect and from XLSX; bytes of any kind are read or refused."""

import csv
import io
from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from economy.domain.imports.cells import Cells, plain_cell
from economy.domain.imports.reasons import ImportRefused
from economy.domain.imports.sheets.reader import open_source, read_rows, sheet_samples
from economy.domain.imports.tables.layout import find_tables

from .conftest import MakeSheet

quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
HEADER = ["Nama Usaha", "Kecamatan", "No. HP"]
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"])
TEXT = st.text(st.one_of(LETTERS, st.sampled_from(",;\t|\"\n^~:= '")), max_size=14)
WESTERN = st.text(
    st.one_of(st.characters(codec="cp1252", exclude_categories=["Cc"]), st.sampled_from(',;"\n')), max_size=14
)
NUMBER = st.one_of(st.integers(-(10**14), 10**14), st.floats(-1e9, 1e9).map(lambda value: round(value, 6)))


def table(cell: st.SearchStrategy[object]) -> st.SearchStrategy[list[list[object]]]:
    return st.lists(st.lists(cell, min_size=3, max_size=3), min_size=1, max_size=8)


def written(rows: list[list[str]], delimiter: str, line_end: str, *, separator_line: bool, quoting: int) -> str:
    stream = io.StringIO(newline="")
    if separator_line:
        stream.write(f"sep={delimiter}{line_end}")
    csv.writer(stream, delimiter=delimiter, lineterminator=line_end, quoting=quoting).writerows(rows)  # type: ignore[arg-type]
    return stream.getvalue()


@quick
@given(
    cells=table(TEXT),
    delimiter=st.sampled_from(",;\t|"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]),
    line_end=st.sampled_from(["\n", "\r\n"]),
    separator_line=st.booleans(),
    quoting=st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
)
def test_any_table_comes_back_from_any_dialect(
    tmp_path: Path,
    cells: list[list[str]],
    delimiter: str,
    encoding: str,
    line_end: str,
    separator_line: bool,
    quoting: int,
) -> None:
    rows = [HEADER] * 8 + cells
    text = written(rows, delimiter, line_end, separator_line=separator_line, quoting=quoting)
    path = tmp_path / "acak.csv"
    path.write_bytes(text.encode(encoding))
    source = open_source(path)
    assert list(read_rows(path, source, None)) == list(enumerate(rows, start=1))


@quick
@given(cells=table(WESTERN), delimiter=st.sampled_from(",;\t|"))
def test_any_western_table_comes_back_from_windows_1252(tmp_path: Path, cells: list[list[str]], delimiter: str) -> None:
    rows = [HEADER] * 8 + [["Kafé", "Anyar", "1"], *cells]
    text = written(rows, delimiter, "\r\n", separator_line=False, quoting=csv.QUOTE_ALL)
    path = tmp_path / "acak.csv"
    path.write_bytes(text.encode("cp1252"))
    source = open_source(path)
    assert list(read_rows(path, source, None)) == list(enumerate(rows, start=1))


def assert_read_or_refused(path: Path) -> None:
    with suppress(ImportRefused):
        source = open_source(path)
        for found in find_tables(sheet_samples(path, source)):
            list(read_rows(path, source, found.sheet))


def trimmed(cells: Cells) -> Cells:
    cells = ["" if isinstance(cell, str) and not cell.strip() else cell for cell in cells]
    while cells and cells[-1] == "":
        cells.pop()
    return cells


@settings(quick, max_examples=40)
@given(cells=table(st.one_of(TEXT.filter(lambda text: not text.startswith("=")), NUMBER, st.booleans())))
def test_any_table_comes_back_from_xlsx(make_xlsx: MakeSheet, cells: list[list[object]]) -> None:
    grid: list[list[object]] = [[*HEADER], *cells]
    path = make_xlsx({"Data": grid})
    read = [trimmed(row) for _number, row in read_rows(path, open_source(path), "Data")]
    wanted = [trimmed([plain_cell(cell) for cell in row]) for row in grid]
    while not wanted[-1]:
        wanted.pop()
    assert read[: len(wanted)] == wanted
    assert not any(read[len(wanted) :])


@settings(quick, max_examples=150)
@given(
    start=st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"sep=;\n", b"Nama Usaha;Kecamatan\n", b"\xef\xbb\xbf"]),
    content=st.binary(max_size=300),
)
def test_any_bytes_are_read_or_refused(tmp_path: Path, start: bytes, content: bytes) -> None:
    path = tmp_path / "apa saja"
    path.write_bytes(start + content)
    assert_read_or_refused(path)


@settings(quick, max_examples=60)
@given(at=st.floats(0, 1), change=st.binary(min_size=1, max_size=6))
def test_a_damaged_workbook_is_read_or_refused(make_xlsx: MakeSheet, tmp_path: Path, at: float, change: bytes) -> None:
    content = make_xlsx({"Data": [HEADER, ["Kopi", "Anyar", 5]]}).read_bytes()
    place = int(at * (len(content) - 1))
    path = tmp_path / "rusak.xlsx"
    path.write_bytes(content[:place] + change + content[place + len(change) :])
    assert_read_or_refused(path)
