"""What the office sees while it checks listings: the queue, the whole list, and look-alikes of one listing."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from economy.domain.matching import SIMILAR_NAME, likeness
from economy.domain.phones import PhoneError, to_e164
from economy.domain.queries import waiting_for_review
from economy.enums import State
from economy.models import Business

NAME_POOL = 2000


@dataclass(frozen=True)
class LookAlike:
    """Another listing that may be the same business, and why in words."""

    business: Business
    reasons: tuple[str, ...]


def waiting_count() -> int:
    """How many listings wait for the office."""
    return waiting_for_review().count()


def counts_by_state() -> dict[str, int]:
    """How many listings there are in each state that has any; one read."""
    return dict(Business.objects.order_by().values_list("state").annotate(Count("pk")))


def all_businesses() -> QuerySet[Business]:
    """Every listing, newest change first."""
    return Business.objects.select_related("district", "village", "category", "owner").order_by("-updated_at", "-pk")


def matching(businesses: QuerySet[Business], text: str) -> QuerySet[Business]:
    """Those with this in their name, with this phone in any notation, or with this NIB."""
    text = text.replace("\0", "").strip()
    if not text:
        return businesses
    wanted = Q(name__icontains=text) | Q(nib=text)
    try:
        phone = to_e164(text)
    except PhoneError:
        pass
    else:
        wanted |= Q(phone=phone) | Q(whatsapp=phone)
    return businesses.filter(wanted)


def look_alikes(business: Business, *, limit: int = 8) -> list[LookAlike]:
    """Other listings with the same number, NIB or name and place, or a very similar name in the same desa."""
    others = Business.objects.exclude(pk=business.pk).exclude(state=State.CLOSED)
    reasons: dict[int, list[str]] = {}
    numbers = {number for number in (business.phone, business.whatsapp) if number}
    certain = Q(match_key=business.match_key)
    if numbers:
        certain |= Q(phone__in=numbers) | Q(whatsapp__in=numbers)
    if business.nib:
        certain |= Q(nib=business.nib)
    for other in others.filter(certain)[:limit]:
        why = reasons.setdefault(other.pk, [])
        if numbers & {other.phone, other.whatsapp}:
            why.append(_("nomor sama"))
        if business.nib and other.nib == business.nib:
            why.append(_("NIB sama"))
        if other.match_key == business.match_key:
            why.append(_("nama dan tempat sama"))
    neighbours = others.exclude(pk__in=reasons).filter(
        Q(village_id=business.village_id) if business.village_id else Q(district_id=business.district_id)
    )
    for pk, name in neighbours.values_list("pk", "name")[:NAME_POOL]:
        if len(reasons) >= limit:
            break
        if likeness(business.name, name) >= SIMILAR_NAME:
            reasons[pk] = [_("nama mirip di tempat yang sama")]
    found = Business.objects.select_related("district", "village").in_bulk(list(reasons))
    return [LookAlike(found[pk], tuple(why)) for pk, why in reasons.items() if pk in found]
