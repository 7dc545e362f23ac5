"""What the pages have in common: a lead, one picture with its alternative text, and the editor's note on sources."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField


class PictureForm(WagtailAdminPageForm):
    """Refuses to publish or submit a picture that nobody has described; a draft may still wait for its words."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        described = cleaned.get("hero_alt", "").strip()
        if cleaned.get("hero_image") and not described and not self.is_deferred_validation:
            self.add_error(
                "hero_alt",
                ValidationError(_("Jelaskan gambar ini bagi orang yang tidak dapat melihatnya.")),
            )
        return cleaned


class ContentPage(Page):
    """A page with a lead and a picture; every page a visitor reads is one. Abstract: it has no table."""

    lead = models.TextField(
        _("teras"),
        max_length=400,
        blank=True,
        help_text=_("Satu atau dua kalimat yang merangkum halaman ini."),
    )
    hero_image = models.ForeignKey(
        "wagtailimages.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("gambar utama"),
    )
    hero_alt = models.CharField(
        _("keterangan gambar bagi tunanetra"),
        max_length=250,
        blank=True,
        help_text=_("Apa yang terlihat pada gambar; wajib bila ada gambar."),
    )
    sources = models.TextField(
        _("sumber"),
        blank=True,
        help_text=_("Catatan redaksi, tidak ditayangkan: dari mana setiap fakta di halaman ini berasal."),
    )

    base_form_class = PictureForm
    override_translatable_fields: ClassVar[list[SynchronizedField]] = [SynchronizedField("sources")]

    lead_panels: ClassVar[list[Panel]] = [
        FieldPanel("lead"),
        MultiFieldPanel(
            [FieldPanel("hero_image"), FieldPanel("hero_alt")],
            heading=_("Gambar utama"),
        ),
    ]
    note_panels: ClassVar[list[Panel]] = [FieldPanel("sources")]
    search_fields: ClassVar[list[index.BaseField]] = [
        *Page.search_fields,
        index.SearchField("lead"),
    ]

    class Meta:
        abstract = True

    public_kind: ClassVar[str] = "page"
    """What `branding.domain.public` calls this type: destination, news, plan, page or home."""
    streams: ClassVar[tuple[str, ...]] = ("body",)
    """StreamFields whose words are found by the public search, in reading order."""

    def plain_text(self) -> str:
        """The words of the page's streams without mark-up, for search engines and summaries."""
        parts: list[str] = []
        for name in self.streams:
            stream = getattr(self, name, None)
            if stream:
                field: StreamField = self._meta.get_field(name)
                parts.extend(field.stream_block.get_searchable_content(stream))
        return " ".join(" ".join(strip_tags(part) for part in parts).split())
