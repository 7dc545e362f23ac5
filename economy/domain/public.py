"""The public projection: all that anybody outside may see of a business.

Pages, JSON-LD, search documents, exports and feeds are built from `PublicBusiness` and from nothing else. A field
that is not here is private. A business run from a home is placed at its desa's point, and its street address is left
out, so that no output can give away where somebody lives.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import quote, urlsplit

from django.core.files.storage import default_storage
from django.db.models import Prefetch, QuerySet
from django.utils import timezone
from django.utils.translation import get_language

from economy.domain.hours import Week, is_closed_on, is_open
from economy.domain.phones import is_mobile
from economy.domain.photos import CARD_WIDTH, PAGE_WIDTH, rendition_name
from economy.domain.tones import tone_class
from economy.enums import State
from economy.models import Business, Category, Certificate, Product


@dataclass(frozen=True)
class PublicCategory:
    slug: str
    path: str
    name_id: str
    name_en: str
    icon: str
    parent_slug: str
    parent_name_id: str
    parent_name_en: str

    @property
    def name(self) -> str:
        """The name in the language of the current page."""
        return self.name_en if get_language() == "en" else self.name_id

    @property
    def parent_name(self) -> str:
        """The parent's name in the language of the current page, or empty."""
        return self.parent_name_en if get_language() == "en" else self.parent_name_id


@dataclass(frozen=True)
class PublicProduct:
    """`price` is whole rupiah or None for "ask"; `photo` is a media path or empty; `photo_tone` is set when the photo
    has renditions."""

    name: str
    price: int | None
    unit: str
    photo: str
    photo_tone: int | None = None

    @property
    def photo_url(self) -> str:
        """Where the photo is served, or empty."""
        return default_storage.url(self.photo) if self.photo else ""

    @property
    def card_photo_url(self) -> str:
        """Where the photo is served at 320 × 240 for cards; the photo itself if it has no renditions; or empty."""
        return self._rendition_url(CARD_WIDTH) or self.photo_url

    @property
    def photo_srcset(self) -> str:
        """The photo's 4:3 renditions for `srcset`, or empty."""
        sources = ((self._rendition_url(width), width) for width in (CARD_WIDTH, PAGE_WIDTH))
        return ", ".join(f"{url} {width}w" for url, width in sources if url)

    @property
    def tone(self) -> str:
        """Class of the placeholder colour for the photo's box, e.g. "tone-7", or empty."""
        return tone_class(self.photo_tone)

    def _rendition_url(self, width: int) -> str:
        return default_storage.url(rendition_name(self.photo, width)) if self.photo and self.photo_tone else ""


@dataclass(frozen=True)
class PublicCertificate:
    """A permit or mark that an officer has checked and that is valid today; `valid_until` is its last day, or None."""

    kind: str
    label: str
    number: str
    valid_until: date | None


@dataclass(frozen=True)
class PublicBusiness:
    """One published listing as the public may know it. Coordinates in degrees WGS 84; `exact` tells whether they
    are the business's own or its desa's (or kecamatan's) point. `whatsapp` and `phone` are E.164 or empty."""

    id: int
    slug: str
    name: str
    description: str
    category: PublicCategory | None
    scale: str
    kbli_edition: str
    kbli_code: str
    district_code: str
    district_name: str
    district_slug: str
    village_code: str
    village_name: str
    street_address: str
    postcode: str
    latitude: float | None
    longitude: float | None
    exact: bool
    home_based: bool
    phone: str
    whatsapp: str
    website: str
    instagram: str
    opening_hours: Week
    special_hours: Week
    closed_from: date | None
    closed_until: date | None
    qris: bool
    delivery: bool
    year_founded: int | None
    has_nib: bool
    certificates: tuple[PublicCertificate, ...]
    products: tuple[PublicProduct, ...]
    verified_at: datetime | None
    confirmed_at: datetime | None
    published_at: datetime | None
    updated_at: datetime

    @property
    def pictured(self) -> PublicProduct | None:
        """The first product that has a photo."""
        return next((product for product in self.products if product.photo), None)

    @property
    def photo(self) -> str:
        """The first product's photo, as a media path, or empty."""
        return self.pictured.photo if self.pictured else ""

    @property
    def photo_url(self) -> str:
        """Where the first photo is served, or empty."""
        return self.pictured.photo_url if self.pictured else ""

    @property
    def card_photo_url(self) -> str:
        """Where the first photo is served at the size of a card, or empty."""
        return self.pictured.card_photo_url if self.pictured else ""

    @property
    def photo_srcset(self) -> str:
        """The first photo's renditions for `srcset`, or empty."""
        return self.pictured.photo_srcset if self.pictured else ""

    @property
    def tone(self) -> str:
        """Class of the placeholder colour for the first photo's box, or empty."""
        return self.pictured.tone if self.pictured else ""

    @property
    def open_now(self) -> bool | None:
        """Whether the business is open at this moment; None when its hours are not known."""
        if not self.opening_hours and not self.temporarily_closed:
            return None
        return is_open(self.opening_hours, timezone.now(), special=self.special_hours, closed=self.closed)

    @property
    def closed(self) -> tuple[date | None, date | None]:
        """From when it is closed for the time being, and the first day it is open again."""
        return self.closed_from, self.closed_until

    @property
    def temporarily_closed(self) -> bool:
        """Whether it is closed today, whatever its hours say."""
        return is_closed_on(timezone.localdate(), self.closed)

    @property
    def instagram_url(self) -> str:
        """The Instagram profile's address, or empty."""
        return f"https://www.instagram.com/{quote(self.instagram, safe='')}/" if self.instagram else ""

    @property
    def route_url(self) -> str:
        """Directions to the business in the reader's own map application; empty when only its desa is public.

        The address is the universal one of https://developers.google.com/maps/documentation/urls/get-started, which
        phones hand to an application and computers open as a page.
        """
        if not self.exact:
            return ""
        return f"https://www.google.com/maps/dir/?api=1&destination={self.latitude:.6f}%2C{self.longitude:.6f}"

    def whatsapp_url(self, text: str) -> str:
        """A wa.me link with a prefilled message, or empty when the business has no mobile number."""
        return f"https://wa.me/{self.whatsapp.lstrip('+')}?text={quote(text, safe='')}" if self.whatsapp else ""


