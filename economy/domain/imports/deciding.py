"""What becomes of staged rows: new, an update, unchanged, or a repetition of an earlier row.

A row that shares no number and no key with the directory or with another row is new, and is staged as such. Only the
others, the entangled ones, are compared one by one, in the order of the file. Each listing is touched by one row of an
import: the first that speaks of it, or the one that says exactly what it said last time. A row never changes a
listing's state, never clears a field with a blank cell, and leaves what a person has said unless an officer ticked
that column.

Nothing is written to the directory here.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from django.db import connection, transaction
from django.db.models import Q

from economy.domain.imports.differences import differences, missing_products
from economy.domain.imports.lookup import KEYS, Known, Lookup, crowded, find
from economy.domain.imports.reasons import reason
from economy.domain.imports.staging import Decision, table
from economy.domain.matching import key_of, name_block
from economy.domain.provenance import by_import
from economy.enums import Outcome
from economy.models import Business, BusinessImport, ImportRow, Product

FINAL = (Outcome.CREATED, Outcome.UPDATED, Outcome.UNCHANGED)
NAMESAKES = 200
"""So many rows of one number or one name in one place are compared with later ones; the oldest are."""
ENTANGLED = 0
"""`ImportRow.seen` of a new listing's row that had look-alikes; listings count their revisions from 1."""


def entangled(job: BusinessImport) -> tuple["array[int]", bytearray]:
    """The rows to decide one by one, of those after the checkpoint: positions, ascending, and for each a byte with bit
    n set where other rows of the file share its key n of `KEYS`.

    They are the rows that share a number or a key with a listing or another row, and rows that say exactly what one
    and the same listing says, or a listing that a row before the checkpoint has spoken of.
    """
    rows, businesses = table(), connection.ops.quote_name(Business._meta.db_table)  # noqa: SLF001 — Django documents `_meta`
    said = "r.batch_id = %s AND r.outcome = 'created' AND r.position > %s"
    parts = []
    for bit, key in enumerate(KEYS):
        parts.append(f"SELECT r.position, 0 FROM {rows} r JOIN {businesses} b ON b.{key} = r.{key} WHERE {said}")
        repeated = f"SELECT r.{key} FROM {rows} r WHERE {said} AND r.{key} <> '' GROUP BY r.{key} HAVING count(*) > 1"
        parts.append(f"SELECT r.position, {1 << bit} FROM {rows} r WHERE {said} AND r.{key} IN ({repeated})")
    same = "r.batch_id = %s AND r.outcome = 'unchanged' AND r.position > %s"
    twice = f"SELECT r.business_id FROM {rows} r WHERE {same} GROUP BY r.business_id HAVING count(*) > 1"
    parts.append(f"SELECT r.position, 0 FROM {rows} r WHERE {same} AND r.business_id IN ({twice})")
    if job.cursor:
        applied = "o.batch_id = r.batch_id AND o.business_id = r.business_id AND o.position <= %s"
        parts.append(
            f"SELECT r.position, 0 FROM {rows} r WHERE {same} AND EXISTS"
            f" (SELECT 1 FROM {rows} o WHERE {applied} AND o.outcome IN ('created', 'updated', 'unchanged'))"
        )
    question = " UNION ".join(parts)
    positions, shared = array("I"), bytearray()
    with transaction.atomic(), connection.chunked_cursor() as cursor:
        values = [job.pk, job.cursor] * question.count("r.batch_id = %s") + [job.cursor] * bool(job.cursor)
        cursor.execute(f"{question} ORDER BY 1", values)
        while chunk := cursor.fetchmany(5000):
            for position, bits in chunk:
                if positions and positions[-1] == position:
                    shared[-1] |= bits
                else:
                    positions.append(position)
                    shared.append(bits)
    return positions, shared


