"""Pages come and go at their minute, in the regency's time, also after the clock stood still."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision, WorkflowState

from accounts.models import User
from branding.domain.roles import APPROVERS, ensure_page_roles
from branding.domain.scheduling import Turn, keep_to_schedule
from branding.domain.workflow import ensure_news_workflow
from branding.models import NewsIndexPage, NewsPage
from branding.tasks import publish_scheduled
from portal.celery import app

from .conftest import MakeArticle

WIB = ZoneInfo("Asia/Jakarta")
TEN = datetime.datetime(2027, 3, 1, 10, 0, tzinfo=WIB)
SECOND = datetime.timedelta(seconds=1)


def scheduled(news: NewsIndexPage, *, at: datetime.datetime | None, until: datetime.datetime | None = None) -> NewsPage:
    """An article that an approver has published for a minute to come."""
    page = NewsPage(title="Terjadwal", author_name="Redaksi", live=at is None, go_live_at=at, expire_at=until)
    page.body = [("paragraph", "<p>Isi</p>")]
    news.add_child(instance=page)
    page.save_revision().publish()
    return page


def status(client: Client) -> int:
    return client.get("/id/berita/terjadwal/").status_code


def test_at_ten_and_not_before(client: Client, news: NewsIndexPage) -> None:
    scheduled(news, at=TEN)
    assert keep_to_schedule(now=TEN - SECOND) == Turn()
    assert status(client) == 404
    page = NewsPage.objects.get(slug="terjadwal")
    assert page.go_live_at == TEN
    assert due_at(TEN) == [page.pk]
    assert due_at(TEN - SECOND) == []


def due_at(moment: datetime.datetime) -> list[int]:
    """The pages that a turn of the clock at this moment takes up."""
    due = Revision.objects.filter(approved_go_live_at__lte=moment)
    return [int(revision.object_id) for revision in due]


def test_the_beat_asks_several_times_a_minute() -> None:
    """So that a page of 10:00 is public well within its minute, whenever the beat was started."""
    entry = app.conf.beat_schedule["pages-publish-scheduled"]
    assert entry["task"] == "branding.publish_scheduled"
    assert entry["schedule"] <= 20


@pytest.fixture
def soon() -> datetime.datetime:
    """A minute that has just come: nothing can be scheduled for the past, so the plan is made for the future first."""
    return timezone.now() + datetime.timedelta(hours=1)


def come(page: NewsPage, *, ago: datetime.timedelta, until: datetime.datetime | None = None) -> None:
    """Turn the clock on by moving the page's plan back, as if nobody had kept it meanwhile."""
    moment = timezone.now() - ago
    revision = Revision.objects.get(pk=page.latest_revision_id)
    revision.approved_go_live_at = moment
    revision.content = {
        **revision.content,
        "go_live_at": moment.isoformat(),
        "expire_at": until.isoformat() if until else None,
    }
    revision.save()
    NewsPage.objects.filter(pk=page.pk).update(go_live_at=moment, expire_at=until)


@pytest.mark.parametrize("ago", [datetime.timedelta(0), datetime.timedelta(days=3)])
def test_what_is_due_becomes_public_however_late(
    client: Client, news: NewsIndexPage, soon: datetime.datetime, ago: datetime.timedelta
) -> None:
    page = scheduled(news, at=soon)
    come(page, ago=ago)
    assert keep_to_schedule() == Turn(published=1)
    assert status(client) == 200
    assert PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish.scheduled").exists()
    assert keep_to_schedule() == Turn()


def test_what_expires_is_gone_everywhere(client: Client, news: NewsIndexPage, make_article: MakeArticle) -> None:
    page = make_article("Kabar")
    places = ("/id/berita/", "/news-id.rss", "/news-id.atom", "/sitemap-halaman-id.xml", "/id/")
    for place in places:
        assert "/id/berita/kabar/" in client.get(place).content.decode(), place
    NewsPage.objects.filter(pk=page.pk).update(expire_at=timezone.now())
    publish_scheduled()
    for place in places:
        assert "/id/berita/kabar/" not in client.get(place).content.decode(), place
    assert client.get("/id/berita/kabar/").status_code == 404
    page.refresh_from_db()
    assert page.expired


def test_what_was_over_before_it_came_is_never_shown(
    client: Client, news: NewsIndexPage, soon: datetime.datetime
) -> None:
    """The clock stood still through the whole of its time."""
    page = scheduled(news, at=soon)
    hour = datetime.timedelta(hours=1)
    come(page, ago=2 * hour, until=timezone.now() - hour)
    assert keep_to_schedule() == Turn()
    assert status(client) == 404
    page.refresh_from_db()
    assert page.expired
    assert not Revision.objects.exclude(approved_go_live_at=None).exists()


def test_one_that_fails_does_not_keep_the_others_waiting(
    client: Client, news: NewsIndexPage, soon: datetime.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad, good = scheduled(news, at=soon), scheduled_as(news, "baik", soon)
    for page in (bad, good):
        come(page, ago=datetime.timedelta(minutes=1))
    publish = Revision.publish

    def refuse(self: Revision, *args: object, **kwargs: object) -> object:
        if str(self.object_id) == str(bad.pk):
            raise RuntimeError("rusak")
        return publish(self, *args, **kwargs)

    monkeypatch.setattr(Revision, "publish", refuse)
    assert keep_to_schedule() == Turn(published=1, failed=1)
    assert client.get("/id/berita/baik/").status_code == 200
    monkeypatch.undo()
    assert keep_to_schedule() == Turn(published=1)


def scheduled_as(news: NewsIndexPage, slug: str, at: datetime.datetime) -> NewsPage:
    page = NewsPage(title=slug.title(), slug=slug, author_name="Redaksi", live=False, go_live_at=at)
    news.add_child(instance=page)
    page.save_revision().publish()
    return page


def test_approved_today_public_when_its_author_meant_it(
    client: Client, news: NewsIndexPage, soon: datetime.datetime
) -> None:
    ensure_page_roles()
    ensure_news_workflow()
    approver = User.objects.create_user(username="penyetuju", email="p@beranda.test", password=None)
    approver.groups.add(Group.objects.get(name=APPROVERS))
    page = NewsPage(title="Terjadwal", author_name="Redaksi", live=False, go_live_at=soon, owner=approver)
    news.add_child(instance=page)
    page.save_revision(user=approver)
    state = page.get_workflow().start(page, approver)
    state.current_task_state.task.specific.on_action(state.current_task_state, user=approver, action_name="approve")
    state.refresh_from_db()
    assert state.status == WorkflowState.STATUS_APPROVED
    assert status(client) == 404
    assert Revision.objects.exclude(approved_go_live_at=None).count() == 1
    page.refresh_from_db()
    come(page, ago=datetime.timedelta(0))
    publish_scheduled()
    assert status(client) == 200


def test_times_are_the_regencys_and_say_so(client: Client, news: NewsIndexPage) -> None:
    ensure_page_roles()
    approver = User.objects.create_user(username="penyetuju", email="p@beranda.test", password=None)
    approver.groups.add(Group.objects.get(name=APPROVERS))
    client.force_login(approver, backend="django.contrib.auth.backends.ModelBackend")
    page = scheduled(news, at=TEN)
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "2027-03-01 10:00" in html
    assert "Waktu tayang (WIB)" in html
    assert "Waktu turun (WIB)" in html
    assert "Tayang (WIB):" in html
    assert "dijadwalkan tayang pada 1 Maret 2027, 10.00 WIB" in html.replace("1 Mar. 2027", "1 Maret 2027")
    assert "current_time_zone" not in client.get(reverse("wagtailadmin_account")).content.decode()
