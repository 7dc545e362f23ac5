"""The news as RSS 2.0 (rssboard.org/rss-specification) and Atom (RFC 4287), one feed of each for every language."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import uuid5

from django.core.cache import cache
from django.db.models import F, Max
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, Enclosure, Rss201rev2Feed, SyndicationFeed
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import PageLogEntry

from ..models import BrandSettings, NewsIndexPage, NewsPage
from ..renditions import HERO_WIDTHS
from .public import start_of_day
from .queries import articles
from .roots import address_of

MOST_ENTRIES = 50
FORMATS = {
    "rss": ("RSS", "application/rss+xml"),
    "atom": ("Atom", "application/atom+xml"),
}
"""Suffix of the address → name and MIME type."""
ENCLOSED = f"width-{HERO_WIDTHS[-2]}|format-jpeg"
"""The picture of an entry: the whole one as a JPEG, which every reader shows."""
CHARSET = "; charset=utf-8"
_UNSPEAKABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML 1.0 cannot hold; comes along when text is pasted from a word processor."""

BEGINNING = datetime(2024, 1, 1, tzinfo=timezone.get_default_timezone())
"""When a feed changed in which nothing has ever happened."""
Absolute = Callable[[str], str]
"""Turns an address on this host into one with its scheme and host name."""

_REMOVALS = (
    "wagtail.delete",
    "wagtail.unpublish",
    "wagtail.unpublish.scheduled",
    "wagtail.move",
    "wagtail.view_restriction.create",
    "wagtail.view_restriction.delete",
)
"""What Wagtail's log calls the ways in which an article leaves the feed, or comes back."""


@dataclass(frozen=True)
class Feed:
    """A feed as it is sent. `etag` is made of its content, `changed` is when something in it last came, changed or
    went."""

    content: bytes
    mime: str
    etag: str
    changed: datetime


def identity_of(article: NewsPage) -> str:
    """A name of the article that outlives its title, its address and its host (RFC 4122): of what is translated, in
    one language."""
    return uuid5(article.translation_key, article.locale.language_code).urn


def news_feed(*, index: NewsIndexPage, brand: BrandSettings, form: str, path: str, absolute: Absolute) -> Feed:
    """The newest articles beneath an index, as they became public here. `form` is a key of `FORMATS`, `path` the feed's
    own address."""
    newest = list(
        articles(locale=index.locale)
        .filter(path__startswith=index.path)
        .select_related("hero_image", "locale")
        .order_by(F("first_published_at").desc(nulls_last=True), "-date", "-pk")[:MOST_ENTRIES]
    )
    changed = last_change(newest, index)
    with override(index.locale.language_code):
        feed = _empty(form, index, brand, changed, path=path, absolute=absolute)
        for article in newest:
            feed.add_item(**_entry(article, absolute))
        content = feed.writeString("utf-8").encode()
    return Feed(content, FORMATS[form][1] + CHARSET, f'"{sha256(content).hexdigest()[:32]}"', changed)


def last_change(newest: Sequence[NewsPage], index: NewsIndexPage) -> datetime:
    """When an article last came, changed or went. What went left only an entry in the log."""
    logged = PageLogEntry.objects.filter(
        content_type__app_label="branding", content_type__model="newspage", action__in=_REMOVALS
    ).aggregate(latest=Max("timestamp"))["latest"]
    dates = [logged, index.last_published_at, *(page.last_published_at for page in newest)]
    return max((date for date in dates if date is not None), default=BEGINNING)


class _Dated:
    """A feed that says when it changed; Django's would say now whenever it is empty."""

    feed: dict[str, Any]

    def latest_post_date(self) -> datetime:
        changed: datetime = self.feed["changed"]
        return changed


class _Rss(_Dated, Rss201rev2Feed):
    pass


class _Atom(_Dated, Atom1Feed):
    pass


def _empty(
    form: str, index: NewsIndexPage, brand: BrandSettings, changed: datetime, *, path: str, absolute: Absolute
) -> SyndicationFeed:
    """The feed with its head alone."""
    make = _Rss if form == "rss" else _Atom
    return make(
        title=_plain(f"{index.title} – {brand.regency_name}"),
        link=absolute(index.url),
        description=_plain(index.lead or brand.tagline),
        subtitle=_plain(index.lead or brand.tagline),
        language=index.locale.language_code,
        author_name=brand.regency_name,
        feed_url=absolute(path),
        feed_guid=uuid5(index.translation_key, index.locale.language_code).urn,
        feed_copyright=brand.regency_name,
        ttl=15,
        changed=changed,
    )


def _entry(article: NewsPage, absolute: Absolute) -> dict[str, Any]:
    """One article as Django's feeds take it. Its picture is left out until a worker has drawn it."""
    picture = _picture(article, absolute)
    came = article.first_published_at or start_of_day(article)
    lead = article.lead or article.search_description or _("Baca selengkapnya di portal.")
    return {
        "title": _plain(article.title),
        "link": absolute(address_of(article.url_path) or article.url or "/"),
        "description": escape(_plain(lead)),
        "author_name": _plain(article.author_name),
        "unique_id": identity_of(article),
        "unique_id_is_permalink": False,
        "pubdate": came,
        "updateddate": article.last_published_at or came,
        "categories": [article.get_category_display()],
        "enclosures": [picture] if picture else [],
    }


def _plain(text: str) -> str:
    """Text without what XML cannot hold."""
    return _UNSPEAKABLE.sub("", text)


def _picture(article: NewsPage, absolute: Absolute) -> Enclosure | None:
    """The article's picture with its size in bytes, if it stands ready."""
    if article.hero_image is None:
        return None
    made = next((each for each in article.hero_image.renditions.all() if each.filter_spec == ENCLOSED), None)
    length = _length(made) if made else 0
    return Enclosure(absolute(made.url), str(length), "image/jpeg") if made and length else None


def _length(rendition: Any) -> int:
    """Bytes of a rendition's file, remembered under its name, which changes with the file; 0 when the file is lost."""
    key = f"branding.bytes.{rendition.pk}.{rendition.file.name.rpartition('/')[2]}"
    known: int | None = cache.get(key)
    if known is None:
        try:
            known = int(rendition.file.size)
        except OSError:
            return 0
        cache.set(key, known, timeout=None)
    return known
