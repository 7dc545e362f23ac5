"""Puts the stories of culture and the page of contacts into the site, once, and lets stories name their makers."""

from collections.abc import Callable

from wagtail.models import Locale

from economy.domain.public import published
from economy.models import Business

from ..domain.authoring import add_page, change_page
from ..models import CultureIndexPage, CulturePage, DestinationPage, GeneralPage, HomePage
from .contact import CONTACT
from .culture import STORIES
from .told import Story, story_fields
from .writing import picture, translate

MAKERS = 3
CULTURE_ALT = {
    "id": "Lukisan anyaman bambu: keranjang, tampah, dan tikar yang disandarkan ke dinding.",
    "en": "Painting of bamboo weaving: a basket, a winnowing tray and mats leaning against a wall.",
}


def write_culture(home: HomePage, english: Locale, say: Callable[[str], None]) -> int:
    """Every story that is missing, in both languages."""
    index = CultureIndexPage.objects.get(locale=home.locale)
    count = 0
    for number, story in enumerate(STORIES, 1):
        say(f"story {number}/{len(STORIES)}: {story.texts['id'].title}")
        count += write_story(index, story, english)
    return count


def write_story(index: CultureIndexPage, story: Story, english: Locale) -> int:
    """One story in both languages."""
    text = story.texts["id"]
    page = CulturePage.objects.child_of(index).filter(slug=text.slug).first()
    created = page is None
    if page is None:
        page = CulturePage(
            topic=story.topic,
            district_id=story.district or None,
            village_id=story.village or None,
            sources=story.sources,
            hero_image=picture(story.scene, text.slug, text.title, text.alt),
            places=[("place", each) for each in _places(index, story)],
            **story_fields(text.slug, text),
        )
        add_page(parent=index, page=page)
    return int(created) + translate(page, english, dict(story_fields(text.slug, story.texts["en"])))


def write_contact_page(home: HomePage, english: Locale) -> int:
    """The page of contacts in both languages, if no general page of that address is there."""
    fields = CONTACT["id"]
    page = GeneralPage.objects.child_of(home).filter(slug=fields["slug"]).first()
    created = page is None
    if page is None:
        page = GeneralPage(**fields)
        add_page(parent=home, page=page)
    return int(created) + translate(page, english, dict(CONTACT["en"]))


def choose_makers() -> int:
    """Let each story without makers name some of the directory's, if there are any. Returns how many changed."""
    count = 0
    for story in STORIES:
        page = CulturePage.objects.filter(slug=story.texts["id"].slug).first()
        chosen = _makers(story) if page is not None and not page.makers else []
        if page is None or not chosen:
            continue
        for version in page.get_translations(inclusive=True):
            change_page(page=version.specific, fields={"makers": [("business", each.pk) for each in chosen]})
        count += 1
    return count


def _places(index: CultureIndexPage, story: Story) -> list[DestinationPage]:
    found = {
        page.slug: page for page in DestinationPage.objects.filter(locale=index.locale, slug__in=list(story.places))
    }
    return [found[slug] for slug in story.places if slug in found]


def _makers(story: Story) -> list[Business]:
    if not story.trade:
        return []
    found = published().filter(category__slug=story.trade)
    near = found.filter(district_id=story.district) if story.district else found
    return list((near if near.exists() else found).order_by("-verified_at", "pk")[:MAKERS])
