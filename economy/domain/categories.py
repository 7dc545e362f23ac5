"""The category tree: loading the shipped one and recognising a category in free text."""

import csv
from functools import lru_cache
from pathlib import Path

from django.db import transaction

from economy.enums import KbliEdition
from economy.models import Category

from .words import words_of

CATEGORY_FILE = Path(__file__).resolve().parents[1] / "data" / "categories.csv"
_Phrase = tuple[int, list[str], int]
"""Its rank (longer ones first), its words, the category's primary key."""


@transaction.atomic
def load_categories(*, path: Path = CATEGORY_FILE) -> int:
    """Create the shipped categories that are missing and correct their codes; names edited by staff are kept.

    Returns the number of categories in the file. Parents stand before their children.
    """
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    existing = {category.slug: category for category in Category.objects.all()}
    for position, row in enumerate(rows):
        parent = existing.get(row["parent"])
        category = existing.get(row["slug"]) or Category(
            slug=row["slug"],
            name_id=row["name_id"],
            name_en=row["name_en"],
            keywords=row["keywords"].replace("|", "\n"),
            icon=row["icon"],
            position=position,
        )
        category.parent = parent
        category.path = f"{parent.path}/{category.slug}" if parent else category.slug
        category.kbli_code = row["kbli_2020"]
        category.kbli_edition = KbliEdition.Y2020 if row["kbli_2020"] else ""
        category.save()
        existing[category.slug] = category
    return len(rows)


class CategoryGuesser:
    """Recognises a category in what people write about a business; build one per job, it reads the tree once."""

    def __init__(self) -> None:
        self._by_kbli: dict[tuple[str, str], int] = {}
        phrases: list[tuple[str, list[str], int]] = []
        for category in Category.objects.order_by("position"):
            if category.kbli_code:
                self._by_kbli.setdefault((category.kbli_edition, category.kbli_code), category.pk)
            if category.parent_id is None:
                continue
            told = map(words_of, map(str.casefold, [category.name_id, *category.keywords.splitlines()]))
            phrases.extend((" ".join(words), words, category.pk) for words in told if words)
        phrases.sort(key=lambda phrase: -len(phrase[0]))
        self._beginning_with: dict[str, list[_Phrase]] = {}
        for rank, (_text, words, pk) in enumerate(phrases):
            self._beginning_with.setdefault(words[0], []).append((rank, words, pk))
        self.guess = lru_cache(maxsize=4096)(self._guess)

    def by_kbli(self, edition: str, code: str) -> int | None:
        """The category tied to that code of that edition, as a primary key."""
        return self._by_kbli.get((edition, code))

    def _guess(self, text: str) -> int | None:
        """The category whose longest word or phrase stands in the text, as a primary key, or None."""
        words = words_of(text.casefold())
        best: tuple[int, int] | None = None
        for at, word in enumerate(words):
            for rank, phrase, pk in self._beginning_with.get(word, ()):
                if best is not None and best[0] <= rank:
                    break
                if len(phrase) == 1 or words[at : at + len(phrase)] == phrase:
                    best = rank, pk
                    break
        return best[1] if best else None
