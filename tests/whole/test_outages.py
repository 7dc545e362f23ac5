"""What the servers do to a real worker: no broker at the upload, a database that goes away, a power cut over photos."""

from collections.abc import Callable, Iterator
from random import Random
from signal import SIGKILL
from time import sleep
from urllib.parse import urlsplit

import pytest
from celery import current_app
from django.conf import settings as django_settings
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from economy import tasks
from economy.domain import imports
from economy.enums import ImportState
from economy.models import Business, BusinessImport, ImportedPhoto, Product
from tests.economy.imports.archives import HEADER, archive, jpeg, row, stored_files
from tests.economy.imports.directory import nameless
from tests.fixtures.services import Gate
from tests.fixtures.worker import Worker

pytestmark = pytest.mark.usefixtures("postgresql", "regions", "categories")
Eventually = Callable[..., None]
ROWS = 12_000
SHEET = "\n".join(
    ["Nama Usaha;Kecamatan;No HP;Produk", *(f"Usaha Contoh {n};Ciruas;0812{n:08};Kendi 25rb" for n in range(ROWS))]
)
BUSY = (ImportState.PREVIEWING, ImportState.APPLYING)


def now(pk: int) -> BusinessImport:
    return BusinessImport.objects.get(pk=pk)


def settled(pk: int) -> BusinessImport:
    """The import with its guessed columns taken, on its way to the preview."""
    job = imports.choose_columns(pk=pk, columns={int(at): key for at, key in now(pk).columns.items()})
    tasks.start_working(pk)
    return job


@pytest.fixture
def broker_gate(redis_broker: str) -> Iterator[Gate]:
    """Redis behind a door, for this process; a worker may be sent there too."""
    url = current_app.conf.broker_url
    gate = Gate(url)
    gate.open()
    current_app.conf.update(broker_url=f"{gate.url}/0")
    yield gate
    gate.open()
    current_app.conf.update(broker_url=url)


@pytest.fixture
def database_gate(celery_worker: Worker) -> Iterator[Gate]:
    """PostgreSQL behind a door, for the worker alone."""
    url = celery_worker.environment["DATABASE_URL"]
    gate = Gate(url)
    gate.open()
    parts = urlsplit(url)
    through = parts._replace(netloc=f"{parts.username}:{parts.password}@127.0.0.1:{gate.port}")
    celery_worker.environment["DATABASE_URL"] = through.geturl()
    celery_worker.environment["IMPORT_STALE_SECONDS"] = "3"
    yield gate
    celery_worker.stop()
    gate.close()


def test_an_upload_while_the_broker_is_down_is_kept_and_taken_up(
    officer_client: Client, broker_gate: Gate, celery_worker: Worker, eventually: Eventually
) -> None:
    broker_gate.close()
    response = officer_client.post(
        reverse("economy_imports:upload"), {"file": SimpleUploadedFile("usaha.csv", SHEET.encode(), "text/csv")}
    )
    assert response.status_code == 302
    job = BusinessImport.objects.get()
    assert job.state == ImportState.UPLOADED
    page = officer_client.get(response["Location"])
    assert page.status_code == 200

    broker_gate.open()
    celery_worker.environment["IMPORT_STALE_SECONDS"] = "3"
    celery_worker.start()
    eventually(lambda: now(job.pk).state == ImportState.MAPPING, seconds=60)


def test_a_database_that_goes_away_in_the_middle_loses_nothing(
    celery_worker: Worker, database_gate: Gate, eventually: Eventually
) -> None:
    upload = ContentFile(SHEET.encode(), name="usaha.csv")
    job = imports.create_import(file=upload, original_name="usaha.csv", uploader=None, publish=True)
    celery_worker.start()
    tasks.start_working(job.pk)
    eventually(lambda: now(job.pk).state == ImportState.MAPPING, seconds=60)
    settled(job.pk)
    for stage in BUSY:
        eventually(lambda stage=stage: now(job.pk).state == stage and now(job.pk).cursor, seconds=60, pause=0.01)
        reached = now(job.pk).cursor
        database_gate.close()
        sleep(2)
        assert (now(job.pk).state, now(job.pk).cursor) == (stage, reached), "nobody can work without a database"
        database_gate.open()
        if stage == ImportState.PREVIEWING:
            eventually(lambda: now(job.pk).state == ImportState.PREVIEWED, seconds=90)
            assert not Business.objects.exists()
            imports.commit_import(pk=job.pk, actor=None)
            tasks.start_working(job.pk)
    eventually(lambda: now(job.pk).state == ImportState.DONE, seconds=90)
    assert now(job.pk).counts == {"created": ROWS}
    assert (Business.objects.count(), Product.objects.count()) == (ROWS, ROWS)


@pytest.mark.long
def test_a_power_cut_while_photos_are_attached_gives_each_listing_its_own_once(
    celery_worker: Worker, eventually: Eventually
) -> None:
    chance, photos = Random(5), 150  # noqa: S311 — repeatable on purpose
    names = [f"{n}.jpg" for n in range(photos)]
    colours = (f"hsl({2 * n}, 70%, {25 + n % 6 * 9}%)" for n in range(photos))
    packed = archive({name: jpeg(colour, size=(900, 700)) for name, colour in zip(names, colours, strict=True)})
    lines = [HEADER, *(row(f"Usaha {n}", products="Kendi", photo=name) for n, name in enumerate(names))]
    job = imports.create_import(
        file=ContentFile("\n".join(";".join(line) for line in lines).encode(), name="usaha.csv"),
        original_name="usaha.csv",
        uploader=None,
        publish=True,
        photos=ContentFile(packed.getvalue(), name="foto.zip"),
    )
    for _stage in (ImportState.MAPPING, ImportState.PREVIEWED):
        imports.work(pk=job.pk)
        imports.choose_columns(pk=job.pk, columns={int(at): key for at, key in now(job.pk).columns.items()})
    imports.commit_import(pk=job.pk, actor=None)
    celery_worker.environment["IMPORT_STALE_SECONDS"] = "3"
    hits = 0
    for _cut in range(3):
        done = ImportedPhoto.objects.count()
        celery_worker.start()
        tasks.start_working(job.pk)
        eventually(lambda done=done: ImportedPhoto.objects.count() > done, seconds=60, pause=0.01)
        sleep(chance.uniform(0, 0.3))
        celery_worker.stop(SIGKILL)
        hits += now(job.pk).state == ImportState.APPLYING and ImportedPhoto.objects.count() < photos
    assert hits
    celery_worker.start()
    eventually(lambda: now(job.pk).state == ImportState.DONE, seconds=90)
    given = dict(Product.objects.values_list("business__name", "photo"))
    assert len(set(given.values()) - {""}) == photos
    assert ImportedPhoto.objects.filter(code="").count() == photos
    assert now(job.pk).photo_report["matched"] == photos
    assert nameless()
    assert {name.rsplit("/", 1)[-1] for name in given.values()} <= stored_files(django_settings.MEDIA_ROOT)
