"""Writing rows of search texts: many at once, never over a newer version, with SQLite's table of words beside them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from search.domain.fallback.stems import stems
from search.models import SearchText
from search.models.text import UNDATED


@dataclass(frozen=True)
class Text:
    """The words of one document, folded; products one a line. The point is the public one, in degrees WGS 84."""

    object_id: int
    name: str
    key: str
    products: str = ""
    category: str = ""
    place: str = ""
    body: str = ""
    language: str = ""
    page_kind: str = ""
    complete: float = 0
    latitude: float | None = None
    longitude: float | None = None
    date: datetime = UNDATED


WORDS = ("name", "products", "category", "place", "body")
"""The columns of SQLite's table of words, in its order."""
BAR = " ø "
"""Between words and their stems, so that no phrase is found across; no folded text holds it."""
_COLUMNS = tuple(Text.__dataclass_fields__)
_TYPES = dict.fromkeys(_COLUMNS, "text") | {
    "object_id": "bigint",
    "complete": "float8",
    "latitude": "float8",
    "longitude": "float8",
    "date": "timestamptz",
}


def write(kind: str, texts: Sequence[tuple[int, Text]]) -> None:
    """Insert or replace texts, each with its version; one of a newer version stays."""
    if not texts:
        return
    names = ", ".join(_COLUMNS)
    if connection.vendor == "postgresql":
        types = ", ".join(f"{name} {_TYPES[name]}" for name in _COLUMNS)
        values, rows = names, f"json_to_recordset(%s) AS d(version bigint, {types})"
    else:
        values, rows = ", ".join(f"value ->> '{name}'" for name in _COLUMNS), "json_each(%s)"
    version = "version" if connection.vendor == "postgresql" else "value ->> 'version'"
    changed = ", ".join(f"{name} = excluded.{name}" for name in ("version", *_COLUMNS[1:]))
    told = [{"version": version, **vars(text), "date": _moment(text.date)} for version, text in texts]
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO search_searchtext (kind, version, {names})"
            f" SELECT %s, {version}, {values} FROM {rows} WHERE true"
            f" ON CONFLICT (kind, object_id) DO UPDATE SET {changed}"
            " WHERE search_searchtext.version <= excluded.version",
            [kind, json.dumps(told)],
        )
    if connection.vendor == "sqlite":
        _index_words(kind, [text.object_id for _version, text in texts])


def delete(kind: str, versions: Mapping[int, int]) -> None:
    """Delete the texts of these documents that are not of a newer version."""
    rows = SearchText.objects.filter(kind=kind, object_id__in=versions).values_list("pk", "object_id", "version")
    gone = [pk for pk, object_id, version in rows if version <= versions[object_id]]
    if not gone:
        return
    SearchText.objects.filter(pk__in=gone).delete()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.executemany("DELETE FROM search_text_words WHERE rowid = %s", [(pk,) for pk in gone])


def _index_words(kind: str, ids: Sequence[int]) -> None:
    """Fill the table of words from the rows as they stand."""
    stored = SearchText.objects.filter(kind=kind, object_id__in=ids).values_list("pk", *WORDS)
    rows = [(pk, *indexed_words(*texts)) for pk, *texts in stored]
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT OR REPLACE INTO search_text_words (rowid, name, products, category, place, body)"
            " VALUES (%s, %s, %s, %s, %s, %s)",
            rows,
        )


def indexed_words(name: str, products: str, category: str, place: str, body: str) -> tuple[str, ...]:
    """What SQLite's table of words holds of a text: each column's words followed by their stems, places as they are."""
    return (*(f"{text}{BAR}{stems(text)}" for text in (name, products, category)), place, f"{body}{BAR}{stems(body)}")


def _moment(date: datetime) -> str:
    """A point in time as the database writes it."""
    return str(connection.ops.adapt_datetimefield_value(date))
