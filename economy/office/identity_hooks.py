"""Reading an owner's identity number, for administrators: who may, and who did."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from economy.domain.identity import REVEALED, VIEW_PERMISSION


@hooks.register("register_permissions")
def identity_permission() -> QuerySet[Permission]:
    """Among a group's permissions, so that an administrator can give it; officers do not have it of themselves."""
    app, codename = VIEW_PERMISSION.split(".")
    return Permission.objects.filter(content_type__app_label=app, codename=codename)


@hooks.register("register_log_actions")
def identity_actions(actions: LogActionRegistry) -> None:
    actions.register_action(REVEALED, gettext_lazy("Baca NIK pemilik"), gettext_lazy("NIK pemilik dibaca"))
