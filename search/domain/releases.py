"""Putting the word lists to use: what would change, a release of both lists, and making it live.

A release is what questions are read with from the moment it is live. Synonyms also live inside the index, so where they
differ from those of the live one, the index is built anew with them first, beside the one that visitors ask. When that
fails, nothing has changed for anybody, and the release says why.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.core.cache import cache
from django.db import transaction
from django.utils import timezone
from elastic_transport import TransportError
from elasticsearch import ApiError

from accounts.models import User
from search.domain import wordlists, words
from search.domain.rebuild import RebuildRefused, RebuildRunning, is_current, rebuild
from search.domain.server import is_configured
from search.domain.word_checks import Problem, correction_problems, group_problems
from search.models import Correction, SynonymGroup, WordRelease

logger = logging.getLogger(__name__)

KEPT_RELEASES = 20
PROGRESS_SECONDS = 600
NO_ANSWER, REFUSED, DIFFERS, CRASHED = "no_answer", "refused", "differs", "crashed"
"""How a release failed; what the server said follows after a colon. One without an answer is tried again."""
Group = tuple[str, ...]


@dataclass(frozen=True)
class Changes:
    """What the lists as they are written would change: whole groups, groups as (before, now), corrections as
    (typed, before, now) with nothing where there was or will be none."""

    added: tuple[Group, ...]
    removed: tuple[Group, ...]
    changed: tuple[tuple[Group, Group], ...]
    corrections: tuple[tuple[str, str, str], ...]

    @property
    def in_synonyms(self) -> int:
        return len(self.added) + len(self.removed) + len(self.changed)

    def __len__(self) -> int:
        return self.in_synonyms + len(self.corrections)


@dataclass(frozen=True)
class Flaw:
    """A row that cannot be put to use as it is."""

    row: SynonymGroup | Correction
    problems: tuple[Problem, ...]


class NothingToRelease(Exception):
    """The lists are already in use as they are written."""


class Flawed(Exception):
    """Some rows cannot be put to use; see `flaws`."""


def live() -> WordRelease | None:
    """The release that questions are read with; None while that is the shipped files."""
    return WordRelease.objects.filter(live_at__isnull=False).order_by("-pk").first()


def waiting() -> WordRelease | None:
    """The newest release, if it is not live yet."""
    newest = WordRelease.objects.order_by("-pk").first()
    return newest if newest and newest.live_at is None else None


def changes() -> Changes:
    """What differs between the lists as they are written and those in use."""
    rows, used = wordlists.rows(), words.lists()
    then = {frozenset(group): group for group in used.synonyms}
    now = {frozenset(group): group for group in rows.groups.values()}
    gone = [group for key, group in then.items() if key not in now]
    changed: list[tuple[Group, Group]] = []
    added: list[Group] = []
    for key, group in now.items():
        if key in then:
            continue
        before = max(gone, key=lambda each: len(key & set(each)), default=())
        if key & set(before):
            gone.remove(before)
            changed.append((before, group))
        else:
            added.append(group)
    return Changes(tuple(added), tuple(gone), tuple(changed), _corrected(used.corrections, rows.corrections))


def flaws() -> list[Flaw]:
    """Rows that cannot be put to use, because two people wrote at the same time or the portal has learnt since."""
    rows = wordlists.rows()
    found: list[Flaw] = []
    for group in SynonymGroup.objects.order_by("terms"):
        problems = group_problems(rows.groups[group.pk], rows, pk=group.pk)
        found += [Flaw(group, tuple(problems))] if problems else []
    for each in Correction.objects.order_by("typed"):
        problems = correction_problems(each.typed, each.usual, rows, before=each.typed)
        found += [Flaw(each, tuple(problems))] if problems else []
    return found


@transaction.atomic
def release(*, actor: User) -> WordRelease:
    """Keep both lists as they are written, to be made live; at once where no index stands between. Raises
    `NothingToRelease` or `Flawed`. A release that still waits is overtaken."""
    if not len(changes()):
        raise NothingToRelease
    if flaws():
        raise Flawed
    rows = wordlists.rows()
    made = WordRelease.objects.create(
        synonyms=[list(group) for group in rows.groups.values()], corrections=dict(rows.corrections), made_by=actor
    )
    old = WordRelease.objects.order_by("-pk").values_list("pk", flat=True)[KEPT_RELEASES:]
    WordRelease.objects.filter(pk__in=list(old)).delete()
    if not is_configured():
        _go_live(made)
    return made


def retry(*, release: WordRelease) -> None:
    """Let a release that failed be made live after all."""
    WordRelease.objects.filter(pk=release.pk, live_at=None).update(problem="")


def make_live() -> WordRelease | None:
    """Make the waiting release live, with an index of its synonyms; returns it, or None when none waits.

    A failure is written into the release, and the live one stays. `RebuildRunning` when another process builds: the
    next round tries again.
    """
    made = waiting()
    if made is None or (made.problem and not made.problem.startswith(NO_ANSWER)):
        return None
    try:
        with words.using(words.of_release(made)):
            if is_configured() and not is_current():
                rebuild(progress=_progress(made))
    except RebuildRunning:
        raise
    except TransportError as error:
        return _failed(made, NO_ANSWER, type(error).__name__)
    except ApiError as error:
        return _failed(made, REFUSED, _said(error))
    except RebuildRefused as error:
        return _failed(made, DIFFERS, str(error))
    except Exception as error:
        _failed(made, CRASHED, type(error).__name__)
        raise
    _go_live(made)
    return made


def progress_of(release: WordRelease) -> int:
    """How many documents the new index of a release holds so far."""
    return int(cache.get(_key(release), 0))


def _corrected(then: Mapping[str, str], now: Mapping[str, str]) -> tuple[tuple[str, str, str], ...]:
    keys = sorted({*then, *now})
    return tuple((key, then.get(key, ""), now.get(key, "")) for key in keys if then.get(key) != now.get(key))


def _go_live(release: WordRelease) -> None:
    WordRelease.objects.filter(pk=release.pk).update(live_at=timezone.now(), problem="")
    release.refresh_from_db()
    words.forget()
    transaction.on_commit(words.forget)
    logger.info("word lists: release %d is live", release.pk)


def _failed(release: WordRelease, code: str, said: str) -> WordRelease:
    logger.warning("word lists: release %d did not go live (%s: %s)", release.pk, code, said)
    WordRelease.objects.filter(pk=release.pk).update(problem=f"{code}: {said}"[:300])
    release.refresh_from_db()
    return release


def _said(error: ApiError) -> str:
    """What the server gave as the reason, the innermost one."""
    body = error.body.get("error", {}) if isinstance(error.body, dict) else {}
    cause = body if isinstance(body, dict) else {}
    while isinstance(cause.get("caused_by"), dict):
        cause = cause["caused_by"]
    return str(cause.get("reason") or error.message)


def _progress(release: WordRelease) -> Callable[[int], None]:
    return lambda count: cache.set(_key(release), count, PROGRESS_SECONDS)


def _key(release: WordRelease) -> str:
    return f"search-word-release-{release.pk}"
