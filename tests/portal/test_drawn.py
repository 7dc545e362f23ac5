"""Components drawn in Python: nothing that people wrote becomes mark-up, and every state is drawn."""

import re
from dataclasses import fields, replace
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from django.utils import timezone, translation

from branding.domain.public import PublicPage
from economy.domain.hours import DAYS
from economy.domain.public import PublicBusiness, PublicCategory, PublicProduct
from portal.drawn.businesses import business_card, product_card
from portal.drawn.facets import AT_ONCE, facet_group
from portal.drawn.hits import hit_list
from portal.drawn.pages import page_hit, page_line
from portal.drawn.suggestions import suggestion_list
from search.domain.answer import Facet, Hit, Suggestion

HOSTILE = "<img src=x onerror=alert(1)>\"'&<script>"
ALWAYS = {day: [["00:00", "00:00"]] for day in DAYS}
EMPTY: dict[str, object] = {"str": "", "bool": False, "Week": {}}


def business(**known: object) -> PublicBusiness:
    """A business of which nothing but this is known."""
    empty = {each.name: EMPTY.get(str(getattr(each.type, "__name__", each.type))) for each in fields(PublicBusiness)}
    empty |= {
        "certificates": (),
        "products": (),
        "name": "Gerabah Uji",
        "slug": "gerabah-uji",
        "district_name": "Ciruas",
    }
    empty |= {"opening_hours": {}, "special_hours": {}, "updated_at": datetime(2026, 1, 1, tzinfo=UTC)}
    return PublicBusiness(**(empty | known))  # type: ignore[arg-type]


def product(name: str = "Gentong", price: int | None = 150_000, unit: str = "", photo: str = "") -> PublicProduct:
    return PublicProduct(name, price, unit, photo)


def page(**known: object) -> PublicPage:
    empty = {each.name: None if each.name in ("latitude", "longitude", "date") else "" for each in fields(PublicPage)}
    return PublicPage(**(empty | {"id": 1, "kind": "news", "title": "Kabar", "url_path": "/id/kabar/"} | known))  # type: ignore[arg-type]


