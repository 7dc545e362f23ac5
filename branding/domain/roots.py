"""Where the pages of each site and language begin, as a process remembers it, so that addresses cost no query."""

from dataclasses import dataclass
from time import monotonic
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.urls import reverse
from django.utils import translation
from django.utils.encoding import iri_to_uri
from wagtail.models import Locale, Page, Site

KEPT_SECONDS = 10.0
MADE_OF = (Page, Site, Locale)


@dataclass(frozen=True)
class Root:
    """The home page of a site in one language: its path in the tree of addresses, and its address on the host."""

    url_path: str
    address: str

    def address_of(self, url_path: str) -> str:
        """The address of a page beneath."""
        return self.address + iri_to_uri(url_path[len(self.url_path) :])


_kept: tuple[float, list[Root]] = (0.0, [])


def address_of(url_path: str) -> str | None:
    """The address on this host of the page at that path; None if no site serves it."""
    root = next((each for each in _roots() if url_path.startswith(each.url_path)), None)
    return root.address_of(url_path) if root else None


def forget() -> None:
    """Let the next page read them again."""
    global _kept  # noqa: PLW0603 — the memory of this module alone
    _kept = (0.0, [])


def _roots() -> list[Root]:
    global _kept  # noqa: PLW0603 — as above
    until, found = _kept
    if monotonic() >= until:
        found = [Root(root.root_path, _address(root.language_code)) for root in Site.get_site_root_paths()]
        _kept = (monotonic() + KEPT_SECONDS, found) if found else (0.0, [])
    return found


def _address(language: str) -> str:
    with translation.override(language):
        return reverse("wagtail_serve", args=[""])


def _changed(sender: type, **kwargs: Any) -> None:
    if issubclass(sender, MADE_OF):
        forget()
        transaction.on_commit(forget)  # another thread may read the old ones until then


def connect() -> None:
    """Connect once, when the app is ready."""
    for signal in (post_save, post_delete):
        signal.connect(_changed, dispatch_uid="branding.roots")
