"""Gives each column one meaning, all columns together: the surest first, each meaning once."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from economy.domain.imports.cells import Cells, is_blank, text_of
from economy.domain.imports.sheets.workbook import SAMPLE_ROWS
from economy.domain.imports.tables.contents import Profile, meaning_of, profile
from economy.domain.imports.tables.fields import IDENTITY, IGNORED, NAME, REPEATABLE
from economy.domain.imports.tables.recognition import THRESHOLD, fits, meanings, normalised

PROFILED_ROWS = SAMPLE_ROWS * 4
LOOKALIKE = 0.6
_STREET = re.compile(
    r"(?:jl|jln|jalan|kp|kampung|link|lingkungan|dusun|dsn|perum|perumahan|komp|komplek|blok|rt)\b", re.I
)


@dataclass(frozen=True)
class Guess:
    """`columns`: field by 0-based position. `recap`: why this is no list of businesses, as (code, column label).
    `could_be_name`: an unrecognised column of words may hold the names; an officer can point at it."""

    columns: dict[int, str]
    recap: tuple[str, str] | None = None
    could_be_name: bool = False
    profiles: list[Profile] = field(default_factory=list)


def guess_columns(labels: Sequence[str], own: Sequence[str], data: Sequence[Cells]) -> Guess:
    """Meanings by header. `labels` are whole (two lines joined), `own` the header's last line alone."""
    data = data[:PROFILED_ROWS]
    looks = [profile(row[i] if i < len(row) else "" for row in data) for i in range(len(labels))]
    scored: list[tuple[float, int, str]] = []
    private = {position for position, look in enumerate(looks) if meaning_of(look) == IDENTITY}
    for position, label in enumerate(labels):
        if position in private:
            continue
        candidates: dict[str, float] = {}
        for text, weight in ((normalised(label), 1.0), (normalised(own[position]), 0.99)):
            for key, score in meanings(text):
                candidates[key] = max(candidates.get(key, 0.0), score * weight * fits(key, looks[position]))
        scored.extend((score, -position, key) for key, score in candidates.items() if score >= THRESHOLD)
    columns = _assign(scored)
    while echoes := _echoes(columns, data, looks):
        scored = [item for item in scored if (-item[1], item[2]) not in echoes]
        columns = _assign(scored)
    _tell_by_contents(columns, looks)
    return Guess(dict(sorted(columns.items())), _recap(labels, columns, looks), _spare(columns, looks), looks)


def _assign(scored: list[tuple[float, int, str]]) -> dict[int, str]:
    columns: dict[int, str] = {}
    taken: set[str] = set()
    for _score, minus, key in sorted(scored, key=lambda item: (item[0], item[2] == NAME, item[1]), reverse=True):
        if -minus in columns or (key in taken and key not in REPEATABLE):
            continue
        columns[-minus] = key
        taken.add(key)
    return columns


def _tell_by_contents(columns: dict[int, str], looks: Sequence[Profile]) -> None:
    """Columns whose header says nothing, by what they hold. One of identity numbers is told whatever its header says:
    it must not be kept by mistake."""
    pointed = {"point", "latitude", "longitude"} & set(columns.values())
    for position, look in enumerate(looks):
        key = meaning_of(look)
        if not key or (position in columns and key != IDENTITY):
            continue
        if key in REPEATABLE or not (key in columns.values() or (key == "point" and pointed)):
            columns[position] = key


def _echoes(columns: dict[int, str], data: Sequence[Cells], looks: Sequence[Profile]) -> set[tuple[int, str]]:
    """Columns that only repeat another one: a category that is the place again, products that are the name again."""
    where = {key: position for position, key in columns.items()}
    found = set()
    for key, other in (("category", "district"), ("category", "regency"), ("products", NAME), ("regency", "district")):
        if key not in where or other not in where or looks[where[key]].filled < 3:
            continue
        same = filled = 0
        for row in data:
            mine, theirs = _words(row, where[key]), _words(row, where[other])
            if mine:
                filled += 1
                same += mine <= theirs
        if filled and same / filled >= LOOKALIKE:
            found.add((where[key], key))
    return found


