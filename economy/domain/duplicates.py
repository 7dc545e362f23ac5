"""Pairs of listings that may be one business: the office's queue, and its word that two are not the same."""

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from accounts.models import User
from economy.domain.businesses import publish_business, publishable
from economy.domain.duplicate_search import shared
from economy.domain.matching import likeness
from economy.enums import PairState, State
from economy.models import Business, DuplicateCandidate


class AlreadyDecided(Exception):
    """Somebody else has decided about these two in the meantime."""


def open_candidates() -> QuerySet[DuplicateCandidate]:
    """The queue: the surest first, of equally sure ones the oldest."""
    return (
        DuplicateCandidate.objects.filter(state=PairState.OPEN)
        .select_related("first__district", "first__village", "second__district", "second__village")
        .order_by("-score", "pk")
    )


def open_count() -> int:
    """How many pairs wait."""
    return DuplicateCandidate.objects.filter(state=PairState.OPEN).count()


def pairs_of(business: Business) -> QuerySet[DuplicateCandidate]:
    """All pairs a listing is part of, decided or not."""
    return DuplicateCandidate.objects.filter(Q(first=business) | Q(second=business)).order_by("-score", "pk")


def open_pairs_of(business: Business) -> QuerySet[DuplicateCandidate]:
    """The pairs a listing is part of that wait, with both listings."""
    return open_candidates().filter(Q(first=business) | Q(second=business))


def next_after(candidate: DuplicateCandidate) -> DuplicateCandidate | None:
    """The pair behind this one in the queue; after the last comes the first again."""
    others = DuplicateCandidate.objects.filter(state=PairState.OPEN).exclude(pk=candidate.pk).order_by("-score", "pk")
    behind = others.filter(Q(score__lt=candidate.score) | Q(score=candidate.score, pk__gt=candidate.pk))
    return behind.first() or others.first()


@transaction.atomic
def offer(*, first: Business, second: Business) -> DuplicateCandidate:
    """Put two listings side by side because a person asks for it, also where they were declared two before."""
    if first.pk == second.pk:
        raise AlreadyDecided
    older, newer = locked_pair(*sorted((first.pk, second.pk)))
    pair, created = DuplicateCandidate.objects.select_for_update(of=("self",)).get_or_create(
        first=older, second=newer, defaults={"reasons": shared(older, newer), "score": likeness(older.name, newer.name)}
    )
    if not created and pair.state != PairState.OPEN:
        pair.state, pair.decided_by, pair.decided_at = PairState.OPEN, None, None
        pair.save()
    return pair


@transaction.atomic
def declare_distinct(*, actor: User | None, candidate: DuplicateCandidate) -> DuplicateCandidate:
    """Record that these are two businesses; they are not offered again.

    A listing that an import held back because of this pair goes public, once no other pair holds it back.
    """
    _first, second = locked_pair(candidate.first_id, candidate.second_id)
    found = DuplicateCandidate.objects.select_for_update(of=("self",)).filter(pk=candidate.pk).first()
    if found is None or found.state != PairState.OPEN:
        raise AlreadyDecided
    found.state, found.decided_by, found.decided_at = PairState.DISTINCT, actor, timezone.now()
    found.save()
    held = DuplicateCandidate.objects.filter(second=second, publish=True, state=PairState.OPEN).exists()
    if found.publish and not held and second.state == State.DRAFT and not second.attention and publishable(second):
        publish_business(actor=actor, business=second)
    return found


def locked_pair(one: int, other: int) -> tuple[Business, Business]:
    """Both listings in the order asked for, locked in the order of their ids; where one is gone, that was decided."""
    rows = Business.objects.select_for_update(of=("self",)).filter(pk__in=(one, other)).order_by("pk")
    found = {business.pk: business for business in rows}
    if not {one, other} <= found.keys():
        raise AlreadyDecided
    return found[one], found[other]
