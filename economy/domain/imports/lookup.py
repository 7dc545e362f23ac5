"""Finds the listing a row speaks of, among those the directory has and those this batch makes.

In order: the same NIB; the same phone and a name that is not clearly another; the same name in the same place. Two
different NIBs are two businesses. So are two rows that share name and place but differ in both phone and owner.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import fuzz

from economy.domain.matching import normalised_name
from economy.models import Business

from .parser import ParsedRow

SAME_NAME = 80
"""Of 100, by rapidfuzz's token_sort_ratio of the normalised names."""
SAME_OWNER = 75


def similar_names(first: str, second: str) -> bool:
    """Whether two normalised names under one phone are one business: nearly the same words, or the words of one
    within the other ("gerabah bu rum", "gerabah bu rum bumijaya")."""
    if fuzz.token_sort_ratio(first, second) >= SAME_NAME:
        return True
    words, others = set(first.split()), set(second.split())
    return words <= others or others <= words


def _age(business: Business) -> int:
    """Older listings first, those of this batch last: an import that runs twice must choose the same one twice."""
    return business.pk or sys.maxsize


class Lookup:
    """The candidates of one batch, found by three queries; listings that change or appear are added as we go."""

    def __init__(self, rows: Iterable[ParsedRow]) -> None:
        nibs: set[str] = set()
        phones: set[str] = set()
        keys: set[str] = set()
        for row in rows:
            nibs.update(filter(None, (row.fields.get("nib"),)))
            phones.update(filter(None, (row.fields.get("phone"),)))
            keys.add(row.match_key)
        self.by_pk: dict[int, Business] = {}
        self._by_nib: dict[str, list[Business]] = defaultdict(list)
        self._by_phone: dict[str, list[Business]] = defaultdict(list)
        self._by_key: dict[str, list[Business]] = defaultdict(list)
        for condition in ({"nib__in": nibs}, {"phone__in": phones}, {"match_key__in": keys}):
            if not next(iter(condition.values())):
                continue
            for business in Business.objects.select_for_update(of=("self",)).filter(**condition).order_by("pk"):
                if business.pk not in self.by_pk:
                    self.by_pk[business.pk] = business
                    self.add(business)

    def add(self, business: Business) -> None:
        """Make a new or changed listing findable by what it says now."""
        for index, value in (
            (self._by_nib, business.nib),
            (self._by_phone, business.phone),
            (self._by_key, business.match_key),
        ):
            if value and not any(known is business for known in index[value]):
                index[value].append(business)

    def find(self, row: ParsedRow) -> Business | None:
        """The listing the row speaks of, or None for a new one."""
        said = row.fields
        nib, phone = said.get("nib", ""), said.get("phone", "")
        if nib:
            same = [business for business in self._by_nib.get(nib, ()) if business.nib == nib]
            if same:
                return min(same, key=_age)
        name = normalised_name(said["name"])
        if phone:
            same = [
                business
                for business in self._by_phone.get(phone, ())
                if business.phone == phone
                and not (nib and business.nib and business.nib != nib)
                and similar_names(name, normalised_name(business.name))
            ]
            if same:
                return min(same, key=lambda business: (normalised_name(business.name) != name, _age(business)))
        same = [
            business
            for business in self._by_key.get(row.match_key, ())
            if business.match_key == row.match_key and not self._another(business, said)
        ]
        return min(same, key=_age, default=None)

    @staticmethod
    def _another(business: Business, said: dict[str, str]) -> bool:
        """Whether a listing of the same name and place is another business all the same."""
        if business.nib and said.get("nib") and business.nib != said["nib"]:
            return True
        if not business.phone or not said.get("phone") or business.phone == said["phone"]:
            return False
        if not business.owner_name or not said.get("owner_name"):
            return False
        owners = (normalised_name(business.owner_name), normalised_name(said["owner_name"]))
        return fuzz.token_set_ratio(*owners) < SAME_OWNER
