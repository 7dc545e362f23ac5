"""The name, without which a row is no business."""

import re
from collections.abc import Callable, Mapping

from economy.domain.imports.cells import Cells, is_blank, text_of
from economy.domain.imports.parsing.notes import could_be_note, note_among_cells, note_in_place_of_a_name
from economy.domain.imports.parsing.row import ParsedRow
from economy.domain.imports.parsing.values import tidy_title
from economy.domain.imports.reasons import reason
from regions.domain.matching import RegionMatcher

NAME_LENGTH = 150
NUMBER_NAME = 6
"""Shops are called "88" or "1001"; a longer row of digits is a number that slipped into the wrong column."""
_LETTER = re.compile(r"[^\W\d_]")


def name_reader(at: Mapping[str, int], regions: RegionMatcher) -> Callable[[Cells, ParsedRow], bool]:
    """Reads the name; False when the row is refused."""
    name_at = at.get("name")
    telling = [at[key] for key in ("owner_name", "street_address", "phone", "district", "village") if key in at]

    def read(cells: Cells, row: ParsedRow) -> bool:
        name = "" if name_at is None else text_of(cells[name_at])
        for position in telling:
            if not is_blank(cells[position]):
                break
        else:
            if code := note_in_place_of_a_name(name, cells, regions):
                row.refuse(code)
                return False
        if name and could_be_note(name) and (code := note_among_cells(name, cells)):
            row.refuse(code)
            return False
        if not name:
            row.refuse("name_missing")
            return False
        if not _LETTER.search(name) and (len(name) > NUMBER_NAME or not any(map(str.isalnum, name))):
            row.refuse("name_not_text", value=name)
            return False
        name = tidy_title(name)
        if len(name) > NAME_LENGTH:
            name = name[:NAME_LENGTH].rstrip()
            row.reasons.append(reason("name_cut", "name"))
        row.fields["name"] = name
        return True

    return read
