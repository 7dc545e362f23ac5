"""Invented places, people and businesses for the tests of the directory."""

from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from pytest_django import Settings

from accounts.models import User
from economy.domain.businesses import create_business, publish_business, submit_business
from economy.domain.categories import load_categories
from economy.domain.products import ProductInput
from economy.domain.roles import ensure_office_roles
from economy.models import Business, BusinessEvent, Category
from regions.models import District, Village

MakeBusiness = Callable[..., Business]


def photo(name: str = "foto.jpg") -> SimpleUploadedFile:
    """A small picture as a browser sends it."""
    out = BytesIO()
    Image.new("RGB", (30, 20), "firebrick").save(out, "JPEG")
    return SimpleUploadedFile(name, out.getvalue(), content_type="image/jpeg")


def mine(business: Business) -> str:
    """The owner's page of a listing."""
    return reverse("economy:my_business", args=[business.pk])


def last_event(business: Business) -> BusinessEvent:
    """The newest step in the listing's history."""
    event = business.events.first()
    assert event is not None
    return event


@pytest.fixture(autouse=True)
def own_media(settings: Settings, tmp_path: Path) -> Path:
    """Uploads of a test go to a folder of its own."""
    settings.MEDIA_ROOT = str(tmp_path / "media")
    return tmp_path / "media"


@pytest.fixture
def anyar(db: None) -> District:
    return District.objects.create(
        code="36.04.01", name="Anyar", slug="anyar", latitude=Decimal("-6.05"), longitude=Decimal("105.93")
    )


@pytest.fixture
def ciruas(db: None) -> District:
    return District.objects.create(
        code="36.04.09", name="Ciruas", slug="ciruas", latitude=Decimal("-6.11"), longitude=Decimal("106.23")
    )


@pytest.fixture
def village(anyar: District) -> Village:
    return Village.objects.create(
        code="36.04.01.2001",
        name="Bandulu",
        district=anyar,
        postcode="42166",
        latitude=Decimal("-6.091234"),
        longitude=Decimal("105.891234"),
    )


@pytest.fixture
def other_village(ciruas: District) -> Village:
    return Village.objects.create(
        code="36.04.09.2005",
        name="Bumijaya",
        district=ciruas,
        postcode="42182",
        latitude=Decimal("-6.121234"),
        longitude=Decimal("106.211234"),
    )


@pytest.fixture
def category_by_slug(db: None) -> dict[str, Category]:
    """The shipped category tree."""
    load_categories()
    return {category.slug: category for category in Category.objects.all()}


@pytest.fixture
def owner(db: None) -> User:
    return User.objects.create_user(
        username="pemilik", first_name="Siti Contoh", phone="+6281200000001", phone_verified=True
    )


@pytest.fixture
def other_owner(db: None) -> User:
    return User.objects.create_user(username="lain", first_name="Ani Contoh", phone="+6281200000002")


@pytest.fixture
def officer(db: None) -> User:
    user = User.objects.create_user(
        username="petugas", first_name="Budi Contoh", email="petugas@contoh.test", password="kata-sandi-1"
    )
    user.groups.add(ensure_office_roles())
    return user


@pytest.fixture
def owner_client(owner: User) -> Client:
    client = Client()
    client.force_login(owner)
    return client


@pytest.fixture
def officer_client(officer: User) -> Client:
    client = Client()
    client.force_login(officer)
    return client


@pytest.fixture
def make_business(village: Village) -> MakeBusiness:
    """Makes a listing; `published=True` shows it to the public."""

    def make(
        *,
        owner: User | None = None,
        products: tuple[ProductInput, ...] = (),
        published: bool = False,
        **fields: Any,
    ) -> Business:
        defaults = {
            "name": "Keripik Contoh",
            "district": fields.get("village", village).district if fields.get("village", village) else None,
            "village": village,
            "phone": "+6281200000001",
        }
        business = create_business(actor=owner, owner=owner, fields=defaults | fields, products=products)
        if published and owner:
            submit_business(actor=owner, business=business)
        return publish_business(actor=None, business=business) if published else business

    return make


@pytest.fixture
def answers(village: Village) -> dict[str, Any]:
    """The registration form filled in as it should be."""
    return {
        "name": "Keripik Bu Contoh",
        "offer": "keripik singkong",
        "village": village.code,
        "phone": "0812-0000-0001",
        "place": "home",
        "products-TOTAL_FORMS": "2",
        "products-INITIAL_FORMS": "0",
        "products-0-name": "Keripik pedas",
        "products-0-price": "15.000",
        "products-0-unit": "bungkus",
        "open_days": ["mon", "sat"],
        "opens": "08:00",
        "closes": "17:00",
        "consent": "on",
        "action": "submit",
    }
