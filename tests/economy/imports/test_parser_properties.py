"""Whatever the cells and the columns: no exception, known remarks, values that fit, the same every time."""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache

import pytest
from django.db.models import CharField, DecimalField, PositiveSmallIntegerField, TextField
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from economy.domain.hours import check_week
from economy.domain.imports.cells import Cells
from economy.domain.imports.parsing.context import Context
from economy.domain.imports.parsing.parser import ParsedRow, RowParser
from economy.domain.imports.reasons import ROW_REASONS, sentence
from economy.domain.imports.tables.fields import BY_KEY, FIELDS
from economy.models import Business

pytestmark = pytest.mark.usefixtures("regions", "categories")

TELLING = (
    *("Kopi Contoh", "JUMLAH", "NAMA USAHA", "Kec. Ciruas", "Ciruas", "Bumijaya", "Kasemen", "Kp. A, Kec. Ciruas"),
    *("0812-0000-0001 / 0813", "8.12E+10", "6°07'12\"S 106°09'E", "-6.1,106.2", "@", "https://[", "Senin-", "08.00-"),
    *("Rp 10.000 - 25.000", "1,5 jt/bulan", "Kendi 25rb; Pot", "Mikro", "56101, 10710", "9120000012345", "=A1", "ya"),
    *("9" * 400, "٣٤٥", "²", "℡", "\ud7ff", "a" * 5000, "X " * 300, "tidak  ada", "'", "12 Maret 2024", "(1)", "42075"),
)
CELL = st.one_of(
    st.text(max_size=60),
    st.integers(),
    st.floats(),
    st.from_regex(r"[-+0-9.,eE /:°'\"]{0,24}", fullmatch=True),
    st.sampled_from(TELLING),
    st.lists(st.sampled_from(TELLING), max_size=3).map(" ".join),
)
CELLS = st.lists(CELL, max_size=len(FIELDS) + 2)
COLUMNS = st.one_of(
    st.just({position: field.key for position, field in enumerate(FIELDS)}),
    st.dictionaries(st.integers(0, len(FIELDS) + 4), st.sampled_from(sorted(BY_KEY)), max_size=len(FIELDS)),
)
LIMITS = {
    field.attname: field.max_length
    for field in Business._meta.concrete_fields
    if isinstance(field, CharField | TextField) and field.max_length
}


@cache
def context() -> Context:
    """Read once for all examples: the fixtures make the same places every time."""
    return Context.load(date(2026, 11, 1))


def parsed(columns: Mapping[int, str], cells: Cells) -> ParsedRow:
    return RowParser(columns=columns, context=context()).parse(cells)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(columns=COLUMNS, cells=CELLS)
def test_the_parser_never_raises(caplog: pytest.LogCaptureFixture, columns: dict[int, str], cells: Cells) -> None:
    caplog.clear()
    before = list(cells)
    row = parsed(columns, cells)
    assert not caplog.records
    assert repr(cells) == repr(before)
    assert row.refused or (row.match_key and row.fields["name"])
    assert json.loads(json.dumps(row.reasons)) == row.reasons
    for remark in row.reasons:
        assert remark["code"] in ROW_REASONS
        assert remark["field"] == "" or remark["field"] in BY_KEY
        assert sentence(remark)
        assert "…" not in sentence({**remark, "values": dict.fromkeys(remark["values"], "x")})
    fits(row)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(columns=COLUMNS, rows=st.lists(CELLS, max_size=6))
def test_a_row_means_the_same_whatever_was_read_before(columns: dict[int, str], rows: list[Cells]) -> None:
    parser = RowParser(columns=columns, context=context())
    together = [parser.parse(cells) for cells in rows]
    again = [parser.parse(cells) for cells in reversed(rows)]
    assert together == [parsed(columns, cells) for cells in rows] == again[::-1]


def fits(row: ParsedRow) -> None:
    """Every value can be stored as it is."""
    for name, value in row.fields.items():
        if name in LIMITS and isinstance(value, str):
            assert len(value) <= LIMITS[name], name
    for product in row.products:
        assert 0 < len(product.name) <= 120
        assert len(product.unit) <= 30
        assert product.price is None or 0 <= product.price < 2**63
    for name in ("latitude", "longitude", "year_founded"):
        if name in row.fields:
            field = Business._meta.get_field(name)
            assert isinstance(field, DecimalField | PositiveSmallIntegerField)
            field.run_validators(row.fields[name])
    if week := row.fields.get("opening_hours"):
        assert check_week(week) == week
