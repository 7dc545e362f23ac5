"""What a member of staff may do in which parts of the tree, for whole lists of pages at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q
from wagtail.permission_policies.pages import PagePermissionPolicy

from accounts.models import User

EVERYWHERE = ("",)


@dataclass(frozen=True)
class Rights:
    """Paths of the branches of the tree in which somebody may do something, by what it is."""

    by_action: Mapping[str, Sequence[str]]
    all: bool = False

    def branches(self, *actions: str) -> Sequence[str]:
        """Where one of these things may be done: add, change, publish, lock."""
        if self.all:
            return EVERYWHERE
        return tuple(dict.fromkeys(path for action in actions for path in self.by_action.get(action, ())))

    def may(self, path: str, *actions: str) -> bool:
        """Whether one of these things may be done with the page at that path of the tree."""
        return any(path.startswith(branch) for branch in self.branches(*actions))

    def pages(self, *actions: str, prefix: str = "") -> Q:
        """The same as a filter; `prefix` leads to the page from another model ("page__")."""
        condition = Q(**{f"{prefix}pk__in": ()})
        for branch in self.branches(*actions):
            condition |= Q(**{f"{prefix}path__startswith": branch})
        return condition


def rights_of(user: User) -> Rights:
    """The rights that a person's groups give, which the admin's own menu has read before."""
    if not user.is_active or user.is_superuser:
        return Rights({}, all=user.is_active and user.is_superuser)
    by_action: dict[str, list[str]] = {}
    found = PagePermissionPolicy().get_cached_permissions_for_user(user)
    for path, codename in sorted((each.page.path, each.permission.codename) for each in found):
        by_action.setdefault(codename.removesuffix("_page"), []).append(path)
    return Rights(by_action)
