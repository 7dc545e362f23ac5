"""Nobody saves over somebody else's newer version without having seen it, and nothing typed is lost."""

import html
import re
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Revision
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from accounts.models import User
from branding.domain.roles import APPROVERS, ensure_page_roles
from branding.models import NewsIndexPage, NewsPage

from .conftest import MakeArticle

ALERT = "Tulisan Anda belum disimpan, dan tidak hilang."


def person(name: str) -> User:
    user = User.objects.create_user(username=name, email=f"{name}@beranda.test", password=None)
    user.groups.add(Group.objects.get(name=APPROVERS))
    return user


@pytest.fixture
def editors(news: NewsIndexPage) -> tuple[Client, Client]:
    """Siti and Budi, both signed in."""
    ensure_page_roles()
    clients = []
    for name in ("siti", "budi"):
        client = Client()
        client.force_login(person(name), backend="django.contrib.auth.backends.ModelBackend")
        clients.append(client)
    return clients[0], clients[1]


@pytest.fixture
def page(make_article: MakeArticle) -> NewsPage:
    return make_article("Pasar")


def edit_url(page: NewsPage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def opened(client: Client, page: NewsPage) -> dict[str, str]:
    """On which version the form that an editor opens now is based."""
    text = client.get(edit_url(page)).content.decode()
    names = ("loaded_revision_id", "loaded_revision_created_at")
    return {name: html.unescape(re.findall(rf'name="{name}" value="([^"]*)"', text)[0]) for name in names}


def form(page: NewsPage, **changed: Any) -> dict[str, Any]:
    """What the editor sends: the page as it is, with these changes."""
    data = {
        "title": page.title,
        "slug": page.slug,
        "lead": page.lead,
        "hero_image": "",
        "hero_alt": "",
        "date": "2026-11-01",
        "date_precision": "hari",
        "author_name": "Redaksi",
        "author_role": "",
        "category": "pemerintahan",
        "body": paragraph("<p>Isi Pasar</p>"),
        "related": {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0", "MAX_NUM_FORMS": "6"},
        "comments": {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0", "MAX_NUM_FORMS": ""},
        "sources": "",
        "seo_title": "",
        "search_description": "",
        "go_live_at": "",
        "expire_at": "",
    }
    sent: dict[str, Any] = nested_form_data({**data, **changed})
    return sent


def paragraph(text: str) -> dict[str, Any]:
    """A body of one paragraph, which keeps its identity from version to version."""
    body: dict[str, Any] = streamfield([("paragraph", rich_text(text))])
    body["0"]["id"] = "7e5a2f0e-8d5b-4a52-9a0e-1d7a3f0f5b11"
    return body


def latest(page: NewsPage) -> NewsPage:
    found = NewsPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert isinstance(found, NewsPage)
    return found


def hidden_fields(text: str) -> dict[str, str]:
    """What the page between two versions would send again."""
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', text)
    return {html.unescape(name): html.unescape(value) for name, value in found}


def test_one_editor_alone_is_never_asked(editors: tuple[Client, Client], page: NewsPage) -> None:
    siti, _ = editors
    for title in ("Pasar satu", "Pasar dua"):
        response = siti.post(edit_url(page), form(page, title=title, **opened(siti, page)))
        assert response.status_code == 302, response.content[:400]
        assert latest(page).title == title


def test_the_second_is_asked_and_may_save_over_the_first(editors: tuple[Client, Client], page: NewsPage) -> None:
    siti, budi = editors
    on_siti, on_budi = opened(siti, page), opened(budi, page)
    siti.post(edit_url(page), form(page, title="Pasar milik Siti", **on_siti))
    asked = budi.post(edit_url(page), form(page, lead="Teras milik Budi", **on_budi))
    assert asked.status_code == 409
    text = asked.content.decode()
    assert "siti" in text
    assert ALERT in text
    assert "hanya Anda yang mengubah" in text  # the lead
    assert "tidak Anda ubah" in text  # the title, which saving would take back
    assert latest(page).title == "Pasar milik Siti"
    again = hidden_fields(text)
    assert again["lead"] == "Teras milik Budi"
    assert budi.post(edit_url(page), again).status_code == 302
    assert latest(page).lead == "Teras milik Budi"
    assert "Pasar milik Siti" in [revision.content["title"] for revision in page.revisions.all()]


def test_a_third_version_is_asked_about_again(editors: tuple[Client, Client], page: NewsPage) -> None:
    siti, budi = editors
    on_budi = opened(budi, page)
    siti.post(edit_url(page), form(page, title="Pertama", **opened(siti, page)))
    agreed = hidden_fields(budi.post(edit_url(page), form(page, title="Budi", **on_budi)).content.decode())
    siti.post(edit_url(page), form(page, title="Kedua", **opened(siti, page)))
    assert budi.post(edit_url(page), agreed).status_code == 409
    assert latest(page).title == "Kedua"


def test_one_may_go_on_writing_with_everything_still_there(editors: tuple[Client, Client], page: NewsPage) -> None:
    siti, budi = editors
    on_budi = opened(budi, page)
    siti.post(edit_url(page), form(page, title="Siti", **opened(siti, page)))
    body = paragraph("<p>Kalimat milik Budi</p>")
    asked = budi.post(edit_url(page), form(page, title="Budi", body=body, **on_budi)).content.decode()
    back = budi.post(edit_url(page), {**hidden_fields(asked), "naskah-pulihkan": "1"})
    assert back.status_code == 200
    text = back.content.decode()
    assert 'value="Budi"' in text
    assert "Kalimat milik Budi" in html.unescape(text)
    assert "Menyimpannya menggantikan versi yang lebih baru" in text
    assert "data-w-autosave-interval-value" not in text  # nothing is saved until somebody says so
    assert latest(page).title == "Siti"
    names = ("loaded_revision_id", "loaded_revision_created_at")
    based = {name: html.unescape(re.findall(rf'name="{name}" value="([^"]*)"', text)[0]) for name in names}
    assert budi.post(edit_url(page), form(page, title="Budi", **based)).status_code == 302


@pytest.mark.parametrize("action", ["action-publish", "action-submit"])
def test_publishing_asks_as_well(editors: tuple[Client, Client], page: NewsPage, action: str) -> None:
    siti, budi = editors
    on_budi = opened(budi, page)
    siti.post(edit_url(page), form(page, title="Siti", **opened(siti, page)))
    asked = budi.post(edit_url(page), {**form(page, title="Budi", **on_budi), action: "1"})
    assert asked.status_code == 409
    assert hidden_fields(asked.content.decode())[action] == "1"
    page.refresh_from_db()
    assert page.title == "Pasar"


def test_autosave_is_refused_quietly(editors: tuple[Client, Client], page: NewsPage) -> None:
    siti, budi = editors
    on_budi = opened(budi, page)
    siti.post(edit_url(page), form(page, title="Siti", **opened(siti, page)))
    refused = budi.post(edit_url(page), form(page, title="Budi", **on_budi), headers={"accept": "application/json"})
    assert refused.status_code == 400
    assert refused.json()["error_code"] == "invalid_revision"
    assert latest(page).title == "Siti"


def test_a_copy_that_came_back_late_still_asks(editors: tuple[Client, Client], page: NewsPage) -> None:
    """The session ended, somebody else saved, the copy of the browser is restored: saving it asks."""
    siti, budi = editors
    on_budi = opened(budi, page)
    siti.post(edit_url(page), form(page, title="Siti", **opened(siti, page)))
    back = budi.post(edit_url(page), {**form(page, title="Budi", **on_budi), "naskah-pulihkan": "1"}).content.decode()
    assert 'value="Budi"' in back
    assert f'name="loaded_revision_id" value="{on_budi["loaded_revision_id"]}"' in back
    assert budi.post(edit_url(page), form(page, title="Budi", **on_budi)).status_code == 409


def test_what_changed_around_the_page_loses_nothing(editors: tuple[Client, Client], page: NewsPage) -> None:
    """Unpublished and moved meanwhile: the words are saved. Locked: they are shown again, and not saved."""
    siti, budi = editors
    on_budi = opened(budi, page)
    page.unpublish()
    assert budi.post(edit_url(page), form(page, title="Sesudah turun", **on_budi)).status_code == 302
    assert latest(page).title == "Sesudah turun"
    on_budi = opened(budi, page)
    siti.post(reverse("wagtailadmin_pages:lock", args=[page.pk]))
    locked = budi.post(edit_url(page), form(page, title="Sesudah dikunci", **on_budi))
    assert locked.status_code == 200
    assert 'value="Sesudah dikunci"' in locked.content.decode()
    assert latest(page).title == "Sesudah turun"


def test_words_of_a_deleted_page_become_a_new_one(
    editors: tuple[Client, Client], news: NewsIndexPage, page: NewsPage
) -> None:
    _, budi = editors
    on_budi = opened(budi, page)
    sent = form(page, title="Milik Budi", **on_budi)
    address = edit_url(page)
    NewsPage.objects.get(pk=page.pk).delete()
    gone = budi.post(address, sent)
    assert gone.status_code == 410
    assert b"data-gone" in gone.content
    assert b"branding/editing.js" in gone.content
    add = reverse("wagtailadmin_pages:add", args=["branding", "newspage", news.pk])
    back = budi.post(add, {**sent, "naskah-pulihkan": "1"})
    assert back.status_code == 200
    assert 'value="Milik Budi"' in back.content.decode()
    assert budi.post(add, sent).status_code == 302
    assert NewsPage.objects.get(title="Milik Budi").live is False


def test_the_browser_is_told_what_was_saved(editors: tuple[Client, Client], page: NewsPage) -> None:
    siti, _ = editors
    sent = {**form(page, title="Baru", **opened(siti, page)), "naskah-salinan": "salinan-1"}
    assert siti.post(edit_url(page), sent).cookies["naskah_tersimpan"].value == "salinan-1"
    assert Revision.objects.for_instance(page).count() == 2


def test_ones_own_autosave_on_its_way_is_nobody_elses_version(editors: tuple[Client, Client], page: NewsPage) -> None:
    """The button is pressed before the answer of the last autosave has come: the form still names the old version."""
    siti, budi = editors
    based = {**opened(siti, page), "naskah-salinan": "formulir-siti"}
    as_json = {"accept": "application/json"}
    assert siti.post(edit_url(page), form(page, title="Separuh", **based), headers=as_json).status_code == 200
    assert siti.post(edit_url(page), form(page, title="Separuh jadi", **based)).status_code == 302
    assert latest(page).title == "Separuh jadi"
    on_budi = {**opened(budi, page), "naskah-salinan": "formulir-budi"}
    siti.post(edit_url(page), form(page, title="Siti", **opened(siti, page)))
    assert budi.post(edit_url(page), form(page, title="Budi", **on_budi)).status_code == 409


def test_nobody_is_asked_about_two_versions_that_say_the_same(editors: tuple[Client, Client], page: NewsPage) -> None:
    siti, budi = editors
    on_budi = opened(budi, page)
    siti.post(edit_url(page), form(page, title="Sama", **opened(siti, page)))
    answer = budi.post(edit_url(page), form(page, title="Sama", **on_budi))
    assert answer.status_code == 302, re.findall(r"<tbody>.*</tbody>", answer.content.decode(), re.DOTALL)
