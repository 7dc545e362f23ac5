"""What one row of a spreadsheet says of a business, column by column."""

from django.db import models


class Said(models.Model):
    """The attributes of `Business` that a row can speak of, typed as there; NULL: the row says nothing of it.

    Places and category are plain values, not foreign keys: a row is a record of what was read, and stays one.
    """

    name = models.CharField(max_length=150, null=True)
    description = models.TextField(null=True)
    category_id = models.BigIntegerField(null=True)
    kbli_edition = models.CharField(max_length=4, null=True)
    kbli_code = models.CharField(max_length=5, null=True)
    scale = models.CharField(max_length=10, null=True)
    scale_rule = models.CharField(max_length=40, null=True)
    district_id = models.CharField(max_length=13, null=True)
    village_id = models.CharField(max_length=13, null=True)
    region_text = models.CharField(max_length=200, null=True)
    street_address = models.CharField(max_length=250, null=True)
    latitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    home_based = models.BooleanField(null=True)
    phone = models.CharField(max_length=20, null=True)
    whatsapp = models.CharField(max_length=20, null=True)
    website = models.CharField(max_length=300, null=True)
    instagram = models.CharField(max_length=40, null=True)
    opening_hours = models.JSONField(null=True)
    nib = models.CharField(max_length=13, null=True)
    owner_name = models.CharField(max_length=120, null=True)
    year_founded = models.PositiveSmallIntegerField(null=True)
    attention = models.CharField(max_length=20, null=True)

    class Meta:
        abstract = True


SAID = tuple(field.attname for field in Said._meta.local_fields)  # noqa: SLF001 — Django documents `_meta`
"""The attributes in the order of the columns."""
