"""Looks through the directory for listings that may be one business.

Listings are only compared within blocks that share a NIB, a number, or the key of name and desa, so that the time it
takes grows with the number of listings and not with its square.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby, islice
from operator import attrgetter
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import QuerySet

from economy.domain.matching import CROWD, SIMILAR_NAME, likeness
from economy.domain.registration import UNSEEN_STATES
from economy.enums import PairState, State
from economy.models import Business, DuplicateCandidate

CHUNK = 1000


Pair = tuple[int, int]


class _Listed(NamedTuple):
    key: str | int
    pk: int
    name: str
    owner: int | None


@dataclass
class _Found:
    """What speaks for a pair."""

    reasons: list[str]
    score: int


def shared(one: Business, other: Business) -> list[str]:
    """What two listings have in common, as reasons of a pair."""
    reasons = ["nib"] if one.nib and one.nib == other.nib else []
    if _numbers(one) & _numbers(other):
        reasons.append("phone")
    if one.village_id and one.village_id == other.village_id and likeness(one.name, other.name) >= SIMILAR_NAME:
        reasons.append("name")
    return reasons


def find_candidates(ids: Collection[int]) -> int:
    """Compare these listings with all others; returns how many new pairs wait for the office."""
    new = 0
    for start in range(0, len(ids), CHUNK):
        chunk = sorted(ids)[start : start + CHUNK]
        new += _offer(_compare(_blocks(chunk), about=frozenset(chunk)))
    return new


def sweep() -> int:
    """Compare all listings; returns how many new pairs wait for the office.

    A pair found by an earlier search for which nothing speaks any more is withdrawn; what an import or a person asks
    about stays.
    """
    found = _compare(_blocks(None))
    new = _offer(found)
    waiting = DuplicateCandidate.objects.filter(state=PairState.OPEN, batch=None)
    told = waiting.exclude(reasons=[]).values_list("pk", "first_id", "second_id")
    stale = [pk for pk, first, second in told if (first, second) not in found]
    for start in range(0, len(stale), CHUNK):
        waiting.filter(pk__in=stale[start : start + CHUNK]).delete()
    return new


def _blocks(ids: Sequence[int] | None) -> Iterator[tuple[str, Iterable[_Listed]]]:
    """For each reason the listings in the order of what they would have in common; of `ids` only what they have."""
    listings = Business.objects.order_by().exclude(state=State.CLOSED)
    listings = listings.exclude(owner__isnull=False, state__in=UNSEEN_STATES)
    nib, phone, whatsapp = (listings.exclude(**{name: ""}) for name in ("nib", "phone", "whatsapp"))
    block = listings.exclude(name_block=None)
    if ids is not None:
        asked = Business.objects.filter(pk__in=ids)
        numbers = {number for row in asked.values_list("phone", "whatsapp") for number in row} - {""}
        nib = nib.filter(nib__in=asked.values("nib"))
        phone, whatsapp = phone.filter(phone__in=numbers), whatsapp.filter(whatsapp__in=numbers)
        block = block.filter(name_block__in=asked.values("name_block"))
    yield "nib", _rows(_said(nib, "nib"), "nib")
    yield "phone", _rows(_said(phone, "phone").union(_said(whatsapp, "whatsapp")), "phone")
    yield "name", _rows(_said(block, "name_block"), "name_block")


def _said(listings: QuerySet[Business], column: str) -> "QuerySet[Business, tuple[Any, ...]]":
    return listings.values_list(column, "pk", "name", "owner")


def _rows(listings: "QuerySet[Business, tuple[Any, ...]]", column: str) -> Iterator[_Listed]:
    return (_Listed(*row) for row in listings.order_by(column, "pk").iterator(chunk_size=5000))


def _compare(
    blocks: Iterable[tuple[str, Iterable[_Listed]]], *, about: frozenset[int] | None = None
) -> dict[Pair, _Found]:
    """The pairs for which something speaks; with `about` only those with one of these in them."""
    found: dict[Pair, _Found] = {}
    for reason, listed in blocks:
        for _key, group in groupby(listed, key=attrgetter("key")):
            block = list(islice(group, CROWD + 1))
            if 1 < len(block) <= CROWD and (about is None or any(each.pk in about for each in block)):
                _compare_block(reason, block, about, found)
    return found


def _compare_block(
    reason: str, block: Sequence[_Listed], about: frozenset[int] | None, found: dict[Pair, _Found]
) -> None:
    for one, other in combinations(block, 2):
        if about is not None and one.pk not in about and other.pk not in about:
            continue
        score = likeness(one.name, other.name)
        one_persons = one.owner is not None and one.owner == other.owner  # who may well run several businesses
        if score < SIMILAR_NAME and (reason == "name" or one_persons):
            continue
        found.setdefault((one.pk, other.pk), _Found([], score)).reasons.append(reason)


def _offer(found: Mapping[Pair, _Found]) -> int:
    """Write the pairs that are not known yet, and what speaks now for those that wait; returns how many are new."""
    new = 0
    ordered = sorted(found)
    for start in range(0, len(ordered), CHUNK):
        new += _offer_some({pair: found[pair] for pair in ordered[start : start + CHUNK]})
    return new


@transaction.atomic
def _offer_some(found: Mapping[Pair, _Found]) -> int:
    firsts = {first for first, _second in found}
    known = {(pair.first_id, pair.second_id): pair for pair in DuplicateCandidate.objects.filter(first__in=firsts)}
    changed = []
    for key in found.keys() & known.keys():
        pair, now = known[key], found[key]
        if (
            pair.state == PairState.OPEN
            and pair.batch_id is None
            and [pair.reasons, pair.score] != [now.reasons, now.score]
        ):
            pair.reasons, pair.score = now.reasons, now.score
            changed.append(pair)
    DuplicateCandidate.objects.bulk_update(changed, ["reasons", "score"])
    ends = {pk for pair in found.keys() - known.keys() for pk in pair}
    there = set(
        Business.objects.select_for_update(of=("self",)).filter(pk__in=ends).order_by("pk").values_list("pk", flat=True)
    )
    new = [
        DuplicateCandidate(first_id=first, second_id=second, reasons=now.reasons, score=now.score)
        for (first, second), now in found.items()
        if (first, second) not in known and {first, second} <= there
    ]
    DuplicateCandidate.objects.bulk_create(new, ignore_conflicts=True)
    return len(new)


def _numbers(business: Business) -> frozenset[str]:
    return frozenset({business.phone, business.whatsapp} - {""})
