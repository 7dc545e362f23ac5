"""What a process has counted reaches the database by a worker, whatever happens on the way."""

import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.conf import settings as portal_settings
from django.core.signals import request_finished
from django.db import connection
from django.test import Client
from django.utils import timezone

from search import tasks
from search.domain import questions, waiting_questions
from search.domain.waiting_questions import Asked, Waiting
from search.models import AskedQuestion

from .asking import ask, counts


class Broker:
    """Takes what a process hands over, or fails."""

    def __init__(self) -> None:
        self.taken: list[Asked] = []
        self.down = False

    def __call__(self, asked: Sequence[Asked]) -> None:
        if self.down:
            raise OSError("gone")
        self.taken += asked


def test_what_has_waited_or_is_many_is_handed_over(clock: list[float]) -> None:
    broker = Broker()
    ask("keripik")
    clock[0] += 19
    questions.hand_over(broker)
    assert not broker.taken
    clock[0] += 1
    questions.hand_over(broker)
    assert [each.text for each in broker.taken] == ["keripik"]
    for number in range(200):
        ask("sate " + chr(ord("a") + number % 26) + chr(ord("a") + number // 26) + "x")
    questions.hand_over(broker)
    assert len(broker.taken) == 201
    questions.hand_over(broker, at_once=True)
    assert len(broker.taken) == 201


def test_a_dead_broker_costs_no_question_and_no_page(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    broker = Broker()
    broker.down = True
    ask("keripik", total=3)
    clock[0] += 20
    questions.hand_over(broker)
    ask("keripik", total=0)
    ask("sate")
    clock[0] += 59
    monkeypatch.setattr(broker, "down", False)
    questions.hand_over(broker)
    assert not broker.taken, "a broker that did not answer is left alone for a minute"
    clock[0] += 1
    questions.hand_over(broker)
    assert [(each.text, each.times, each.found) for each in broker.taken] == [("keripik", 2, 0), ("sate", 1, 7)]


def test_while_nobody_takes_them_the_oldest_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting_questions, "MOST", 3)
    waiting = Waiting()
    for text in ("satu", "dua", "tiga", "empat"):
        waiting.add(text, "id", 1, "")
    taken = waiting.take(at_once=True)
    assert [each.text for each in taken] == ["dua", "tiga", "empat"]
    waiting.add("lima", "id", 1, "")
    waiting.put_back(taken)
    assert [each.text for each in waiting.take(at_once=True)] == ["tiga", "empat", "lima"]


def test_threads_lose_nothing() -> None:
    waiting, taken = Waiting(), list[Asked]()

    def visit(number: int) -> None:
        for time in range(200):
            waiting.add(("keripik", "sate", "emping")[time % 3], "id", time, "")
            if time % 7 == 0:
                got = waiting.take(at_once=True)
                if number % 2:
                    waiting.put_back(got)
                else:
                    taken.extend(got)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(visit, range(8)))
    taken += waiting.take(at_once=True)
    assert sum(each.times for each in taken) == 8 * 200


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("postgresql")
def test_two_workers_write_the_same_questions() -> None:
    asked = [Asked(f"soal {'abcdefghij'[each]}x", "id", 1, each, "2026-11-29") for each in range(10)]
    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(_written, asked[::step]) for _time in range(10) for step in (1, -1)]:
            done.result()
    assert set(counts().values()) == {20}


def _written(asked: Sequence[Asked]) -> None:
    try:
        questions.write(asked)
    finally:
        connection.close()


def test_a_thousand_questions_are_few_statements(db: None, django_assert_max_num_queries: Any) -> None:
    letters = "abcdefghij"
    many = [
        Asked(f"soal {letters[n % 10]}{letters[n // 10 % 10]}{letters[n // 100]}", "id", 2, 1, "2026-11-29")
        for n in range(1000)
    ]
    with django_assert_max_num_queries(12):
        questions.write(many)
    assert len(counts()) == 1000
    assert set(counts().values()) == {2}


def test_after_a_response_they_go_to_a_worker(db: None, clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[Any] = []
    monkeypatch.setattr(tasks.write_questions, "apply_async", lambda **given: sent.append(given))
    ask("keripik")
    clock[0] += 20
    request_finished.send(sender=object)
    assert sent == [{"args": ([Asked("keripik", "id", 1, 7, timezone.localdate().isoformat())],), "retry": False}]


def test_a_page_of_results_counts_its_question(db: None, client: Client) -> None:
    for query in ("q=Kerip%C3%ADk", "q=keripik&kecamatan=anyar", "q=keripik&hal=2", "q=0812-3456-7890", ""):
        assert client.get(f"/id/umkm/?{query}", headers={"user-agent": "Firefox"}).status_code == 200
    client.get("/en/umkm/?q=KERIPIK", headers={"user-agent": "Firefox"})
    questions.flush()
    assert sorted(AskedQuestion.objects.values_list("text", "language", "times", "found")) == [
        ("keripik", "en", 1, 0),
        ("keripik", "id", 1, 0),
    ]


def test_without_a_broker_a_response_ends_all_the_same(
    db: None, clock: list[float], dead_broker: None, caplog: pytest.LogCaptureFixture
) -> None:
    ask("keripik")
    clock[0] += 20
    request_finished.send(sender=object)
    assert [each.text for each in questions._waiting.take(at_once=True)] == ["keripik"]
    assert "1 questions wait" in caplog.text


def test_a_worker_writes_what_a_process_that_ends_had_counted(
    celery_worker_process: Any, redis_broker: str, eventually: Any
) -> None:
    code = (
        "import sys; sys.path[:0] = ['site', '.']\n"
        "import django; django.setup()\n"
        "from search.domain import questions\n"
        "from search.domain.query import SearchQuery\n"
        "from search.domain.understanding import Understanding, Word\n"
        "questions.note(SearchQuery(q='emping'), Understanding(text='emping', words=(Word('emping'),)), 3)\n"
    )
    environment = {**os.environ, **celery_worker_process.environment}
    subprocess.run([sys.executable, "-c", code], cwd=portal_settings.ROOT, env=environment, check=True, timeout=60)
    eventually(lambda: counts() == {"emping": 1})
