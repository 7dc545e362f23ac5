from django.db import models
from django.utils.translation import gettext_lazy as _

from .business import Business


class Product(models.Model):
    """Something a business sells. `price` is whole rupiah; empty means "ask"."""

    business = models.ForeignKey(Business, models.CASCADE, related_name="products", verbose_name=_("usaha"))
    name = models.CharField(_("nama produk"), max_length=120)
    price = models.PositiveBigIntegerField(_("harga (Rp)"), null=True, blank=True)
    unit = models.CharField(_("satuan"), max_length=30, blank=True, default="")
    photo = models.ImageField(_("foto"), upload_to="products/", blank=True, default="")
    photo_tone = models.PositiveSmallIntegerField(null=True, blank=True, editable=False)
    """Which tone (economy.domain.tones) stands in until the photo has loaded; set once its renditions exist."""
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("produk")
        verbose_name_plural = _("produk")
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.name
