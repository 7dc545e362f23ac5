"""What the directory holds, as plain values, so that two moments of it can be compared."""

import re
from collections import Counter
from typing import Any

from economy.domain.provenance import word
from economy.enums import Outcome
from economy.models import SAID, Business, BusinessImport, DuplicateCandidate, ImportRow, Product

UNSEEN = frozenset({"revision", "updated_at", "import_print"})
"""What nobody sees and nothing is decided by: an undone import may leave these behind."""
MOMENTS = ("published_at", "verified_at", "confirmed_at")
"""Whether they are there decides; when it was differs between two runs."""
_OWN_NUMBER = re.compile(r"--\d+$")
_IMPORT = re.compile(r"import \d+")
Listing = dict[str, Any]


def listings() -> dict[int, Listing]:
    """Every listing by id, with its products; whose word a field is stands under "words"."""
    found: dict[int, Listing] = {}
    names = [field.attname for field in Business._meta.local_fields if field.attname not in {*UNSEEN, "sources"}]
    for business in Business.objects.order_by("pk"):
        found[business.pk] = {name: getattr(business, name) for name in names}
        found[business.pk]["words"] = {name: word(business, name) for name in SAID}
        found[business.pk]["products"] = []
    for product in Product.objects.order_by("business_id", "position", "id"):
        found[product.business_id]["products"].append((product.name, product.price, product.unit, product.photo.name))
    return found


def pairs() -> list[tuple[int, int, int, str]]:
    """The pairs the office is asked about."""
    return sorted(DuplicateCandidate.objects.values_list("first_id", "second_id", "score", "state"))


def nameless() -> list[str]:
    """Every listing and pair with the ids, moments and import numbers taken out: what two runs must have in common."""
    told = {}
    for pk, listing in listings().items():
        said = {
            name: value
            for name, value in listing.items()
            if name not in {"id", "created_at", "submitted_at", "words", *MOMENTS}
        }
        said["slug"] = _OWN_NUMBER.sub("", listing["slug"])
        said |= {name: listing[name] is not None for name in MOMENTS}
        said["words"] = sorted({re.sub(r"\d+", "N", whose) for whose in listing["words"].values()})
        told[pk] = repr(sorted(said.items()))
    asked = [f"{sorted((told[first], told[second]))} {score} {state}" for first, second, score, state in pairs()]
    return [*sorted(told.values()), *sorted(asked)]


def rows_told(job: BusinessImport) -> list[tuple[Any, ...]]:
    """What an import says of each of its rows, ids aside."""
    kept = ("position", "sheet", "number", "cells", "outcome", "twin", "score", "changes", "products", "reasons")
    rows = ImportRow.objects.filter(batch=job).order_by("position")
    return [tuple(_IMPORT.sub("import N", repr(value)) for value in values) for values in rows.values_list(*kept)]


def assert_did_what_it_said(job: BusinessImport, before: dict[int, Listing]) -> None:
    """The difference between the directory before and now is exactly what the import's rows say, row by row."""
    rows = list(ImportRow.objects.filter(batch=job))
    assert job.counts == dict(Counter(row.outcome for row in rows))
    after = listings()
    created = {row.business_id: row for row in rows if row.outcome == Outcome.CREATED}
    updated = {row.business_id: row for row in rows if row.outcome == Outcome.UPDATED}
    assert len(created) == job.counts.get(Outcome.CREATED, 0), "two rows made one listing"
    assert len(updated) == job.counts.get(Outcome.UPDATED, 0), "two rows changed one listing"
    assert after.keys() - before.keys() == created.keys()
    assert not before.keys() - after.keys()
    for pk, row in created.items():
        said = {name: getattr(row, name) for name in SAID if getattr(row, name) is not None}
        assert {name: after[pk or 0][name] for name in said} == said
    for pk, old in before.items():
        new = after[pk]
        changed = {name for name in old if old[name] != new[name]} - {"match_key", "name_block", "words"}
        if pk not in updated:
            assert not changed, (pk, changed)
            continue
        row = updated[pk]
        told = set(row.changes or {}) | ({"products"} if row.products else set())
        assert changed == told, (pk, changed, told)
        assert new["products"][len(old["products"]) :] == [(*product, "") for product in map(tuple, row.products or [])]


def differences(before: dict[int, Listing], after: dict[int, Listing]) -> dict[tuple[int, str], tuple[Any, Any]]:
    """What differs, as {(listing, field): (before, after)}; empty when nothing does."""
    found = {}
    for pk in before.keys() | after.keys():
        old, new = before.get(pk, {}), after.get(pk, {})
        for name in old.keys() | new.keys():
            if old.get(name) != new.get(name):
                found[pk, name] = old.get(name), new.get(name)
    return found
