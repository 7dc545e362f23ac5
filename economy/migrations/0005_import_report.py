"""Where the workbook of rows to be corrected stands."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('economy', '0004_import_indexes'),
    ]

    operations = [
        migrations.AddField(
            model_name='businessimport',
            name='report',
            field=models.JSONField(blank=True, default=dict),
        ),
    ]
