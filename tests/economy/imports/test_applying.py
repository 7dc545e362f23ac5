"""From a file to the directory: outcomes, matching, what an import may and may not change, and doing it twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from economy.domain.businesses import create_business, hide_business
from economy.domain.imports import import_file
from economy.domain.imports.reasons import problem_sentence
from economy.domain.products import ProductInput
from economy.domain.progress import history
from economy.enums import ImportState, Outcome, State
from economy.models import Business, BusinessEvent, BusinessImport, DuplicateCandidate, ImportRow, Product
from economy.signals import businesses_changed

from .conftest import MakeSheet

pytestmark = pytest.mark.usefixtures("regions", "categories")
HEADER = ["Nama Usaha", "Nama Pemilik", "Desa", "Kecamatan", "No HP", "Produk", "NIB"]


def row(name: str, phone: str = "", **more: str) -> list[str]:
    return [
        name,
        more.get("owner", ""),
        more.get("village", "Bumijaya"),
        more.get("district", "Ciruas"),
        phone,
        more.get("products", ""),
        more.get("nib", ""),
    ]


def run(path: Path, *, publish: bool = True, uploader: User | None = None) -> BusinessImport:
    job = import_file(path=path, uploader=uploader, publish=publish)
    assert sum(job.counts.values()) == (job.total_rows if job.state == ImportState.DONE else 0)
    return job


@pytest.fixture
def announced() -> Iterator[list[list[int]]]:
    """The announcements of changed listings."""
    heard: list[list[int]] = []

    def listen(ids: list[int], **_: object) -> None:
        assert connection.in_atomic_block
        heard.append(list(ids))

    businesses_changed.connect(listen)
    yield heard
    businesses_changed.disconnect(listen)


def test_every_row_has_an_outcome(make_csv: MakeSheet, announced: list[list[int]]) -> None:
    path = make_csv(
        [
            HEADER,
            row("Gerabah Contoh", "081200000001", products="Kendi 25rb; Gentong"),
            row("GERABAH CONTOH", "0812-0000-0001"),
            row("", "081200000002"),
            [],
            row("Kopi Contoh", "081200000003", village="Banten", district="Kasemen"),
            ["Jumlah"],
        ]
    )
    job = run(path)
    assert job.counts == {"created": 2, "duplicate": 1, "refused": 2}
    assert list(job.rows.values_list("number", "outcome")) == [
        (2, Outcome.CREATED),
        (3, Outcome.DUPLICATE),
        (4, Outcome.REFUSED),
        (6, Outcome.CREATED),
        (7, Outcome.REFUSED),
    ]
    assert all(found.reasons for found in job.rows.filter(outcome__in=["refused", "duplicate"]))
    gerabah, kopi = Business.objects.order_by("pk")
    assert (gerabah.state, gerabah.district_id, str(gerabah.village)) == (State.PUBLISHED, "36.04.09", "Bumijaya")
    assert list(gerabah.products.values_list("name", "price")) == [("Kendi", 25_000), ("Gentong", None)]
    reader = User(pk=0)
    assert [line.note for line in history(gerabah, reader=reader, names=True)] == ["usaha.csv: 2"]
    assert [line.note for line in history(gerabah, reader=reader, names=False)] == [""]
    assert (kopi.state, kopi.district, kopi.region_text) == (State.DRAFT, None, "Banten, Kasemen")
    assert announced == [[gerabah.pk, kopi.pk]]


def test_without_the_tick_new_listings_are_drafts(make_csv: MakeSheet) -> None:
    run(make_csv([HEADER, row("Gerabah Contoh")]), publish=False)
    assert Business.objects.get().state == State.DRAFT


@pytest.mark.parametrize(
    "name",
    [
        "probolinggo_ikm_ikan.csv",
        "surakarta_umkm.csv",
        "balikpapan_data_umkm_binaan.xlsx",
        "jakarta_mrt_merchants.xlsx",
        "samarinda_ikm_produk_tanpa_header.xlsx",
    ],
)
def test_real_sheets_twice_change_nothing(real_sheets: Path, name: str, announced: list[list[int]]) -> None:
    first = run(real_sheets / name)
    assert first.state == ImportState.DONE
    assert not Business.objects.exclude(state=State.DRAFT).exists()
    assert not Business.objects.exclude(district=None).exists()
    assert not first.rows.filter(outcome__in=["refused", "duplicate"], reasons=[]).exists()
    before = list(Business.objects.order_by("pk").values())
    events = BusinessEvent.objects.count()
    announced.clear()
    second = run(real_sheets / name)
    assert second.counts.get("created", 0) == second.counts.get("updated", 0) == 0
    assert second.counts["unchanged"] == first.counts["created"]
    assert second.counts.get("refused") == first.counts.get("refused")
    assert list(Business.objects.order_by("pk").values()) == before
    assert BusinessEvent.objects.count() == events
    assert announced == []


@pytest.mark.parametrize("name", ["tangsel_kuliner_rekap.csv", "jabar_opendata_umkm_jenis_usaha.csv"])
def test_recaps_are_refused_with_the_reason(real_sheets: Path, name: str) -> None:
    job = run(real_sheets / name)
    assert job.state == ImportState.REFUSED
    assert "rekap" in problem_sentence(job.problem)
    assert "bukan daftar usaha" in problem_sentence(job.problem)
    assert not ImportRow.objects.exists()


def test_a_list_of_kecamatan_with_counts_is_a_recap(make_csv: MakeSheet) -> None:
    rows = [["Nama", "Jumlah UMKM"], ["Ciruas", 12], ["Petir", 9], ["Kec. Anyer", 3], ["Jumlah", 24]]
    job = run(make_csv(rows))
    assert job.state == ImportState.REFUSED
    assert "kolom “Nama” berisi nama wilayah" in problem_sentence(job.problem)


def test_identity_numbers_are_not_kept(make_csv: MakeSheet) -> None:
    job = run(make_csv([["Nama Usaha", "NIK", "Kecamatan"], ["Gerabah Contoh", "3604091212800001", "Ciruas"]]))
    assert job.state == ImportState.DONE
    assert job.rows.get().cells == ["Gerabah Contoh", "", "Ciruas"]
    assert "3604091212800001" not in str(job.layout)


def test_a_sheet_without_names_is_refused(make_csv: MakeSheet) -> None:
    job = run(make_csv([["Alamat", "Kecamatan", "No HP"], ["Jl. Contoh 1", "Ciruas", "081200000001"]]))
    assert job.state == ImportState.REFUSED
    assert "nama usaha" in problem_sentence(job.problem)
    assert "Alamat, Kecamatan, No HP" in problem_sentence(job.problem)
    assert not Business.objects.exists()


def test_one_phone_and_two_names_are_two_businesses(make_csv: MakeSheet) -> None:
    job = run(make_csv([HEADER, row("Gerabah Contoh", "081200000001"), row("Katering Melati", "081200000001")]))
    assert job.counts == {"created": 2}


def test_one_name_two_owners_and_phones_are_two_businesses(make_csv: MakeSheet) -> None:
    rows = [
        row("Warung Nasi", "081200000001", owner="Siti Contoh"),
        row("Warung Nasi", "081200000002", owner="Rohim Misal"),
    ]
    assert run(make_csv([HEADER, *rows])).counts == {"created": 2}
    assert run(make_csv([HEADER, *rows])).counts == {"unchanged": 2}


def test_the_nib_decides(make_csv: MakeSheet) -> None:
    run(make_csv([HEADER, row("Gerabah Contoh", "081200000001", nib="9120000000001")]))
    job = run(make_csv([HEADER, row("Gerabah Baru", "081200000009", nib="9120000000001")]))
    assert job.counts == {"updated": 1}
    job = run(make_csv([HEADER, row("Gerabah Baru", "081200000009", nib="9120000000002")]))
    assert job.counts == {"created": 1}


def test_blanks_clear_nothing_and_states_stay(make_csv: MakeSheet) -> None:
    run(make_csv([HEADER, row("Gerabah Contoh", "081200000001", owner="Siti Contoh", products="Kendi 25rb")]))
    business = Business.objects.get()
    hide_business(actor=None, business=business)
    job = run(make_csv([HEADER, row("Gerabah Contoh", "081200000001", village="", products="Kendi 30rb; Pot")]))
    assert job.counts == {"updated": 1}
    business.refresh_from_db()
    assert (business.owner_name, str(business.village), business.state) == ("Siti Contoh", "Bumijaya", State.HIDDEN)
    assert list(Product.objects.values_list("name", "price")) == [("Kendi", 25_000), ("Pot", None)]


def test_an_owners_word_stays(make_csv: MakeSheet, owner: User, regions: None) -> None:
    business = create_business(
        actor=owner,
        owner=owner,
        fields={"name": "Gerabah Siti", "phone": "+6281200000001"},
        products=[ProductInput(name="Kendi", price=20_000)],
    )
    job = run(make_csv([HEADER, row("Gerabah Siti Bumijaya", "081200000001", owner="Rohim", products="Pot")]))
    assert job.counts == {"updated": 1}
    business.refresh_from_db()
    assert (business.name, business.phone, business.owner_name) == ("Gerabah Siti", "+6281200000001", "Rohim")
    assert business.district_id == "36.04.09"
    assert business.state == State.DRAFT
    assert [product.name for product in business.products.all()] == ["Kendi"]


def test_queries_do_not_grow_with_rows(make_csv: MakeSheet) -> None:
    def queries(count: int, start: int) -> int:
        path = make_csv([HEADER, *(row(f"Usaha {n}", f"08120000{n:04d}") for n in range(start, start + count))])
        with CaptureQueriesContext(connection) as captured:
            run(path)
        return len(captured)

    assert queries(1, 1) == queries(20, 1000)


def test_the_demo_sheet_goes_in_whole() -> None:
    path = Path(__file__).resolve().parents[3] / "economy" / "demo" / "umkm_untidy.csv"
    job = run(path)
    assert job.state == ImportState.DONE
    assert job.counts == {"created": 608, "duplicate": 8, "refused": 5}
    published = Business.objects.filter(state=State.PUBLISHED)
    assert published.count() == 601, "one resembles another, two points are outside: they wait for the office"
    assert Business.objects.filter(attention="point").count() == 2
    assert DuplicateCandidate.objects.count() == 1
    assert published.values("district").distinct().count() == 29
    assert published.filter(category__slug="gerabah", village__name="Bumijaya").count() >= 10
    assert not published.filter(category=None).exists()
    assert not Business.objects.exclude(phone="").exclude(phone__startswith="+628120000").exists()
    again = run(path)
    assert again.counts == {"unchanged": 608, "duplicate": 8, "refused": 5}
