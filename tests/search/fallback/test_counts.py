"""The database's own counts and order against counting by hand."""

import random
from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from economy.domain.products import ProductInput, replace_products
from economy.domain.public import PublicBusiness, public_businesses, public_ids
from economy.enums import CertificateKind, Scale
from economy.models import Business, Certificate
from regions.models import Village
from search.domain import facets, fallback
from search.domain.fallback import directory as directories
from search.domain.opening import always_open
from search.domain.query import PRODUCT, SearchQuery, choices
from search.domain.understanding import Understanding, Word
from tests.search.conftest import MakeListing

from .asking import (
    CATEGORIES,
    CLOSINGS,
    HOURS,
    NOW,
    PLACES,
    SPECIAL,
    WORDS,
    Filled,
    asked,
    everything_found,
)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is always the same moment."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture(params=[1, 2])
def crowd(request: pytest.FixtureRequest, clock: None, make_listing: MakeListing, filled: Filled) -> None:
    """Businesses at random, of everything that a facet tells apart."""
    dice = random.Random(request.param)  # noqa: S311 — repeatable on purpose
    for _number in range(40):
        business = make_listing(
            " ".join(dice.sample(WORDS, 2)),
            category=dice.choice(CATEGORIES),
            place=dice.choice(PLACES),
            description=dice.choice(("", "Menjual whisky.", "Dekat quebec.")),
            scale=dice.choice(("", *Scale.values)),
            qris=dice.random() < 0.4,
            delivery=dice.random() < 0.3,
            nib=dice.choice(("", "1234567890123")),
            opening_hours=dice.choice(HOURS),
            special_hours=dice.choice(SPECIAL),
            **dict(zip(("closed_from", "closed_until"), dice.choice(CLOSINGS), strict=True)),
            published=dice.random() < 0.9,
        )
        prices = dice.sample((None, 0, 24_999, 25_000, 99_999, 250_000, 9_000_000), dice.randrange(4))
        goods = [ProductInput(name=dice.choice((*WORDS, "oscar")), price=price) for price in prices]
        replace_products(business, goods)
        for kind in dice.sample(CertificateKind.values, dice.randrange(3)):
            Certificate.objects.create(
                business=business,
                kind=kind,
                number="1",
                checked_at=dice.choice((None, NOW, NOW)),
                valid_until=dice.choice((None, date(2026, 11, 26), date(2026, 11, 27))),
            )
    filled()


def values(business: PublicBusiness) -> dict[str, set[str]]:
    """What a business has of each facet, told from its public projection alone."""
    category = business.category
    opening = ({facets.NOW} if business.open_now else set()) | (
        {facets.ALWAYS} if always_open(business.opening_hours) else set()
    )
    return {
        facets.CATEGORY: set(category.path.split("/")) if category else set(),
        facets.DISTRICT: {business.district_slug},
        facets.VILLAGE: {business.village_code},
        facets.OPEN: opening,
        facets.DELIVERY: {facets.YES} if business.delivery else set(),
        facets.QRIS: {facets.YES} if business.qris else set(),
        facets.PRICE: {facets.price_range(each.price) for each in business.products if each.price is not None},
        facets.CERTIFICATE: {each.kind for each in business.certificates} | ({"nib"} if business.has_nib else set()),
        facets.SCALE: {business.scale} - {""},
    }


def says(business: PublicBusiness, word: str, *, sold: bool = False) -> bool:
    told = [product.name for product in business.products]
    if not sold:
        told += [business.name, business.description, business.village_name, business.district_name]
    return word in " ".join(told).casefold().replace(".", " ").split()


def by_hand(words: tuple[str, ...], chosen: dict[str, tuple[str, ...]], kind: str) -> tuple[set[int], dict[str, Any]]:
    """The primary keys that must be found, and the counts by facet and value."""
    sold = kind == PRODUCT
    everything = public_businesses(ids=list(public_ids()))
    said = [each for each in everything if all(says(each, word, sold=sold) for word in words)]
    if sold and not words:
        said = [each for each in said if each.products]
    has = {each.id: values(each) for each in said}
    failed = {pk: [name for name, wanted in chosen.items() if not has[pk][name] & set(wanted)] for pk in has}
    counts: dict[str, Counter[str]] = {name: Counter() for name in facets.FACETS}
    for pk, own in has.items():
        for name in facets.FACETS:
            if failed[pk] in ([], [name]):
                counts[name].update(own[name])
    return {pk for pk, names in failed.items() if not names}, {name: dict(found) for name, found in counts.items()}


