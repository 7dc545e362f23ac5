"""What an import does when the machine lets it down: no room on the disk, no broker, a database that goes away."""

import errno
import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from celery import Task
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, connections
from django.test import Client
from django.urls import reverse
from kombu.exceptions import OperationalError as BrokerDown

from economy import tasks
from economy.domain import imports
from economy.domain.imports import apply as applying
from economy.domain.imports.reasons import problem_sentence
from economy.enums import ImportState
from economy.models import Business, BusinessImport

from .directory import listings, nameless

pytestmark = pytest.mark.usefixtures("regions", "categories")
ROWS = [["Nama Usaha", "Kecamatan", "No HP"], *([f"Usaha Contoh {n}", "Ciruas", f"08120000{n:04}"] for n in range(60))]


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def upload(rows: list[list[str]] = ROWS) -> BusinessImport:
    text = "\n".join(";".join(row) for row in rows)
    return imports.create_import(
        file=ContentFile(text.encode(), name="usaha.csv"), original_name="usaha.csv", uploader=None, publish=True
    )


def previewed(rows: list[list[str]] = ROWS) -> BusinessImport:
    job = imports.work(pk=upload(rows).pk)
    imports.choose_columns(pk=job.pk, columns={int(at): key for at, key in job.columns.items()})
    return imports.work(pk=job.pk)


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> Callable[..., BusinessImport]:
    """Rows are applied seven at a time; returns what applies a batch."""
    original = applying.apply_batch

    def seven(*, pk: int, lease: Any) -> BusinessImport:
        return original(pk=pk, lease=lease, limit=7)

    monkeypatch.setattr(applying, "apply_batch", seven)
    return seven


