"""What the pages have in common: a lead, one picture with its alternative text, and the editor's note on sources."""

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.html import strip_tags
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.images import get_image_model_string
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from .share_panel import SharePreviewPanel
from .video_block import video_of


class PictureForm(WagtailAdminPageForm):
    """Refuses to publish or submit a picture that nobody has described; a draft may still wait for its words.

    A page that says nothing of its own takes what the library says of the picture in the page's language, or nothing
    where the library calls it decorative. Pictures inside a text are refused by their own block (`ImageBlock`).
    """

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        picture = cleaned.get("hero_image")
        if picture is None or (cleaned.get("hero_alt") or "").strip() or picture.is_decorative:
            return cleaned
        locale = self.instance.locale if self.instance.locale_id else None
        english = locale is not None and locale.language_code.startswith("en")
        cleaned["hero_alt"] = picture.alt_en if english else picture.alt_id
        if not cleaned["hero_alt"] and not self.is_deferred_validation:
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
        get_image_model_string(),
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
        help_text=_(
            "Apa yang terlihat pada gambar. Bila kosong, dipakai keterangan dari pustaka gambar; gambar tanpa "
            "keterangan tidak dapat ditayangkan, kecuali ditandai hiasan di pustaka."
        ),
    )
    share_image = models.ForeignKey(
        get_image_model_string(),
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("gambar bagikan sendiri"),
        help_text=_("Menggantikan gambar yang digambar portal; dipotong menjadi 1200 × 630 di sekitar titik fokusnya."),
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
    promote_panels: ClassVar[list[Panel]] = [
        *Page.promote_panels,
        MultiFieldPanel([SharePreviewPanel(), FieldPanel("share_image")], heading=_("Gambar saat dibagikan")),
    ]
    search_fields: ClassVar[list[index.BaseField]] = [
        *Page.search_fields,
        index.SearchField("lead"),
    ]

    class Meta:
        abstract = True

    public_kind: ClassVar[str] = "page"
    """What `branding.domain.public` calls this type: destination, event, itinerary, culture, news, plan, page, home."""
    streams: ClassVar[tuple[str, ...]] = ("body",)
    """StreamFields whose words are found by the public search, in reading order."""

    shown_with: ClassVar[tuple[str, ...]] = ("locale", "hero_image")
    """What every template reads of what the page points to, so that it comes with the page itself."""
    above: Sequence[Page] | None = None
    """The pages above this one from the tree's root down, once somebody has read them."""

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """Who may see the page, by itself and by those above; Wagtail's answer, without asking for the latter again."""
        if self.above is None or any(each.alias_of_id for each in (self, *self.above)):
            found: QuerySet[PageViewRestriction] = super().get_view_restrictions()
            return found
        return PageViewRestriction.objects.filter(page_id__in=[each.pk for each in (self, *self.above)])

    @property
    def share_title(self) -> str:
        """The words in large letters on the picture of a shared link."""
        return self.title

    @property
    def share_kicker(self) -> str:
        """The small line above them: what kind of page this is, and its date where it has one; in the page's language.

        Called with that language active. A type of page says something better where it can.
        """
        return capfirst(str(self._meta.verbose_name))

    def plain_text(self) -> str:
        """The words of the page's streams without mark-up, for search engines and summaries."""
        parts: list[str] = []
        for name in self.streams:
            stream = getattr(self, name, None)
            if stream:
                field: StreamField = self._meta.get_field(name)
                parts.extend(field.stream_block.get_searchable_content(stream))
        return " ".join(" ".join(strip_tags(part) for part in parts).split())

    def blocks_of(self, kind: str) -> Iterator[Any]:
        """The values of all blocks of one kind in the page's streams, in reading order."""
        for name in self.streams:
            stream = getattr(self, name, None)
            if stream and any(each["type"] == kind for each in stream.raw_data):
                yield from (block.value for block in stream if block.block_type == kind)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page; one with videos lets exactly their players into a frame, and no other page lets any."""
        response: HttpResponse = super().serve(request, *args, **kwargs)
        videos = [video for value in self.blocks_of("video") if (video := video_of(value)) and video.origin]
        if videos:
            frames = {video.origin for video in videos if not video.is_file}
            media = {video.origin for video in videos if video.is_file}
            allowed = {"frame-src": sorted(frames), "media-src": ["'self'", *sorted(media)] if media else []}
            response._csp_update = {name: hosts for name, hosts in allowed.items() if hosts}  # type: ignore[attr-defined]  # noqa: SLF001 — read by django-csp
        return response
