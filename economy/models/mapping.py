"""What an officer has said the columns of a kind of spreadsheet mean."""

from django.conf import settings
from django.db import models


class ColumnMemory(models.Model):
    """The meanings settled last for one set of column titles, as one source sends it.

    `titles_hash` is of the set of titles (`economy.domain.imports.tables.memory`), so the columns' order does not
    matter; `columns` maps a title (or, without a header, a position) to a field of
    `economy.domain.imports.tables.fields`. A column that is not in it is not used.
    """

    source = models.CharField(max_length=80, blank=True, default="")
    titles_hash = models.CharField(max_length=32)
    columns = models.JSONField(default=dict)
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["titles_hash", "source"], name="column_memory_titles_source")]

    def __str__(self) -> str:
        return f"{self.source}: {', '.join(self.columns)}"
