"""What stands around every page, as a process remembers it: brand, home pages, main menu.

A public page asks the database only for what it is about. A copy is kept for ten seconds for each host, and dropped at
once in the process in which a page, a picture, a site or the settings are saved. It is read only. An editor's preview
reads anew; the admin, and the addresses of style sheet and icons, which browsers keep for long, do not read here.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, TypeVar

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Locale, Page, PageViewRestriction, Site

from ..models import BrandSettings, Picture
from . import queries
from .site_tree import LANGUAGES

Result = TypeVar("Result")
KEPT_SECONDS = 10.0
SITE = "_wagtail_site"
"""Where `Site.find_for_request` keeps on a request what it has found."""
OWN = "_branding_frame"
"""Where a request keeps its frame."""
MAX_HOSTS = 16
"""Names a host may be asked by; more are somebody's experiment, and the copies begin anew."""

SHOWN = (Page, PageViewRestriction, Site, Locale, BrandSettings, Picture)
"""What a frame is made of; a picture may be the logo."""


@dataclass(frozen=True)
class Frame:
    """The surroundings of the pages of one site. `languages` are the codes of Wagtail's locales by id, `homes` the
    addresses of the home pages by language, `roots` their places in the tree (`url_path`), `menus` titles and addresses
    of the pages in the main menu. `drawn` is what was made of all this, for as long as it is kept."""

    site: Site
    settings: BrandSettings
    languages: dict[int, str]
    homes: dict[str, str]
    roots: dict[str, str]
    menus: dict[str, list[tuple[str, str]]]
    drawn: dict[Hashable, Any] = field(default_factory=dict)


_frames: dict[str, tuple[float, Frame]] = {}
_changes = 0
"""How often they were forgotten, so that what was read before a change is not kept after it."""


def frame_of(request: HttpRequest) -> Frame | None:
    """The frame of the request's site, or None before one is set up; one request sees one frame. What Wagtail would
    read again for this request it finds remembered as well."""
    found: Frame | None = getattr(request, OWN, None)
    if found is None:
        found = _read(request) if getattr(request, "is_preview", False) else _remembered(request)
    if found is None:
        return None
    remembered = ((OWN, found), (SITE, found.site), (BrandSettings.get_cache_attr_name(), found.settings))
    for attribute, value in remembered:
        if not hasattr(request, attribute):
            setattr(request, attribute, value)
    return found


def active_language() -> str:
    """The active language, as one of ours."""
    code = (get_language() or "")[:2]
    return code if code in LANGUAGES else LANGUAGES[0]


def once(frame: Frame | None, name: Hashable, make: Callable[[], Result]) -> Result:
    """What `make` gives, made once for as long as the frame is kept and once for each language."""
    if frame is None:
        return make()
    key = (name, active_language())
    if key not in frame.drawn:
        frame.drawn[key] = make()
    found: Result = frame.drawn[key]
    return found


def drawn_of(frame: Frame | None, name: Hashable, made_of: Any, draw: Callable[[], str]) -> str:
    """What was drawn of the same things within this minute, else what `draw` gives.

    The caller reads anew what `made_of` holds; what compares equal looks alike, but for "open now" and "today", for
    which a minute is as near as a page that is kept comes.
    """
    if frame is None:
        return draw()
    key, now = (name, active_language()), (made_of, timezone.now().replace(second=0, microsecond=0))
    kept = frame.drawn.get(key)
    if kept is None or kept[0] != now:
        kept = frame.drawn[key] = (now, draw())
    html: str = kept[1]
    return html


def forget() -> None:
    """Let the next page read everything again."""
    global _changes  # noqa: PLW0603 — a counter of this module alone
    _changes += 1
    _frames.clear()


def _remembered(request: HttpRequest) -> Frame | None:
    host = f"{request.scheme}://{request.get_host()}"
    until, found = _frames.get(host, (0.0, None))
    if found is not None and monotonic() < until:
        return found
    for _try in range(2):  # reading a new site makes its settings, which is a change too
        before = _changes
        found = _read(request)
        if found is not None and before == _changes:
            if len(_frames) >= MAX_HOSTS:
                _frames.clear()
            _frames[host] = monotonic() + KEPT_SECONDS, found
            break
    return found


def _read(request: HttpRequest) -> Frame | None:
    site = Site.find_for_request(request)
    if site is None:
        return None
    homes = queries.homes(site)
    return Frame(
        site=site,
        settings=BrandSettings.for_site(site),
        languages=dict(Locale.objects.values_list("pk", "language_code")),
        homes={code: home.get_url(request) or "" for code, home in homes.items()},
        roots={code: home.url_path for code, home in homes.items()},
        menus={
            code: [(page.title, page.get_url(request) or "") for page in queries.menu_pages(home)]
            for code, home in homes.items()
        },
    )


def _changed(sender: type, **kwargs: Any) -> None:
    if issubclass(sender, SHOWN):
        forget()
        transaction.on_commit(forget)  # another thread may read the old ones until then


def connect() -> None:
    """Connect once, when the app is ready."""
    for signal in (post_save, post_delete):
        signal.connect(_changed, dispatch_uid="branding.frame")
