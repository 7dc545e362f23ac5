from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from economy.enums import Step

from .business import Business


class BusinessEvent(models.Model):
    """One step in the life of a listing: who did what, when, and the words they left for the owner."""

    business = models.ForeignKey(Business, models.CASCADE, related_name="events")
    step = models.CharField(max_length=12, choices=Step)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    note = models.TextField(_("catatan"), blank=True, default="", max_length=2000)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("riwayat usaha")
        verbose_name_plural = _("riwayat usaha")
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.get_step_display()} {self.at:%Y-%m-%d}"
