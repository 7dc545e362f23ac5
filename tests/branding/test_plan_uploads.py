"""Files of updates: read whatever they look like, previewed exactly, applied once and as a whole."""

import datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import Workbook, load_workbook

from accounts.models import User
from branding.domain.programmes import uploads
from branding.domain.programmes.dates import the_day
from branding.domain.programmes.proposals import Preview
from branding.domain.programmes.recording import NewUpdate, record_update
from branding.domain.programmes.refusals import UploadRefused
from branding.domain.programmes.upload_rows import MAX_ROWS
from branding.models import Indicator, IndicatorValue, Programme, ProgrammeUpdate, ProgrammeUpload
from economy.domain.imports.reasons import ImportRefused

HEAD = "kode program;tanggal;persentase;indikator;nilai;bukti;catatan\n"


@pytest.fixture
def steward(db: None) -> User:
    return User.objects.create_user(username="pengampu", email="pengampu@beranda.test", password=None)


@pytest.fixture
def programmes(db: None) -> list[Programme]:
    one = Programme.objects.create(code="SC-01", name="Satu", pillar="governance")
    two = Programme.objects.create(code="SC-02", name="Dua", pillar="economy", measure="indikator")
    three = Programme.objects.create(code="SC-03", name="Tiga", pillar="living")
    for name in ("Layanan daring", "Pengguna"):
        Indicator.objects.create(programme=one, name=name, name_en={"Pengguna": "Users"}.get(name, ""))
    Indicator.objects.create(programme=two, name="Indeks", target=5)
    return [one, two, three]


def taken(text: str | bytes, steward: User, name: str = "berkas.csv") -> ProgrammeUpload:
    content = text if isinstance(text, bytes) else text.encode()
    return uploads.take_in(file=BytesIO(content), name=name, uploader=steward)


def reasons(found: Preview) -> dict[int, str]:
    return {row.number: row.code for row in found.refused}


CLEAN = (
    HEAD
    + "SC-01;5 Juni 2026;42;Layanan daring;12;Laporan triwulan https://contoh.example/laporan;Sudah berjalan\n"
    + "SC-01;05/06/2026;;Users;1.250.000;;\n"
    + "sc-02;2024;;Indeks;3,74;Berita;\n"
)


def test_a_file_is_previewed_applied_and_the_second_time_changes_nothing(
    programmes: list[Programme], steward: User
) -> None:
    upload = taken(CLEAN, steward)
    found = uploads.preview_upload(upload)
    assert [(each.programme.code, each.update.on.iso, each.rows) for each in found.proposals] == [
        ("SC-01", "2026-06-05", (2, 3)),
        ("SC-02", "2024", (4,)),
    ]
    assert not found.refused
    assert not ProgrammeUpdate.objects.exists()
    assert uploads.apply_upload(upload=upload, fingerprint=found.fingerprint, actor=steward) == 2
    first = ProgrammeUpdate.objects.get(programme__code="SC-01")
    assert (first.percentage, first.note, first.recorded_by) == (Decimal(42), "Sudah berjalan", steward)
    value = IndicatorValue.objects.get(indicator__name="Layanan daring")
    assert (value.evidence, value.evidence_url) == ("Laporan triwulan", "https://contoh.example/laporan")
    assert IndicatorValue.objects.get(indicator__name="Pengguna").value == 1_250_000
    before = list(ProgrammeUpdate.objects.order_by("pk").values())

    again = taken(CLEAN, steward)
    second = uploads.preview_upload(again)
    assert (second.proposals, second.unchanged) == ([], 3)
    assert uploads.apply_upload(upload=again, fingerprint=second.fingerprint, actor=steward) == 0
    assert uploads.apply_upload(upload=upload, fingerprint=found.fingerprint, actor=steward) == 0
    assert list(ProgrammeUpdate.objects.order_by("pk").values()) == before


