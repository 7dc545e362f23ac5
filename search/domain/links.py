"""Where questions are asked, and where one choice more or less is asked: a page has about a hundred such addresses."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import get_language

from search.domain import reference
from search.domain.facets import CATEGORY, DISTRICT, FACETS, MAX_CHOICES, VILLAGE
from search.domain.query import SearchQuery
from search.domain.rephrased import without
from search.domain.understanding import Understanding


def address(query: SearchQuery) -> str:
    """Where a question is asked."""
    asked, base = query.address(), directory(get_language() or "")
    return f"{base}?{asked}" if asked else base


@lru_cache(maxsize=8)
def directory(language: str) -> str:
    """Where the directory begins in the current language, found once."""
    return reverse("search:directory")


def addresses_of_tabs(query: SearchQuery) -> Callable[[str], str]:
    """The address of the question in each tab; that of the usual one for none."""
    pairs = query.first_page(kind="").pairs()
    told = int(bool(query.q))  # the tab comes right behind the words
    before, after, base = urlencode(pairs[:told]), urlencode(pairs[told:]), directory(get_language() or "")

    def to(kind: str) -> str:
        asked = "&".join(part for part in (before, f"jenis={kind}" if kind else "", after) if part)
        return f"{base}?{asked}" if asked else base

    return to


class Switches:
    """The addresses that switch the choices of one facet. What they have in common is written once."""

    def __init__(self, query: SearchQuery, understood: Understanding, facet: str) -> None:
        self._query, self._understood, self._facet = query, understood, facet
        self.chosen = understood.selected(facet)
        self._parameter = FACETS[facet].parameter
        parameters = [kind.parameter for kind in FACETS.values()]
        earlier = {"q", "jenis", *parameters[: parameters.index(self._parameter)]}
        others = [pair for pair in query.first_page().pairs() if pair[0] != self._parameter]
        self._before = urlencode([pair for pair in others if pair[0] in earlier])
        self._after = urlencode([pair for pair in others if pair[0] not in earlier])
        self._base = directory(get_language() or "")
        self._branches = {each.slug: each.parent_slug for each in reference.categories()} if facet == CATEGORY else {}

    def to(self, value: str) -> str:
        """The question with one choice switched. What the words ask for is taken out of them, when nothing of that
        facet is left; else the choices that remain stand in the address, where they go before the words."""
        chosen = [each for each in self.chosen if each != value] if value in self.chosen else self._with(value)
        if not chosen and not self._query.selected(self._facet):
            phrases = [each.phrase for each in self._understood.conditions if each.facet == self._facet]
            return address(without(self._query, phrases))
        if self._facet == DISTRICT and self._query.selected(VILLAGE):
            return address(_within(self._query.choosing(DISTRICT, chosen)))
        told = [f"{self._parameter}={each}" for each in sorted(chosen)[:MAX_CHOICES]]
        asked = "&".join(part for part in (self._before, *told, self._after) if part)
        return f"{self._base}?{asked}" if asked else self._base

    def _with(self, value: str) -> Sequence[str]:
        """The choices with one more. A category takes the place of its branch, and a branch of all below it: as any of
        the choices may hold, the wider would make the narrower meaningless."""
        if self._facet != CATEGORY:
            return [*self.chosen, value]
        branch = self._branches.get(value, "")
        kept = [each for each in self.chosen if each != branch and self._branches.get(each) != value]
        return [*kept, value]


def _within(query: SearchQuery) -> SearchQuery:
    """The same question without desa that lie outside the chosen kecamatan."""
    districts = query.selected(DISTRICT)
    inside = {each.code for each in reference.villages() if each.district_slug in districts}
    return query.choosing(VILLAGE, [code for code in query.selected(VILLAGE) if code in inside])
