"""What the database's own full-text search needs: more columns, and an index over the words of the search texts.

PostgreSQL gets a generated column and a GIN index; a GIN index of trigrams too, for typing errors, where the extension
pg_trgm is there or this role may create it. SQLite gets an FTS5 table, which `search.domain.fallback.texts` fills: not
triggers, which are lost whenever Django rebuilds the table.
"""

from datetime import UTC, datetime

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

WEIGHTS = {"name": "A", "products": "B", "category": "C", "place": "C", "body": "D"}
BAR = " || $$'|':1$$::tsvector || "
"""Between words and words that are no neighbours, so that no phrase is found across; no folded text holds a bar."""
VECTOR = BAR.join(
    f"setweight(to_tsvector('{words}', {column}), '{weight}')"
    for column, weight in WEIGHTS.items()
    for words in ("simple", "indonesian")
    if (column, words) != ("place", "indonesian")
)
"""Every word as it is and as its stem; names of places have none."""
FORWARDS = {
    "postgresql": [
        f"ALTER TABLE search_searchtext ADD COLUMN vector tsvector GENERATED ALWAYS AS ({VECTOR}) STORED",
        "CREATE INDEX search_text_words ON search_searchtext USING gin (vector) WITH (fastupdate = off)",
        'CREATE INDEX search_text_name ON search_searchtext (kind, name COLLATE "C", object_id)',
        """
        DO $$ BEGIN
            CREATE EXTENSION IF NOT EXISTS pg_trgm;
        EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
            RAISE NOTICE 'without pg_trgm: %', SQLERRM;
        END $$
        """,
        """
        DO $$ BEGIN
            CREATE INDEX search_text_trigrams ON search_searchtext USING gin (name gin_trgm_ops);
        EXCEPTION WHEN undefined_object THEN
            RAISE NOTICE 'without an index of trigrams: %', SQLERRM;
        END $$
        """,
    ],
    "sqlite": [
        """
        CREATE VIRTUAL TABLE search_text_words USING fts5(
            name, products, category, place, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
        )
        """,
    ],
}
BACKWARDS = {
    "postgresql": [
        "DROP INDEX IF EXISTS search_text_trigrams",
        "DROP INDEX search_text_name",
        "ALTER TABLE search_searchtext DROP COLUMN vector",
    ],
    "sqlite": ["DROP TABLE search_text_words"],
}
"""The extension stays: others may use it."""


def forwards(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    for statement in FORWARDS[editor.connection.vendor]:
        editor.execute(statement, params=None)


def backwards(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    for statement in BACKWARDS[editor.connection.vendor]:
        editor.execute(statement, params=None)


class Migration(migrations.Migration):

    dependencies = [
        ('search', '0003_pending_texts'),
    ]

    operations = [
        migrations.AddField('searchtext', 'key', models.TextField(default='')),
        migrations.AddField('searchtext', 'complete', models.FloatField(default=0)),
        migrations.AddField('searchtext', 'latitude', models.FloatField(blank=True, null=True)),
        migrations.AddField('searchtext', 'longitude', models.FloatField(blank=True, null=True)),
        migrations.AddField('searchtext', 'date', models.DateTimeField(default=datetime(1970, 1, 1, tzinfo=UTC))),
        migrations.AddIndex(
            model_name='searchtext',
            index=models.Index(fields=['kind', 'key'], name='search_text_key'),
        ),
        migrations.AddIndex(
            model_name='searchtext',
            index=models.Index(fields=['kind', '-date', 'object_id'], name='search_text_newest'),
        ),
        migrations.RunPython(forwards, backwards),
    ]
