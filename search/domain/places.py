"""Kecamatan and desa by the names people write in a question: official, old, in one word or two, with a typing error.

Made of what `reference` remembers, anew only when that has changed. A kecamatan goes before the desa of
the same name; a desa's name may be borne by several.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from django.conf import settings
from rapidfuzz.distance import OSA

from regions.domain.names import PlaceNames, load_names
from search.domain import reference
from search.domain.reference import District, Village
from search.domain.words import fold, joined, lines_of, phrases_of

LONGEST_NAME = 3
LEAST_MISTYPED = 6
"""Letters of a name in which one typing error is understood."""
DISTRICT_WORDS = frozenset({"kecamatan", "kec"})
VILLAGE_WORDS = frozenset({"desa", "ds", "kelurahan", "kel", "kampung", "kp"})


@dataclass(frozen=True)
class Named:
    """What one name stands for: a kecamatan, or all desa that bear it, or both."""

    district: District | None = None
    villages: tuple[Village, ...] = ()

    @property
    def name(self) -> str:
        """The official name."""
        return self.district.name if self.district else self.villages[0].name


@dataclass(frozen=True)
class PlaceBook:
    """All names, by their letters without blanks."""

    districts: tuple[District, ...]
    villages: tuple[Village, ...]
    names: PlaceNames

    @cached_property
    def by_key(self) -> dict[str, Named]:
        found: dict[str, Named] = {}
        for district in self.districts:
            for key in self._keys(district.name):
                found[key] = Named(district)
        for village in self.villages:
            for key in self._keys(village.name):
                before = found.get(key, Named())
                found[key] = Named(before.district, (*before.villages, village))
        for said, official in {**self.names.aliases, **told_names()}.items():
            meant = found.get(joined(official))
            if meant:
                found.setdefault(joined(said), meant)
        return found

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of every name, and every name as one word."""
        names = [*(each.name for each in self.districts), *(each.name for each in self.villages), *self.names.outside]
        return frozenset(word for name in names for word in fold(name).split()) | frozenset(self.by_key)

    @cached_property
    def regency(self) -> frozenset[str]:
        """Ways to name the regency, its province, or the city of the same name: they say nothing here."""
        name, provinces = self.names.regency, self.names.provinces
        if not name:
            return provinces
        kinds = {f"{kind} {name}" for kind in ("kabupaten", "kab", "kota", "regency")} | {f"{name} regency"}
        whole = {name, *kinds, f"{name} kota", f"{name} kab"}
        return frozenset(whole | provinces | {f"provinsi {each}" for each in provinces})

    def find(self, texts: Sequence[str]) -> Named | None:
        """What these folded words name together, rightly spelt."""
        plain = " ".join(texts)
        texts = self.names.aliases.get(plain, plain).split()
        key = "".join(self.names.words.get(each, each) for each in texts) if len(texts) > 1 else plain
        return self.by_key.get(joined(key)) or self.by_key.get(joined(plain))

    def mistyped(self, texts: Sequence[str]) -> Named | None:
        """What these words name with one typing error after the first letter; None when two names are as near."""
        key = "".join(texts)
        if len(key) < LEAST_MISTYPED:
            return None
        near = [
            self.by_key[name]
            for name in self._by_first.get(key[0], ())
            if abs(len(name) - len(key)) <= 1 and OSA.distance(key, name, score_cutoff=1) == 1
        ]
        whole = [named for named in near if named.district] or near
        return whole[0] if whole and all(each == whole[0] for each in whole) else None

    @cached_property
    def _by_first(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for key in self.by_key:
            if len(key) >= LEAST_MISTYPED:
                found.setdefault(key[0], []).append(key)
        return found

    def _keys(self, name: str) -> list[str]:
        """A name's letters, and the same with the ways in which its first word is also written ("pulauampel")."""
        first, *rest = fold(name).split()
        also = [said for said, usual in self.names.words.items() if usual == first and len(said) > 2] if rest else []
        return ["".join([word, *rest]) for word in (first, *also)]


_Places = tuple[tuple[District, ...], tuple[Village, ...]]
_made: dict[str, tuple[_Places, PlaceBook]] = {}


def book() -> PlaceBook:
    """The names of what `reference` remembers now."""
    districts, villages = reference.districts(), reference.villages()
    code = settings.REGENCY_CODE
    if code in _made:
        (old_districts, old_villages), made = _made[code]
        if old_districts is districts and old_villages is villages:
            return made
    else:
        made = None
    if made is None or (made.districts, made.villages) != (districts, villages):
        made = PlaceBook(districts, villages, _names(code))
    _made[code] = ((districts, villages), made)
    return made


@cache
def _names(regency_code: str) -> PlaceNames:
    return load_names(regency_code)


@cache
def told_names() -> dict[str, str]:
    """What people call a place → its official name, both folded."""
    told = (line.partition("=>") for line in lines_of("place_names.txt"))
    return {fold(said): fold(official) for said, _, official in told}


def ordinary_names() -> frozenset[str]:
    """Names of desa that are first of all words for something else."""
    return phrases_of("ordinary_places.txt")


def landmarks() -> frozenset[str]:
    """What stands between "dekat" and the name of a place."""
    return phrases_of("landmarks.txt")
