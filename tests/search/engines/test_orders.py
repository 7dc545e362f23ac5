"""Orders and deep pages, which both engines answer alike."""

from datetime import timedelta

import pytest
from django.utils import timezone

from economy.models import Business
from regions.models import District
from search.domain.query import PAGE_SIZE, encoded
from tests.search.conftest import MakeListing

from .corpus import DIRECTORY, Found, ask, asked, names


@pytest.mark.usefixtures("engine")
def test_orders() -> None:
    everything = [each.name for each in DIRECTORY]
    assert names(ask("", urut="name")) == sorted(everything)
    assert names(ask("")) == list(reversed(everything))
    assert names(ask("gerabah", urut="name")) == ["Sanggar Bumijaya Uji", "Tembikar Karya Uji"]


@pytest.mark.usefixtures("engine")
def test_the_nearest_come_first() -> None:
    cinangka = District.objects.get(name="Cinangka")
    there = f"{cinangka.latitude:.3f},{cinangka.longitude:.3f}"
    answer = ask("", urut="distance", posisi=there)
    assert names(answer)[0] == "Kopi Cikolelet Uji"
    away = [hit.distance_km for hit in answer.hits if hit.distance_km is not None]
    assert away == sorted(away)
    assert len(away) == len(DIRECTORY)
    assert names(ask("dekat cinangka"))[0] == "Kopi Cikolelet Uji"
    assert names(ask("karya dekat petir")) == ["Las Karya Uji", "Tembikar Karya Uji"]
    assert names(ask("karya dekat ciruas")) == ["Tembikar Karya Uji", "Las Karya Uji"]
    assert ask("bengkel motor terdekat").wants_position
    anyar = District.objects.get(name="Anyar")
    near_me = ask("camilan terdekat", posisi=f"{anyar.latitude:.3f},{anyar.longitude:.3f}")
    assert (near_me.wants_position, names(near_me)[0]) == (False, "Renyah Jaya Uji")


def test_pages_lead_on_and_back_in_every_order(make_listing: MakeListing, found: Found) -> None:
    """Forward to the end and back again, each result once, also among those that fit alike."""
    now = timezone.now()
    for number in range(2 * PAGE_SIZE + 5):
        place = ("Anyar", "Anyar") if number % 2 else ("Petir", "Petir")
        business = make_listing(f"Toko Uji {number % 7}", place=place)
        Business.objects.filter(pk=business.pk).update(published_at=now - timedelta(hours=number % 5))
    found()
    for address in ("q=toko", "q=toko&urut=newest", "urut=name", "urut=distance&posisi=-6.1,106.2", "urut="):
        there: list[list[int]] = []
        url, last = address, ""
        while url:
            answer, last = asked(url), url
            there.append([hit.business.id for hit in answer.hits if hit.business])
            url = answer.next_url
        assert [len(page) for page in there] == [PAGE_SIZE, PAGE_SIZE, 5], address
        assert len({pk for page in there for pk in page}) == 2 * PAGE_SIZE + 5, address
        back: list[list[int]] = []
        url = asked(last).previous_url
        while url:
            answer = asked(url)
            back.insert(0, [hit.business.id for hit in answer.hits if hit.business])
            url = answer.previous_url
        assert back == there[:2], address
        assert [hit.business.id for hit in asked(f"{address}&hal=2").hits if hit.business] == there[1], address


@pytest.mark.usefixtures("engine")
def test_a_cursor_of_another_order_begins_at_the_first_page() -> None:
    odd = (
        [1, 2],
        ["a", 1],
        [None, None],
        [float("nan"), 1],
        [float("inf"), 1],
        [True, 1],
        [1],
        [2**70, 1],
        ["\x00", 1],
    )
    every = ask("uji").total
    for values in odd:
        for order in ("", "newest", "name", "distance"):
            assert ask("uji", urut=order, sesudah=encoded(values), posisi="-6.1,106.1").total == every
