"""A page of the portal among results: as one of a list, or as a line above the businesses."""

from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import pgettext

from branding.domain.public import PublicPage

from ..templatetags.formats import date_id, icon
from .parts import away, shortened, with_icon

LEAD_LENGTH, LINE_LENGTH = 200, 110


def page_hit(page: PublicPage, *, highlight: str | None = None, kilometres: float | None = None) -> SafeString:
    """One page: what kind it is, its date, title, lead and a small picture. `highlight` is safe HTML and takes the
    lead's place."""
    picture, bare = "", " news--words"
    if page.image_url:
        source = escape(page.image_url)
        image = f'<img src="{source}" alt="" width="360" height="240" loading="lazy" decoding="async">'
        picture, bare = f'<div class="news__media">{image}</div>', ""
    day = f'<time datetime="{page.date:%Y-%m-%d}">{date_id(page.date)}</time>' if page.date else ""
    place = with_icon(icon("map-pin"), escape(page.district_name)) if page.district_name else ""
    about = highlight or escape(shortened(page.lead, LEAD_LENGTH))
    lead = f'<p class="news__lead">{about}</p>' if about else ""
    where = f'<p class="news__meta">{place}{away(kilometres)}</p>' if place else ""
    return mark_safe(
        f'<article class="news hit-page{bare}">{picture}<div class="news__body"><p class="news__meta">'
        f'<span class="news__category">{kind_words(page.kind)}</span>{day}</p><h3 class="news__title">'
        f'<a href="{escape(page.url_path)}">{escape(page.title)}</a></h3>{lead}{where}</div></article>'
    )


def page_line(page: PublicPage) -> SafeString:
    """One page in a line or two, for the few that stand above the businesses."""
    lead = f'<p class="page-hit__lead">{escape(shortened(page.lead, LINE_LENGTH))}</p>' if page.lead else ""
    return mark_safe(
        f'<li class="page-hit">{kind_icon(page.kind)}<div><a href="{escape(page.url_path)}">{escape(page.title)}</a>'
        f"{lead}</div></li>"
    )


def kind_words(kind: str) -> str:
    """What a kind of page is called beside one of its pages."""
    match kind:
        case "destination":
            return pgettext("satu hasil", "Wisata")
        case "event":
            return pgettext("satu hasil", "Acara")
        case "itinerary":
            return pgettext("satu hasil", "Rute")
        case "culture":
            return pgettext("satu hasil", "Budaya")
        case "news":
            return pgettext("satu hasil", "Berita")
        case "plan":
            return pgettext("satu hasil", "Program")
    return pgettext("satu hasil", "Halaman")


def kind_icon(kind: str) -> str:
    """The sign of a kind of page."""
    match kind:
        case "destination":
            return icon("palmtree")
        case "event":
            return icon("calendar-days")
        case "itinerary":
            return icon("route")
        case "culture":
            return icon("drama")
        case "news":
            return icon("newspaper")
        case "plan":
            return icon("list-checks")
    return icon("file-text")
