"""What a visitor asks, as plain data that both search engines understand."""

import base64
import binascii
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from search.domain.facets import FACETS, MAX_CHOICES
from search.domain.words import clean

PAGE_SIZE = 20
MAX_PAGE = 500
MAX_CURSOR = 600
"""Characters of a cursor; ours are about 60, one that holds a long name 250."""
RELEVANCE, DISTANCE, NEWEST, NAME = SORTS = ("relevance", "distance", "newest", "name")
MAP = "peta"
BUSINESS, PRODUCT = "business", "product"
PAGE_KINDS = ("destination", "event", "itinerary", "culture", "news", "plan", "page")
"""Kinds of the portal's own pages, as `branding.domain.public` names them."""
KINDS = (BUSINESS, PRODUCT, *PAGE_KINDS)
_VALUE = re.compile(r"[a-z0-9.-]{1,80}")
_POINT = re.compile(r"(-?\d{1,2}(?:\.\d{1,8})?),(-?\d{1,3}(?:\.\d{1,8})?)")
POINT_DIGITS = 3
"""Decimals of a visitor's position that are kept: about 110 m, so that no address tells where somebody stood."""

Chosen = tuple[tuple[str, tuple[str, ...]], ...]
"""The choices by facet, in the order of `FACETS`, each facet's sorted, facets without any left out."""


@dataclass(frozen=True)
class Point:
    """Degrees WGS 84."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class Cursor:
    """Where a page of results begins: after the result with these sort values, or, with `back`, before it."""

    values: tuple[Any, ...]
    back: bool = False


@dataclass(frozen=True)
class SearchQuery:
    """A checked question.

    `q` is what was typed; what it means is found by `search.domain.understanding`, unless `literal`, which takes it
    word for word. `kind` is the tab, empty for the one that fits. `chosen` are the choices of the facets. `position`
    is the visitor's, if given. `page` counts from 1 and is shown; where `cursor` is set it decides where the page
    begins. `view` is empty for the list, or `MAP`. `explain` asks for what spoke for each result; no address can set
    it, only a view that knows who asks.
    """

    q: str = ""
    kind: str = ""
    chosen: Chosen = ()
    sort: str = RELEVANCE
    position: Point | None = None
    literal: bool = False
    page: int = 1
    cursor: Cursor | None = None
    language: str = "id"
    view: str = ""
    explain: bool = False
    _by_facet: dict[str, tuple[str, ...]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._by_facet.update(self.chosen)

    @classmethod
    def from_params(cls, params: QueryDict, *, language: str) -> "SearchQuery":
        """Read the address's parameters. Whatever cannot be understood is left out; nothing raises."""
        sort, kind = params.get("urut", ""), params.get("jenis", "")
        position = _point(params.get("posisi", ""))
        return cls(
            q=clean(params.get("q", "")),
            kind=kind if kind in KINDS else "",
            chosen=choices({name: params.getlist(each.parameter) for name, each in FACETS.items()}),
            sort=sort if sort in SORTS else RELEVANCE,
            position=position,
            literal=params.get("harfiah") == "1",
            page=_page(params.get("hal", "")),
            cursor=_cursor(params.get("sesudah", ""), params.get("sebelum", "")),
            language=language,
            view=MAP if params.get("tampilan") == MAP else "",
        )

    def selected(self, facet: str) -> tuple[str, ...]:
        """The choices of one facet."""
        return self._by_facet.get(facet, ())

    @property
    def offset(self) -> int:
        """How many results come before the page, where no cursor tells where it begins."""
        return 0 if self.cursor else (self.page - 1) * PAGE_SIZE

    def choosing(self, facet: str, values: Iterable[str]) -> "SearchQuery":
        """The same question with exactly these choices of one facet, on its first page."""
        return self.first_page(chosen=choices({**self._by_facet, facet: tuple(values)}))

    def toggled(self, facet: str, value: str) -> "SearchQuery":
        """The same question with one choice switched."""
        now = self.selected(facet)
        return self.choosing(facet, [each for each in now if each != value] if value in now else [*now, value])

    def without_choices(self) -> "SearchQuery":
        """The same question with no facet narrowing it."""
        return self.first_page(chosen=())

    def first_page(self, **changes: Any) -> "SearchQuery":
        """The question with some parts changed, from its first page."""
        return replace(self, **{"page": 1, "cursor": None, **changes})

    def pairs(self) -> list[tuple[str, str]]:
        """The parameters of the address that asks this question."""
        found = [("q", self.q), ("jenis", self.kind)]
        found += [(FACETS[name].parameter, value) for name, values in self.chosen for value in values]
        found += [
            ("urut", "" if self.sort == RELEVANCE else self.sort),
            ("posisi", f"{self.position.latitude},{self.position.longitude}" if self.position else ""),
            ("harfiah", "1" if self.literal else ""),
            ("tampilan", self.view),
            ("hal", "" if self.page == 1 else str(self.page)),
        ]
        if self.cursor:
            found.append(("sebelum" if self.cursor.back else "sesudah", encoded(self.cursor.values)))
        return [(name, value) for name, value in found if value]

    def address(self) -> str:
        """The query string that asks this question."""
        return urlencode(self.pairs())


def choices(by_facet: Mapping[str, Iterable[str]]) -> Chosen:
    """What of these may be choices, in the order in which questions keep them."""
    found = []
    for name, kind in FACETS.items():
        fixed = {value for value, _label in kind.choices}
        values = {each for each in by_facet.get(name, ()) if (each in fixed if fixed else _VALUE.fullmatch(each))}
        if values:
            found.append((name, tuple(sorted(values)[:MAX_CHOICES])))
    return tuple(found)


def encoded(values: Iterable[Any]) -> str:
    """Sort values as a word for an address."""
    return base64.urlsafe_b64encode(json.dumps(list(values), separators=(",", ":")).encode()).decode().rstrip("=")


def _cursor(after: str, before: str) -> Cursor | None:
    text = after or before
    if not text or len(text) > MAX_CURSOR:
        return None
    try:
        values = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (ValueError, binascii.Error, RecursionError):
        return None
    if not isinstance(values, list) or not 1 <= len(values) <= 4:
        return None
    if not all(value is None or isinstance(value, str | int | float) for value in values):
        return None
    return Cursor(tuple(values), back=not after)


def _point(text: str) -> Point | None:
    found = _POINT.fullmatch(text)
    if not found:
        return None
    latitude, longitude = (round(float(each), POINT_DIGITS) for each in found.groups())
    return Point(latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def _page(value: str) -> int:
    return min(int(value), MAX_PAGE) if re.fullmatch(r"[1-9][0-9]{0,8}", value) else 1
