"""Spreadsheets for the import's tests: small ones made on the spot, and real ones that lie beside the repository."""

import csv
import os
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from openpyxl import Workbook

from economy.domain.imports import import_file
from economy.domain.imports.cells import Cell
from economy.domain.imports.context import Context
from economy.domain.imports.parser import ParsedRow, RowParser
from economy.models import BusinessImport

SHARED = Path(django_settings.ROOT).parent / "shared" / "data" / "umkm"
MakeSheet = Callable[..., Path]
Parse = Callable[..., ParsedRow]


@pytest.fixture(autouse=True)
def private_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Uploads of a test go to a folder of its own."""
    storage = BusinessImport._meta.get_field("file").storage
    monkeypatch.setitem(storage.__dict__, "location", str(tmp_path / "private"))
    return tmp_path / "private"


@pytest.fixture
def real_sheets() -> Path:
    """The folder of real spreadsheets; they are other people's and not in the repository."""
    if not SHARED.is_dir():
        message = f"the real spreadsheets are not at {SHARED}"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return SHARED


@pytest.fixture
def make_csv(tmp_path: Path) -> MakeSheet:
    """Writes rows as CSV and returns the path."""

    def make(rows: Sequence[Sequence[object]], *, name: str = "usaha.csv", delimiter: str = ",") -> Path:
        path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, delimiter=delimiter).writerows(rows)
        return path

    return make


@pytest.fixture
def make_xlsx(tmp_path: Path) -> MakeSheet:
    """Writes sheets (name to rows) as XLSX and returns the path."""

    def make(sheets: dict[str, Sequence[Sequence[object]]], *, name: str = "usaha.xlsx") -> Path:
        book = Workbook()
        del book[book.sheetnames[0]]
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(list(row))
        path = tmp_path / name
        book.save(path)
        return path

    return make


@pytest.fixture
def parse(regions: None, categories: None) -> Parse:
    """Parses one row given by field names."""
    context = Context.load(date(2026, 11, 1))

    def read(**cells: Cell) -> ParsedRow:
        keys = list(cells)
        parser = RowParser(columns=dict(enumerate(keys)), context=context)
        return parser.parse(list(cells.values()))

    return read


@pytest.fixture
def bring(make_csv: MakeSheet) -> Callable[..., BusinessImport]:
    """Imports rows of name, desa, kecamatan, address, point and phone, asking for them to be published at once."""

    def run(*rows: Sequence[str]) -> BusinessImport:
        path = make_csv([["Nama Usaha", "Desa", "Kecamatan", "Alamat", "Titik", "No HP"], *rows])
        return import_file(path=path, uploader=None, publish=True)

    return run
