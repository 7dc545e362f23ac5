"""Recognises kecamatan and desa in what people type, with tolerance and without guessing.

Names repeat: every kecamatan shares its name with a desa, thirteen desa names occur twice, and the neighbouring cities
have kecamatan of their own. So a desa is recognised only inside a kecamatan that is already known, a name that belongs
to a neighbour is never bent into one of ours, and a typo is corrected only when one single name is near enough.
"""

import itertools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from rapidfuzz.distance import OSA

from regions.models import District, Village

from .names import PlaceNames, load_names

_PREFIX = re.compile(r"^(?:kecamatan|kec|desa|ds|kelurahan|kel|kampung|kp)\b[.:\s]*")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_IN_ADDRESS = re.compile(
    r"\bkec(?:amatan)?\b[.:\s]+([a-z][a-z .]{2,24}?)(?=\s*(?:[,;/(\d-]|\bkab|\bkota\b|\bprov|\bdesa\b|$))"
)
_VILLAGE_IN_ADDRESS = re.compile(
    r"\b(?:desa|ds|kelurahan|kel)\b[.:\s]+([a-z][a-z .]{2,24}?)(?=\s*(?:[,;/(\d-]|\bkec|\bkab|\brt\b|$))"
)
_REGENCY = re.compile(r"\b(kab(?:upaten)?|kota)\b[.:\s]+([a-z]+(?: [a-z]+)*)")
_PARTS = re.compile(r"[,;/()]|\s-\s")
_POSTCODE = re.compile(r"(?<=[a-z.])[,\s]+\d{5}\s*$")
_PROVINCE = re.compile(r"^prov(?:insi)?\b[.:\s]*")


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
NO_NAMES = PlaceNames()


