from django.db import models


class SearchText(models.Model):
    """The words of one public document for the database's own full-text search, made from the public projection.

    Written by the outbox beside Elasticsearch, or instead of it. `version` is the outbox version it was made at. Each
    column is folded text; the index over them belongs to the database (see `search.domain.fallback`).
    """

    kind = models.CharField(max_length=12)
    object_id = models.BigIntegerField()
    version = models.BigIntegerField(default=0)
    language = models.CharField(max_length=2, blank=True, default="")
    page_kind = models.CharField(max_length=20, blank=True, default="")
    name = models.TextField(default="")
    products = models.TextField(default="")
    category = models.TextField(default="")
    place = models.TextField(default="")
    body = models.TextField(default="")

    class Meta:
        verbose_name = "search text"
        verbose_name_plural = "search texts"
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="search_text_document")]

    def __str__(self) -> str:
        return f"{self.kind}:{self.object_id}"
