"""Reports of illegal charges: taking them in, moving them on, and what the reporter is told.

A ticket is "<number>-<secret>". The office knows the number; only the reporter has the secret, of which nothing but its
hash is kept, so that nobody who reads the database can follow somebody else's report. What the public sees of a report
is `Followed` and nothing else: states, days and the office's own answers.
"""

import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from secrets import choice

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import User

from ..enums import ChargePurpose, ReportState
from ..models import ChargeReport, ChargeReportStep, DestinationPage
from .charge_photos import settle_photo

PERMISSION = "branding.handle_charge_report"
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without 0, 1, I, L and O, which people mistake for each other when they copy a ticket by hand."""
NUMBER_LETTERS, SECRET_LETTERS = 6, 20
"""A secret has 31 to the power of 20 values, about 99 bits."""
TICKET = re.compile(rf"([{ALPHABET}]{{{NUMBER_LETTERS}}})([{ALPHABET}]{{{SECRET_LETTERS}}})")
MAX_AMOUNT = 100_000_000
"""Rp 100 million: above this it is a slip of the finger."""
CLOSED = (ReportState.RESOLVED, ReportState.NOT_UPHELD, ReportState.SPAM)
OPEN = (ReportState.RECEIVED, ReportState.EXAMINED, ReportState.FORWARDED)
MOVES: Mapping[str, tuple[ReportState, ...]] = {
    ReportState.RECEIVED: (ReportState.EXAMINED, ReportState.FORWARDED, *CLOSED),
    ReportState.EXAMINED: (ReportState.FORWARDED, *CLOSED),
    ReportState.FORWARDED: (ReportState.EXAMINED, *CLOSED),
    ReportState.RESOLVED: (ReportState.EXAMINED,),
    ReportState.NOT_UPHELD: (ReportState.EXAMINED,),
    ReportState.SPAM: (ReportState.RECEIVED,),
}
"""Where a report can go from each state; one that was closed can be taken up again."""
ANSWERED = (ReportState.FORWARDED, ReportState.RESOLVED, ReportState.NOT_UPHELD)
"""States into which nothing goes without an answer to the reporter."""


class WrongMove(Exception):
    """The report cannot go there from where it stands."""


class Changed(Exception):
    """Somebody else has moved the report since it was read."""


class AnswerMissing(Exception):
    """The reporter would be told nothing."""


@dataclass(frozen=True)
class Said:
    """What a reporter said. `attempt` is a random word of the form: sent twice, it is one report. `photo` is a name in
    private storage or empty. `suspect`: it looks like a machine's, and waits apart from the others."""

    attempt: str
    happened_on: date
    amount: int
    purpose: ChargePurpose
    description: str
    destination: DestinationPage | None = None
    place: str = ""
    photo: str = ""
    contact: str = ""
    language: str = "id"
    suspect: bool = False


@dataclass(frozen=True)
class FollowedStep:
    """One step as the reporter reads it."""

    state: ReportState
    at: datetime
    answer: str


@dataclass(frozen=True)
class Followed:
    """All that anybody without the office's permission ever sees of a report."""

    number: str
    state: ReportState
    received_at: datetime
    moved_at: datetime
    is_closed: bool
    steps: tuple[FollowedStep, ...]


def receive(said: Said) -> str:
    """Take a report in; returns its ticket. The same form sent again gives the same ticket and no second report."""
    attempt = _hash(said.attempt)
    known = ChargeReport.objects.filter(attempt_hash=attempt).first()
    if known is None:
        try:
            known = _take_in(said)
        except IntegrityError:  # the same form at the same moment
            known = ChargeReport.objects.get(attempt_hash=attempt)
    return f"{known.number}-{_secret_of(said.attempt)}"


@transaction.atomic
def _take_in(said: Said) -> ChargeReport:
    state = ReportState.SPAM if said.suspect else ReportState.RECEIVED
    now = timezone.now()
    report = ChargeReport.objects.create(
        number=_new_number(),
        secret_hash=_hash(_secret_of(said.attempt)),
        attempt_hash=_hash(said.attempt),
        destination=said.destination,
        place=said.place,
        happened_on=said.happened_on,
        amount=said.amount,
        purpose=said.purpose,
        description=said.description,
        photo=settle_photo(said.photo),
        contact=said.contact,
        language=said.language,
        state=state,
        moved_at=now,
        closed_at=now if said.suspect else None,
    )
    ChargeReportStep.objects.create(report=report, state=state)
    return report


@transaction.atomic
def move(
    *, report: ChargeReport, to: ReportState, actor: User, seen: str, answer: str = "", note: str = ""
) -> ChargeReport:
    """Put a report into another state, with the answer its reporter reads and a note for the office alone.

    `seen` is the state the person decided on. Raises `Changed` when it is another by now, `WrongMove` and
    `AnswerMissing`.
    """
    current = ChargeReport.objects.select_for_update(of=("self",)).get(pk=report.pk)
    if current.state != seen:
        raise Changed
    if to not in MOVES[current.state]:
        raise WrongMove
    if to in ANSWERED and not answer.strip():
        raise AnswerMissing
    now = timezone.now()
    current.state, current.moved_at = to, now
    current.closed_at = now if to in CLOSED else None
    current.save(update_fields=["state", "moved_at", "closed_at"])
    ChargeReportStep.objects.create(report=current, state=to, actor=actor, answer=answer.strip(), note=note.strip())
    return current


@transaction.atomic
def remark(*, report: ChargeReport, actor: User, answer: str = "", note: str = "") -> ChargeReportStep:
    """Add an answer, a note or both without moving the report. Raises `AnswerMissing` when there is neither."""
    if not (answer.strip() or note.strip()):
        raise AnswerMissing
    current = ChargeReport.objects.select_for_update(of=("self",)).get(pk=report.pk)
    return ChargeReportStep.objects.create(
        report=current, state=current.state, actor=actor, answer=answer.strip(), note=note.strip()
    )


def followed(ticket: str) -> Followed | None:
    """What the reporter with that ticket may read; None for a ticket that is none. Two queries."""
    match = TICKET.fullmatch(re.sub(r"[\s-]", "", ticket[:60]).upper())
    if match is None:
        return None
    report = ChargeReport.objects.filter(number=match[1]).only("number", "secret_hash", *_PUBLIC).first()
    if report is None or not hmac.compare_digest(report.secret_hash, _hash(match[2])):
        return None
    steps: list[FollowedStep] = []
    for step in report.steps.only("report_id", "state", "at", "answer"):
        if not steps or step.answer or step.state != steps[-1].state:  # a note alone moved nothing the reporter sees
            steps.append(FollowedStep(state=ReportState(step.state), at=step.at, answer=step.answer))
    return Followed(
        number=report.number,
        state=ReportState(report.state),
        received_at=report.created_at,
        moved_at=report.moved_at,
        is_closed=report.state in CLOSED,
        steps=tuple(steps),
    )


_PUBLIC = ("state", "created_at", "moved_at")


def _new_number() -> str:
    while True:
        number = "".join(choice(ALPHABET) for _each in range(NUMBER_LETTERS))
        if not ChargeReport.objects.filter(number=number).exists():
            return number


def _secret_of(attempt: str) -> str:
    """The secret that belongs to a form: the same for the same form, and nobody's guess without the portal's key."""
    digest = hmac.new(settings.SECRET_KEY.encode(), f"charge-report:{attempt}".encode(), sha256).digest()
    number, letters = int.from_bytes(digest, "big"), []
    for _each in range(SECRET_LETTERS):
        number, letter = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[letter])
    return "".join(letters)


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()
