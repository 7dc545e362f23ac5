"""How every page stands in every language: what is missing, still a draft, overtaken by its original, or up to date.

A translation is overtaken when its original has been published since the translator's tool last read it, when parts of
what it read are untranslated, or when translated parts wait to be published. A page translated without the tool is
overtaken when its original has been published after it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Exists, F, Max, OuterRef, Q
from wagtail.models import Locale, Page
from wagtail_localize.models import String, StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from ..enums import TranslationState
from .public import public_models
from .site_tree import LANGUAGES

STEP = 4
"""Characters of a page's path for each level of the tree (treebeard's default, which Wagtail keeps)."""
HOME_DEPTH = 2


@dataclass(frozen=True)
class Cell:
    """One page in one language."""

    state: TranslationState
    page: int | None = None
    """Primary key of the page in this language."""
    parts: int | None = None
    """Parts of the text that differ from the original or are untranslated; None where nobody has counted them."""
    is_read: bool = True
    """Whether the translator's tool knows the original as it is published now."""
    is_managed: bool = False
    """Whether the page is translated sentence by sentence."""
    path: str = ""
    """Of the page itself; of a missing one, that of the page beneath which it would be made."""

    @property
    def is_open(self) -> bool:
        """Whether somebody has something to do here."""
        return self.state in {TranslationState.MISSING, TranslationState.DRAFT, TranslationState.OUTDATED}


@dataclass(frozen=True)
class Row:
    """One page in all languages."""

    page: int
    """Primary key of the original."""
    key: UUID
    title: str
    kind: int
    """Content type."""
    language: str
    """Of the original."""
    path: str
    section: str
    """Path of the page right beneath the home page that it belongs to; of a home page its own."""
    cells: Mapping[str, Cell]


def ledger() -> list[Row]:
    """All pages of which the public sees at least one version, in the order of the tree. Six queries."""
    kinds = [each.pk for each in ContentType.objects.get_for_models(*public_models()).values()]
    locales = Locale.objects.filter(language_code__in=LANGUAGES)
    codes: dict[int, str] = dict(locales.values_list("pk", "language_code"))
    versions: dict[UUID, dict[str, dict[str, Any]]] = defaultdict(dict)
    fields = ("pk", "translation_key", "locale_id", "content_type_id", "title", "path", "live", "last_published_at")
    pages = Page.objects.filter(content_type_id__in=kinds, locale_id__in=codes, depth__gte=HOME_DEPTH, alias_of=None)
    for page in pages.order_by("path").values(*fields):
        versions[page["translation_key"]][codes[page["locale_id"]]] = page
    known = _known(codes)
    keys_by_path = {page["path"]: key for key, found in versions.items() for page in found.values()}
    return [
        _row(key, found, known.get(key, {}), versions, keys_by_path)
        for key, found in versions.items()
        if any(page["live"] for page in found.values())
    ]


def totals(rows: Iterable[Row]) -> dict[str, Counter[TranslationState]]:
    """How many pages are in which state, by language."""
    counts: dict[str, Counter[TranslationState]] = {code: Counter() for code in LANGUAGES}
    for row in rows:
        for code, cell in row.cells.items():
            counts[code][cell.state] += 1
    return counts


@dataclass(frozen=True)
class _Known:
    """What the translator's tool knows of one translation."""

    source: str
    read_at: datetime
    missing: int
    touched_at: datetime | None


def _known(codes: Mapping[int, str]) -> dict[UUID, dict[str, _Known]]:
    sources = {
        pk: (key, codes.get(locale, ""), read_at)
        for pk, key, locale, read_at in TranslationSource.objects.values_list(
            "pk", "object_id", "locale_id", "last_updated_at"
        )
    }
    done = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=OuterRef("target"),
        has_error=False,
    )
    segments = (
        StringSegment.objects.filter(source__translations__enabled=True)
        .annotate(target=F("source__translations__target_locale_id"))
        .annotate(done=Exists(done))
        .values("source_id", "target")
        .annotate(missing=Count("pk", filter=Q(done=False)))
        .values_list("source_id", "target", "missing")
    )
    missing = {(source, target): count for source, target, count in segments}
    found: dict[UUID, dict[str, _Known]] = defaultdict(dict)
    texts = StringTranslation.objects.values_list("context__object_id", "locale_id").annotate(Max("updated_at"))
    touched = {(key, locale): at for key, locale, at in texts}
    for source, target in Translation.objects.filter(enabled=True).values_list("source_id", "target_locale_id"):
        if target not in codes:
            continue
        key, language, read_at = sources[source]
        count, at = missing.get((source, target), 0), touched.get((key, target))
        found[key][codes[target]] = _Known(language, read_at, count, at)
    return found


