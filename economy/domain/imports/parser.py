"""The typed row parser: plain cells in, typed values and remarks out. It never raises and never invents digits.

What it decides, so that a reader need not guess:
- A row is refused only when it has no usable name. Anything else that cannot be read leaves its field blank, with a
  remark.
- A point outside the regency is dropped when the kecamatan is one of ours (one of the two must be wrong). When the
  kecamatan is not ours, the point is kept: the listing stays a draft of unknown region, and the point tells an officer
  where it belongs.
- KBLI codes are of the 2020 edition unless the column's header says 2025.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from economy.domain.businesses import ProductInput
from economy.domain.matching import match_key
from economy.domain.phones import is_mobile
from economy.enums import KbliEdition

from . import values
from .cells import Cell, Cells, is_blank, text_of
from .context import Context
from .hours_text import read_hours
from .notes import note_in_place_of_a_name, uncomputed
from .products_text import read_price, read_products
from .reasons import Reason, reason

logger = logging.getLogger(__name__)

NAME_LENGTH = 150
NUMBER_NAME = 6
"""Shops are called "88" or "1001"; a longer row of digits is a number that slipped into the wrong column."""
ADDRESS_LENGTH = 250
OWNER_LENGTH = 120
REGION_LENGTH = 200
DESCRIPTION_LENGTH = 4000


@dataclass(slots=True)
class ParsedRow:
    """A row's meaning: `fields` holds only what the row says (by attribute name of `Business`), `refused` tells that
    it cannot become a listing, and `reasons` why, or what was odd."""

    fields: dict[str, Any] = field(default_factory=dict)
    products: list[ProductInput] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)
    refused: bool = False
    match_key: str = ""

    def refuse(self, code: str, **shown: object) -> "ParsedRow":
        self.refused = True
        self.reasons.append(reason(code, "name", **shown))
        return self


class RowParser:
    """Parses the rows of one table; build one per job. `columns` gives the field of each 0-based position."""

    def __init__(self, *, columns: Mapping[int, str], context: Context, kbli_edition: str = KbliEdition.Y2020) -> None:
        self._at = {key: position for position, key in sorted(columns.items(), reverse=True)}
        self._context = context
        self._edition = str(kbli_edition)
        self._steps: list[Callable[[Cells, ParsedRow], None]] = [
            self._place,
            self._point,
            self._phones,
            self._codes,
            self._texts,
            self._products,
            self._hours,
            self._category,
        ]

    def parse(self, cells: Cells) -> ParsedRow:
        """What a row says."""
        row = ParsedRow()
        try:
            if not self._name(cells, row):
                return row
            for step in self._steps:
                step(cells, row)
            row.reasons.extend(uncomputed(cells, self._at))
            said = row.fields
            row.match_key = match_key(
                name=said["name"],
                district_code=said.get("district_id", ""),
                village_code=said.get("village_id", ""),
                region_text=said.get("region_text", ""),
                street_address=said.get("street_address", ""),
                latitude=said.get("latitude"),
                longitude=said.get("longitude"),
            )
        except Exception:
            logger.exception("a row could not be parsed")
            return ParsedRow().refuse("row_odd")
        return row

    def _cell(self, cells: Cells, key: str) -> Cell:
        position = self._at.get(key)
        if position is None or position >= len(cells):
            return ""
        cell = cells[position]
        return "" if is_blank(cell) else cell

    def _text(self, cells: Cells, key: str) -> str:
        return text_of(self._cell(cells, key))

    def _name(self, cells: Cells, row: ParsedRow) -> bool:
        name = self._text(cells, "name")
        told = any(self._text(cells, key) for key in ("street_address", "phone", "district", "village", "owner_name"))
        if not told and (code := note_in_place_of_a_name(name, cells, self._context.regions)):
            row.refuse(code)
            return False
        if not name:
            row.refuse("name_missing")
            return False
        if not any(ch.isalnum() for ch in name) or (len(name) > NUMBER_NAME and not any(ch.isalpha() for ch in name)):
            row.refuse("name_not_text", value=name)
            return False
        name = values.tidy_title(name)
        if len(name) > NAME_LENGTH:
            name = name[:NAME_LENGTH].rstrip()
            row.reasons.append(reason("name_cut", "name"))
        row.fields["name"] = name
        return True

    def _place(self, cells: Cells, row: ParsedRow) -> None:
        regions = self._context.regions
        typed_district, typed_village = self._text(cells, "district"), self._text(cells, "village")
        regency, address = self._text(cells, "regency"), self._text(cells, "street_address")
        district_text, village_text = typed_district, typed_village
        if not typed_district and address:
            district_text, village_in_address = regions.names_in_address(address)
            village_text = typed_village or village_in_address
        found = regions.district(district_text) if district_text else None
        abroad = bool(regency) and not regions.is_home_regency(regency)
        if found is None or not found.code or abroad:
            row.fields["region_text"] = ", ".join(filter(None, (typed_village, district_text, regency)))[:REGION_LENGTH]
            if abroad or (found is not None and found.outside):
                value = regency if abroad else district_text
                row.reasons.append(reason("district_outside", "district", value=value))
            elif district_text:
                row.reasons.append(reason("district_unknown", "district", value=district_text))
            else:
                row.reasons.append(reason("district_missing", "district"))
            return
        row.fields["district_id"] = found.code
        if not found.exact:
            row.reasons.append(reason("district_guessed", "district", value=district_text, name=found.name))
        if not village_text:
            return
        village = regions.village(village_text, found.code)
        if village.code:
            row.fields["village_id"] = village.code
            if not village.exact:
                row.reasons.append(reason("village_guessed", "village", value=village_text, name=village.name))
        else:
            row.fields["region_text"] = village_text[:REGION_LENGTH]
            row.reasons.append(reason("village_unknown", "village", value=village_text, name=found.name))

    def _point(self, cells: Cells, row: ParsedRow) -> None:
        latitude, longitude = self._cell(cells, "latitude"), self._cell(cells, "longitude")
        shown = " ".join(filter(None, (text_of(latitude), text_of(longitude)))) or self._text(cells, "point")
        if not shown:
            return
        pair: tuple[float, float] | None
        if not is_blank(latitude) and not is_blank(longitude):
            first, second = values.read_degrees(latitude), values.read_degrees(longitude)
            pair = (first, second) if first is not None and second is not None else None
        else:
            pair = values.read_pair(shown)
        if pair == (0.0, 0.0):
            return
        point = values.ordered_point(*pair) if pair else None
        if point is None:
            row.reasons.append(reason("point_unclear", "point", value=shown))
            return
        lat, lng, swapped = point
        box = self._context.box
        if box and "district_id" in row.fields and not (box[0] <= lat <= box[2] and box[1] <= lng <= box[3]):
            row.reasons.append(reason("point_outside", "point", value=f"{lat:.5f}, {lng:.5f}"))
            return
        if swapped:
            row.reasons.append(reason("point_swapped", "point"))
        row.fields["latitude"], row.fields["longitude"] = values.degrees(lat), values.degrees(lng)

    def _phones(self, cells: Cells, row: ParsedRow) -> None:
        numbers: list[str] = []
        for key in ("phone", "whatsapp"):
            cell = self._cell(cells, key)
            if is_blank(cell):
                continue
            found, code, shown = values.read_phones(cell)
            if code:
                row.reasons.append(reason(code, key, value=shown))
            if key == "whatsapp" and found and is_mobile(found[0]):
                row.fields["whatsapp"] = found[0]
            numbers.extend(number for number in found if number not in numbers)
        if not numbers:
            return
        row.fields["phone"] = numbers[0]
        if len(numbers) > 1 and "whatsapp" not in row.fields and is_mobile(numbers[1]):
            row.fields["whatsapp"] = numbers[1]

    def _codes(self, cells: Cells, row: ParsedRow) -> None:
        for key, length, attribute, code in (
            ("nib", 13, "nib", "nib_unclear"),
            ("kbli_code", 5, "kbli_code", "kbli_unclear"),
        ):
            cell = self._cell(cells, key)
            if is_blank(cell) or cell in {0, "0"}:
                continue
            digits = values.read_digits(cell, length)
            if digits is None:
                row.reasons.append(reason(code, key, value=text_of(cell)))
            else:
                row.fields[attribute] = digits
        if "kbli_code" in row.fields:
            row.fields["kbli_edition"] = self._edition

    def _texts(self, cells: Cells, row: ParsedRow) -> None:
        for key, attribute, length, tidy in (
            ("owner_name", "owner_name", OWNER_LENGTH, True),
            ("street_address", "street_address", ADDRESS_LENGTH, True),
            ("description", "description", DESCRIPTION_LENGTH, False),
        ):
            text = self._text(cells, key)
            if not text:
                continue
            if len(text) > length:
                text = text[:length].rstrip()
                row.reasons.append(reason("text_cut", key))
            row.fields[attribute] = values.tidy_title(text) if tidy else text
        for key, read, code in (
            ("scale", values.read_scale, "scale_unclear"),
            ("home_based", values.read_yes_no, "home_unclear"),
            ("website", values.read_website, "website_unclear"),
            ("instagram", values.read_instagram, ""),
            ("year_founded", lambda text: values.read_year(text, self._context.today), "year_unclear"),
        ):
            text = self._text(cells, key)
            if not text:
                continue
            value = read(text)
            if value is not None:
                row.fields[key] = value
            elif code and text != "0":
                row.reasons.append(reason(code, key, value=text))

    def _products(self, cells: Cells, row: ParsedRow) -> None:
        text = self._text(cells, "products")
        if text:
            row.products, sentence = read_products(text, str(self._cell(cells, "products")))
            if sentence and "description" not in row.fields:
                row.fields["description"] = sentence[:DESCRIPTION_LENGTH]
        price = self._text(cells, "price")
        if not price:
            return
        amount = read_price(price)
        if amount is None:
            row.reasons.append(reason("price_unclear", "price", value=price))
        elif len(row.products) == 1 and row.products[0].price is None:
            only = row.products[0]
            row.products = [ProductInput(name=only.name, price=amount, unit=only.unit)]

    def _hours(self, cells: Cells, row: ParsedRow) -> None:
        opens, closes = self._text(cells, "opening_hours"), self._text(cells, "closes_at")
        text = f"{opens} - {closes}" if opens and closes else opens
        if not text:
            return
        week = read_hours(text)
        if week is None:
            row.reasons.append(reason("hours_unclear", "opening_hours", value=text))
        else:
            row.fields["opening_hours"] = week

    def _category(self, cells: Cells, row: ParsedRow) -> None:
        guess = self._context.categories.guess
        typed = self._text(cells, "category")
        found = guess(typed) if typed else None
        if found is None and "kbli_code" in row.fields:
            found = self._context.categories.by_kbli(self._edition, row.fields["kbli_code"])
        if found is None:
            told = (row.fields["name"], "; ".join(product.name for product in row.products))
            for text in (*told, self._text(cells, "kbli_title"), row.fields.get("description", "")):
                found = guess(text) if text else None
                if found is not None:
                    break
        if found is None and typed:
            found = self._context.roots.get(typed.casefold())
        if found is not None:
            row.fields["category_id"] = found
