"""The sections of the home page, each of which an editor may place anywhere, say otherwise, or leave out.

A section that has nothing to show says nothing: no heading stands over an empty place.
"""

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from . import block_examples as examples
from .directory_blocks import BusinessCardsBlock, BusinessChooserBlock, ProductCardsBlock
from .text_blocks import DIRECTORY, CallToActionBlock, FactsBlock, QuoteBlock
from .video_block import VideoBlock

SECTIONS, OWN = _("Bagian beranda"), _("Tulisan sendiri")
MAX_SECTIONS = 24
FEW = {"min_value": 2, "max_value": 6, "default": 4}


def title_block() -> blocks.CharBlock:
    """A title in other words than the usual ones."""
    return blocks.CharBlock(
        label=_("Judul"),
        required=False,
        default="",
        max_length=80,
        help_text=_("Kosongkan untuk memakai judul yang biasa."),
    )


class FrontSection(blocks.StructBlock):
    """A section that reaches from one side of the page to the other."""

    class Meta:
        group = SECTIONS
        whole = True
        """The editor's preview leaves its width to it."""


class SectionBlock(blocks.StructBlock):
    """A short section of the home page: a heading, some sentences and where to read on."""

    heading = blocks.CharBlock(label=_("Judul"), max_length=120)
    text = blocks.RichTextBlock(label=_("Teks"), features=["bold", "italic", "link"])
    link_label = blocks.CharBlock(label=_("Tulisan tautan"), required=False, default="", max_length=60)
    link_page = blocks.PageChooserBlock(label=_("Halaman tujuan"), required=False)

    class Meta:
        icon = "doc-full"
        label = _("Bagian")
        group = OWN
        template = "branding/blocks/section.html"
        description = _("Judul, beberapa kalimat, dan tautan untuk membaca lebih jauh.")
        preview_value = {
            "heading": "Sebuah pesisir, seribu tungku",
            "text": "<p>Kabupaten ini menghadap Selat Sunda dan Laut Jawa.</p>",
        }


class HeroSection(FrontSection):
    """The picture, the big words and the search field; picture and words are those of the page."""

    kicker = blocks.CharBlock(
        label=_("Kalimat kecil di atas judul"),
        required=False,
        default="",
        max_length=80,
        help_text=_("Kosongkan untuk memakai semboyan daerah."),
    )
    shortcuts = blocks.BooleanBlock(label=_("Jalan pintas ke cabang direktori"), required=False, default=True)

    class Meta:
        icon = "image"
        label = _("Pembuka")
        template = "branding/blocks/home_hero.html"
        description = _("Gambar utama, judul besar, teras, dan kotak cari halaman ini.")
        preview_value = {"kicker": "", "shortcuts": True}


class DestinationsSection(FrontSection):
    """Places to see: chosen ones, or those marked for the home page."""

    title = title_block()
    chosen = blocks.ListBlock(
        blocks.PageChooserBlock(label=_("Destinasi"), page_type="branding.DestinationPage"),
        label=_("Destinasi pilihan"),
        max_num=6,
        help_text=_("Kosongkan untuk menampilkan destinasi yang ditandai bagi beranda."),
        default=[],
    )

    class Meta:
        icon = "site"
        label = _("Destinasi")
        template = "branding/blocks/home_destinations.html"
        description = _("Satu destinasi besar dan beberapa di sampingnya.")
        preview_value = {"title": "", "chosen": []}


class WhatsOnSection(FrontSection):
    """The next events; nothing while there are none."""

    title = title_block()
    count = blocks.IntegerBlock(label=_("Berapa banyak"), **FEW)

    class Meta:
        icon = "date"
        label = _("Acara")
        template = "branding/blocks/home_whats_on.html"
        description = _("Acara yang akan datang. Tidak tampil bila belum ada.")
        preview_value = {"title": "", "count": 4}


class DirectorySection(FrontSection):
    """The directory at a glance: how many businesses, of which kinds, and the newest."""

    title = title_block()
    text = blocks.TextBlock(label=_("Penjelasan"), required=False, default="", max_length=300)

    class Meta:
        icon = "home"
        label = _("Direktori UMKM")
        template = "branding/blocks/home_directory.html"
        description = _("Jumlah usaha, cabang-cabangnya, dan yang terbaru.")
        preview_value = {"title": "", "text": ""}


class BusinessOfTheWeekSection(FrontSection):
    """One business, large: a chosen one, or the one that was verified last."""

    title = title_block()
    business = BusinessChooserBlock(
        label=_("Usaha"),
        required=False,
        help_text=_("Kosongkan untuk menampilkan usaha yang paling baru diverifikasi."),
    )
    text = blocks.TextBlock(
        label=_("Mengapa usaha ini"),
        required=False,
        default="",
        max_length=400,
        help_text=_("Dengan kata-kata redaksi; tanpa ini tampil kata-kata pemiliknya."),
    )

    class Meta:
        icon = "pick"
        label = _("UMKM pekan ini")
        template = "branding/blocks/home_business.html"
        description = _("Satu usaha, besar. Bila tidak lagi tayang, yang terbaru diverifikasi menggantikannya.")

    def get_preview_value(self) -> blocks.StructValue:
        """The newest business with a photo."""
        return self.normalize({"title": "", "text": "", "business": next(iter(examples.businesses(1)), None)})


