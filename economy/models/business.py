"""The business: what an owner or the office says about one enterprise."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from economy.enums import Attention, KbliEdition, Scale, State
from regions.models import District, Village

from .category import Category


class Business(models.Model):
    """One enterprise of the directory. Written only by `economy.domain`, shown only through `economy.domain.public`.

    Phones are E.164, coordinates degrees WGS 84, `opening_hours` a mapping of weekday ("mon" … "sun") to a list of
    ["HH:MM", "HH:MM"] pairs in WIB (a closing time at or before the opening one means the next day).
    `special_hours` maps single dates ("2027-03-10") to such lists, empty for a day it stays closed; they replace the
    weekday's. From `closed_from` until `closed_until` (the first day open again, open-ended when empty) it is closed
    whatever its hours say. `verified_at` is when an officer last checked it, which no save and no import changes;
    `confirmed_at` when its owner or an officer last said that it is right.
    `region_text` keeps what a spreadsheet said of the place when no kecamatan could be recognised.

    `revision` counts the writes to what the listing says; every writer adds 1, so that a decision made from an older
    reading is noticed. `sources` tells whose word a field is: "owner", "officer" or "import N", by field, with "*" for
    all others. `import_print` is the fingerprint of the spreadsheet row that the listing says exactly; nobody's once a
    person has changed anything. `match_key` and `name_block` find look-alikes (`economy.domain.matching`).
    """

    name = models.CharField(_("nama usaha"), max_length=150)
    slug = models.SlugField(max_length=90, unique=True)
    description = models.TextField(_("keterangan"), blank=True, default="", max_length=4000)
    category = models.ForeignKey(
        Category, models.PROTECT, null=True, blank=True, related_name="businesses", verbose_name=_("kategori")
    )
    kbli_edition = models.CharField(max_length=4, choices=KbliEdition, blank=True, default="")
    kbli_code = models.CharField(_("kode KBLI"), max_length=5, blank=True, default="")
    scale = models.CharField(_("skala"), max_length=10, choices=Scale, blank=True, default="")
    scale_rule = models.CharField(_("dasar skala"), max_length=40, blank=True, default="")
    district = models.ForeignKey(
        District, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("kecamatan")
    )
    village = models.ForeignKey(
        Village, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("desa atau kelurahan")
    )
    region_text = models.CharField(_("wilayah menurut berkas"), max_length=200, blank=True, default="")
    street_address = models.CharField(_("alamat"), max_length=250, blank=True, default="")
    latitude = models.DecimalField(_("lintang"), max_digits=9, decimal_places=6, null=True, blank=True)
    longitude = models.DecimalField(_("bujur"), max_digits=9, decimal_places=6, null=True, blank=True)
    home_based = models.BooleanField(_("usaha di rumah"), default=True)
    phone = models.CharField(_("telepon"), max_length=20, blank=True, default="")
    whatsapp = models.CharField(_("WhatsApp"), max_length=20, blank=True, default="")
    website = models.URLField(_("situs web"), blank=True, default="", max_length=300)
    instagram = models.CharField(_("Instagram"), max_length=40, blank=True, default="")
    opening_hours = models.JSONField(_("jam buka"), default=dict, blank=True)
    special_hours = models.JSONField(
        _("jam khusus"), default=dict, db_default=models.Value({}, models.JSONField()), blank=True
    )
    closed_from = models.DateField(_("tutup sementara sejak"), null=True, blank=True)
    closed_until = models.DateField(_("buka kembali pada"), null=True, blank=True)
    qris = models.BooleanField(_("menerima QRIS"), default=False, db_default=False)
    delivery = models.BooleanField(_("melayani antar"), default=False, db_default=False)
    nib = models.CharField(_("NIB"), max_length=13, blank=True, default="")
    owner_name = models.CharField(_("nama pemilik"), max_length=120, blank=True, default="")
    year_founded = models.PositiveSmallIntegerField(_("tahun berdiri"), null=True, blank=True)
    state = models.CharField(_("status"), max_length=10, choices=State, default=State.DRAFT)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="businesses",
        verbose_name=_("pemilik akun"),
    )
    attention = models.CharField(_("perlu perhatian"), max_length=20, choices=Attention, blank=True, default="")
    match_key = models.CharField(max_length=64, blank=True, default="", editable=False)
    name_block = models.BigIntegerField(null=True, editable=False)
    revision = models.PositiveIntegerField(default=1, db_default=1, editable=False)
    sources = models.JSONField(
        default=dict, db_default=models.Value({}, models.JSONField()), blank=True, editable=False
    )
    import_print = models.BigIntegerField(null=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    verified_at = models.DateTimeField(_("diperiksa kantor pada"), null=True, blank=True)
    confirmed_at = models.DateTimeField(_("dipastikan masih buka pada"), null=True, blank=True)

    class Meta:
        verbose_name = _("usaha")
        verbose_name_plural = _("usaha")
        ordering = ["name", "id"]
        permissions = [
            ("review_business", _("Dapat memeriksa dan menayangkan usaha")),
            ("import_business", _("Dapat mengimpor usaha")),
        ]
        indexes = [
            models.Index(fields=["state", "district"], name="business_state_district"),
            models.Index(fields=["phone"], name="business_phone"),
            models.Index(fields=["nib"], name="business_nib"),
            models.Index(fields=["match_key"], name="business_match_key"),
            models.Index(fields=["name_block"], name="business_name_block"),
            models.Index(fields=["import_print"], name="business_import_print"),
            models.Index(fields=["attention"], name="business_attention", condition=~models.Q(attention="")),
        ]

    def __str__(self) -> str:
        return self.name
