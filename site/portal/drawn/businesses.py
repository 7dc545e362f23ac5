"""A business in a list, and a product with the business that sells it."""

from functools import lru_cache
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from branding.domain.things import business_token
from economy.domain.public import PublicBusiness, PublicProduct

from ..templatetags.formats import icon, rupiah
from .parts import away, badge, business_address, photo, plate_of, shortened, with_icon

TEXT_LENGTH = 140
PRODUCTS_SHOWN = 3
"""Products that match of one business; the others are on its page."""


def business_card(
    business: PublicBusiness,
    *,
    level: int = 3,
    highlight: str | None = None,
    kilometres: float | None = None,
    eager: bool = False,
) -> SafeString:
    """One business: its picture or its category's plate, whether it is open, kind, name, a line about it, place.
    `highlight` is safe HTML and takes the description's place."""
    category, address = business.category, business.card_photo_url
    picture = photo(address, eager=eager) if address else plate_of(category)
    kicker = f'<p class="kicker">{escape(category.name)}</p>' if category else ""
    about = highlight or (escape(shortened(business.description, TEXT_LENGTH)) if business.description else "")
    text = f'<p class="card__text" lang="id">{about}</p>' if about else ""
    return mark_safe(
        f'<article class="card card--row card-business" data-keep="{business_token(business.id)}">'
        f'<div class="card__media {business.tone}">{picture}'
        f'{open_state(business)}</div><div class="card__body">{kicker}<h{level} class="card__title">'
        f'<a href="{business_address(business.slug)}">{escape(business.name)}</a></h{level}>{text}'
        f'{marks(business)}<p class="card__meta">{place_of(business)}{away(kilometres)}</p></div></article>'
    )


def product_card(
    business: PublicBusiness,
    products: tuple[PublicProduct, ...],
    *,
    highlight: str | None = None,
    kilometres: float | None = None,
    eager: bool = False,
) -> SafeString:
    """What a business sells of what was looked for: the first product with photo and price, up to two more in a line
    each, and who sells it. `highlight` is safe HTML: the first product's name with what matched marked."""
    first, others = products[0], products[1:PRODUCTS_SHOWN]
    address = first.card_photo_url
    picture = photo(address, eager=eager) if address else plate_of(business.category)
    also = "".join(
        f'<li><span class="hit-product__other">{escape(each.name)}</span> {price_of(each)}</li>' for each in others
    )
    left_out = len(products) - 1 - len(others)
    if left_out:
        words = ngettext("dan %(n)s produk lagi", "dan %(n)s produk lagi", left_out) % {"n": left_out}
        also += f'<li class="muted">{words}</li>'
    rest = f'<ul class="hit-product__others">{also}</ul>' if also else ""
    seller = with_icon(icon("store"), f'<span class="hit-product__seller">{escape(business.name)}</span>')
    return mark_safe(
        f'<article class="card card--row card-business hit-product"><div class="card__media {first.tone}">{picture}'
        f'{open_state(business)}</div><div class="card__body"><h3 class="card__title">'
        f'<a href="{business_address(business.slug)}#produk">{highlight or escape(first.name)}</a></h3>'
        f'<p class="hit-product__price">{price_of(first)}</p>{rest}'
        f'<p class="card__meta">{seller}{place_of(business)}{away(kilometres)}</p></div></article>'
    )


def open_state(business: PublicBusiness) -> str:
    """Whether one can go there now, where its hours say."""
    if business.closed_from and business.temporarily_closed:
        return closed_badge(get_language(), for_now=True)
    is_open = business.open_now
    if is_open is None:
        return ""
    return open_badge(get_language()) if is_open else closed_badge(get_language(), for_now=False)


@lru_cache(maxsize=8)
def open_badge(language: str | None) -> str:
    """That it is open, in the current language."""
    return badge("ok", _("Buka"))


@lru_cache(maxsize=16)
def closed_badge(language: str | None, *, for_now: bool) -> str:
    """That it is closed, or closed for the time being, in the current language."""
    return badge("warn", _("Tutup sementara")) if for_now else badge("", _("Tutup"))


def marks(business: PublicBusiness) -> str:
    """What an officer has checked, and how one may pay and be served, in a line."""
    told = [each.label for each in business.certificates]
    if business.qris:
        told.append("QRIS")
    if business.delivery:
        told.append(_("Antar"))
    return f'<p class="card-business__marks">{escape(" · ".join(dict.fromkeys(told)))}</p>' if told else ""


def place_of(business: PublicBusiness) -> str:
    """Desa and kecamatan."""
    words = ", ".join(each for each in (business.village_name, business.district_name) if each)
    return with_icon(icon("map-pin"), escape(words))


def price_of(product: PublicProduct) -> str:
    """The price with its unit, or that one has to ask."""
    if product.price is None:
        return f'<span class="product__ask">{_("Tanya harga")}</span>'
    unit = f' <span class="product__unit">/ {escape(product.unit)}</span>' if product.unit else ""
    return f'<span class="nowrap card__price">{rupiah(product.price)}</span>{unit}'
