"""The PDF of a programme and of the whole plan: what stands on them, which version that is, and the drawn file.

A file is drawn once for each version: the version is a fingerprint of every word and number on it.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ...models import BrandSettings, PlanPage, ProgrammePage
from ..charts import LineDrawing
from ..identity import identity_version
from .overview import Overview, overview
from .reads import Standing
from .sheet_drawing import draw_plan, draw_programme
from .story import Story, story

VERSION = "1"
"""Raised when the drawings change."""
KEPT = 7 * 24 * 3600


@dataclass(frozen=True)
class Facts:
    """Pairs of a word and what it is, in the order of the sheet; and the sentence on how far the programme is."""

    pairs: tuple[tuple[str, str], ...]
    share: Decimal | None
    percent: str
    how: str


@dataclass(frozen=True)
class ProgrammeSheet:
    """Every word of a programme's sheet."""

    title: str
    kicker: str
    lead: str
    target: str
    facts: Facts
    chart_title: str
    chart_note: str
    drawing: LineDrawing | None
    actions: tuple[tuple[str, str], ...]
    path: str
    code: str
    stale: bool
    warning: str


@dataclass(frozen=True)
class PlanSheet:
    """Every word of the plan's table."""

    title: str
    lead: str
    note: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    path: str


Sheet = ProgrammeSheet | PlanSheet


def how_known(standing: Standing) -> str:
    """Where a percentage comes from, in words; what is missing where there is none."""
    progress = standing.progress
    if progress.percent is None:
        return _("Belum ada angka kemajuan yang tercatat.")
    if not progress.computed:
        return _("Persentase diisi oleh pengampu rencana.")
    if progress.measured == progress.counted:
        return _("Dihitung dari indikator.")
    return _("Dihitung dari %(measured)s di antara %(counted)s indikator; sisanya belum punya nilai.") % {
        "measured": progress.measured,
        "counted": progress.counted,
    }


def programme_sheet(told: Story) -> ProgrammeSheet:
    """What stands on the sheet of a programme, in the language being shown."""
    standing = told.standing
    page = standing.page
    districts = ", ".join(place.name for place in standing.districts)
    pairs = (
        (_("Status"), standing.state),
        (_("Tahap"), standing.phase),
        (_("Pengampu"), page.unit or _("belum disebut")),
        (_("Kecamatan"), districts or _("belum disebut")),
        (_("Pembaruan terakhir"), standing.updated_words or _("belum ada")),
    )
    drawn = next((each for each in told.indicators if each.drawing is not None), None)
    return ProgrammeSheet(
        title=page.title,
        kicker=f"{standing.pillar} · Quick win" if standing.programme.quick_win else standing.pillar,
        lead=page.lead,
        target=page.target,
        facts=Facts(pairs, standing.percent, standing.percent_words, how_known(standing)),
        chart_title=" · ".join(part for part in (drawn.title, drawn.unit) if part) if drawn else "",
        chart_note=_("Target %(target)s") % {"target": drawn.target} if drawn and drawn.target else "",
        drawing=drawn.drawing if drawn else None,
        actions=tuple((said.label, " ".join(str(block["text"]) for block in said.blocks)) for said in told.actions),
        path=standing.url,
        code=standing.programme.code,
        stale=standing.stale,
        warning=_("Program ini dihentikan.") if standing.retired else "",
    )


def plan_sheet(page: PlanPage, found: Overview) -> PlanSheet:
    """What stands in the table of the whole plan, in the language being shown."""
    missing = _("belum ada")
    return PlanSheet(
        title=page.title,
        lead=page.lead,
        note=_("%(total)s program, %(stale)s di antaranya belum diperbarui dalam 90 hari terakhir.")
        % {"total": found.total, "stale": found.stale},
        head=(_("Kode"), _("Program"), _("Pilar"), _("Tahap"), _("Status"), _("Kemajuan"), _("Pembaruan terakhir")),
        rows=tuple(
            (
                each.programme.code,
                each.page.title,
                each.pillar,
                str(each.programme.phase),
                each.state,
                each.percent_words or missing,
                f"{each.updated_words or missing}{' *' if each.stale else ''}",
            )
            for each in found.current
        ),
        path=str(page.url or ""),
    )


def version_of(sheet: Sheet, brand: BrandSettings) -> str:
    """Twelve characters that change with anything the file shows."""
    told = repr((VERSION, identity_version(brand), get_language(), sheet))
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def drawn(sheet: Sheet, *, brand: BrandSettings, site: str) -> bytes:
    """The file, from the cache if this version was drawn before. `site` is scheme and host of the printed address."""
    draw: Callable[..., bytes] = draw_programme if isinstance(sheet, ProgrammeSheet) else draw_plan
    key = f"branding.sheet.{version_of(sheet, brand)}.{hashlib.sha256(site.encode()).hexdigest()[:12]}"
    found: bytes | None = cache.get(key)
    if found is None:
        language = (get_language() or "id")[:2]
        found = draw(sheet, brand=brand, site=site, language=language, made=timezone.localtime())
        cache.set(key, found, KEPT)
    return found


def file_name(sheet: Sheet) -> str:
    """What the file is called when it is kept."""
    code = f"{sheet.code}-" if isinstance(sheet, ProgrammeSheet) else ""
    return f"{code.lower()}{slugify(sheet.title)[:80]}.pdf"


def programme_sheet_url(told: Story, brand: BrandSettings) -> str:
    """The address of a programme's PDF with its version, under which it may be kept for long."""
    address = reverse("branding:programme_sheet", args=[told.standing.page.pk])
    return f"{address}?v={version_of(programme_sheet(told), brand)}"


def plan_sheet_url(page: PlanPage, shown: Overview, brand: BrandSettings) -> str:
    """The address of the plan's PDF with its version."""
    return f"{reverse('branding:plan_sheet', args=[page.pk])}?v={version_of(plan_sheet(page, shown), brand)}"


def sheet_of(page: ProgrammePage | PlanPage) -> Sheet:
    """The sheet of a page, in the language being shown."""
    if isinstance(page, PlanPage):
        return plan_sheet(page, overview(plan=page, asked={}))
    return programme_sheet(story(page=page))
