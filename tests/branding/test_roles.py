"""Each role may do what its work needs, where its work is, and sees no more of the admin than that."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group
from django.db.models import Model
from django.test import RequestFactory
from wagtail.admin.menu import admin_menu, reports_menu, settings_menu
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, GroupPagePermission, Page
from wagtail.permissions import policy_registry

from accounts.models import User
from branding.domain import roles
from branding.domain.roles import (
    ADMINISTRATORS,
    APPROVERS,
    DESKS,
    PLAN_STEWARDS,
    REPORTS,
    ROLES,
    TOURISM_EDITORS,
    TRANSLATORS,
    WRITERS,
    Desk,
    ensure_page_roles,
)
from branding.domain.site_tree import ensure_site
from branding.models import DestinationIndexPage, GeneralPage, HomePage, NewsIndexPage, PlanPage
from economy.domain.roles import OFFICER_GROUP, ensure_office_roles

SECTIONS = {"home": HomePage, "news": NewsIndexPage, "tourism": DestinationIndexPage, "plan": PlanPage}
NAMES = [role.name for role in ROLES]
BOTH, EN = ("id", "en"), ("en",)
WRITE, PUBLISH, LOCK = ("add", "edit"), ("add", "edit", "publish"), ("add", "edit", "publish", "lock")

MAY: dict[str, dict[tuple[str, str], tuple[str, ...]]] = {
    WRITERS: {("news", code): WRITE for code in BOTH},
    APPROVERS: {(section, code): LOCK for section in SECTIONS for code in BOTH},
    TRANSLATORS: {(section, "en"): WRITE for section in SECTIONS},
    TOURISM_EDITORS: {("tourism", code): PUBLISH for code in BOTH},
    PLAN_STEWARDS: {("plan", code): PUBLISH for code in BOTH},
    REPORTS: {},
    ADMINISTRATORS: {(section, code): LOCK for section in SECTIONS for code in BOTH},
}
"""Who may do what in which section and language; what is not here is forbidden."""

MENUS = {
    WRITERS: {"explorer", "images", "documents", "newsroom-translations"},
    APPROVERS: {"explorer", "images", "documents", "newsroom-translations", "reports"},
    TRANSLATORS: {"explorer", "newsroom-translations"},
    TOURISM_EDITORS: {"explorer", "images", "documents", "newsroom-translations", "reports"},
    PLAN_STEWARDS: {"explorer", "images", "documents", "newsroom-translations", "reports", "rencana"},
    REPORTS: {"charge-reports"},
    ADMINISTRATORS: {"explorer", "images", "documents", "newsroom-translations", "reports", "settings", "rencana"},
}
"""Entries of the main menu, besides the help that everybody has."""

FOLDERS: dict[str, set[str]] = {
    WRITERS: {"Berita"},
    APPROVERS: {"Root", *Desk},
    TRANSLATORS: set(),
    TOURISM_EDITORS: {"Wisata"},
    PLAN_STEWARDS: {"Rencana Smart City"},
    REPORTS: set(),
    ADMINISTRATORS: {"Root", *Desk},
}
"""Where a role may add pictures and documents."""


@pytest.fixture
def staff(home: HomePage) -> dict[str, User]:
    """One person in each role."""
    ensure_page_roles()
    ensure_office_roles()
    made = {}
    for number, name in enumerate([*NAMES, OFFICER_GROUP]):
        made[name] = User.objects.create_user(username=name, email=f"{number}@beranda.test", password=None)
        made[name].groups.add(Group.objects.get(name=name))
    return made


def actions(page: Page, user: User) -> tuple[str, ...]:
    """What a person may do with a page."""
    may = page.permissions_for_user(user)
    asked = (
        ("add", "add" in may.permissions),  # a plan has no pages beneath it yet, so the right itself is asked
        ("edit", may.can_edit()),
        ("publish", may.can_publish()),
        ("lock", may.can_lock()),
    )
    return tuple(name for name, allowed in asked if allowed)


@pytest.mark.parametrize("role", NAMES)
def test_every_role_does_its_work_and_nothing_else(staff: dict[str, User], role: str) -> None:
    for section, model in SECTIONS.items():
        for page in model.objects.select_related("locale"):
            place = (section, page.locale.language_code)
            assert actions(page, staff[role]) == MAY[role].get(place, ()), place


@pytest.mark.parametrize("role", NAMES)
def test_nobody_but_an_administrator_empties_a_section(staff: dict[str, User], role: str) -> None:
    for page in Page.objects.filter(depth=3):
        may = page.permissions_for_user(staff[role])
        assert ("bulk_delete" in may.permissions) == (role == ADMINISTRATORS)


@pytest.mark.parametrize("role", NAMES)
def test_pages_beneath_a_section_follow_it(staff: dict[str, User], role: str, one_place: None) -> None:
    for page in Page.objects.filter(depth=4):
        above = page.get_parent()
        assert actions(page, staff[role]) == actions(above, staff[role])


@pytest.mark.parametrize("role", NAMES)
@pytest.mark.parametrize("model", [get_image_model, get_document_model], ids=["images", "documents"])
def test_pictures_and_documents_are_kept_where_the_role_works(
    staff: dict[str, User], role: str, model: Callable[[], type[Model]]
) -> None:
    policy = policy_registry.get_by_type(model())
    may = policy.collections_user_has_permission_for(staff[role], "add")
    assert {each.name for each in may} == FOLDERS[role]
    choose = policy.collections_user_has_permission_for(staff[role], "choose")
    assert {each.name for each in choose} == (set() if role == REPORTS else {"Root", *Desk})


@pytest.mark.parametrize("role", NAMES)
def test_the_menu_shows_what_the_role_needs(staff: dict[str, User], role: str) -> None:
    request = RequestFactory().get("/cms/")
    request.user = staff[role]
    shown = {item.name for item in admin_menu.menu_items_for_request(request)}
    assert shown - {"help"} == MENUS[role]
    reports = {item.name for item in reports_menu.menu_items_for_request(request)}
    assert "terjemahan" not in reports
    assert bool(reports) == ("reports" in MENUS[role])
    settings = {item.name for item in settings_menu.menu_items_for_request(request)}
    assert bool(settings) == ("settings" in MENUS[role])
    assert not settings & {"groups", "sites", "bahasa-situs"}


def test_the_office_of_umkm_keeps_its_own_menu(staff: dict[str, User]) -> None:
    request = RequestFactory().get("/cms/")
    request.user = staff[OFFICER_GROUP]
    shown = {item.name for item in admin_menu.menu_items_for_request(request)}
    assert {"economy-review", "impor-umkm"} <= shown
    assert not shown & {"explorer", "images", "documents", "newsroom-translations", "reports", "settings"}


def test_again_changes_nothing_and_keeps_what_was_given_besides(staff: dict[str, User], news: NewsIndexPage) -> None:
    group = Group.objects.get(name=WRITERS)
    extra = GroupPagePermission.objects.create(
        group=group,
        page=HomePage.objects.get(locale=news.locale).page_ptr,
        permission=roles._permission("wagtailcore.lock_page"),
    )
    before = set(GroupPagePermission.objects.values_list("group", "page", "permission"))
    folders = Collection.objects.count()
    ensure_site()
    ensure_page_roles()
    assert set(GroupPagePermission.objects.values_list("group", "page", "permission")) == before
    assert GroupPagePermission.objects.filter(pk=extra.pk).exists()
    assert Collection.objects.count() == folders


def test_what_an_earlier_version_gave_on_the_whole_tree_is_taken_back(staff: dict[str, User]) -> None:
    group, root = Group.objects.get(name=WRITERS), Page.get_first_root_node()
    GroupPagePermission.objects.create(group=group, page=root, permission=roles._permission("wagtailcore.change_page"))
    ensure_page_roles()
    assert not GroupPagePermission.objects.filter(group=group, page=root).exists()


def test_a_section_added_later_gets_its_desk(staff: dict[str, User], home: HomePage) -> None:
    archive = NewsIndexPage(title="Arsip", slug="arsip", locale=home.locale)
    home.add_child(instance=archive)
    assert actions(archive, staff[WRITERS]) == ()
    ensure_page_roles()
    writer = User.objects.get(pk=staff[WRITERS].pk)
    assert actions(archive, writer) == WRITE


def test_every_section_lies_on_a_desk() -> None:
    """A new page type beneath the home page is one line in `DESKS`."""
    without = [model.__name__ for model in HomePage.allowed_subpage_models() if model not in DESKS]
    assert not without, f"add them to branding.domain.roles.DESKS: {without}"
    assert DESKS[GeneralPage] == Desk.HOUSE
