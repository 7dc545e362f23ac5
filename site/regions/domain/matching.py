"""Recognises kecamatan and desa in what people type, with tolerance and without guessing.

Names repeat: every kecamatan shares its name with a desa, thirteen desa names occur twice, and the neighbouring cities
have kecamatan of their own. So a desa is recognised only inside a kecamatan that is already known, a name that belongs
to a neighbour is never bent into one of ours, and a typo is corrected only when one single name is near enough.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from regions.models import District, Village

OUTSIDE = (
    # Kota Serang, separated from the regency by Law 32/2007
    *("Serang", "Kasemen", "Walantaka", "Curug", "Cipocok Jaya", "Taktakan"),
    # Kota Cilegon, separated by Law 15/1999
    *("Cilegon", "Cibeber", "Ciwandan", "Citangkil", "Pulomerak", "Grogol", "Jombang", "Purwakarta"),
)
ALIASES = {"anyer": "anyar", "serang baru": "serang"}
WORD_ALIASES = {"pulau": "pulo", "p": "pulo", "gn": "gunung", "gng": "gunung", "tj": "tunjung", "lb": "lebak"}
_HOME = frozenset({"serang", "kabserang", "kabupatenserang", "kabserangbanten", "serangkab", "serangbanten"})
_PREFIX = re.compile(r"^(?:kecamatan|kec|desa|ds|kelurahan|kel|kampung|kp)\b[.:\s]*")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_IN_ADDRESS = re.compile(
    r"\bkec(?:amatan)?\b[.:\s]+([a-z][a-z .]{2,24}?)(?=\s*(?:[,;/(\d-]|\bkab|\bkota\b|\bprov|\bdesa\b|$))"
)
_VILLAGE_IN_ADDRESS = re.compile(
    r"\b(?:desa|ds|kelurahan|kel)\b[.:\s]+([a-z][a-z .]{2,24}?)(?=\s*(?:[,;/(\d-]|\bkec|\bkab|\brt\b|$))"
)
_OTHER_REGENCY = re.compile(r"\b(?:kab(?:upaten)?|kota)\b[.\s]+([a-z]+)")


@dataclass(frozen=True)
class DistrictMatch:
    """`code` is empty when the text names none of ours; `outside` when it names a neighbour's; `exact` when nothing but
    spelling of case, blanks and prefixes differed."""

    code: str = ""
    name: str = ""
    exact: bool = False
    outside: bool = False


@dataclass(frozen=True)
class VillageMatch:
    code: str = ""
    name: str = ""
    exact: bool = False


NO_DISTRICT = DistrictMatch()
NO_VILLAGE = VillageMatch()


class RegionMatcher:
    """Built once for a job from the regency's kecamatan and desa; answers from memory afterwards."""

    def __init__(self, *, districts: Iterable[tuple[str, str]], villages: Iterable[tuple[str, str, str]]) -> None:
        """`districts` are (code, name), `villages` (code, name, code of their kecamatan)."""
        self._districts = {_key(name): (code, name) for code, name in districts}
        self._outside = {_key(name): name for name in OUTSIDE} if self._districts else {}
        self._villages: dict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
        for code, name, district_code in villages:
            self._villages[district_code][_key(name)] = (code, name)
        self.district = lru_cache(maxsize=20_000)(self._district)
        self.village = lru_cache(maxsize=50_000)(self._village)

    @classmethod
    def from_database(cls) -> "RegionMatcher":
        """The matcher for the regions that are loaded, in two queries."""
        return cls(
            districts=District.objects.values_list("code", "name"),
            villages=Village.objects.values_list("code", "name", "district_id"),
        )

    def _district(self, text: str) -> DistrictMatch:
        """The kecamatan a cell names."""
        key = _key(text)
        if not key:
            return NO_DISTRICT
        if key in self._districts:
            code, name = self._districts[key]
            return DistrictMatch(code, name, exact=True)
        if key in self._outside:
            return DistrictMatch(name=self._outside[key], exact=True, outside=True)
        found = _nearest(key, [*self._districts, *self._outside])
        if found is None:
            return NO_DISTRICT
        if found in self._outside:
            near = OSA.distance(key, found) <= 1
            return DistrictMatch(name=self._outside[found], outside=True) if near else NO_DISTRICT
        code, name = self._districts[found]
        return DistrictMatch(code, name)

    def _village(self, text: str, district_code: str) -> VillageMatch:
        """The desa or kelurahan a cell names, looked for in that kecamatan alone."""
        villages = self._villages.get(district_code)
        key = _key(text)
        if not villages or not key:
            return NO_VILLAGE
        if key in villages:
            return VillageMatch(*villages[key], exact=True)
        found = _nearest(key, list(villages))
        return VillageMatch(*villages[found]) if found is not None else NO_VILLAGE

    def is_home_regency(self, text: str) -> bool:
        """Whether a cell for the regency leaves the regency possible; "Kota Serang" and other names do not."""
        plain = _plain(text)
        return not plain or plain.replace(" ", "") in _HOME

    def names_in_address(self, address: str) -> tuple[str, str]:
        """The kecamatan and desa an address names after "Kec." and "Desa", as typed; empty where it names none, and
        where it names another kabupaten or a city."""
        plain = " ".join(address.casefold().split())
        other = _OTHER_REGENCY.search(plain)
        if other and (other[1] != "serang" or "kota serang" in plain):
            return "", ""
        district = _IN_ADDRESS.search(plain)
        village = _VILLAGE_IN_ADDRESS.search(plain)
        return (district[1].strip(" .") if district else "", village[1].strip(" .") if village else "")


def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(ch for ch in plain if not unicodedata.combining(ch))
    previous = ""
    while plain != previous:
        previous, plain = plain, _PREFIX.sub("", plain.strip())
    plain = _NOT_WORD.sub(" ", plain).strip()
    return ALIASES.get(plain, plain)


def _key(text: str) -> str:
    """A name without case, prefixes and blanks; "Kec. Pulau Ampel" and "Puloampel" are the same."""
    words = _plain(text).split()
    return "".join(WORD_ALIASES.get(word, word) if len(words) > 1 else word for word in words)


def _nearest(key: str, names: list[str]) -> str | None:
    """The one name within the typing errors a word of that length may have; None when none or two are that near.

    One error (letter wrong, missing, doubled, two swapped) for 5 to 7 letters, two for 8 and more; the first letter
    of a short name must agree.
    """
    if len(key) < 5:
        return None
    best: list[tuple[int, str]] = []
    for name in names:
        allowed = 2 if min(len(key), len(name)) >= 8 else 1
        if len(name) < 5 or (len(name) < 8 and name[0] != key[0]):
            continue
        distance = OSA.distance(key, name, score_cutoff=allowed)
        if distance <= allowed:
            best.append((distance, name))
    best.sort()
    if not best or (len(best) > 1 and best[1][0] == best[0][0]):
        return None
    return best[0][1]
