"""The typed row parser: plain cells in, typed values and remarks out. It never raises and never invents digits.

What happens to a cell that cannot be read, by what it stands for:

    name                        the row is refused: no name, only digits, or a note in its place (`notes`)
    name, texts                 too long: cut, with a remark
    kecamatan, kabupaten        unknown, missing or a neighbour's: no region, attention "region" (a draft), remark
    desa                        unknown in its kecamatan: blank, remark
    point                       unclear, or nowhere in Indonesia: blank, remark; outside the regency although the
                                kecamatan is ours: blank, attention "point", remark
    telephone, WhatsApp         scientific notation, rounded, too short, incomplete: blank, remark
    NIB, KBLI                   not exactly 13 and 5 digits, rounded: blank, remark; nothing is padded
    year, date of founding      no year, two years, in the future: blank, remark
    size class                  unknown word: blank, remark; capital and sales only fill an empty one (`steps.size`)
    price, opening hours        not wholly understood: blank, remark
    website, yes or no          blank, remark
    Instagram                   blank
    products                    a sentence becomes the description

KBLI codes are of the 2020 edition unless the column's header says 2025.
"""

import logging
from collections.abc import Mapping

from economy.domain.imports.cells import Cells
from economy.domain.imports.parsing.context import Context
from economy.domain.imports.parsing.notes import mentions_formulas, uncomputed
from economy.domain.imports.parsing.row import ParsedRow, Step
from economy.domain.imports.parsing.steps.codes import code_steps
from economy.domain.imports.parsing.steps.columns import column_steps
from economy.domain.imports.parsing.steps.contact import contact_steps
from economy.domain.imports.parsing.steps.name import name_reader
from economy.domain.imports.parsing.steps.offer import offer_steps
from economy.domain.imports.parsing.steps.place import place_steps
from economy.domain.imports.parsing.steps.size import size_steps
from economy.domain.matching import key_by_plain_name, normalised_name
from economy.enums import KbliEdition

__all__ = ["ParsedRow", "RowParser"]

logger = logging.getLogger(__name__)


class RowParser:
    """Parses the rows of one table; build one per job. `columns` gives the field of each 0-based position."""

    def __init__(self, *, columns: Mapping[int, str], context: Context, kbli_edition: str = KbliEdition.Y2020) -> None:
        at = {key: position for position, key in sorted(columns.items(), reverse=True)}
        edition = str(kbli_edition)
        self._at = at
        self._width = max(at.values(), default=-1) + 1
        self._name = name_reader(at, context.regions)
        self._steps: tuple[Step, ...] = (
            *place_steps(at, context),
            *contact_steps(at),
            *code_steps(at, edition),
            *size_steps(at),
            *column_steps(at, context),
            *offer_steps(at, context, edition),
        )

    def parse(self, cells: Cells) -> ParsedRow:
        """What a row says."""
        row = ParsedRow()
        try:
            if len(cells) < self._width:
                cells = cells + [""] * (self._width - len(cells))
            if not self._name(cells, row):
                return row
            for step in self._steps:
                step(cells, row)
            if mentions_formulas(cells):
                row.reasons.extend(uncomputed(cells, self._at))
            said = row.fields
            row.plain_name = normalised_name(said["name"])
            row.match_key = key_by_plain_name(
                row.plain_name,
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
