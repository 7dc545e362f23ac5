"""Blocks of words and pictures: what a story is told with."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from . import block_examples as examples

TEXT_FEATURES = ["bold", "italic", "link", "ol", "ul"]
"""What the text editor offers: no headings (they are blocks, so their order stays right), no embeds."""
WORDS, MEDIA, FIGURES, DIRECTORY = _("Kata"), _("Gambar dan video"), _("Angka dan peta"), _("Ajakan dan direktori")
"""The groups in which an editor finds the blocks."""


class HeadingBlock(blocks.CharBlock):
    """The head of a part of the page, of the second rank."""

    class Meta:
        icon = "title"
        label = _("Judul bagian")
        group = WORDS
        template = "branding/blocks/heading.html"
        description = _("Membuka bagian baru dari halaman.")
        preview_value = "Sebelum Anda berangkat"


class ParagraphBlock(blocks.RichTextBlock):
    """Running text."""

    class Meta:
        label = _("Paragraf")
        group = WORDS
        template = "branding/blocks/paragraph.html"
        description = _("Teks biasa: tebal, miring, tautan, dan daftar.")
        preview_value = "<p>Datanglah pagi-pagi. <b>Anginnya pelan</b>, dan jalannya masih lengang.</p>"


class NoticeBlock(blocks.RichTextBlock):
    """A remark set apart."""

    class Meta:
        icon = "warning"
        label = _("Pemberitahuan")
        group = WORDS
        template = "branding/blocks/notice.html"
        description = _("Satu hal yang tidak boleh terlewat, di dalam kotak.")
        preview_value = "<p>Bila hujan deras, jalur ini <b>ditutup</b>.</p>"


class PictureBlock(blocks.StructBlock):
    """A picture with its alternative text (or marked decorative), its maker and an optional caption.

    It is cropped nowhere, so its focal point only tells small cards what to keep.
    """

    image = ImageBlock(label=_("Gambar"))
    caption = blocks.CharBlock(label=_("Keterangan gambar"), required=False, default="", max_length=200)
    credit = blocks.CharBlock(
        label=_("Nama pembuat gambar"),
        required=False,
        default="",
        max_length=120,
        help_text=_("Kosongkan bila sudah tercatat pada gambarnya sendiri."),
    )

    class Meta:
        icon = "image"
        label = _("Gambar")
        group = MEDIA
        template = "branding/blocks/picture.html"
        description = _("Satu gambar selebar teks, dengan keterangan dan nama pembuatnya.")

    def get_preview_value(self) -> blocks.StructValue:
        """The newest picture of the library."""
        words = {"caption": "Keterangan berdiri di bawah gambar.", "credit": "Siti Misalnya"}
        return self.normalize({"image": examples.picture("Gambar contoh."), **words})


class GalleryPictureBlock(PictureBlock):
    """One of several pictures."""

    class Meta:
        template = None


class GalleryBlock(blocks.StructBlock):
    """Several pictures in a grid; each opens large."""

    title = blocks.CharBlock(
        label=_("Nama galeri"), max_length=80, help_text=_("Dibacakan oleh pembaca layar; tidak tampak di halaman.")
    )
    pictures = blocks.ListBlock(GalleryPictureBlock(), label=_("Gambar"), min_num=2, max_num=24)

    class Meta:
        icon = "grid"
        label = _("Galeri")
        group = MEDIA
        template = "branding/blocks/gallery.html"
        description = _("Dua sampai 24 gambar dalam kisi; setiap gambar dapat dibuka besar.")

    def get_preview_value(self) -> blocks.StructValue:
        """The newest pictures of the library."""
        shown = [{"image": image, "caption": image.title} for image in examples.pictures(5)]
        return self.normalize({"title": "Galeri contoh", "pictures": shown})


class QuoteBlock(blocks.StructBlock):
    """Somebody's words and who said them."""

    text = blocks.TextBlock(label=_("Kutipan"), max_length=600)
    source = blocks.CharBlock(label=_("Siapa"), required=False, default="", max_length=120)

    class Meta:
        icon = "openquote"
        label = _("Kutipan")
        group = WORDS
        template = "branding/blocks/quote.html"
        description = _("Kata-kata seseorang, tampak besar.")
        preview_value = {
            "text": "Tanahnya yang menentukan, tangan hanya mengikuti.",
            "source": "Siti Misalnya, perajin",
        }


class KnownFactBlock(blocks.StructBlock):
    """A word and what it is."""

    label = blocks.CharBlock(label=_("Nama fakta"), max_length=60)
    value = blocks.CharBlock(label=_("Isi"), max_length=200)
    verified = blocks.BooleanBlock(
        label=_("Ada sumber tertulis"),
        required=False,
        default=True,
        help_text=_("Tanpa centang, halaman menulis bahwa fakta ini belum diverifikasi."),
    )

    class Meta:
        icon = "list-ul"
        label = _("Fakta")


