from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class SynonymGroup(models.Model):
    """Words and phrases that mean the same to a visitor, separated by commas; a phrase stands in one group only."""

    terms = models.TextField(_("kata yang sama artinya"), max_length=1000)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("kelompok sinonim")
        verbose_name_plural = _("sinonim")
        ordering = ["terms"]

    def __str__(self) -> str:
        return self.terms


class Correction(models.Model):
    """What people type, and the usual spelling that is looked for instead: one way, before synonyms."""

    typed = models.CharField(_("yang diketik"), max_length=80, unique=True)
    usual = models.CharField(_("ejaan yang dicari"), max_length=80)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("perbaikan ejaan")
        verbose_name_plural = _("perbaikan ejaan")
        ordering = ["typed"]

    def __str__(self) -> str:
        return f"{self.typed} → {self.usual}"


class WordRelease(models.Model):
    """Both word lists as they were when somebody put them to use. What visitors ask is read with the newest release
    that is live; one becomes live when the index built with it is swapped in.

    `synonyms` is a list of groups, each a list of folded phrases; `corrections` maps folded phrases to folded ones.
    """

    synonyms = models.JSONField()
    corrections = models.JSONField()
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    live_at = models.DateTimeField(null=True, blank=True)
    problem = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        verbose_name = _("terbitan daftar kata")
        verbose_name_plural = _("terbitan daftar kata")
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.pk}"
