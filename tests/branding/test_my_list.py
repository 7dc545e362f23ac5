"""A visitor's list in a link: read strictly, rendered from public projections, stored nowhere."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from branding.domain.shared_lists import MOST_ITEMS, MOST_LETTERS, UnreadableList, read, written
from branding.domain.things import is_token
from branding.models import HomePage, NewsPage
from economy.domain.businesses import hide_business

from .conftest import MakeArticle
from .trips import HOME_POINT, maker, place, token_of

PATH = "/id/daftar-saya/"
PAGES = st.binary(min_size=8, max_size=8)


def titles(html: str) -> list[str]:
    """What the list shows, in its order."""
    return re.findall(r'<h3 class="stop__title"><a [^>]*>([^<]+)</a>', html)


def listed(client: Client, *tokens: str, path: str = PATH) -> str:
    response = client.get(f"{path}?d={written(tokens)}")
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize(
    "text",
    [
        "1",
        "1.",
        "2.b1",
        "b1",
        "1.b0",
        "1.b01",
        "1.b12345678901",
        "1.x1",
        "1.b1,b2",
        "1.b1..b2",
        "1.pAAAAAAAAAA",
        "1.pAAAAAAAAAAAA",
        "1.pAAAAAAAAAAB",  # another way to write the same bytes
        "1.pAAAA AAAAAA",
        "1.b１",
        "1.b1\n",
        "1.b-1",
        "1.<script>alert(1)</script>",
        "1.b1' OR 1=1--",
        "\0",
        "1." + ".".join(f"b{number}" for number in range(1, MOST_ITEMS + 2)),
        "1." + "b1." * MOST_LETTERS,
    ],
)
def test_what_this_portal_does_not_write_is_refused(client: Client, home: object, text: str) -> None:
    with pytest.raises(UnreadableList):
        read(text)
    response = client.get(PATH, {"d": text})
    assert response.status_code == 400
    html = response.content.decode()
    assert "tidak dapat dibaca" in html
    assert "<script>alert" not in html
    assert client.get(f"{PATH}isi/", {"d": text}).status_code == 404


def test_the_longest_list_is_read_again() -> None:
    tokens = [f"pAAAAAAAAA{one}{last}" for one in "ABCDEFGHIJ" for last in "AEI"]
    assert len(tokens) == MOST_ITEMS
    assert len(written(tokens)) <= MOST_LETTERS
    assert read(written(tokens)) == tokens
    assert read(written([*tokens[:3], tokens[0]])) == tokens[:3]


@given(st.text(max_size=60))
def test_any_text_is_a_list_or_refused(text: str) -> None:
    try:
        tokens = read(text)
    except UnreadableList:
        return
    assert all(map(is_token, tokens))


def test_the_list_is_shown_in_the_senders_order_with_distances(client: Client, home: object, regions: None) -> None:
    one, two, three = place("Satu", latitude=-6.0), maker("Dua"), place("Tiga", latitude=-6.1)
    html = listed(client, token_of(three), token_of(two), token_of(one))
    assert titles(html) == ["Tiga", "Dua", "Satu"]
    assert "garis lurus" in html
    assert '<meta name="robots" content="noindex">' in html
    assert f'<link rel="canonical" href="http://testserver{PATH}">' in html
    assert "https://www.google.com/maps/dir/?api=1&amp;origin=-6.1" in html
    assert f'data-url="http://testserver{PATH}?d={written([token_of(three), token_of(two), token_of(one)])}"' in html


def test_hidden_and_unknown_things_are_counted_and_nothing_more(client: Client, home: object, regions: None) -> None:
    seen, hidden, draft = place("Terlihat", latitude=-6.0), maker("Dapur Rahasia"), place("Draf Rahasia")
    hide_business(actor=None, business=hidden, reason="Uji.")
    draft.unpublish()
    html = listed(client, token_of(hidden), token_of(seen), token_of(draft), "b999999", "pAAAAAAAAAAA")
    assert titles(html) == ["Terlihat"]
    assert "4 hal di daftar ini sedang tidak ditayangkan" in html
    assert "Rahasia" not in html
    assert f"d={written([token_of(seen)])}&quot;" in html or f'?d={written([token_of(seen)])}"' in html
    nothing = listed(client, token_of(hidden))
    assert titles(nothing) == []
    assert "Tidak ada yang dapat ditampilkan" in nothing


def test_pages_that_are_no_places_cannot_be_listed(client: Client, home: HomePage, make_article: MakeArticle) -> None:
    article = make_article("Kabar")
    assert titles(listed(client, token_of(article))) == ["Kabar"]
    assert NewsPage.public_kind == "news"
    assert titles(listed(client, token_of(home))) == []


def test_where_somebody_lives_is_told_nowhere(client: Client, home: object, regions: None) -> None:
    html = listed(client, token_of(maker("Di Rumah", at_home=True, street_address="Gang Rahasia 7")), "b999")
    assert titles(html) == ["Di Rumah"]
    for secret in (*HOME_POINT, "Gang Rahasia"):
        assert secret not in html


def test_names_are_text_and_never_markup(client: Client, home: object, regions: None) -> None:
    html = listed(client, token_of(place('<img src=x onerror="alert(1)">', slug="nakal", latitude=-6.0)))
    assert "<img src=x" not in html


def test_one_token_means_the_page_in_every_language(client: Client, english: object, regions: None) -> None:
    page = place("Pantai", latitude=-6.0)
    copy = page.copy_for_translation(english)
    copy.title, copy.live = "Beach", True
    copy.save_revision().publish()
    assert token_of(page) == token_of(copy)
    token = token_of(page)
    assert titles(listed(client, token)) == ["Pantai"]
    assert titles(listed(client, token, path="/en/daftar-saya/")) == ["Beach"]
    copy.unpublish()
    assert titles(listed(client, token, path="/en/daftar-saya/")) == ["Pantai"]


def test_a_list_of_twenty_asks_at_most_twelve_questions(client: Client, home: object, regions: None) -> None:
    things = [place(f"Tempat {number}", latitude=-6.0 - number / 100) for number in range(10)]
    makers = [maker(f"Perajin {number}") for number in range(10)]
    tokens = [token_of(each) for pair in zip(things, makers, strict=True) for each in pair]
    listed(client, *tokens)
    with CaptureQueriesContext(connection) as seen:
        assert len(titles(listed(client, *tokens))) == 20
    assert len(seen) <= 7, [each["sql"][:120] for each in seen.captured_queries]


def test_nothing_is_kept_and_no_cookie_is_set(client: Client, home: object, regions: None) -> None:
    token = token_of(place("Satu", latitude=-6.0))
    for path in (f"{PATH}?d={written([token])}", f"{PATH}isi/?d={written([token])}", PATH):
        response = client.get(path)
        assert response.status_code == 200
        assert not response.cookies
        assert "no-store" in response["Cache-Control"]
    assert client.post(PATH).status_code == 405


def test_ones_own_list_comes_as_a_fragment_with_buttons(client: Client, home: object, regions: None) -> None:
    tokens = [token_of(place(name, latitude=-6.0)) for name in ("Satu", "Dua")]
    html = client.get(f"{PATH}isi/?d={written(tokens)}").content.decode()
    assert "<html" not in html
    assert html.count('aria-label="Naikkan ') == html.count('aria-label="Hapus ') == 2
    assert html.count(" disabled>") == 2


def test_every_page_leads_to_the_list_and_pages_of_things_can_be_saved(
    client: Client, home: object, regions: None
) -> None:
    page, business = place("Pantai", latitude=-6.0), maker("Gerabah")
    html = client.get(page.url).content.decode()
    assert f'href="{PATH}"' in html
    assert f'data-save="{token_of(page)}"' in html
    assert f'data-save="b{business.pk}"' in client.get(f"/id/umkm/{business.slug}/").content.decode()
    assert f'data-keep="{token_of(page)}"' in client.get("/id/destinasi/").content.decode()
