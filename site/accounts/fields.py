"""The form field of a phone number one signs in with."""

from typing import Any

from allauth.account.adapter import get_adapter
from django import forms
from django.utils.translation import gettext_lazy as _


class PhoneField(forms.CharField):
    """Takes a number as people write it and gives it back in E.164; phones show their number keys for it."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Nomor HP (WhatsApp)"))
        kwargs.setdefault("max_length", 30)
        kwargs.setdefault("widget", forms.TextInput(attrs={"type": "tel", "inputmode": "tel", "autocomplete": "tel"}))
        super().__init__(**kwargs)

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        return get_adapter().clean_phone(text) if text else ""