class Tags(HTMLParser):
    """The tags of a piece of HTML, and whether each was closed in its order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        assert not [name for name, _value in attrs if name.startswith("on")]
        if tag not in ("img", "path", "use", "circle", "rect", "line", "polyline", "ellipse"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        elif tag in self.open:
            raise AssertionError(f"</{tag}> closes <{self.open[-1]}>")


def hostile_parts() -> list[str]:
    category = PublicCategory("uji", "uji", HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    shop = business(name=HOSTILE, description=HOSTILE, category=category, district_name=HOSTILE, village_name=HOSTILE)
    sold = (product(HOSTILE, unit=HOSTILE, photo=HOSTILE), product(HOSTILE, None))
    shown = page(title=HOSTILE, lead=HOSTILE, district_name=HOSTILE, image_url=HOSTILE, url_path=HOSTILE)
    facet = Facet(HOSTILE, HOSTILE, 3, url=HOSTILE)
    return [
        business_card(shop),
        business_card(replace(shop, products=sold)),
        product_card(shop, sold),
        page_hit(shown),
        page_line(shown),
        facet_group(HOSTILE, HOSTILE, [(HOSTILE, facet)]),
        suggestion_list([Suggestion(HOSTILE, HOSTILE, HOSTILE, "business")], HOSTILE),
        hit_list([Hit(shop, why={HOSTILE: 1.0})], on_map=True, explain=True),
        hit_list([Hit(replace(shop, latitude=-6.1, longitude=106.2))], on_map=True),
    ]


@pytest.mark.parametrize("part", range(9))
def test_what_people_wrote_stays_text(part: int) -> None:
    text = hostile_parts()[part]
    tags = Tags(text)
    assert "script" not in tags.names
    assert not tags.open
    assert "onerror=alert(1)&gt;" in text


def test_a_card_says_whether_one_can_go_there() -> None:
    assert "badge" not in business_card(business())
    assert "Buka</span>" in business_card(business(opening_hours=ALWAYS))
    other_day = DAYS[(timezone.localtime().weekday() + 3) % 7]
    assert "Tutup</span>" in business_card(business(opening_hours={other_day: [["08:00", "09:00"]]}))
    away = business(opening_hours=ALWAYS, closed_from=datetime(2020, 1, 1, tzinfo=UTC).date())
    assert "Tutup sementara</span>" in business_card(away)


def test_a_card_in_english_leads_to_the_english_page() -> None:
    assert 'href="/id/umkm/gerabah-uji/"' in business_card(business())
    with translation.override("en"):
        text = business_card(business(opening_hours=ALWAYS, delivery=True), level=2, kilometres=1.24)
    assert 'href="/en/umkm/gerabah-uji/"' in text
    assert "<h2 " in text
    assert "Open</span>" in text
    assert "Delivery" in text
    assert "1.2 km" in text


def test_of_many_products_three_are_shown_and_the_rest_counted() -> None:
    sold = tuple(product(f"Pot {number}", number * 1000) for number in range(1, 7))
    text = product_card(business(), sold, highlight="<mark>Pot</mark> 1")
    assert "<mark>Pot</mark> 1</a>" in text
    assert re.findall(r"Pot \d", re.sub("<.*?>", "", text)) == ["Pot 1", "Pot 2", "Pot 3"]
    assert "dan 3 produk lagi" in text
    assert "Gerabah Uji" in text


def test_choices_without_results_are_no_links_and_a_group_of_them_is_not_drawn() -> None:
    some = [("a", Facet("a", "Ada", 3, url="/x")), ("b", Facet("b", "Kosong", 0, url="/y"))]
    text = facet_group("Uji", "uji", some)
    assert 'href="/x"' in text
    assert 'href="/y"' not in text
    assert 'role="link" aria-disabled="true"' in text
    assert facet_group("Uji", "uji", some[1:]) == ""
    chosen = Facet("b", "Kosong", 0, selected=True, url="/y")
    assert 'aria-current="true"' in facet_group("Uji", "uji", [("b", chosen)])


def test_more_choices_than_eight_are_folded_and_those_beneath_another_do_not_count() -> None:
    branches = [(f"k-{n}", Facet(f"k-{n}", f"Kategori {n}", 5, url="/")) for n in range(AT_ONCE)]
    below = [(f"b-{n}", Facet(f"b-{n}", f"Bawah {n}", 2, url="/", below="k-3")) for n in range(6)]
    assert facet_group("Uji", "uji", branches).count("<ul") == 1
    text = facet_group("Uji", "uji", [*branches, *below])
    assert "<details" not in text
    assert text.index("Kategori 3") < text.index("Bawah 0") < text.index("Kategori 4")
    one_more = [*branches, ("k-9", Facet("k-9", "Satu lagi", 1, url="/"))]
    assert "Tampilkan 1 lagi" in facet_group("Uji", "uji", one_more)


def test_many_choices_without_results_at_the_end_are_folded() -> None:
    some = [("a", Facet("a", "Ada", 3, url="/")), ("b", Facet("b", "Juga", 1, url="/"))]
    nothing = [(f"n-{n}", Facet(f"n-{n}", f"Kosong {n}", 0, url="/")) for n in range(4)]
    assert "<details" not in facet_group("Uji", "uji", [*some, *nothing[:3]])
    text = facet_group("Uji", "uji", [*some, *nothing])
    assert text.index("Juga") < text.index("<details") < text.index("Kosong 0")
    assert "Tampilkan 4 lagi" in text
    beneath = [(name, replace(facet, below="a")) for name, facet in nothing]
    assert facet_group("Uji", "uji", [*some, *beneath]).index("<details") < text.index("Kosong 0")


def test_suggestions_of_a_kind_stand_together_with_what_was_typed_marked() -> None:
    found = [
        Suggestion("Gerabah", "", "/a", "category"),
        Suggestion("Ciruas", "", "/b", "district"),
        Suggestion("Pengerajin Gerabah Ger", "Bumijaya", "/c", "business"),
        Suggestion("Bumijaya", "", "/d", "village"),
    ]
    text = suggestion_list(found, "ger")
    assert re.findall(r'role="group" aria-label="(.*?)"', text) == ["Kategori", "Tempat", "Usaha"]
    assert text.count('role="option"') == 4
    assert "<mark>Ger</mark>abah" in text
    assert "Pengerajin <mark>Ger</mark>abah <mark>Ger</mark>" in text
    assert suggestion_list([], "ger") == ""


def test_nothing_is_typed_and_much_is_typed() -> None:
    found = [Suggestion("Kopi (a+b)* [c", "", "/a", "business")]
    assert "mark" not in suggestion_list(found, "")
    assert "mark" not in suggestion_list(found, "((((")
    assert "<mark>Kopi</mark>" in suggestion_list(found, "kopi " * 1000)


def test_pages_tell_their_kind_day_and_place() -> None:
    text = page_hit(page(date=datetime(2026, 6, 5, tzinfo=UTC)), highlight="<mark>sesuatu</mark>")
    assert ">Berita<" in text
    assert '<time datetime="2026-06-05">5 Juni 2026</time>' in text
    assert "<mark>sesuatu</mark>" in text
    assert "Anyar" in page_hit(page(kind="destination", district_name="Anyar"), kilometres=8.2)
    assert "page-hit__lead" not in page_line(page())
