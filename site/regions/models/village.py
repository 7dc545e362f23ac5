from django.db import models
from django.utils.translation import gettext_lazy as _

from .district import District


class Village(models.Model):
    """A desa or kelurahan, by its Kemendagri code kept as text (for example "36.04.30.2003").

    Names repeat between kecamatan, so a village is never identified by its name alone.
    """

    code = models.CharField(_("kode Kemendagri"), max_length=13, primary_key=True)
    name = models.CharField(_("nama"), max_length=80)
    is_urban = models.BooleanField(_("kelurahan"), default=False)
    district = models.ForeignKey(District, models.PROTECT, related_name="villages", verbose_name=_("kecamatan"))
    postcode = models.CharField(_("kode pos"), max_length=5, blank=True, default="")
    latitude = models.DecimalField(max_digits=9, decimal_places=6)
    longitude = models.DecimalField(max_digits=9, decimal_places=6)

    class Meta:
        verbose_name = _("desa atau kelurahan")
        verbose_name_plural = _("desa dan kelurahan")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["district", "name"], name="village_name_in_district")]

    def __str__(self) -> str:
        return self.name
