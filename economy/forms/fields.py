"""Form fields that take what Indonesians write: phone numbers, rupiah, and a desa within its kecamatan."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from economy.domain.phones import PhoneError, to_e164
from regions.models import Village

_RUPIAH = re.compile(r"(?:rp\.?|idr)?\s*(\d{1,3}(?:[.,\s]\d{3})+|\d+)(?:[.,](?:00|-))?(?:\s*rupiah)?", re.IGNORECASE)
MAX_PRICE = 100_000_000_000
"""Rp 100 billion: above this it is a slip of the finger."""


class BusinessPhoneField(forms.CharField):
    """A number in any Indonesian notation; gives E.164 or an empty text."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 30)
        kwargs.setdefault("widget", forms.TextInput(attrs={"type": "tel", "inputmode": "tel", "autocomplete": "tel"}))
        super().__init__(**kwargs)

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        if not text:
            return ""
        try:
            return to_e164(text)
        except PhoneError as error:
            raise ValidationError(
                _("Nomor ini belum lengkap atau salah. Contoh: 0812-0000-0001."), code="invalid_phone"
            ) from error


class RupiahField(forms.CharField):
    """A price in whole rupiah ("15.000", "Rp 15.000,00", "15000"); gives an int or None."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 30)
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return f"{value:,}".replace(",", ".") if isinstance(value, int) else value

    def clean(self, value: Any) -> int | None:
        text: str = super().clean(value)
        if not text:
            return None
        match = _RUPIAH.fullmatch(text.strip())
        if not match:
            raise ValidationError(_("Tulis harga dengan angka saja, misalnya 15.000."), code="invalid_price")
        price = int(re.sub(r"\D", "", match[1]))
        if price > MAX_PRICE:
            raise ValidationError(_("Harga ini terlalu besar. Periksa jumlah nolnya."), code="too_high")
        return price


class VillageIterator(forms.models.ModelChoiceIterator[Village]):
    """The desa of the select, grouped under their kecamatan so that it works without scripts."""

    def __iter__(self) -> Iterator[Any]:
        yield "", self.field.empty_label or ""
        villages = self.queryset.select_related("district").order_by("district__name", "name")
        for district, group in groupby(villages, key=lambda village: village.district):
            yield district.name, [self.choice(village) for village in group]


class VillageField(forms.ModelChoiceField[Village]):
    """A desa or kelurahan, chosen by its code because names repeat between kecamatan."""

    iterator = VillageIterator

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("empty_label", _("Pilih desa atau kelurahan"))
        super().__init__(Village.objects.select_related("district"), **kwargs)
