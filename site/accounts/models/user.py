"""The person who signs in: an owner with a phone, or a member of staff with an e-mail address."""

from typing import ClassVar
from uuid import uuid4

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


def random_username() -> str:
    """A name for Django's sake; nobody types or sees it."""
    return uuid4().hex


class User(AbstractUser):
    """A person. Owners sign in by phone and code, or by e-mail; staff by e-mail and password.

    `phone` is E.164 (ITU-T), for example +6281200000001; it identifies an owner only once `phone_verified` is true.
    """

    username = models.CharField(_("nama pengguna"), max_length=150, unique=True, default=random_username)
    email = models.EmailField(_("email"), blank=True, default="")
    phone = models.CharField(_("telepon"), max_length=20, null=True, blank=True, unique=True)
    phone_verified = models.BooleanField(_("telepon terverifikasi"), default=False)

    REQUIRED_FIELDS: ClassVar[list[str]] = ["email"]

    class Meta:
        verbose_name = _("pengguna")
        verbose_name_plural = _("pengguna")
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                condition=~models.Q(email=""),
                name="user_email_unique",
            )
        ]

    def __str__(self) -> str:
        return self.get_full_name() or self.email or self.phone or self.username
