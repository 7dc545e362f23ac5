"""What the index holds of a business: what searches need, nothing private, and a fingerprint of how it is kept."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from economy.domain.businesses import assign_owner
from economy.domain.public import public_businesses
from economy.models import Business, Certificate, Product
from search.domain import documents, server
from search.domain.outbox import BUSINESS

from .conftest import MakeListing

pytestmark = pytest.mark.django_db


def test_the_fingerprint_covers_mapping_analysis_and_synonyms(monkeypatch: pytest.MonkeyPatch) -> None:
    before = server.fingerprint()
    body = json.loads(json.dumps(documents.index_body()))
    changes: list[Callable[[Any], object]] = [
        lambda b: b["mappings"]["properties"].update(extra={"type": "keyword"}),
        lambda b: b["settings"]["analysis"]["filter"]["indonesian_stemmer"].update(language="english"),
        lambda b: b["settings"]["analysis"]["filter"]["synonyms"].update(synonyms=["a, b"]),
        lambda b: b["mappings"]["_meta"].update(documents=0),
    ]
    seen = {before}
    for change in changes:
        changed = json.loads(json.dumps(body))
        change(changed)
        monkeypatch.setattr(server, "index_body", lambda changed=changed: changed)
        seen.add(server.fingerprint())
    assert len(seen) == 5


def test_a_document_holds_nothing_private(make_listing: MakeListing) -> None:
    owner = User.objects.create_user(username="rahasia-akun", phone="+6281200000091", email="rahasia@contoh.test")
    business = make_listing(
        "Dapur Uji",
        owner_name="Rahasia Pemilik",
        nib="9876543210123",
        phone="+6281200000092",
        whatsapp="+6281200000093",
        street_address="Jalan Rahasia 7",
        latitude="-6.123456",
        longitude="105.987654",
        home_based=True,
    )
    assign_owner(actor=None, business=business, owner=owner)
    text = json.dumps(documents.documents(BUSINESS, [business.pk])[business.pk], default=str).casefold()
    for private in ("rahasia", "0000009", "9876543210123", "6.123456", "105.987654", "jalan"):
        assert private not in text


def test_phones_are_in_no_document_even_when_public(make_listing: MakeListing) -> None:
    business = make_listing("Dapur Uji", phone="+6281200000094")
    (public,) = public_businesses(ids=[business.pk])
    shown = replace(public, phone="+6281200000094", whatsapp="+6281200000094")
    assert "81200000094" not in json.dumps(documents.business_document(shown), default=str)


def test_a_document_in_full(make_listing: MakeListing) -> None:
    business = make_listing("Kedai Kopi Uji", category="kafe", products=["Kopi susu", "Roti bakar"])
    at = datetime(2026, 11, 20, 3, 30, tzinfo=UTC)
    Business.objects.filter(pk=business.pk).update(
        description="Kopi dari lereng.",
        scale="mikro",
        qris=True,
        nib="9876543210123",
        opening_hours={"mon": [["08:00", "17:00"]], "sun": [["20:00", "02:00"]]},
        special_hours={"2027-03-10": [["09:00", "12:00"]], "2027-03-11": []},
        closed_from=date(2027, 1, 1),
        closed_until=date(2027, 1, 5),
        home_based=False,
        latitude="-6.100000",
        longitude="105.900000",
        published_at=at,
        verified_at=at,
        confirmed_at=at,
    )
    Product.objects.filter(business=business, name="Kopi susu").update(price=18_000)
    Certificate.objects.create(business=business, kind="halal", number="ID36", checked_at=timezone.now())
    document = documents.documents(BUSINESS, [business.pk])[business.pk]
    category = business.category
    assert category is not None
    assert category.parent is not None
    assert document == {
        "kind": "business",
        "ref": business.pk,
        "language": "",
        "name": "Kedai Kopi Uji",
        "key": ["kedai kopi uji", "kedaikopiuji"],
        "sort_name": "kedai kopi uji",
        "products": ["Kopi susu", "Roti bakar"],
        "category_name": [
            *(category.name_id, category.name_en, category.parent.name_id, category.parent.name_en),
            *("kafe", "kedai kopi", "warung kopi", "tempat nongkrong"),
        ],
        "place": ["Anyar", "Anyar"],
        "description": "Kopi dari lereng.",
        "district": "anyar",
        "village": business.village_id,
        "category": [category.parent.slug, category.slug],
        "traits": ["price:0-25", "certificate:halal", "certificate:nib", "scale:mikro", "qris:ya"],
        "point": {"lat": -6.1, "lon": 105.9},
        "date": "2026-11-20T03:30:00+00:00",
        "complete": 0.875,
        "verified": True,
        "confirmed": "2026-11-20T03:30:00+00:00",
        "open_week": [{"gte": 480, "lt": 1020}, {"gte": 6 * 1440 + 1200, "lt": 7 * 1440}],
        "open_tail": [{"gte": 0, "lt": 120}],
        "special_days": ["2027-03-10", "2027-03-11"],
        "special_open": [{"gte": "2027-03-10T09:00:00+07:00", "lt": "2027-03-10T12:00:00+07:00"}],
        "closed": {"gte": "2027-01-01T00:00:00+07:00", "lt": "2027-01-05T00:00:00+07:00"},
    }


def test_what_is_not_known_is_left_out(make_listing: MakeListing) -> None:
    business = make_listing("Usaha Uji")
    Business.objects.filter(pk=business.pk).update(category=None, phone="", village=None, published_at=None)
    document = documents.documents(BUSINESS, [business.pk])[business.pk]
    assert set(document) == {
        *("kind", "ref", "language", "name", "key", "sort_name", "place", "district", "point", "complete", "verified"),
    }
    assert (document["language"], document["complete"], document["verified"]) == ("", 0.0, False)
