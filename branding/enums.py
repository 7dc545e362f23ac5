"""Choices of the pages."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DestinationKind(models.TextChoices):
    """What sort of place a destination is; a heading for visitors, not an official classification."""

    BEACH = "pantai", _("Pantai")
    ISLAND = "pulau", _("Pulau")
    NATURE = "alam", _("Alam")
    WATERFALL = "air-terjun", _("Air terjun")
    BATHING = "pemandian", _("Pemandian")
    VILLAGE = "desa-wisata", _("Desa wisata")
    HISTORY = "sejarah", _("Sejarah")
    CULTURE = "budaya", _("Budaya")
    RELIGIOUS = "religi", _("Religi")
    CRAFT = "sentra-kerajinan", _("Sentra kerajinan")
    ATTRACTION = "wisata-buatan", _("Wisata buatan")


class Precision(models.TextChoices):
    """How far the coordinates of a destination may be trusted."""

    POINT = "point", _("Titik tepat")
    APPROXIMATE = "approximate", _("Titik perkiraan")
    VILLAGE = "village", _("Titik desa")
    DISTRICT = "district", _("Titik kecamatan")


class Facility(models.TextChoices):
    """What a visitor asks about before leaving home."""

    PARKING = "parkir", _("Tempat parkir")
    TOILET = "toilet", _("Toilet")
    MUSHOLA = "mushola", _("Mushola")
    FOOD = "warung", _("Warung makan")
    LODGING = "penginapan", _("Penginapan")
    CAMPING = "berkemah", _("Tempat berkemah")
    GUIDE = "pemandu", _("Pemandu")
    WHEELCHAIR = "kursi-roda", _("Dapat dilalui kursi roda")
    EVACUATION = "evakuasi", _("Jalur atau titik evakuasi")
    TRANSPORT = "angkutan", _("Dilalui angkutan umum")


class TariffDay(models.TextChoices):
    """The days on which a tariff holds."""

    EVERY = "setiap-hari", _("Setiap hari")
    WEEKDAY = "hari-kerja", _("Senin–Jumat")
    WEEKEND = "akhir-pekan", _("Sabtu–Minggu")
    HOLIDAY = "libur", _("Hari libur")


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


class Pillar(models.TextChoices):
    """The six pillars of the national movement "Gerakan Menuju Smart City" (Ministry of Communication)."""

    GOVERNANCE = "governance", "Smart Governance"
    BRANDING = "branding", "Smart Branding"
    ECONOMY = "economy", "Smart Economy"
    LIVING = "living", "Smart Living"
    SOCIETY = "society", "Smart Society"
    ENVIRONMENT = "environment", "Smart Environment"


class Pattern(models.TextChoices):
    """The patterns drawn for the portal: each a band and a tile in `static/branding/patterns`."""

    DIAMOND = "wajik", _("Wajik, dari batik Banten")
    WAVE = "ombak", _("Ombak")
    SHOOT = "pucuk", _("Pucuk rebung")
    PLAIT = "anyaman", _("Anyaman")
    KAWUNG = "kawung", _("Kawung")


class Mark(models.TextChoices):
    """What stands for a regency that has uploaded no logo; drawn in its colours (`branding.domain.mark`)."""

    LIGHTHOUSE = "mercusuar", _("Mercusuar")
    INITIAL = "huruf", _("Huruf pertama nama daerah")
    DIAMOND = "wajik", _("Wajik")
