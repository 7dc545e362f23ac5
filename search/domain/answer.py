"""What a search answers, whichever engine found it."""

from dataclasses import dataclass, field

from economy.domain.public import PublicBusiness


@dataclass(frozen=True)
class Hit:
    """A business that was found. `highlight` is escaped HTML with <mark>, or None; `distance_km` is for later sorts."""

    business: PublicBusiness
    highlight: str | None = None
    distance_km: float | None = None


@dataclass(frozen=True)
class PageHit:
    title: str
    url: str
    kind: str
    lead: str


@dataclass
class Facet:
    """One choice of a facet with the number of results it leads to; `url` toggles it.

    A kecamatan has its point in degrees WGS 84, a category its `icon` and the slug of the branch it is `below`.
    """

    value: str
    label: str
    count: int
    selected: bool = False
    url: str = ""
    latitude: float | None = None
    longitude: float | None = None
    icon: str = ""
    below: str = ""


@dataclass(frozen=True)
class Found:
    """An engine's raw result: primary keys in order, counts by slug, page ids."""

    ids: list[int]
    total: int
    districts: dict[str, int]
    categories: dict[str, int]
    page_ids: list[int] = field(default_factory=list)
    highlights: dict[int, str] = field(default_factory=dict)
    did_you_mean: str = ""


@dataclass(frozen=True)
class SearchAnswer:
    """The page of results. `degraded` tells that Elasticsearch should have answered and the database did."""

    hits: list[Hit]
    total: int
    facets: dict[str, list[Facet]]
    pages: list[PageHit]
    degraded: bool
    did_you_mean: str = ""


@dataclass(frozen=True)
class Suggestion:
    """Something to go to while typing. `kind` is business, category or district."""

    label: str
    detail: str
    url: str
    kind: str
