"""What events and itineraries may be."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EventCategory(models.TextChoices):
    """What sort of thing happens; a heading for visitors."""

    FESTIVAL = "festival", _("Festival")
    TRADITION = "tradisi", _("Tradisi")
    RELIGIOUS = "keagamaan", _("Keagamaan")
    COMMEMORATION = "peringatan", _("Peringatan")
    MARKET = "bazar", _("Bazar dan pameran")
    SPORT = "olahraga", _("Olahraga")
    MEETING = "pertemuan", _("Pelatihan dan pertemuan")


class EventStatus(models.TextChoices):
    """Whether an event takes place as it was announced (schema.org `EventStatusType`)."""

    SCHEDULED = "terjadwal", _("Sesuai rencana")
    POSTPONED = "ditunda", _("Ditunda, tanggal baru belum diketahui")
    MOVED = "dipindah", _("Dipindah ke tanggal atau tempat lain")
    CANCELLED = "dibatalkan", _("Dibatalkan")


class DayKnown(models.TextChoices):
    """How much is known of the day of an event; nothing shows more than that."""

    DAY = "hari", _("Tanggal lengkap")
    MONTH = "bulan", _("Bulan dan tahun")
    YEAR = "tahun", _("Tahun saja")
    UNKNOWN = "belum", _("Belum diumumkan")


class Repeat(models.TextChoices):
    """How an event comes again: a usual way, made into a rule of RFC 5545 from its first day, or a rule as written."""

    NONE = "tidak", _("Tidak berulang")
    WEEKLY = "minggu", _("Tiap minggu, pada hari yang sama")
    MONTHLY = "bulan", _("Tiap bulan, pada tanggal yang sama")
    MONTHLY_WEEKDAY = "bulan-hari", _("Tiap bulan, pada hari yang sama (misalnya Sabtu pertama)")
    YEARLY = "tahun", _("Tiap tahun, pada tanggal yang sama")
    CUSTOM = "aturan", _("Aturan sendiri")


class Admission(models.TextChoices):
    """Whether one pays to come in."""

    UNKNOWN = "belum", _("Belum tercatat")
    FREE = "gratis", _("Gratis")
    PAID = "berbayar", _("Berbayar")


class TripAudience(models.TextChoices):
    """For whom an itinerary is meant."""

    FAMILY = "keluarga", _("Keluarga")
    COUPLE = "pasangan", _("Pasangan")
    FRIENDS = "teman", _("Rombongan teman")
    SCHOOL = "sekolah", _("Sekolah")
    PILGRIM = "peziarah", _("Peziarah")
    SENIOR = "lansia", _("Orang tua dan lansia")


class Transport(models.TextChoices):
    """How one gets from stop to stop."""

    CAR = "mobil", _("Mobil")
    MOTORCYCLE = "motor", _("Sepeda motor")
    COACH = "bus", _("Bus rombongan")
    PUBLIC = "angkutan", _("Angkutan umum")
    BICYCLE = "sepeda", _("Sepeda")
    WALK = "jalan-kaki", _("Jalan kaki")
    BOAT = "perahu", _("Perahu")


class Season(models.TextChoices):
    """When an itinerary is at its best."""

    ALWAYS = "sepanjang-tahun", _("Sepanjang tahun")
    DRY = "kemarau", _("Musim kemarau, sekitar April sampai Oktober")
    RAINY = "hujan", _("Musim hujan, sekitar November sampai Maret")
