"""Start-up checks: every page type is findable and describes itself, or is left out on purpose."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error
from wagtail.models import Page, get_page_models

from .domain import declared
from .domain.public import public_models

FOREIGN = ("wagtailcore",)
"""Apps whose page types are not ours."""


def own_page_types() -> list[type[Page]]:
    """The page types that this portal's apps define."""
    return [
        model
        for model in get_page_models()
        if model._meta.app_label not in FOREIGN and not model._meta.abstract  # noqa: SLF001
    ]


def undeclared(
    *, types: Iterable[type[Page]], indexed: Iterable[type[Page]], schema: Mapping[type[Page], str]
) -> list[CheckMessage]:
    """One error for each page type that is forgotten somewhere."""
    known = set(indexed)
    found: list[CheckMessage] = []
    for model in types:
        name = model._meta.label  # noqa: SLF001 — Django documents `_meta`
        if model not in known and model not in declared.NOT_INDEXED:
            found.append(
                Error(
                    f"{name} is in no search index and no sitemap.",
                    hint="Derive it from ContentPage itself, or name it in branding.domain.declared.NOT_INDEXED.",
                    obj=model,
                    id="branding.E001",
                )
            )
        if model not in schema and model not in declared.WITHOUT_SCHEMA:
            found.append(
                Error(
                    f"{name} has no schema.org description.",
                    hint="Describe it in branding.domain.structured_data and declare its type in SCHEMA_TYPES, "
                    "or name it in WITHOUT_SCHEMA, both in branding.domain.declared.",
                    obj=model,
                    id="branding.E002",
                )
            )
    return found


def check_page_types(app_configs: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """Every page type of every app of ours."""
    if not apps.ready:
        return []
    return undeclared(types=own_page_types(), indexed=public_models(), schema=declared.SCHEMA_TYPES)
