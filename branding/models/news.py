import datetime
from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page
from wagtail.search import index

from ..enums import DatePrecision, NewsCategory
from .base import ContentPage
from .blocks import BodyBlock

MOST_RELATED = 6
"""Pages an article may point to beneath its text; more is a list nobody reads."""


def today() -> datetime.date:
    """The date in the regency (WIB)."""
    return timezone.localdate()


class NewsIndexPage(ContentPage):
    """The list of all articles of one language, newest first. Its workflow holds for every article beneath it."""

    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        *ContentPage.lead_panels,
        *ContentPage.note_panels,
    ]
    template = "branding/news_index.html"
    parent_page_types: ClassVar[list[str]] = ["branding.HomePage"]
    subpage_types: ClassVar[list[str]] = ["branding.NewsPage"]

    class Meta:
        verbose_name = _("daftar berita")
        verbose_name_plural = _("daftar berita")


class NewsPage(ContentPage):
    """An article. Its date is the day of what it reports; a date known only to the year is shown as the year."""

    date = models.DateField(_("tanggal"), default=today)
    date_precision = models.CharField(
        _("ketepatan tanggal"),
        max_length=8,
        choices=DatePrecision.choices,
        default=DatePrecision.DAY,
    )
    author_name = models.CharField(_("penulis"), max_length=120)
    author_role = models.CharField(
        _("jabatan penulis"),
        max_length=120,
        blank=True,
        help_text=_("Misalnya “Dinas Pariwisata”. Kosong bila yang menulis adalah redaksi, bukan seseorang."),
    )
    category = models.CharField(
        _("rubrik"),
        max_length=20,
        choices=NewsCategory.choices,
        default=NewsCategory.GOVERNMENT,
    )
    body = StreamField(BodyBlock(), verbose_name=_("isi"))

    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        *ContentPage.lead_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("date"), FieldPanel("date_precision")]),
                FieldRowPanel([FieldPanel("author_name"), FieldPanel("author_role")]),
                FieldPanel("category"),
            ],
            heading=_("Tanggal dan penulis"),
        ),
        FieldPanel("body"),
        InlinePanel("related", heading=_("Halaman terkait"), label=_("Halaman terkait"), max_num=MOST_RELATED),
        *ContentPage.note_panels,
    ]
    search_fields: ClassVar[list[index.BaseField]] = [
        *ContentPage.search_fields,
        index.SearchField("body"),
        index.FilterField("date"),
    ]
    public_kind = "news"
    template = "branding/news.html"
    parent_page_types: ClassVar[list[str]] = ["branding.NewsIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("berita")
        verbose_name_plural = _("berita")

    @property
    def share_kicker(self) -> str:
        """What it is about, and when."""
        return f"{self.get_category_display()} · {self.date_words}"

    @property
    def exact_date(self) -> datetime.date | None:
        """The date, if its day is known."""
        return self.date if self.date_precision == DatePrecision.DAY else None

    @property
    def date_words(self) -> str:
        """As much of the date as is known: "5 Juni 2024", "Juni 2024" or "2024"."""
        pattern = {DatePrecision.YEAR.value: "Y", DatePrecision.MONTH.value: "F Y"}.get(self.date_precision, "j F Y")
        return date_format(self.date, pattern, use_l10n=False)

    @property
    def iso_date(self) -> str:
        """As much of the date as is known, after ISO 8601: 2024-06-05, 2024-06 or 2024."""
        length = {DatePrecision.YEAR.value: 4, DatePrecision.MONTH.value: 7}.get(self.date_precision, 10)
        return self.date.isoformat()[:length]


class RelatedPage(Orderable):
    """A page that an editor puts beneath an article, of any type. Whether a visitor sees it is decided when it is read:
    `branding.domain.related`."""

    article = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="related")
    page = models.ForeignKey(
        Page,
        models.CASCADE,
        related_name="+",
        verbose_name=_("halaman"),
        help_text=_("Tampil hanya selama halaman itu tayang untuk umum; pembaca bahasa lain mendapat terjemahannya."),
    )

    panels: ClassVar[list[Panel]] = [FieldPanel("page")]

    class Meta(Orderable.Meta):
        verbose_name = _("halaman terkait")
        verbose_name_plural = _("halaman terkait")
