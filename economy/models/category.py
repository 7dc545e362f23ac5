from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from economy.enums import KbliEdition


class Category(models.Model):
    """A branch of what businesses do, named for visitors and tied to the industry classification.

    `path` is the slugs from the root, joined by "/" ("kuliner/olahan-ikan"): a branch is a prefix of it.
    `keywords` are words, one a line, that speak for this category in free text (imports, registration).
    """

    name_id = models.CharField(_("nama (Indonesia)"), max_length=80)
    name_en = models.CharField(_("nama (Inggris)"), max_length=80)
    slug = models.SlugField(max_length=80, unique=True)
    path = models.CharField(max_length=200, unique=True, editable=False)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("induk")
    )
    kbli_edition = models.CharField(max_length=4, choices=KbliEdition, blank=True, default="")
    kbli_code = models.CharField(_("kode KBLI"), max_length=5, blank=True, default="")
    keywords = models.TextField(_("kata kunci"), blank=True, default="")
    icon = models.CharField(_("ikon"), max_length=40, blank=True, default="store")
    position = models.PositiveSmallIntegerField(_("urutan"), default=0)

    class Meta:
        verbose_name = _("kategori")
        verbose_name_plural = _("kategori")
        ordering = ["position", "name_id"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the language of the current page."""
        return self.name_en if get_language() == "en" else self.name_id