def _words(row: Cells, position: int) -> set[str]:
    if position >= len(row) or is_blank(row[position]):
        return set()
    return set(normalised(text_of(row[position])).split())


def _spare(columns: dict[int, str], looks: Sequence[Profile]) -> bool:
    return any(
        position not in columns and look.words > 0.5 and look.distinct > look.filled * 0.5 and look.filled >= 1
        for position, look in enumerate(looks)
    )


def _recap(labels: Sequence[str], columns: dict[int, str], looks: Sequence[Profile]) -> tuple[str, str] | None:
    """Why the table is a recap: no column of names, but counts; or nothing but numbers beside places and kinds."""
    if NAME in columns.values():
        return None
    counted = [position for position, key in columns.items() if key == "count" and looks[position].numbers > 0.6]
    if counted:
        return "count_column", labels[counted[0]]
    groups = {"district", "village", "regency", "category", "scale", "count"}
    others = [
        look
        for position, look in enumerate(looks)
        if look.filled and columns.get(position) not in groups and columns.get(position) != IGNORED
    ]
    grouped = any(key in groups for key in columns.values())
    if grouped and others and all(look.numbers > 0.8 and look.phones < 0.5 for look in others):
        return "only_numbers", ""
    return None


def guess_without_header(data: Sequence[Cells], width: int) -> Guess:
    """Meanings by contents alone: the most varied words are names, the least varied ones kinds, between them products;
    phones, coordinates and small whole numbers (workers) are told by their values."""
    data = data[:PROFILED_ROWS]
    looks = [profile(row[i] if i < len(row) else "" for row in data) for i in range(width)]
    columns: dict[int, str] = {}
    words = [i for i, look in enumerate(looks) if look.filled >= len(data) * 0.3 and look.words > 0.7]
    words = [i for i in words if looks[i].units < 0.5 and not meaning_of(looks[i])]
    if words:
        name = max(words, key=lambda i: (looks[i].distinct > looks[i].filled * 0.5, -i))
        if looks[name].distinct > looks[name].filled * 0.5 or len(words) == 1:
            columns[name] = NAME
            rest = [i for i in words if i != name]
            streets = [i for i in rest if _are_streets(data, i)] or [
                i for i in rest if looks[i].length > 25 and looks[i].distinct > looks[i].filled * 0.5
            ]
            for position in streets[:1]:
                columns[position] = "street_address"
                rest.remove(position)
            if rest:
                kind = min(rest, key=lambda i: looks[i].distinct)
                if looks[kind].distinct <= max(2, looks[kind].filled * 0.2):
                    columns[kind] = "category"
                    rest.remove(kind)
            if rest:
                columns[rest[0]] = "products"
    for position, look in enumerate(looks):
        if position in columns or not look.filled or _counts_rows(data, position):
            continue
        key = meaning_of(look) or _by_numbers(look)
        if key and (key in REPEATABLE or key not in columns.values()):
            columns[position] = key
    return Guess(dict(sorted(columns.items())), None, bool(words), looks)


def _are_streets(data: Sequence[Cells], position: int) -> bool:
    texts = [text_of(row[position]) for row in data if position < len(row) and not is_blank(row[position])]
    return sum(bool(_STREET.match(text)) for text in texts) > len(texts) * 0.5


def _counts_rows(data: Sequence[Cells], position: int) -> bool:
    """Whether a column only numbers its rows: 1, 2, 3, …"""
    texts = [text_of(row[position]) for row in data if position < len(row) and not is_blank(row[position])]
    numbers = [int(text) for text in texts if text.isdecimal() and len(text) < 7]
    steps = [after - before for before, after in itertools.pairwise(numbers)]
    return len(numbers) == len(texts) > 2 and steps.count(1) >= 0.9 * len(steps)


def _by_numbers(look: Profile) -> str:
    """Numbers that only mean something where no header says otherwise: phones in odd spellings, workers."""
    if look.phones > 0.6 and look.length >= 9 and look.nibs < 0.3:
        return "phone"
    if look.numbers < 0.9 or look.median is None:
        return ""
    if look.lowest >= 0 and look.median <= 20 and look.highest <= 1000 and look.length < 3:
        return "workers"
    return ""
