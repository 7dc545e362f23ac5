"""What a category is called, in the words that people ask for it with."""

from functools import cache

from economy.domain.public import PublicCategory
from search.domain.words import lines_of


def category_names(category: PublicCategory | None) -> list[str]:
    """The names of a category and its branch in both languages, and its other names."""
    if category is None:
        return []
    names = (category.name_id, category.name_en, category.parent_name_id, category.parent_name_en)
    return [*filter(None, names), *_other_names().get(category.slug, ())]


@cache
def _other_names() -> dict[str, tuple[str, ...]]:
    told = (line.partition("=") for line in lines_of("category_names.txt"))
    return {slug.strip(): tuple(name.strip() for name in names.split(",")) for slug, _, names in told}
