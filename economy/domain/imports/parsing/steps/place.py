"""Where a business is: kecamatan and desa by name, and the point on the map."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from economy.domain.imports.cells import Cell, Cells, is_blank, text_of
from economy.domain.imports.parsing.context import Context
from economy.domain.imports.parsing.coordinates import degrees, ordered_point, read_degrees, read_pair
from economy.domain.imports.parsing.remembered import Remembered
from economy.domain.imports.parsing.row import ParsedRow, Step
from economy.domain.imports.reasons import Reason, reason
from economy.enums import Attention
from regions.domain.matching import RegionMatcher

REGION_LENGTH = 200


@dataclass(slots=True)
class Place:
    """What names of places mean: attributes of `Business` and remarks."""

    fields: dict[str, Any] = field(default_factory=dict)
    remarks: list[Reason] = field(default_factory=list)


def place_steps(at: Mapping[str, int], context: Context) -> Iterator[Step]:
    """Kecamatan and desa, then the point: whether it is plausible depends on the kecamatan."""
    yield _names(at, context.regions)
    if "point" in at or "latitude" in at or "longitude" in at:
        yield _point(at, context.box)


def _names(at: Mapping[str, int], regions: RegionMatcher) -> Step:
    keys = [key for key in ("district", "village", "regency") if key in at]
    address = at.get("street_address")
    pick = _picker([at[key] for key in keys])

    def meaning(picked: tuple[Cell, ...]) -> Place | None:
        """None when the kecamatan is to be looked for in the address."""
        said = {key: text_of(cell) for key, cell in zip(keys, picked, strict=True)}
        if not said.get("district") and address is not None:
            return None
        return _place(regions, said)

    meanings = Remembered(meaning)

    def step(cells: Cells, row: ParsedRow) -> None:
        picked = pick(cells)
        place = meanings[picked]
        if place is None:
            said = {key: text_of(cell) for key, cell in zip(keys, picked, strict=True)}
            if address is not None and (street := text_of(cells[address])):
                district, village = regions.names_in_address(street)
                said = {**said, "district": district, "village_named": said.get("village") or village}
            place = _place(regions, said)
        row.fields.update(place.fields)
        if place.remarks:
            row.reasons.extend(place.remarks)

    return step


def _picker(positions: list[int]) -> Callable[[Cells], tuple[Cell, ...]]:
    if not positions:
        return lambda _cells: ()
    if len(positions) == 1:
        return lambda cells: (cells[positions[0]],)
    return itemgetter(*positions)


def _place(regions: RegionMatcher, said: Mapping[str, str]) -> Place:
    """The kecamatan and desa that texts name; whatever is not recognised stays as `region_text`."""
    district, village, regency = said.get("district", ""), said.get("village", ""), said.get("regency", "")
    place = Place()
    found = regions.district(district) if district else None
    abroad = bool(regency) and not regions.is_home_regency(regency)
    if found is None or not found.code or abroad:
        place.fields["region_text"] = ", ".join(filter(None, (village, district, regency)))[:REGION_LENGTH]
        place.fields["attention"] = Attention.REGION.value
        if abroad or (found is not None and found.outside):
            place.remarks.append(reason("district_outside", "district", value=regency if abroad else district))
        elif district:
            place.remarks.append(reason("district_unknown", "district", value=district))
        else:
            place.remarks.append(reason("district_missing", "district"))
        return place
    place.fields["district_id"] = found.code
    if not found.exact:
        place.remarks.append(reason("district_guessed", "district", value=district, name=found.name))
    village = said.get("village_named", village)
    if not village:
        return place
    match = regions.village(village, found.code)
    if match.code:
        place.fields["village_id"] = match.code
        if not match.exact:
            place.remarks.append(reason("village_guessed", "village", value=village, name=match.name))
    else:
        place.fields["region_text"] = village[:REGION_LENGTH]
        place.remarks.append(reason("village_unknown", "village", value=village, name=found.name))
    return place


def _point(at: Mapping[str, int], box: tuple[float, float, float, float] | None) -> Step:
    """A point outside the regency is not kept when the kecamatan is one of ours: one of the two must be wrong, and a
    steward finds out which. When the kecamatan is not ours, the point tells the steward where the business belongs."""
    latitude_at, longitude_at, pair_at = at.get("latitude"), at.get("longitude"), at.get("point")

    def step(cells: Cells, row: ParsedRow) -> None:
        latitude = "" if latitude_at is None else cells[latitude_at]
        longitude = "" if longitude_at is None else cells[longitude_at]
        shown = " ".join(filter(None, (text_of(latitude), text_of(longitude))))
        if not shown and pair_at is not None:
            shown = text_of(cells[pair_at])
        if not shown:
            return
        pair: tuple[float, float] | None
        if not is_blank(latitude) and not is_blank(longitude):
            first, second = read_degrees(latitude), read_degrees(longitude)
            pair = (first, second) if first is not None and second is not None else None
        else:
            pair = read_pair(shown)
        if pair == (0.0, 0.0):
            return
        point = ordered_point(*pair) if pair else None
        if point is None:
            row.reasons.append(reason("point_unclear", "point", value=shown))
            return
        lat, lng, swapped = point
        if box and "district_id" in row.fields and not (box[0] <= lat <= box[2] and box[1] <= lng <= box[3]):
            row.reasons.append(reason("point_outside", "point", value=shown))
            row.fields["attention"] = Attention.POINT.value
            return
        if swapped:
            row.reasons.append(reason("point_swapped", "point"))
        row.fields["latitude"], row.fields["longitude"] = degrees(lat), degrees(lng)

    return step
