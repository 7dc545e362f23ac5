"""The directory at a glance, for pages that lead to it: how many businesses of which kind, and the newest with a photo.

Counting a million rows for every visitor of the front page would be waste, so what is counted or looked up is kept for
ten minutes. Only numbers and primary keys are kept: what is shown of a business is read anew, so that one which was
hidden a second ago is not shown.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from django.core.cache import cache
from django.db.models import Count, Exists, OuterRef, QuerySet
from django.utils.translation import get_language

from economy.domain.public import PublicBusiness, public_businesses, published
from economy.models import Business, Category, Product

KEPT_SECONDS = 600
POOL = 24
SPARE = 6


@dataclass(frozen=True)
class Branch:
    """A root of the category tree and how many published businesses stand beneath it."""

    slug: str
    icon: str
    name_id: str
    name_en: str
    count: int

    @property
    def name(self) -> str:
        """The name in the language of the current page."""
        return self.name_en if get_language() == "en" else self.name_id


@dataclass(frozen=True)
class Overview:
    """Counted from the directory itself, at most ten minutes ago."""

    total: int
    districts: int
    """In how many kecamatan there is at least one business."""
    branches: tuple[Branch, ...]
    """Branches that are not empty, the fullest first."""


def overview() -> Overview:
    """How many businesses are published, in how many kecamatan, in which branches."""
    found: Overview | None = cache.get("economy:overview")
    if found is None:
        found = _count()
        cache.set("economy:overview", found, KEPT_SECONDS)
    return found


@dataclass(frozen=True)
class Newest:
    """Businesses that show a product's photo, the newest of each kind first."""

    published: list[PublicBusiness]
    verified: PublicBusiness | None


def newest(*, limit: int = 4) -> Newest:
    """The businesses published last, of different kinds first, and the one that an officer has verified last: both with
    a product's photo, in one read."""
    kept: dict[str, list[int]] = cache.get_many(ORDERS)
    for name, order in ORDERS.items():
        if name not in kept:
            kept[name] = order()
            cache.set(name, kept[name], KEPT_SECONDS)
    last, verified = (kept[name] for name in ORDERS)
    verified = verified[:SPARE]  # some of them may have been hidden since
    found = {each.id: each for each in public_businesses(ids=[*last[:limit], *verified])}
    return Newest(
        published=[found[pk] for pk in last[:limit] if pk in found],
        verified=next((found[pk] for pk in verified if pk in found), None),
    )


def _with_photo() -> QuerySet[Business]:
    return published().filter(Exists(Product.objects.filter(business=OuterRef("pk")).exclude(photo="")))


def _count() -> Overview:
    per_category = published().order_by().values_list("category__path").annotate(Count("pk"))
    counts: Counter[str] = Counter()
    total = 0
    for path, count in per_category:
        total += count
        if path:
            counts[path.split("/")[0]] += count
    roots = Category.objects.filter(parent=None).order_by("position")
    branches = [
        Branch(slug=root.slug, icon=root.icon, name_id=root.name_id, name_en=root.name_en, count=counts[root.slug])
        for root in roots
        if counts[root.slug]
    ]
    return Overview(
        total=total,
        districts=published().order_by().values("district").distinct().count(),
        branches=tuple(sorted(branches, key=lambda branch: -branch.count)),
    )


def _verified() -> list[int]:
    """In the order in which an officer verified them."""
    found = _with_photo().filter(verified_at__isnull=False).order_by("-verified_at", "-pk")
    return list(found.values_list("pk", flat=True)[:POOL])


def _published() -> list[int]:
    """More than any page shows, in the order of their publication, one per category first, so that they differ."""
    rows = _with_photo().order_by("-published_at", "-pk").values_list("pk", "category")[: POOL * 4]
    seen: set[int | None] = set()
    first: list[int] = []
    rest: list[int] = []
    for pk, category in rows:
        (rest if category in seen else first).append(pk)
        seen.add(category)
    return [*first, *rest][:POOL]


ORDERS: dict[str, Callable[[], list[int]]] = {
    "economy:newest-with-photo": _published,
    "economy:newest-verified": _verified,
}
"""Primary keys under these names in the cache."""
