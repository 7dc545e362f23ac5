"""What a search answers, whichever engine found it."""

from dataclasses import dataclass, field
from typing import Any

from branding.domain.public import PublicPage
from economy.domain.public import PublicBusiness, PublicProduct


@dataclass(frozen=True)
class FoundHit:
    """One result as an engine found it. `sort` are the values that order it, for a cursor; highlights are escaped HTML
    with <mark>, by field ("name", "description", "products"); `why` is what spoke for it, for staff."""

    kind: str
    """"business" or "page"."""
    ref: int
    sort: tuple[Any, ...] = ()
    distance_km: float | None = None
    highlights: dict[str, list[str]] = field(default_factory=dict)
    why: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Found:
    """An engine's raw result.

    `kind` is the tab that was answered, `hits` a page of it and `total` all of it; `kinds` counts what each tab would
    hold under the same filters; `facets` counts by facet and value, each under all filters but its own. `pages` are
    the primary keys of the best pages of the portal, whatever the tab. `more` tells whether results follow the page;
    of a page that was reached backwards they always do.
    """

    kind: str
    hits: list[FoundHit]
    total: int
    kinds: dict[str, int]
    facets: dict[str, dict[str, int]]
    pages: list[int] = field(default_factory=list)
    more: bool = False


@dataclass(frozen=True)
class RawCluster:
    """Businesses of the map that lie close together: their middle in degrees WGS 84, how many, and which one if it is
    alone."""

    latitude: float
    longitude: float
    count: int
    ref: int | None = None


@dataclass(frozen=True)
class Hit:
    """A result as it is shown: a business (with the products that match, in the tab of products) or a page."""

    business: PublicBusiness | None = None
    page: PublicPage | None = None
    products: tuple[PublicProduct, ...] = ()
    highlight: str | None = None
    """Escaped HTML with <mark>, or None."""
    distance_km: float | None = None
    why: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Facet:
    """One choice of a facet with the number of results it leads to; `url` toggles it. Without results and not selected
    it is `disabled`. A kecamatan has its point in degrees WGS 84, a category its `icon` and the slug of the branch it
    is `below`."""

    value: str
    label: str
    count: int
    selected: bool = False
    url: str = ""
    latitude: float | None = None
    longitude: float | None = None
    icon: str = ""
    below: str = ""

    @property
    def disabled(self) -> bool:
        return not self.count and not self.selected


@dataclass(frozen=True)
class Tab:
    """One kind of result; `url` shows it."""

    kind: str
    label: str
    count: int
    selected: bool
    url: str


@dataclass(frozen=True)
class Chip:
    """One thing that narrows the results down; `url` asks without it. `understood` when it was read from the question's
    own words, which `phrase` names, and not chosen in a facet."""

    label: str
    url: str
    facet: str = ""
    understood: bool = False
    phrase: str = ""


@dataclass(frozen=True)
class SearchAnswer:
    """A page of results. `degraded` tells that Elasticsearch should have answered and the database did. `nearest` is
    what comes closest where nothing was found; `partly` are the words that the results say where none says all of
    them. `previous_url` and `next_url` are empty where there is no such page. `wants_position` tells that the question
    asks for what is near and nobody said where."""

    kind: str
    hits: list[Hit]
    total: int
    tabs: list[Tab]
    facets: dict[str, list[Facet]]
    chips: list[Chip]
    pages: list[PublicPage]
    degraded: bool
    did_you_mean: str = ""
    did_you_mean_url: str = ""
    partly: str = ""
    nearest: list[Hit] = field(default_factory=list)
    previous_url: str = ""
    next_url: str = ""
    literal_url: str = ""
    wants_position: bool = False

    @property
    def matching(self) -> int:
        """How many results say all that was asked for."""
        return 0 if self.partly else self.total


@dataclass(frozen=True)
class Cluster:
    """Businesses of the map that lie close together: their middle in degrees, how many, and, of one alone, its name and
    address."""

    latitude: float
    longitude: float
    count: int
    name: str = ""
    url: str = ""


@dataclass(frozen=True)
class Suggestion:
    """Something to go to while typing. `kind` is business, category, district, village or question."""

    label: str
    detail: str
    url: str
    kind: str
