"""What writers and approvers may do with pages and pictures."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
)

WRITERS = "Penulis"
APPROVERS = "Penyetuju"
PAGE_RIGHTS = {
    WRITERS: ("add", "change"),
    APPROVERS: ("add", "change", "publish", "lock", "unlock"),
}


@transaction.atomic
def ensure_page_roles() -> None:
    """Create the groups of writers and approvers with their rights on all pages, in both languages; safe to repeat.

    Writers draft and submit; only approvers publish. Both reach the admin, add pictures and translate.
    """
    root = Page.get_first_root_node()
    collection = Collection.get_first_root_node()
    for name, actions in PAGE_RIGHTS.items():
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.add(
            Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"),
            Permission.objects.get(
                content_type__app_label="wagtail_localize",
                codename="submit_translation",
            ),
        )
        for action in actions:
            permission = Permission.objects.get(
                content_type__app_label="wagtailcore",
                content_type__model="page",
                codename=f"{action}_page",
            )
            GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
        for codename in ("add_image", "choose_image"):
            permission = Permission.objects.get(content_type__app_label="wagtailimages", codename=codename)
            GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)
