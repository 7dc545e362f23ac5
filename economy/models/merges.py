"""What a merge of two listings leaves behind: how to undo it, and where the old address leads."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .business import Business


class Merge(models.Model):
    """One listing that became part of another, with everything it takes to have both again.

    `gone` is the id of the listing that went and `into` of the one it became part of; `kept` is the listing that holds
    it today, which differs from `into` once that one was itself merged. Where `kept` is deleted, so is what is known
    here of the people behind it.

    The row of the listing that went, and the rows that went with it, are in `snapshot` as columns by name
    (`economy.domain.snapshots`): {"business": row, "products": [rows], "events": [rows], "pairs": [rows],
    "identity": [the row of an encrypted number, where the one that stayed has its own],
    "certificates": [rows of those of which the one that stayed has the better]}.
    `changes` is what the merge did to the listing that stayed: {"columns": {name: [before, after]},
    "sources": {field: [before, after]}, "dropped": [rows of products that went], "added": [rows of products that came],
    "events": [ids], "pairs": [ids], "moved": [[label of a model, name of its field, [ids]]],
    "certificates": [rows of those of which the one that went had the better]}.
    """

    kept = models.ForeignKey(Business, models.CASCADE, related_name="merges", verbose_name=_("usaha"))
    into = models.BigIntegerField()
    gone = models.BigIntegerField(db_index=True)
    gone_name = models.CharField(_("yang digabungkan"), max_length=150)
    snapshot = models.JSONField()
    changes = models.JSONField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("oleh")
    )
    at = models.DateTimeField(_("waktu"), auto_now_add=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("penggabungan usaha")
        verbose_name_plural = _("penggabungan usaha")
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.gone_name} → {self.into}"


class FormerAddress(models.Model):
    """An address that was a listing's own and now leads to the listing it became part of."""

    slug = models.SlugField(max_length=90, unique=True)
    business = models.ForeignKey(Business, models.CASCADE, related_name="former_addresses")

    class Meta:
        verbose_name = _("alamat lama")
        verbose_name_plural = _("alamat lama")
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.slug


class RememberedPhoto(models.Model):
    """A stored photo that no product may show at present, but that undoing a merge would bring back."""

    merge = models.ForeignKey(Merge, models.CASCADE, related_name="photos")
    photo = models.CharField(max_length=100, db_index=True)

    class Meta:
        verbose_name = _("foto dalam penggabungan")
        verbose_name_plural = _("foto dalam penggabungan")

    def __str__(self) -> str:
        return self.photo
