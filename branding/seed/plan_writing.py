"""Puts the seed's programmes beneath the plan: figures once, pages in both languages, what sources tell as updates."""

from decimal import Decimal

from django.db import transaction
from wagtail.models import Locale

from ..domain.authoring import add_page, link_translation
from ..domain.programmes.recording import NewUpdate, NewValue, Proof, record_update
from ..domain.site_tree import ensure_translation
from ..models import Indicator, PlanPage, Programme, ProgrammePage
from .programmes import FirstUpdate, ProgrammeSeed, ProgrammeText
from .streams import body, stream


def write_programme(plan: PlanPage, seed: ProgrammeSeed, english: Locale) -> int:
    """One programme in both languages, if nobody has written it yet. Returns how many pages were made."""
    if Programme.objects.filter(code=seed.code).exists():
        return 0
    with transaction.atomic():
        programme = _facts(seed)
        text = seed.texts["id"]
        page = ProgrammePage(programme=programme, sources=seed.sources, **programme_fields(seed.code, text))
        add_page(parent=plan, page=page)
        target = ensure_translation(source=page, locale=english, fields=programme_fields(seed.code, seed.texts["en"]))
        link_translation(source=page, target=target)
    return 2


def programme_fields(code: str, text: ProgrammeText) -> dict[str, object]:
    """The fields of a ProgrammePage that differ by language."""
    key = f"programme:{code}"
    return {
        "title": text.title,
        "slug": text.slug,
        "lead": text.lead,
        "search_description": text.lead,
        "unit": text.unit,
        "target": text.target,
        "body": body(key, [("p", paragraph) for paragraph in text.body]),
        "actions": stream(
            f"{key}:actions",
            [
                (
                    "action",
                    {
                        "audience": audience,
                        "text": words,
                        "link_label": label,
                        "link_page": None,
                        "link_address": address,
                    },
                )
                for audience, words, label, address in text.actions
            ],
        ),
    }


def _facts(seed: ProgrammeSeed) -> Programme:
    programme: Programme = Programme.objects.create(
        code=seed.code, name=seed.name, pillar=seed.pillar, quick_win=seed.quick_win, measure=seed.measure
    )
    indicators = {
        each.name: Indicator.objects.create(
            programme=programme,
            sort_order=position,
            name=each.name,
            name_en=each.name_en,
            unit=each.unit,
            unit_en=each.unit_en,
            baseline=Decimal(each.baseline) if each.baseline else None,
            target=Decimal(each.target) if each.target else None,
            target_year=each.target_year,
        )
        for position, each in enumerate(seed.indicators)
    }
    for update in seed.updates:
        record_update(programme=programme, update=_update(update, indicators), actor=None)
    return programme


def _update(first: FirstUpdate, indicators: dict[str, Indicator]) -> NewUpdate:
    return NewUpdate(
        on=first.on,
        state=first.state,
        note=first.note,
        proof=Proof(first.evidence, first.url),
        values=[
            NewValue(indicators[each.indicator], Decimal(each.value), Proof(each.evidence, each.url))
            for each in first.values
        ],
    )
