"""The public projection: all that anybody outside may see of a business.

Pages, JSON-LD, search documents, exports and feeds are built from `PublicBusiness` and from nothing else. A field
that is not there is private. A business run from a home is placed at its desa's point, and its street address is left
out, so that no output can give away where somebody lives.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from urllib.parse import urlsplit

import orjson
from django.db.models import Q, QuerySet

from economy.domain.hours import Week
from economy.domain.phones import is_mobile
from economy.domain.public_rows import Row, names_among, rows, rows_among
from economy.domain.public_types import PublicBusiness, PublicCategory, PublicCertificate, PublicName, PublicProduct
from economy.enums import CertificateKind, State
from economy.models import Business

__all__ = [
    "PublicBusiness",
    "PublicCategory",
    "PublicCertificate",
    "PublicName",
    "PublicProduct",
    "project",
    "projections",
    "public_businesses",
    "public_ids",
    "public_names",
    "published",
]


IDS = 5000
PUBLIC = Q(state=State.PUBLISHED, district__isnull=False)
"""The listings the public may see: published ones whose kecamatan is known."""


def published() -> QuerySet[Business]:
    """The listings the public may see."""
    return Business.objects.filter(PUBLIC)


def projections(*conditions: Q, order: str = "pk", limit: int | None = None) -> list[PublicBusiness]:
    """The public view of the public listings that meet all conditions, in one query."""
    return [project(row) for row in rows(PUBLIC, *conditions, order=order, limit=limit)]


def public_businesses(*, ids: Sequence[int]) -> list[PublicBusiness]:
    """The projection of those of `ids` that are public, in the order of `ids`; the others are simply absent."""
    if not ids:
        return []
    found = {row.id: project(row) for row in rows_among(ids, PUBLIC)}
    return [found[pk] for pk in ids if pk in found]


def public_names(*, ids: Sequence[int]) -> list[PublicName]:
    """The names of those of `ids` that are public, in the order of `ids`."""
    if not ids:
        return []
    found = {
        pk: PublicName(pk, slug, name, village or district or "")
        for pk, slug, name, district, village in names_among(ids, PUBLIC)
    }
    return [found[pk] for pk in ids if pk in found]


def public_ids(*, after: int = 0) -> Iterator[int]:
    """The primary keys of all public listings above `after`, ascending, in short queries: whoever reads them may write
    in between."""
    ids = published().order_by("pk").values_list("pk", flat=True)
    while batch := list(ids.filter(pk__gt=after)[:IDS]):
        yield from batch
        after = batch[-1]


def project(row: Row) -> PublicBusiness:
    """The public view of one listing: what may be shown of it, and how."""
    exact = not row.home_based and row.latitude is not None and row.longitude is not None
    if exact:
        latitude, longitude = row.latitude, row.longitude
    elif row.village_code is not None:
        latitude, longitude = row.village_latitude, row.village_longitude
    else:
        latitude, longitude = row.district_latitude, row.district_longitude
    return PublicBusiness(
        id=row.id,
        slug=row.slug,
        name=row.name,
        description=row.description,
        category=_category(
            *(row.category_slug, row.category_path, row.category_name_id, row.category_name_en, row.category_icon),
            *(row.parent_slug, row.parent_name_id, row.parent_name_en),
        ),
        scale=row.scale,
        kbli_edition=row.kbli_edition,
        kbli_code=row.kbli_code,
        district_code=row.district_code or "",
        district_name=row.district_name or "",
        district_slug=row.district_slug or "",
        village_code=row.village_code or "",
        village_name=row.village_name or "",
        street_address="" if row.home_based else row.street_address,
        postcode=row.village_postcode or "",
        latitude=latitude,
        longitude=longitude,
        exact=exact,
        home_based=row.home_based,
        phone=row.phone,
        whatsapp=row.whatsapp or (row.phone if row.phone and is_mobile(row.phone) else ""),
        website=_web_address(row.website),
        instagram=row.instagram.strip().lstrip("@"),
        opening_hours=_week(row.opening_hours),
        special_hours=_week(row.special_hours),
        closed_from=row.closed_from,
        closed_until=row.closed_until,
        qris=row.qris,
        delivery=row.delivery,
        year_founded=row.year_founded,
        has_nib=bool(row.nib),
        certificates=tuple(_certificates(orjson.loads(row.certificates))) if row.certificates else (),
        products=tuple([PublicProduct(*each) for each in orjson.loads(row.products)]) if row.products else (),
        verified_at=_moment(row.verified_at),
        confirmed_at=_moment(row.confirmed_at),
        published_at=_moment(row.published_at),
        updated_at=_at(row.updated_at),
    )


@lru_cache(maxsize=256)
def _category(*told: str | None) -> PublicCategory | None:
    """The category of a row, from its own columns and its parent's; there are few, and most rows have met theirs."""
    slug, path, name_id, name_en, icon, *parent = (text or "" for text in told)
    return PublicCategory(slug, path, name_id, name_en, icon, *parent) if slug else None


_LABELS = {str(kind.value): str(kind.label) for kind in CertificateKind}


def _certificates(listed: Iterable[tuple[str, str, str | None]]) -> Iterator[PublicCertificate]:
    for kind, number, valid_until in listed:
        last = date.fromisoformat(valid_until) if valid_until else None
        yield PublicCertificate(kind=kind, label=_LABELS.get(kind, kind), number=number, valid_until=last)


def _week(text: str) -> Week:
    return (orjson.loads(text) or {}) if text != "{}" else {}


def _web_address(address: str) -> str:
    """The address when a browser may follow it; anything else (a spreadsheet may hold "javascript:…") is left out."""
    if not address:
        return ""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    return address.strip() if parts.scheme in ("http", "https") and parts.netloc else ""


def _moment(text: str | None) -> datetime | None:
    return _at(text) if text else None


def _at(text: str) -> datetime:
    """A point in time as either database writes it: with its offset, or in UTC."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
