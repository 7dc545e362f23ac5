"""What people ask, counted without anybody's data.

A request counts in its process's memory (`search.domain.waiting_questions`) and a worker writes that down. What looks
like a person's data is never counted, and as a name cannot be told from other words, nothing that fewer than
`LEAST_TIMES` have asked is ever shown: not to the office, not in a download, not among the suggestions.
"""

import logging
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from time import monotonic

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from search.domain.query import SearchQuery
from search.domain.understanding import Understanding
from search.domain.waiting_questions import Asked, Waiting
from search.domain.words import fold
from search.models import AskedQuestion

logger = logging.getLogger(__name__)

LEAST_TIMES = 5
MAX_LENGTH, MAX_WORDS, MIN_LETTERS = 60, 6, 3
"""Longer texts are told stories rather than asked questions, and stories name people."""
KEEP_RARE, KEEP = timedelta(days=90), timedelta(days=400)
"""How long a question is kept after it was last asked: one that is not shown, and any other."""
MOST_POPULAR = 300
POPULAR_SECONDS = 90.0
"""How long a process keeps the popular questions. Together with `settings.QUESTIONS_RECHECK_SECONDS` and the minute for
which a browser may keep suggestions, it bounds how long the name of a hidden business may be suggested: less than five
minutes."""
FEW = 5
"""Results up to which a question may be about one business, which may be hidden any time."""
ROWS_AT_ONCE = 100
"""Rows of one statement; SQLite takes a limited number of parameters."""

_DIGITS = re.compile(r"\d(?:[\W_]*\d){3}")
"""Four digits, whatever signs stand between them: telephones, NIK, NIB, postcodes."""
_AT_HOME = re.compile(r"\br[tw][\W_]*\d")
"""RT and RW with a number: where somebody lives."""
_ADDRESS = re.compile(
    r"@|http|www|://|\b(?:gmail|yahoo|ymail|hotmail|outlook)\b|\w\.(?:com|co|id|net|org|info|me|io|my|web|go|site|online)\b"
)

_waiting = Waiting()
_popular: dict[str, tuple[float, list[str]]] = {}


def note(query: SearchQuery, understood: Understanding, total: int, *, visitor: str = "") -> None:
    """Count a question that was just answered with `total` results; costs neither SQL nor network.

    Only the bare words count: a page further on asks nothing new, and what facets or a tab leave over says nothing
    about the words. `visitor` tells one browser from another (`visitor_of`), so that a repetition within a minute
    counts once; it is not kept.
    """
    if query.page > 1 or query.cursor or query.chosen or query.kind or query.literal or understood.nothing:
        return
    if not may_be_kept(query.q):
        return
    text = wording(query, understood, total)
    if may_be_kept(text):
        _waiting.add(text, query.language, total, visitor)


def visitor_of(request: HttpRequest) -> str:
    """Address and browser, to tell repetitions; behind proxies the address that the outermost of ours has seen."""
    proxies = getattr(settings, "ALLAUTH_TRUSTED_PROXY_COUNT", 0)
    seen = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if proxies else []
    address = seen[-proxies].strip() if len(seen) >= proxies > 0 else request.META.get("REMOTE_ADDR", "")
    return f"{address} {request.META.get('HTTP_USER_AGENT', '')}"


def may_be_kept(text: str) -> bool:
    """Whether this may be written down: short, of words, and without what looks like a person's data."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    if len(plain) > MAX_LENGTH or len(plain.split()) > MAX_WORDS:
        return False
    if sum(letter.isalpha() for letter in plain) < MIN_LETTERS:
        return False
    return not any(pattern.search(plain) for pattern in (_DIGITS, _AT_HOME, _ADDRESS))


def wording(query: SearchQuery, understood: Understanding, total: int) -> str:
    """A question in one spelling and order, so that its ways of being asked count together, and fit to be suggested:
    what is looked for, where, under which conditions. Where something was found, an unknown word reads as the known
    one it was taken for; else it stays, for the office to see what people type."""
    english = query.language == "en"
    parts = [each.near[0] if total and not each.known and each.near else each.text for each in understood.words]
    parts += [place.name for place in understood.places]
    parts += ["near" if english else "dekat", understood.near.name] if understood.near else []
    parts += [condition.phrase for condition in understood.conditions]
    parts += ["near me" if english else "terdekat"] if understood.near_me else []
    return fold(" ".join(parts)) or fold(query.q)


def hand_over(send: Callable[[Sequence[Asked]], object], *, at_once: bool = False) -> None:
    """Give what has waited long enough (`at_once`: all) to `send`, which takes it to a worker. Should that fail, it is
    kept for a later time, and nobody's page suffers."""
    asked = _waiting.take(at_once=at_once)
    if not asked:
        return
    try:
        send(asked)
    except Exception as error:  # noqa: BLE001 — whatever a broker's client raises
        logger.warning("%d questions wait: the broker did not take them (%s)", len(asked), type(error).__name__)
        _waiting.put_back(asked)


