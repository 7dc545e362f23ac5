"""The words that the directory and its pages use, and which of them an unknown word may have been meant as.

Counted from the search texts, which hold the folded words of public things alone; our own lists, the categories and the
names of places always count as known. A process keeps them and looks every ten minutes whether they were counted anew.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from time import monotonic

from django.db import connection, transaction
from django.db.models import Max
from rapidfuzz import process
from rapidfuzz.distance import OSA

from search.domain import conditions, places, reference, words
from search.models import SearchText, SearchWord

MOST_WORDS = 60_000
SHORTEST, LONGEST = 3, 40
"""Letters of a word that is counted."""
KEPT_SECONDS = 600.0
ONE_ERROR, TWO_ERRORS, FIRST_WRONG = 4, 8, 6
"""Letters from which a word may have one typing error, two, or one in its first letter."""
LEAST_PART, LEAST_GLUED = 3, 7
"""Letters of a part, and of the whole, where two words may have been written as one."""
NEIGHBOURS, REMEMBERED = 8, 5000
"""How many neighbours a process remembers of an unknown word, and of how many words."""
BATCH = 5000
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Lexicon:
    """Words and in how many documents each stands, with those of one first letter and length at hand."""

    def __init__(self, told: Iterable[tuple[str, int]] = ()) -> None:
        self.documents = dict(told)
        self._alike: dict[tuple[str, int], list[str]] = {}
        for word in self.documents:
            self._alike.setdefault((word[0], len(word)), []).append(word)

    def near(self, word: str, errors: int) -> Iterator[tuple[int, str]]:
        """Words with so many typing errors at most and the same first letter, each with its errors."""
        for length in range(len(word) - errors, len(word) + errors + 1):
            alike = self._alike.get((word[0], length))
            if alike:
                for found, distance, _at in process.extract(
                    word, alike, scorer=OSA.distance, score_cutoff=errors, limit=None
                ):
                    yield int(distance), found


class _Memory:
    """What a process knows: the counted words, the curated ones, and the neighbours it has looked up."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        self._counted = Lexicon()
        self._counting = -1
        self._until = 0.0
        self._curated = Lexicon()
        self._sources: tuple[object, ...] = ()
        self.neighbours: dict[str, tuple[str, ...]] = {}

    def counted(self) -> Lexicon:
        """The words of the newest counting."""
        if monotonic() > self._until:
            counting = SearchWord.objects.aggregate(last=Max("pk"))["last"] or 0
            if counting != self._counting:
                told = SearchWord.objects.values_list("word", "documents").iterator(chunk_size=BATCH)
                self._counted, self._counting, self.neighbours = Lexicon(told), counting, {}
            self._until = monotonic() + KEPT_SECONDS
        return self._counted

    def curated(self) -> Lexicon:
        """The words of our own lists, of categories and of places."""
        sources = (words.lists(), places.book(), reference.categories())
        if not self._sources or any(one is not other for one, other in zip(sources, self._sources, strict=True)):
            told = frozenset(_curated(*sources))
            if told != self._curated.documents.keys():
                self._curated, self.neighbours = Lexicon((word, 1) for word in told), {}
            self._sources = sources
        return self._curated


_memory = _Memory()


def forget() -> None:
    """Let the next question read the counted words again."""
    _memory.forget()


def known(word: str) -> int:
    """In how many documents a folded word stands; at least 1 for a word of our own lists, 0 for an unknown one."""
    return _memory.counted().documents.get(word, 0) or _memory.curated().documents.get(word, 0) or int(word in _plain())


def tolerated(word: str) -> int:
    """How many typing errors a word of its length may have."""
    return (len(word) >= ONE_ERROR) + (len(word) >= TWO_ERRORS)


