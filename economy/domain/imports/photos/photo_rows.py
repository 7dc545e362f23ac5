"""Which photos of the archive are a row's: those its photo column names, else one that bears the name, the NIB or a
phone of the business."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import QuerySet

from economy.domain.imports.cells import Cells, is_blank, text_of
from economy.domain.imports.deciding import FINAL
from economy.domain.imports.photos.photo_zip import PhotoArchive
from economy.domain.imports.reasons import ImportRefused, Reason, reason
from economy.domain.imports.tables.fields import PHOTO
from economy.models import BusinessImport, ImportRow

MAX_PER_ROW = 20
LISTED = 50
"""So many names a report tells of each kind."""
_BETWEEN = re.compile(r"[;,\n]")
Report = dict[str, Any]


class RowPhotos:
    """Finds a row's photos by names alone; no picture is opened."""

    def __init__(self, archive: PhotoArchive, columns: Mapping[str, str]) -> None:
        self._archive = archive
        self._at = sorted(int(at) for at, key in columns.items() if key == PHOTO)

    @classmethod
    def of(cls, job: BusinessImport) -> "RowPhotos | None":
        """None when no readable archive came with the sheet."""
        if not job.photos:
            return None
        try:
            with job.photos.open("rb") as stream, PhotoArchive(stream) as archive:
                return cls(archive, job.columns)
        except (ImportRefused, OSError):
            return None

    def find(self, cells: Cells, fields: Callable[[], Mapping[str, Any]]) -> tuple[list[str], list[Reason]]:
        """The keys of a row's photos, and remarks on those the archive does not have. `fields` is asked only for a row
        that names no photo."""
        said = self.said(cells)
        if said:
            keys = [key for text in said if (key := self._archive.named(text))]
            unknown = [text for text in said if not self._archive.mentions(text)]
            return list(dict.fromkeys(keys))[:MAX_PER_ROW], [
                reason("unknown_photo", PHOTO, value=text) for text in unknown[:MAX_PER_ROW]
            ]
        known = fields()
        own = [self._archive.named(known[each]) for each in ("name", "nib") if known.get(each)]
        own += [self._archive.of_phone(known[each]) for each in ("phone", "whatsapp") if known.get(each)]
        return list(dict.fromkeys(key for key in own if key)), []

    def said(self, cells: Cells) -> list[str]:
        """The names in the row's photo columns."""
        filled = [text_of(cells[at]) for at in self._at if at < len(cells) and not is_blank(cells[at])]
        return [text.strip() for cell in filled for text in _BETWEEN.split(cell) if text.strip()]

    def ambiguous(self, job: BusinessImport) -> set[str]:
        """The photos that bear the name of more than one listing: whose they are, only a column could say."""
        owner: dict[str, int | None] = {}
        found: set[str] = set()
        for row in rows_with_photos(job).only("business_id", "photo_names", "cells").iterator(2000):
            if not self.said(row.cells):
                pk = row.business_id
                found.update(key for key in row.photo_names or () if owner.setdefault(key, pk) != pk)
        return found


def rows_with_photos(job: BusinessImport) -> QuerySet[ImportRow]:
    """The rows that a listing comes of or goes with, and that have photos, in the order of the sheet."""
    return ImportRow.objects.filter(batch=job, outcome__in=FINAL, photo_names__isnull=False).order_by("position")


def foreseen(job: BusinessImport) -> Report:
    """What the preview can tell of the archive: how many of its photos a row has, which none has, and what is refused
    by its table of contents. {} without an archive, {"problem": code} when it cannot be read."""
    if not job.photos:
        return {}
    try:
        with job.photos.open("rb") as stream, PhotoArchive(stream) as archive:
            wanted: set[str] = set()
            for keys in rows_with_photos(job).values_list("photo_names", flat=True).iterator(2000):
                wanted.update(keys or ())
            return report(archive, matched=wanted, refused=archive.refused)
    except ImportRefused as refusal:
        return {"problem": refusal.code, "values": refusal.values}
    except OSError:
        return {"problem": "gone", "values": {}}


def report(
    archive: PhotoArchive, *, matched: set[str], refused: list[tuple[str, str]], considered: set[str] | None = None
) -> Report:
    """Counts for people, with the first names of those that were refused or that no row has."""
    left = [name for key, name in archive.by_key() if key not in (matched | (considered or set()))]
    return {
        "matched": len(matched),
        "unmatched": len(left),
        "unmatched_names": left[:LISTED],
        "refused_count": len(refused),
        "refused": [{"name": name, "code": code} for name, code in refused[:LISTED]],
    }
