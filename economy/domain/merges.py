"""Named reads of what was merged, and where an address leads that was a listing's own before."""

from django.db.models import Q, QuerySet

from economy.domain.public import published
from economy.models import FormerAddress, Merge


def all_merges() -> QuerySet[Merge]:
    """Every merge, the newest first, with the listing that stayed."""
    light = Merge.objects.select_related("kept", "by", "undone_by").defer("snapshot", "changes")
    return light.order_by("-at", "-pk")


def named(found: QuerySet[Merge], text: str) -> QuerySet[Merge]:
    """Those with this in the name of either listing."""
    text = text.replace("\0", "").strip()
    return found.filter(Q(gone_name__icontains=text) | Q(kept__name__icontains=text)) if text else found


def standing_count() -> int:
    """How many merges have not been undone."""
    return Merge.objects.filter(undone_at=None).count()


def address_now(slug: str) -> str:
    """The address of the public listing that a former address leads to, or empty."""
    found = FormerAddress.objects.filter(slug=slug, business__in=published()).values_list("business__slug", flat=True)
    return found.first() or ""
