"""What this app's own templates need: pictures in their sizes, lists of pages, descriptions for search engines."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.core.paginator import Page as Listing
from django.template import Context
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail.images.models import Filter, Image, Picture
from wagtail.images.shortcuts import get_renditions_or_not_found
from wagtail.models import Locale

from economy.domain.overview import Overview, newest_with_photo, overview
from economy.domain.public import PublicBusiness

from .. import renditions
from ..domain import pictures, queries, structured_data
from ..enums import DestinationKind, Facility, NewsCategory, TariffDay
from ..models import DestinationIndexPage, DestinationPage, NewsIndexPage, NewsPage, PlanPage
from ..models.base import ContentPage
from .branding_tags import language, page_trail, settings_of

register = template.Library()
CARD_SIZES = "(min-width: 75rem) 24rem, (min-width: 36rem) 46vw, 94vw"


def rendered(image: Image, specs: Iterable[str], attributes: dict[str, str]) -> SafeString:
    """A <picture> of these renditions with width, height and the given attributes."""
    found = get_renditions_or_not_found(image, [Filter(spec=spec) for spec in specs])
    return mark_safe(Picture(found, attributes).__html__())


@register.filter
def day_words(value: str) -> str:
    """The days on which a tariff holds, in words."""
    return str(TariffDay(value).label) if value in TariffDay.values else ""


@register.filter
def facility_words(value: str) -> str:
    """A facility in words."""
    return str(Facility(value).label) if value in Facility.values else ""


@register.simple_tag
def hero_photo(page: ContentPage) -> pictures.ResponsivePicture | None:
    """The page's main picture for every screen, or nothing; `components/photo/photo.html` draws it."""
    return pictures.hero_picture(page.hero_image) if page.hero_image else None


@register.simple_tag
def hero_preload(page: ContentPage) -> SafeString | str:
    """Asks for the page's main picture before the page is read, in the one size and format that will be shown."""
    picture = hero_photo(page)
    if picture is None:
        return ""
    return format_html_join(
        "\n",
        '<link rel="preload" as="image" imagesrcset="{}" imagesizes="100vw" type="{}" media="{}" fetchpriority="high">',
        ((each.srcset, each.mime, each.media) for each in pictures.preloads(picture)),
    )


@register.simple_tag
def hero_picture(page: ContentPage, sizes: str = "100vw", wide: bool = False) -> SafeString | str:
    """The page's main picture, loaded at once, with the editor's words for those who cannot see it.

    Whole (3:2 as uploaded), or as a `wide` band cropped around its focal point.
    """
    if page.hero_image is None:
        return ""
    attributes = {"alt": page.hero_alt, "sizes": sizes, "fetchpriority": "high", "decoding": "async"}
    return rendered(page.hero_image, renditions.WIDE if wide else renditions.HERO, attributes)


@register.simple_tag
def card_picture(page: ContentPage, eager: bool = False, sizes: str = CARD_SIZES) -> SafeString | str:
    """The picture of a card. The title beside it says what it is, so it has no words of its own."""
    if page.hero_image is None:
        return ""
    attributes = {"alt": "", "sizes": sizes, "decoding": "async"}
    attributes |= {"fetchpriority": "high"} if eager else {"loading": "lazy"}
    return rendered(page.hero_image, renditions.CARD, attributes)


@register.simple_tag(takes_context=True)
def json_ld(context: Context, page: ContentPage) -> SafeString:
    """The page's schema.org description as the content of a script element."""
    request = context["request"]
    described = structured_data.describe(page, settings_of(request), page_trail(page), request.build_absolute_uri)
    return structured_data.script_json(described)


@register.simple_tag(takes_context=True)
def share_picture_url(context: Context, page: ContentPage) -> str:
    """Absolute address of the picture shown when the page is shared, or nothing."""
    path = structured_data.share_picture(page)
    return context["request"].build_absolute_uri(path) if path else ""


