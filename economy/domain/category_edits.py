"""The writer of categories that staff edit."""

from django.db import transaction

from economy.domain.businesses import announce
from economy.models import Business, Category


@transaction.atomic
def save_category(*, category: Category) -> Category:
    """Keep a category with its path, the paths below it, and tell listeners of every business it names."""
    category.path = f"{category.parent.path}/{category.slug}" if category.parent else category.slug
    category.save()
    children = list(category.children.all())
    for child in children:
        child.path = f"{category.path}/{child.slug}"
        child.save(update_fields=["path"])
    touched = Business.objects.filter(category__in=[category, *children]).order_by("pk")
    announce(list(touched.values_list("pk", flat=True)))
    return category
