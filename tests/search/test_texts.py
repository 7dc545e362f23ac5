"""The database's own search texts equal the public projection, whatever happens and whoever writes them when."""

import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from threading import Event
from typing import Any

import pytest
from django.db import connection, connections, transaction

from branding.domain.authoring import add_page
from branding.domain.public import public_page_ids
from branding.domain.site_tree import ensure_site
from branding.models import NewsIndexPage, NewsPage
from economy.domain.businesses import delete_business, edit_business, hide_business, publish_business
from economy.domain.public import public_ids
from economy.models import Business
from search.domain.fallback import texts as keeping
from search.domain.fallback.text_rows import WORDS, Text, indexed_words
from search.domain.fallback.texts import (
    TextDifferences,
    drain_texts,
    fill_texts,
    pending_texts,
    store,
    text_differences,
)
from search.domain.outbox import BUSINESS, PAGE, enqueue
from search.models import OutboxEntry, SearchText

from .conftest import MakeListing

pytestmark = pytest.mark.usefixtures("indexing")


def kept() -> dict[tuple[str, int], dict[str, Any]]:
    """What the texts say, without the versions they were made at."""
    rows = SearchText.objects.values("kind", *Text.__dataclass_fields__)
    return {(row.pop("kind"), row["object_id"]): row for row in rows}


def wanted() -> dict[tuple[str, int], dict[str, Any]]:
    """What they must say."""
    ids = {BUSINESS: list(public_ids()), PAGE: list(public_page_ids())}
    return {(kind, pk): asdict(text) for kind in ids for pk, text in keeping.texts(kind, ids[kind]).items()}


def assert_true_texts() -> None:
    assert kept() == wanted()
    if connection.vendor == "sqlite":
        rows = SearchText.objects.values_list("pk", *WORDS)
        expected = {pk: indexed_words(*told) for pk, *told in rows}
        with connection.cursor() as cursor:
            cursor.execute("SELECT rowid, name, products, category, place, body FROM search_text_words")
            found = {pk: tuple(told) for pk, *told in cursor.fetchall()}
        assert {pk: found[pk] for pk in expected} == expected


def test_a_text_holds_the_folded_words_of_the_public_listing(make_listing: MakeListing) -> None:
    business = make_listing(
        "Kafé «Uji» & Co.",
        products=("Keripik Pisang", "Kopi-Susu"),
        description="Dijual di rumah.\nTelepon dulu!",
        owner_name="Pemilik Rahasia",
        street_address="Jalan Tersembunyi 7",
        nib="1234567890123",
    )
    assert drain_texts() == 1
    text = SearchText.objects.get()
    assert (text.kind, text.object_id, text.version) == (BUSINESS, business.pk, OutboxEntry.objects.get().version)
    assert (text.name, text.key) == ("kafe uji co", "kafeujico")
    assert text.products == "keripik pisang\nkopi susu"
    assert text.place == "anyar anyar"
    assert text.body == "dijual di rumah telepon dulu"
    assert "camilan" in text.category.split()
    told = " ".join(str(value) for value in kept()[BUSINESS, business.pk].values()).casefold()
    assert not any(secret in told for secret in ("rahasia", "tersembunyi", "1234567890123", "81200000001"))
    assert_true_texts()


def test_pages_have_texts_in_their_language(db: None) -> None:
    home = ensure_site()
    drain_texts()
    page = NewsPage(title="Pameran Gerabah", lead="Perajin bertemu", author_name="Redaksi", date="2026-11-01")
    page.body = [("paragraph", "<p>Gentong dan <b>kendi</b>.</p>")]
    add_page(parent=NewsIndexPage.objects.get(locale=home.locale), page=page)
    drain_texts()
    text = SearchText.objects.get(kind=PAGE, object_id=page.pk)
    assert (text.language, text.page_kind, text.name) == ("id", "news", "pameran gerabah")
    assert text.body == "perajin bertemu gentong dan kendi"
    assert text.date.date().isoformat() == "2026-10-31"  # midnight in WIB
    assert_true_texts()
    page.unpublish()
    drain_texts()
    assert not SearchText.objects.filter(kind=PAGE, object_id=page.pk).exists()
    assert_true_texts()