def test_every_kind_of_dirt_is_refused_with_its_reason_and_the_rest_is_kept(
    programmes: list[Programme], steward: User
) -> None:
    rows = [
        (";5 Juni 2026;10;;;;", "no_code"),
        ("SC-99;5 Juni 2026;10;;;;", "unknown_code"),
        ("SC-01;;10;;;;", "no_date"),
        ("SC-01;kemarin;10;;;;", "bad_date"),
        ("SC-01;31/02/2026;10;;;;", "bad_date"),
        ("SC-01;45447;10;;;;", "serial_date"),
        ("SC-01;1 Januari 2099;10;;;;", "future_date"),
        ("SC-01;6 Juni 2026;sepuluh;;;;", "bad_number"),
        ("SC-01;6 Juni 2026;0,42;;;;", "fraction"),
        ("SC-01;6 Juni 2026;120 %;;;;", "percentage_range"),
        ("SC-02;6 Juni 2026;10;;;;", "computed_percentage"),
        ("SC-01;6 Juni 2026;;;12;;", "no_indicator"),
        ("SC-01;6 Juni 2026;;Entah;12;;", "unknown_indicator"),
        ("SC-03;6 Juni 2026;;Indeks;12;;", "no_indicators"),
        ("SC-01;6 Juni 2026;;Pengguna;;x;", "no_value"),
        ("SC-01;6 Juni 2026;;Pengguna;26.091;;", "ambiguous_number"),
        ("SC-01;6 Juni 2026;;Pengguna;#REF!;;", "broken_cell"),
        ("SC-01;6 Juni 2026;10;;;https://;", "bad_link"),
        (f"SC-01;6 Juni 2026;10;;;{'x' * 251};", "evidence_too_long"),
        (f"SC-01;6 Juni 2026;10;;;;{'x' * 1001}", "note_too_long"),
        ("SC-01;7 Juni 2026;;;;;", "nothing_said"),
        ("SC-03;7 Juni 2026;10;;;;", ""),
        ("SC-03;7 Juni 2026;11;;;;", "other_percentage"),
        ("SC-03;7 Juni 2026;10;;;Satu;", ""),
        ("SC-03;7 Juni 2026;10;;;Dua;", "other_evidence"),
        ("SC-01;7 Juni 2026;;Pengguna;5;;", ""),
        ("SC-01;7 Juni 2026;;Pengguna;6;;", "other_value"),
        ("SC-01;;;Pengguna;;;", "no_value"),
    ]
    found = uploads.preview_upload(taken(HEAD + "\n".join(row for row, _code in rows), steward))
    expected = {number: code for number, (_row, code) in enumerate(rows, 2) if code}
    expected.pop(2 + [row for row, _code in rows].index("SC-01;;;Pengguna;;;"))  # a line of the template: blank
    nothing = 2 + [code for _row, code in rows].index("nothing_said")
    expected[nothing] = "nothing_said"
    assert reasons(found) == expected
    assert found.blank == 1
    assert all(row.reason and "%(" not in row.reason for row in found.refused)
    assert [each.programme.code for each in found.proposals] == ["SC-01", "SC-03"]


def book(rows: list[list[object]], sheets: tuple[str, ...] = ("Sheet",)) -> bytes:
    made = Workbook()
    made.remove(made.worksheets[0])
    for name in sheets[:-1]:
        made.create_sheet(name).append(["bukan tabel"])
    sheet = made.create_sheet(sheets[-1])
    for row in rows:
        sheet.append(row)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def test_workbooks_with_banners_dates_and_other_sheets_are_read(programmes: list[Programme], steward: User) -> None:
    rows: list[list[object]] = [
        ["PEMBARUAN TRIWULAN"],
        [],
        ["No", "Tanggal", "Kode", "Persen", "Tak dikenal", "Indikator", "Nilai"],
        [1, datetime.datetime(2026, 6, 5), "SC-01", 42.5, "x", None, None],  # noqa: DTZ001 - as a workbook keeps it
        [None, None, None, None, None, None, None],
        [2, datetime.date(2026, 6, 5), "SC-02", None, None, "indeks", 3.74],
        [3, 2024, "SC-02", None, None, "Indeks", 3],
    ]
    found = uploads.preview_upload(taken(book(rows, ("Petunjuk", "Data")), steward, "pembaruan.xlsx"))
    assert not found.refused
    assert [(each.programme.code, each.update.on.iso, each.rows) for each in found.proposals] == [
        ("SC-01", "2026-06-05", (4,)),
        ("SC-02", "2024", (7,)),
        ("SC-02", "2026-06-05", (6,)),
    ]
    assert str(found.proposals[0].update.percentage) == "42.5"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_text_files_of_every_encoding_are_read(programmes: list[Programme], steward: User, encoding: str) -> None:
    text = "Kode Program,Tanggal,Persentase,Catatan\nSC-01,5 Juni 2026,42,Café – selesai\n"
    found = uploads.preview_upload(taken(text.encode(encoding), steward))
    assert [each.update.note for each in found.proposals] == ["Café – selesai"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"nama;umur\nA;3\n", "no_header"),
        (HEAD.encode(), "no_updates"),
        (b"kode;kode program;tanggal\nSC-01;SC-01;2024\n", "double_header"),
        ((HEAD + "SC-01;2024;1;;;;\n" * (MAX_ROWS + 1)).encode(), "too_many_rows"),
    ],
)
def test_a_file_that_is_no_list_of_updates_is_refused_as_a_whole(
    programmes: list[Programme], steward: User, content: bytes, code: str
) -> None:
    with pytest.raises(UploadRefused) as refusal:
        taken(content, steward)
    assert refusal.value.code == code
    assert str(refusal.value)
    assert not ProgrammeUpload.objects.exists()


