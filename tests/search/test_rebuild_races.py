"""Two rebuilds at once: in processes of their own, with holders that die or sleep, and with clocks that jump."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings as portal_settings
from django.db.models import F
from django.db.models.functions import Now
from elasticsearch import Elasticsearch
from pytest_django import Settings

from economy.domain.businesses import edit_business, hide_business
from search.domain import lease as leasing
from search.domain import rebuild as rebuilding
from search.domain.rebuild import RebuildRunning, rebuild, reconcile
from search.domain.server import alias, live_index, our_indices
from search.domain.sync import drain
from search.models import Lease
from tests.fixtures.worker import database_url

from .conftest import MakeListing
from .truth import assert_true_index

pytestmark = pytest.mark.usefixtures("indexing")

BUILDER = """
import sys
import django
django.setup()
from search.domain import rebuild as rebuilding
from search.domain import loading

def say(*words):
    print(*words, flush=True)
    sys.stdin.readline()

swap = rebuilding._swap
def swap_after_word(*given):
    say("swapping")
    swap(*given)

loading.BATCH = 3
rebuilding._swap = swap_after_word
try:
    say("done", rebuilding.rebuild(progress=lambda count: say("at", count)))
except Exception as error:
    say("failed", type(error).__name__)
"""


class Builder:
    """A process that rebuilds and stops at every step until it is told to go on."""

    def __init__(self, settings: Settings) -> None:
        given = {
            "BERANDA_TEST_PROCESS": "worker",
            "DJANGO_SETTINGS_MODULE": "portal.settings.testing",
            "DATABASE_URL": database_url(),
            "ELASTICSEARCH_URL": settings.ELASTICSEARCH_URL,
            "ELASTICSEARCH_PREFIX": settings.ELASTICSEARCH_PREFIX,
            "BERANDA_VAR": str(portal_settings.VAR_DIR),
            "PYTHONPATH": f"{portal_settings.ROOT}{os.pathsep}{Path(portal_settings.ROOT) / 'site'}",
        }
        self.process = subprocess.Popen(
            [sys.executable, "-c", BUILDER],
            env={**os.environ, **given},
            cwd=portal_settings.ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def until(self, *steps: str) -> str:
        """Let it go on to the first step of that name; returns what it says there. It stops there."""
        assert self.process.stdout
        assert self.process.stdin
        for said in self.process.stdout:
            if said.startswith(steps):
                return said.strip()
            self.process.stdin.write("\n")
            self.process.stdin.flush()
        raise AssertionError("the builder ended")

    def go_on(self, *steps: str) -> str:
        """Past the step where it stands, to the first of these."""
        assert self.process.stdin
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return self.until(*steps)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()


@pytest.fixture
def builder(transactional_db: None, postgresql: None, settings: Settings) -> Iterator[Callable[[], Builder]]:
    """Starts builders; ask for `elasticsearch` before it."""
    made: list[Builder] = []

    def start() -> Builder:
        made.append(Builder(settings))
        return made[-1]

    yield start
    for each in made:
        each.kill()


def let_time_pass(seconds: float) -> None:
    """For the lease it is as if the database's clock had gone on."""
    Lease.objects.update(until=F("until") - timedelta(seconds=seconds))


def test_the_second_of_two_is_turned_away_and_the_first_finishes(
    elasticsearch: Elasticsearch, builder: Callable[[], Builder], make_listing: MakeListing
) -> None:
    made = [make_listing(f"Usaha {n}") for n in range(10)]
    rebuild()
    first = builder()
    first.until("at 6")
    second = builder()
    assert second.until("failed", "done") == "failed RebuildRunning"
    edit_business(actor=None, business=made[0], fields={"name": "Usaha Lain"})
    hide_business(actor=None, business=made[9])
    drain()
    assert first.go_on("failed", "done").startswith("done")
    assert str(live_index(elasticsearch)).endswith("-2")
    assert_true_index(elasticsearch)
    assert rebuild() > 0, "the lease was given back"


