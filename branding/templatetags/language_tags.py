"""In which languages a page can be read, and in which one its own words are."""

from dataclasses import dataclass

from django import template
from django.template import Context
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from ..domain.frame import active_language, frame_of
from .branding_tags import LanguageLink, current_page

register = template.Library()


@dataclass(frozen=True)
class Spoken:
    """The language of a page's own words, where it is not that of the frame around it."""

    code: str
    notice: str
    """What the reader is told about it, in the language of the frame; nothing where both are the same."""

    @property
    def differs(self) -> bool:
        return bool(self.notice)


@register.simple_tag
def alternates(languages: list[LanguageLink]) -> list[LanguageLink]:
    """The versions of a page that search engines may know as such: real translations, if there is more than one."""
    real = [link for link in languages if link.translated]
    return real if len(real) > 1 else []


@register.simple_tag(takes_context=True)
def spoken(context: Context) -> Spoken:
    """The language of the page's own words; a page shown in place of its missing translation brings its own."""
    request, page, active = context.get("request"), current_page(context), active_language()
    frame = frame_of(request) if request is not None and page is not None else None
    if frame is None or page is None:
        return Spoken(active, "")
    code = frame.languages.get(page.locale_id, active)
    if code == active or getattr(request, "is_preview", False):
        return Spoken(code, "")
    names = {"language": _language_name(active), "original": _language_name(code)}
    missing = _("Halaman ini belum tersedia dalam bahasa %(language)s.") % names
    return Spoken(code, f"{missing} {_('Yang Anda baca adalah versi bahasa %(original)s.') % names}")


def _language_name(code: str) -> str:
    """A language in the words of the active one."""
    return str(get_language_info(code)["name_translated"])
