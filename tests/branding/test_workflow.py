"""News goes from its author to an approver."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import TaskState, WorkflowState

from accounts.models import User
from branding.domain.roles import APPROVERS, WRITERS, ensure_page_roles
from branding.domain.workflow import ensure_news_workflow
from branding.models import NewsIndexPage, NewsPage, Picture


@pytest.fixture
def people(news: NewsIndexPage) -> tuple[User, User]:
    """A writer and an approver."""
    ensure_page_roles()
    ensure_news_workflow()
    made = []
    for name, group in (("penulis", WRITERS), ("penyetuju", APPROVERS)):
        user = User.objects.create_user(username=name, email=f"{name}@beranda.test", password=None)
        user.groups.add(Group.objects.get(name=group))
        made.append(user)
    return made[0], made[1]


def draft(news: NewsIndexPage, author: User) -> NewsPage:
    """An article its author has saved and not submitted."""
    page = NewsPage(title="Panen raya", author_name="Penulis", lead="Teras", live=False, owner=author)
    page.body = [("paragraph", "<p>Isi</p>")]
    news.add_child(instance=page)
    page.save_revision(user=author)
    return page


def test_the_approver_publishes_what_the_author_submitted(
    people: tuple[User, User], news: NewsIndexPage, client: Client
) -> None:
    author, approver = people
    page = draft(news, author)
    state = page.get_workflow().start(page, author)
    task_state = state.current_task_state
    task = task_state.task.specific
    assert task.get_actions(page, author) == []
    assert {name for name, *_ in task.get_actions(page, approver)} == {"reject", "approve"}
    assert client.get("/id/berita/panen-raya/").status_code == 404
    task.on_action(task_state, user=approver, action_name="approve")
    state.refresh_from_db()
    assert state.status == WorkflowState.STATUS_APPROVED
    assert client.get("/id/berita/panen-raya/").status_code == 200


def test_what_is_rejected_stays_a_draft_with_its_reason(people: tuple[User, User], news: NewsIndexPage) -> None:
    author, approver = people
    page = draft(news, author)
    state = page.get_workflow().start(page, author)
    task_state = state.current_task_state
    task_state.task.specific.on_action(task_state, user=approver, action_name="reject", comment="Sumbernya mana?")
    task_state.refresh_from_db()
    page.refresh_from_db()
    assert task_state.status == TaskState.STATUS_REJECTED
    assert task_state.comment == "Sumbernya mana?"
    assert not page.live


def test_every_language_has_the_workflow(people: tuple[User, User]) -> None:
    ensure_news_workflow()
    for index in NewsIndexPage.objects.all():
        assert index.get_workflow().name.startswith("Berita")
        assert index.get_workflow().tasks.count() == 1


def test_a_picture_without_words_is_refused_when_it_leaves_the_desk(news: NewsIndexPage, one_place: None) -> None:
    Picture.objects.update(alt_id="", alt_en="")  # nor does the library say anything
    form_class = NewsPage.get_edit_handler().get_form_class()
    page = NewsPage(title="Bergambar", author_name="Redaksi", locale=news.locale)
    data = {
        "title": "Bergambar",
        "slug": "bergambar",
        "hero_image": Picture.objects.order_by("pk")[0].pk,
        "hero_alt": "",
        "body-count": "0",
    }
    publishing = form_class(data, instance=page, parent_page=news)
    publishing.is_valid()
    assert "hero_alt" in publishing.errors
    drafting = form_class(data, instance=NewsPage(locale=news.locale), parent_page=news)
    drafting.defer_required_fields()
    drafting.is_valid()
    assert "hero_alt" not in drafting.errors
