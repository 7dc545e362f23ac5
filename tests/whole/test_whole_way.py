"""The whole way on real servers: a spreadsheet becomes a page somebody finds, changes, vanishes, outlives an outage."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from elasticsearch import Elasticsearch

from accounts.models import User
from economy.domain.businesses import edit_business, hide_business
from economy.enums import ImportState, Outcome, State
from economy.models import Business, BusinessImport
from search.domain.server import alias
from search.models import OutboxEntry
from tests.fixtures.services import Gate
from tests.fixtures.worker import Worker

SHEET = """DAFTAR UMKM BINAAN;;;;;
;;;;;
NAMA USAHA;PEMILIK;DESA;KECAMATAN;NO HP;PRODUK
Gerabah Uji Bersama;Contoh Satu;Bumijaya;Ciruas;0812-0000-0101;Gentong
Emping Uji Melinjo;Contoh Dua;Cikolelet;Cinangka;+62 812 0000 0102;Emping melinjo
Tas Uji Kadugenep;Contoh Tiga;Kadu Genep;Petir;81200000103;Tas ransel
;Tanpa Nama;Petir;Petir;;Tas
"""

Eventually = Callable[..., None]
DIRECTORY = "/id/umkm/"


def found(client: Client, text: str) -> str:
    response = client.get(DIRECTORY, {"q": text})
    assert response.status_code == 200
    return response.content.decode()


def indexed(elasticsearch: Elasticsearch, words: str) -> int:
    """How many documents of the live index hold these words (Lucene's query syntax), once everything is visible."""
    elasticsearch.indices.refresh(index=alias())
    return int(elasticsearch.count(index=alias(), q=words)["count"])


def pending() -> int:
    return sum(entry.delivered < entry.version for entry in OutboxEntry.objects.all())


def upload_and_apply(client: Client, eventually: Eventually) -> BusinessImport:
    """The officer's way: upload, settle the recognised columns, agree to the preview."""
    client.post(
        reverse("economy_imports:upload"),
        {"file": SimpleUploadedFile("binaan.csv", SHEET.encode("cp1252"), "text/csv"), "publish": "on"},
    )
    batch = BusinessImport.objects.get()
    eventually(lambda: BusinessImport.objects.get().state == ImportState.MAPPING)
    batch.refresh_from_db()
    guessed = {f"column_{position}": field for position, field in batch.columns.items()}
    response = client.post(reverse("economy_imports:columns", args=[batch.pk]), guessed)
    assert response.status_code == 302, response.content.decode()
    eventually(lambda: BusinessImport.objects.get().state == ImportState.PREVIEWED)
    assert not Business.objects.exists(), "a preview writes nothing"
    seen = BusinessImport.objects.get().previewed_at
    assert seen is not None
    client.post(reverse("economy_imports:commit", args=[batch.pk]), {"pratinjau": seen.isoformat()})
    eventually(lambda: BusinessImport.objects.get().state == ImportState.DONE)
    batch.refresh_from_db()
    return batch


@pytest.mark.usefixtures("postgresql", "regions", "categories", "indexing")
def test_from_spreadsheet_to_page_and_through_an_outage(
    client: Client,
    officer: User,
    elasticsearch: Elasticsearch,
    elasticsearch_gate: Gate,
    celery_worker_process: Worker,
    eventually: Eventually,
) -> None:
    call_command("search_rebuild")
    client.force_login(officer)

    batch = upload_and_apply(client, eventually)
    assert batch.counts == {Outcome.CREATED: 3, Outcome.REFUSED: 1}
    business = Business.objects.get(name="Gerabah Uji Bersama")
    assert business.state == State.PUBLISHED

    visitor = Client()
    eventually(lambda: pending() == 0)
    eventually(lambda: "Gerabah Uji Bersama" in found(visitor, "gerabah"))
    assert "Tas Uji Kadugenep" not in found(visitor, "gerabah")
    page = visitor.get(f"/id/umkm/{business.slug}/")
    assert page.status_code == 200
    assert "https://wa.me/6281200000101" in page.content.decode()

    edit_business(actor=officer, business=business, fields={"name": "Tembikar Uji Bersama"})
    eventually(lambda: "Tembikar Uji Bersama" in found(visitor, "tembikar uji bersama"))
    assert indexed(elasticsearch, '"Tembikar Uji Bersama"') == 1

    hide_business(actor=officer, business=Business.objects.get(name="Tas Uji Kadugenep"))
    eventually(lambda: pending() == 0)
    assert "Tas Uji Kadugenep" not in found(visitor, "kadugenep")
    assert indexed(elasticsearch, '"Tas Uji Kadugenep"') == 0

    elasticsearch_gate.close()
    degraded = found(visitor, "emping")
    assert "Emping Uji Melinjo" in degraded
    assert "pencarian sederhana" in degraded
    edit_business(
        actor=officer,
        business=Business.objects.get(name="Emping Uji Melinjo"),
        fields={"description": "Rasa pedas manis"},
    )
    edit_business(actor=officer, business=business, fields={"description": "Gentong tahan api"})
    assert pending() == 2

    elasticsearch_gate.open()
    eventually(lambda: pending() == 0, seconds=60)
    for words in ("pedas manis", "tahan api"):
        eventually(partial(indexed, elasticsearch, f'"{words}"'))
    eventually(lambda: "pencarian sederhana" not in found(visitor, "emping"), seconds=60)


@pytest.mark.usefixtures("postgresql", "regions", "categories")
def test_a_broken_file_leaves_the_worker_alive_and_nothing_half_written(
    client: Client, officer: User, celery_worker_process: Worker, eventually: Eventually, tmp_path: Path
) -> None:
    client.force_login(officer)
    client.post(
        reverse("economy_imports:upload"),
        {"file": SimpleUploadedFile("daftar.csv", b"Kecamatan;Mikro;Kecil\nCiruas;160;41\nPetir;147;37\n", "text/csv")},
    )
    eventually(lambda: BusinessImport.objects.get().state == ImportState.REFUSED)
    assert BusinessImport.objects.get().problem
    assert not Business.objects.exists()
    BusinessImport.objects.all().delete()
    assert upload_and_apply(client, eventually).counts[Outcome.CREATED] == 3
