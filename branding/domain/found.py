"""What search engines and messengers are told of a page: its title, its description, and where its versions are."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.utils.text import Truncator
from wagtail.models import Page

from ..models.base import ContentPage
from .public import public_models
from .restrictions import UNRESTRICTED
from .roots import address_of
from .site_tree import LANGUAGES

TITLE_LENGTH = 70
"""Characters of a title that a list of results shows at most; beyond, the regency's name after it is left out."""
DESCRIPTION_LENGTH = 160
"""Characters of a description that such a list shows."""


def title_of(page: ContentPage, name: str) -> str:
    """The editor's title for search engines, or the page's own, followed by the regency's name where there is room."""
    title = " ".join((page.seo_title or page.title).split())
    whole = f"{title} – {name}"
    return whole if len(whole) <= TITLE_LENGTH and name not in title else title


def description_of(page: ContentPage, otherwise: str = "") -> str:
    """The editor's description, or the page's lead, or the first words of its text; cut between two words."""
    words = page.search_description or page.lead or page.plain_text() or otherwise
    return Truncator(" ".join(words.split())).chars(DESCRIPTION_LENGTH) if len(words) > DESCRIPTION_LENGTH else words


@dataclass(frozen=True)
class Entry:
    """One public page in the sitemap of its language."""

    address: str
    changed_at: datetime | None
    versions: Mapping[str, str] = field(default_factory=dict)
    """Addresses of the page by language, itself included, if there is more than one."""


def entries(language: str) -> list[Entry]:
    """The public pages of a language, with their other versions, in the order of the tree. Two queries for all."""
    pages = Page.objects.live().filter(UNRESTRICTED, alias_of=None).exact_type(*public_models()).order_by("path")
    rows = pages.values_list("translation_key", "locale__language_code", "url_path", "last_published_at")
    found: dict[UUID, dict[str, tuple[str, datetime | None]]] = defaultdict(dict)
    for key, code, path, changed_at in rows:
        address = address_of(path)
        if address is not None:
            found[key][code] = (address, changed_at)
    made = []
    for versions in found.values():
        if language in versions:
            address, changed_at = versions[language]
            others = {code: versions[code][0] for code in LANGUAGES if code in versions}
            made.append(Entry(address, changed_at, others if len(others) > 1 else {}))
    return made
