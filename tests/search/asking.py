"""Asking questions as a page of results does, for the tests of what becomes of them."""

from datetime import date
from typing import Any

from search.domain import questions
from search.domain.query import SearchQuery
from search.domain.understanding import Understanding, Word
from search.models import AskedQuestion

TODAY = date(2026, 11, 29)


def understood(text: str, **parts: Any) -> Understanding:
    return Understanding(text=text, words=tuple(Word(each) for each in text.split()), **parts)


def ask(q: str, total: int = 7, *, visitor: str = "", language: str = "id", **parts: Any) -> None:
    """As the page of results does it."""
    questions.note(SearchQuery(q=q, language=language, **parts), understood(q.lower()), total, visitor=visitor)


def stored(text: str, times: int = 5, found: int = 7, language: str = "id", last_on: date = TODAY) -> AskedQuestion:
    return AskedQuestion.objects.create(
        text=text, language=language, times=times, found=found, first_on=last_on, last_on=last_on
    )


def counts() -> dict[str, int]:
    return dict(AskedQuestion.objects.values_list("text", "times"))
