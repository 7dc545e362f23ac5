from django.db import models
from django.db.models import F, Q


class OutboxEntry(models.Model):
    """What Elasticsearch must still be told about one document, and the version it was last told.

    The writer's transaction raises `version`; the row's lock puts two writers of one document in order. Whoever
    indexes reads `version` first and the row it describes second, so a document is never older than its version,
    and sends it as an external version: an older write arriving late is refused, also after a delete. An entry is
    pending while `delivered` is below `version`; it stays afterwards as the register of versions, without content.
    `delivered_text` is the same for the database's own search texts (`SearchText`).
    """

    kind = models.CharField(max_length=12)
    object_id = models.BigIntegerField()
    version = models.BigIntegerField(default=1)
    delivered = models.BigIntegerField(default=0)
    delivered_text = models.BigIntegerField(default=0, db_default=0)
    changed_at = models.DateTimeField(auto_now=True)
    attempts = models.PositiveIntegerField(default=0)
    last_error = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        verbose_name = "outbox entry"
        verbose_name_plural = "outbox entries"
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="outbox_document")]
        indexes = [
            models.Index(fields=["id"], condition=Q(delivered__lt=F("version")), name="outbox_pending"),
            models.Index(fields=["id"], condition=Q(delivered_text__lt=F("version")), name="outbox_pending_text"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}:{self.object_id} v{self.version}"
