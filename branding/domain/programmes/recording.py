"""The only writer of where a programme stands. Every change is a dated update that stays in its history."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.models import Page

from accounts.models import User

from ...enums import DatePrecision, Measure, ProgrammeState, RecordedAs
from ...models import Indicator, IndicatorValue, Programme, ProgrammePage, ProgrammeUpdate, ProgrammeUpload
from ...signals import pages_changed
from .dates import Dated
from .refusals import UpdateRefused

NOTE_LENGTH, EVIDENCE_LENGTH, LINK_LENGTH = 1000, 250, 500


@dataclass(frozen=True)
class Proof:
    """What stands behind a statement."""

    text: str = ""
    url: str = ""
    document: Document | None = None

    def __bool__(self) -> bool:
        return bool(self.text or self.url or self.document)


@dataclass(frozen=True)
class NewValue:
    """A value of one of the programme's indicators."""

    indicator: Indicator
    value: Decimal
    proof: Proof = Proof()


@dataclass(frozen=True)
class NewUpdate:
    """What is to be recorded: only what it names changes."""

    on: Dated
    state: str = ""
    percentage: Decimal | None = None
    values: Sequence[NewValue] = ()
    note: str = ""
    proof: Proof = Proof()

    @property
    def says_something(self) -> bool:
        """Whether it holds more than its date."""
        return bool(self.state or self.percentage is not None or self.values or self.note or self.proof)


def role_of(user: User | None) -> RecordedAs:
    """The role in which somebody records; without a person it is the portal's editors."""
    if user is None:
        return RecordedAs.EDITORS
    return RecordedAs.ADMINISTRATOR if user.is_superuser else RecordedAs.STEWARD


def check(*, programme: Programme, update: NewUpdate, today: date) -> None:
    """Raises UpdateRefused for an update that cannot be recorded."""
    if not update.says_something:
        raise UpdateRefused("nothing_said")
    if update.on.begins > today:
        raise UpdateRefused("future_date", date=update.on.words)
    if update.percentage is not None:
        if programme.measure == Measure.INDICATORS:
            raise UpdateRefused("computed_percentage")
        if not 0 <= update.percentage <= 100:
            raise UpdateRefused("percentage_range", text=update.percentage)
    if update.state and update.state not in ProgrammeState.values:
        raise UpdateRefused("bad_state", text=update.state, known=", ".join(ProgrammeState.values))
    if len(update.note) > NOTE_LENGTH:
        raise UpdateRefused("note_too_long", limit=NOTE_LENGTH)
    if any(value.indicator.programme_id != programme.pk for value in update.values):
        raise UpdateRefused("no_indicators")
    for proof in (update.proof, *(value.proof for value in update.values)):
        if len(proof.text) > EVIDENCE_LENGTH:
            raise UpdateRefused("evidence_too_long", limit=EVIDENCE_LENGTH)


@transaction.atomic
def record_update(
    *,
    programme: Programme,
    update: NewUpdate,
    actor: User | None,
    upload: ProgrammeUpload | None = None,
) -> ProgrammeUpdate:
    """Add a dated update to the programme's history and let state, percentage and date follow from all of them.

    An update about the past fills the history and leaves the present as newer ones say. Raises UpdateRefused.
    """
    programme = Programme.objects.select_for_update().get(pk=programme.pk)
    check(programme=programme, update=update, today=timezone.localdate())
    row = ProgrammeUpdate.objects.create(
        programme=programme,
        on=update.on.on,
        precision=update.on.precision,
        state=update.state,
        percentage=update.percentage,
        note=update.note,
        role=role_of(actor),
        recorded_by=actor,
        upload=upload,
        changes=_standing_changes(programme, update),
        **_proof_fields(update.proof),
    )
    row.changes = [*row.changes, *(_write_value(row, value) for value in update.values)]
    row.save(update_fields=["changes"])
    _settle(programme)
    announce(programme_ids=[programme.pk])
    return row


def announce(*, programme_ids: Iterable[int]) -> None:
    """Tell the listeners that the pages of these programmes read differently now."""
    ids = list(ProgrammePage.objects.filter(programme__in=programme_ids).order_by("pk").values_list("pk", flat=True))
    if ids:
        pages_changed.send(sender=Page, ids=ids)


def _standing_changes(programme: Programme, update: NewUpdate) -> list[dict[str, Any]]:
    """What the update changes of state and percentage, compared with what held on its date."""
    earlier = programme.updates.filter(on__lte=update.on.on)
    changes: list[dict[str, Any]] = []
    if update.state:
        before = earlier.exclude(state="").values_list("state", flat=True).first()
        changes.append({"kind": "state", "before": before or "", "after": update.state})
    if update.percentage is not None:
        known = earlier.exclude(percentage=None).values_list("percentage", flat=True).first()
        changes.append({"kind": "percentage", "before": _written(known), "after": _written(update.percentage)})
    return changes


def _write_value(row: ProgrammeUpdate, new: NewValue) -> dict[str, Any]:
    """Keep the value of one indicator, in place of another of the same date; a blank proof leaves the one there is."""
    known = IndicatorValue.objects.filter(indicator=new.indicator, on=row.on).first()
    before = known.value if known else _value_before(new.indicator, row.on)
    value = known or IndicatorValue(indicator=new.indicator, on=row.on)
    value.precision, value.value, value.update = row.precision, new.value, row
    if new.proof:
        for name, content in _proof_fields(new.proof).items():
            setattr(value, name, content)
    value.save()
    return {
        "kind": "value",
        "indicator": new.indicator.pk,
        "before": _written(before),
        "after": _written(new.value),
        "corrected": known is not None,
    }


def _value_before(indicator: Indicator, on: date) -> Decimal | None:
    found: Decimal | None = indicator.values.filter(on__lt=on).order_by("-on").values_list("value", flat=True).first()
    return found


def _settle(programme: Programme) -> None:
    """Write where the programme stands now: what the newest update that says something of it says."""
    rows = list(programme.updates.order_by("-on", "-pk").values_list("on", "precision", "state", "percentage"))
    programme.state = next((state for *_rest, state, _share in rows if state), ProgrammeState.PLANNED.value)
    programme.percentage = next((share for *_rest, share in rows if share is not None), None)
    programme.updated_on, programme.updated_precision = rows[0][:2] if rows else (None, DatePrecision.DAY.value)
    Programme.objects.filter(pk=programme.pk).update(
        state=programme.state,
        percentage=programme.percentage,
        updated_on=programme.updated_on,
        updated_precision=programme.updated_precision,
    )


def _proof_fields(proof: Proof) -> dict[str, Any]:
    return {"evidence": proof.text, "evidence_url": proof.url, "evidence_document": proof.document}


def _written(number: Decimal | None) -> str:
    """A number as JSON keeps it exactly: "2.64"; nothing for None."""
    return "" if number is None else f"{number.normalize():f}"
