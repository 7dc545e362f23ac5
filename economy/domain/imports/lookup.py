"""Finds the listing a row speaks of, among those the directory has and those earlier rows of the file will make.

In order: the same NIB; the same phone and a name that is not clearly another; the same name in the same place. Two
different NIBs are two businesses. So are two rows that share name and place but differ in both phone and owner.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, Q
from rapidfuzz import fuzz

from economy.domain.matching import CROWD, normalised_name
from economy.models import Business, BusinessImport, ImportRow

KEYS = ("nib", "phone", "match_key")
SAME_NAME = 80
"""Of 100, by rapidfuzz's token_sort_ratio of the normalised names."""
SAME_OWNER = 75


@dataclass(slots=True)
class Known:
    """What can be matched: a row, a listing, or a listing that an earlier row will make (`position` and sheet row
    `number` are that row's, 0 for one that exists; `pk` its id, reserved or real)."""

    pk: int
    position: int
    number: int
    name: str
    nib: str
    phone: str
    match_key: str
    owner_name: str
    business: Business | None = None

    @classmethod
    def of(cls, business: Business) -> "Known":
        """A listing of the directory."""
        return cls(
            business.pk,
            0,
            0,
            business.name,
            business.nib,
            business.phone,
            business.match_key,
            business.owner_name,
            business,
        )


@dataclass(frozen=True, slots=True)
class Found:
    """What a row was found to be: surely this one; or, in doubt, one that shares its phone but hardly its name."""

    sure: Known | None = None
    doubt: Known | None = None


def similar_names(first: str, second: str) -> bool:
    """Whether two normalised names under one phone are one business: nearly the same words, or the words of one
    within the other ("gerabah bu rum", "gerabah bu rum bumijaya")."""
    if fuzz.token_sort_ratio(first, second) >= SAME_NAME:
        return True
    words, others = set(first.split()), set(second.split())
    return words <= others or others <= words


class Lookup:
    """Candidates by NIB, phone and match key."""

    def __init__(self) -> None:
        self._by: dict[str, dict[str, list[Known]]] = {key: defaultdict(list) for key in KEYS}

    @classmethod
    def among(cls, rows: Collection[Known]) -> "Lookup":
        """The listings of the directory that share a number or a key with any of the rows; one read."""
        wanted: dict[str, set[str]] = {key: {getattr(row, key) for row in rows} - {""} for key in KEYS}
        conditions = Q()
        for key, values in wanted.items():
            if values:
                conditions |= Q(**{f"{key}__in": values})
        lookup = cls()
        if conditions:
            for business in Business.objects.filter(conditions).order_by("pk"):
                lookup.add(Known.of(business))
        return lookup

    def add(self, known: Known) -> None:
        """Make a candidate findable by what it says now."""
        for key, index in self._by.items():
            if value := getattr(known, key):
                index[value].append(known)

    def drop(self, known: Known) -> None:
        """Make a candidate unfindable: its listing will not say any more what it was found by."""
        for key, index in self._by.items():
            if value := getattr(known, key):
                index[value] = [other for other in index[value] if other is not known]

    def having(self, key: str, value: str) -> list[Known]:
        """The candidates with this number or key."""
        return self._by[key].get(value, []) if value else []


def crowded(job: BusinessImport) -> set[str]:
    """Phones that stand in more rows of the file than `CROWD`."""
    rows = ImportRow.objects.filter(batch=job, phone__isnull=False).order_by().values("phone")
    shared = rows.annotate(rows=Count("pk")).filter(rows__gt=CROWD).values_list("phone", flat=True)
    return {phone for phone in shared if phone}


def find(row: Known, directory: Lookup, before: Lookup, crowd: Collection[str]) -> Found:
    """The candidate that the row is, if any: of the directory, or one that a row before it will make. `crowd` are
    phones that are no evidence. Older candidates win: the same file must choose the same one twice."""
    places = (directory, before)
    if same := [known for place in places for known in place.having("nib", row.nib)]:
        return Found(sure=min(same, key=_age))
    name = normalised_name(row.name)
    doubt = None
    if row.phone not in crowd and len(directory.having("phone", row.phone)) <= CROWD:
        shared = [known for place in places for known in place.having("phone", row.phone)]
        named = [(normalised_name(known.name), known) for known in shared if not _other_nib(known, row)]
        same_name = [pair for pair in named if similar_names(name, pair[0])]
        if same_name:
            return Found(sure=min(same_name, key=lambda pair: (pair[0] != name, _age(pair[1])))[1])
        doubt = min((known for _name, known in named), key=_age, default=None)
    keyed = [known for place in places for known in place.having("match_key", row.match_key)]
    if same := [known for known in keyed if not _another(known, row)]:
        return Found(sure=min(same, key=_age))
    return Found(doubt=doubt)


def _age(known: Known) -> tuple[int, int]:
    return known.position, known.pk


def _other_nib(known: Known, row: Known) -> bool:
    return bool(row.nib and known.nib and known.nib != row.nib)


def _another(known: Known, row: Known) -> bool:
    """Whether a candidate of the same name and place is another business all the same."""
    if _other_nib(known, row):
        return True
    if not known.phone or not row.phone or known.phone == row.phone:
        return False
    if not known.owner_name or not row.owner_name:
        return False
    owners = (normalised_name(known.owner_name), normalised_name(row.owner_name))
    return fuzz.token_set_ratio(*owners) < SAME_OWNER
