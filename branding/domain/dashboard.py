"""What waits for a member of staff: reads for the newsroom's desk, each limited to what that person may act on.

Every read says how much there is and shows the first few. None of them opens a page's own table, except those that look
into one type's fields.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, Q, QuerySet
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.models import Page, Revision, TaskState, WorkflowState

from accounts.models import User

from ..enums import TranslationState
from . import tariffs
from .public import public_models
from .rights import Rights
from .translations import Row, ledger

SHOWN = 5
"""Of each pile."""
UNTOUCHED_AFTER = timedelta(days=365)
"""A page nobody has published for so long should be read again."""


@dataclass(frozen=True)
class Item:
    """One thing to do: a page, and what is known of it."""

    page: int
    title: str
    when: datetime | None = None
    note: str = ""


@dataclass(frozen=True)
class Pile:
    """How many there are, and the first of them."""

    total: int = 0
    items: Sequence[Item] = ()


@dataclass(frozen=True)
class Translating:
    """What translators and those who publish translations have to do."""

    missing: Pile
    outdated: Pile
    ready: Pile
    """Complete, and waiting to be published."""


def my_drafts(*, user: User, rights: Rights) -> Pile:
    """Pages whose newest words are this person's, and not public: those in review are with others now."""
    mine = (
        Page.objects.filter(Q(live=False) | Q(has_unpublished_changes=True), latest_revision__user=user, alias_of=None)
        .filter(rights.pages("add", "change", "publish"))
        .exclude(pk__in=_pages_of(WorkflowState.objects.filter(status=WorkflowState.STATUS_IN_PROGRESS)))
        .exclude(pk__in=_pages_of(Revision.objects.filter(approved_go_live_at__gt=timezone.now())))
    )
    return _pile(mine.order_by("-latest_revision_created_at"), "latest_revision_created_at")


def waiting_for(*, user: User) -> Pile:
    """Pages in review whose next step is this person's, the longest wait first."""
    tasks = TaskState.objects.reviewable_by(user).select_related("revision", "task").order_by("started_at")
    found = list(tasks)
    ids = {task.pk: int(task.revision.object_id) for task in found}
    titles = dict(Page.objects.filter(pk__in=ids.values()).values_list("pk", "draft_title"))
    items = [
        Item(ids[task.pk], titles[ids[task.pk]], task.started_at, task.task.name)
        for task in found
        if ids[task.pk] in titles
    ]
    return Pile(len(items), items[:SHOWN])


def scheduled(*, rights: Rights) -> Pile:
    """Pages that will be published at a minute to come, soonest first."""
    rows = _pages_of(Revision.objects.filter(approved_go_live_at__gt=timezone.now()))
    last_first = rows.order_by("-approved_go_live_at").values_list("of_page", "approved_go_live_at")
    minutes: dict[int, datetime] = dict(last_first)  # of two minutes of one page, the sooner stays
    pages = Page.objects.filter(pk__in=minutes).filter(rights.pages("change", "publish"))
    coming = sorted((minutes[pk], title, pk) for pk, title in pages.values_list("pk", "draft_title"))
    return Pile(len(coming), [Item(pk, title, at) for at, title, pk in coming[:SHOWN]])


def expiring(*, rights: Rights) -> Pile:
    """Public pages that will end at a minute to come, soonest first."""
    ending = Page.objects.live().filter(expire_at__gt=timezone.now()).filter(rights.pages("change", "publish"))
    return _pile(ending.order_by("expire_at", "pk"), "expire_at")


def without_words(*, rights: Rights) -> Pile:
    """Pages with a main picture that nobody has described for those who cannot see it."""
    if not rights.branches("change"):
        return Pile()
    wanting: QuerySet[Any] | None = None
    for model in public_models():
        lacking = (
            model.objects.filter(hero_image__isnull=False, hero_alt="", alias_of=None)
            .filter(rights.pages("change"))
            .order_by()
            .values_list("pk", "title", "latest_revision_created_at")
        )
        wanting = lacking if wanting is None else wanting.union(lacking, all=True)
    found = sorted(wanting or (), key=lambda row: row[1].casefold())
    return Pile(len(found), [Item(pk, title, when) for pk, title, when in found[:SHOWN]])


def stale_tariffs(*, rights: Rights, today: date | None = None) -> Pile:
    """Public destinations with a tariff past its day, the oldest first; `when` is the day that was recorded."""
    oldest: dict[int, tariffs.StaleTariff] = {}
    for each in tariffs.stale_tariffs(among=rights.pages("change"), today=today):
        oldest.setdefault(each.page_id, each)
    items = [Item(pk, each.title, _noon(each.valid_on)) for pk, each in oldest.items()]
    return Pile(len(items), items[:SHOWN])


def _noon(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(12)))


def untouched(*, rights: Rights) -> Pile:
    """Public pages that nobody has published for a year, the oldest first."""
    limit = timezone.now() - UNTOUCHED_AFTER
    old = Page.objects.live().filter(last_published_at__lt=limit, alias_of=None).filter(rights.pages("change"))
    return _pile(old.order_by("last_published_at"), "last_published_at")


def translating(*, rights: Rights, rows: Sequence[Row] | None = None) -> Translating:
    """Translations to begin, to bring up to date, and to publish, each where this person may do that."""
    missing, outdated, ready = [], [], []
    for row in ledger() if rows is None else rows:
        for code, cell in row.cells.items():
            item = Item(cell.page or row.page, row.title, note=code)
            complete = cell.is_managed and cell.is_read and cell.parts == 0
            if cell.state == TranslationState.MISSING:
                if cell.path and rights.may(cell.path, "add"):
                    missing.append(item)
            elif complete and cell.is_open:
                if rights.may(cell.path, "publish"):
                    ready.append(item)
            elif cell.state == TranslationState.OUTDATED and rights.may(cell.path, "change"):
                outdated.append(item)
    return Translating(*(Pile(len(found), found[:SHOWN]) for found in (missing, outdated, ready)))


def _pages_of(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Ids of the pages that revisions or workflows are of; they keep them as text, which PostgreSQL compares with no
    number."""
    pages = ContentType.objects.get_for_model(Page)
    return (
        rows.filter(base_content_type=pages)
        .annotate(of_page=Cast("object_id", BigIntegerField()))
        .values_list("of_page", flat=True)
    )


def _pile(pages: QuerySet[Page], moment: str) -> Pile:
    """The first of these pages, and their number only where there are more."""
    first = list(pages.values_list("pk", "draft_title", moment)[: SHOWN + 1])
    total = len(first) if len(first) <= SHOWN else pages.count()
    return Pile(total, [Item(pk, title, when) for pk, title, when in first[:SHOWN]])
