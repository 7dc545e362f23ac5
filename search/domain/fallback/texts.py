"""Keeping the search texts true: what the database's own search reads, written from the public projections alone.

As with Elasticsearch, a version is read before the document is, so that no text is older than its version, and an
older write never overtakes a newer one. The entry in the outbox is the document's lock: it is held only while a text
is written, and whoever finds it taken leaves that document to the holder.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from time import sleep

from django.db import transaction
from django.db.models import Exists, F, OuterRef, QuerySet

from branding.domain.public import PublicPage, public_page_ids, public_pages
from economy.domain.public import PublicBusiness, public_businesses, public_ids, published
from search.domain.category_names import category_names
from search.domain.fallback import text_rows
from search.domain.fallback.text_rows import Text
from search.domain.outbox import BUSINESS, PAGE
from search.domain.ranking import completeness
from search.domain.words import fold, joined
from search.models import OutboxEntry, SearchText
from search.models.text import UNDATED

BATCH = 500
KINDS = (BUSINESS, PAGE)
TRIES, PAUSE = 3, 0.1
"""How often, and after how many seconds, a drain comes back for documents that another one held."""


@dataclass(frozen=True)
class TextDifferences:
    """How many documents have no text, how many texts no public document, and how many are of another version."""

    missing: int = 0
    extra: int = 0
    stale: int = 0

    def total(self) -> int:
        return self.missing + self.extra + self.stale


def business_text(business: PublicBusiness) -> Text:
    """The words of a public business. They hold no phone, no address and no point more exact than public."""
    name = fold(business.name)
    return Text(
        object_id=business.id,
        name=name,
        key=joined(name),
        products="\n".join(fold(product.name) for product in business.products),
        category="\n".join(map(fold, category_names(business.category))),
        place=f"{fold(business.village_name)} {fold(business.district_name)}".strip(),
        body=fold(business.description),
        complete=completeness(business),
        latitude=business.latitude,
        longitude=business.longitude,
        date=business.published_at or UNDATED,
    )


def page_text(page: PublicPage) -> Text:
    """The words of a public page."""
    name = fold(page.title)
    return Text(
        object_id=page.id,
        name=name,
        key=joined(name),
        place=fold(page.district_name),
        body=fold(f"{page.lead} {page.text}"),
        language=page.language,
        page_kind=page.kind,
        latitude=page.latitude,
        longitude=page.longitude,
        date=page.date or UNDATED,
    )


def texts(kind: str, ids: Sequence[int]) -> dict[int, Text]:
    """The texts of those ids that are public now; the others must not have one."""
    if kind == BUSINESS:
        return {business.id: business_text(business) for business in public_businesses(ids=ids)}
    return {page.id: page_text(page) for page in public_pages(ids=ids)}


def store(kind: str, versions: Mapping[int, int]) -> set[int]:
    """Bring the texts of these documents up to date; `versions` were read before, 0 for what was never announced.

    A text of a newer version is left alone. Returns the ids that are settled; the others are held by somebody else at
    this moment, who may have read an older version, or is about to announce a newer one.
    """
    settled: set[int] = set()
    for ids in _batches(iter(versions)):
        found = texts(kind, ids)
        with transaction.atomic():
            settled |= _settle(kind, {pk: versions[pk] for pk in ids}, found)
    return settled


def _settle(kind: str, versions: Mapping[int, int], found: Mapping[int, Text]) -> set[int]:
    """Within a transaction: take the entries, write what no newer version stands against, and note it as delivered."""
    entries = OutboxEntry.objects.filter(kind=kind, object_id__in=versions)
    taken = dict(entries.select_for_update(skip_locked=True).values_list("object_id", "delivered_text"))
    held = set(entries.values_list("object_id", flat=True)) - taken.keys()
    free = versions.keys() - held
    ours = sorted(pk for pk in free if taken.get(pk, 0) <= versions[pk])
    text_rows.write(kind, [(versions[pk], found[pk]) for pk in ours if pk in found])
    text_rows.delete(kind, {pk: versions[pk] for pk in ours if pk not in found})
    delivered: dict[int, list[int]] = defaultdict(list)
    for pk in taken.keys() & set(ours):
        if taken[pk] < versions[pk]:
            delivered[versions[pk]].append(pk)
    for version, ids in delivered.items():
        entries.filter(object_id__in=ids).update(delivered_text=version)
    return set(free)


def pending_texts() -> QuerySet[OutboxEntry]:
    """Entries that the search texts do not know of yet, in order of their primary key."""
    return OutboxEntry.objects.filter(delivered_text__lt=F("version")).order_by("pk")


def drain_texts(limit: int | None = None) -> int:
    """Bring the texts up to date with what the outbox says, batch by batch; returns how many documents were settled.

    Safe to run twice at once. What a writer holds meanwhile stays pending: its own commit asks for the next drain.
    """
    done = 0
    for attempt in range(TRIES):
        if attempt:
            sleep(PAUSE)
        held = False
        for batch in _pending_batches():
            entries = batch if limit is None else batch[: limit - done]
            by_kind: dict[str, dict[int, int]] = defaultdict(dict)
            for _pk, kind, object_id, version in entries:
                by_kind[kind][object_id] = version
            settled = sum(len(store(kind, versions)) for kind, versions in by_kind.items())
            held = held or settled < len(entries)
            done += settled
            if limit is not None and done >= limit:
                return done
        if not held:
            break
    return done


def _pending_batches() -> Iterator[list[tuple[int, str, int, int]]]:
    after = 0
    while entries := list(
        pending_texts().filter(pk__gt=after).values_list("pk", "kind", "object_id", "version")[:BATCH]
    ):
        yield entries
        after = entries[-1][0]


def fill_texts() -> int:
    """Write the text of everything public and delete all others, batch by batch; returns how many are public.

    For what the outbox was never told of: a directory that was seeded or restored, or one older than the texts.
    """
    count = 0
    for kind in KINDS:
        for ids in _batches(_public(kind)):
            store(kind, _versions(kind, ids))
            count += len(ids)
        after = 0
        while rows := list(_texts(kind).filter(pk__gt=after).order_by("pk").values_list("pk", "object_id")[:BATCH]):
            ids = [object_id for _pk, object_id in rows]
            gone = set(ids) - _public_among(kind, ids)
            store(kind, _versions(kind, sorted(gone)))
            after = rows[-1][0]
    return count


def text_differences() -> TextDifferences:
    """Where texts and database disagree now; changes on their way through the outbox show up as differences too."""
    entry = OutboxEntry.objects.filter(kind=OuterRef("kind"), object_id=OuterRef("object_id"))
    stale = SearchText.objects.filter(Exists(entry.exclude(version=OuterRef("version")))).count()
    businesses, pages = _texts(BUSINESS), _texts(PAGE)
    public = list(public_page_ids())
    kept = set(pages.values_list("object_id", flat=True))
    return TextDifferences(
        missing=published().filter(~Exists(businesses.filter(object_id=OuterRef("pk")))).count()
        + len(set(public) - kept),
        extra=businesses.filter(~Exists(published().filter(pk=OuterRef("object_id")))).count()
        + len(kept - set(public)),
        stale=stale,
    )


def _texts(kind: str) -> QuerySet[SearchText]:
    return SearchText.objects.filter(kind=kind)


def _public(kind: str) -> Iterator[int]:
    """Ids of everything public, ascending; asked for in short queries, for rows are written meanwhile."""
    if kind == PAGE:
        yield from list(public_page_ids())
        return
    after = 0
    while ids := list(islice(public_ids(after=after), BATCH)):
        yield from ids
        after = ids[-1]


def _public_among(kind: str, ids: Sequence[int]) -> set[int]:
    if kind == BUSINESS:
        return set(published().filter(pk__in=ids).values_list("pk", flat=True))
    return set(public_page_ids()) & set(ids)


def _versions(kind: str, ids: Sequence[int]) -> dict[int, int]:
    """The version of each document as it stands, 0 where it was never announced."""
    announced = OutboxEntry.objects.filter(kind=kind, object_id__in=ids).values_list("object_id", "version")
    return dict.fromkeys(ids, 0) | dict(announced)


def _batches(ids: Iterator[int]) -> Iterator[list[int]]:
    while batch := list(islice(ids, BATCH)):
        yield batch
