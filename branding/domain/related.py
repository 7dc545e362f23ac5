"""What stands beneath an article: the pages its editor chose, and other articles to read on."""

from collections.abc import Sequence
from uuid import UUID

from wagtail.models import Page

from ..models import NewsPage
from .public import PublicPage
from .queries import articles
from .summaries import public_summaries

READ_ON = 4
"""Articles offered beneath one."""


def related_pages(*, article: NewsPage) -> list[PublicPage]:
    """The chosen pages that the public may see, in the editor's order, each once, in the article's language where they
    have a public translation. Four queries, one if nothing is chosen."""
    chosen = [row.page_id for row in article.related.all() if row.page_id]
    if not chosen:
        return []
    keys = Page.objects.filter(pk__in=chosen).values("translation_key")
    versions: dict[int, tuple[UUID, bool]] = {
        pk: (key, locale == article.locale_id)
        for pk, key, locale in Page.objects.filter(translation_key__in=keys)
        .exclude(translation_key=article.translation_key)
        .values_list("pk", "translation_key", "locale_id")
    }
    best: dict[UUID, PublicPage] = {}
    wanted = [pk for pk, (_key, own) in versions.items() if own or pk in chosen]
    for page in public_summaries(ids=wanted, pictures=True):
        key, own = versions[page.id]
        if own or key not in best:
            best[key] = page
    order = dict.fromkeys(versions[pk][0] for pk in chosen if pk in versions)
    return [best[key] for key in order if key in best]


def read_on(*, article: NewsPage, besides: Sequence[PublicPage] = ()) -> list[NewsPage]:
    """The newest other articles of the same category, then the newest of any, without those in `besides`."""
    others = articles(locale=article.locale).exclude(pk__in=[article.pk, *(page.id for page in besides)])
    found = list(others.filter(category=article.category)[:READ_ON])
    if len(found) < READ_ON:
        found += list(others.exclude(pk__in=[page.pk for page in found])[: READ_ON - len(found)])
    return found
