"""A colour in the settings: written, chosen, and measured against what it is set on while one chooses."""

import json
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ..colours import HEX, RULES


class ColourInput(forms.TextInput):
    """A text field for #RRGGBB with the browser's colour chooser beside it and the contrasts it must have beneath.

    The server decides what is refused; the script (`branding/colour_input.js`) only says it earlier. Without the script
    the chooser stays hidden and the text field does everything.
    """

    class Media:
        js = ("branding/colour_input.js",)
        css = {"all": ("branding/colour_input.css",)}

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"maxlength": 7, "spellcheck": "false", "autocomplete": "off", **(attrs or {})})

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        """Chooser, field and the list the script fills."""
        field = super().render(name, value, attrs, renderer)
        chosen = value if isinstance(value, str) and HEX.fullmatch(value) else "#000000"
        return format_html(
            '<div class="colour-input" data-colour="{}" data-rules="{}" data-words="{}" data-weak="{}" data-white="{}">'
            '<input class="colour-input__chooser" type="color" value="{}" aria-label="{}" hidden>{}'
            '<ul class="colour-input__ratios" aria-live="polite"></ul></div>',
            name,
            json.dumps([{"other": rule.other, "least": rule.least} for rule in RULES if rule.field == name]),
            _("Kontras dengan {other}: {ratio} : 1"),
            _("perlu {least} : 1"),
            _("putih"),
            chosen,
            _("Pilih warna"),
            field,
        )
