"""The steward's queue: imported listings whose place is in doubt, why they are, and how the doubt ends.

A listing waits while `Business.attention` is set: its kecamatan was not recognised or is not ours ("region"), or its
point lies outside the regency and was therefore not stored ("point"). Until a steward has decided it is not published,
and what the steward decides is the officer's word, which the next import does not take back.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Min, Q, QuerySet
from django.utils.translation import gettext_noop

from accounts.models import User
from economy.domain.businesses import CLOSABLE, Changed, WrongState, close_business, edit_business
from economy.domain.imports.parsing.context import Box, regency_box
from economy.domain.imports.tables.fields import BY_KEY
from economy.enums import Attention, Outcome, State
from economy.models import Business, ImportRow
from regions.domain.matching import RegionMatcher
from regions.models import District, Village

ELSEWHERE_NOTE = gettext_noop("Bukan usaha di kabupaten ini.")
AT_ONCE = 500
"""How many other listings with the same text one decision settles, so that its request stays short."""
PLACE_FIELDS = ("village", "district", "regency", "street_address", "latitude", "longitude", "point")
_OPEN = tuple(state for state in State if state != State.CLOSED)


@dataclass(frozen=True)
class SharedText:
    """A text that several listings have where their kecamatan should be; `first` is the id of the oldest."""

    text: str
    count: int
    first: int


def waiting_for_steward() -> QuerySet[Business]:
    """Listings whose place is in doubt, the oldest first; those that are closed wait for nobody."""
    waiting = Business.objects.filter(~Q(attention="")).exclude(state=State.CLOSED)
    return waiting.select_related("district", "village", "category").order_by("pk")


def waiting_count() -> int:
    """How many listings wait for the steward."""
    return waiting_for_steward().count()


def naming(businesses: QuerySet[Business], text: str) -> QuerySet[Business]:
    """Those with this in their name, in their address, or in what a file said of their place."""
    text = text.replace("\0", "").strip()
    found = Q(name__icontains=text) | Q(region_text__icontains=text) | Q(street_address__icontains=text)
    return businesses.filter(found) if text else businesses


def next_after(business: Business) -> Business | None:
    """The listing behind this one in the queue; after the last comes the first again."""
    others = waiting_for_steward().exclude(pk=business.pk)
    return others.filter(pk__gt=business.pk).first() or others.first()


def doubtful_rows(businesses: Iterable[Business]) -> dict[int, ImportRow]:
    """For each listing the newest row of an import that put its place in doubt, with its import; one read."""
    rows = ImportRow.objects.filter(
        business__in=[business.pk for business in businesses],
        outcome__in=(Outcome.CREATED, Outcome.UPDATED),
        attention__in=Attention.values,
        batch__committed_at__isnull=False,
        position__lte=F("batch__cursor"),
    )
    return {row.business_id: row for row in rows.select_related("batch").order_by("batch_id") if row.business_id}


def place_remarks(row: ImportRow) -> list[dict[str, Any]]:
    """What the import noted about the place, as `economy.domain.imports.reasons` stores it."""
    return [remark for remark in row.reasons if remark.get("field") in PLACE_FIELDS]


def place_cells(row: ImportRow) -> list[tuple[str, str]]:
    """The row's cells that were read as its place, as they are in the file, each with its column's title there."""
    labels: list[str] = row.batch.layout.get("labels", [])
    columns = sorted((int(at), key) for at, key in row.batch.columns.items() if key in PLACE_FIELDS)
    return [
        ((labels[at] if at < len(labels) else "") or str(BY_KEY[key].label), str(row.cells[at]))
        for at, key in columns
        if at < len(row.cells)
    ]


def is_outside(business: Business, box: Box | None = None) -> bool:
    """Whether the listing's point lies outside the regency (`box`, read from the regions when not given)."""
    if business.latitude is None or business.longitude is None:
        return False
    box = box or regency_box()
    return box is not None and not (box[0] <= business.latitude <= box[2] and box[1] <= business.longitude <= box[3])


