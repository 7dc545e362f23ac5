"""A file of updates as rows: opened by the import's own reader, its header found, its cells kept as they were typed."""

import hashlib
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import IO

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from economy.domain.imports.cells import Cells, is_empty, text_of
from economy.domain.imports.sheets.reader import open_source, read_rows, sheet_samples

from .refusals import UploadRefused

NumberedRow = tuple[int, Cells]
MAX_ROWS = 2000
"""Rows beneath the header; a plan has some dozens of programmes."""
MAX_BYTES = 5 * 1024**2
HEADER_WITHIN = 20
"""Rows from the top among which the header must be: banners and a title may stand above it."""
CODE, DATE, PERCENTAGE, STATE = "code", "date", "percentage", "state"
INDICATOR, VALUE, EVIDENCE, NOTE = "indicator", "value", "evidence", "note"
COLUMNS: Mapping[str, tuple[Promise, frozenset[str]]] = {
    CODE: (_("Kode program"), frozenset({"kode program", "kode", "programme code", "program code", "code"})),
    DATE: (_("Tanggal"), frozenset({"tanggal", "tgl", "per tanggal", "date"})),
    PERCENTAGE: (
        _("Persentase"),
        frozenset({"persentase", "prosentase", "persen", "%", "capaian (%)", "capaian %", "percentage", "percent"}),
    ),
    STATE: (_("Status"), frozenset({"status", "state", "keadaan"})),
    INDICATOR: (_("Indikator"), frozenset({"indikator", "nama indikator", "indicator"})),
    VALUE: (_("Nilai"), frozenset({"nilai", "nilai indikator", "value"})),
    EVIDENCE: (_("Bukti"), frozenset({"bukti", "evidence", "tautan bukti", "sumber"})),
    NOTE: (_("Catatan"), frozenset({"catatan", "keterangan", "note", "notes"})),
}
"""Meaning of a column → its title in our own files, and how people write it."""


def read_upload(*, file: IO[bytes]) -> tuple[str, list[NumberedRow]]:
    """The fingerprint (SHA-256) of a file and its rows from the header down, blank rows left out; row numbers are those
    a person sees. Raises UploadRefused, or ImportRefused for what the import refuses of any file."""
    with tempfile.NamedTemporaryFile(suffix=".upload") as copy:
        shutil.copyfileobj(file, copy, 1024 * 1024)
        copy.flush()
        path = Path(copy.name)
        if path.stat().st_size > MAX_BYTES:
            raise UploadRefused("file_too_large", limit=MAX_BYTES // 1024**2)
        with path.open("rb") as stored:
            digest = hashlib.file_digest(stored, "sha256").hexdigest()
        return digest, _table(path)


def _table(path: Path) -> list[NumberedRow]:
    """The rows of the first sheet that has a header of ours."""
    source = open_source(path)
    for sample in sheet_samples(path, source):
        rows = read_rows(path, source, sample.name)
        header = next((row for row in islice(rows, HEADER_WITHIN) if _is_header(row[1])), None)
        if header is None:
            continue
        columns_of(header[1])
        found = [(number, cells) for number, cells in islice(rows, MAX_ROWS * 4) if not all(map(is_empty, cells))]
        if len(found) > MAX_ROWS:
            raise UploadRefused("too_many_rows", limit=MAX_ROWS)
        return [header, *found]
    raise UploadRefused("no_header")


def columns_of(header: Cells) -> dict[str, int]:
    """Meaning → place of its column; unknown ones are passed over. Raises UploadRefused for one that is there twice."""
    found: dict[str, int] = {}
    for at, cell in enumerate(header):
        key = _meaning(text_of(cell))
        if key is None:
            continue
        if key in found:
            raise UploadRefused("double_header", column=COLUMNS[key][0])
        found[key] = at
    return found


def by_meaning(cells: Sequence[str | int | float], columns: Mapping[str, int]) -> dict[str, str | int | float]:
    """The cells of a row under what they mean; a column that is not there is blank."""
    return {key: cells[columns[key]] if columns.get(key, len(cells)) < len(cells) else "" for key in COLUMNS}


def titles() -> list[str]:
    """The header of our own files, in the reader's language."""
    return [str(title) for title, _names in COLUMNS.values()]


def _meaning(title: str) -> str | None:
    words = title.casefold().replace("_", " ").strip(" :*")
    return next((key for key, (_title, names) in COLUMNS.items() if words in names), None)


def _is_header(cells: Cells) -> bool:
    known = {_meaning(text_of(cell)) for cell in cells}
    return CODE in known and DATE in known
