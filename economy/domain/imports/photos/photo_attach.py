"""Puts the photos of the archive on the listings of an applied import, and takes them back.

Each row is one transaction that names its photos in `ImportedPhoto`: a worker that takes over goes on after the last
row named there, and no photo is attached twice. Pictures are decoded one at a time, before that transaction.
"""

from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from economy.domain.businesses import announce
from economy.domain.imports import lease as leases
from economy.domain.imports.photos.photo_rows import Report, RowPhotos, foreseen, report, rows_with_photos
from economy.domain.imports.photos.photo_zip import PhotoArchive, PhotoRefused
from economy.domain.imports.reasons import ImportRefused
from economy.domain.product_photos import Given, give_photos, obstacle, take_photos
from economy.domain.products import discard_unused_photos
from economy.models import Business, BusinessImport, ImportedPhoto, ImportRow

ROWS_AT_ONCE = 200


def attach_photos(*, pk: int, lease: UUID) -> None:
    """Attach what the rows name, from wherever the last worker stopped, and write the report. An archive that cannot
    be read is reported and ends nothing. Raises `LeaseLost` when another worker has the job."""
    job = BusinessImport.objects.get(pk=pk)
    if not job.photos:
        return
    leases.beat(pk=pk, lease=lease, silence=leases.OPENING)
    try:
        with job.photos.open("rb") as stream, PhotoArchive(stream) as archive:
            _attach_all(job, lease, archive)
            found = _attached_report(job, archive)
    except (ImportRefused, FileNotFoundError):
        found = foreseen(job)
    with transaction.atomic():
        held = leases.held(pk=pk, lease=lease)
        held.photo_report = found
        held.save(update_fields=["photo_report"])


def attached(job: BusinessImport, first: int, last: int) -> QuerySet[ImportedPhoto]:
    """The photos that the rows at the positions `first` to `last` have put on listings."""
    return ImportedPhoto.objects.filter(batch=job, position__range=(first, last), code="").order_by("pk")


def take_back_photos(job: BusinessImport, first: int, last: int) -> list[int]:
    """Remove the photos these rows have put on products, in the caller's transaction that has locked the listings; one
    whose product was written anew by a person stays. Returns the listings that changed."""
    records = list(attached(job, first, last))
    changed = take_photos([Given(each.product or 0, each.photo, each.made) for each in records])
    ImportedPhoto.objects.filter(pk__in=[each.pk for each in records]).delete()
    return changed


def _attach_all(job: BusinessImport, lease: UUID, archive: PhotoArchive) -> None:
    ambiguous = RowPhotos(archive, job.columns).ambiguous(job)
    done = ImportedPhoto.objects.filter(batch=job).order_by("-position").values_list("position", flat=True).first()
    rows = rows_with_photos(job).only("position", "business_id", "photo_names")
    while piece := list(rows.filter(position__gt=done or 0)[:ROWS_AT_ONCE]):
        for row in piece:
            _attach_row(job, lease, archive, row, ambiguous)
        done = piece[-1].position


def _attach_row(job: BusinessImport, lease: UUID, archive: PhotoArchive, row: ImportRow, ambiguous: set[str]) -> None:
    keys: list[str] = [key for key in row.photo_names or [] if archive.has(key)]
    if not keys or row.business_id is None:
        return
    standing = obstacle(Business.objects.filter(pk=row.business_id).first())
    codes: dict[str, str] = {}
    stored: dict[str, str] = {}
    for key in keys:
        leases.beat(pk=job.pk, lease=lease)
        codes[key] = standing or ("ambiguous" if key in ambiguous else "")
        if not codes[key]:
            try:
                stored[key] = archive.store(key)
            except PhotoRefused as refusal:
                codes[key] = refusal.code
    with transaction.atomic():
        leases.held(pk=job.pk, lease=lease)
        business = Business.objects.select_for_update(of=("self",)).filter(pk=row.business_id).first()
        given: list[Given] = []
        if changed := obstacle(business):
            codes |= dict.fromkeys(stored, changed)
        elif business is not None:
            given = give_photos(business, list(stored.values()))
            codes |= dict.fromkeys(list(stored)[len(given) :], "no_room")
        of_key = dict(zip(stored, given, strict=False))
        ImportedPhoto.objects.bulk_create(
            ImportedPhoto(
                batch=job,
                position=row.position,
                name=archive.name(key),
                key=key,
                code=codes[key],
                business=row.business_id,
                product=of_key[key].product if key in of_key else None,
                photo=of_key[key].photo if key in of_key else "",
                made=key in of_key and of_key[key].made,
            )
            for key in keys
        )
        discard_unused_photos({name for key, name in stored.items() if key not in of_key})
        if given:
            announce([business.pk] if business else [])
        BusinessImport.objects.filter(pk=job.pk).update(heartbeat=timezone.now(), attempts=1)


def _attached_report(job: BusinessImport, archive: PhotoArchive) -> Report:
    """What became of the archive's photos: one that is on a listing counts as matched, whatever else it was."""
    records = ImportedPhoto.objects.filter(batch=job).order_by("position", "pk")
    matched = set(records.filter(code="").values_list("key", flat=True))
    refused: dict[str, tuple[str, str]] = {}
    for key, name, code in records.exclude(code="").values_list("key", "name", "code").iterator(2000):
        if key not in matched:
            refused.setdefault(key, (name, code))
    return report(archive, matched=matched, refused=[*archive.refused, *refused.values()], considered=set(refused))
