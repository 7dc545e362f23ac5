"""What the page of a business hands to its components: pictures for the gallery, facts for the list."""

from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from economy.domain.hours_words import day_text
from economy.domain.photos import PAGE_WIDTH
from economy.domain.public import PublicBusiness, PublicProduct
from economy.enums import CertificateKind, Scale

PAGE_HEIGHT = PAGE_WIDTH * 3 // 4
LEAD_SIZES = "(min-width: 74rem) 41rem, (min-width: 48rem) 54vw, calc(100vw - 2rem)"
"""How wide the first picture stands on the page; must agree with business.css."""


@dataclass(frozen=True)
class Picture:
    """A product's photo as the gallery takes it; `thumb` is a ready-made element, empty for `thumb_url`."""

    full_url: str
    thumb_url: str
    alt: str
    caption: str
    tone: str
    thumb: SafeString
    width: int = PAGE_WIDTH
    height: int = PAGE_HEIGHT


@dataclass(frozen=True)
class Fact:
    """One line of what is known: a word and what it is."""

    label: str
    value: str


@dataclass(frozen=True)
class Certified:
    """A permit or mark: what it is called, its number, and its last day in words, empty where it does not end."""

    label: str
    number: str
    last_day: str


@dataclass(frozen=True)
class Badge:
    """A word or two as the badge takes it."""

    kind: str
    text: str


def pictures(business: PublicBusiness) -> list[Picture]:
    """The products' photos in their order; the first is the page's largest picture and does not wait."""
    shown = [product for product in business.products if product.photo]
    return [_picture(product, business.name, lead=place == 0) for place, product in enumerate(shown)]


def facts(business: PublicBusiness) -> list[Fact]:
    """What the register knows beside name, place and contact."""
    scales = {Scale.MICRO: _("Usaha mikro"), Scale.SMALL: _("Usaha kecil"), Scale.MEDIUM: _("Usaha menengah")}
    edition = f"KBLI {business.kbli_edition}".strip()
    lines = [
        (_("Jenis usaha"), business.category.name if business.category else ""),
        (_("Skala"), scales[Scale(business.scale)] if business.scale else ""),
        (_("Berdiri"), str(business.year_founded or "")),
        (edition, business.kbli_code),
        (_("Pembayaran"), "QRIS" if business.qris else ""),
        (_("Pengantaran"), _("Melayani antar") if business.delivery else ""),
    ]
    return [Fact(label, value) for label, value in lines if value]


def certificates(business: PublicBusiness) -> list[Certified]:
    """The permits and marks with their numbers and last days."""
    return [
        Certified(each.label, each.number, day_text(each.valid_until) if each.valid_until else "")
        for each in business.certificates
    ]


def badges(business: PublicBusiness) -> list[Badge]:
    """What speaks for the business in a word or two each; of several certificates of a kind one badge."""
    kinds = dict.fromkeys(each.label for each in business.certificates)
    found = [Badge("ok", label) for label in kinds]
    if business.has_nib and CertificateKind.NIB.label not in kinds:
        found.append(Badge("info", _("Punya NIB")))
    if business.qris:
        found.append(Badge("info", "QRIS"))
    if business.delivery:
        found.append(Badge("info", _("Melayani antar")))
    return found


def _picture(product: PublicProduct, name: str, *, lead: bool) -> Picture:
    alt = _("%(product)s dari %(name)s") % {"product": product.name, "name": name}
    return Picture(
        full_url=product.photo_url,
        thumb_url=product.card_photo_url,
        alt=alt,
        caption=product.name,
        tone=product.tone,
        thumb=_lead(product, alt) if lead else SafeString(""),
    )


def _lead(product: PublicProduct, alt: str) -> SafeString:
    sources = format_html(' srcset="{}" sizes="{}"', product.photo_srcset, LEAD_SIZES) if product.photo_srcset else ""
    return format_html(
        '<img src="{}"{} width="{}" height="{}" alt="{}" fetchpriority="high">',
        product.photo_url,
        sources,
        PAGE_WIDTH,
        PAGE_HEIGHT,
        alt,
    )
