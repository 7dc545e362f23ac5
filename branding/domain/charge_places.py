"""Which destinations a report can be about: the Indonesian pages, named in the reader's language."""

from dataclasses import dataclass

from ..models import DestinationPage
from .restrictions import UNRESTRICTED
from .site_tree import LANGUAGES


@dataclass(frozen=True)
class PlaceOption:
    """A destination: the id of its Indonesian page, and its title in the language asked for."""

    pk: int
    title: str


def place_options(*, language: str) -> list[PlaceOption]:
    """All live, unrestricted destinations by title; two queries."""
    pages = DestinationPage.objects.live().filter(UNRESTRICTED, locale__language_code__in={LANGUAGES[0], language})
    titles: dict[str, str] = {}
    originals: dict[str, int] = {}
    for pk, key, title, code in pages.values_list("pk", "translation_key", "title", "locale__language_code"):
        if code == LANGUAGES[0]:
            originals[str(key)] = pk
        if code == language or str(key) not in titles:
            titles[str(key)] = title
    options = [PlaceOption(pk, titles[key]) for key, pk in originals.items()]
    return sorted(options, key=lambda each: each.title)


def original_of(pk: int) -> int | None:
    """The id of the Indonesian page of which this is a version; None where there is none."""
    key = DestinationPage.objects.filter(pk=pk).values_list("translation_key", flat=True).first()
    if key is None:
        return None
    originals = DestinationPage.objects.live().filter(translation_key=key, locale__language_code=LANGUAGES[0])
    return originals.values_list("pk", flat=True).first()
