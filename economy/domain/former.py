"""Where an address leads that was a listing's own before it became part of another."""

from economy.domain.public import published
from economy.models import FormerAddress


def address_now(slug: str) -> str:
    """The address of the public listing that a former address leads to, or empty."""
    found = FormerAddress.objects.filter(slug=slug, business__in=published()).values_list("business__slug", flat=True)
    return found.first() or ""
