"""The building blocks of running text, shared by all pages.

Each says in the editor what it is for and shows itself (Wagtail's block preview); each has limits, and its template in
`templates/branding/blocks` is made of components. `docs/guides/add-a-block.md` tells how to add one.
"""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .directory_blocks import BusinessCardsBlock, ProductCardsBlock
from .figure_blocks import ChartBlock, MapBlock, TariffTableBlock, latitude_block, longitude_block
from .text_blocks import (
    DIRECTORY,
    TEXT_FEATURES,
    CallToActionBlock,
    FactsBlock,
    FaqBlock,
    GalleryBlock,
    HeadingBlock,
    NoticeBlock,
    ParagraphBlock,
    PictureBlock,
    QuoteBlock,
    StepsBlock,
)
from .video_block import VideoBlock

__all__ = ["TEXT_FEATURES", "BodyBlock", "GeneralBodyBlock", "PictureBlock", "QuoteBlock"]

MAX_BLOCKS = 80


class BodyBlock(blocks.StreamBlock):
    """Running text: headings of the second rank, paragraphs, and everything that may stand between them."""

    heading = HeadingBlock(max_length=120)
    paragraph = ParagraphBlock(features=TEXT_FEATURES)
    notice = NoticeBlock(features=["bold", "link"])
    quote = QuoteBlock()
    faq = FaqBlock()
    steps = StepsBlock()
    picture = PictureBlock()
    gallery = GalleryBlock()
    video = VideoBlock()
    facts = FactsBlock()
    tariff_table = TariffTableBlock()
    chart = ChartBlock()
    map = MapBlock()
    call_to_action = CallToActionBlock()
    business_cards = BusinessCardsBlock()
    product_cards = ProductCardsBlock()

    class Meta:
        max_num = MAX_BLOCKS


class ContactBlock(blocks.StructBlock):
    """How people reach the office, as the settings say it: one place to change, and no form that nobody answers."""

    title = blocks.CharBlock(label=_("Judul"), required=False, default="", max_length=120)
    latitude = latitude_block(required=False, help_text=_("Titik kantor; kosongkan bila tidak perlu peta."))
    longitude = longitude_block(required=False)

    class Meta:
        icon = "mail"
        label = _("Kontak kantor")
        group = DIRECTORY
        template = "branding/blocks/contact.html"
        description = _("Alamat, telepon, WhatsApp, jam layanan, dan media sosial dari jati diri daerah.")
        preview_value = {"title": "Hubungi kami", "latitude": "-6.120000", "longitude": "106.150000"}


class GeneralBodyBlock(BodyBlock):
    """Running text of a general page, which may also be the page of contacts."""

    contact = ContactBlock()

    class Meta:
        block_counts = {"contact": {"max_num": 1}}