def flush() -> None:
    """Write down what this process has counted."""
    write(_waiting.take(at_once=True))


def forget() -> None:
    """Drop what this process has counted and remembers."""
    _waiting.clear()
    _popular.clear()


@transaction.atomic
def write(asked: Iterable[Asked]) -> None:
    """Add counted questions to those known; what may not be kept is left out here too. Rows are taken in one order, so
    that two workers wait for each other instead of deadlocking."""
    rows = sorted(each for each in asked if may_be_kept(each.text))
    table = connection.ops.quote_name(AskedQuestion._meta.db_table)  # noqa: SLF001 — Django documents `_meta`
    with connection.cursor() as cursor:
        for start in range(0, len(rows), ROWS_AT_ONCE):
            part = rows[start : start + ROWS_AT_ONCE]
            places = ", ".join(["(%s, %s, %s, %s, %s, %s)"] * len(part))
            cursor.execute(
                f"INSERT INTO {table} (text, language, times, found, first_on, last_on) VALUES {places}"  # noqa: S608 — our own table's name
                " ON CONFLICT (text, language) DO UPDATE"
                f" SET times = {table}.times + excluded.times, found = excluded.found, last_on = excluded.last_on",
                [value for each in part for value in (*each[:4], each.day, each.day)],
            )


def popular(language: str) -> list[str]:
    """Questions that are asked often and find something, most asked first; no SQL on a warm process."""
    until, found = _popular.get(language, (0.0, []))
    if monotonic() >= until:
        found = [each.text for each in suggested(language)]
        _popular[language] = (monotonic() + POPULAR_SECONDS, found)
    return found


def suggested(language: str) -> QuerySet[AskedQuestion]:
    """The questions that may be suggested, most asked first."""
    return shown().filter(language=language, found__gt=0).order_by("-times", "text")[:MOST_POPULAR]


def shown() -> QuerySet[AskedQuestion]:
    """The questions that may be shown, most asked first."""
    return AskedQuestion.objects.filter(times__gte=LEAST_TIMES)


def without_results() -> QuerySet[AskedQuestion]:
    """Those of them that found nothing when they were last asked."""
    return shown().filter(found=0)


def in_doubt() -> list[AskedQuestion]:
    """The suggested questions that may be about one business."""
    return [each for language, _name in settings.LANGUAGES for each in suggested(language) if each.found <= FEW]


def containing(questions: QuerySet[AskedQuestion], text: str) -> QuerySet[AskedQuestion]:
    """Those with these words in them."""
    for word in fold(text).split():
        questions = questions.filter(text__contains=word)
    return questions


def recheck(questions: Iterable[AskedQuestion], results_of: Callable[[SearchQuery], int | None]) -> int:
    """Ask these again, to know what they find now; returns how many find another number. `results_of` answers None
    when it cannot say, which ends the round."""
    changed = 0
    for question in questions:
        found = results_of(SearchQuery(q=question.text, language=question.language))
        if found is None:
            break
        if found != question.found:
            changed += AskedQuestion.objects.filter(pk=question.pk).update(found=found)
    return changed


def forget_old(today: date | None = None) -> int:
    """Delete what nobody has asked for a long time; returns how many."""
    today = today or timezone.localdate()
    rare = Q(times__lt=LEAST_TIMES, last_on__lt=today - KEEP_RARE)
    return AskedQuestion.objects.filter(rare | Q(last_on__lt=today - KEEP)).delete()[0]
