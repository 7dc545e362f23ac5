"""When two descriptions mean the same business."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from hashlib import blake2b, sha256
from itertools import groupby

from rapidfuzz import fuzz

from economy.models import Business

from .words import words_of

_LEGAL_FORMS = re.compile(r"\b(?:p\.?t|c\.?v|u\.?d|p\.?d|f\.?a|toko|tb|usaha dagang|perseroan terbatas)\b\.?")
_LEGAL_WORDS = frozenset(["p", "pt", "c", "cv", "u", "ud", "pd", "f", "fa", "toko", "tb", "usaha", "perseroan"])
"""The words a legal form begins with: a name without any of them needs no closer look."""
_COMMON_WORDS = frozenset(
    (  # noqa: SIM905 — fifty words are not clearer on fifty lines
        "warung warteg toko kedai kios lapak rumah makan depot usaha umkm ikm ukm kelompok kub kue kopi cafe kafe "
        "bengkel salon laundry londry konveksi penjahit catering katering agen jual jasa bu ibu pak bapak bpk haji "
        "hajjah hj mas mbak mba teh kang abah umi ummi dan di ke jaya abadi"
    ).split()
)
"""Words that many names have, and that tell two businesses apart only when nothing else does."""
_SOUNDS = str.maketrans({"z": "j", "v": "p", "f": "p", "q": "k", "c": "k", **dict.fromkeys("aeiouyh", None)})
_TELLING_WORDS = 2
_NUMBER = re.compile(r"\d+")
SIMILAR_NAME = 88
"""The `likeness` from which two names of one desa are a doubt that the office settles."""
CROWD = 30
"""What more listings than this share is nobody's in particular: an office's telephone, a street of namesakes."""


@lru_cache(maxsize=4096)
def normalised_name(name: str) -> str:
    """A name without what people write differently: case, accents, punctuation, legal form ("CV. Maju, " → "maju")."""
    plain = name.casefold()
    if not plain.isascii():
        plain = "".join(ch for ch in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(ch))
    words = words_of(plain)
    if not _LEGAL_WORDS.isdisjoint(words):
        words = words_of(_LEGAL_FORMS.sub(" ", plain)) or words
    return " ".join(words) or plain.strip()


def match_key(
    *,
    name: str,
    district_code: str,
    village_code: str,
    region_text: str,
    street_address: str,
    latitude: Decimal | float | None,
    longitude: Decimal | float | None,
) -> str:
    """What makes a business without a number the same one: its name and where it is, as 64 hexadecimal digits.

    The place is the village, else the kecamatan with the street or point, else what the file said of the place:
    the less exact the area, the more of the address takes part, so that two stalls of one name in two streets stay two.
    """
    return key_by_plain_name(
        normalised_name(name),
        district_code=district_code,
        village_code=village_code,
        region_text=region_text,
        street_address=street_address,
        latitude=latitude,
        longitude=longitude,
    )


def key_by_plain_name(
    plain_name: str,
    *,
    district_code: str,
    village_code: str,
    region_text: str,
    street_address: str,
    latitude: Decimal | float | None,
    longitude: Decimal | float | None,
) -> str:
    """`match_key` for who has the normalised name at hand."""
    if village_code:
        return sha256(f"{plain_name}\x1f{village_code}".encode()).hexdigest()
    point = f"{float(latitude):.5f},{float(longitude):.5f}" if latitude is not None and longitude is not None else ""
    area = district_code or normalised_name(region_text)
    return sha256("\x1f".join((plain_name, area, normalised_name(street_address), point)).encode()).hexdigest()


def name_block(*, name: str, village_code: str) -> int | None:
    """Which names are compared with each other: those of one desa whose two most telling words sound alike.

    A signed 64-bit number; None where the desa is not known. Spelling varies within a block ("Kripik Bu Aminah",
    "Keripik Bu Amina"), and blocks are small, so that comparing all names costs no more than their number.
    """
    if not village_code:
        return None
    words = normalised_name(name).split()
    telling = [word for word in words if word not in _COMMON_WORDS] or words
    sounds = sorted({_sound(word) for word in telling}, key=lambda sound: (-len(sound), sound))[:_TELLING_WORDS]
    text = " ".join((village_code, *sorted(sounds)))
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)


@lru_cache(maxsize=20_000)
def _sound(word: str) -> str:
    """A word's consonants, alike-sounding ones as one, none twice in a row; a word without any stays as it is."""
    if not word.isalpha():
        return word
    bare = word.translate(_SOUNDS)
    return "".join(letter for letter, _run in groupby(bare)) or word


def likeness(name: str, other: str) -> int:
    """How alike two names are, 0 to 100 (rapidfuzz's token_sort_ratio), whatever the order of their words and the
    legal form; names whose numbers differ ("Kios 4", "Kios 5") are not alike at all."""
    first, second = normalised_name(name), normalised_name(other)
    score = round(fuzz.token_sort_ratio(first, second))
    return score if score < SIMILAR_NAME or _NUMBER.findall(first) == _NUMBER.findall(second) else 0


def key_of(business: Business) -> str:
    """The match key of a listing as it stands now."""
    return match_key(
        name=business.name,
        district_code=business.district_id or "",
        village_code=business.village_id or "",
        region_text=business.region_text,
        street_address=business.street_address,
        latitude=business.latitude,
        longitude=business.longitude,
    )
