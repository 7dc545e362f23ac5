"""The panel in which an editor sees what a shared link will look like, before anything is published."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.panels import Panel


class SharePreviewPanel(Panel):
    """Shows the picture that would be drawn from what is typed now; the script asks for it anew while one types."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "branding/panels/share_preview.html"

        class Media:
            js = ("branding/share_preview.js",)
            css = {"all": ("branding/share_preview.css",)}

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Where the picture comes from: the page's type and language, and the page itself once it is saved."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            page = self.instance
            locale = page.locale if page.locale_id else None
            return context | {
                "address": reverse("branding_share_preview"),
                "page_type": page._meta.label_lower,  # noqa: SLF001 — Django documents `_meta`
                "page_id": page.pk or "",
                "parent_id": "" if page.pk else self._parent_id(),
                "language": locale.language_code if locale else "id",
                "alt": _("Pratinjau gambar yang tampil saat halaman ini dibagikan"),
            }

        def _parent_id(self) -> int | str:
            parent = getattr(self.form, "parent_page", None)
            return parent.pk if parent is not None else ""
