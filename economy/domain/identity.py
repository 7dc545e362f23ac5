"""Identity numbers (NIK) of owners: encrypted when they arrive, decrypted one at a time for who may read them.

The keys come from the environment (`settings.IDENTITY_KEYS`): the first encrypts, all decrypt, so that a key can be
renewed. A number is never in `Business`, in a staged row's cells, in a log, or in what is searched or exported.
"""

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.log_actions import log

from accounts.models import User
from economy.models import Business, IdentityNumber

VIEW_PERMISSION = "economy.view_identity"
REVEALED = "economy.reveal_identity"
"""The action in the audit log."""


class Unreadable(Exception):
    """The number was encrypted with a key that is not among the present ones."""


def can_store() -> bool:
    """Whether there is a key to encrypt with."""
    return bool(settings.IDENTITY_KEYS)


def encrypt(number: str) -> str:
    """The number as a token that only the keys open."""
    return _cipher().encrypt(number.encode()).decode()


def is_stored(business: Business) -> bool:
    """Whether the number of this business's owner is kept."""
    return IdentityNumber.objects.filter(business=business).exists()


@transaction.atomic
def reveal(*, business: Business, actor: User) -> str:
    """The owner's number, and in the audit log that this person has read it; empty when none is kept.

    Raises `PermissionDenied` without the permission of its own, `Unreadable` when the key is gone.
    """
    if not actor.has_perm(VIEW_PERMISSION):
        raise PermissionDenied
    kept = IdentityNumber.objects.filter(business=business).first()
    if kept is None:
        return ""
    try:
        number = _cipher().decrypt(kept.token).decode()
    except InvalidToken as error:
        raise Unreadable from error
    log(business, REVEALED, user=actor)
    return number


def _cipher() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.IDENTITY_KEYS])
