"""How the smart city plan is divided and who takes part in it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Pillar(models.TextChoices):
    """The six pillars of the national movement "Gerakan Menuju Smart City" (Ministry of Communication)."""

    GOVERNANCE = "governance", "Smart Governance"
    BRANDING = "branding", "Smart Branding"
    ECONOMY = "economy", "Smart Economy"
    LIVING = "living", "Smart Living"
    SOCIETY = "society", "Smart Society"
    ENVIRONMENT = "environment", "Smart Environment"


class Phase(models.IntegerChoices):
    """The four phases into which the plan's ten years are divided (guidance of the ministry, 2024)."""

    FIRST = 1, _("Tahap 1")
    SECOND = 2, _("Tahap 2")
    THIRD = 3, _("Tahap 3")
    FOURTH = 4, _("Tahap 4")


class ProgrammeState(models.TextChoices):
    """Where a programme of the plan stands. The values are what the address of the plan's list says."""

    PLANNED = "direncanakan", _("Direncanakan")
    RUNNING = "berjalan", _("Berjalan")
    FINISHED = "selesai", _("Selesai")
    PAUSED = "ditunda", _("Ditunda")
    RETIRED = "dihentikan", _("Dihentikan")


class Measure(models.TextChoices):
    """Where a programme's percentage comes from; the page says which."""

    ENTERED = "diisi", _("Diisi oleh pengampu")
    INDICATORS = "indikator", _("Dihitung dari indikator")


class Partner(models.TextChoices):
    """The five parties of the pentahelix, as the regency names them."""

    GOVERNMENT = "pemerintah", _("Pemerintah")
    BUSINESS = "dunia-usaha", _("Dunia usaha")
    ACADEMIA = "akademisi", _("Akademisi")
    COMMUNITY = "masyarakat", _("Masyarakat")
    MEDIA = "media", _("Media")


class Audience(models.TextChoices):
    """To whom a programme says what they can do."""

    RESIDENTS = "warga", _("Warga")
    OWNERS = "pelaku-usaha", _("Pelaku usaha")
    STUDENTS = "pelajar", _("Pelajar dan mahasiswa")
    COMMUNITIES = "komunitas", _("Komunitas")
    MEDIA = "media", _("Media")


class RecordedAs(models.TextChoices):
    """In which role somebody recorded an update of a programme; a page names roles, never people."""

    STEWARD = "pengampu", _("Pengampu rencana")
    ADMINISTRATOR = "administrator", _("Administrator")
    EDITORS = "redaksi", _("Redaksi portal")
