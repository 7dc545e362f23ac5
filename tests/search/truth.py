"""What it means that the search is true: index and search texts say exactly what the public projections say now."""

from dataclasses import asdict
from random import Random
from typing import Any

from elasticsearch import Elasticsearch
from elasticsearch.helpers import scan

from branding.domain.public import public_page_ids
from economy.domain.businesses import create_business, delete_business, edit_business, hide_business, publish_business
from economy.domain.merging import CannotMerge, merge
from economy.domain.products import ProductInput
from economy.domain.public import public_ids
from economy.domain.unmerging import undo_merge
from economy.enums import State
from economy.models import Business, Merge
from regions.models import Village
from search.domain.compare import differences
from search.domain.documents import document_id, documents
from search.domain.fallback import texts
from search.domain.fallback.text_rows import Text
from search.domain.outbox import BUSINESS, PAGE
from search.domain.server import alias, live_index
from search.models import SearchText

Sources = dict[str, dict[str, Any]]


def wanted() -> Sources:
    """Every document that the index must hold, by its id."""
    ids = {BUSINESS: list(public_ids()), PAGE: list(public_page_ids())}
    return {document_id(kind, pk): each for kind in ids for pk, each in documents(kind, ids[kind]).items()}


def held(es: Elasticsearch) -> Sources:
    """Every document that the live index holds."""
    es.indices.refresh(index=alias())
    return {hit["_id"]: hit["_source"] for hit in scan(es, index=alias(), size=1000)}


def assert_true_index(es: Elasticsearch) -> None:
    """The live index holds what it must, in the versions of the register, and nothing else."""
    assert held(es) == wanted()
    live = live_index(es)
    assert live is not None
    assert differences(es, live).total() == 0


def assert_true_texts() -> None:
    """The same of the database's own search texts."""
    rows = SearchText.objects.values("kind", *Text.__dataclass_fields__)
    found = {(row.pop("kind"), row["object_id"]): row for row in rows}
    ids = {BUSINESS: list(public_ids()), PAGE: list(public_page_ids())}
    assert found == {(kind, pk): asdict(text) for kind in ids for pk, text in texts.texts(kind, ids[kind]).items()}
    assert texts.text_differences().total() == 0


class People:
    """Who keeps changing the directory: each `turn` is one change by the domain's own functions, any of them."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)  # noqa: S311 — repeatable on purpose
        self.villages = list(Village.objects.select_related("district")[:40])
        self.made = 0

    def turn(self) -> None:
        verbs = (self.create, self.edit, self.edit, self.turn_over, self.turn_over, self.delete, self.merge, self.undo)
        self.chance.choice(verbs)()

    def pick(self) -> Business | None:
        """Any of the listings these people have made."""
        ids = list(Business.objects.filter(name__startswith="Ramai").values_list("pk", flat=True))
        return Business.objects.filter(pk=self.chance.choice(ids)).first() if ids else None

    def create(self) -> None:
        self.made += 1
        village = self.chance.choice(self.villages)
        business = create_business(
            actor=None,
            fields={"name": f"Ramai {self.made}", "village": village, "district": village.district},
            products=[ProductInput(name=f"Produk {self.made}", price=self.chance.choice((None, 5000, 60_000)))],
        )
        if self.chance.random() < 0.8:
            publish_business(actor=None, business=business)

    def edit(self) -> None:
        if business := self.pick():
            words = f"Keterangan {self.chance.randrange(10**6)}"
            edit_business(
                actor=None, business=business, fields={"description": words, "home_based": bool(self.made % 2)}
            )

    def turn_over(self) -> None:
        """Publish what is not public, hide what is."""
        if business := self.pick():
            change = hide_business if business.state == State.PUBLISHED else publish_business
            change(actor=None, business=business)

    def delete(self) -> None:
        if business := self.pick():
            delete_business(business=business)

    def merge(self) -> None:
        kept, gone = self.pick(), self.pick()
        if kept and gone and kept.pk != gone.pk:
            merge(actor=None, kept=kept, gone=gone)

    def undo(self) -> None:
        done = Merge.objects.filter(undone_at=None, kept__name__startswith="Ramai").order_by("-pk").first()
        if done is not None:
            try:
                undo_merge(actor=None, merge=done)
            except CannotMerge:
                return