class CultureSection(FrontSection):
    """Stories of crafts and customs."""

    title = title_block()
    count = blocks.IntegerBlock(label=_("Berapa banyak"), min_value=2, max_value=6, default=3)

    class Meta:
        icon = "group"
        label = _("Budaya")
        template = "branding/blocks/home_culture.html"
        description = _("Cerita budaya dan kerajinan.")
        preview_value = {"title": "", "count": 3}


class NewsSection(FrontSection):
    """The newest articles."""

    title = title_block()
    count = blocks.IntegerBlock(label=_("Berapa banyak"), **FEW)

    class Meta:
        icon = "doc-full"
        label = _("Berita")
        template = "branding/blocks/home_news.html"
        description = _("Berita terbaru: satu besar, yang lain dalam daftar.")
        preview_value = {"title": "", "count": 4}


class ItinerariesSection(FrontSection):
    """Ways through the regency; nothing while there are none."""

    title = title_block()
    count = blocks.IntegerBlock(label=_("Berapa banyak"), min_value=2, max_value=6, default=3)

    class Meta:
        icon = "list-ol"
        label = _("Rute perjalanan")
        template = "branding/blocks/home_itineraries.html"
        description = _("Rute yang disarankan. Tidak tampil bila belum ada.")
        preview_value = {"title": "", "count": 3}


class PlanSection(FrontSection):
    """The smart city plan at a glance."""

    title = title_block()

    class Meta:
        icon = "tasks"
        label = _("Rencana Smart City")
        template = "branding/blocks/home_plan.html"
        description = _("Enam pilar dan indeks SPBE, dari halaman rencana.")
        preview_value = {"title": ""}


class DestinationsMapSection(FrontSection):
    """All destinations on a map that loads when asked for, and as a list."""

    title = title_block()

    class Meta:
        icon = "site"
        label = _("Peta destinasi")
        template = "branding/blocks/home_map.html"
        description = _("Semua destinasi di peta dan dalam daftar.")
        preview_value = {"title": ""}


class InviteSection(FrontSection):
    """The way into the directory for who has a business."""

    title = title_block()
    text = blocks.TextBlock(label=_("Penjelasan"), required=False, default="", max_length=240)

    class Meta:
        icon = "plus-inverse"
        label = _("Ajakan mendaftar")
        group = DIRECTORY
        template = "branding/blocks/home_invite.html"
        description = _("Mengajak pemilik usaha mendaftarkan usahanya.")
        preview_value = {"title": "", "text": ""}


class HomeBodyBlock(blocks.StreamBlock):
    """The home page, from above to below."""

    hero = HeroSection()
    destinations = DestinationsSection()
    whats_on = WhatsOnSection()
    directory = DirectorySection()
    business_of_the_week = BusinessOfTheWeekSection()
    culture = CultureSection()
    itineraries = ItinerariesSection()
    news = NewsSection()
    plan = PlanSection()
    destinations_map = DestinationsMapSection()
    invite = InviteSection()
    section = SectionBlock()
    quote = QuoteBlock()
    facts = FactsBlock()
    video = VideoBlock()
    call_to_action = CallToActionBlock()
    business_cards = BusinessCardsBlock()
    product_cards = ProductCardsBlock()

    class Meta:
        max_num = MAX_SECTIONS
        block_counts = {
            name: {"max_num": 1}
            for name in (
                *("hero", "destinations", "whats_on", "directory", "business_of_the_week", "culture"),
                *("itineraries", "news", "plan", "destinations_map", "invite"),
            )
        }


USUAL: tuple[tuple[str, dict[str, Any]], ...] = (
    ("hero", {"kicker": "", "shortcuts": True}),
    ("destinations", {"title": "", "chosen": []}),
    ("whats_on", {"title": "", "count": 4}),
    ("directory", {"title": "", "text": ""}),
    ("business_of_the_week", {"title": "", "business": None, "text": ""}),
    ("culture", {"title": "", "count": 3}),
    ("itineraries", {"title": "", "count": 3}),
    ("news", {"title": "", "count": 4}),
    ("plan", {"title": ""}),
    ("destinations_map", {"title": ""}),
    ("invite", {"title": "", "text": ""}),
)
"""What a home page shows that nobody has composed, in this order."""


def usual_sections() -> list[dict[str, Any]]:
    """The usual sections as a StreamField stores them, with the same ids each time and in each language."""
    return [
        {"type": kind, "value": value, "id": str(uuid5(NAMESPACE_URL, f"home:body:{kind}"))} for kind, value in USUAL
    ]
