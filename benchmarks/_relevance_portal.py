"""The portal whose answers are judged: filled with the corpus and the demo's pages, then asked."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any
from unittest.mock import patch

from django.conf import settings
from django.db import transaction
from django.http import QueryDict
from django.utils import timezone, translation
from PIL import Image as Drawing

from branding.domain.authoring import store_picture
from branding.domain.public import PublicPage, public_pages
from branding.models import Picture
from branding.seed import writing
from economy.domain.businesses import announce
from economy.domain.hours import WIB
from economy.domain.public import PublicBusiness, public_businesses, public_ids
from economy.models import Business, Certificate
from search.domain import ask, vocabulary
from search.domain.fallback.texts import fill_texts
from search.domain.query import SearchQuery
from search.domain.rebuild import rebuild
from search.domain.words import fold

from ._portal import Portal
from ._relevance_cases import HERE, Case, Shown, cases
from ._relevance_corpus import Listing, write_csv
from ._relevance_judge import SHOWN, Answered, figures, judge, told

CLOCK = datetime(2026, 11, 25, 10, 0, tzinfo=WIB)
"""When every question is asked: a Wednesday morning."""
BATCH = 500
FALLBACK = "fallback"


class Directory(Portal):
    """An installation with the corpus and the pages of the demo."""

    def fill_with(self, listings: Sequence[Listing], path: Path) -> int:
        """Import the businesses, write what a spreadsheet cannot say, seed the pages; returns how many are public."""
        write_csv(path, listings)
        self.fill(path)
        _tell(listings)
        with patch.object(writing, "picture", return_value=_one_picture()):  # nobody looks at them here
            writing.write_all(lambda _line: None)
        return sum(1 for _pk in public_ids())

    def index(self) -> int:
        """Make both engines ready; returns the number of documents."""
        texts = fill_texts()
        vocabulary.count_words()
        return min(texts, rebuild())


def _one_picture() -> Picture:
    buffer = BytesIO()
    Drawing.new("RGB", (1600, 1067), "teal").save(buffer, "JPEG")
    return store_picture(title="Teal", description="", name="teal", jpeg=buffer.getvalue())


@transaction.atomic
def _tell(listings: Sequence[Listing]) -> None:
    """What officers and owners would add to the imported listings, one by one and through their forms, at once."""
    ids = {(name, village): pk for pk, name, village in Business.objects.values_list("pk", "name", "village__name")}
    by_id = {ids[listing.name, listing.place.name]: listing for listing in listings}
    since, checked = CLOCK.date() - timedelta(days=9), CLOCK - timedelta(days=40)

    def mark(fields: dict[str, object], told: Callable[[Listing], bool]) -> None:
        Business.objects.filter(pk__in=[pk for pk, listing in by_id.items() if told(listing)]).update(**fields)

    mark({"qris": True}, lambda listing: listing.qris)
    mark({"delivery": True}, lambda listing: listing.delivery)
    mark({"closed_from": since}, lambda listing: listing.closed)
    mark({"verified_at": checked, "confirmed_at": checked}, lambda listing: listing.verified)
    Certificate.objects.bulk_create(
        Certificate(business_id=pk, kind=kind, number=number, checked_at=checked)
        for pk, listing in by_id.items()
        for kind, number in listing.certificates
    )
    announce(list(by_id))


class Asker:
    """Somebody who asks one of the engines, always at the same moment."""

    def __init__(self, engine: str) -> None:
        if engine == FALLBACK:
            settings.ELASTICSEARCH_URL = ""

    def judge(self, path: Path) -> dict[str, Any]:
        """Ask the questions of a file: how many there are, what of them was not understood, each miss in a line, and
        the figures."""
        asked = cases(path)
        everything = self.everything()
        verdicts = [judge(case, answer, everything) for case, answer in zip(asked, self.ask(asked), strict=True)]
        return {
            "questions": len(asked),
            "unread": [f"{each.number}: {text!r} is read as words" for each in asked for text in each.unread],
            "misses": [told(each) for each in verdicts if each.wrong or not each.within(SHOWN)],
            "figures": figures(verdicts),
        }

    def everything(self) -> list[Shown]:
        """All that could be shown."""
        with patch.object(timezone, "now", return_value=CLOCK):
            found = [_page(page) for page in public_pages()]
            ids = public_ids()
            while batch := list(islice(ids, BATCH)):
                found += map(_business, public_businesses(ids=batch))
        return found

    def ask(self, cases: Sequence[Case]) -> list[Answered]:
        """The answers, in order; an error is an answer too."""
        with patch.object(timezone, "now", return_value=CLOCK):
            return [self._one(case) for case in cases]

    def _one(self, case: Case) -> Answered:
        params = QueryDict(mutable=True)
        params["q"] = case.query
        if case.from_here:
            params["posisi"] = f"{HERE[0]:.3f},{HERE[1]:.3f}"
        try:
            with translation.override(case.language):
                answer = ask.search(SearchQuery.from_params(params, language=case.language))
        except Exception as error:  # noqa: BLE001 — whatever it is, the visitor would see it
            return Answered(error=f"{type(error).__name__}: {error}")
        hits = [
            _page(hit.page) if hit.page else _business(hit.business) for hit in answer.hits if hit.page or hit.business
        ]
        return Answered(
            pages=tuple(map(_page, answer.pages)),
            hits=tuple(hits),
            total=answer.total,
            kind=answer.kind,
            error="the database answered" if answer.degraded else "",
        )


def _business(business: PublicBusiness | None) -> Shown:
    assert business is not None
    category = business.category
    names = (category.name_id, category.parent_name_id) if category else ()
    traits = frozenset(_traits(business))
    return Shown(
        kind="business",
        ref=business.id,
        name=business.name,
        said=" | ".join(map(fold, [business.name, *(each.name for each in business.products), *traits])),
        told=" | ".join(map(fold, [*names, business.description])),
        district=fold(business.district_name),
        point=(business.latitude, business.longitude) if business.latitude and business.longitude else None,
        traits=traits,
        open=bool(business.open_now),
    )


def _traits(business: PublicBusiness) -> Iterator[str]:
    yield from (each.kind for each in business.certificates)
    if business.qris:
        yield "qris"
    if business.delivery:
        yield "delivery"


def _page(page: PublicPage) -> Shown:
    return Shown(
        kind="page",
        ref=page.id,
        name=page.title,
        said=f"{fold(page.title)} | {fold(page.lead)}",
        told=fold(page.text),
        district=fold(page.district_name),
        point=(page.latitude, page.longitude) if page.latitude and page.longitude else None,
        traits=frozenset(),
        open=False,
        language=page.language,
    )
