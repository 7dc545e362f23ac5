"""Imports among each other and among people: overlapping files at once, edits and merges meanwhile; and one table in
every form it can come in."""

import csv
import random
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from django.db import connection, transaction
from hypothesis import given, settings

from accounts.models import User
from economy.domain import imports
from economy.domain.businesses import edit_business
from economy.domain.merging import merge
from economy.enums import ImportState
from economy.models import Business, BusinessImport, Merge

from .conftest import MakeSheet
from .directory import nameless
from .worlds import HEADER, QUICK, forgotten, tables

pytestmark = pytest.mark.usefixtures("regions", "categories")
TITLES = ["Nama Usaha", "Kecamatan", "No HP", "Nama Pemilik"]


def lines(first: int, last: int, owner: str) -> list[list[str]]:
    return [TITLES, *([f"Usaha Contoh {n}", "Ciruas", f"08120000{n:04}", owner] for n in range(first, last))]


@pytest.mark.django_db(transaction=True)
def test_overlapping_imports_and_people_at_once(
    postgresql: None, make_csv: MakeSheet, officer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("economy.domain.imports.apply.apply_batch.__kwdefaults__", {"limit": 40})
    imports.import_file(path=make_csv(lines(0, 120, "Siti")), uploader=None, publish=True)
    sheets = [
        make_csv(lines(first, last, owner), name=f"{owner}.csv")
        for first, last, owner in ((0, 300, "Siti Contoh"), (100, 400, "Rohim Misal"), (50, 350, ""))
    ]
    over = Event()

    def bring_in(path: Path) -> BusinessImport:
        try:
            return imports.import_file(path=path, uploader=None, publish=True)
        finally:
            connection.close()

    def edit() -> set[int]:
        chance = random.Random(4)  # noqa: S311 — repeatable on purpose
        edited: set[int] = set()
        try:
            while not over.wait(0.02):
                pk = chance.choice(
                    list(Business.objects.filter(phone__lt="+628120000012").values_list("pk", flat=True))
                )
                edit_business(actor=officer, business=Business(pk=pk), fields={"owner_name": f"Ibu {chance.random()}"})
                edited.add(pk)
        finally:
            connection.close()
        return edited

    def join() -> int:
        pairs = 0
        try:
            while not over.wait(0.1) and pairs < 5:
                kept, gone = Business.objects.filter(phone__gte="+6281200000100").order_by("pk")[
                    pairs * 2 : pairs * 2 + 2
                ]
                with transaction.atomic():
                    merge(actor=officer, kept=kept, gone=gone)
                pairs += 1
        finally:
            connection.close()
        return pairs

    with ThreadPoolExecutor(5) as pool:
        editing, joining = pool.submit(edit), pool.submit(join)
        jobs = list(pool.map(bring_in, sheets))
        over.set()
        edited, joined = editing.result(), joining.result()
    assert [job.state for job in jobs] == [ImportState.DONE] * 3
    phones = list(Business.objects.order_by("pk").values_list("phone", flat=True))
    assert len(phones) == len(set(phones))
    assert Merge.objects.count() == joined
    assert edited
    assert joined
    assert not Business.objects.filter(pk__in=edited).exclude(owner_name__startswith="Ibu ").exists()
    for job in jobs:
        made = set(job.rows.filter(outcome="created").values_list("business_id", flat=True))
        assert len(made) == job.counts.get("created", 0)


def _cells(table: Sequence[str]) -> list[list[str]]:
    return list(csv.reader([HEADER, *table], delimiter=";"))


@settings(QUICK, max_examples=12)
@given(table=tables)
def test_every_form_of_a_table_brings_in_the_same(
    table: list[str], make_csv: MakeSheet, make_xlsx: MakeSheet, tmp_path: Path
) -> None:
    rows = _cells(table)
    written = [make_csv(rows, name=f"{number}.csv", delimiter=sign) for number, sign in enumerate(",;\t|")]
    for encoding in ("utf-8-sig", "utf-16", "cp1252"):
        written.append(tmp_path / f"{encoding}.csv")
        written[-1].write_bytes(written[1].read_text(encoding="utf-8").encode(encoding))
    written.append(make_xlsx({"Data": rows}))
    ends = []
    for path in written:
        with forgotten():
            job = imports.import_file(path=path, uploader=None, publish=True)
            ends.append((path.name, job.state, job.counts, nameless()))
    assert all(end[1:] == ends[0][1:] for end in ends), [end[:3] for end in ends]
