"""What a file of updates would change: every row is judged, and what is new is gathered by programme and date.

Nothing is written here. The same rows judged again after they were applied propose nothing.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from economy.domain.imports.cells import Cell

from ...models import Indicator, IndicatorValue, Programme, ProgrammeUpdate
from .dates import Dated
from .recording import NOTE_LENGTH, NewUpdate, NewValue, Proof
from .refusals import UpdateRefused, Values, sentence
from .row_reading import Said, read_row
from .upload_rows import NumberedRow, by_meaning, columns_of


@dataclass(frozen=True)
class RefusedRow:
    """A row that cannot be recorded, and why."""

    number: int
    cells: Sequence[Cell]
    code: str
    values: Values

    @property
    def reason(self) -> str:
        """In the reader's language."""
        return sentence(self.code, self.values)


@dataclass(frozen=True)
class Proposal:
    """One update that would be recorded, the rows it comes from, and for each value what it replaces."""

    programme: Programme
    update: NewUpdate
    rows: tuple[int, ...]
    replaced: Mapping[int, Decimal]
    """Indicator → the value it has on that date now."""


@dataclass(frozen=True)
class Preview:
    """All that a file would do. `fingerprint` changes when the file would do something else."""

    proposals: Sequence[Proposal]
    refused: Sequence[RefusedRow]
    unchanged: int
    """Rows that say what is recorded already."""
    blank: int
    """Rows of a template that nobody filled in."""

    @property
    def fingerprint(self) -> str:
        """Twelve characters that stand for exactly these changes."""
        told = [
            (
                each.programme.pk,
                each.update.on.iso,
                each.update.state,
                each.update.percentage,
                each.update.note,
                each.update.proof,
                [(value.indicator.pk, value.value, value.proof) for value in each.update.values],
                sorted(each.replaced.items()),
            )
            for each in self.proposals
        ]
        return hashlib.sha256(repr(told).encode()).hexdigest()[:12]


@dataclass
class _Gathered:
    """What the rows of one programme and date say together."""

    programme: Programme
    on: Dated
    rows: list[int] = field(default_factory=list)
    percentage: tuple[int, Decimal] | None = None
    state: tuple[int, str] | None = None
    proof: tuple[int, Proof] | None = None
    values: dict[int, tuple[int, NewValue]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def take(self, number: int, said: Said) -> None:
        """Add a row. Raises UpdateRefused where it contradicts an earlier one; nothing of it is taken then."""
        if said.percentage is not None and self.percentage and self.percentage[1] != said.percentage:
            raise UpdateRefused("other_percentage", row=self.percentage[0])
        if said.state and self.state and self.state[1] != said.state:
            raise UpdateRefused("other_state", row=self.state[0])
        known = self.values.get(said.value.indicator.pk) if said.value else None
        if known and said.value and (known[1].value, known[1].proof) != (said.value.value, said.value.proof):
            raise UpdateRefused("other_value", row=known[0])
        if said.proof and self.proof and self.proof[1] != said.proof:
            raise UpdateRefused("other_evidence", row=self.proof[0])
        if len("\n".join([*self.notes, said.note])) > NOTE_LENGTH:
            raise UpdateRefused("note_too_long", limit=NOTE_LENGTH)
        self.rows.append(number)
        if said.percentage is not None:
            self.percentage = self.percentage or (number, said.percentage)
        if said.state:
            self.state = self.state or (number, said.state)
        if said.proof:
            self.proof = self.proof or (number, said.proof)
        if said.value:
            self.values.setdefault(said.value.indicator.pk, (number, said.value))
        if said.note and said.note not in self.notes:
            self.notes.append(said.note)


class _Recorded:
    """What is recorded of some programmes, by date."""

    def __init__(self, programme_ids: Iterable[int]) -> None:
        self.updates: dict[tuple[int, date], list[ProgrammeUpdate]] = defaultdict(list)
        for update in ProgrammeUpdate.objects.filter(programme__in=programme_ids).order_by("-pk"):
            self.updates[update.programme_id, update.on].append(update)
        self.values = {
            (value.indicator_id, value.on): value
            for value in IndicatorValue.objects.filter(indicator__programme__in=programme_ids)
        }

    def news(self, said: _Gathered) -> tuple[NewUpdate, dict[int, Decimal]] | None:
        """The part that is not recorded yet, with the values it replaces; None where all of it is."""
        known = self.updates[said.programme.pk, said.on.on]
        percentage = said.percentage[1] if said.percentage else None
        if percentage == next((each.percentage for each in known if each.percentage is not None), None):
            percentage = None
        state = said.state[1] if said.state else ""
        if state == next((each.state for each in known if each.state), ""):
            state = ""
        proof = said.proof[1] if said.proof else Proof()
        if any((each.evidence, each.evidence_url) == (proof.text, proof.url) for each in known):
            proof = Proof()
        note = "\n".join(said.notes)
        if any(each.note == note for each in known):
            note = ""
        values = [value for _number, value in said.values.values() if not self._has(value, said.on.on)]
        update = NewUpdate(said.on, state, percentage, values, note, proof)
        if not update.says_something:
            return None
        replaced = {
            value.indicator.pk: old.value
            for value in values
            if (old := self.values.get((value.indicator.pk, said.on.on))) is not None
        }
        return update, replaced

    def _has(self, new: NewValue, on: date) -> bool:
        known = self.values.get((new.indicator.pk, on))
        if known is None or known.value != new.value:
            return False
        return not new.proof or (known.evidence, known.evidence_url) == (new.proof.text, new.proof.url)


def preview(*, rows: Sequence[NumberedRow], today: date) -> Preview:
    """Judge the rows of a file (the header first) against what is recorded now: four queries for any number of rows."""
    columns = columns_of(list(rows[0][1]))
    programmes = {each.code: each for each in Programme.objects.all()}
    indicators: dict[int, list[Indicator]] = defaultdict(list)
    for indicator in Indicator.objects.order_by("sort_order", "pk"):
        indicators[indicator.programme_id].append(indicator)
    gathered: dict[tuple[int, date], _Gathered] = {}
    refused: list[RefusedRow] = []
    blank = 0
    for number, cells in rows[1:]:
        try:
            said = read_row(by_meaning(cells, columns), programmes=programmes, indicators=indicators, today=today)
            if said is None:
                blank += 1
                continue
            key = (said.programme.pk, said.on.on)
            gathered.setdefault(key, _Gathered(said.programme, said.on)).take(number, said)
        except UpdateRefused as refusal:
            refused.append(RefusedRow(number, cells, refusal.code, refusal.values))
    found = [each for each in gathered.values() if each.rows]
    recorded = _Recorded({each.programme.pk for each in found})
    proposals, unchanged = [], 0
    for each in sorted(found, key=lambda one: (one.programme.code, one.on)):
        news = recorded.news(each)
        if news is None:
            unchanged += len(each.rows)
        else:
            proposals.append(Proposal(each.programme, news[0], tuple(each.rows), news[1]))
    return Preview(proposals=proposals, refused=refused, unchanged=unchanged, blank=blank)
