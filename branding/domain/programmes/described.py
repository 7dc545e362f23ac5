"""schema.org descriptions of the plan and its programmes (https://schema.org/Project, https://schema.org/ItemList)."""

from collections.abc import Callable
from typing import Any

from ...enums import Pillar, ProgrammeState
from ...models import BrandSettings, PlanPage, ProgrammePage
from ..restrictions import UNRESTRICTED
from .dates import iso_date

Data = dict[str, Any]
Absolute = Callable[[str], str]


def programme(page: ProgrammePage, brand: BrandSettings, absolute: Absolute) -> Data:
    """A page about a project of the government; its date is the last recorded update's, as exact as it is known."""
    about = page.programme
    url = absolute(page.url)
    project: Data = {
        "@type": "Project",
        "@id": f"{url}#program",
        "name": page.title,
        "identifier": about.code,
        "description": page.lead,
        "url": url,
        "keywords": str(Pillar(about.pillar).label),
        "parentOrganization": {"@type": "GovernmentOrganization", "name": brand.regency_name},
    }
    if page.unit:
        project["department"] = {"@type": "GovernmentOrganization", "name": page.unit}
    places = [place.name for place in about.districts.all().order_by("name")]
    project["areaServed"] = [{"@type": "AdministrativeArea", "name": name} for name in places or [brand.regency_name]]
    data: Data = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": page.title,
        "description": page.lead,
        "url": url,
        "inLanguage": page.locale.language_code,
        "mainEntity": project,
    }
    if about.updated_on:
        data["dateModified"] = iso_date(about.updated_on, about.updated_precision)
    return data


def plan(page: PlanPage, absolute: Absolute) -> Data:
    """The plan as the list of its programmes, without those that were given up."""
    pages = (
        ProgrammePage.objects.live()
        .filter(UNRESTRICTED)
        .child_of(page)
        .exclude(programme__state=ProgrammeState.RETIRED)
    )
    data: Data = {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "name": page.title,
        "description": page.lead,
        "url": absolute(page.url),
        "inLanguage": page.locale.language_code,
    }
    listed = pages.order_by("programme__code", "pk").values_list("title", "slug")
    items = [
        {"@type": "ListItem", "position": position, "name": title, "url": absolute(f"{page.url}{slug}/")}
        for position, (title, slug) in enumerate(listed, 1)
    ]
    if items:
        data["mainEntity"] = {"@type": "ItemList", "itemListElement": items}
    return data
