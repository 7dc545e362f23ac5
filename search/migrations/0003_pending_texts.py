"""Finds what the database's search texts must still be told, built while people work."""

from django.db import migrations, models

from economy.migrations._safely import AddIndexSafely


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ('search', '0002_words_and_texts'),
    ]

    operations = [
        AddIndexSafely(
            model_name='outboxentry',
            index=models.Index(condition=models.Q(('delivered_text__lt', models.F('version'))), fields=['id'], name='outbox_pending_text'),
        ),
    ]
