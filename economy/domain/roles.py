"""The office's group in Wagtail's admin and what it may do."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction

OFFICER_GROUP = "Petugas UMKM"
OFFICER_PERMISSIONS = (
    ("wagtailadmin", "access_admin"),
    ("economy", "review_business"),
    ("economy", "import_business"),
    ("economy", "view_business"),
    ("economy", "add_category"),
    ("economy", "change_category"),
    ("economy", "view_category"),
)


@transaction.atomic
def ensure_office_roles() -> Group:
    """Create the officers' group and give it what it needs; permissions added by an administrator are kept."""
    group, _created = Group.objects.get_or_create(name=OFFICER_GROUP)
    for app_label, codename in OFFICER_PERMISSIONS:
        group.permissions.add(Permission.objects.get(content_type__app_label=app_label, codename=codename))
    return group
