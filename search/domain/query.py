"""What a visitor asks, as plain data that both search engines understand."""

import re
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import QueryDict

from search.domain.words import clean, content_words, corrected

PAGE_SIZE = 20
MAX_PAGE = 500
SORTS = ("relevance", "name", "newest")
MAP = "peta"
_SLUG = re.compile(r"[a-z0-9-]{1,80}")


@dataclass(frozen=True)
class SearchQuery:
    """A checked question. `q` is what was typed, `text` what both engines look for; `district` and `category` are
    slugs or empty, a category includes the branch below it; `view` is empty for the list, or `MAP`."""

    q: str = ""
    district: str = ""
    category: str = ""
    sort: str = "relevance"
    page: int = 1
    language: str = "id"
    view: str = ""

    @classmethod
    def from_params(cls, params: QueryDict, *, language: str) -> "SearchQuery":
        """Read the address's parameters. Whatever cannot be understood is left out; nothing raises."""
        sort = params.get("urut", "")
        return cls(
            q=clean(params.get("q", "")),
            district=_slug(params.get("kecamatan", "")),
            category=_slug(params.get("kategori", "")),
            sort=sort if sort in SORTS else "relevance",
            page=_page(params.get("hal", "")),
            language=language,
            view=MAP if params.get("tampilan") == MAP else "",
        )

    @property
    def text(self) -> str:
        """The question with spelling corrected and empty words left out."""
        return content_words(corrected(self.q))

    @property
    def offset(self) -> int:
        return (self.page - 1) * PAGE_SIZE

    def address(self, **changes: str | int) -> str:
        """The query string with some parts changed; a change of anything but the page goes to page 1."""
        if "page" not in changes:
            changes["page"] = 1
        other = replace(self, **changes)  # type: ignore[arg-type]
        pairs = {
            "q": other.q,
            "kecamatan": other.district,
            "kategori": other.category,
            "urut": "" if other.sort == "relevance" else other.sort,
            "tampilan": other.view,
            "hal": "" if other.page == 1 else str(other.page),
        }
        return urlencode({name: value for name, value in pairs.items() if value})


def _slug(value: str) -> str:
    return value if _SLUG.fullmatch(value) else ""


def _page(value: str) -> int:
    return min(int(value), MAX_PAGE) if re.fullmatch(r"[1-9][0-9]{0,8}", value) else 1
