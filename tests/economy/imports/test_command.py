"""`manage.py import_businesses`."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from accounts.models import User
from economy.enums import State
from economy.models import Business, BusinessImport

from .conftest import MakeSheet

pytestmark = pytest.mark.usefixtures("regions", "categories")


def test_it_imports_and_says_what_came_of_it(make_csv: MakeSheet, officer: User) -> None:
    path = make_csv([["Nama Usaha", "Kecamatan"], ["Gerabah Contoh", "Ciruas"], ["", "Ciruas"]])
    out = StringIO()
    call_command("import_businesses", str(path), publish=True, user=officer.email, stdout=out)
    assert Business.objects.get().state == State.PUBLISHED
    assert BusinessImport.objects.get().uploader == officer
    text = out.getvalue()
    assert "2 / 2" in text
    assert "created         1" in text
    assert "name_missing: Nama usaha kosong." in text


def test_columns_can_be_given(make_csv: MakeSheet) -> None:
    path = make_csv([["Apa", "Kecamatan"], ["Gerabah Contoh", "Ciruas"]])
    call_command("import_businesses", str(path), columns=json.dumps({"0": "name", "1": "district"}), stdout=StringIO())
    assert Business.objects.get().district_id == "36.04.09"


def test_a_refusal_ends_with_its_sentence(make_csv: MakeSheet) -> None:
    path = make_csv([["Kecamatan", "Jumlah UMKM"], ["Ciruas", 12], ["Petir", 9], ["Baros", 3]])
    with pytest.raises(CommandError, match="rekap") as caught:
        call_command("import_businesses", str(path), stdout=StringIO())
    assert caught.value.returncode == 1


@pytest.mark.parametrize("columns", ["[1]", "x", '{"0": "entah"}'])
def test_wrong_columns_are_said(make_csv: MakeSheet, columns: str) -> None:
    with pytest.raises(CommandError):
        call_command("import_businesses", str(make_csv([["Nama Usaha"], ["A"]])), columns=columns, stdout=StringIO())
    assert not BusinessImport.objects.exists()
