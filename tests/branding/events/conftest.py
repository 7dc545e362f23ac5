"""Events in a small tree, on a day that does not pass."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from branding.domain.authoring import add_page
from branding.models import EventIndexPage, EventPage, HomePage

MakeEvent = Callable[..., EventPage]
TODAY = datetime.date(2027, 6, 1)
"""A Tuesday."""
SATURDAY = datetime.date(2027, 6, 5)
WIB = datetime.timezone(datetime.timedelta(hours=7))


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> datetime.date:
    """Ten in the morning of a Tuesday in June."""
    now = datetime.datetime.combine(TODAY, datetime.time(10), WIB)
    monkeypatch.setattr(timezone, "now", lambda: now)
    return TODAY


@pytest.fixture
def agenda(home: HomePage) -> EventIndexPage:
    return EventIndexPage.objects.get(locale=home.locale)


@pytest.fixture
def make_event(agenda: EventIndexPage) -> MakeEvent:
    """Publishes an event: title, first day, anything else."""

    def make(title: str = "Pasar Contoh", start: datetime.date | None = SATURDAY, **more: Any) -> EventPage:
        fields = {"category": "festival", "lead": f"Teras {title}", "place_name": "Lapangan Misal", **more}
        page = EventPage(title=title, start_date=start, **fields)
        added = add_page(parent=agenda, page=page)
        assert isinstance(added, EventPage)
        return added

    return make
