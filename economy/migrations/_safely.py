"""Operations that a migration may run on a full table while people work."""

from typing import Any

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import AddIndex


class AddIndexSafely(AddIndexConcurrently):
    """CREATE INDEX CONCURRENTLY on PostgreSQL; elsewhere an ordinary index. Needs `atomic = False`."""

    def database_forwards(self, app_label: str, editor: BaseDatabaseSchemaEditor, *states: Any) -> None:
        if editor.connection.vendor == "postgresql":
            super().database_forwards(app_label, editor, *states)
        else:
            AddIndex.database_forwards(self, app_label, editor, *states)

    def database_backwards(self, app_label: str, editor: BaseDatabaseSchemaEditor, *states: Any) -> None:
        if editor.connection.vendor == "postgresql":
            super().database_backwards(app_label, editor, *states)
        else:
            AddIndex.database_backwards(self, app_label, editor, *states)
