"""Two people on one page: who saved what meanwhile, and what differs between their words and somebody's own."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.utils.safestring import SafeString
from wagtail.blocks import StreamValue
from wagtail.models import Page, Revision

from ..models.base import ContentPage

_PARAGRAPH_MARK = re.compile(r' data-block-key=\\"[^"\\]*\\"')
REMEMBERED = 24 * 3600
"""Seconds for which it is known which form of which browser has saved a version."""
OWN_NAMES = frozenset(
    {
        "csrfmiddlewaretoken",
        "loaded_revision_id",
        "loaded_revision_created_at",
        "overwrite_revision_id",
        "naskah-timpa",
        "naskah-pulihkan",
    }
)
"""Fields of the form that say on which version it was based; what an editor typed is all the others."""


@dataclass(frozen=True)
class Difference:
    """One field in which the saved version and somebody's own words differ; `shown` marks what leaves and what comes.

    `theirs` and `mine` tell who changed it since the version both began with; both false where that is not known.
    """

    label: str
    shown: SafeString | str
    theirs: bool
    mine: bool


def version_of(revision: Revision) -> str:
    """What names a saved version: a revision may be written again in place, so its number alone does not."""
    return f"{revision.pk}@{revision.created_at.isoformat()}"


def newest_version(*, page: Page) -> Revision | None:
    """The page's newest saved version, read while nobody else can save one. Call inside a transaction."""
    Page.objects.select_for_update().filter(pk=page.pk).values_list("pk", flat=True).first()
    found: Revision | None = page.revisions.select_related("user").order_by("-created_at", "-pk").first()
    return found


def version_begun_with(*, page: Page, posted: Mapping[str, str]) -> Revision | None:
    """The version that a form was opened on, if it is still what it was then, or what the form itself saved since."""
    own = posted.get("overwrite_revision_id", "")
    if own.isdecimal():
        written: Revision | None = page.revisions.filter(pk=own).first()
        return written
    number = posted.get("loaded_revision_id", "")
    found: Revision | None = page.revisions.filter(pk=number).first() if number.isdecimal() else None
    if found is None or found.created_at.isoformat() != posted.get("loaded_revision_created_at"):
        return None
    return found


def remember_writer(*, page: Page, form: str) -> None:
    """Note that this form has saved the page's newest version. Forgetting it costs a needless question, no words."""
    newest: Revision | None = page.revisions.order_by("-created_at", "-pk").first()
    if newest is not None:
        cache.set(_writer_key(newest), form, timeout=REMEMBERED)


def wrote(*, form: str, revision: Revision) -> bool:
    """Whether this form has saved that version."""
    return bool(form) and cache.get(_writer_key(revision)) == form


def _writer_key(revision: Revision) -> str:
    return f"branding.naskah.{revision.pk}.{revision.created_at.timestamp()}"


def typed(posted: Any) -> Iterator[tuple[str, str]]:
    """Everything an editor sent, as pairs of name and value in their order, to be sent again unchanged."""
    for name, values in posted.lists():
        if name not in OWN_NAMES:
            yield from ((name, value) for value in values)


def differences(
    *, panel: Any, saved: ContentPage, mine: ContentPage, begun: ContentPage | None = None
) -> list[Difference]:
    """The fields in which `mine` differs from `saved`; `begun` is the version both come from, where it is known.

    `panel` is the page's bound edit handler, whose comparisons Wagtail's own history uses.
    """
    comparisons = panel.get_comparison()
    found = []
    for compare in comparisons:
        both = compare(saved, mine)
        if both.has_changed() and not _same_words(both):
            found.append(
                Difference(
                    label=str(both.field_label()),
                    shown=both.htmldiff() if both.is_field else _rows(both),
                    theirs=begun is not None and compare(begun, saved).has_changed(),
                    mine=begun is not None and compare(begun, mine).has_changed(),
                )
            )
    return found


def _same_words(both: Any) -> bool:
    """Whether two streams differ in nothing but the marks by which the text editor knows its paragraphs."""
    if not both.is_field or not isinstance(both.val_a, StreamValue):
        return False
    one, other = (_PARAGRAPH_MARK.sub("", json.dumps(value.get_prep_value())) for value in (both.val_a, both.val_b))
    return one == other


def _rows(relation: Any) -> str:
    """In words how rows of a list differ, of which Wagtail shows each field by itself."""
    rows: Sequence[Any] = relation.get_child_comparisons()
    came = sum(1 for row in rows if row.is_addition())
    went = sum(1 for row in rows if row.is_deletion())
    return f"+{came} −{went}"