def test_hidden_and_deleted_listings_lose_their_texts(make_listing: MakeListing) -> None:
    hidden, deleted, stays = (make_listing(f"Keripik {word}") for word in ("Satu", "Dua", "Tiga"))
    drain_texts()
    hide_business(actor=None, business=hidden)
    delete_business(business=deleted)
    assert drain_texts() == 2
    assert [text.object_id for text in SearchText.objects.all()] == [stays.pk]
    assert_true_texts()
    assert not pending_texts().exists()


def test_an_older_write_never_overtakes_a_newer(make_listing: MakeListing) -> None:
    business = make_listing("Keripik Lama")
    version = OutboxEntry.objects.get().version
    old = keeping.texts(BUSINESS, [business.pk])
    edit_business(actor=None, business=business, fields={"name": "Keripik Baru"})
    drain_texts()
    with transaction.atomic():
        assert keeping._settle(BUSINESS, {business.pk: version}, old) == {business.pk}  # the late half of a drain
    assert SearchText.objects.get().name == "keripik baru"


def test_an_older_write_never_brings_back_what_was_deleted(make_listing: MakeListing) -> None:
    business = make_listing("Keripik Lama")
    version = OutboxEntry.objects.get().version
    old = keeping.texts(BUSINESS, [business.pk])
    hide_business(actor=None, business=business)
    drain_texts()
    with transaction.atomic():
        keeping._settle(BUSINESS, {business.pk: version}, old)
    assert not SearchText.objects.exists()
    assert not pending_texts().exists()


def test_a_drain_stops_at_its_limit_and_the_rest_waits(make_listing: MakeListing) -> None:
    for number in range(5):
        make_listing(f"Keripik {number}")
    assert drain_texts(2) == 2
    assert pending_texts().count() == 3
    assert drain_texts() == 3
    assert_true_texts()


def test_filling_writes_what_was_never_announced_and_deletes_what_is_not_public(
    make_listing: MakeListing, settings: Any
) -> None:
    known = make_listing("Keripik Diumumkan")
    drain_texts()
    settings.SEARCH_INDEXING_ENABLED = False
    make_listing("Keripik Diam")
    Business.objects.filter(pk=known.pk).update(state="hidden")
    SearchText.objects.create(kind=PAGE, object_id=987654, name="halaman lama")
    assert text_differences() == TextDifferences(missing=1, extra=2)
    assert fill_texts() == 1
    assert {text.name for text in SearchText.objects.filter(kind=BUSINESS)} == {"keripik diam"}
    assert text_differences().total() == 0
    assert_true_texts()


def test_differences_are_told(make_listing: MakeListing) -> None:
    business = make_listing("Keripik Satu")
    assert text_differences() == TextDifferences(missing=1)
    drain_texts()
    assert text_differences().total() == 0
    edit_business(actor=None, business=business, fields={"name": "Keripik Dua"})
    assert text_differences() == TextDifferences(stale=1)
    hide_business(actor=None, business=business)
    assert text_differences() == TextDifferences(extra=1, stale=1)
    drain_texts()
    assert text_differences().total() == 0


class Life:
    """Listings that are changed at random, and drains that begin and end at any time, late ones too."""

    def __init__(self, make_listing: MakeListing, seed: int) -> None:
        self.make_listing = make_listing
        self.dice = random.Random(seed)  # noqa: S311 — repeatable on purpose
        self.businesses = [make_listing(f"Keripik {number}", products=(f"Rasa {number}",)) for number in range(6)]
        self.late: list[tuple[dict[int, int], dict[int, Text]]] = []

    def edit(self) -> None:
        business = self.dice.choice(self.businesses)
        edit_business(actor=None, business=business, fields={"name": f"Keripik {self.dice.random()}"})

    def turn(self) -> None:
        business = Business.objects.get(pk=self.dice.choice(self.businesses).pk)
        change = hide_business if business.state == "published" else publish_business
        change(actor=None, business=business)

    def delete(self) -> None:
        if len(self.businesses) > 2:
            delete_business(business=self.businesses.pop(self.dice.randrange(len(self.businesses))))

    def create(self) -> None:
        self.businesses.append(self.make_listing(f"Keripik {self.dice.random()}"))

    def begin_a_drain(self) -> None:
        versions = dict(pending_texts().values_list("object_id", "version"))
        self.late.append((versions, keeping.texts(BUSINESS, list(versions))))

    def end_a_drain(self) -> None:
        if self.late:
            with transaction.atomic():
                keeping._settle(BUSINESS, *self.late.pop(self.dice.randrange(len(self.late))))

    def drain(self) -> None:
        drain_texts(self.dice.randrange(1, 4))

    def live(self, steps: int) -> None:
        ways = (self.edit, self.edit, self.turn, self.turn, self.delete, self.create, self.drain)
        for _step in range(steps):
            self.dice.choice((*ways, self.begin_a_drain, self.end_a_drain, fill_texts))()
        while self.late:
            self.end_a_drain()