def test_no_room_for_an_upload_is_said_and_leaves_nothing(
    officer_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def send() -> Any:
        text = "\n".join(";".join(row) for row in ROWS).encode()
        return officer_client.post(
            reverse("economy_imports:upload"), {"file": SimpleUploadedFile("usaha.csv", text, "text/csv")}
        )

    with monkeypatch.context() as packed:
        packed.setattr(FileSystemStorage, "_save", full)
        response = send()
    assert response.status_code == 200
    assert "Ruang penyimpanan di server penuh" in response.content.decode()
    assert not BusinessImport.objects.exists()
    assert send().status_code == 302
    assert BusinessImport.objects.get().state == ImportState.UPLOADED


def test_no_room_while_reading_or_previewing_is_a_sentence_and_can_be_tried_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    job = upload()
    for stage, then in ((ImportState.UPLOADED, ImportState.MAPPING), (ImportState.PREVIEWING, ImportState.PREVIEWED)):
        with monkeypatch.context() as packed:
            packed.setattr("shutil.copyfileobj", full)
            job = imports.work(pk=job.pk)
        assert (job.state, job.stage) == (ImportState.FAILED, stage)
        assert "penuh" in problem_sentence(job.problem)
        imports.retry_import(pk=job.pk, actor=None)
        job = imports.work(pk=job.pk)
        assert job.state == then
        imports.choose_columns(pk=job.pk, columns={int(at): key for at, key in job.columns.items()})
    imports.commit_import(pk=job.pk, actor=None)
    assert imports.work(pk=job.pk).counts == {"created": 60}


def test_an_upload_without_a_broker_waits_and_is_taken_up_when_it_is_back(
    officer_client: Client, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    def down(_task: object, _pk: int) -> None:
        raise BrokerDown("connection refused")

    with monkeypatch.context() as dead, django_capture_on_commit_callbacks(execute=True):
        dead.setattr(Task, "delay", down)
        response = officer_client.post(
            reverse("economy_imports:upload"),
            {"file": SimpleUploadedFile("usaha.csv", json.dumps("x").encode() + b"\n", "text/csv")},
            follow=True,
        )
    assert response.status_code == 200
    job = BusinessImport.objects.get()
    assert job.state == ImportState.UPLOADED
    sent: list[int] = []
    monkeypatch.setattr(Task, "delay", lambda _task, pk: sent.append(pk))
    BusinessImport.objects.update(created_at="2026-01-01T00:00Z", heartbeat=None)
    assert tasks.resume_stale_imports() == 1
    assert sent == [job.pk]


def test_pause_and_resume_at_any_moment_end_as_if_nothing_had_been(
    small_batches: Callable[..., BusinessImport], monkeypatch: pytest.MonkeyPatch
) -> None:
    imports.import_file(path=_file(ROWS), uploader=None, publish=True)
    expected = nameless()
    Business.objects.all().delete()
    chance = Random(3)  # noqa: S311 — repeatable on purpose
    job = previewed()
    imports.commit_import(pk=job.pk, actor=None)

    def paused_now_and_then(*, pk: int, lease: Any) -> BusinessImport:
        if chance.random() < 0.5:
            assert imports.pause_import(pk=pk, actor=None).state == ImportState.PAUSED
        return small_batches(pk=pk, lease=lease)

    monkeypatch.setattr(applying, "apply_batch", paused_now_and_then)
    pauses = 0
    while (job := imports.work(pk=job.pk)).state == ImportState.PAUSED:
        pauses += 1
        assert Business.objects.count() == job.cursor
        imports.resume_import(pk=job.pk, actor=None)
    assert (job.state, job.counts) == (ImportState.DONE, {"created": 60})
    assert pauses > 2
    assert nameless() == expected


def _file(rows: list[list[str]]) -> Path:
    path = Path(BusinessImport._meta.get_field("file").storage.path("")) / "semua.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(";".join(row) for row in rows))
    return path


@pytest.mark.parametrize("batches", [0, 1, 4, 8])
def test_cancelling_and_undoing_gives_back_what_was(
    small_batches: Callable[..., BusinessImport], monkeypatch: pytest.MonkeyPatch, batches: int
) -> None:
    imports.import_file(
        path=_file([ROWS[0], *([*row[:2], "", "Siti"][:3] for row in ROWS[1:20])]), uploader=None, publish=True
    )
    before = listings()
    job = previewed()
    assert job.counts == {"updated": 19, "created": 41}
    imports.commit_import(pk=job.pk, actor=None)
    done: list[int] = []

    def until(*, pk: int, lease: Any) -> BusinessImport:
        if len(done) == batches:
            imports.cancel_import(pk=pk, actor=None)
        done.append(pk)
        return small_batches(pk=pk, lease=lease)

    monkeypatch.setattr(applying, "apply_batch", until)
    job = imports.work(pk=job.pk)
    assert job.state == ImportState.CANCELLED
    assert job.cursor == 7 * batches
    if not batches:
        assert not imports.can_undo(job)
        assert listings() == before
        return
    assert listings() != before
    imports.undo_import(pk=job.pk, actor=None)
    assert imports.work(pk=job.pk).state == ImportState.UNDONE
    assert listings() == before


@pytest.mark.django_db(transaction=True)
def test_a_database_that_cuts_every_session_in_the_middle_loses_nothing(
    postgresql: None, small_batches: Callable[..., BusinessImport], monkeypatch: pytest.MonkeyPatch
) -> None:
    job = previewed()
    imports.commit_import(pk=job.pk, actor=None)
    other = connections.create_connection("default")
    tries: list[int] = []

    def cut(*, pk: int, lease: Any) -> BusinessImport:
        tries.append(pk)
        if len(tries) in (3, 6):
            with connection.cursor() as mine:
                mine.execute("SELECT pg_backend_pid()")
                pid = mine.fetchone()[0]
            with other.cursor() as cursor:
                cursor.execute("SELECT pg_terminate_backend(%s)", [pid])
        return small_batches(pk=pk, lease=lease)

    monkeypatch.setattr(applying, "apply_batch", cut)
    try:
        for reached in (14, 28, 60):
            with connection.cursor():
                BusinessImport.objects.filter(pk=job.pk).update(lease=None)
            _carry_on(job.pk)
            connection.close()
            job.refresh_from_db()
            assert (job.cursor, Business.objects.count()) == (reached, reached)
    finally:
        other.close()
    assert (job.state, job.counts) == (ImportState.DONE, {"created": 60})


def _carry_on(pk: int) -> None:
    """A worker's task: what the database does to it is its own affair."""
    try:
        imports.work(pk=pk)
    except Exception:
        connection.close()
        raise
