"""Names that somebody may be typing."""

from collections.abc import Iterable, Iterator

from django.db.models import F, FloatField, QuerySet, Value
from django.db.models.expressions import Func

from economy.domain.public import published
from search.domain.fallback import asked as asking
from search.domain.fallback.asked import Group, Term
from search.domain.fallback.matching import Says, has_trigrams
from search.domain.fallback.ordering import by_name
from search.domain.outbox import BUSINESS
from search.domain.words import fold
from search.models import SearchText

CANDIDATES = 30
"""Names that are looked at for the best ones."""
SIMILAR_FROM = 4
"""Letters from which a name is sought that is only like what was typed."""
LEAST_TYPED = 2
"""Letters of a word from which on names are sought by it alone."""


def suggest_ids(text: str, limit: int) -> list[int]:
    """Businesses whose names have a word that begins like each word typed: those first that begin with all of it, and
    among these the verified and complete. Where PostgreSQL can tell, names like it when there is none."""
    typed = fold(text)
    if not typed:
        return []
    found: dict[int, tuple[int, float, str]] = {}
    for rank, names in enumerate(_sources(typed)):
        for ref, name, complete in names.values_list("object_id", "name", "complete")[:CANDIDATES]:
            if rank == _LIKE or _begins(name.split(), typed.split()):
                found.setdefault(ref, (rank, complete, name))
        if len(found) >= limit:
            break
    verified = dict(published().filter(pk__in=found).values_list("pk", "verified_at"))

    def place(ref: int) -> tuple[int, float, int, int]:
        rank, complete, name = found[ref]
        return rank, -complete - (verified[ref] is not None), len(name), ref

    return sorted((ref for ref in found if ref in verified), key=place)[:limit]


_LIKE = 2


def _sources(typed: str) -> Iterator[QuerySet[SearchText]]:
    """Names that begin with what was typed, names with words that do, and names that are only like it."""
    names = SearchText.objects.filter(kind=BUSINESS)
    yield names.alias(order=by_name()).filter(order__gte=typed, order__lt=_after(typed)).order_by("order")
    words = [word for word in typed.split() if len(word) >= LEAST_TYPED]
    if words:
        yield names.filter(Says([Group((Term(word, asking.NAME, typing=True),)) for word in words]))
        if len(typed) >= SIMILAR_FROM and has_trigrams():
            yield names.filter(Says([Group((Term(typed, asking.NAME),), similar=typed)])).order_by(_likeness(typed))


def _begins(name: Iterable[str], typed: Iterable[str]) -> bool:
    return all(any(word.startswith(each) for word in name) for each in typed)


def _after(typed: str) -> str:
    """The first text, letter by letter, that comes after all that begin with this one."""
    return typed[:-1] + chr(ord(typed[-1]) + 1)


def _likeness(typed: str) -> Func:
    return Func(Value(typed), F("name"), function="word_similarity", output_field=FloatField())
