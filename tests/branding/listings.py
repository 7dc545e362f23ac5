"""Listings of the directory for tests of pages that show some."""

from io import BytesIO

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image

from economy.domain.businesses import create_business, publish_business
from economy.domain.products import ProductInput
from economy.models import Business, Category
from regions.models import Village


def publish_potter(name: str = "Gerabah Uji") -> Business:
    """A public potter in Bumijaya with one product that has a photo."""
    out = BytesIO()
    Image.new("RGB", (80, 60), "sienna").save(out, "JPEG")
    photo = default_storage.save("produk/kendi.jpg", ContentFile(out.getvalue()))
    village = Village.objects.select_related("district").get(name="Bumijaya")
    fields = {
        "name": name,
        "category": Category.objects.get(slug="gerabah"),
        "village": village,
        "district": village.district,
        "whatsapp": "+6281200000101",
        "street_address": "Jalan Rahasia 1",
        "home_based": True,
    }
    sold = (ProductInput(name="Kendi uji", price=25_000, photo=photo),)
    return publish_business(actor=None, business=create_business(actor=None, fields=fields, products=sold))