@st.composite
def selections(draw: st.DrawFn) -> dict[str, tuple[str, ...]]:
    """Choices of a few facets, as a visitor may tick them."""
    options = {
        facets.CATEGORY: ("camilan", "kuliner", "kerajinan", "gerabah"),
        facets.DISTRICT: ("anyar", "ciruas", "petir", "kibin"),
        facets.VILLAGE: tuple(Village.objects.filter(name__in=("Cikoneng", "Citerep")).values_list("code", flat=True)),
        **{
            name: tuple(value for value, _label in kind.choices) for name, kind in facets.FACETS.items() if kind.choices
        },
    }
    names = draw(st.lists(st.sampled_from(sorted(options)), max_size=4, unique=True))
    return {name: tuple(draw(st.lists(st.sampled_from(options[name]), min_size=1, max_size=3))) for name in names}


@pytest.mark.usefixtures("crowd")
@pytest.mark.parametrize("most", [5000, 3])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.lists(st.sampled_from((*WORDS, "oscar", "whisky", "quebec")), max_size=2, unique=True).map(tuple),
    chosen=selections(),
    kind=st.sampled_from(("business", PRODUCT)),
)
def test_counts_are_what_counting_by_hand_gives(
    monkeypatch: pytest.MonkeyPatch, most: int, words: tuple[str, ...], chosen: dict[str, tuple[str, ...]], kind: str
) -> None:
    """Also where more is found than is put in order: there the results end with the best, but no count does."""
    monkeypatch.setattr(directories, "MAX_JUDGED", most)
    monkeypatch.setattr(directories, "MAX_KNOWN", most)
    query, understood = asked(words, chosen, kind=kind)
    found, refs = everything_found(query, understood)
    wanted, counts = by_hand(words, dict(query.chosen), kind)
    assert found.total == len(wanted)
    assert set(refs) <= wanted
    assert len(refs) == len(set(refs)) == (min(len(wanted), most) if words else len(wanted))
    for name in facets.FACETS:
        if name == facets.VILLAGE and not {facets.DISTRICT, name} & dict(query.chosen).keys():
            assert name not in found.facets
        else:
            got = {value: number for value, number in found.facets[name].items() if number}
            assert got == counts[name], name
    for tab in ("business", PRODUCT):
        assert found.kinds[tab] == len(by_hand(words, dict(query.chosen), tab)[0])


@pytest.mark.usefixtures("crowd")
def test_what_the_words_ask_for_counts_as_what_was_chosen() -> None:
    query = SearchQuery(q="bravo qris halal")
    chosen = choices({facets.QRIS: [facets.YES], facets.CERTIFICATE: ["halal"]})
    found = fallback.run(query, Understanding(text="bravo", words=(Word("bravo"),), chosen=chosen))
    wanted, counts = by_hand(("bravo",), dict(chosen), "business")
    assert {hit.ref for hit in found.hits} == wanted
    assert found.facets[facets.CERTIFICATE] == counts[facets.CERTIFICATE]
    assert found.facets[facets.QRIS] == counts[facets.QRIS]


def test_the_day_a_listing_was_confirmed_weighs(make_listing: MakeListing, filled: Filled, clock: None) -> None:
    old, new = make_listing("Bravo Satu"), make_listing("Bravo Dua")
    filled()
    Business.objects.filter(pk=new.pk).update(confirmed_at=NOW)
    Business.objects.filter(pk=old.pk).update(confirmed_at=NOW - timedelta(days=400))
    query, understood = asked(("bravo",), explain=True)
    hits = fallback.run(query, understood).hits
    assert [hit.ref for hit in hits] == [new.pk, old.pk]
    assert hits[0].why["confirmed"] > hits[1].why["confirmed"] > 0
    assert fallback.run(*asked(("bravo",))).hits[0].why == {}
