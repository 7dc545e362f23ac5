"""What the public sees, as plain data: a business with its category, products and certificates.

`economy.domain.public` makes these and says what may stand in them.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from urllib.parse import quote

from django.core.files.storage import default_storage
from django.utils import timezone
from django.utils.translation import get_language

from economy.domain.hours import Week, is_closed_on, is_known, is_open
from economy.domain.photos import CARD_WIDTH, PAGE_WIDTH, rendition_name
from economy.domain.tones import tone_class


class PublicName(NamedTuple):
    """What a public business is called, and in which desa or kecamatan it lies: all that a list of names shows."""

    id: int
    slug: str
    name: str
    place: str


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class PublicCertificate:
    """A permit or mark that an officer has checked and that is valid today; `valid_until` is its last day, or None."""

    kind: str
    label: str
    number: str
    valid_until: date | None


@dataclass(frozen=True, slots=True)
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
        now, special = timezone.now(), self.special_hours
        if not self.temporarily_closed and not is_known(self.opening_hours, now, special=special):
            return None
        return is_open(self.opening_hours, now, special=special, closed=self.closed)

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
