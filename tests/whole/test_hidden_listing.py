"""A listing that is hidden is gone from everything the public can ask, within five minutes and by itself."""

import re
from collections.abc import Callable
from decimal import Decimal
from io import StringIO
from typing import Any
from urllib.parse import urlencode

import pytest
from django.conf import settings as django_settings
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from elasticsearch import Elasticsearch, NotFoundError

from economy.domain.businesses import create_business, hide_business, publish_business
from economy.domain.products import ProductInput
from economy.models import Business, Category
from regions.models import District, Village
from search.domain import questions, vocabulary
from search.domain.documents import document_id
from search.domain.fallback.texts import fill_texts
from search.domain.outbox import BUSINESS
from search.domain.server import alias
from search.domain.waiting_questions import Asked
from search.models import AskedQuestion, SearchText
from search.views import BRIEFLY
from tests.fixtures.services import Gate
from tests.fixtures.worker import Worker

pytestmark = pytest.mark.usefixtures("postgresql", "regions", "categories", "indexing")
Eventually = Callable[..., None]
NAME, OTHER = "Kendi Langit Uji", "Kendi Bumi Uji"
VILLAGES = ("Bumijaya", "Citerep")
CLOSE = Decimal("0.001")
"""Degrees around them: on a map so near, each is a circle of its own."""
AT_MOST = 300
"""Seconds after which nobody may find what was hidden."""


def listing(name: str, village: str) -> Business:
    fields = {
        "name": name,
        "category": Category.objects.get(slug="gerabah"),
        "district": District.objects.get(name="Ciruas"),
        "village": Village.objects.get(district__name="Ciruas", name=village),
        "phone": "+6281200000001",
    }
    business = create_business(actor=None, fields=fields, products=[ProductInput(name="Kendi")])
    return publish_business(actor=None, business=business)


def everywhere(client: Client, slug: str) -> dict[str, str]:
    """What the public is told where it may ask, by where; in these no name stands only because it was asked for."""
    points = [
        (each.longitude or 0, each.latitude or 0)
        for each in Village.objects.filter(district__name="Ciruas", name__in=VILLAGES)
    ]
    (west, east), (south, north) = ((min(one) - CLOSE, max(one) + CLOSE) for one in zip(*points, strict=True))
    part = urlencode({"kotak": f"{west},{south},{east},{north}", "zum": "18"})
    directory = reverse("search:directory")
    addresses = {
        "results": f"{directory}?q=kendi",
        "products": f"{directory}?q=kendi&jenis=product",
        "map": f"{reverse('search:map')}?q=kendi&{part}",
        "suggestions": f"{reverse('search:suggest')}?q=kendi",
        "whole directory": directory,
        "category": reverse("search:category", args=["gerabah"]),
        "kecamatan": reverse("search:district", args=["ciruas"]),
        "sitemap": "/sitemap-usaha-id.xml",
        "sitemap in English": "/sitemap-usaha-en.xml",
    }
    found = {where: client.get(address).content.decode() for where, address in addresses.items()}
    page = client.get(reverse("economy:business", args=[slug]))
    found["its page"] = page.content.decode() if page.status_code == 200 else ""
    return found


def showing(client: Client, slug: str, name: str) -> set[str]:
    """Where it is found, by its name or by its address."""
    told = everywhere(client, slug)
    return {where for where, text in told.items() if re.search(rf"{name}|/{slug}/", re.sub(r"</?mark>", "", text))}


def is_indexed(elasticsearch: Elasticsearch, pk: int) -> bool:
    try:
        return bool(elasticsearch.get(index=alias(), id=document_id(BUSINESS, pk), realtime=True)["found"])
    except NotFoundError:
        return False


def test_what_is_hidden_is_gone_everywhere(
    elasticsearch: Elasticsearch,
    elasticsearch_gate: Gate,
    celery_worker: Worker,
    client: Client,
    eventually: Eventually,
) -> None:
    hidden, other = listing(NAME, VILLAGES[0]), listing(OTHER, VILLAGES[1])
    call_command("search_rebuild", stdout=StringIO())
    fill_texts()
    vocabulary.count_words()
    elasticsearch.indices.refresh(index=alias())
    today = timezone.localdate().isoformat()
    questions.write([Asked(NAME.lower(), "id", 9, 1, today), Asked("kendi", "id", 9, 2, today)])
    all_of_them = set(everywhere(client, hidden.slug))
    assert showing(client, hidden.slug, NAME) == showing(client, other.slug, OTHER) == all_of_them

    celery_worker.environment["QUESTIONS_RECHECK_SECONDS"] = "5"
    celery_worker.start()
    hide_business(actor=None, business=hidden, reason="Uji")
    assert showing(client, hidden.slug, NAME) == set()  # at once, whatever the index still holds
    eventually(lambda: not is_indexed(elasticsearch, hidden.pk), seconds=60)
    eventually(lambda: not SearchText.objects.filter(object_id=hidden.pk).exists(), seconds=60)
    eventually(lambda: AskedQuestion.objects.get(text=NAME.lower()).found == 0, seconds=60)
    elasticsearch.indices.refresh(index=alias())
    assert "2 usaha" not in everywhere(client, hidden.slug)["results"]
    assert showing(client, other.slug, OTHER) == all_of_them
    assert (is_indexed(elasticsearch, other.pk), SearchText.objects.filter(object_id=other.pk).exists()) == (True, True)

    elasticsearch_gate.close()  # and the database's own search does not know it either
    assert showing(client, hidden.slug, NAME) == set()
    assert showing(client, other.slug, OTHER) == all_of_them


def test_what_is_kept_anywhere_is_kept_for_less_than_five_minutes(client: Client) -> None:
    beats: Any = django_settings.CELERY_BEAT_SCHEDULE
    drained, asked_again = beats["search-drain"]["schedule"], beats["questions-recheck"]["schedule"]
    assert drained + BRIEFLY < AT_MOST
    assert asked_again + questions.POPULAR_SECONDS + BRIEFLY < AT_MOST
    for address in (reverse("search:suggest"), reverse("search:directory"), "/sitemap-usaha-id.xml"):
        kept = re.search(r"max-age=(\d+)", client.get(address, {"q": "ke"}).get("Cache-Control", ""))
        assert kept is None or int(kept[1]) < AT_MOST - drained
