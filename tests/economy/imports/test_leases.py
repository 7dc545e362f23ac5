"""Workers die, come back late and meet each other: an import is worked on by one, and never twice."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from celery import Task
from django.core.files import File
from django.db import OperationalError, connection
from django.utils import timezone
from kombu.exceptions import OperationalError as BrokerDown

from economy import tasks
from economy.domain import imports
from economy.domain.imports import apply as applying
from economy.domain.imports import lease
from economy.domain.imports.reasons import problem_sentence
from economy.enums import ImportState
from economy.models import Business, BusinessImport

from .conftest import MakeSheet

pytestmark = pytest.mark.usefixtures("regions", "categories")
ROWS = [["Nama Usaha", "Kecamatan"], *([f"Usaha Contoh {n}", "Ciruas"] for n in range(25))]


@pytest.fixture
def uploaded(make_csv: MakeSheet) -> BusinessImport:
    path: Path = make_csv(ROWS)
    with path.open("rb") as stream:
        return imports.create_import(file=File(stream), original_name=path.name, uploader=None, publish=True)


@pytest.fixture
def ready(uploaded: BusinessImport) -> BusinessImport:
    """An import whose preview was agreed to."""
    job = imports.work(pk=uploaded.pk)
    imports.choose_columns(pk=job.pk, columns={int(at): key for at, key in job.columns.items()})
    imports.work(pk=job.pk)
    return imports.commit_import(pk=job.pk, actor=None)


def age(job: BusinessImport, seconds: int) -> None:
    then = timezone.now() - timedelta(seconds=seconds)
    BusinessImport.objects.filter(pk=job.pk).update(heartbeat=then, created_at=then)


def test_a_job_is_claimed_once(ready: BusinessImport) -> None:
    assert lease.claim(pk=ready.pk)
    assert lease.claim(pk=ready.pk) is None
    age(ready, 20)
    assert lease.claim(pk=ready.pk)


def test_a_killed_worker_is_followed_from_its_checkpoint(
    ready: BusinessImport, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = applying.apply_batch
    seen: list[object] = []

    def die_in_the_second(**given: object) -> object:
        seen.append(given)
        if len(seen) == 2:
            raise OperationalError("the server closed the connection")
        return original(**given, limit=10)  # type: ignore[arg-type]

    monkeypatch.setattr(applying, "apply_batch", die_in_the_second)
    job = imports.work(pk=ready.pk)
    assert (job.state, job.done_rows, Business.objects.count()) == (ImportState.APPLYING, 10, 10)
    assert imports.work(pk=ready.pk).done_rows == 10, "its lease is still fresh"
    age(job, 20)
    job = imports.work(pk=ready.pk)
    assert (job.state, job.done_rows, Business.objects.count()) == (ImportState.DONE, 25, 25)
    assert job.counts == {"created": 25}


def test_a_late_worker_commits_nothing(ready: BusinessImport) -> None:
    with pytest.raises(lease.LeaseLost):
        applying.apply_batch(pk=ready.pk, lease=uuid4())
    assert not Business.objects.exists()


def test_an_unexpected_error_becomes_a_sentence_and_can_be_tried_again(
    ready: BusinessImport, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(applying, "apply_batch", lambda **_: 1 / 0)
        job = imports.work(pk=ready.pk)
    assert job.state == ImportState.FAILED
    assert "dicatat" in problem_sentence(job.problem)
    assert imports.retry_import(pk=job.pk, actor=None).state == ImportState.APPLYING
    assert imports.work(pk=job.pk).counts == {"created": 25}


def test_the_janitor_takes_up_what_is_stale(uploaded: BusinessImport, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[tuple[str, int]] = []
    monkeypatch.setattr(Task, "delay", lambda self, pk: sent.append((self.name, pk)))
    assert tasks.resume_stale_imports() == 0
    age(uploaded, 20)
    assert tasks.resume_stale_imports() == 1
    assert tasks.resume_stale_imports() == 0, "offered once per silence"
    assert sent == [("economy.work_on_import", uploaded.pk)]
    BusinessImport.objects.filter(pk=uploaded.pk).update(state=ImportState.APPLYING)
    age(uploaded, 20)
    tasks.resume_stale_imports()
    assert sent[-1] == ("economy.work_on_import", uploaded.pk)


def test_an_import_that_keeps_killing_its_worker_is_stopped(ready: BusinessImport) -> None:
    BusinessImport.objects.filter(pk=ready.pk).update(attempts=lease.MAX_ATTEMPTS, lease=uuid4())
    age(ready, 20)
    tasks.resume_stale_imports()
    ready.refresh_from_db()
    assert ready.state == ImportState.FAILED
    assert "lima kali" in problem_sentence(ready.problem)


def test_no_broker_loses_no_upload(
    uploaded: BusinessImport, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: object
) -> None:
    def down(self: object, pk: int) -> None:
        raise BrokerDown("connection refused")

    monkeypatch.setattr(Task, "delay", down)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        tasks.start_working(uploaded.pk)
    uploaded.refresh_from_db()
    assert uploaded.state == ImportState.UPLOADED
    age(uploaded, 20)
    assert imports.stale_imports() == [uploaded.pk]


def test_a_lost_file_is_a_sentence(uploaded: BusinessImport) -> None:
    uploaded.file.delete(save=False)
    BusinessImport.objects.filter(pk=uploaded.pk).update(file="imports/hilang.csv")
    assert "tidak ditemukan" in problem_sentence(imports.work(pk=uploaded.pk).problem)


@pytest.mark.django_db(transaction=True)
def test_two_imports_at_once_make_one_listing_each(postgresql: None, make_csv: MakeSheet) -> None:
    path = make_csv([["Nama Usaha", "Kecamatan"], *([f"Usaha Contoh {n}", "Ciruas"] for n in range(300))])

    def run(_number: int) -> dict[str, int]:
        try:
            return imports.import_file(path=path, uploader=None, publish=True).counts
        finally:
            connection.close()

    with ThreadPoolExecutor(3) as pool:
        counts = list(pool.map(run, range(3)))
    assert sorted(map(str, counts)) == ["{'created': 300}", "{'unchanged': 300}", "{'unchanged': 300}"]
    assert Business.objects.count() == 300


@pytest.mark.django_db(transaction=True)
def test_two_workers_on_one_import_do_its_rows_once(postgresql: None, ready: BusinessImport) -> None:
    def run(_number: int) -> str:
        try:
            return imports.work(pk=ready.pk).state
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert ImportState.DONE in set(pool.map(run, range(4)))
    assert Business.objects.count() == 25
