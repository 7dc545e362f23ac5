"""Pictures of shared links, drawn once for what a page says now."""

from typing import Any

from django.db import models
from wagtail.models import Page


class ShareImage(models.Model):
    """The picture shown when a live page is shared: a JPEG of 1200 × 630 pixels and at most 300 KB.

    `fingerprint` says what it was made of (title, line above it, picture, brand); a page that has another one is drawn
    anew. The row goes with its page, and the file with the row (`branding.receivers`).
    """

    page = models.OneToOneField(Page, models.CASCADE, related_name="+")
    fingerprint = models.CharField(max_length=12)
    file = models.FileField(upload_to="bagikan/")
    size = models.PositiveIntegerField()
    """Bytes."""
    drawn_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.page_id}: {self.fingerprint}"

    def bytes(self) -> Any:
        """The JPEG. Raises OSError when its file is lost."""
        with self.file.open("rb") as file:
            return file.read()
