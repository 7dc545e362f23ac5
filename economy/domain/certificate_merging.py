"""What becomes of certificates when two listings become one, and when they are two again.

Certificates move with everything else that refers to a listing. Only of one that both have one can stay: the checked
one, then the one that is valid longer, then that of the listing that stays. The other is kept as a row in the merge.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from economy.domain import snapshots
from economy.models import Business, Certificate, Merge

KEY = "certificates"
"""Where a merge keeps the rows: in its snapshot those of the listing that went, in its changes those of the other."""


def unite(kept: Business, gone: Business) -> tuple[list[snapshots.Row], list[snapshots.Row]]:
    """Set aside the worse one of each certificate that both have; the rows of the listing that stays, and of the one
    that goes."""
    theirs = {(each.kind, each.number): each for each in gone.certificates.all()}
    own_rows: list[snapshots.Row] = []
    their_rows: list[snapshots.Row] = []
    for mine in kept.certificates.all():
        other = theirs.get((mine.kind, mine.number))
        if other is None:
            continue
        worse, rows = (mine, own_rows) if _worth(other) > _worth(mine) else (other, their_rows)
        rows.append(snapshots.row_of(worse))
        worse.delete()
    return own_rows, their_rows


def give_back(kept: Business, gone: Business, merge: Merge, later: Sequence[Merge]) -> None:
    """Bring back what `unite` has set aside, once those that had moved are back; `later` merges into the same listing,
    whose changes the caller saves, may have set aside some that had come with this one."""
    moved = _moved(merge)
    rows = list(merge.snapshot.get(KEY, []))
    for other in later:
        aside = other.changes.get(KEY, [])
        rows += [row | {"business_id": gone.pk} for row in aside if row["id"] in moved]
        aside[:] = [row for row in aside if row["id"] not in moved]
    snapshots.put_back(Certificate, rows)
    has = {(each.kind, each.number): each.pk for each in kept.certificates.all()}
    for row in merge.changes.get(KEY, []):
        instead = has.get((row["kind"], row["number"]))
        if instead is None:
            snapshots.put_back(Certificate, [row])
        elif bringer := _bringer(instead, later):
            bringer.changes.setdefault(KEY, []).append(row)


def _bringer(certificate: int, later: Sequence[Merge]) -> Merge | None:
    """The merge that a certificate came with."""
    return next((each for each in later if certificate in _moved(each)), None)


def _moved(merge: Merge) -> set[int]:
    """The certificates that came with the listing that went."""
    label = Certificate._meta.label  # noqa: SLF001 — Django documents `_meta`
    return {pk for model, _name, ids in merge.changes["moved"] if model == label for pk in ids}


def _worth(certificate: Certificate) -> tuple[Any, ...]:
    return certificate.checked_at is not None, certificate.valid_until or date.max
