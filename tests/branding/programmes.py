"""Programmes for tests: facts, pages in both languages, updates."""

import datetime
from decimal import Decimal
from typing import Any

from wagtail.models import Locale

from branding.domain.authoring import add_page
from branding.domain.programmes.dates import the_day
from branding.domain.programmes.recording import NewUpdate, NewValue, record_update
from branding.domain.site_tree import ensure_translation
from branding.models import Indicator, PlanPage, Programme, ProgrammePage

DAY = datetime.date(2026, 6, 5)
ACTIONS = [
    ("action", {"audience": "warga", "text": "Pilah sampah di rumah.", "link_label": "Cara", "link_address": "/id/"}),
    ("action", {"audience": "pelajar", "text": "Timbang sampah kelas."}),
]


def make_programme(code: str = "SC-01", title: str = "Serang Contoh", **facts: Any) -> ProgrammePage:
    """A programme with its Indonesian page."""
    plan = PlanPage.objects.get(locale__language_code="id")
    programme = Programme.objects.create(code=code, name=title[:120], **{"pillar": "governance", **facts})
    page = ProgrammePage(title=title, lead=f"Teras {title}", programme=programme, unit="Dinas Contoh")
    page.target = "Semua urusan di satu pintu."
    page.body = [("paragraph", "<p>Isi contoh.</p>")]
    page.actions = ACTIONS
    page.commitments = [("commitment", {"partner": "media", "text": "Memberitakan setiap bulan."})]
    added = add_page(parent=plan, page=page)
    assert isinstance(added, ProgrammePage)
    return added


def in_english(page: ProgrammePage, title: str = "Serang Example") -> ProgrammePage:
    """Its English page."""
    english = Locale.objects.get(language_code="en")
    fields = {"title": title, "slug": title.lower().replace(" ", "-"), "lead": f"Lead {title}"}
    made: ProgrammePage = ProgrammePage.objects.get(
        pk=ensure_translation(source=page, locale=english, fields=fields).pk
    )
    return made


def update(page: ProgrammePage, on: datetime.date = DAY, **said: Any) -> None:
    """Record something."""
    if "percentage" in said:
        said["percentage"] = Decimal(said["percentage"])
    record_update(programme=page.programme, update=NewUpdate(the_day(on), **said), actor=None)


def indicator(page: ProgrammePage, name: str = "Layanan", **facts: Any) -> Indicator:
    """An indicator of the page's programme; numbers are given as text."""
    numbers = {key: Decimal(value) for key, value in facts.items() if key in {"baseline", "target"}}
    made: Indicator = Indicator.objects.create(programme=page.programme, name=name, **{**facts, **numbers})
    return made


def value(one: Indicator, number: str | int) -> NewValue:
    """A value of an indicator."""
    return NewValue(one, Decimal(number))
