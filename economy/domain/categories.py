"""The category tree: loading the shipped one and recognising a category in free text."""

import csv
import re
from functools import lru_cache
from pathlib import Path

from django.db import transaction

from economy.enums import KbliEdition
from economy.models import Category

CATEGORY_FILE = Path(__file__).resolve().parents[1] / "data" / "categories.csv"
_NOT_WORD = re.compile(r"[^a-z0-9]+")


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
        self._phrases: list[tuple[str, int]] = []
        for category in Category.objects.order_by("position"):
            if category.kbli_code:
                self._by_kbli.setdefault((category.kbli_edition, category.kbli_code), category.pk)
            if category.parent_id is None:
                continue
            for phrase in [category.name_id, *category.keywords.splitlines()]:
                words = _words(phrase)
                if words:
                    self._phrases.append((f" {words} ", category.pk))
        self._phrases.sort(key=lambda pair: -len(pair[0]))
        self.guess = lru_cache(maxsize=20_000)(self._guess)

    def by_kbli(self, edition: str, code: str) -> int | None:
        """The category tied to that code of that edition, as a primary key."""
        return self._by_kbli.get((edition, code))

    def _guess(self, text: str) -> int | None:
        """The category whose longest word or phrase stands in the text, as a primary key, or None."""
        haystack = f" {_words(text)} "
        return next((pk for phrase, pk in self._phrases if phrase in haystack), None)


def _words(text: str) -> str:
    return _NOT_WORD.sub(" ", text.casefold()).strip()
