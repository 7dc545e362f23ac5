"""The demo's content: real pages of the regency, and invented businesses that went through the real import."""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from accounts.models import User
from branding.seed.pictures.photographs import photograph
from branding.seed.writing_culture import choose_makers
from economy.demo import facts
from economy.demo.subjects import pictured_product
from economy.domain.businesses import assign_owner
from economy.domain.imports import import_file
from economy.domain.photos import CARD_WIDTH, PAGE_WIDTH, keep_photo, rendition_name
from economy.domain.product_photos import set_product_photos
from economy.enums import ImportState
from economy.models import Business, BusinessImport
from portal.demo_people import ensure_people

DEMO_CSV = Path(settings.ROOT) / "economy" / "demo" / "umkm_untidy.csv"
DRAWN = "products/demo-"
"""How the names of pictures begin that the demo drew."""


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
        self.record_facts(people["officer"])
        self.draw_photos()
        choose_makers()
        self.say("itineraries past places and businesses")
        call_command("seed_itineraries", stdout=self.stdout)

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

    def record_facts(self, officer: User) -> None:
        """Let the officer record what no spreadsheet says, so that there is something to filter by."""
        if count := facts.fill(officer=officer):
            self.say(f"certificates, QRIS, delivery and checks of {count} businesses")

    def draw_photos(self) -> None:
        """Draw a still life for each business without a photo: of what its words say, seeded by its slug.

        Pictures of an earlier demo are replaced; what somebody uploaded stays.
        """
        photos: dict[int, str] = {}
        wanted: dict[str, tuple[str, str]] = {}
        for business in Business.objects.select_related("category").prefetch_related("products").order_by("pk"):
            products = sorted(business.products.all(), key=lambda product: product.position)
            category = business.category.slug if business.category else ""
            found = pictured_product(business.name, [product.name for product in products], category)
            if found is None or any(each.photo and not str(each.photo).startswith(DRAWN) for each in products):
                continue
            index, kind = found
            name = f"{DRAWN}{business.slug}-{kind}.webp"
            shown = [name if number == index else "" for number in range(len(products))]
            photos |= {each.pk: to for each, to in zip(products, shown, strict=True) if str(each.photo) != to}
            if not default_storage.exists(rendition_name(name, CARD_WIDTH)):
                wanted[name] = kind, business.slug
        if wanted:
            self.say(f"{len(wanted)} product pictures")
            self.draw(wanted)
        if photos:
            set_product_photos(photos=photos)

    def draw(self, wanted: dict[str, tuple[str, str]]) -> None:
        """Draw still lifes, as kind and seed by file name, on every processor, and keep them."""
        kinds, seeds = [kind for kind, _ in wanted.values()], [seed for _, seed in wanted.values()]
        with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
            for name, (large, card) in zip(wanted, pool.map(photograph, kinds, seeds, chunksize=8), strict=True):
                keep_photo(name, large, {PAGE_WIDTH: large, CARD_WIDTH: card})
