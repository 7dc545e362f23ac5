"""The seed's plain texts as StreamField values. Blocks keep their ids from run to run and from language to language."""

import json
from collections.abc import Mapping, Sequence
from uuid import NAMESPACE_URL, uuid5

from .content import ArticleText, EventText, Fact, PlaceText, PlanText, TextBlock

BLOCKS = {"p": "paragraph", "h": "heading", "note": "notice"}


def stream(key: str, blocks: Sequence[tuple[str, object]]) -> str:
    """JSON of (type, value) pairs; `key` names the page and the field and determines the ids."""
    return json.dumps(
        [
            {"type": kind, "value": value, "id": str(uuid5(NAMESPACE_URL, f"{key}:{index}"))}
            for index, (kind, value) in enumerate(blocks)
        ],
        ensure_ascii=False,
    )


def body(key: str, blocks: Sequence[TextBlock]) -> str:
    """Running text."""
    return stream(f"{key}:body", [(BLOCKS[kind], text if kind == "h" else f"<p>{text}</p>") for kind, text in blocks])


def facts(key: str, lines: Sequence[Fact]) -> str:
    """A destination's list of facts."""
    return stream(
        f"{key}:facts",
        [("fact", {"label": fact.label, "value": fact.value, "verified": fact.verified}) for fact in lines],
    )


def place_fields(key: str, text: PlaceText) -> Mapping[str, object]:
    """The fields of a DestinationPage that differ by language. No tariff is known, so none is given."""
    tariff = {"who": text.tariff_for, "day": "setiap-hari", "price": None, "source": "", "valid_on": None}
    return {
        "title": text.title,
        "slug": text.slug,
        "lead": text.lead,
        "hero_alt": text.alt,
        "search_description": text.lead,
        "body": body(key, text.body),
        "facts": facts(key, text.facts),
        "tariffs": stream(f"{key}:tariffs", [("tariff", tariff)]),
        "getting_there": text.getting_there,
        "safety": text.safety,
        "facilities": stream(f"{key}:facilities", [("facility", facility(*each)) for each in text.facilities]),
    }


def facility(kind: str, note: str) -> Mapping[str, object]:
    """Something a source says is there; nobody of ours has checked it."""
    return {"kind": kind, "answer": "ya", "note": note, "checked_on": None}


def article_fields(key: str, text: ArticleText) -> Mapping[str, object]:
    """The fields of a NewsPage that differ by language."""
    return {
        "title": text.title,
        "slug": text.slug,
        "lead": text.lead,
        "hero_alt": text.alt,
        "search_description": text.lead,
        "body": body(key, text.body),
    }


def event_fields(key: str, text: EventText) -> Mapping[str, object]:
    """The fields of an EventPage that differ by language."""
    return {
        "title": text.title,
        "slug": text.slug,
        "lead": text.lead,
        "hero_alt": text.alt,
        "search_description": text.lead,
        "timing": text.timing,
        "place_name": text.place_name,
        "body": body(key, text.body),
    }


def plan_fields(text: PlanText) -> Mapping[str, object]:
    """The fields of the PlanPage that differ by language."""
    return {
        "title": text.title,
        "lead": text.lead,
        "hero_alt": text.alt,
        "search_description": text.lead,
        "body": body("plan", text.body),
        "pillars": stream(
            "plan:pillars",
            [("pillar", {"key": key, "summary": summary, "text": line}) for key, summary, line in text.pillars],
        ),
        "actors": stream("plan:actors", [("actor", {"name": name, "role": role}) for name, role in text.actors]),
        "quick_wins": stream(
            "plan:quick_wins", [("quick_win", {"name": name, "text": line}) for name, line in text.quick_wins]
        ),
        "milestones": stream(
            "plan:milestones", [("milestone", {"date": date, "text": line}) for date, line in text.milestones]
        ),
        "spbe": stream(
            "plan:spbe",
            [
                ("year", {"year": year, "index": index, "predicate": predicate, "note": note, "source": source})
                for year, index, predicate, note, source in text.spbe
            ],
        ),
    }
