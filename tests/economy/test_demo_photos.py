"""The demo gives each business one picture of its own, once, and never touches what people uploaded."""

from io import StringIO

import pytest
from django.core.files.storage import default_storage

from economy.domain.photos import CARD_WIDTH, rendition_name
from economy.domain.products import ProductInput
from economy.domain.public import public_businesses
from economy.models import Category, Product
from portal.management.commands.seed_demo import Command

from .conftest import MakeBusiness

pytestmark = pytest.mark.django_db


def pictures() -> dict[str, str]:
    return {product.name: str(product.photo) for product in Product.objects.all()}


def test_words_choose_the_product_and_a_second_run_changes_nothing(
    make_business: MakeBusiness, category_by_slug: dict[str, Category]
) -> None:
    shop = make_business(
        name="Kedai Kopi Contoh",
        category=category_by_slug["kafe"],
        products=(ProductInput(name="Roti bakar"), ProductInput(name="Kopi hitam")),
        published=True,
    )
    uploaded = make_business(name="Golok Contoh", category=category_by_slug["golok"], published=True)
    Product.objects.create(business=uploaded, name="Golok hias", photo="products/unggahan.webp", position=0)
    earlier = make_business(name="Arit Contoh", category=category_by_slug["golok"], published=True)
    Product.objects.create(business=earlier, name="Gagang", photo="products/demo-golok-1.webp", position=0)
    Product.objects.create(business=earlier, name="Arit", position=1)

    out = StringIO()
    Command(stdout=out).draw_photos()

    coffee = f"products/demo-{shop.slug}-coffee.webp"
    assert pictures() == {
        "Roti bakar": "",
        "Kopi hitam": coffee,
        "Golok hias": "products/unggahan.webp",
        "Gagang": "",
        "Arit": f"products/demo-{earlier.slug}-sickles.webp",
    }
    assert "2 product pictures" in out.getvalue()
    card = default_storage.open(rendition_name(coffee, CARD_WIDTH)).read()
    assert len(card) < 25_000
    public = {each.slug: each for each in public_businesses(ids=[shop.pk])}[shop.slug]
    assert public.tone.startswith("tone-")
    assert public.card_photo_url.endswith(f"-coffee-{CARD_WIDTH}.webp")

    again = StringIO()
    Command(stdout=again).draw_photos()
    assert again.getvalue() == ""
    assert default_storage.open(rendition_name(coffee, CARD_WIDTH)).read() == card
