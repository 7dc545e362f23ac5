"""The lease of the rebuild: one holder at a time, whatever the clock does and whoever dies."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection
from django.db.models.functions import Now

from search.domain import lease as leasing
from search.domain.lease import Lease, LeaseLost, is_held, take
from search.models import Lease as Row

pytestmark = pytest.mark.django_db
SECONDS = 45


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> "Clock":
    """The database's clock, to be moved."""
    moved = Clock()
    monkeypatch.setattr(leasing, "_now", lambda: Now() + moved.by)
    return moved


class Clock:
    by = timedelta()

    def move(self, seconds: float) -> None:
        self.by += timedelta(seconds=seconds)


def held() -> Lease:
    lease = take("uji", seconds=SECONDS)
    assert lease is not None
    return lease


def test_one_holder_at_a_time() -> None:
    first = held()
    assert is_held("uji")
    assert take("uji", seconds=SECONDS) is None
    assert take("lain", seconds=SECONDS) is not None
    first.renew()
    first.release()
    assert not is_held("uji")
    second = held()
    with pytest.raises(LeaseLost):
        first.renew()
    first.release()  # changes nothing: it is not the first one's any more
    assert is_held("uji")
    second.renew()


def test_a_dead_holder_is_forgotten_in_time(clock: Clock) -> None:
    held()
    clock.move(SECONDS - 1)
    assert take("uji", seconds=SECONDS) is None
    clock.move(2)
    assert take("uji", seconds=SECONDS) is not None


def test_one_that_lives_is_not(clock: Clock) -> None:
    lease = held()
    for _renewal in range(5):
        clock.move(SECONDS - 1)
        lease.renew()
        assert take("uji", seconds=SECONDS) is None


@pytest.mark.parametrize("jump", [3600, 86400 * 400, -60, -3600, -86400 * 400])
def test_when_the_clock_jumps_there_are_never_two(clock: Clock, jump: float) -> None:
    first = held()
    clock.move(jump)
    second = take("uji", seconds=SECONDS)
    assert second is not None, "one that died must not keep others out"
    assert take("uji", seconds=SECONDS) is None
    with pytest.raises(LeaseLost):
        first.renew()
    second.renew()
    clock.move(-jump)
    third = take("uji", seconds=SECONDS)
    assert third is not None
    for lost in (first, second):
        with pytest.raises(LeaseLost):
            lost.renew()
    third.renew()


@pytest.mark.parametrize("jump", [3600, -3600])
def test_a_holder_that_renews_first_keeps_it_through_a_jump(clock: Clock, jump: float) -> None:
    first = held()
    clock.move(jump)
    first.renew()
    assert take("uji", seconds=SECONDS) is None


@pytest.mark.parametrize("jump", [-10, 10])
def test_a_clock_that_is_put_right_a_little_costs_nobody_the_lease(clock: Clock, jump: float) -> None:
    first = held()
    clock.move(jump)
    assert take("uji", seconds=SECONDS) is None
    first.renew()


@pytest.mark.usefixtures("postgresql")
@pytest.mark.django_db(transaction=True)
def test_many_at_once() -> None:
    """Eight threads with connections of their own, at a lease that has run out."""
    Row.objects.create(name="uji", holder="mati", until=leasing.FREE)
    start = Barrier(8)
    taken = []

    def run() -> None:
        start.wait()
        taken.append(take("uji", seconds=SECONDS))
        connection.close()

    threads = [Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len([lease for lease in taken if lease]) == 1


def test_in_a_loop_it_is_renewed_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    lease = held()
    until = Row.objects.get().until - timedelta(seconds=1)
    Row.objects.update(until=until)
    lease.keep()
    assert Row.objects.get().until == until
    monkeypatch.setattr(leasing, "monotonic", lambda: lease._renewed + SECONDS / 9)
    lease.keep()
    assert Row.objects.get().until > until
    Row.objects.update(holder="lain")
    assert not lease.is_mine()
    monkeypatch.setattr(leasing, "monotonic", lambda: lease._renewed + SECONDS / 9)
    with pytest.raises(LeaseLost):
        lease.keep()
