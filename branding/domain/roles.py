"""Who may do what with pages, pictures and documents: Wagtail groups whose rights follow the sections of the site.

A section is a page type right beneath the home page; `DESKS` says whose desk it lies on. Everything beneath belongs to
it, in every language. A new section is one line there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from ..models import (
    BrandPage,
    CultureIndexPage,
    DestinationIndexPage,
    EventIndexPage,
    GeneralPage,
    HomePage,
    ItineraryIndexPage,
    NewsIndexPage,
    PlanPage,
)
from ..models.base import ContentPage
from .site_tree import LANGUAGES


class Desk(StrEnum):
    """The parts of the newsroom. Each has a folder of its own for pictures and documents."""

    NEWS = "Berita"
    TOURISM = "Wisata"
    PLAN = "Rencana Smart City"
    HOUSE = "Halaman umum"


DESKS: Mapping[type[ContentPage], Desk] = {
    NewsIndexPage: Desk.NEWS,
    DestinationIndexPage: Desk.TOURISM,
    EventIndexPage: Desk.TOURISM,
    ItineraryIndexPage: Desk.TOURISM,
    CultureIndexPage: Desk.TOURISM,
    PlanPage: Desk.PLAN,
    BrandPage: Desk.HOUSE,
    GeneralPage: Desk.HOUSE,
}
"""The desk of each section."""

WRITERS = "Penulis"
APPROVERS = "Penyetuju"
REPORTS = "Petugas laporan pungutan"
TRANSLATORS = "Penerjemah"
TOURISM_EDITORS = "Redaktur Wisata"
PLAN_STEWARDS = "Pengampu rencana"
ADMINISTRATORS = "Administrator Portal"

WRITE = ("add", "change")
PUBLISH = (*WRITE, "publish")
APPROVE = (*PUBLISH, "lock", "unlock")
EVERYTHING = (*APPROVE, "bulk_delete")

ENTER: tuple[str, ...] = ("wagtailadmin.access_admin",)
TRANSLATE = "wagtail_localize.submit_translation"
PROGRAMMES = tuple(f"branding.{verb}_programme" for verb in ("add", "change", "view", "update"))
REDIRECTS = tuple(f"wagtailredirects.{verb}_redirect" for verb in ("add", "change", "delete"))
HOUSEKEEPING = (
    *(f"accounts.{verb}_user" for verb in ("add", "change", "view")),
    *(
        f"wagtailcore.{verb}_{what}"
        for verb in ("add", "change", "delete")
        for what in ("workflow", "task", "collection")
    ),
    "branding.change_brandsettings",
)
KEEP = ("add", "change", "choose")


@dataclass(frozen=True)
class Role:
    """One group. Rights on pages are given per desk, or on whole trees (`house`, home pages included); a translator's
    only in the languages that pages are translated into."""

    name: str
    desks: Mapping[Desk, tuple[str, ...]] = field(default_factory=dict)
    house: tuple[str, ...] = ()
    languages: tuple[str, ...] = LANGUAGES
    permissions: tuple[str, ...] = ENTER
    files: tuple[Desk, ...] = ()
    """Folders in which it keeps pictures and documents; to choose from all of them is everybody's."""
    all_files: tuple[str, ...] = ("choose",)


ROLES = (
    Role(WRITERS, desks={Desk.NEWS: WRITE}, permissions=(*ENTER, TRANSLATE), files=(Desk.NEWS,)),
    Role(APPROVERS, house=APPROVE, permissions=(*ENTER, TRANSLATE), all_files=KEEP),
    Role(TRANSLATORS, house=WRITE, languages=LANGUAGES[1:], permissions=(*ENTER, TRANSLATE)),
    Role(TOURISM_EDITORS, desks={Desk.TOURISM: PUBLISH}, permissions=(*ENTER, TRANSLATE), files=(Desk.TOURISM,)),
    Role(
        PLAN_STEWARDS,
        desks={Desk.PLAN: PUBLISH},
        permissions=(*ENTER, TRANSLATE, *PROGRAMMES),
        files=(Desk.PLAN,),
    ),
    Role(REPORTS, permissions=(*ENTER, "branding.handle_charge_report"), all_files=()),
    Role(
        ADMINISTRATORS,
        house=EVERYTHING,
        permissions=(*ENTER, TRANSLATE, *PROGRAMMES, *REDIRECTS, *HOUSEKEEPING),
        all_files=(*KEEP, "delete"),
    ),
)
"""Writers and translators draft, an approver publishes. The desks of tourism and plan publish their own. Who handles
reports of illegal charges sees those and nothing else: they name people."""


@transaction.atomic
def ensure_page_roles() -> None:
    """Create the groups and folders that are missing and give every role its rights; safe to repeat.

    What an administrator has given a group besides is kept, except rights on the root of the tree, which an earlier
    version gave to writers. Call it after `ensure_site`, and again when a section has been added.
    """
    folders = {desk: _folder(desk.value) for desk in Desk}
    homes = list(HomePage.objects.select_related("locale").order_by("path"))
    root = Page.get_first_root_node()
    for role in ROLES:
        group, _ = Group.objects.get_or_create(name=role.name)
        GroupPagePermission.objects.filter(group=group, page=root).delete()
        group.permissions.add(*(_permission(name) for name in role.permissions))
        own = [home for home in homes if home.locale.language_code in role.languages]
        _give_pages(group, own, role.house)
        for desk, actions in role.desks.items():
            _give_pages(group, sections(desk=desk, homes=own), actions)
        _give_files(group, Collection.get_first_root_node(), role.all_files)
        for desk in role.files:
            _give_files(group, folders[desk], KEEP)


def sections(*, desk: Desk, homes: Iterable[HomePage]) -> list[Page]:
    """The pages right beneath these home pages that lie on a desk."""
    found: list[Page] = []
    for model, its in DESKS.items():
        if its is desk:
            for home in homes:
                found.extend(each.page_ptr for each in model.objects.child_of(home))
    return found


def _folder(name: str) -> Collection:
    root = Collection.get_first_root_node()
    found: Collection | None = root.get_children().filter(name=name).first()
    return found if found is not None else root.add_child(name=name)


def _permission(name: str) -> Permission:
    app_label, codename = name.split(".")
    found: Permission = Permission.objects.get(content_type__app_label=app_label, codename=codename)
    return found


def _give_pages(group: Group, pages: Iterable[Page], actions: Iterable[str]) -> None:
    for page in pages:
        for action in actions:
            permission = _permission(f"wagtailcore.{action}_page")
            GroupPagePermission.objects.get_or_create(group=group, page_id=page.pk, permission=permission)


def _give_files(group: Group, collection: Collection, actions: Iterable[str]) -> None:
    for action in actions:
        for name in (f"wagtailimages.{action}_image", f"wagtaildocs.{action}_document"):
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=collection, permission=_permission(name)
            )