def test_what_the_import_refuses_is_refused_here_too(programmes: list[Programme], steward: User) -> None:
    for content in (b"%PDF-1.7\n", b""):
        with pytest.raises(ImportRefused):
            taken(content, steward)


def test_the_preview_says_what_is_replaced_and_a_changed_plan_asks_for_a_new_one(
    programmes: list[Programme], steward: User
) -> None:
    first = taken(HEAD + "SC-01;5 Juni 2026;;Pengguna;5;Laporan;\n", steward)
    uploads.apply_upload(upload=first, fingerprint=uploads.preview_upload(first).fingerprint, actor=steward)
    second = taken(HEAD + "SC-01;5 Juni 2026;;Pengguna;6;;\nSC-03;5 Juni 2026;10;;;;\n", steward)
    found = uploads.preview_upload(second)
    users = Indicator.objects.get(name="Pengguna")
    assert found.proposals[0].replaced == {users.pk: 5}
    known = NewUpdate(the_day(datetime.date(2026, 6, 5)), percentage=Decimal(10))
    record_update(programme=programmes[2], update=known, actor=None)
    with pytest.raises(uploads.PlanHasChanged):
        uploads.apply_upload(upload=second, fingerprint=found.fingerprint, actor=steward)
    assert IndicatorValue.objects.get().value == 5
    fresh = uploads.preview_upload(second)
    assert fresh.unchanged == 1
    assert uploads.apply_upload(upload=second, fingerprint=fresh.fingerprint, actor=steward) == 1
    assert (IndicatorValue.objects.get().value, IndicatorValue.objects.get().evidence) == (Decimal(6), "Laporan")


def test_all_or_nothing(programmes: list[Programme], steward: User, monkeypatch: pytest.MonkeyPatch) -> None:
    upload = taken(CLEAN, steward)
    found = uploads.preview_upload(upload)
    done: list[int] = []

    def fail_at_the_second(**arguments: object) -> ProgrammeUpdate:
        if done:
            raise RuntimeError("disk")
        done.append(1)
        return record_update(**arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(uploads, "record_update", fail_at_the_second)
    with pytest.raises(RuntimeError):
        uploads.apply_upload(upload=upload, fingerprint=found.fingerprint, actor=steward)
    assert not ProgrammeUpdate.objects.exists()
    upload.refresh_from_db()
    assert upload.applied_at is None


def test_refused_rows_come_back_with_reasons_and_corrected_make_no_doubles(
    programmes: list[Programme], steward: User, tmp_path: Path
) -> None:
    upload = taken(HEAD + "SC-01;5 Juni 2026;42;;;;=1+1\nSC-99;5 Juni 2026;10;;;;\n", steward)
    found = uploads.preview_upload(upload)
    uploads.apply_upload(upload=upload, fingerprint=found.fingerprint, actor=steward)
    sheet = load_workbook(BytesIO(uploads.refused_workbook(upload))).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][:2] == ["kode program", "tanggal"]
    assert rows[0][-2:] == ["Baris asal", "Mengapa ditolak"]
    assert rows[1][0] == "SC-99"
    assert rows[1][-2] == "3"
    assert "SC-99" in str(rows[1][-1])
    corrected = book([["SC-03" if cell == "SC-99" else cell for cell in row] for row in rows])
    again = uploads.preview_upload(taken(corrected, steward, "perbaiki.xlsx"))
    assert [(each.programme.code, each.update.percentage) for each in again.proposals] == [("SC-03", Decimal(10))]


def test_the_sample_file_names_every_indicator_and_unfilled_says_nothing(
    programmes: list[Programme], steward: User
) -> None:
    content = uploads.template_workbook(today=datetime.date(2026, 6, 5))
    rows = [[cell.value for cell in row] for row in load_workbook(BytesIO(content)).worksheets[0].iter_rows()]
    assert [(row[0], row[4]) for row in rows[1:]] == [
        ("SC-01", "Layanan daring"),
        ("SC-01", "Pengguna"),
        ("SC-02", "Indeks"),
        ("SC-03", None),
    ]
    found = uploads.preview_upload(taken(content, steward, "contoh.xlsx"))
    assert (found.proposals, found.refused, found.blank) == ([], [], 4)


def test_a_preview_takes_as_many_queries_for_many_rows_as_for_few(programmes: list[Programme], steward: User) -> None:
    def queries(count: int) -> int:
        lines = "".join(f"SC-0{1 + n % 2 * 2};{1 + n % 28} Mei 2026;;;;;Catatan {n}\n" for n in range(count))
        upload = taken(HEAD + lines, steward)
        with CaptureQueriesContext(connection) as captured:
            uploads.preview_upload(upload)
        return len(captured)

    assert queries(2) == queries(300) == 4
