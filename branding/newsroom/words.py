"""How the newsroom's screens say things."""

from django.utils.text import capfirst
from django.utils.translation import get_language_info, ngettext
from django.utils.translation import gettext as _

from ..domain.translations import Cell
from ..enums import TranslationState

TONES = {
    TranslationState.ORIGINAL: "",
    TranslationState.MISSING: "bad",
    TranslationState.DRAFT: "busy",
    TranslationState.OUTDATED: "wait",
    TranslationState.CURRENT: "ok",
}
"""Colours of the states, as the office's tags know them."""


def language_name(code: str) -> str:
    """A language in the reader's own words."""
    return capfirst(str(get_language_info(code)["name_translated"]))


def detail(cell: Cell) -> str:
    """What exactly there is to do in a cell."""
    if cell.state not in {TranslationState.DRAFT, TranslationState.OUTDATED}:
        return ""
    if cell.parts:
        words = {"count": cell.parts}
        if cell.is_read:
            return (
                ngettext("%(count)d bagian belum diterjemahkan", "%(count)d bagian belum diterjemahkan", cell.parts)
                % words
            )
        return (
            ngettext("%(count)d bagian berbeda dari aslinya", "%(count)d bagian berbeda dari aslinya", cell.parts)
            % words
        )
    if not cell.is_read:
        return _("Aslinya terbit lagi; teksnya sama")
    if cell.is_managed:
        return _("Lengkap, belum diterbitkan")
    return _("Aslinya terbit sesudahnya") if cell.state == TranslationState.OUTDATED else ""
