"""Pages and businesses side by side, as a list of places shows them: what they are called, where they are.

Everything comes from the public projections of both apps. What is not public now is absent, and nothing tells whether
it ever existed.
"""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from economy.domain.public import PublicBusiness, public_businesses

from ..enums import DestinationKind, Precision
from ..models import DestinationPage
from .public import PublicPage
from .site_tree import LANGUAGES
from .summaries import public_summaries

SAVED_KINDS = frozenset({"destination", "event", "itinerary", "culture", "news"})
"""The kinds of pages that a visitor may put on a list."""
TOKEN = re.compile(r"p[A-Za-z0-9_-]{11}|b[1-9][0-9]{0,9}")
"""What a page or a business is called on lists outside: `page_token`, `business_token`."""
_REST = bytes(8)
_LAST = b"\xff" * 8
MOST_KEY = 2**63 - 1


@dataclass(frozen=True)
class Thing:
    """A public page or business. Coordinates in degrees WGS 84, or None.

    `exact` says that the point is the thing's own, `near` that it is at least roughly (an address to travel to); else
    it is that of its desa or kecamatan.
    """

    token: str
    kind: str
    """"business", or what `branding.domain.public` calls the page."""
    label: str
    """What it is, in a word or two."""
    title: str
    url: str
    lead: str
    place: str
    """Desa and kecamatan, or the kecamatan."""
    language: str
    """Of its words."""
    image_url: str
    tone: str
    plate: str
    """The branch whose panel stands where there is no picture, and the icon on it."""
    icon: str
    latitude: float | None
    longitude: float | None
    exact: bool
    near: bool

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude, if there are any."""
        if self.latitude is None or self.longitude is None:
            return None
        return self.latitude, self.longitude

    @property
    def name(self) -> str:
        """What the map writes beside the point."""
        return self.title


def page_token(page: Page) -> str:
    """What a page is called on lists outside, in every language alike: half of its translation key, in base64."""
    return _page_token(page.translation_key)


def business_token(pk: int) -> str:
    """What a business is called on lists outside."""
    return f"b{pk}"


def things_of(
    *, language: str, pages: Sequence[int] = (), businesses: Sequence[int] = ()
) -> tuple[dict[int, Thing], dict[int, Thing]]:
    """The public ones of these primary keys, each by its key; pages in the language, or in one that there is."""
    by_key: dict[UUID, Thing] = {}
    keys: dict[int, UUID] = {}
    if pages:
        wanted = Page.objects.filter(pk__in=pages).values("translation_key")
        by_key, keys = _pages(Q(translation_key__in=wanted), language)
    shown = {pk: by_key[keys[pk]] for pk in pages if pk in keys and keys[pk] in by_key}
    return shown, {each.id: business_thing(each) for each in public_businesses(ids=businesses)}


def things_by_token(*, tokens: Sequence[str], language: str) -> list[Thing]:
    """Those of `tokens` that are public and that may stand on a list, in the order of `tokens`."""
    asked = Q()
    for token in tokens:
        if token.startswith("p"):
            start = urlsafe_b64decode(f"{token[1:]}=")
            asked |= Q(translation_key__range=(UUID(bytes=start + _REST), UUID(bytes=start + _LAST)))
    by_key = _pages(asked, language)[0] if asked else {}
    found = {each.token: each for each in by_key.values() if each.kind in SAVED_KINDS}
    keys = [int(token[1:]) for token in tokens if token.startswith("b")]
    for business in public_businesses(ids=[key for key in keys if key <= MOST_KEY]):
        found[business_token(business.id)] = business_thing(business)
    return [found[token] for token in dict.fromkeys(tokens) if token in found]


def is_token(text: str) -> bool:
    """Whether it is written as a token is, in its one form."""
    if not TOKEN.fullmatch(text):
        return False
    return text.startswith("b") or _written(urlsafe_b64decode(f"{text[1:]}=")) == text


def business_thing(business: PublicBusiness) -> Thing:
    """A public listing among other things."""
    category = business.category
    return Thing(
        token=business_token(business.id),
        kind="business",
        label=category.name if category else _("Usaha"),
        title=business.name,
        url=reverse("economy:business", args=[business.slug]),
        lead="",
        place=", ".join(part for part in (business.village_name, business.district_name) if part),
        language=LANGUAGES[0],
        image_url=business.card_photo_url,
        tone=business.tone,
        plate=(category.parent_slug or category.slug) if category else "lain",
        icon=category.icon if category else "store",
        latitude=business.latitude,
        longitude=business.longitude,
        exact=business.exact,
        near=business.exact,
    )


def _pages(condition: Q, language: str) -> tuple[dict[UUID, Thing], dict[int, UUID]]:
    """The public pages that the condition names, one of each in the best language, by translation key; and the
    translation key of every page it names, public or not."""
    rows = Page.objects.filter(condition).order_by("pk").values_list("pk", "translation_key")
    keys: dict[int, UUID] = dict(rows)
    summaries = public_summaries(ids=list(keys), pictures=True)
    order = (language, *LANGUAGES)
    best: dict[UUID, PublicPage] = {}
    for each in sorted(summaries, key=lambda page: order.index(page.language) if page.language in order else 9):
        best.setdefault(keys[each.id], each)
    details = _details(each.id for each in best.values() if each.kind == "destination")
    return {key: _page_thing(page, key, details.get(page.id)) for key, page in best.items()}, keys


def _details(ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Kind and precision of these destinations."""
    listed = list(ids)
    if not listed:
        return {}
    rows = DestinationPage.objects.filter(pk__in=listed).values_list("pk", "kind", "precision")
    return {pk: (kind, precision) for pk, kind, precision in rows}


def _page_thing(page: PublicPage, key: UUID, detail: tuple[str, str] | None) -> Thing:
    kind, precision = detail or ("", "")
    has_point = page.latitude is not None and page.longitude is not None
    return Thing(
        token=_page_token(key),
        kind=page.kind,
        label=str(DestinationKind(kind).label) if kind else _kind_words(page.kind),
        title=page.title,
        url=page.url_path,
        lead=page.lead,
        place=_("Kecamatan %(district)s") % {"district": page.district_name} if page.district_name else "",
        language=page.language,
        image_url=page.image_url,
        tone="",
        plate="pariwisata",
        icon="palmtree",
        latitude=page.latitude,
        longitude=page.longitude,
        exact=has_point and precision == Precision.POINT,
        near=has_point and precision in {Precision.POINT, Precision.APPROXIMATE},
    )


def _kind_words(kind: str) -> str:
    words = {"event": _("Acara"), "itinerary": _("Rute wisata"), "culture": _("Cerita budaya"), "news": _("Berita")}
    return words.get(kind, "")


def _page_token(key: UUID) -> str:
    return _written(key.bytes[:8])


def _written(half: bytes) -> str:
    return f"p{urlsafe_b64encode(half).decode().rstrip('=')}"