class Places:
    """Where keys stand: positions by a key's hash, ascending, in twelve bytes each. A file of a million rows has
    hundreds of thousands, which as a dictionary of lists would be the most that an import holds."""

    _PARTS = 4096

    def __init__(self) -> None:
        self._hashes = [array("q") for _part in range(self._PARTS)]
        self._positions = [array("I") for _part in range(self._PARTS)]

    def add(self, key: int, position: int) -> None:
        """Note a position, unless the key has `NAMESAKES` already."""
        part = key % self._PARTS
        if self._hashes[part].count(key) < NAMESAKES:
            self._hashes[part].append(key)
            self._positions[part].append(position)

    def of(self, key: int) -> list[int]:
        """The positions noted under a key."""
        part = key % self._PARTS
        pairs = zip(self._hashes[part], self._positions[part], strict=True)
        return [position for other, position in pairs if other == key]


@dataclass
class Decider:
    """Decides entangled rows, in the order of their positions.

    What earlier rows said is found again in the staging table; only where it stands is remembered, and only for keys
    that several rows share: positions by the hash of the key.
    """

    job: BusinessImport
    _stands: Places = field(default_factory=Places)
    _before: Lookup = field(default_factory=Lookup)
    _touched: dict[int, tuple[int, int]] = field(default_factory=dict)
    _crowd: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self._crowd = crowded(self.job)

    def decide(self, positions: Sequence[int], shared: bytes | bytearray) -> list[Decision]:
        """What becomes of the rows at these positions; reads only."""
        found = ImportRow.objects.filter(batch=self.job, position__in=list(positions)).order_by("position")
        rows = list(found.defer("cells", "identity", "photo_names"))
        asking = {row.position: _known(row) for row in rows if row.slug is not None}
        directory = Lookup.among(list(asking.values()))
        self._before, self._touched = self._said_before(list(asking.values())), {}
        products = self._current(rows, asking.values(), directory)
        decisions = []
        for row, bits in zip(rows, shared, strict=True):
            decisions.append(self._decide(row, bits, asking.get(row.position), directory, products))
        return decisions

    def _said_before(self, asking: Sequence[Known]) -> Lookup:
        """What the rows of earlier calls made of their listings, as far as these rows may mean the same."""
        stands = {
            position
            for known in asking
            for bit, key in enumerate(KEYS)
            if (value := getattr(known, key))
            for position in self._stands.of(hash((bit, value)))
        }
        before = Lookup()
        if stands:
            found = ImportRow.objects.filter(batch=self.job, position__in=stands).order_by("position")
            rows = list(found.only("position", "number", "business_id", "outcome", "owner_name", "name", *KEYS))
            changed = Business.objects.in_bulk([row.business_id for row in rows if row.outcome == Outcome.UPDATED])
            for row in rows:
                business = changed.get(row.business_id or 0)
                before.add(_afterwards(row, business) if business else _known(row))
        return before

    def _remember(self, row: ImportRow, bits: int, said: Known) -> None:
        """Note where a new listing, or what a changed one will say, can be found by later rows."""
        for bit, key in enumerate(KEYS):
            value = getattr(said, key)
            moved = key == "match_key" and value != row.match_key
            if (bits & 1 << bit or moved) and value and not (key == "phone" and value in self._crowd):
                self._stands.add(hash((bit, value)), row.position)

    def _current(
        self, rows: Sequence[ImportRow], asking: Iterable[Known], directory: Lookup
    ) -> dict[int, list[Product]]:
        """Products of the listings that may be meant; notes on the way which of these an earlier row has touched, or a
        row that says exactly what it said last time. One that an earlier row changes is found by what it will say."""
        near = {
            known.pk: known for each in asking for key in KEYS for known in directory.having(key, getattr(each, key))
        }
        told = {row.business_id for row in rows if row.slug is None}
        first = rows[0].position
        decided = Q(outcome__in=(Outcome.UPDATED, Outcome.UNCHANGED), position__lt=first)
        settled = ImportRow.objects.filter(batch=self.job, business__in={*near, *told}, outcome__in=FINAL).filter(
            decided | Q(slug=None) | Q(position__lte=self.job.cursor)
        )
        said = ("business_id", "position", "number", "outcome", "name", "nib", "phone", "match_key", "owner_name")
        for row in settled.only(*said).order_by("-position"):
            self._touched[row.business_id or 0] = row.position, row.number
            known = near.get(row.business_id or 0)
            waits = row.outcome == Outcome.UPDATED and row.position > self.job.cursor
            if waits and known is not None and known.business is not None:
                directory.drop(known)
                self._before.add(_afterwards(row, known.business))
        products: dict[int, list[Product]] = defaultdict(list)
        for product in Product.objects.filter(business__in=list(near)).order_by("position", "id") if near else ():
            products[product.business_id].append(product)
        return products

    def _decide(
        self, row: ImportRow, bits: int, known: Known | None, directory: Lookup, products: dict[int, list[Product]]
    ) -> Decision:
        if known is None:
            return self._same_as_ever(row)
        found = find(known, directory, self._before, self._crowd)
        if found.sure is None:
            self._remember(row, bits, known)
            return self._created(row, known, found.doubt)
        match = found.sure
        if match.position:
            self._touched.setdefault(match.pk, (match.position, match.number))
        if (repeated := self._repeats(row, match.pk)) is not None:
            return repeated
        if match.business is None:
            raise RuntimeError("a listing still to be made is touched by the row that makes it")
        decision = self._compared(row, match.business, products.get(match.pk, []))
        if decision.outcome == Outcome.UPDATED:
            said = replace(Known.of(match.business), position=row.position, number=row.number, business=None)
            directory.drop(match)
            self._before.add(said)
            self._remember(row, bits, said)
        return decision

    def _same_as_ever(self, row: ImportRow) -> Decision:
        """A row that is known to say what its listing says: unchanged, or said once more by this row."""
        pk = row.business_id or 0
        return self._repeats(row, pk) or Decision(row.position, Outcome.UNCHANGED, row.reasons, pk, seen=row.seen)

    def _repeats(self, row: ImportRow, pk: int) -> Decision | None:
        """The row as a repetition of the one that touched its listing; None when it is the first."""
        earlier, number = self._touched.setdefault(pk, (row.position, row.number))
        if earlier == row.position:
            return None
        remarks = [reason("duplicate", "", row=number), *row.reasons]
        return Decision(row.position, Outcome.DUPLICATE, remarks, pk, twin=earlier)

    def _created(self, row: ImportRow, known: Known, doubt: Known | None) -> Decision:
        pk = row.business_id or 0  # reserved when the row was staged
        known.pk = pk
        self._before.add(known)
        if doubt is None:
            return Decision(row.position, Outcome.CREATED, row.reasons, pk, seen=ENTANGLED, as_staged=True)
        remarks = [reason("same_phone_other_name", "phone", name=doubt.name), *row.reasons]
        return Decision(
            row.position,
            Outcome.CREATED,
            remarks,
            pk,
            seen=ENTANGLED,
            similar_to=doubt.pk,
            score=0,
            products=row.products,
            match_key=row.match_key,
            name_block=row.name_block,
        )

    def _compared(self, row: ImportRow, business: Business, products: list[Product]) -> Decision:
        seen = business.revision
        changes, kept, silent = differences(row, business, self.job.overwrite)
        missing = missing_products(business, row.products or [], products)
        remarks = list(row.reasons)
        if kept:
            remarks.insert(0, reason("kept_confirmed", "", fields=", ".join(kept)))
        if not changes and not missing:
            return Decision(row.position, Outcome.UNCHANGED, remarks, business.pk, seen=seen, kept=silent)
        business.match_key = key_of(business)
        mine = by_import(self.job.pk)
        return Decision(
            row.position,
            Outcome.UPDATED,
            remarks,
            business.pk,
            seen=seen,
            changes=changes,
            sources={**business.sources, **dict.fromkeys(changes, mine)},
            products=missing or None,
            match_key=business.match_key,
            name_block=name_block(name=business.name, village_code=business.village_id or ""),
            kept=silent,
        )


def _known(row: ImportRow) -> Known:
    return Known(
        row.business_id or 0,
        row.position,
        row.number,
        row.name or "",
        row.nib or "",
        row.phone or "",
        row.match_key or "",
        row.owner_name or "",
    )


def _afterwards(row: ImportRow, business: Business) -> Known:
    """What a listing will say once the decided row has changed it."""
    return Known(
        business.pk,
        row.position,
        row.number,
        row.name or business.name,
        row.nib or business.nib,
        row.phone or business.phone,
        row.match_key or business.match_key,
        row.owner_name or business.owner_name,
    )
