"""Remembers what officers settle about columns, and proposes it for the next sheet with the same titles.

The same source's word goes first, then the latest of anybody's. A sheet without titles is known by its width and by
what its contents look like, which says little: only the same source's memory serves it. What may overwrite people's
words is not remembered: it is decided each time.
"""

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from hashlib import blake2b

from accounts.models import User
from economy.domain.imports.tables.fields import BY_KEY, NAME
from economy.domain.imports.tables.recognition import normalised
from economy.models import BusinessImport, ColumnMemory


def remember(job: BusinessImport, columns: Mapping[int, str], actor: User | None) -> None:
    """Keep what the columns of the import's table were settled to mean; what nobody has looked at is not settled."""
    if actor is None:
        return
    labels: list[str] = job.table["labels"]
    guessed = {int(at): key for at, key in job.table["guessed"].items()}
    titles = _titles(labels, job.layout.get("ours", []))
    kept = {titles[at]: key for at, key in columns.items() if at in titles}
    if NAME in kept.values():
        ColumnMemory.objects.update_or_create(
            source=job.source,
            titles_hash=_hash(labels, titles, guessed),
            defaults={"columns": kept, "updated_by": actor},
        )


def recall(source: str, labels: Sequence[str], guessed: Mapping[int, str]) -> dict[int, str] | None:
    """What columns with these titles were last settled to mean; `guessed` is what they look like, by position."""
    titles = _titles(labels)
    known = ColumnMemory.objects.filter(titles_hash=_hash(labels, titles, guessed)).order_by("-updated_at", "-pk")
    found = known.filter(source=source).first()
    if found is None and any(labels):
        found = known.first()
    if found is None:
        return None
    columns = {at: found.columns[title] for at, title in titles.items() if found.columns.get(title) in BY_KEY}
    return columns if NAME in columns.values() else None


def _titles(labels: Sequence[str], ours: Collection[int] = ()) -> dict[int, str]:
    """A name for each column that has a title, by position; the second of the same title is "nama/2". Without any
    title the position is the name."""
    if not any(labels):
        return {at: str(at) for at in range(len(labels))}
    seen: Counter[str] = Counter()
    found = {}
    for at, label in enumerate(labels):
        if at not in ours and (plain := normalised(label)):
            seen[plain] += 1
            found[at] = plain if seen[plain] == 1 else f"{plain}/{seen[plain]}"
    return found


def _hash(labels: Sequence[str], titles: Mapping[int, str], guessed: Mapping[int, str]) -> str:
    said: object = sorted(titles.values()) if any(labels) else [len(labels), sorted(guessed.items())]
    return blake2b(json.dumps(said).encode(), digest_size=16).hexdigest()
