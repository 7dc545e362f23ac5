"""Loads the names people write for and around a regency: its neighbours' kecamatan, other spellings, its own name."""

import csv
import re
from dataclasses import dataclass, field

from .loading import DATA_DIR

_NOT_WORD = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class PlaceNames:
    """Texts are in lower case with single blanks. `outside`: kecamatan of neighbours, as written, and whose; `aliases`:
    other spellings of whole names; `words`: of single words in names of several; `regency` and `provinces`: short names
    ("serang"); `is_city`: the regency is a kota."""

    outside: dict[str, str] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    regency: str = ""
    provinces: frozenset[str] = frozenset()
    is_city: bool = False


def load_names(regency_code: str) -> PlaceNames:
    """The names of a regency's file beside its codes; no names at all when it has none."""
    path = DATA_DIR / f"{regency_code}.names.csv"
    if not path.is_file():
        return PlaceNames()
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(line for line in stream if not line.startswith("#")))
    kinds: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        kinds.setdefault(row["kind"], []).append((row["text"], row["name"]))
    regency, whole = next(iter(kinds.get("regency", [])), ("", ""))
    return PlaceNames(
        outside=dict(kinds.get("outside", [])),
        aliases={plain(text): plain(name) for text, name in kinds.get("alias", [])},
        words={plain(text): plain(name) for text, name in kinds.get("word", [])},
        regency=plain(regency),
        provinces=frozenset(plain(text) for text, _name in kinds.get("province", [])),
        is_city=plain(whole).startswith("kota "),
    )


def plain(text: str) -> str:
    """Lower case, words separated by one blank."""
    return _NOT_WORD.sub(" ", text.casefold()).strip()
