"""How a regency looks, and on what ground its pictures may be shown."""

from django.db import models
from django.utils.translation import gettext_lazy as _


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


class Typeface(models.TextChoices):
    """The families a regency may choose; `branding.domain.typefaces` knows their files."""

    JAKARTA = "jakarta", "Plus Jakarta Sans"
    FIGTREE = "figtree", "Figtree"
    SOURCE = "source", "Source Sans 3"
    ATKINSON = "atkinson", "Atkinson Hyperlegible Next"


class BrandRule(models.TextChoices):
    """What a rule of the brand page asks."""

    DO = "boleh", _("Lakukan")
    DONT = "jangan", _("Jangan")


class Licence(models.TextChoices):
    """On what ground a picture may be shown; names of Creative Commons licences as creativecommons.org writes them."""

    UNKNOWN = "belum", _("Belum dicatat")
    OWN = "sendiri", _("Milik pemerintah daerah")
    PERMITTED = "izin", _("Dengan izin tertulis pemiliknya")
    CC0 = "cc0", "CC0 1.0"
    CC_BY = "cc-by", "CC BY 4.0"
    CC_BY_SA = "cc-by-sa", "CC BY-SA 4.0"
    OTHER = "lain", _("Lisensi lain")

    @classmethod
    def attributed(cls) -> tuple["Licence", ...]:
        """Those under which the author must be named."""
        return (cls.CC_BY, cls.CC_BY_SA)

    @classmethod
    def addresses(cls) -> dict[str, str]:
        """Where each can be read."""
        base = "https://creativecommons.org/"
        return {
            cls.CC0: f"{base}publicdomain/zero/1.0/",
            cls.CC_BY: f"{base}licenses/by/4.0/",
            cls.CC_BY_SA: f"{base}licenses/by-sa/4.0/",
        }


class People(models.TextChoices):
    """Whether a picture shows people who can be recognised (personal data, UU 27/2022)."""

    UNCHECKED = "belum", _("Belum diperiksa")
    NOBODY = "tidak", _("Tidak ada yang dapat dikenali")
    SHOWN = "ada", _("Ada, persetujuannya dicatat di bawah")


class Gap(models.TextChoices):
    """What a picture may lack."""

    ALT = "keterangan", _("Keterangan bagi tunanetra")
    CREDIT = "lisensi", _("Sumber atau lisensi")
    CONSENT = "persetujuan", _("Persetujuan orang yang terlihat")
