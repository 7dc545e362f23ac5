"""The rows of a stored file in the order of the import, each told from the directory or parsed, ready to be staged."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from operator import itemgetter
from typing import Any

from django.db import connection
from django.utils import timezone

from economy.domain.imports.cells import Cell, Cells
from economy.domain.imports.parsing.context import Context
from economy.domain.imports.parsing.parser import RowParser
from economy.domain.imports.photos.photo_rows import RowPhotos
from economy.domain.imports.reasons import Reason
from economy.domain.imports.staging import StagedRow, reserve_ids
from economy.domain.imports.tables.fields import READ
from economy.domain.matching import name_block
from economy.domain.slugs import base_slug
from economy.enums import KbliEdition, Outcome
from economy.models import Business, BusinessImport, ImportRow, Merge

PARSER = 1
"""Raised whenever the same cells may mean something else than before: fingerprints of older rows then match nothing."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row as read: its running number over all sheets, its sheet's index, Excel's row number, its cells without
    identity numbers, the owner's encrypted one if it is to be kept, and remarks made while reading."""

    position: int
    sheet: int
    number: int
    cells: Cells
    identity: str = ""
    remarks: Sequence[Reason] = ()


class Understanding:
    """What the columns of one import mean, and with it what a row says; build one per job."""

    def __init__(self, job: BusinessImport) -> None:
        columns = {int(at): key for at, key in job.columns.items()}
        labels = job.layout.get("labels", [])
        kbli = next((labels[at] for at, key in columns.items() if key == "kbli_code" and at < len(labels)), "")
        edition = KbliEdition.Y2025 if "2025" in kbli else KbliEdition.Y2020
        context = Context.load(timezone.localdate())
        self.parser = RowParser(columns=columns, context=context, kbli_edition=edition)
        self._photos = RowPhotos.of(job)
        self._used = [at for key, at in sorted((key, at) for at, key in columns.items() if key in READ)]
        meaning = repr((PARSER, sorted(columns.values()), edition, context.version, sorted(job.overwrite)))
        merges = Merge.objects.filter(undone_at=None, snapshot__business__import_print__isnull=False)
        self._kept: dict[int, int] = dict(merges.values_list("snapshot__business__import_print", "kept_id"))
        self._blanks = [""] * (max(self._used) + 1)
        self._pick = itemgetter(*self._used, self._used[0])
        self._key = blake2b(meaning.encode(), digest_size=32).digest()

    def fingerprint(self, cells: Cells) -> int:
        """A signed 64-bit hash of what the row says in the columns that are used, whatever their order in the sheet."""
        said = self._said([*cells, *self._blanks[len(cells) :]])
        return int.from_bytes(blake2b(said.encode(), digest_size=8, key=self._key).digest(), "big", signed=True)

    def _said(self, cells: Cells) -> str:
        try:
            return "\x1f".join(self._pick(cells))
        except TypeError:
            return "\x1f".join(map(_told, self._pick(cells)))

    def _merged(self, prints: Sequence[int]) -> dict[int, tuple[int, int]]:
        """Rows whose listing became part of another one: they speak of that one, and have nothing new to say."""
        kept = {mark: self._kept[mark] for mark in prints if mark in self._kept}
        revisions = dict(Business.objects.filter(pk__in=kept.values()).values_list("pk", "revision")) if kept else {}
        return {mark: (pk, revisions[pk]) for mark, pk in kept.items() if pk in revisions}

    def staged(self, rows: Sequence[SheetRow], *, own: tuple[int, int] | None = None) -> Iterator[StagedRow]:
        """The rows for the staging table: unchanged where a listing says exactly the same, else parsed and, unless
        refused, new. What is entangled is decided later. `own`: (import, its checkpoint); what this import has brought
        into the directory up to there is not what a listing said before.

        All that is asked of the database is asked before the first row is given, so that the rows can be parsed while
        they are being written.
        """
        prints = [self.fingerprint(row.cells) for row in rows]
        known = self._merged(prints) | _known(prints)
        if own is not None:
            written = _written(own, [pk for pk, _revision in known.values()])
            known = {mark: told for mark, told in known.items() if told[0] not in written}
        ids = iter(reserve_ids(sum(mark not in known for mark in prints)))
        return self._staged(rows, prints, known, ids)

    def _staged(
        self,
        rows: Sequence[SheetRow],
        prints: Sequence[int],
        known: Mapping[int, tuple[int, int]],
        ids: Iterator[int],
    ) -> Iterator[StagedRow]:
        for row, mark in zip(rows, prints, strict=True):
            staged = StagedRow(row.position, row.sheet, row.number, row.cells, Outcome.UNCHANGED, fingerprint=mark)
            staged.identity, staged.remarks = row.identity, row.remarks
            if (same := known.get(mark)) is not None:
                staged.business_id, staged.seen = same
            else:
                self._parse(staged)
                if staged.outcome == Outcome.CREATED:
                    staged.business_id = next(ids)
            if self._photos is not None and staged.outcome != Outcome.REFUSED:
                self._name_photos(self._photos, staged)
            yield staged

    def _name_photos(self, photos: RowPhotos, staged: StagedRow) -> None:
        parsed = staged.parsed
        staged.photo_names, remarks = photos.find(
            staged.cells, lambda: (parsed or self.parser.parse(staged.cells)).fields
        )
        staged.remarks = [*staged.remarks, *remarks]

    def _parse(self, staged: StagedRow) -> None:
        staged.parsed = parsed = self.parser.parse(staged.cells)
        if parsed.refused:
            staged.outcome, staged.fingerprint, staged.identity = Outcome.REFUSED, None, ""
            return
        name: str = parsed.fields["name"]
        if "district_id" in parsed.fields:
            parsed.fields.setdefault("attention", "")
        staged.outcome, staged.slug = Outcome.CREATED, base_slug(name)
        staged.name_block = name_block(name=name, village_code=parsed.fields.get("village_id", ""))


def _told(cell: Cell) -> str:
    return cell if isinstance(cell, str) else f"\x00{cell!r}"


def _known(prints: Sequence[int]) -> dict[int, tuple[int, int]]:
    """The listings that say exactly what one of these rows says, as {fingerprint: (id, revision)}; the oldest one."""
    businesses = connection.ops.quote_name(Business._meta.db_table)  # noqa: SLF001 — Django documents `_meta`
    given: list[Any]
    if connection.vendor == "postgresql":
        among, given = "= ANY(%s)", [list(prints)]
    else:
        among, given = "IN (SELECT value FROM json_each(%s))", [json.dumps(prints)]
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT import_print, id, revision FROM {businesses} WHERE import_print {among} ORDER BY id DESC", given
        )
        return {mark: (pk, revision) for mark, pk, revision in cursor.fetchall()}


def _written(own: tuple[int, int], businesses: Sequence[int]) -> set[int]:
    """Those of these listings that rows of the import up to its checkpoint have made or changed."""
    batch, checkpoint = own
    rows = ImportRow.objects.filter(batch=batch, position__lte=checkpoint, business__in=businesses)
    return set(rows.filter(outcome__in=(Outcome.CREATED, Outcome.UPDATED)).values_list("business_id", flat=True))
