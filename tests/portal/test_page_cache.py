"""A rush for one page is answered from memory, and nobody sees what is no longer public, or what was meant for one."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from time import monotonic
from typing import Any

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client, RequestFactory
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks, Settings
from wagtail.models import Site

from accounts.models import User
from branding.domain.authoring import change_brand, change_page
from branding.domain.site_tree import ensure_site
from branding.models import BrandSettings, HomePage
from economy.domain.businesses import create_business, hide_business, publish_business
from economy.models import Business
from portal import page_cache
from portal.page_cache import Kept, PageCache, PageCacheMiddleware
from regions.models import District, Village

HOME, DIRECTORY = "/id/", "/id/umkm/"


@pytest.fixture(autouse=True)
def kept(settings: Settings) -> Iterator[None]:
    """Pages are kept, none of another test's."""
    settings.PAGE_CACHE_SECONDS = 60
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()
    page_cache.pages.clear()
    page_cache.generation.forget()
    yield
    page_cache.pages.clear()


@pytest.fixture
def home(db: None, settings: Settings, tmp_path: object) -> HomePage:
    settings.MEDIA_ROOT = str(tmp_path)
    return ensure_site()


@pytest.fixture
def listing(home: HomePage) -> Business:
    district = District.objects.create(code="36.04.01", name="Anyar", slug="anyar", latitude=-6.06, longitude=105.93)
    village = Village.objects.create(
        code="36.04.01.2001", district=district, name="Bandulu", latitude=-6.07, longitude=105.92
    )
    fields = {"name": "Emping Contoh", "district": district, "village": village}
    return publish_business(actor=None, business=create_business(actor=None, fields=fields))