def suggestion(business: Business, remarks: Sequence[dict[str, Any]] = ()) -> tuple[str, str]:
    """Codes of the kecamatan and desa that the listing's own words point to; empty where they point nowhere, to two
    places, or out of the regency. It is a proposal for a person, so one part that is understood is enough."""
    if business.district_id:
        return business.district_id, business.village_id or ""
    if any(remark.get("code") == "district_outside" for remark in remarks):
        return "", ""
    regions = RegionMatcher.from_database()
    named, desa = regions.names_in_address(business.street_address)
    parts = [part for part in (named, *business.region_text.split(",")) if part.strip()]
    found = [match for match in map(regions.district, parts) if match.code or match.outside]
    districts = {match.code for match in found}
    if not districts:
        codes = District.objects.values_list("code", flat=True)
        villages = {
            (code, match.code)
            for code in codes
            for part in filter(None, (desa, *parts))
            if (match := regions.village(part, code)).exact
        }
        return villages.pop() if len(villages) == 1 else ("", "")
    if len(districts) != 1 or "" in districts:
        return "", ""
    code = districts.pop()
    return code, regions.village(desa or business.region_text.split(",")[0], code).code


def shared_texts(*, limit: int = 5) -> list[SharedText]:
    """The texts that more than one listing waits with, the commonest first."""
    groups = _in_one_doubt().order_by().values("region_text").annotate(count=Count("pk"), first=Min("pk"))
    return [
        SharedText(group["region_text"], group["count"], group["first"])
        for group in groups.filter(count__gt=1).order_by("-count", "region_text")[:limit]
    ]


def alike(business: Business) -> QuerySet[Business]:
    """The other listings that wait with exactly the same text and for no other reason."""
    same = _in_one_doubt().filter(region_text=business.region_text).exclude(pk=business.pk)
    return same if business.attention == Attention.REGION and business.district_id is None else same.none()


def settle_place(
    *, actor: User | None, business: Business, district: District, village: Village | None, seen: str = ""
) -> Business:
    """Say where a listing is. The doubt ends, also when the place stays what it was.

    A point outside the regency contradicts a kecamatan of ours and is cleared. With `seen` as in publishing, a listing
    changed since raises `Changed`; one that is closed by now raises `WrongState`.
    """
    if village is not None and village.district_id != district.pk:
        raise ValueError("the desa lies in another kecamatan")
    return _settle(actor, business, district, village, seen, regency_box())


def settle_alike(
    *, actor: User | None, business: Business, district: District, village: Village | None, seen: str = ""
) -> int:
    """Settle the listing and up to `AT_ONCE` others that wait with exactly its text; how many others there were.

    Each is a transaction of its own: one that somebody changes meanwhile stays in the queue, the others are settled.
    """
    others = list(alike(business)[:AT_ONCE])
    settle_place(actor=actor, business=business, district=district, village=village, seen=seen)
    box, settled = regency_box(), 0
    for other in others:
        try:
            _settle(actor, other, district, village, other.updated_at.isoformat(), box)
        except (Changed, WrongState, Business.DoesNotExist):
            continue
        settled += 1
    return settled


def may_declare_elsewhere(business: Business) -> bool:
    """Whether the steward may close it as none of ours; one that its owner has handed in is answered first."""
    return bool(business.attention) and business.state in CLOSABLE


def declare_elsewhere(*, actor: User | None, business: Business, seen: str = "") -> Business:
    """Close a listing that is no business of this regency. It stays known, so that an import does not bring it anew;
    `seen` as in publishing."""
    return close_business(actor=actor, business=business, note=ELSEWHERE_NOTE, seen=seen)


def _in_one_doubt() -> QuerySet[Business]:
    """Those of which a file's text alone keeps us from knowing the place: no point speaks against the regency."""
    waiting = waiting_for_steward().filter(attention=Attention.REGION, district=None).exclude(region_text="")
    box = regency_box()
    if box is None:
        return waiting
    inside = Q(latitude__range=(box[0], box[2]), longitude__range=(box[1], box[3]))
    return waiting.filter(Q(latitude=None) | inside)


def _settle(
    actor: User | None, business: Business, district: District, village: Village | None, seen: str, box: Box | None
) -> Business:
    fields: dict[str, Any] = {"district": district, "village": village, "region_text": "", "attention": ""}
    if is_outside(business, box):
        fields |= {"latitude": None, "longitude": None}
    return edit_business(
        actor=actor, business=business, fields=fields, states=_OPEN, confirmed=fields.keys(), seen=seen
    )
