"""A visitor's list as an address carries it: `1.pAAAAAAAAAAA.b12`, a version and what stands on the list, in order.

There is no account and nothing is stored: a browser keeps its own list, a link carries another's. What anybody may
write into such an address is checked here; what it names is looked up by `things_by_token`, public things only.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .things import Thing, is_token, things_by_token

VERSION = "1"
MOST_ITEMS = 30
MOST_LETTERS = 480
"""Longer than any list of `MOST_ITEMS` that this portal writes."""
MOST_NOTE = 140
"""Letters of a note; notes stay in the browser, and travel only in the part of a link that no server sees."""


class UnreadableList(ValueError):
    """The address carries no list of ours, or one that is too long."""


@dataclass(frozen=True)
class SharedList:
    """What of a list is public now, and how many of its items are not."""

    things: tuple[Thing, ...]
    left_out: int


def written(tokens: Sequence[str]) -> str:
    """The list as it stands in an address."""
    return ".".join([VERSION, *tokens])


def read(text: str) -> list[str]:
    """The tokens of a written list, each once. Raises UnreadableList."""
    if len(text) > MOST_LETTERS:
        raise UnreadableList("too long")
    version, *tokens = text.split(".")
    if version != VERSION or not tokens or not all(map(is_token, tokens)):
        raise UnreadableList("not a list")
    kept = list(dict.fromkeys(tokens))
    if len(kept) > MOST_ITEMS:
        raise UnreadableList("too many")
    return kept


def shared_list(tokens: Sequence[str], *, language: str) -> SharedList:
    """What stands on the list, in its order."""
    things = things_by_token(tokens=tokens, language=language)
    return SharedList(tuple(things), len(tokens) - len(things))
