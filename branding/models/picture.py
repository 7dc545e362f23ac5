"""Pictures of the library: described in both languages, credited, and with the consent of the people they show."""

from io import BytesIO
from typing import Any, ClassVar

from django.core.files import File
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Filter, ImageQuerySet

from ..bare_jpeg import bare_jpeg
from ..enums import Licence, People


class Picture(AbstractImage):
    """A picture with all that must be known before it may be shown.

    Texts for those who cannot see it are defaults: a page may say something that suits it better. `consent_note` is
    for the office alone; no public output contains it. Wagtail's own `description` is kept in step with `alt_id`.
    """

    alt_id = models.CharField(
        _("keterangan bagi tunanetra (Indonesia)"),
        max_length=250,
        blank=True,
        help_text=_(
            "Apa yang terlihat, dalam satu kalimat: “Nelayan menarik perahu di pantai saat matahari terbit”. "
            "Tanpa “gambar” atau “foto”. Dipakai bila halaman tidak menulisnya sendiri."
        ),
    )
    alt_en = models.CharField(
        _("keterangan bagi tunanetra (Inggris)"),
        max_length=250,
        blank=True,
        help_text=_("Kalimat yang sama dalam bahasa Inggris, untuk halaman berbahasa Inggris."),
    )
    is_decorative = models.BooleanField(
        _("hiasan saja"),
        default=False,
        help_text=_("Centang hanya bila tidak ada yang hilang tanpa gambar ini, misalnya tekstur. Tidak dibacakan."),
    )
    credit = models.CharField(
        _("fotografer atau sumber"),
        max_length=160,
        blank=True,
        help_text=_("Nama yang ditulis di bawah gambar. Wajib untuk lisensi Creative Commons."),
    )
    source_url = models.URLField(
        _("alamat sumber"), blank=True, help_text=_("Halaman tempat gambar ini diambil, bila ada.")
    )
    licence = models.CharField(
        _("lisensi"),
        max_length=12,
        choices=Licence.choices,
        default=Licence.UNKNOWN,
        blank=True,
        help_text=_("Atas dasar apa gambar ini boleh ditayangkan."),
    )
    licence_url = models.URLField(
        _("alamat lisensi"),
        blank=True,
        help_text=_("Hanya untuk lisensi lain: alamat yang memuat syaratnya. Alamat Creative Commons sudah diketahui."),
    )
    people = models.CharField(
        _("orang yang terlihat"),
        max_length=12,
        choices=People.choices,
        default=People.UNCHECKED,
        blank=True,
        help_text=_("Adakah orang yang dapat dikenali, termasuk di latar belakang?"),
    )
    consent_note = models.TextField(
        _("catatan persetujuan"),
        max_length=1000,
        blank=True,
        help_text=_(
            "Siapa yang setuju, kapan, dan di mana buktinya disimpan; untuk anak, siapa walinya. "
            "Hanya untuk petugas: tidak pernah tayang."
        ),
    )
    taken_on = models.DateField(_("tanggal pengambilan"), null=True, blank=True)
    colour = models.CharField(max_length=7, blank=True, editable=False)
    """The dominant colour, #rrggbb, shown until the picture has come; empty when its file cannot be read."""
    avif_ready = models.BooleanField(default=False, editable=False)
    """Whether its AVIF files stand ready for this file and focal point. They take seconds each to make, so pages offer
    them only once a worker has made them."""

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "tags",
        "alt_id",
        "alt_en",
        "is_decorative",
        "credit",
        "source_url",
        "licence",
        "licence_url",
        "people",
        "consent_note",
        "taken_on",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )
    objects: ClassVar[models.Manager["Picture"]] = ImageQuerySet.as_manager()
    search_fields: ClassVar[list[Any]] = list(AbstractImage.search_fields)

    class Meta:
        verbose_name = _("gambar")
        verbose_name_plural = _("gambar")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep `description`, which Wagtail's own lists and search read, equal to the Indonesian text."""
        self.licence = self.licence or Licence.UNKNOWN
        self.people = self.people or People.UNCHECKED
        if self._state.adding and not self.alt_id:
            self.alt_id = self.description[:250]  # type: ignore[has-type]  # Wagtail ships no types
        self.description = self.alt_id
        if (fields := kwargs.get("update_fields")) is not None:
            kwargs["update_fields"] = {*fields, *({"description"} if "alt_id" in fields else ())}
        super().save(*args, **kwargs)

    def generate_rendition_file(self, filter: Filter, *, source: Any = None) -> Any:  # noqa: A002 — Wagtail's
        """A size of the picture. Willow hands a JPEG's EXIF on to its sizes; a picture stored before uploads were
        cleaned would tell where it was taken."""
        made = super().generate_rendition_file(filter, source=source)
        if str(made.name).endswith((".jpg", ".jpeg")):
            made.seek(0)
            return File(BytesIO(bare_jpeg(made.read())), name=made.name)
        return made

    def alt_in(self, language: str) -> str:
        """What is said instead of the picture in a language; the other language's words are better than none."""
        if self.is_decorative:
            return ""
        return (self.alt_en or self.alt_id) if language.startswith("en") else (self.alt_id or self.alt_en)

    @property
    def default_alt_text(self) -> str:
        """Offered where a picture is chosen. Never its title: a file's name describes nothing."""
        return self.alt_in(get_language() or "id")

    @property
    def needs_credit(self) -> bool:
        """Whether its licence asks that its author be named wherever it is shown."""
        return self.licence in Licence.attributed()

    @property
    def lacks_consent(self) -> bool:
        """Whether people are shown and nobody wrote down that they agreed."""
        return self.people == People.SHOWN and not self.consent_note.strip()

    @property
    def licence_words(self) -> str:
        """The licence as written beside the author, e.g. "CC BY 4.0"; empty where none has to be named."""
        return str(Licence(self.licence).label) if self.needs_credit else ""

    @property
    def licence_address(self) -> str:
        """Where the licence can be read, or nothing."""
        return Licence.addresses().get(self.licence, "") or self.licence_url


class PictureRendition(AbstractRendition):
    """One size of a picture in one format."""

    image = models.ForeignKey(Picture, models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="branding_one_rendition_a_size"
            )
        ]
