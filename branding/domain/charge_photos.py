"""The photo of a report: pixels and nothing else, in private storage, kept while its form is not right yet.

The description of a report is the reporter's own words; a photo may show a person. Neither is ever public.
"""

from datetime import datetime, timedelta
from functools import partial
from secrets import token_hex
from typing import IO

from django.core import signing
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from economy.domain.photos import clean_photo

from ..models.charge_report import private_storage

FOLDER = "charge_reports"
WAITING = f"{FOLDER}/waiting"
"""Folder of photos whose form has not been sent right yet."""
WAITING_KEPT = timedelta(days=2)
_SALT = "branding.charge-report-photo"
_KEPT_SECONDS = 24 * 3600


def keep_photo(upload: IO[bytes], name: str) -> str:
    """Draw the picture anew without any metadata and keep it; returns a signed word under which the form finds it
    again. Raises `economy.domain.photos.PhotoError`."""
    stored = private_storage().save(f"{WAITING}/{token_hex(16)}.webp", ContentFile(clean_photo(upload)))
    return signing.dumps([stored, name[:80]], salt=_SALT)


def kept_photo(token: str) -> tuple[str, str] | None:
    """The stored name and what its file was called, from the form's word; None for a word that is none, or too old."""
    try:
        stored, name = signing.loads(token, salt=_SALT, max_age=_KEPT_SECONDS)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return (str(stored), str(name)) if private_storage().exists(str(stored)) else None


def settle_photo(stored: str) -> str:
    """Put a waiting photo among those of reports, in the caller's transaction; returns its new name, or nothing for
    nothing. The waiting one goes once the transaction has ended."""
    if not stored:
        return ""
    storage = private_storage()
    with storage.open(stored) as file:
        settled: str = storage.save(f"{FOLDER}/{token_hex(16)}.webp", ContentFile(file.read()))
    transaction.on_commit(partial(storage.delete, stored), robust=True)
    return settled


def discard_waiting(*, now: datetime | None = None) -> int:
    """Delete photos whose form was never sent right; returns how many."""
    before = (now or timezone.now()) - WAITING_KEPT
    storage = private_storage()
    try:
        _folders, files = storage.listdir(WAITING)
    except FileNotFoundError:
        return 0
    old = [name for name in (f"{WAITING}/{file}" for file in files) if storage.get_modified_time(name) < before]
    for name in old:
        storage.delete(name)
    return len(old)
