from django.db import models
from django.utils.translation import gettext_lazy as _


class District(models.Model):
    """A kecamatan, by its Kemendagri code kept as text (for example "36.04.30").

    The point lies inside the polygon, in degrees WGS 84; it labels the map and measures distance, no more.
    """

    code = models.CharField(_("kode Kemendagri"), max_length=8, primary_key=True)
    name = models.CharField(_("nama"), max_length=80)
    slug = models.SlugField(max_length=80, unique=True)
    bps_code = models.CharField(_("kode BPS"), max_length=7, blank=True, default="")
    latitude = models.DecimalField(max_digits=9, decimal_places=6)
    longitude = models.DecimalField(max_digits=9, decimal_places=6)

    class Meta:
        verbose_name = _("kecamatan")
        verbose_name_plural = _("kecamatan")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
