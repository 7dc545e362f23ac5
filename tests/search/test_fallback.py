"""The database's own search: counts against counting by hand, what it must not find, and how it asks the database.

What both engines answer alike is in `test_cases`.
"""

import random
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.db.models import Q
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from economy.domain.products import ProductInput, replace_products
from economy.domain.public import PublicBusiness, public_businesses, public_ids
from economy.enums import CertificateKind, Scale
from economy.models import Business, Certificate
from regions.models import Village
from search.domain import facets, fallback
from search.domain.answer import Found
from search.domain.fallback import counting, matching, text_rows
from search.domain.fallback import directory as directories
from search.domain.fallback.asked import Group, Term, ask
from search.domain.fallback.highlights import marked
from search.domain.fallback.matching import Says
from search.domain.opening import always_open
from search.domain.query import NAME, PAGE_SIZE, PRODUCT, Cursor, Point, SearchQuery, choices
from search.domain.understanding import Place, Understanding, Word, understand
from search.models import SearchText

from .conftest import MakeListing

Filled = Callable[[], None]
WORDS = ("bravo", "delta", "sierra", "tango")
"""Words without synonyms, stems, or one another's beginning."""
PLACES = (("Anyar", "Anyar"), ("Anyar", "Cikoneng"), ("Ciruas", "Ciruas"), ("Ciruas", "Citerep"), ("Petir", "Petir"))
CATEGORIES = ("camilan", "olahan-ikan", "warung-makan", "gerabah", "golok")
NOW = datetime(2026, 11, 27, 3, 30, tzinfo=UTC)
"""A Friday, 10.30 in WIB."""
HOURS: tuple[dict[str, list[list[str]]], ...] = (
    {},
    {"fri": [["08:00", "17:00"]]},
    {"fri": [["18:00", "02:00"]], "thu": [["22:00", "11:00"]]},
    {"sat": [["08:00", "17:00"]]},
    {day: [["00:00", "00:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")},
)
SPECIAL: tuple[dict[str, list[list[str]]], ...] = ({}, {}, {}, {"2026-11-27": []}, {"2026-11-27": [["10:00", "11:00"]]})
CLOSINGS = (*[(None, None)] * 4, (date(2026, 11, 20), None), (date(2026, 11, 20), date(2026, 11, 25)))


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


def asked(
    words: tuple[str, ...] = (), chosen: dict[str, tuple[str, ...]] | None = None, **parts: Any
) -> tuple[SearchQuery, Understanding]:
    query = SearchQuery(q=" ".join(words), chosen=choices(chosen or {}), **parts)
    return query, Understanding(text=query.q, words=tuple(map(Word, words)), chosen=query.chosen)


def everything_found(query: SearchQuery, understood: Understanding) -> tuple[Found, list[int]]:
    """The first page, and the results of all pages."""
    first = found = fallback.run(query, understood)
    refs = [hit.ref for hit in found.hits]
    while found.more:
        query = query.first_page(cursor=Cursor(found.hits[-1].sort))
        found = fallback.run(query, understood)
        refs += [hit.ref for hit in found.hits]
    return first, refs


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


def named(name: str, **parts: Any) -> Place:
    village = Village.objects.select_related("district").get(name=name, district__name=parts.pop("district", name))
    return Place(phrase=name.lower(), name=name, districts=(village.district.slug,), **parts)


def names(found: Found) -> list[str]:
    called = Business.objects.in_bulk([hit.ref for hit in found.hits])
    return [called[hit.ref].name for hit in found.hits]


def test_a_place_holds_where_it_is_or_what_says_its_name(make_listing: MakeListing, filled: Filled) -> None:
    make_listing("Bravo Satu", place=("Ciomas", "Citaman"))
    make_listing("Bravo Dua", place=("Petir", "Petir"), products=("Golok Ciomas",))
    make_listing("Bravo Ciomas", place=("Anyar", "Anyar"))
    make_listing("Bravo Tiga", place=("Petir", "Petir"), description="Dekat Ciomas.")
    filled()
    place = Place("ciomas", "Ciomas", districts=("ciomas",))
    query, understood = SearchQuery(q="bravo ciomas"), Understanding("bravo", (Word("bravo"),), places=(place,))
    found = fallback.run(query, understood)
    assert names(found)[0] == "Bravo Ciomas"  # just as was typed
    assert names(found)[1] == "Bravo Satu"
    assert set(names(found)) == {"Bravo Satu", "Bravo Dua", "Bravo Ciomas"}
    assert found.facets[facets.DISTRICT] == {"ciomas": 1, "petir": 2, "anyar": 1}
    assert fallback.run(SearchQuery(q="ciomas"), Understanding(places=(place,))).total == 3


def test_a_wide_question_gives_the_best_of_all(
    make_listing: MakeListing, filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(12):
        make_listing(f"Toko {number}", description="Menjual bravo.")
    make_listing("Bravo", place=("Petir", "Petir"))
    make_listing("Toko Bravo", place=("Petir", "Petir"))
    filled()
    monkeypatch.setattr(directories, "MAX_JUDGED", 5)
    found = fallback.run(*asked(("bravo",)))
    assert names(found)[:2] == ["Bravo", "Toko Bravo"]
    assert (found.total, len(found.hits)) == (14, 5)
    assert fallback.run(*asked(("bravo",), {facets.DISTRICT: ("petir",)})).total == 2


def test_what_a_page_of_results_costs(make_listing: MakeListing, filled: Filled) -> None:
    """However much is found."""

    def cost(*question: Any, **parts: Any) -> int:
        with CaptureQueriesContext(connection) as queries:
            fallback.run(*asked(*question, **parts))
        return len(queries)

    narrow: dict[str, tuple[str, ...]] = {facets.OPEN: ("sekarang",), facets.DISTRICT: ("anyar",)}
    for number in range(3):
        make_listing(f"Bravo {number}", products=("Delta",), opening_hours=HOURS[-1])
    filled()
    fallback.run(*asked(("bravo",)))  # what a process remembers
    before = [cost(("bravo",)), cost(), cost(("bravo",), narrow), cost(("delta",), kind=PRODUCT, sort=NAME)]
    for number in range(30):
        make_listing(f"Bravo Lain {number}", products=("Delta", "Tango"), opening_hours=HOURS[-1])
    filled()
    after = [cost(("bravo",)), cost(), cost(("bravo",), narrow), cost(("delta",), kind=PRODUCT, sort=NAME)]
    assert before == after
    begun = 3 if connection.vendor == "postgresql" else 2  # a savepoint, its end, and what the counting may take
    assert after == [8 + begun, 3 + begun, 7 + begun, 8 + begun]


def test_counts_of_very_many_are_good_for_a_minute(
    make_listing: MakeListing, filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "MANY", 2)
    cache.clear()
    try:
        make_listing("Bravo Satu")
        assert fallback.run(*asked()).total == 1
        make_listing("Bravo Dua")
        assert [fallback.run(*asked()).total for _each in range(2)] == [2, 2]
        make_listing("Bravo Tiga")
        assert fallback.run(*asked()).total == 2
        assert fallback.run(*asked((), {facets.DISTRICT: ("anyar",)})).total == 3  # another question
    finally:
        cache.clear()


def test_private_words_find_nothing(make_listing: MakeListing, filled: Filled) -> None:
    make_listing(
        "Bravo",
        phone="+6281234567890",
        whatsapp="+6281234567890",
        owner_name="Rahasia Sekali",
        street_address="Jalan Tersembunyi 77",
        nib="9876543210123",
        home_based=True,
        region_text="Catatan Tertutup",
    )
    make_listing("Draf Rahasia", published=False, products=("Tertutup",))
    filled()
    for text in ("81234567890", "234567", "rahasia", "sekali", "tersembunyi", "77", "9876543210123", "tertutup"):
        for question in (asked((text,)), asked((text,), literal=True)):
            found = fallback.run(*question)
            assert (found.total, found.hits) == (0, []), text
        assert fallback.suggest_ids(text, 8) == []
        assert fallback.nearest(*asked((text,))) == []


def test_a_home_is_placed_at_its_desas_point(make_listing: MakeListing, filled: Filled) -> None:
    """Neither the map nor an order by distance can give it away."""
    make_listing("Bravo", home_based=True, latitude="-6.100123", longitude="105.900123")
    filled()
    village = Village.objects.get(name="Anyar", district__name="Anyar")
    (circle,) = fallback.clusters(*asked(), (104.0, -8.0, 108.0, -4.0), 18)
    assert (circle.latitude, circle.longitude) == (float(village.latitude), float(village.longitude))
    there = Point(float(village.latitude), float(village.longitude))
    assert fallback.run(*asked(sort="distance", position=there)).hits[0].distance_km == pytest.approx(0, abs=1e-6)


HOSTILE = [
    '"',
    "'",
    "a OR b",
    "NEAR(a b)",
    "name:*",
    "^bravo",
    "bravo*",
    "-bravo +delta",
    "bravo & | ! <-> :*A",
    "'bravo':*D",
    "%bravo%",
    "_____",
    "\\",
    "${jndi:ldap://x}",
    "<script>alert(1)</script>",
    "bravo\x00delta",
    "💥🔥",
    "\u202ebravo",
    "x" * 10_000,
    "a " * 5_000,
    "kue " * 40,
    "((((((((((",
    "{name} : bravo",
    "select 1; drop table",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_questions_are_answered(make_listing: MakeListing, filled: Filled, text: str) -> None:
    make_listing("Bravo Delta", description="Semua ada: bravo, delta.")
    filled()
    for literal in (False, True):
        query = SearchQuery(q=text[:2000], literal=literal, chosen=choices({facets.DISTRICT: ["anyar", "tidak-ada"]}))
        understood = understand(query)
        fallback.run(query, understood)
        fallback.nearest(query, understood)
        fallback.clusters(query, understood, (-180.0, -85.0, 180.0, 85.0), 18)
    fallback.suggest_ids(text, 8)
    with transaction.atomic():  # the connection is still of use
        assert fallback.run(*asked(("bravo",))).total == 1


@pytest.mark.parametrize(
    "cursor",
    [
        (1,),
        ("a", "b"),
        (None, None),
        (1.5, 10**30),
        (float("inf"), 1),
        (10**30, 1),
        ("\x00", 1),
        (True, 1),
        (-(2**61), 1),
        (2**61, 2**61),
        (9.5, "x"),
    ],
)
def test_a_cursor_that_fits_nowhere_is_no_error(make_listing: MakeListing, filled: Filled, cursor: Any) -> None:
    make_listing("Bravo")
    filled()
    for sort in ("relevance", "newest", "name", "distance"):
        for words in ((), ("bravo",)):
            for back in (False, True):
                query, understood = asked(
                    words, sort=sort, position=Point(-6.1, 106.1), cursor=Cursor(cursor, back=back)
                )
                assert fallback.run(query, understood).total == 1


def test_pages_deep_in_the_results(make_listing: MakeListing, filled: Filled) -> None:
    for number in range(PAGE_SIZE + 3):
        make_listing(f"Bravo {number:02}")
    filled()
    query, understood = asked(("bravo",), sort=NAME)
    found, refs = everything_found(query, understood)
    assert (found.more, len(refs)) == (True, PAGE_SIZE + 3)
    assert fallback.run(query.first_page(page=2), understood).hits[0].ref == refs[PAGE_SIZE]
    assert fallback.run(query.first_page(page=500), understood).hits == []


def test_unknown_words_are_taken_for_what_is_near(make_listing: MakeListing, filled: Filled) -> None:
    make_listing("Bravo", description="Sierra.")
    make_listing("Sierra Jaya", products=("Tango",))
    filled()
    query = SearchQuery(q="siera")
    found = fallback.run(query, Understanding("siera", (Word("siera", known=False, near=("sierra",)),)))
    assert names(found) == ["Sierra Jaya"]  # a typing error is not looked for in descriptions


@pytest.mark.usefixtures("postgresql")
def test_postgresql_knows_names_that_are_like_an_unknown_word(make_listing: MakeListing, filled: Filled) -> None:
    assert matching.has_trigrams()
    make_listing("Kunarayana Jaya")
    make_listing("Toko Lain")
    filled()
    found = fallback.run(SearchQuery(q="kunarayna"), Understanding("kunarayna", (Word("kunarayna", known=False),)))
    assert names(found) == ["Kunarayana Jaya"]
    (ref,) = fallback.suggest_ids("kunarayna", 8)
    assert Business.objects.get(pk=ref).name == "Kunarayana Jaya"


@pytest.mark.usefixtures("postgresql")
def test_without_trigrams_postgresql_answers_all_the_same(
    make_listing: MakeListing, filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The migration could not make them where the role may not create the extension."""
    with connection.cursor() as cursor:
        cursor.execute("DROP INDEX search_text_trigrams")
    matching.has_trigrams.cache_clear()
    try:
        make_listing("Kunarayana Jaya")
        filled()
        understood = Understanding("kunarayna", (Word("kunarayna", known=False),))
        assert fallback.run(SearchQuery(q="kunarayna"), understood).total == 0
        assert len(fallback.suggest_ids("kunaray", 8)) == 1
    finally:
        matching.has_trigrams.cache_clear()


@pytest.mark.usefixtures("postgresql")
def test_words_are_looked_for_in_an_index(db: None) -> None:
    told = [(0, text_rows.Text(pk, f"usaha {pk}", f"usaha{pk}")) for pk in range(5000)]
    text_rows.write("business", [*told, (0, text_rows.Text(5000, "bravo delta", "bravodelta"))])
    query, understood = asked(("bravo", "delta"))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE search_searchtext")
    texts = SearchText.objects.filter(kind="business").filter(Q(Says(ask(query, understood).groups)) | Q(object_id=7))
    plan = texts.values("object_id").explain()
    assert "Bitmap Index Scan on search_text_words" in plan
    assert "Seq Scan" not in plan


@pytest.mark.parametrize(
    ("term", "texts"),
    [
        (Term("menjahit"), {"jahit", "menjahit", "penjahit", "jahitan"}),
        (Term("jahit"), {"jahit", "menjahit", "penjahit", "jahitan"}),
        (Term("menjahit", whole=True), {"menjahit"}),
        (Term("tas"), {"tas"}),
        (Term("sate bandeng"), {"sate bandeng", "sate bandengku"}),
    ],
)
def test_what_a_term_finds(db: None, term: Term, texts: set[str]) -> None:
    told = (
        "jahit",
        "menjahit",
        "penjahit",
        "jahitan",
        "tas",
        "taskin",
        "sate bandeng",
        "sate bandengku",
        "bandeng sate",
    )
    text_rows.write("business", [(0, text_rows.Text(pk, name, name)) for pk, name in enumerate(told)])
    assert set(SearchText.objects.filter(Says([Group((term,))])).values_list("name", flat=True)) == texts


def test_a_passage_is_marked_and_escaped() -> None:
    groups = [Group((Term("keripik"), Term("kripik"))), Group((Term("nasi kotak"),))]
    assert marked("Ada <b>keripik</b> & kopi", groups) == "Ada &lt;b&gt;<mark>keripik</mark>&lt;/b&gt; &amp; kopi"
    assert marked("Keripiknya enak, Kripik!", groups) == "<mark>Keripiknya</mark> enak, <mark>Kripik</mark>!"
    assert marked("Nasi kotak dan nasi putih", groups) == "<mark>Nasi kotak</mark> dan nasi putih"
    assert marked("Kopi saja", groups) == ""
    long = "kata " * 100 + "keripik" + " kata" * 100
    passage = marked(long, groups)
    assert "<mark>keripik</mark>" in passage
    assert len(passage) < 160
    assert marked("x" * 300 + "keripik", groups) == ""


def test_circles_of_the_map(make_listing: MakeListing, filled: Filled) -> None:
    for number, place in enumerate((("Anyar", "Anyar"), ("Anyar", "Anyar"), ("Petir", "Petir"))):
        make_listing(f"Bravo {number}", place=place)
    filled()
    around = (104.0, -8.0, 108.0, -4.0)
    near = fallback.clusters(*asked(("bravo",)), around, 14)
    assert [circle.count for circle in near] == [2, 1]
    assert [circle.ref is None for circle in near] == [True, False]
    far = fallback.clusters(*asked(), (-180.0, -85.0, 180.0, 85.0), 5)
    assert sum(circle.count for circle in far) == 3
    assert fallback.clusters(*asked(("bravo",)), (0.0, 0.0, 1.0, 1.0), 14) == []
    chosen = fallback.clusters(*asked((), {facets.DISTRICT: ("petir",)}), around, 10)
    assert [circle.count for circle in chosen] == [1]


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
