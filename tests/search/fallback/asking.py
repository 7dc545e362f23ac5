"""Questions put to the database's own search, and the words and hours of the listings they are put to."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from economy.models import Business
from regions.models import Village
from search.domain import fallback
from search.domain.answer import Found
from search.domain.query import Cursor, SearchQuery, choices
from search.domain.understanding import Place, Understanding, Word

Filled = Callable[[], None]
WORDS = ("bravo", "delta", "sierra", "tango")
"""Words without synonyms, stems, or one another's beginning."""
PLACES = (("Anyar", "Anyar"), ("Anyar", "Cikoneng"), ("Ciruas", "Ciruas"), ("Ciruas", "Citerep"), ("Petir", "Petir"))
CATEGORIES = ("camilan", "olahan-ikan", "warung-makan", "gerabah", "golok")
NOW = datetime(2026, 11, 27, 3, 30, tzinfo=UTC)
"""A Friday, 10.30 in WIB."""
HOURS: tuple[dict[str, list[list[str]]], ...] = (
    {},
    {"fri": [["08:00", "17:00"]]},
    {"fri": [["18:00", "02:00"]], "thu": [["22:00", "11:00"]]},
    {"sat": [["08:00", "17:00"]]},
    {day: [["00:00", "00:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")},
)
SPECIAL: tuple[dict[str, list[list[str]]], ...] = ({}, {}, {}, {"2026-11-27": []}, {"2026-11-27": [["10:00", "11:00"]]})
CLOSINGS = (*[(None, None)] * 4, (date(2026, 11, 20), None), (date(2026, 11, 20), date(2026, 11, 25)))


def asked(
    words: tuple[str, ...] = (), chosen: dict[str, tuple[str, ...]] | None = None, **parts: Any
) -> tuple[SearchQuery, Understanding]:
    query = SearchQuery(q=" ".join(words), chosen=choices(chosen or {}), **parts)
    return query, Understanding(text=query.q, words=tuple(map(Word, words)), chosen=query.chosen)


def everything_found(query: SearchQuery, understood: Understanding) -> tuple[Found, list[int]]:
    """The first page, and the results of all pages."""
    first = found = fallback.run(query, understood)
    refs = [hit.ref for hit in found.hits]
    while found.more:
        query = query.first_page(cursor=Cursor(found.hits[-1].sort))
        found = fallback.run(query, understood)
        refs += [hit.ref for hit in found.hits]
    return first, refs


def named(name: str, **parts: Any) -> Place:
    village = Village.objects.select_related("district").get(name=name, district__name=parts.pop("district", name))
    return Place(phrase=name.lower(), name=name, districts=(village.district.slug,), **parts)


def names(found: Found) -> list[str]:
    called = Business.objects.in_bulk([hit.ref for hit in found.hits])
    return [called[hit.ref].name for hit in found.hits]
