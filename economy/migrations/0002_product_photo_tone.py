from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("economy", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="product",
            name="photo_tone",
            field=models.PositiveSmallIntegerField(blank=True, editable=False, null=True),
        ),
    ]
