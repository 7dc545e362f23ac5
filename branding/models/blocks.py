"""The building blocks of running text, shared by all pages."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock

TEXT_FEATURES = ["bold", "italic", "link", "ol", "ul"]
"""What the text editor offers: no headings (they are blocks, so their order stays right), no embeds."""


class PictureBlock(blocks.StructBlock):
    """A picture with its alternative text (or marked decorative) and an optional caption."""

    image = ImageBlock(label=_("Gambar"))
    caption = blocks.CharBlock(label=_("Keterangan gambar"), required=False, max_length=200)

    class Meta:
        icon = "image"
        label = _("Gambar")
        template = "branding/blocks/picture.html"


class QuoteBlock(blocks.StructBlock):
    """Somebody's words and who said them."""

    text = blocks.TextBlock(label=_("Kutipan"))
    source = blocks.CharBlock(label=_("Siapa"), required=False, max_length=120)

    class Meta:
        icon = "openquote"
        label = _("Kutipan")
        template = "branding/blocks/quote.html"


class BodyBlock(blocks.StreamBlock):
    """Running text: headings of the second rank, paragraphs, pictures, quotations and notices."""

    heading = blocks.CharBlock(
        label=_("Judul bagian"),
        max_length=120,
        icon="title",
        template="branding/blocks/heading.html",
    )
    paragraph = blocks.RichTextBlock(
        label=_("Paragraf"),
        features=TEXT_FEATURES,
        template="branding/blocks/paragraph.html",
    )
    picture = PictureBlock()
    quote = QuoteBlock()
    notice = blocks.RichTextBlock(
        label=_("Pemberitahuan"),
        features=["bold", "link"],
        icon="warning",
        template="branding/blocks/notice.html",
    )


class SectionBlock(blocks.StructBlock):
    """A short section of the home page: a heading, some sentences and where to read on."""

    heading = blocks.CharBlock(label=_("Judul"), max_length=120)
    text = blocks.RichTextBlock(label=_("Teks"), features=["bold", "italic", "link"])
    link_label = blocks.CharBlock(label=_("Tulisan tautan"), required=False, max_length=60)
    link_page = blocks.PageChooserBlock(label=_("Halaman tujuan"), required=False)

    class Meta:
        icon = "doc-full"
        label = _("Bagian")
        template = "branding/blocks/section.html"


class HomeBodyBlock(blocks.StreamBlock):
    """What an editor may add beneath the fixed parts of the home page."""

    section = SectionBlock()
    quote = QuoteBlock()