@pytest.mark.parametrize("seed", range(6))
def test_texts_equal_the_projection_after_anything_drained_in_any_order(make_listing: MakeListing, seed: int) -> None:
    Life(make_listing, seed).live(60)
    drain_texts()
    assert_true_texts()
    assert text_differences().total() == 0


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("postgresql")
def test_drains_at_once_among_writers_leave_nothing_behind(make_listing: MakeListing) -> None:
    businesses = [make_listing(f"Keripik {number}") for number in range(20)]
    done = Event()

    def drain_on() -> None:
        try:
            while not done.is_set():
                drain_texts()
        finally:
            connections.close_all()

    def write(seed: int) -> None:
        dice = random.Random(seed)  # noqa: S311
        try:
            for _turn in range(25):
                business = Business.objects.get(pk=dice.choice(businesses[seed::2]).pk)
                if business.state == "hidden":
                    publish_business(actor=None, business=business)
                elif dice.random() < 0.5:
                    hide_business(actor=None, business=business)
                else:
                    edit_business(actor=None, business=business, fields={"name": f"Keripik {dice.random()}"})
        finally:
            connections.close_all()

    with ThreadPoolExecutor(5) as pool:
        drains = [pool.submit(drain_on) for _each in range(3)]
        writers = [pool.submit(write, seed) for seed in range(2)]
        for writer in writers:
            writer.result(60)
        done.set()
        for drain in drains:
            drain.result(60)
    drain_texts()
    assert not pending_texts().exists()
    assert_true_texts()


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("postgresql")
def test_a_document_in_a_writers_hands_is_left_to_its_commit(make_listing: MakeListing) -> None:
    business = make_listing("Keripik Satu")
    drain_texts()
    enqueue(kind=BUSINESS, ids=[business.pk])
    holds, ends = Event(), Event()

    def writer() -> None:
        try:
            with transaction.atomic():
                edit_business(actor=None, business=business, fields={"name": "Keripik Dua"})
                holds.set()
                assert ends.wait(30)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(writer)
        assert holds.wait(30)
        assert drain_texts() == 0
        assert pending_texts().count() == 1
        ends.set()
        writing.result(30)
    assert drain_texts() == 1
    assert SearchText.objects.get().name == "keripik dua"


@pytest.mark.django_db
def test_filling_and_draining_take_a_fixed_number_of_queries(
    make_listing: MakeListing, django_assert_max_num_queries: Any
) -> None:
    for number in range(3):
        make_listing(f"Keripik {number}")
    with django_assert_max_num_queries(16):
        drain_texts()
    OutboxEntry.objects.update(delivered_text=0)
    for number in range(12):
        make_listing(f"Emping {number}")
    with django_assert_max_num_queries(16):
        drain_texts()


def test_storing_many_takes_batches(make_listing: MakeListing, monkeypatch: pytest.MonkeyPatch) -> None:
    businesses = [make_listing(f"Keripik {number}") for number in range(5)]
    monkeypatch.setattr(keeping, "BATCH", 2)
    assert store(BUSINESS, {each.pk: 1 for each in businesses}) == {each.pk for each in businesses}
    assert fill_texts() == 5
    assert_true_texts()
