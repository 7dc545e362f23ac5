from datetime import UTC, datetime

from django.db import models

UNDATED = datetime(1970, 1, 1, tzinfo=UTC)


class SearchText(models.Model):
    """The words of one public document for the database's own full-text search, made from the public projection.

    Written by the outbox beside Elasticsearch, or instead of it. `version` is the outbox version it was made at.
    `name`, `products` (one a line), `category`, `place` and `body` are folded text, `key` is the name without blanks.
    `date` is when a business was published, or the date of a page, `UNDATED` without one; `complete` is how much a
    listing says, from 0 to 1; the point, in degrees WGS 84, is the public one. The index over the words belongs to
    the database: a column `vector` on PostgreSQL, a table of its own on SQLite (see
    `search.domain.fallback.matching`).
    """

    kind = models.CharField(max_length=12)
    object_id = models.BigIntegerField()
    version = models.BigIntegerField(default=0)
    language = models.CharField(max_length=2, blank=True, default="")
    page_kind = models.CharField(max_length=20, blank=True, default="")
    name = models.TextField(default="")
    key = models.TextField(default="")
    products = models.TextField(default="")
    category = models.TextField(default="")
    place = models.TextField(default="")
    body = models.TextField(default="")
    complete = models.FloatField(default=0)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    date = models.DateTimeField(default=UNDATED)

    class Meta:
        verbose_name = "search text"
        verbose_name_plural = "search texts"
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="search_text_document")]
        indexes = [
            models.Index(fields=["kind", "key"], name="search_text_key"),
            models.Index(fields=["kind", "-date", "object_id"], name="search_text_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}:{self.object_id}"
