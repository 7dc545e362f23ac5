"""Addresses of business pages: short, readable, unique, and never in the way of another page."""

from collections.abc import Iterable, Iterator

from django.utils.text import slugify

RESERVED = frozenset({"kategori", "kecamatan", "daftar", "saya", "saran", "peta", "sekitar"})
MAX_LENGTH = 80


def base_slug(name: str) -> str:
    """The name as an address, at most 80 characters, cut at a word; "usaha" when nothing of it can be written."""
    slug = "-".join(name.lower().split()) if name.isascii() and name.replace(" ", "").isalnum() else slugify(name)
    if len(slug) > MAX_LENGTH:
        slug = slug[:MAX_LENGTH].rsplit("-", 1)[0]
    if not slug or slug in RESERVED or slug.isdigit():
        slug = f"usaha-{slug}".rstrip("-")
    return slug


def unique_slugs(names: Iterable[str]) -> Iterator[str]:
    """An address for each name that is and was nobody's, in order, asking the database once for all of them.

    The caller writes them in the same transaction; a collision with a concurrent writer raises `IntegrityError`
    there, and the caller's transaction is tried again.
    """
    from economy.models import Business, FormerAddress

    bases = [base_slug(name) for name in names]
    taken: set[str] = set()
    next_number: dict[str, int] = {}
    wanted = sorted(set(bases))
    for start in range(0, len(wanted), 500):
        chunk = wanted[start : start + 500]
        for model in (Business, FormerAddress):  # in this order: an address goes from the first to the second
            taken.update(model.objects.filter(slug__in=chunk).values_list("slug", flat=True))
    for base in bases:
        slug = base
        if slug in taken:
            number = next_number.get(base) or _highest_number(base) + 1
            slug = f"{base}-{number}"
            while slug in taken:
                number += 1
                slug = f"{base}-{number}"
            next_number[base] = number + 1
        taken.add(slug)
        yield slug


def _highest_number(base: str) -> int:
    from economy.models import Business, FormerAddress

    numbers = [1]
    for model in (Business, FormerAddress):
        for slug in model.objects.filter(slug__startswith=f"{base}-").values_list("slug", flat=True):
            tail = slug.removeprefix(f"{base}-")
            if tail.isdigit():
                numbers.append(int(tail))
    return max(numbers)