def published() -> QuerySet[Business]:
    """The listings the public may see: published ones whose kecamatan is known."""
    return Business.objects.filter(state=State.PUBLISHED, district__isnull=False)


def for_projection(businesses: QuerySet[Business]) -> QuerySet[Business]:
    """The same listings with everything the projection reads, in a fixed number of queries."""
    return businesses.select_related("category__parent", "district", "village").prefetch_related(
        Prefetch("products", Product.objects.order_by("position", "id")), "certificates"
    )


def public_businesses(*, ids: Sequence[int]) -> list[PublicBusiness]:
    """The projection of those of `ids` that are public, in the order of `ids`; the others are simply absent."""
    found = {business.pk: project(business) for business in for_projection(published().filter(pk__in=ids))}
    return [found[pk] for pk in ids if pk in found]


def public_ids(*, after: int = 0) -> Iterator[int]:
    """The primary keys of all public listings above `after`, ascending, read in a stream."""
    return published().filter(pk__gt=after).order_by("pk").values_list("pk", flat=True).iterator(chunk_size=5000)


def project(business: Business) -> PublicBusiness:
    """The public view of one listing that was fetched by `for_projection`."""
    village, district = business.village, business.district
    place = village or district
    exact = not business.home_based and business.latitude is not None and business.longitude is not None
    latitude, longitude = (
        (business.latitude, business.longitude)
        if exact
        else ((place.latitude, place.longitude) if place else (None, None))
    )
    whatsapp = business.whatsapp or (business.phone if business.phone and is_mobile(business.phone) else "")
    return PublicBusiness(
        id=business.pk,
        slug=business.slug,
        name=business.name,
        description=business.description,
        category=_category(business.category),
        scale=business.scale,
        kbli_edition=business.kbli_edition,
        kbli_code=business.kbli_code,
        district_code=district.code if district else "",
        district_name=district.name if district else "",
        district_slug=district.slug if district else "",
        village_code=village.code if village else "",
        village_name=village.name if village else "",
        street_address="" if business.home_based else business.street_address,
        postcode=village.postcode if village else "",
        latitude=float(latitude) if latitude is not None else None,
        longitude=float(longitude) if longitude is not None else None,
        exact=exact,
        home_based=business.home_based,
        phone=business.phone,
        whatsapp=whatsapp,
        website=_web_address(business.website),
        instagram=business.instagram.strip().lstrip("@"),
        opening_hours=business.opening_hours or {},
        special_hours=business.special_hours or {},
        closed_from=business.closed_from,
        closed_until=business.closed_until,
        qris=business.qris,
        delivery=business.delivery,
        year_founded=business.year_founded,
        has_nib=bool(business.nib),
        certificates=tuple(_certificates(business.certificates.all())),
        products=tuple(_products(business.products.all())),
        verified_at=business.verified_at,
        confirmed_at=business.confirmed_at,
        published_at=business.published_at,
        updated_at=business.updated_at,
    )


def _certificates(certificates: Iterable[Certificate]) -> Iterator[PublicCertificate]:
    today = timezone.localdate()
    for each in certificates:
        if each.checked_at and (each.valid_until is None or each.valid_until >= today):
            yield PublicCertificate(
                kind=each.kind, label=each.get_kind_display(), number=each.number, valid_until=each.valid_until
            )


def _web_address(address: str) -> str:
    """The address when a browser may follow it; anything else (a spreadsheet may hold "javascript:…") is left out."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    return address.strip() if parts.scheme in ("http", "https") and parts.netloc else ""


def _category(category: Category | None) -> PublicCategory | None:
    if category is None:
        return None
    parent = category.parent
    return PublicCategory(
        slug=category.slug,
        path=category.path,
        name_id=category.name_id,
        name_en=category.name_en,
        icon=category.icon,
        parent_slug=parent.slug if parent else "",
        parent_name_id=parent.name_id if parent else "",
        parent_name_en=parent.name_en if parent else "",
    )


def _products(products: Iterable[Product]) -> Iterator[PublicProduct]:
    for product in products:
        yield PublicProduct(
            name=product.name,
            price=product.price,
            unit=product.unit,
            photo=product.photo.name or "",
            photo_tone=product.photo_tone,
        )