def near(word: str, limit: int = 3) -> tuple[str, ...]:
    """The known words that a word may have been meant as, fewest errors first, then those of most documents."""
    errors = tolerated(word)
    if not errors or not word.isalpha():
        return ()
    counted, curated = _memory.counted(), _memory.curated()
    found = _memory.neighbours.get(word)
    if found is None:
        told = dict.fromkeys((*counted.near(word, errors), *curated.near(word, errors), *_first_wrong(word)))
        told.pop((0, word), None)
        best = sorted(told, key=lambda each: (each[0], -known(each[1]), each[1]))
        found = tuple(dict.fromkeys(each for _errors, each in best if each not in words.stop_words()))[:NEIGHBOURS]
        if len(_memory.neighbours) >= REMEMBERED:
            _memory.neighbours.clear()
        _memory.neighbours[word] = found
    return found[:limit]


def split(word: str) -> tuple[str, ...]:
    """The known words that were written as one ("satebandeng"), or nothing."""
    phrase = words.lists().glued.get(word)
    if phrase:
        return tuple(phrase.split())
    if len(word) < LEAST_GLUED or not word.isalpha():
        return ()
    parts = ((word[:at], word[at:]) for at in range(LEAST_PART, len(word) - LEAST_PART + 1))
    both = [(min(known(one), known(other)), one, other) for one, other in parts if known(one) and known(other)]
    both = [each for each in both if not words.stop_words() & set(each[1:])]
    return max(both)[1:] if both else ()


def join(one: str, other: str) -> str:
    """The known word that was written as two ("kadu genep"), or nothing. Two known words stay two, unless the whole is
    more usual than either."""
    whole = one + other
    often = known(whole) if whole.isalpha() else 0
    least, most = sorted((known(one), known(other)))
    return whole if often and (not least or often > most) else ""


def count_words() -> int:
    """Count the words of everything public anew; returns how many are kept, the most frequent of 3 to 40 letters."""
    with transaction.atomic():
        SearchWord.objects.all().delete()
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(_COUNT, [rf"^[a-z]{{{SHORTEST},{LONGEST}}}$", MOST_WORDS])
        else:
            best = sorted(_tally().items(), key=lambda each: (-each[1], each[0]))[:MOST_WORDS]
            rows = (SearchWord(word=word, documents=documents) for word, documents in best)
            SearchWord.objects.bulk_create(rows, batch_size=BATCH)
    forget()
    return SearchWord.objects.count()


_COUNT = """
    INSERT INTO search_searchword (word, documents)
    SELECT word, ndoc FROM ts_stat(
        'SELECT to_tsvector(''simple'', concat_ws('' '', name, products, category, place)) FROM search_searchtext'
    )
    WHERE word ~ %s ORDER BY ndoc DESC, word LIMIT %s
    ON CONFLICT (word) DO UPDATE SET documents = excluded.documents
"""
"""Two countings at once: the later one's figures stand."""


def _tally() -> Counter[str]:
    found: Counter[str] = Counter()
    texts = SearchText.objects.values_list("name", "products", "category", "place")
    for row in texts.iterator(chunk_size=BATCH):
        found.update({each for each in " ".join(row).split() if _is_counted(each)})
    return found


def _is_counted(word: str) -> bool:
    return SHORTEST <= len(word) <= LONGEST and word.isalpha()


def _first_wrong(word: str) -> Iterator[tuple[int, str]]:
    """Known words that differ in the first letter: another one, one too many or too few, or the first two swapped."""
    if len(word) < FIRST_WRONG:
        return
    swapped = word[1] + word[0] + word[2:]
    for each in (word[1:], swapped, *(f"{a}{word[1:]}" for a in _LETTERS), *(f"{a}{word}" for a in _LETTERS)):
        if each != word and known(each):
            yield 1, each


def _curated(
    lists: words.WordLists, book: places.PlaceBook, categories: tuple[reference.Category, ...]
) -> Iterator[str]:
    for phrase in (*lists.by_term, *lists.corrections.values()):
        yield from phrase.split()
    yield from book.words
    for category in categories:
        told = (category.name_id, category.name_en, *category.keywords.splitlines())
        yield from words.fold(" ".join(told)).split()


@cache
def _plain() -> frozenset[str]:
    """Words that are known but never what another one was meant as."""
    asked = frozenset(word for phrase in conditions.PHRASES for word in phrase.split())
    return words.stop_words() | places.landmarks() | asked
