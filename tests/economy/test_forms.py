from typing import Any

import pytest
from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from economy.forms.fields import MAX_PRICE, RupiahField
from economy.forms.products import MAX_PRODUCTS, ProductFormSet


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("15000", 15000),
        ("15.000", 15000),
        ("15,000", 15000),
        ("Rp15.000", 15000),
        ("Rp. 15.000,00", 15000),
        ("Rp 1.500.000,-", 1500000),
        ("15 000", 15000),
        ("15.000 rupiah", 15000),
        ("0", 0),
        ("", None),
        ("   ", None),
    ],
)
def test_prices_are_read_as_people_write_them(text: str, price: int | None) -> None:
    assert RupiahField(required=False).clean(text) == price


@pytest.mark.parametrize("text", ["15rb", "15,5", "1.50", "-5", "15.0000", "gratis", "1e6", str(MAX_PRICE + 1)])
def test_what_is_no_price_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        RupiahField(required=False).clean(text)


@given(st.integers(0, MAX_PRICE))
def test_a_price_survives_being_shown_in_its_field(price: int) -> None:
    field = RupiahField()
    assert field.clean(field.prepare_value(price)) == price


def formset(data: dict[str, Any], **kwargs: Any) -> Any:
    management = {"products-TOTAL_FORMS": "1", "products-INITIAL_FORMS": "0"}
    return ProductFormSet(management | data, owner_id=1, **kwargs)


def test_a_kept_photo_is_believed_only_with_our_signature_for_this_person() -> None:
    for token, name in (
        (signing.dumps([1, "products/a.webp"], salt="economy.product-photo"), "products/a.webp"),
        (signing.dumps([2, "products/a.webp"], salt="economy.product-photo"), ""),
        (signing.dumps("products/a.webp", salt="economy.product-photo"), ""),
        (signing.dumps([1, "products/a.webp"]), ""),
        ("products/a.webp", ""),
        ("../../etc/passwd", ""),
    ):
        rows = formset({"products-0-name": "Keripik", "products-0-kept_photo": token})
        assert rows.is_valid()
        assert [product.photo for product in rows.products()] == [name]


def test_a_complete_listing_needs_a_product_and_a_draft_does_not() -> None:
    assert not formset({}).is_valid()
    assert formset({}, complete=False).is_valid()


def test_a_price_without_a_name_is_a_mistake() -> None:
    rows = formset({"products-0-price": "5000"}, complete=False)
    assert not rows.is_valid()
    assert "name" in rows.forms[0].errors


def test_a_removed_row_is_no_product() -> None:
    rows = formset({"products-0-name": "Keripik", "products-0-remove": "on"}, complete=False)
    assert rows.is_valid()
    assert rows.products() == []


@pytest.mark.parametrize("total", ["1000000", "-1", "x", ""])
def test_a_forged_number_of_rows_does_no_harm(total: str) -> None:
    rows = formset({"products-TOTAL_FORMS": total})
    assert not rows.is_valid()
    assert len(rows.forms) <= MAX_PRODUCTS
    assert isinstance(rows.management_form, forms.Form)