def test_a_builder_that_died_keeps_others_out_for_less_than_a_minute(
    elasticsearch: Elasticsearch, builder: Callable[[], Builder], make_listing: MakeListing
) -> None:
    for number in range(10):
        make_listing(f"Usaha {number}")
    rebuild()
    dead = builder()
    dead.until("at 6")
    dead.kill()
    assert len(our_indices(elasticsearch)) == 2
    with pytest.raises(RebuildRunning):
        rebuild()
    let_time_pass(59)
    rebuild()
    assert_true_index(elasticsearch)
    assert [name.rsplit("-", 1)[1] for name in our_indices(elasticsearch)] == ["1", "3"], "what it left is gone"


@pytest.mark.parametrize("asleep_at", ["at 6", "swapping"])
def test_a_builder_that_slept_never_goes_live(
    elasticsearch: Elasticsearch, builder: Callable[[], Builder], make_listing: MakeListing, asleep_at: str
) -> None:
    """Even one that wakes up after its last look at the lease: the server itself refuses the swap."""
    made = [make_listing(f"Usaha {n}") for n in range(10)]
    rebuild()
    sleeper = builder()
    sleeper.until(asleep_at)
    let_time_pass(59)
    hide_business(actor=None, business=made[0])
    rebuild()
    live = live_index(elasticsearch)
    edit_business(actor=None, business=made[1], fields={"name": "Usaha Lain"})
    drain()
    assert sleeper.go_on("failed", "done") == "failed RebuildRunning"
    assert live_index(elasticsearch) == live
    assert list(elasticsearch.indices.get_alias(name=alias())) == [live]
    assert_true_index(elasticsearch)
    assert reconcile().total() == 0


@pytest.mark.parametrize("look", [1, 2])
def test_a_sleeper_that_wakes_up_while_another_clears_up_after_it(
    elasticsearch: Elasticsearch, make_listing: MakeListing, monkeypatch: pytest.MonkeyPatch, look: int
) -> None:
    """Before its claim is taken away it goes live, and stays; between that and the deletion of its index it cannot."""
    make_listing("Usaha Uji")
    rebuild()
    swap, after = rebuilding._swap, rebuilding._after
    sleeping: list[tuple[Elasticsearch, str, str | None]] = []
    looks: list[bool] = []

    def sleep_over_it(es: Elasticsearch, name: str, live: str | None) -> None:
        monkeypatch.setattr(rebuilding, "_swap", swap)
        monkeypatch.setattr(rebuilding, "_after", wake_up)
        sleeping.append((es, name, live))
        let_time_pass(59)
        rebuild()
        raise RebuildRunning

    def wake_up(names: list[str], live: str | None) -> list[str]:
        looks.append(True)
        if len(looks) == look:
            try:
                swap(*sleeping[0])
            except RebuildRunning:
                sleeping.append(sleeping[0])
            assert live_index(elasticsearch), "readers have an index at any moment"
        return after(names, live)

    monkeypatch.setattr(rebuilding, "_swap", sleep_over_it)
    with pytest.raises(RebuildRunning):
        rebuild()
    refused = len(sleeping) == 2
    assert refused == (look == 2)
    assert str(live_index(elasticsearch)).endswith("-3")
    assert_true_index(elasticsearch)


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(hours=-1), timedelta(days=-400)])
def test_a_clock_that_jumps_lets_no_two_go_live(
    elasticsearch: Elasticsearch, make_listing: MakeListing, monkeypatch: pytest.MonkeyPatch, jump: timedelta
) -> None:
    """The second takes over after the jump, and the first one finds out."""
    business = make_listing("Usaha Uji")
    rebuild()
    second: list[int] = []

    def meanwhile(count: int) -> None:
        if not second:
            monkeypatch.setattr(leasing, "_now", lambda: Now() + jump)
            edit_business(actor=None, business=business, fields={"name": "Usaha Lain"})
            second.append(0)
            second.append(rebuild())

    with pytest.raises(RebuildRunning):
        rebuild(progress=meanwhile)
    assert len(second) == 2, "the second one went through"
    live = live_index(elasticsearch)
    assert list(elasticsearch.indices.get_alias(name=alias())) == [live]
    assert str(live).endswith("-3")
    assert_true_index(elasticsearch)
    assert reconcile().total() == 0
    monkeypatch.undo()
    rebuild()
    assert_true_index(elasticsearch)
