from django.db import models
from django.utils.translation import gettext_lazy as _

from .imports import BusinessImport


class ImportedPhoto(models.Model):
    """What became of one photo that a row of an import named; written once, in the transaction that attached it.

    `position` is the row's, `business` the id of its listing, `name` the photo's name in the archive, `key` what is
    compared of it. `code` is empty for an attached photo, else why it was not (`photo_words`). `photo` is the stored
    file, `product` the id of the product that shows it and `made` whether the product was made for it; undoing the
    import looks for exactly that product.
    """

    batch = models.ForeignKey(BusinessImport, models.CASCADE, related_name="imported_photos")
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=255)
    key = models.CharField(max_length=255)
    code = models.CharField(max_length=20, blank=True, default="")
    business = models.BigIntegerField()
    product = models.BigIntegerField(null=True)
    photo = models.CharField(max_length=100, blank=True, default="")
    made = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("foto impor")
        verbose_name_plural = _("foto impor")
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["batch", "position", "key"], name="imported_photo_once")]

    def __str__(self) -> str:
        return self.name
