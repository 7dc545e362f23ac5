"""Spreadsheets for the import's tests: small ones made on the spot, and real ones that lie beside the repository."""

import csv
import os
from collections.abc import Callable, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core.files import File
from django.core.files.base import ContentFile
from openpyxl import Workbook

from accounts.models import User
from economy.domain import imports
from economy.domain.imports import apply as applying
from economy.domain.imports import import_file
from economy.domain.imports import preview as previewing
from economy.domain.imports.cells import Cell
from economy.domain.imports.parsing.context import Context
from economy.domain.imports.parsing.parser import ParsedRow, RowParser
from economy.enums import ImportState
from economy.models import BusinessImport

from .archives import HEADER as PHOTO_HEADER
from .worlds import World

SHARED = Path(django_settings.ROOT).parent / "shared" / "data" / "umkm"
MakeSheet = Callable[..., Path]
Whole = Callable[..., BusinessImport]
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


@pytest.fixture
def prepare(make_csv: MakeSheet) -> Whole:
    """Brings a sheet with photos as far as the agreed preview."""

    def make(rows: list[list[str]], photos: BytesIO) -> BusinessImport:
        path: Path = make_csv([PHOTO_HEADER, *rows])
        with path.open("rb") as stream:
            job = imports.create_import(
                file=File(stream),
                original_name=path.name,
                uploader=None,
                publish=True,
                photos=ContentFile(photos.getvalue(), name="foto.zip"),
            )
        job = imports.work(pk=job.pk)
        imports.choose_columns(pk=job.pk, columns={int(at): key for at, key in job.columns.items()})
        job = imports.work(pk=job.pk)
        assert job.state == ImportState.PREVIEWED
        return job

    return make


@pytest.fixture
def whole(prepare: Whole) -> Whole:
    """Imports a sheet with photos."""

    def make(rows: list[list[str]], photos: BytesIO) -> BusinessImport:
        job = prepare(rows, photos)
        imports.commit_import(pk=job.pk, actor=None)
        job = imports.work(pk=job.pk)
        assert job.state == ImportState.DONE
        return job

    return make


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every table is several batches of every stage."""
    original = applying.apply_batch
    monkeypatch.setattr(applying, "apply_batch", lambda *, pk, lease: original(pk=pk, lease=lease, limit=3))
    monkeypatch.setattr(previewing, "STAGED_ROWS", 3)
    monkeypatch.setattr(previewing, "DECIDED_ROWS", 2)


@pytest.fixture
def world(owner: User, officer: User, regions: None) -> World:
    """People who write into the directory."""
    return World(owner, officer)
