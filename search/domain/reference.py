"""Kecamatan, desa and categories as a process remembers them, so that a page of results asks no table for them.

A copy is kept for a minute, and dropped at once in the process in which one of them is saved. They are read only.
"""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Any, Generic, TypeVar

from django.db import transaction
from django.db.models.signals import post_delete, post_save

from economy import models as economy
from regions import models as regions

KEPT_SECONDS = 60.0
Each = TypeVar("Each", "District", "Village", "Category")


@dataclass(frozen=True)
class District:
    """A kecamatan; its point in degrees WGS 84."""

    slug: str
    code: str
    name: str
    latitude: float
    longitude: float


@dataclass(frozen=True)
class Village:
    """A desa or kelurahan, by its Kemendagri code; its point in degrees WGS 84."""

    code: str
    name: str
    district_slug: str
    latitude: float
    longitude: float


@dataclass(frozen=True)
class Category:
    """A category; `parent_slug` is empty for a branch, `keywords` are one a line."""

    slug: str
    name_id: str
    name_en: str
    parent_slug: str
    icon: str
    keywords: str
    path: str
    position: int

    def label(self, language: str) -> str:
        """Its name in a language."""
        return self.name_en if language == "en" else self.name_id

    @property
    def branch(self) -> str:
        """The slug of the branch it is or belongs to."""
        return self.parent_slug or self.slug


class _Copy(Generic[Each]):
    """What one table holds, read again when it is older than a minute. An empty table is looked at every time."""

    def __init__(self, load: Callable[[], tuple[Each, ...]]) -> None:
        self._load: Callable[[], tuple[Each, ...]] = load
        self._kept: tuple[Each, ...] = ()
        self._until = 0.0

    def get(self) -> tuple[Each, ...]:
        if not self._kept or monotonic() > self._until:
            self._kept, self._until = self._load(), monotonic() + KEPT_SECONDS
        return self._kept

    def forget(self) -> None:
        self._kept = ()


def _districts() -> tuple[District, ...]:
    rows = regions.District.objects.values_list("slug", "code", "name", "latitude", "longitude")
    return tuple(
        District(slug, code, name, float(latitude), float(longitude)) for slug, code, name, latitude, longitude in rows
    )


def _villages() -> tuple[Village, ...]:
    rows = regions.Village.objects.values_list("code", "name", "district__slug", "latitude", "longitude")
    return tuple(
        Village(code, name, district, float(latitude), float(longitude))
        for code, name, district, latitude, longitude in rows
    )


def _categories() -> tuple[Category, ...]:
    rows = economy.Category.objects.values_list(
        "slug", "name_id", "name_en", "parent__slug", "icon", "keywords", "path", "position"
    )
    return tuple(
        Category(slug, name_id, name_en, parent or "", icon, keywords, path, position)
        for slug, name_id, name_en, parent, icon, keywords, path, position in rows
    )


_COPIES = (_Copy(_districts), _Copy(_villages), _Copy(_categories))


def districts() -> tuple[District, ...]:
    """All kecamatan, by name."""
    return _COPIES[0].get()


def villages() -> tuple[Village, ...]:
    """All desa and kelurahan, by name."""
    return _COPIES[1].get()


def categories() -> tuple[Category, ...]:
    """All categories, in the order in which staff put them."""
    return _COPIES[2].get()


def forget() -> None:
    """Let the next question read the tables again."""
    for copy in _COPIES:
        copy.forget()


def _saved(sender: object, **kwargs: Any) -> None:
    forget()
    transaction.on_commit(forget)  # another thread may read the old ones until then


def connect() -> None:
    """Connect once, when the app is ready."""
    for model in (regions.District, regions.Village, economy.Category):
        for signal in (post_save, post_delete):
            signal.connect(_saved, sender=model, dispatch_uid=f"search.reference.{model.__name__}")
