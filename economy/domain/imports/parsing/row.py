"""What the parser makes of a row, and the steps that make it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from economy.domain.imports.cells import Cells
from economy.domain.imports.reasons import Reason, reason
from economy.domain.products import ProductInput


@dataclass(slots=True)
class ParsedRow:
    """A row's meaning: `fields` holds only what the row says (by attribute name of `Business`), `refused` tells that
    it cannot become a listing, and `reasons` why, or what was odd. `plain_name` is the normalised name, `match_key`
    tells the business when it has no number.

    Values and remarks may be shared with other rows: read them, never change them in place.
    """

    fields: dict[str, Any] = field(default_factory=dict)
    products: list[ProductInput] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)
    refused: bool = False
    match_key: str = ""
    plain_name: str = ""

    def refuse(self, code: str, **shown: object) -> "ParsedRow":
        self.refused = True
        self.reasons.append(reason(code, "name", **shown))
        return self


Step = Callable[[Cells, ParsedRow], None]
"""Reads some columns of a row, which is at least as wide as the mapping, and adds what they say."""
