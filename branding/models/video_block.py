"""A video by its link: a picture and a button until somebody wants to see it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from ..videos import Video, VideoError, read_video
from . import block_examples as examples
from .text_blocks import MEDIA, TEXT_FEATURES


def video_of(value: Any) -> Video | None:
    """What a video block plays, or nothing where its address leads nowhere."""
    try:
        return read_video(value.get("url") or "")
    except VideoError:
        return None


class VideoBlock(blocks.StructBlock):
    """A film of YouTube, Vimeo or a file. No other host is asked before the tap."""

    url = blocks.URLBlock(
        label=_("Alamat video"),
        max_length=300,
        help_text=_("Tautan YouTube atau Vimeo, atau berkas .mp4 dan .webm."),
    )
    title = blocks.CharBlock(label=_("Judul video"), max_length=120)
    poster = ImageChooserBlock(
        label=_("Gambar sampul"),
        required=False,
        help_text=_("Tampak sebelum video diputar; tanpa gambar, ragam hias kabupaten yang tampak."),
    )
    credit = blocks.CharBlock(label=_("Pembuat video"), required=False, default="", max_length=120)
    transcript = blocks.RichTextBlock(
        label=_("Isi video dalam kata-kata"),
        required=False,
        default="",
        features=TEXT_FEATURES,
        help_text=_("Bagi yang tidak dapat menonton atau mendengarnya."),
    )

    class Meta:
        icon = "media"
        label = _("Video")
        group = MEDIA
        template = "branding/blocks/video.html"
        description = _("Video YouTube, Vimeo, atau berkas. Baru dimuat setelah diketuk, tanpa pelacak.")

    def get_preview_value(self) -> blocks.StructValue:
        """A film that exists nowhere, with the newest picture of the library."""
        return self.normalize(
            {
                "url": "https://www.youtube.com/watch?v=AAAAAAAAAAA",
                "title": "Sehari di tungku pembakaran",
                "poster": examples.picture(),
                "credit": "Siti Misalnya",
                "transcript": "<p>Seorang perajin membuka tungku dan mengangkat kendi satu per satu.</p>",
            }
        )

    def clean(self, value: Any) -> blocks.StructValue:
        """Refuse what plays nowhere, with the reason beside the address."""
        cleaned = super().clean(value)
        if cleaned["url"]:
            try:
                read_video(cleaned["url"])
            except VideoError as error:
                refused = {"url": ValidationError(error.message)}
                raise blocks.StructBlockValidationError(block_errors=refused) from error
        return cleaned
