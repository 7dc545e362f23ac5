"""What an officer says of columns is proposed for the next sheet of the same titles."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from django.core.files import File

from accounts.models import User
from economy.domain import imports
from economy.models import BusinessImport, ColumnMemory

from .conftest import MakeSheet

pytestmark = pytest.mark.usefixtures("regions", "categories")
TITLES = ["Label", "No HP", "Kecamatan", "Catatan Dinas"]
SETTLED = {0: "name", 1: "phone", 2: "district"}


@pytest.fixture
def officer(db: None) -> User:
    return User.objects.create_user("petugas@contoh.id", email="petugas@contoh.id")


def upload(path: Path, source: str = "") -> BusinessImport:
    with path.open("rb") as stream:
        job = imports.create_import(file=File(stream), original_name=path.name, uploader=None, source=source)
    return imports.work(pk=job.pk)


def sheet(make_csv: MakeSheet, titles: Sequence[str] = TITLES, name: str = "a.csv") -> Path:
    said = {"Label": "Kopi Contoh {}", "No HP": "08120000000{}", "Kecamatan": "Ciruas"}
    return make_csv([titles, *([said.get(title, "x").format(at) for title in titles] for at in range(5))], name=name)


def settle(job: BusinessImport, officer: User | None, overwrite: Sequence[str] = ()) -> None:
    imports.choose_columns(pk=job.pk, columns=SETTLED, actor=officer, overwrite=overwrite)


def test_the_same_titles_in_any_order_and_spelling(make_csv: MakeSheet, officer: User) -> None:
    first = upload(sheet(make_csv))
    assert not first.layout["remembered"]
    settle(first, officer, overwrite=["phone"])
    job = upload(sheet(make_csv, ["Kecamatan", "CATATAN_DINAS", "Label", "No HP"]), source="Diskoumperindag")
    assert job.layout["remembered"]
    assert job.columns == {"0": "district", "2": "name", "3": "phone"}
    assert job.overwrite == [], "what may overwrite people's words is decided each time"
    assert ColumnMemory.objects.get().updated_by == officer


def test_other_titles_are_another_sheet(make_csv: MakeSheet, officer: User) -> None:
    settle(upload(sheet(make_csv)), officer)
    assert not upload(sheet(make_csv, [*TITLES, "Kolom baru"])).layout["remembered"]


def test_the_same_source_goes_before_the_latest(make_csv: MakeSheet, officer: User) -> None:
    settle(upload(sheet(make_csv), source="Kecamatan"), officer)
    other = upload(sheet(make_csv), source="Dinas")
    imports.choose_columns(pk=other.pk, columns={0: "name", 3: "description"}, actor=officer)
    assert upload(sheet(make_csv), source="Kecamatan").columns == {"0": "name", "1": "phone", "2": "district"}
    assert upload(sheet(make_csv), source="Baru").columns == {"0": "name", "3": "description"}


def test_the_last_word_counts(make_csv: MakeSheet, officer: User) -> None:
    settle(upload(sheet(make_csv)), officer)
    imports.choose_columns(pk=upload(sheet(make_csv)).pk, columns={0: "name"}, actor=officer)
    assert upload(sheet(make_csv)).columns == {"0": "name"}


def test_two_columns_of_one_title_are_told_apart(make_csv: MakeSheet, officer: User) -> None:
    titles = ["Label", "Nama Desa", "No HP", "No HP"]
    imports.choose_columns(pk=upload(sheet(make_csv, titles)).pk, columns={0: "name", 3: "nib"}, actor=officer)
    assert upload(sheet(make_csv, titles)).columns == {"0": "name", "3": "nib"}


def test_without_titles_only_the_same_source_is_believed(make_csv: MakeSheet, officer: User) -> None:
    path = make_csv([[f"Warung Contoh {at}", f"0812000000{at:02}", f"ket {at}"] for at in range(12)])
    imports.choose_columns(pk=upload(path, source="Dinas").pk, columns={0: "name", 2: "description"}, actor=officer)
    assert upload(path, source="Dinas").columns == {"0": "name", "2": "description"}
    assert not upload(path).layout["remembered"]


def test_guesses_that_nobody_looked_at_are_not_remembered(make_csv: MakeSheet) -> None:
    settle(upload(sheet(make_csv)), None)
    assert not ColumnMemory.objects.exists()


def test_the_chosen_sheets_titles_are_remembered(make_xlsx: MakeSheet, make_csv: MakeSheet, officer: User) -> None:
    other = [TITLES, *([f"Kopi {at}", "081200000001", "Ciruas", "x"] for at in range(3))]
    usual = [["Nama Usaha", "Alamat"], *([f"Toko {at}", f"Jalan {at}"] for at in range(9))]
    job = upload(make_xlsx({"Satu": usual, "Dua": other}))
    imports.choose_columns(pk=job.pk, columns=SETTLED, sheets=["Dua"], actor=officer)
    assert upload(sheet(make_csv)).columns == {"0": "name", "1": "phone", "2": "district"}
    assert not upload(make_csv(usual)).layout["remembered"]


def test_a_column_once_told_to_hold_identity_numbers_stays_private(make_csv: MakeSheet, officer: User) -> None:
    first = upload(sheet(make_csv))
    imports.choose_columns(pk=first.pk, columns={0: "name", 3: "identity_number"}, actor=officer)
    job = upload(sheet(make_csv))
    assert (job.columns, job.layout["guessed"]["3"]) == ({"0": "name"}, "identity_number")
    assert job.layout["samples"][3] == []


def test_identity_numbers_are_never_proposed(make_csv: MakeSheet, officer: User) -> None:
    settle(upload(sheet(make_csv)), officer)
    rows = [TITLES, *([f"Kopi {at}", f"36040101019000{at:02}", "Ciruas", "x"] for at in range(5))]
    job = upload(make_csv(rows))
    assert job.layout["remembered"]
    assert job.columns == {"0": "name", "2": "district"}
