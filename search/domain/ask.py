"""From a question to an answer, to what somebody may be typing, and to the circles of the map."""

from dataclasses import replace

from django.urls import reverse

from economy.domain.public import public_names
from search.domain import elastic, fallback, shown, suggesting
from search.domain.answer import Cluster, Found, FoundHit, RawCluster, SearchAnswer, Suggestion
from search.domain.engines import either
from search.domain.links import address
from search.domain.query import BUSINESS, DISTANCE, MAX_PAGE, PAGE_KINDS, Cursor, Point, SearchQuery
from search.domain.reread import reread
from search.domain.understanding import Understanding, looser, understand
from search.domain.words import fold

Box = tuple[float, float, float, float]
"""West, south, east, north in degrees WGS 84."""


def search(query: SearchQuery) -> SearchAnswer:
    """Answer a question: a page of results with all that can be chosen, or what comes nearest to nothing found."""
    understood = understand(query)
    if understood.nothing:  # signs without a letter, or somebody's number: nothing is looked for
        found, degraded = Found(query.kind or BUSINESS, [], 0, {}, {}), False
    else:
        found, degraded = _run(query, understood)
    partly = ""
    if not (found.total or found.pages) and (loose := _loose(query, understood)):
        part, late = _run(query, loose)
        if part.total:
            found, degraded = part, degraded or late
            partly = " ".join(word.text for word in loose.words if word.needed)
    closest = [] if found.total or query.page > 1 or understood.nothing else _nearest(query, understood)
    again = reread([*found.hits, *closest], pages=found.pages, pictures=found.kind in PAGE_KINDS)
    origin = _origin(query, understood)
    previous, following = _beside(query, found)
    chips = shown.chips(query, understood)
    meant = "" if partly or understood.spelling == fold(query.q) else understood.spelling
    taken_otherwise = bool(meant) or any(chip.understood for chip in chips)
    return SearchAnswer(
        kind=found.kind,
        hits=again.hits(found.hits, origin=origin, explained=understood if query.explain else None),
        total=found.total,
        tabs=shown.tabs(query, found),
        facets=shown.facets(query, understood, found),
        chips=chips,
        pages=[again.pages[pk] for pk in found.pages if pk in again.pages],
        degraded=degraded,
        did_you_mean=meant,
        did_you_mean_url=address(query.first_page(q=meant)) if meant else "",
        partly=partly,
        nearest=again.hits(closest, origin=origin),
        previous_url=previous,
        next_url=following,
        literal_url=address(query.first_page(literal=True)) if taken_otherwise else "",
        wants_position=origin is None and (understood.near_me or query.sort == DISTANCE),
    )


def suggest(text: str, *, language: str) -> list[Suggestion]:
    """What somebody may be typing, at most eight; empty below two letters."""
    return suggesting.suggest(text, language=language)


def clusters(query: SearchQuery, box: Box, zoom: float) -> list[Cluster]:
    """The businesses of a question within a part of the map: those close together as one, single ones with their
    names. One that was hidden a moment ago is left out."""
    understood = understand(query)
    if understood.nothing:
        return []
    found = _clusters(query, understood, box, zoom)
    if not found and (loose := _loose(query, understood)):
        whole, _degraded = _run(query, understood)
        found = found if whole.total else _clusters(query, loose, box, zoom)
    alone = [each.ref for each in found if each.ref is not None]
    names = {each.id: (each.name, reverse("economy:business", args=[each.slug])) for each in public_names(ids=alone)}
    return [
        Cluster(each.latitude, each.longitude, each.count, *(names[each.ref] if each.ref is not None else ()))
        for each in found
        if each.ref is None or each.ref in names
    ]


def _run(query: SearchQuery, understood: Understanding) -> tuple[Found, bool]:
    """What either engine finds, and whether it was the database because Elasticsearch did not answer."""
    return either(lambda: elastic.run(query, understood), lambda: fallback.run(query, understood))


def _loose(query: SearchQuery, understood: Understanding) -> Understanding | None:
    """The question by which something may be found where nothing says everything, unless each word is meant."""
    return None if understood.nothing or query.literal else looser(understood)


def _clusters(query: SearchQuery, understood: Understanding, box: Box, zoom: float) -> list[RawCluster]:
    found, _degraded = either(
        lambda: elastic.clusters(query, understood, box, zoom), lambda: fallback.clusters(query, understood, box, zoom)
    )
    return found


def _nearest(query: SearchQuery, understood: Understanding) -> list[FoundHit]:
    found, _degraded = either(lambda: elastic.nearest(query, understood), lambda: fallback.nearest(query, understood))
    return found


def _origin(query: SearchQuery, understood: Understanding) -> Point | None:
    """From where distance is shown: a place that the words name, or where the visitor is."""
    return understood.near.point if understood.near else query.position


def _beside(query: SearchQuery, found: Found) -> tuple[str, str]:
    """The addresses of the page before and the page after, empty where there is none. They begin where this page's
    results end, so a deep page costs what the second costs."""
    asked = replace(query, kind=found.kind) if found.kind in PAGE_KINDS else query
    previous = following = ""
    if query.page > 1:
        back = query.page > 2 and found.hits
        before = _cursor(found.hits[0], back=True) if back else None
        previous = address(replace(asked, page=query.page - 1 if back else 1, cursor=before))
    if found.more and found.hits:
        following = address(replace(asked, page=min(query.page + 1, MAX_PAGE), cursor=_cursor(found.hits[-1])))
    return previous, following


def _cursor(hit: FoundHit, *, back: bool = False) -> Cursor | None:
    """Where the page beside this result begins; None where only its number tells."""
    return Cursor(hit.sort, back=back) if hit.sort else None