@pytest.fixture
def after_commit(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> Callable[[], AbstractContextManager[Any]]:
    """What a block does is committed with it, as outside of tests."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def answered(client: Client, path: str, **headers: str) -> HttpResponse:
    response = client.get(path, headers=headers)
    assert isinstance(response, HttpResponse)
    return response


def is_kept(response: HttpResponse) -> bool:
    return "Age" in response


@pytest.mark.parametrize("path", [HOME, "/en/", DIRECTORY, f"{DIRECTORY}?kecamatan=anyar", "/id/destinasi/"])
def test_a_page_is_made_once_and_given_again_to_the_letter(
    listing: Business, path: str, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first = answered(client, path)
    assert first.status_code == 200
    assert not is_kept(first)
    with django_assert_num_queries(0):
        second = answered(Client(), path)
    assert second.content == first.content
    assert 0 <= int(second["Age"]) < 60
    assert dict(second.items()) == {**dict(first.items()), "Age": second["Age"]}
    assert "Content-Security-Policy" in second
    assert "nonce" not in second["Content-Security-Policy"]


def test_who_is_signed_in_or_fills_in_a_form_gets_a_page_of_their_own(home: HomePage, client: Client) -> None:
    answered(client, HOME)
    person = Client()
    person.force_login(User.objects.create_user(username="warga"))
    assert not is_kept(answered(person, HOME))
    with_token = Client()
    with_token.cookies["csrftoken"] = "a" * 32
    assert not is_kept(answered(with_token, HOME))
    assert not is_kept(answered(Client(), HOME, authorization="Basic YTpi"))
    assert is_kept(answered(Client(), HOME))


@pytest.mark.parametrize(
    "path",
    ["/id/akun/login/", f"{DIRECTORY}?q=emping", f"{DIRECTORY}?urut=name&q=", "/id/tiada/", f"{HOME}?{'a' * 201}"],
)
def test_what_sets_a_cookie_is_counted_missing_or_odd_is_made_anew(home: HomePage, path: str) -> None:
    answered(Client(), path)
    assert not is_kept(answered(Client(), path))


@pytest.mark.parametrize("method", ["post", "head", "options"])
def test_only_a_get_is_answered_from_memory(home: HomePage, method: str) -> None:
    answered(Client(), HOME)
    assert "Age" not in getattr(Client(), method)(HOME)


def test_fragments_hosts_and_protocols_are_kept_apart(home: HomePage, settings: Settings) -> None:
    whole = answered(Client(), DIRECTORY)
    part = answered(Client(), DIRECTORY, **{"hx-request": "true"})
    assert not is_kept(part)
    assert part.content != whole.content
    for headers in ({"host": "lain.example"}, {"x-forwarded-proto": "https"}, {"accept-encoding": "gzip"}):
        assert not is_kept(answered(Client(), DIRECTORY, **headers))
        assert is_kept(answered(Client(), DIRECTORY, **headers))


def test_a_host_that_is_not_ours_is_never_kept(home: HomePage, settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["testserver"]
    for _time in range(2):
        response = answered(Client(), HOME, host="jahat.example")
        assert response.status_code == 400
        assert not is_kept(response)


def test_a_hidden_business_is_gone_at_once(
    listing: Business, after_commit: Callable[[], AbstractContextManager[Any]]
) -> None:
    path = f"{DIRECTORY}{listing.slug}/"
    assert "Emping Contoh" in answered(Client(), DIRECTORY).content.decode()
    assert answered(Client(), path).status_code == 200
    with after_commit():
        hide_business(actor=None, business=listing)
    assert "Emping Contoh" not in answered(Client(), DIRECTORY).content.decode()
    assert answered(Client(), path).status_code != 200


def test_a_published_page_and_a_new_name_show_at_once(
    home: HomePage, after_commit: Callable[[], AbstractContextManager[Any]]
) -> None:
    answered(Client(), HOME)
    with after_commit():
        change_page(page=home, fields={"lead": "Kalimat baru bagi semua."})
    assert "Kalimat baru bagi semua." in answered(Client(), HOME).content.decode()
    with after_commit():
        change_brand(brand=BrandSettings.for_site(Site.objects.get()), fields={"regency_name": "Kabupaten Contoh"})
    assert "Kabupaten Contoh" in answered(Client(), HOME).content.decode()


def test_another_process_ends_its_pages_within_a_second(home: HomePage, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [monotonic()]
    monkeypatch.setattr(page_cache, "monotonic", lambda: now[0])
    answered(Client(), HOME)
    cache.add(page_cache.GENERATION, 0)
    cache.incr(page_cache.GENERATION)  # as `end_all` does elsewhere
    assert is_kept(answered(Client(), HOME))
    now[0] += page_cache.LOOK_SECONDS
    assert not is_kept(answered(Client(), HOME))


def test_a_page_that_was_being_made_while_something_changed_is_not_kept(home: HomePage) -> None:
    def make(request: Any) -> HttpResponse:
        page_cache._end_all()
        return HttpResponse("sudah lama")

    through = PageCacheMiddleware(make)
    request = RequestFactory().get(HOME)
    assert "Age" not in through(request)
    assert "Age" not in through(request)


def test_a_page_ends_by_itself(home: HomePage, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [monotonic()]
    monkeypatch.setattr(page_cache, "monotonic", lambda: now[0])
    answered(Client(), HOME)
    now[0] += 59
    assert is_kept(answered(Client(), HOME))
    now[0] += 1
    assert not is_kept(answered(Client(), HOME))


def test_without_the_shared_cache_pages_are_kept_all_the_same(
    home: HomePage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken:
        def __getattr__(self, name: str) -> object:
            raise ConnectionError(name)

    monkeypatch.setattr(page_cache, "cache", Broken())
    answered(Client(), HOME)
    assert is_kept(answered(Client(), HOME))
    page_cache._end_all()
    assert "does not answer" in caplog.text
    assert "kept pages live on" in caplog.text
    assert not is_kept(answered(Client(), HOME))


@pytest.mark.parametrize(
    ("status", "headers"),
    [(404, {}), (302, {}), (200, {"Cache-Control": "private"}), (200, {"Cache-Control": "max-age=0, no-store"})],
)
def test_what_is_no_page_for_everybody_is_not_kept(status: int, headers: dict[str, str]) -> None:
    through = PageCacheMiddleware(lambda _request: HttpResponse("x", status=status, headers=headers))
    for _time in range(2):
        assert "Age" not in through(RequestFactory().get("/id/"))


def test_zero_seconds_keep_nothing(home: HomePage, settings: Settings) -> None:
    settings.PAGE_CACHE_SECONDS = 0
    answered(Client(), HOME)
    assert not is_kept(answered(Client(), HOME))
    assert page_cache.pages.size == 0


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 130)), max_size=60))
def test_memory_is_bounded_and_the_last_ones_stay(puts: list[tuple[int, int]]) -> None:
    pages = PageCache(most_bytes=200)
    there: dict[int, int] = {}
    for name, size in puts:
        pages.put((str(name),), Kept(b"x" * size, (), 0, 0.0, 10.0))
        there.pop(name, None)
        there[name] = size
        while sum(there.values()) > 200:
            del there[next(iter(there))]
        assert pages.size == sum(there.values())
    for name in range(10):
        found = pages.get((str(name),), 0, 1.0)
        assert (found is not None) == (name in there)
