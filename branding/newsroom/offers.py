"""After a page has been published, its missing translations are offered to whoever may begin them."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from ..domain.roles import TRANSLATE
from ..domain.site_tree import LANGUAGES
from .words import language_name


@hooks.register("after_publish_page")
def offer_translation(request: HttpRequest, page: Page) -> None:
    """One message for all missing languages; its button leads to the page's row in the matrix."""
    user: Any = request.user
    if not user.has_perm(TRANSLATE):
        return
    present = set(
        page.get_translations(inclusive=True).filter(alias_of=None).values_list("locale__language_code", flat=True)
    )
    missing = [code for code in LANGUAGES if code not in present]
    if missing:
        names = ", ".join(language_name(code) for code in missing)
        address = f"{reverse('branding_newsroom:translations')}?{urlencode({'q': page.title})}"
        text = _("“%(title)s” belum ada dalam bahasa %(languages)s.") % {"title": page.title, "languages": names}
        messages.info(request, text, buttons=[messages.button(address, _("Terjemahkan"))])
