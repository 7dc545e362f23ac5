"""What articles and stories of culture are about, and how a page stands in another language."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class NewsCategory(models.TextChoices):
    """What an article is about."""

    GOVERNMENT = "pemerintahan", _("Pemerintahan")
    TOURISM = "pariwisata", _("Pariwisata")
    CULTURE = "budaya", _("Budaya")
    ECONOMY = "ekonomi", _("Ekonomi dan UMKM")


class DatePrecision(models.TextChoices):
    """How much of a date is known; a page never shows more than that."""

    DAY = "hari", _("Tanggal lengkap")
    MONTH = "bulan", _("Bulan dan tahun")
    YEAR = "tahun", _("Tahun saja")


class CultureTopic(models.TextChoices):
    """What a story of culture is about."""

    CRAFT = "kerajinan", _("Kerajinan")
    TEXTILE = "wastra", _("Batik dan wastra")
    FOOD = "kuliner", _("Kuliner")
    PERFORMANCE = "pertunjukan", _("Seni pertunjukan")
    CUSTOM = "tradisi", _("Tradisi")


class TranslationState(models.TextChoices):
    """How a page stands in a language into which it is translated, or that it was written in."""

    ORIGINAL = "asli", _("Asli")
    MISSING = "belum-ada", _("Belum ada")
    DRAFT = "draf", _("Draf")
    OUTDATED = "usang", _("Perlu diperbarui")
    CURRENT = "mutakhir", _("Mutakhir")
