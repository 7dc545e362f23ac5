"""Finding the page of an address together with what it points to and what stands above it.

Wagtail walks down the tree, two queries a level, and reads the pages above once more to see whether anybody has
restricted them. Here the frame remembers which page an address belongs to, what is above it, and the page itself.
Whether that is still live, there, and as it was published last, and whether it may be read, is asked for each request.
"""

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from typing import Any, Self

from django.contrib.contenttypes.models import ContentType
from wagtail.fields import StreamField
from wagtail.models import Page

from ..models.base import ContentPage
from .frame import Frame, once

VERSION = ("last_published_at", "live_revision_id", "path")
"""What differs as soon as a page is published again, from whatever process, or stands elsewhere in the tree."""
PARENT = "_cached_parent_obj"
"""Where treebeard looks for the parent of a page before it asks."""


def page_at(frame: Frame, language: str, path: str) -> ContentPage | None:
    """The live page at a path of a language; None where Wagtail's own way has to tell what is there."""
    root = frame.roots.get(language)
    if root is None:
        return None
    url_path = root + "".join(f"{slug}/" for slug in path.split("/") if slug)
    known = once(frame, ("route", url_path), lambda: _known(url_path))
    if known is None:
        return None
    model, pk = known
    live = model.objects.live().filter(pk=pk, url_path=url_path)
    key = ("page", url_path)
    kept: Kept | None = frame.drawn.get(key)
    if kept is not None and kept.version == live.values_list(*VERSION).first():
        return kept.page()
    found: ContentPage | None = live.select_related(*model.shown_with).first()
    if found is None:
        return None
    above = once(frame, ("above", found.path[: -found.steplen]), lambda: list(found.get_ancestors()))
    found.above = above
    setattr(found, PARENT, above[-1])
    kept = frame.drawn[key] = Kept.of(found)
    return kept.page()


@dataclass(frozen=True)
class Kept:
    """A page as it was read, which nobody has looked at since: what a page finds out while it is shown, of businesses
    above all, is found out for each request."""

    version: tuple[Any, ...]
    _page: ContentPage
    _streams: Mapping[str, Any]

    @classmethod
    def of(cls, page: ContentPage) -> Self:
        """Keep it; `page` itself is not to be used any more."""
        streams = [field for field in page._meta.concrete_fields if isinstance(field, StreamField)]  # noqa: SLF001 — documented
        words = {field.name: field.get_prep_value(getattr(page, field.name)) for field in streams}
        return cls(tuple(getattr(page, name) for name in VERSION), page, words)

    def page(self) -> ContentPage:
        """The page as if it had just been read."""
        page = copy(self._page)
        for name, words in self._streams.items():
            setattr(page, name, words)
        return page


def _known(url_path: str) -> tuple[type[ContentPage], int] | None:
    """The type and key of the page at an address, if it is one of ours and answers for no addresses beneath its own."""
    row = Page.objects.filter(url_path=url_path).values_list("content_type_id", "pk").first()
    model = ContentType.objects.get_for_id(row[0]).model_class() if row else None
    if row is None or model is None or not issubclass(model, ContentPage) or model.route is not Page.route:
        return None
    return model, row[1]
