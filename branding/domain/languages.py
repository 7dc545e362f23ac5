"""Where a page is read in each language; and which page is shown where its translation would stand.

A page that exists in one language only has an address in the others too: that of its nearest translated ancestor,
followed by its own slugs. There the portal shows it as it is, with a notice. Its canonical address stays the original.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from wagtail.models import Page

from .restrictions import UNRESTRICTED
from .site_tree import LANGUAGES

MAX_DEPTH = 12
"""Steps of an address that are looked up; the tree is not half as deep."""


@dataclass(frozen=True)
class Place:
    """Where one language shows a page: the page there whose address begins its own, and the slugs that follow."""

    above: Page
    """The page's own translation, or that of its nearest translated ancestor."""
    rest: str
    """ "rencana/program/", or nothing if `above` is the page's translation."""

    @property
    def is_translation(self) -> bool:
        """Whether the page itself has been translated."""
        return not self.rest

    def url(self, request: object = None) -> str | None:
        """The address on this host; None if no site serves it."""
        begin: str | None = self.above.get_url(request)
        return None if begin is None else begin + self.rest


def places(*, page: Page, trail: Sequence[Page]) -> dict[str, Place]:
    """Where each language shows a page, by language code; `trail` are the pages above it, from the home page down.

    Only what the public may see begins an address. A language without a public home page is absent. One query,
    and one more for each language that has no translation.
    """
    line = [*trail, page]
    by_key: dict[UUID, dict[str, Page]] = defaultdict(dict)
    keys = [each.translation_key for each in line]
    found = Page.objects.live().filter(UNRESTRICTED, translation_key__in=keys, alias_of=None).select_related("locale")
    for each in found:
        by_key[each.translation_key][each.locale.language_code] = each
    shown = {}
    for code in LANGUAGES:
        if code not in by_key[line[0].translation_key]:
            continue  # without a home page nothing beneath it is served
        own = by_key[page.translation_key].get(code)
        place = Place(own, "") if own is not None else _beneath(page, line[:-1], code, by_key)
        if place is not None:
            shown[code] = place
    return shown


def _beneath(page: Page, trail: Sequence[Page], code: str, by_key: Mapping[UUID, Mapping[str, Page]]) -> Place | None:
    """The place of an untranslated page in a language, where no other page of that language stands."""
    candidates = [
        Place(there, page.url_path[len(above.url_path) :])
        for above in reversed(trail)
        if (there := by_key[above.translation_key].get(code)) is not None
    ]
    if not candidates:
        return None
    paths = [each.above.url_path + each.rest for each in candidates]
    taken = set(
        Page.objects.filter(slug=page.slug, url_path__in=paths)
        .live()
        .exclude(translation_key=page.translation_key)
        .values_list("url_path", flat=True)
    )
    return next((each for each, path in zip(candidates, paths, strict=True) if path not in taken), None)


def missing_at(*, home: Page, slugs: Sequence[str]) -> Page | None:
    """The page of another language that belongs at this address of a language, beneath its home page.

    None if there is none, if it is a draft or restricted, or if the address is that of a draft that has never been
    published: whoever guesses one learns nothing. A page that was unpublished leads to its other language.
    """
    if not slugs or len(slugs) > MAX_DEPTH:
        return None
    paths = [home.url_path]
    for slug in slugs:
        paths.append(f"{paths[-1]}{slug}/")
    chain = {
        each.url_path: each
        for each in Page.objects.filter(slug__in=slugs, url_path__in=paths[1:], locale_id=home.locale_id)
    }
    here = chain.get(paths[-1])
    if here is not None and here.live and here.alias_of_id is None:
        return None
    above = [home, *(each for path in paths[1:-1] if (each := chain.get(path)) is not None and each.live)]
    found = _counterpart(above, paths[-1])
    if found is None and here is not None and here.first_published_at is not None:
        found = _translation(here)
    return found if found is not None and not found.get_view_restrictions().exists() else None


def _counterpart(above: Sequence[Page], path: str) -> Page | None:
    """The live page that stands beneath a translation of one of these pages as `path` stands beneath the page itself;
    the deepest of them wins."""
    rests = {each.translation_key: path[len(each.url_path) :] for each in above}
    others = Page.objects.filter(translation_key__in=rests).exclude(locale_id=above[0].locale_id)
    wanted = {each.url_path + rests[each.translation_key]: each.depth for each in others}
    slug = path.rstrip("/").rpartition("/")[2]
    matches = Page.objects.filter(slug=slug, url_path__in=wanted).live().select_related("locale")
    return max(matches, key=lambda each: (wanted[each.url_path], -each.pk), default=None)


def _translation(page: Page) -> Page | None:
    """A live page that says the same in another language, the first of the portal's languages before others."""
    found: Page | None = page.get_translations().live().filter(alias_of=None).order_by("locale_id").first()
    return found