@register.simple_tag
def featured_places(page: ContentPage, count: int = 5) -> list[DestinationPage]:
    """The destinations of this page's language that the home page shows."""
    return list(queries.places(locale=page.locale)[:count])


@register.simple_tag
def popular_places(count: int = 4) -> list[DestinationPage]:
    """The destinations shown to who has lost the way, in the language being shown; none before set-up."""
    locale = Locale.objects.filter(language_code=language()).first()
    return list(queries.places(locale=locale)[:count]) if locale else []


@register.simple_tag
def latest_articles(page: ContentPage, count: int = 5) -> list[NewsPage]:
    """The newest articles of this page's language."""
    return list(queries.articles(locale=page.locale)[:count])


@register.simple_tag
def other_articles(page: NewsPage) -> list[NewsPage]:
    """What to read after this article."""
    return queries.more_articles(page=page)


@register.simple_tag
def nearby_places(page: DestinationPage) -> list[tuple[DestinationPage, float | None]]:
    """Where to go after this destination, each with its distance in km where that is known."""
    return queries.places_near(page=page)


@register.simple_tag(takes_context=True)
def place_listing(context: Context, page: DestinationIndexPage) -> "Listing[DestinationPage]":
    """The part of the list of destinations that the address asks for."""
    asked = context["request"].GET
    return queries.places_of(index=page, kind=asked.get("jenis", ""), number=asked.get("hal", "1"))


@register.simple_tag
def place_kinds(page: DestinationIndexPage) -> list[DestinationKind]:
    """The kinds one can choose between."""
    return queries.kinds_of(index=page)


@register.simple_tag(takes_context=True)
def article_listing(context: Context, page: NewsIndexPage) -> "Listing[NewsPage]":
    """The part of the list of articles that the address asks for."""
    asked = context["request"].GET
    return queries.articles_of(index=page, category=asked.get("rubrik", ""), number=asked.get("hal", "1"))


@register.simple_tag
def article_categories(page: NewsIndexPage) -> list[NewsCategory]:
    """The categories one can choose between."""
    return queries.categories_of(index=page)


@register.simple_tag
def plan_of(page: ContentPage) -> PlanPage | None:
    """The plan in this page's language."""
    return queries.plan(locale=page.locale)


@register.simple_tag
def directory_overview() -> Overview:
    """How many businesses the directory shows, where, and of which kinds."""
    return overview()


@register.simple_tag
def shortcuts(directory: Overview, count: int = 4) -> list[dict[str, str]]:
    """The fullest branches of the directory as links beneath the search field: name, url, icon."""
    return [
        {"name": branch.name, "url": reverse("search:category", args=[branch.slug]), "icon": branch.icon}
        for branch in directory.branches[:count]
    ]


@register.simple_tag
def newest_businesses(count: int = 4) -> list[PublicBusiness]:
    """The newest businesses that show a photo."""
    return newest_with_photo(limit=count)


@register.simple_tag
def known_facts(page: DestinationPage) -> list[dict[str, object]]:
    """What is known of a place: label, value, and whether no written source stands behind it."""
    return [
        {"label": block.value["label"], "value": block.value["value"], "unsure": not block.value["verified"]}
        for block in page.facts
    ]


@register.simple_tag
def milestones(page: PlanPage) -> list[dict[str, str]]:
    """What happened on the way of the plan: date in words, text."""
    return [{"date": block.value["date"], "text": block.value["text"]} for block in page.milestones]


@register.filter
def priced(tariffs: Iterable[Any]) -> list[Any]:
    """The tariffs whose amount is recorded."""
    return [block for block in tariffs if block.value["price"] is not None]


@register.simple_tag
def not_recorded(page: DestinationPage) -> list[str]:
    """What a visitor would ask about this place and nobody has recorded, in words for a sentence."""
    gaps = [
        (_("tarif"), not priced(page.tariffs)),
        (_("fasilitas"), not page.facilities),
        (_("cara ke sana"), not page.getting_there),
    ]
    return [words for words, missing in gaps if missing]
