from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from economy.enums import CertificateKind

from .business import Business


class Certificate(models.Model):
    """A permit or mark of quality of one business. Public once an officer has checked it (`checked_at`), until the end
    of `valid_until`; without that date it does not expire."""

    business = models.ForeignKey(Business, models.CASCADE, related_name="certificates", verbose_name=_("usaha"))
    kind = models.CharField(_("jenis"), max_length=10, choices=CertificateKind)
    number = models.CharField(_("nomor"), max_length=60)
    valid_until = models.DateField(_("berlaku sampai"), null=True, blank=True)
    checked_at = models.DateTimeField(_("diperiksa pada"), null=True, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("pemeriksa")
    )

    class Meta:
        verbose_name = _("sertifikat")
        verbose_name_plural = _("sertifikat")
        ordering = ["kind", "id"]
        constraints = [models.UniqueConstraint(fields=["business", "kind", "number"], name="certificate_once")]
        indexes = [models.Index(fields=["valid_until"], name="certificate_expiry")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}"
