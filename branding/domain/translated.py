"""Pages that an editor chose, in the language of who reads.

A chosen page is kept as the one that was chosen, in whatever language it is; a page in another language leads to its
translation instead. What is not live or not public is left out.
"""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import QuerySet
from wagtail.models import Page

from ..models import DestinationPage
from .restrictions import UNRESTRICTED


def counterpart(*, page: Page, locale_id: int) -> Page | None:
    """The page in that language, or the page itself where it has no translation; None if neither can be read."""
    versions = Page.objects.live().filter(UNRESTRICTED, translation_key=page.translation_key)
    by_language = {each.locale_id: each for each in versions}
    return by_language.get(locale_id) or by_language.get(page.locale_id)


def chosen_places(*, ids: Sequence[int], among: "QuerySet[DestinationPage]") -> list[DestinationPage]:
    """Of the destinations `among`, which are of one language, those that were chosen, in the order of `ids`."""
    keys = _translation_keys(ids)
    found = {each.translation_key: each for each in among.filter(translation_key__in=keys)} if keys else {}
    return [found[key] for key in keys if key in found]


def _translation_keys(ids: Sequence[int]) -> list[UUID]:
    """What the versions of each of these pages have in common, in the order of `ids`."""
    found = dict(Page.objects.filter(pk__in=ids).values_list("pk", "translation_key")) if ids else {}
    return list(dict.fromkeys(found[pk] for pk in ids if pk in found))