def _row(
    key: UUID,
    found: Mapping[str, dict[str, Any]],
    known: Mapping[str, _Known],
    versions: Mapping[UUID, Mapping[str, dict[str, Any]]],
    keys_by_path: Mapping[str, UUID],
) -> Row:
    told = next((each.source for each in known.values() if each.source in found), "")
    language = told or next(code for code in LANGUAGES if code in found)
    original = found[language]
    cells = {
        code: _cell(original, found.get(code), known.get(code))
        if code != language
        else Cell(TranslationState.ORIGINAL if original["live"] else TranslationState.DRAFT, original["pk"])
        for code in LANGUAGES
    }
    for code, cell in cells.items():
        path = found[code]["path"] if code in found else _above(original["path"], code, versions, keys_by_path)
        cells[code] = replace(cell, path=path)
    return Row(
        page=original["pk"],
        key=key,
        title=original["title"],
        kind=original["content_type_id"],
        language=language,
        path=original["path"],
        section=original["path"][: STEP * (HOME_DEPTH + 1)],
        cells=cells,
    )


def _above(
    path: str, code: str, versions: Mapping[UUID, Mapping[str, dict[str, Any]]], keys_by_path: Mapping[str, UUID]
) -> str:
    """Path of the nearest page above that exists in a language; nothing where not even its home page does."""
    for end in range(len(path) - STEP, 0, -STEP):
        key = keys_by_path.get(path[:end])
        if key is not None and code in versions[key]:
            return str(versions[key][code]["path"])
    return ""


def _cell(original: Mapping[str, Any], page: Mapping[str, Any] | None, known: _Known | None) -> Cell:
    if page is None:
        return Cell(TranslationState.MISSING)
    published = original["last_published_at"] if original["live"] else None
    if known is None:
        overtaken = bool(published and page["last_published_at"] and published > page["last_published_at"])
        parts, is_read = None, True
    else:
        is_read = not (published and published > known.read_at)
        waits = bool(known.touched_at and page["last_published_at"] and known.touched_at > page["last_published_at"])
        overtaken = not is_read or known.missing > 0 or waits
        parts = known.missing if is_read else None
    state = TranslationState.OUTDATED if overtaken else TranslationState.CURRENT
    if not page["live"]:
        state = TranslationState.DRAFT
    return Cell(state, page["pk"], parts, is_read, known is not None)


def counted(rows: Sequence[Row]) -> list[Row]:
    """The same rows; where an original has changed since the tool read it, its parts are compared now.

    Reads the originals themselves, so it is for the rows of one screen, not for all.
    """
    unread = {row.page: row for row in rows if any(not cell.is_read for cell in row.cells.values())}
    if not unread:
        return list(rows)
    texts = {page.pk: _parts(page) for page in Page.objects.filter(pk__in=unread).specific()}
    known = set(
        StringTranslation.objects.filter(
            context__object_id__in=[row.key for row in unread.values()], has_error=False
        ).values_list("context__object_id", "locale__language_code", "context__path", "translation_of__data_hash")
    )

    def compared(row: Row, code: str, cell: Cell) -> Cell:
        if cell.is_read:
            return cell
        parts = [each for each in texts.get(row.page, ()) if (row.key, code, *each) not in known]
        return replace(cell, parts=len(parts))

    return [
        replace(row, cells={code: compared(row, code, cell) for code, cell in row.cells.items()})
        if row.page in unread
        else row
        for row in rows
    ]


def _parts(page: Page) -> list[tuple[str, UUID]]:
    """Where each part of a page's text stands, and its fingerprint."""
    return [
        (segment.path, String._get_data_hash(segment.string.data))  # noqa: SLF001 — how the tool itself finds a text again
        for segment in extract_segments(page)
        if isinstance(segment, StringSegmentValue) and segment.string.data
    ]
