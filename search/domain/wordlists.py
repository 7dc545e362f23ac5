"""The word lists that staff edit. What they write here changes nothing for visitors until it is put to use
(`search.domain.releases`)."""

import re
from collections.abc import Sequence

from django.db import transaction
from wagtail.log_actions import log

from accounts.models import User
from search.domain import lease
from search.domain.word_checks import Problem, Rows, correction_problems, group_problems
from search.domain.words import fold, shipped
from search.models import Correction, SynonymGroup

CREATED, EDITED, DELETED = "wagtail.create", "wagtail.edit", "wagtail.delete"
_SEPARATORS = re.compile(r"[,;\n]")
_FILLING = "search-word-lists"


class Rejected(Exception):
    """What was written cannot be kept, and why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(*map(str, problems))
        self.problems = tuple(problems)


def ensure_word_lists() -> None:
    """Fill both lists from the shipped files when there is nothing in them yet. Until somebody opens the lists the
    files themselves are what questions are read with, so an update of the portal brings its words along."""
    if _is_begun():
        return
    held = lease.take(_FILLING, seconds=60)
    if held is None:
        return
    try:
        if not _is_begun():
            _fill()
    finally:
        held.release()


def terms_of(text: str) -> tuple[str, ...]:
    """The folded terms of a group as it is written: set apart by commas, semicolons or lines, each once."""
    return tuple(dict.fromkeys(term for term in map(fold, _SEPARATORS.split(text)) if term))


def rows() -> Rows:
    """Both lists as they are written now, in the order in which they were begun."""
    groups = SynonymGroup.objects.order_by("pk").values_list("pk", "terms")
    corrections = Correction.objects.order_by("pk").values_list("typed", "usual")
    return Rows({pk: terms_of(text) for pk, text in groups}, dict(corrections))


@transaction.atomic
def save_group(*, actor: User, terms: str, group: SynonymGroup | None = None) -> SynonymGroup:
    """Write a new group of words that mean the same, or a group anew. Raises `Rejected`."""
    told = terms_of(terms)
    problems = group_problems(told, rows(), pk=group.pk if group else None)
    if problems:
        raise Rejected(problems)
    kept = group or SynonymGroup()
    kept.terms = ", ".join(told)
    kept.save()
    log(kept, EDITED if group else CREATED, user=actor)
    return kept


@transaction.atomic
def delete_group(*, actor: User, group: SynonymGroup) -> None:
    log(group, DELETED, user=actor, deleted=True)
    group.delete()


@transaction.atomic
def save_correction(*, actor: User, typed: str, usual: str, correction: Correction | None = None) -> Correction:
    """Write a new correction, or a correction anew. Raises `Rejected`."""
    typed, usual = fold(typed), fold(usual)
    problems = correction_problems(typed, usual, rows(), before=correction.typed if correction else "")
    if problems:
        raise Rejected(problems)
    kept = correction or Correction()
    kept.typed, kept.usual = typed, usual
    kept.save()
    log(kept, EDITED if correction else CREATED, user=actor)
    return kept


@transaction.atomic
def delete_correction(*, actor: User, correction: Correction) -> None:
    log(correction, DELETED, user=actor, deleted=True)
    correction.delete()


def _is_begun() -> bool:
    return SynonymGroup.objects.exists() or Correction.objects.exists()


@transaction.atomic
def _fill() -> None:
    lists = shipped()
    SynonymGroup.objects.bulk_create(SynonymGroup(terms=", ".join(group)) for group in lists.synonyms)
    Correction.objects.bulk_create(Correction(typed=typed, usual=usual) for typed, usual in lists.corrections.items())
