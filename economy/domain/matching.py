"""When two descriptions mean the same business."""

import re
import unicodedata
from decimal import Decimal
from hashlib import sha256

from economy.models import Business

from .words import words_of

_LEGAL_FORMS = re.compile(r"\b(?:p\.?t|c\.?v|u\.?d|p\.?d|f\.?a|toko|tb|usaha dagang|perseroan terbatas)\b\.?")
_LEGAL_WORDS = frozenset(["p", "pt", "c", "cv", "u", "ud", "pd", "f", "fa", "toko", "tb", "usaha", "perseroan"])
"""The words a legal form begins with: a name without any of them needs no closer look."""


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