class FactsBlock(blocks.StructBlock):
    """What is known, as pairs."""

    facts = blocks.ListBlock(KnownFactBlock(), label=_("Fakta"), min_num=1, max_num=12)
    strip = blocks.BooleanBlock(label=_("Berjajar ke samping"), required=False)

    class Meta:
        icon = "list-ul"
        label = _("Fakta ringkas")
        group = FIGURES
        template = "branding/blocks/facts.html"
        description = _("Pasangan nama dan isi: tinggi, tahun dibangun, bahan.")
        preview_value = {
            "facts": [
                {"label": "Bahan", "value": "Tanah liat dan pasir", "verified": True},
                {"label": "Suhu bakar", "value": "sekitar 800 °C", "verified": False},
            ],
            "strip": True,
        }


class QuestionBlock(blocks.StructBlock):
    """Something people ask, and the answer."""

    question = blocks.CharBlock(label=_("Pertanyaan"), max_length=160)
    answer = blocks.RichTextBlock(label=_("Jawaban"), features=TEXT_FEATURES)

    class Meta:
        icon = "help"
        label = _("Tanya jawab")


class FaqBlock(blocks.StructBlock):
    """Questions and answers that unfold; search engines are told of them too."""

    title = blocks.CharBlock(label=_("Judul"), required=False, default="", max_length=120)
    questions = blocks.ListBlock(QuestionBlock(), label=_("Pertanyaan"), min_num=1, max_num=20)

    class Meta:
        icon = "help"
        label = _("Tanya jawab")
        group = WORDS
        template = "branding/blocks/faq.html"
        description = _("Pertanyaan yang sering diajukan; jawabannya terbuka bila diketuk.")
        preview_value = {
            "title": "Yang sering ditanyakan",
            "questions": [
                {"question": "Apakah boleh memotret?", "answer": "<p>Boleh, setelah minta izin kepada perajinnya.</p>"},
                {"question": "Apakah ada tempat parkir?", "answer": "<p>Ada, di depan balai desa.</p>"},
            ],
        }


class StepBlock(blocks.StructBlock):
    """One step of a craft: what is done, and how."""

    name = blocks.CharBlock(label=_("Langkah"), max_length=80)
    text = blocks.TextBlock(label=_("Penjelasan"), required=False, default="", max_length=500)

    class Meta:
        icon = "order"
        label = _("Langkah")


class StepsBlock(blocks.StructBlock):
    """How something is made, step by step."""

    title = blocks.CharBlock(label=_("Judul"), required=False, default="", max_length=120)
    steps = blocks.ListBlock(StepBlock(), label=_("Langkah"), min_num=2, max_num=12)

    class Meta:
        icon = "list-ol"
        label = _("Langkah demi langkah")
        group = WORDS
        template = "branding/blocks/steps.html"
        description = _("Cara membuat sesuatu, dengan langkah bernomor.")
        preview_value = {
            "title": "Dari tanah menjadi kendi",
            "steps": [
                {"name": "Mengolah tanah", "text": "Tanah direndam, disaring, lalu diinjak sampai liat."},
                {"name": "Membentuk", "text": "Badan kendi ditarik dengan tangan di atas pelarik."},
                {"name": "Membakar", "text": "Tungku dinyalakan semalam suntuk."},
            ],
        }


class PlaceLinkBlock(blocks.StructBlock):
    """Where a call to action leads: one of our pages, or an address elsewhere."""

    link_page = blocks.PageChooserBlock(label=_("Halaman tujuan"), required=False)
    link_url = blocks.URLBlock(
        label=_("Alamat di luar portal"),
        required=False,
        max_length=300,
        help_text=_("Hanya bila tidak ada halaman tujuan; dimulai dengan https://."),
    )

    def clean(self, value: Any) -> blocks.StructValue:
        """Exactly one of the two, and no address that a browser would open without encryption."""
        cleaned = super().clean(value)
        page, url = cleaned["link_page"], cleaned["link_url"]
        errors: dict[str, ValidationError] = {}
        if url and not url.startswith("https://"):
            errors["link_url"] = ValidationError(_("Tulis alamat lengkap yang dimulai dengan https://."))
        if page and url:
            errors["link_url"] = ValidationError(_("Pilih halaman atau tulis alamat, tidak keduanya."))
        if not page and not url and not self.is_deferred_validation:
            errors["link_page"] = ValidationError(_("Pilih halaman yang dituju, atau tulis alamatnya."))
        if errors:
            raise blocks.StructBlockValidationError(block_errors=errors)
        return cleaned


class CallToActionBlock(PlaceLinkBlock):
    """A sentence and one button."""

    title = blocks.CharBlock(label=_("Ajakan"), max_length=100)
    text = blocks.TextBlock(label=_("Penjelasan"), required=False, default="", max_length=240)
    link_label = blocks.CharBlock(label=_("Tulisan tombol"), max_length=40)

    def get_searchable_content(self, value: Any) -> list[str]:
        """Nothing: an invitation speaks of another page."""
        return []

    class Meta:
        icon = "pick"
        label = _("Ajakan")
        group = DIRECTORY
        template = "branding/blocks/call_to_action.html"
        description = _("Satu kalimat dan satu tombol yang membawa orang lebih jauh.")
        preview_value = {
            "title": "Punya usaha di sini?",
            "text": "Daftarkan dari ponsel; gratis dan singkat.",
            "link_label": "Daftarkan usaha",
            "link_url": "https://contoh.test/",
        }
