"""The shape in which stories of culture are written down, and their StreamField values."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from .streams import BLOCKS

Paragraph = tuple[str, str]
"""("p", …), ("h", …) or ("note", …)."""


@dataclass(frozen=True)
class Steps:
    """How something is made: a title, and names with words."""

    title: str
    steps: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Known:
    """Facts: a word, what it is, and whether a written source says so."""

    facts: Sequence[tuple[str, str, bool]]


@dataclass(frozen=True)
class Asked:
    """Questions and answers."""

    title: str
    questions: Sequence[tuple[str, str]]


StoryBlock = Paragraph | Steps | Known | Asked


@dataclass(frozen=True)
class StoryText:
    """What a story says in one language; both languages have the same blocks in the same order."""

    title: str
    slug: str
    lead: str
    alt: str
    body: Sequence[StoryBlock]


@dataclass(frozen=True)
class Story:
    """A story of a craft, a dish or a custom. `places` are Indonesian slugs of destinations; `trade` is the category of
    the directory in which its makers are found, in its own kecamatan where it has one."""

    scene: str
    topic: str
    sources: str
    texts: Mapping[str, StoryText]
    district: str = ""
    village: str = ""
    places: Sequence[str] = ()
    trade: str = ""


def story_fields(key: str, text: StoryText) -> Mapping[str, object]:
    """The fields of a CulturePage that differ by language; `key` names the page and determines its blocks' ids."""
    blocks = [_block(f"{key}:body:{index}", block) for index, block in enumerate(text.body)]
    return {
        "title": text.title,
        "slug": text.slug,
        "lead": text.lead,
        "hero_alt": text.alt,
        "search_description": text.lead,
        "body": json.dumps(blocks, ensure_ascii=False),
    }


def _block(key: str, block: StoryBlock) -> dict[str, Any]:
    if isinstance(block, Steps):
        steps = _items(key, [{"name": name, "text": words} for name, words in block.steps])
        return _told(key, "steps", {"title": block.title, "steps": steps})
    if isinstance(block, Known):
        facts = _items(key, [{"label": label, "value": what, "verified": sure} for label, what, sure in block.facts])
        return _told(key, "facts", {"facts": facts, "strip": True})
    if isinstance(block, Asked):
        asked = _items(key, [{"question": each, "answer": f"<p>{answer}</p>"} for each, answer in block.questions])
        return _told(key, "faq", {"title": block.title, "questions": asked})
    kind, text = block
    return _told(key, BLOCKS[kind], text if kind == "h" else f"<p>{text}</p>")


def _items(key: str, values: Sequence[Mapping[str, object]]) -> list[dict[str, Any]]:
    return [_told(f"{key}:{number}", "item", value) for number, value in enumerate(values)]


def _told(key: str, kind: str, value: object) -> dict[str, Any]:
    return {"type": kind, "value": value, "id": str(uuid5(NAMESPACE_URL, key))}
