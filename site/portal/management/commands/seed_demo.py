"""The demo's content: real pages of the regency, and invented businesses that went through the real import."""

import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from accounts.models import User
from branding.seed.pictures import draw_product
from economy.domain.businesses import assign_owner
from economy.domain.imports import import_file
from economy.domain.product_photos import set_product_photos
from economy.enums import ImportState
from economy.models import Business, BusinessImport, Product
from portal.demo_people import ensure_people

DEMO_CSV = Path(settings.ROOT) / "economy" / "demo" / "umkm_untidy.csv"
PHOTO_VARIANTS = 3
PHOTO_SIDE = 800
PICTURE_OF = {
    "gerabah": "pots",
    "golok": "blade",
    "tas": "bag",
    "camilan": "snacks",
    "roti-kue": "sweets",
    "kafe": "coffee",
    "minuman": "coffee",
    "batik": "cloth",
    "busana-muslim": "cloth",
    "konveksi": "cloth",
    "penjahit": "cloth",
    "toko-pakaian": "cloth",
    "anyaman": "basket",
    "olahan-ikan": "fish",
    "perikanan": "fish",
    "warung-makan": "meal",
    "katering": "meal",
    "makanan-olahan": "snacks",
    "buah-sayur": "fruit",
    "kelontong": "market",
    "cendera-mata": "basket",
}
"""Which still life stands for the products of a category; the others show their category's own panel."""


class Command(BaseCommand):
    help = "Fill a new installation with the demo: people, pages, pictures, businesses. Safe to call again."

    def handle(self, *args: Any, **options: Any) -> None:
        self.say("regions, categories, page trees")
        call_command("setup_site", stdout=self.stdout)
        people = ensure_people()
        self.say("pages and pictures in two languages")
        call_command("seed_pages", stdout=self.stdout)
        self.import_businesses(people["officer"])
        self.give_owner(people["owner"])
        self.draw_photos()

    def say(self, stage: str) -> None:
        self.stdout.write(f"  · {stage}")
        self.stdout.flush()

    def import_businesses(self, officer: User) -> None:
        """Run the untidy spreadsheet of the demo through the import an officer uses."""
        done = BusinessImport.objects.filter(original_name=DEMO_CSV.name, state=ImportState.DONE)
        if done.exists():
            return
        self.say("businesses, from an untidy spreadsheet through the import")
        result = import_file(path=DEMO_CSV, uploader=officer, publish=True, progress=None)
        if result.state != ImportState.DONE:
            raise CommandError(f"the demo's spreadsheet did not import: {result.problem}")
        counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(result.counts.items()))
        self.stdout.write(f"    {counts}")

    def give_owner(self, owner: User) -> None:
        """Let the demo's owner own one of the potters."""
        if Business.objects.filter(owner=owner).exists():
            return
        business = Business.objects.filter(category__slug="gerabah").order_by("pk").first()
        if business is not None:
            assign_owner(actor=None, business=business, owner=owner)

    def draw_photos(self) -> None:
        """Draw a still life for the first product of each business whose category has one."""
        products = (
            Product.objects.filter(photo="", position=0, business__category__slug__in=PICTURE_OF)
            .order_by("pk")
            .values_list("pk", "business__slug", "business__category__slug")
        )
        photos: dict[int, str] = {}
        for pk, slug, category in products:
            kind = PICTURE_OF[category]
            variant = zlib.crc32(slug.encode()) % PHOTO_VARIANTS
            photos[pk] = self.photo(kind, f"{category}-{variant}")
        if photos:
            set_product_photos(photos=photos)
            self.say(f"{len(photos)} product pictures")

    def photo(self, kind: str, seed: str) -> str:
        name = f"products/demo-{seed}.webp"
        if not default_storage.exists(name):
            buffer = BytesIO()
            draw_product(kind, seed, (PHOTO_SIDE, PHOTO_SIDE)).save(buffer, "WEBP", quality=80)
            default_storage.save(name, ContentFile(buffer.getvalue()))
        return name
