"""When the raw data of an import were deleted."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('economy', '0008_identity'),
    ]

    operations = [
        migrations.AddField(
            model_name='businessimport',
            name='tidied_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
    ]
