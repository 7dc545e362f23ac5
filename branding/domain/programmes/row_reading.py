"""One row of a file of updates, read cell by cell."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import override

from economy.domain.imports.cells import Cell, is_blank, text_of

from ...enums import ProgrammeState
from ...models import Indicator, Programme
from . import upload_rows as columns
from .dates import Dated, is_serial, read_dated
from .numbers import NumberProblem, read_number, read_percentage
from .recording import EVIDENCE_LENGTH, LINK_LENGTH, NewUpdate, NewValue, Proof, check
from .refusals import UpdateRefused

_LINK = re.compile(r"(?:https?://|www\.)\S*", re.IGNORECASE)
_ERRORS = frozenset({"#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!"})
_IS_URL = URLValidator(schemes=["http", "https"])
SHOWN = 60
"""Letters of a cell that a refusal repeats."""


@dataclass(frozen=True)
class Said:
    """What a row says. The evidence of a value stands with the value."""

    programme: Programme
    on: Dated
    percentage: Decimal | None
    state: str
    value: NewValue | None
    proof: Proof
    note: str


def read_row(
    cells: Mapping[str, Cell],
    *,
    programmes: Mapping[str, Programme],
    indicators: Mapping[int, Sequence[Indicator]],
    today: date,
) -> Said | None:
    """What a row says, or None for a row of the template that nobody filled in. Raises UpdateRefused."""
    _refuse_errors(cells)
    if all(is_blank(cells[key]) for key in columns.COLUMNS if key not in (columns.CODE, columns.INDICATOR)):
        return None
    programme = _programme(cells[columns.CODE], programmes)
    on = _dated(cells[columns.DATE])
    percentage = None if is_blank(cells[columns.PERCENTAGE]) else _number(cells[columns.PERCENTAGE], share=True)
    state = _state(cells[columns.STATE])
    proof = read_proof(text_of(cells[columns.EVIDENCE]))
    indicator = _indicator(cells, indicators.get(programme.pk, ()))
    value = None
    if indicator is not None:
        value, proof = NewValue(indicator, _number(cells[columns.VALUE]), proof), Proof()
    said = Said(programme, on, percentage, state, value, proof, text_of(cells[columns.NOTE]))
    update = NewUpdate(on, state, percentage, [value] if value else [], said.note, proof)
    check(programme=programme, update=update, today=today)
    return said


def read_proof(text: str) -> Proof:
    """Words and the first link among them. Raises UpdateRefused for a link that leads nowhere or what is too long."""
    found = _LINK.search(text)
    if found is None:
        if len(text) > EVIDENCE_LENGTH:
            raise UpdateRefused("evidence_too_long", limit=EVIDENCE_LENGTH)
        return Proof(text=text)
    url = found[0].rstrip(".,;)")
    try:
        _IS_URL(url)
    except ValidationError as error:
        raise UpdateRefused("bad_link", text=_shown(url)) from error
    words = " ".join(text.replace(url, " ").split()).strip(" ,;:–-()")
    if len(words) > EVIDENCE_LENGTH or len(url) > LINK_LENGTH:
        raise UpdateRefused("evidence_too_long", limit=EVIDENCE_LENGTH)
    return Proof(text=words, url=url)


def _refuse_errors(cells: Mapping[str, Cell]) -> None:
    for cell in cells.values():
        if isinstance(cell, str) and cell.strip().casefold() in _ERRORS:
            raise UpdateRefused("broken_cell", text=cell.strip())


def _programme(cell: Cell, programmes: Mapping[str, Programme]) -> Programme:
    code = text_of(cell).upper().replace(" ", "")
    if not code:
        raise UpdateRefused("no_code")
    if code not in programmes:
        raise UpdateRefused("unknown_code", text=_shown(text_of(cell)))
    return programmes[code]


def _dated(cell: Cell) -> Dated:
    if is_blank(cell):
        raise UpdateRefused("no_date")
    found = read_dated(cell)
    if found is None:
        raise UpdateRefused("serial_date" if is_serial(cell) else "bad_date", text=_shown(text_of(cell)))
    return found


def _number(cell: Cell, *, share: bool = False) -> Decimal:
    try:
        return read_percentage(cell) if share else read_number(cell)
    except NumberProblem as problem:
        raise UpdateRefused(problem.code, text=_shown(text_of(cell))) from problem


def _state(cell: Cell) -> str:
    """A state by its value or its name in either language; nothing for a blank cell."""
    text = text_of(cell).casefold()
    if not text:
        return ""
    names: dict[str, str] = {}
    for language in ("id", "en"):
        with override(language):
            names |= {str(state.label).casefold(): state.value for state in ProgrammeState}
    names |= {state.value: state.value for state in ProgrammeState}
    if text not in names:
        known = ", ".join(str(state.label) for state in ProgrammeState)
        raise UpdateRefused("bad_state", text=_shown(text_of(cell)), known=known)
    return names[text]


def _indicator(cells: Mapping[str, Cell], known: Sequence[Indicator]) -> Indicator | None:
    """The indicator a row names by either of its names; None where it names none and gives no value."""
    name, has_value = _folded(text_of(cells[columns.INDICATOR])), not is_blank(cells[columns.VALUE])
    if not name:
        if has_value:
            raise UpdateRefused("no_indicator")
        return None
    if not known:
        raise UpdateRefused("no_indicators")
    found = next((each for each in known if name in (_folded(each.name), _folded(each.name_en))), None)
    if found is None:
        text = _shown(text_of(cells[columns.INDICATOR]))
        raise UpdateRefused("unknown_indicator", text=text, known=", ".join(each.name for each in known))
    if not has_value:
        raise UpdateRefused("no_value")
    return found


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _shown(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
