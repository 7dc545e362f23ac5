"""What this app's own templates need: pictures in their sizes, lists of pages, descriptions for search engines."""

from collections.abc import Iterable

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from wagtail.images.models import Picture as PictureElement
from wagtail.models import Locale

from economy.domain.overview import Overview, overview

from .. import renditions
from ..domain import pictures, queries, structured_data
from ..domain.frame import active_language, frame_of, once
from ..models import DestinationPage, NewsPage, Picture, PlanPage
from ..models.base import ContentPage
from .branding_tags import frame_in, page_trail, settings_of

register = template.Library()
CARD_SIZES = "(min-width: 75rem) 24rem, (min-width: 36rem) 46vw, 94vw"


def rendered(image: Picture, specs: Iterable[str], attributes: dict[str, str]) -> SafeString:
    """A <picture> of these renditions with width, height and the given attributes."""
    return mark_safe(PictureElement(pictures.standing(image, tuple(specs)), attributes).__html__())


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
    """Absolute address of the picture shown when the page is shared."""
    request = context["request"]
    frame = frame_of(request)
    brand = frame.settings if frame else settings_of(request)
    return str(request.build_absolute_uri(structured_data.share_picture(page, brand)))


@register.simple_tag
def featured_places(page: ContentPage, count: int = 5) -> list[DestinationPage]:
    """The destinations of this page's language that the home page shows."""
    return list(queries.places(locale=page.locale)[:count])


@register.simple_tag
def popular_places(count: int = 4) -> list[DestinationPage]:
    """The destinations shown to who has lost the way, in the language being shown; none before set-up."""
    locale = Locale.objects.filter(language_code=active_language()).first()
    return list(queries.places(locale=locale)[:count]) if locale else []


@register.simple_tag
def latest_articles(page: ContentPage, count: int = 5) -> list[NewsPage]:
    """The newest articles of this page's language."""
    return list(queries.articles(locale=page.locale)[:count])


@register.simple_tag(takes_context=True)
def nearby_places(context: Context, page: DestinationPage) -> list[tuple[DestinationPage, float | None]]:
    """Where to go after this destination, each with its distance in km where that is known."""
    every = once(frame_in(context), ("places", page.locale_id), lambda: list(queries.places(locale=page.locale)))
    return queries.places_near(page=page, every=every)


@register.simple_tag
def plan_of(page: ContentPage) -> PlanPage | None:
    """The plan in this page's language."""
    return queries.plan(locale=page.locale)


@register.simple_tag(takes_context=True)
def directory_overview(context: Context) -> Overview:
    """How many businesses the directory shows, where, and of which kinds."""
    return once(frame_in(context), "overview", overview)


@register.simple_tag
def shortcuts(directory: Overview, count: int = 4) -> list[dict[str, str]]:
    """The fullest branches of the directory as links beneath the search field: name, url, icon."""
    return [
        {"name": branch.name, "url": reverse("search:category", args=[branch.slug]), "icon": branch.icon}
        for branch in directory.branches[:count]
    ]


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