class RegionMatcher:
    """Built once for a job from the regency's kecamatan and desa; answers from memory afterwards."""

    def __init__(
        self,
        *,
        districts: Iterable[tuple[str, str]],
        villages: Iterable[tuple[str, str, str]],
        names: PlaceNames = NO_NAMES,
    ) -> None:
        """`districts` are (code, name), `villages` (code, name, code of their kecamatan)."""
        self._names = names
        self._districts = {self._key(name): (code, name) for code, name in districts}
        self._codes = {code.replace(".", ""): (code, name) for code, name in self._districts.values()}
        self._outside = {self._key(name): name for name in names.outside} if self._districts else {}
        self._villages: dict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
        for code, name, district_code in villages:
            self._villages[district_code][self._key(name)] = (code, name)
        self.district = lru_cache(maxsize=20_000)(self._district)
        self.village = lru_cache(maxsize=50_000)(self._village)

    @classmethod
    def from_database(cls) -> "RegionMatcher":
        """The matcher for the regions that are loaded, in two queries, and the names around them."""
        return cls(
            districts=District.objects.values_list("code", "name"),
            villages=Village.objects.values_list("code", "name", "district_id"),
            names=load_names(settings.REGENCY_CODE),
        )

    def _district(self, text: str) -> DistrictMatch:
        """The kecamatan a cell names, alone, by its code, or with its kabupaten or desa ("Kec. Anyar, Kab. Serang")."""
        found = self._named(text)
        if found.code or found.outside:
            return found
        plain = " ".join(_POSTCODE.sub("", text.casefold()).split())
        digits = plain.replace(".", "")
        if digits in self._codes:
            return DistrictMatch(*self._codes[digits], exact=True)
        regency = _REGENCY.search(plain)
        if regency and not self._is_ours(regency):
            return DistrictMatch(name=regency[0], outside=True)
        parts = [part.strip() for part in _PARTS.split(plain[: regency.start()] if regency else plain)]
        return self._among([part for part in parts if part])

    def _named(self, text: str) -> DistrictMatch:
        """The kecamatan whose name a text is, allowing for typing errors."""
        key = self._key(text)
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

    def _among(self, parts: list[str]) -> DistrictMatch:
        """The one kecamatan among the parts of a cell; everything else must be its desa, our regency or province."""
        while len(parts) > 1 and (
            parts[-1].isdigit() or self.is_home_regency(parts[-1]) or self._is_province(parts[-1])
        ):
            parts = parts[:-1]
        found = [match for match in map(self._named, parts) if match.code or match.outside]
        if len({(match.code, match.name) for match in found}) != 1:
            return NO_DISTRICT
        only = found[0]
        rest = [part for part in parts if self._named(part) == NO_DISTRICT]
        if any(not self.village(part, only.code).code for part in rest):
            return NO_DISTRICT
        return DistrictMatch(only.code, only.name, exact=only.exact and not rest, outside=only.outside)

    def _village(self, text: str, district_code: str) -> VillageMatch:
        """The desa or kelurahan a cell names, looked for in that kecamatan alone."""
        villages = self._villages.get(district_code)
        key = self._key(text)
        if not villages or not key:
            return NO_VILLAGE
        if key in villages:
            return VillageMatch(*villages[key], exact=True)
        found = _nearest(key, list(villages))
        return VillageMatch(*villages[found]) if found is not None else NO_VILLAGE

    def is_home_regency(self, text: str) -> bool:
        """Whether a cell for the regency leaves the regency possible; "Kota Serang" and other names do not. Without a
        file of names every regency is possible."""
        ours = self._names.regency.replace(" ", "")
        plain = _plain(text).replace(" ", "")
        if not plain or not ours:
            return True
        for province in self._names.provinces:
            plain = plain.removesuffix(province.replace(" ", "")) or plain
        kinds = ("kota",) if self._names.is_city else ("kabupaten", "kab")
        return plain == ours or any(plain in (kind + ours, ours + kind) for kind in kinds)

    def names_place(self, text: str) -> bool:
        """Whether a text is nothing but "Kecamatan …" or "Desa …" with a name of ours: a heading, not a business."""
        plain = " ".join(text.casefold().split())
        if not _PREFIX.match(plain):
            return False
        key = self._key(plain)
        return key in self._districts or any(key in villages for villages in self._villages.values())

    def names_in_address(self, address: str) -> tuple[str, str]:
        """The kecamatan and desa an address names after "Kec." and "Desa", as typed; empty where it names none, and
        where it names another kabupaten or a city. A kecamatan may also stand just before our regency's name."""
        plain = " ".join(address.casefold().split())
        if any(not self._is_ours(regency) for regency in _REGENCY.finditer(plain)):
            return "", ""
        found = _IN_ADDRESS.search(plain)
        district = found[1].strip(" .") if found else self._before_regency(plain)
        village = _VILLAGE_IN_ADDRESS.search(plain)
        return district, (village[1].strip(" .") if village else "")

    def _before_regency(self, address: str) -> str:
        """The kecamatan in "…, Ciruas, Kab. Serang"; not a name that a desa elsewhere in the regency has too."""
        if not self._names.regency:
            return ""
        parts = [part.strip(" .") for part in address.split(",")]
        for part, after in itertools.pairwise(parts):
            key = self._key(part)
            if _PREFIX.match(part) or key not in self._districts or not after or not self.is_home_regency(after):
                continue
            code = self._districts[key][0]
            if not any(key in villages for other, villages in self._villages.items() if other != code):
                return part
        return ""

    def _is_ours(self, regency: re.Match[str]) -> bool:
        """Whether "Kab. …" or "Kota …" names our own regency (or we do not know our own name)."""
        ours = self._names.regency
        if not ours:
            return True
        return (regency[1] == "kota") == self._names.is_city and f"{regency[2]} ".startswith(f"{ours} ")

    def _is_province(self, text: str) -> bool:
        return _PROVINCE.sub("", text).strip() in self._names.provinces

    def _key(self, text: str) -> str:
        """A name without case, prefixes and blanks; "Kec. Pulau Ampel" and "Puloampel" are the same."""
        plain = _plain(text)
        words = self._names.aliases.get(plain, plain).split()
        return "".join(self._names.words.get(word, word) if len(words) > 1 else word for word in words)


def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(ch for ch in plain if not unicodedata.combining(ch))
    previous = ""
    while plain != previous:
        previous, plain = plain, _PREFIX.sub("", plain.strip())
    return _NOT_WORD.sub(" ", plain).strip()


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
