"""A step of its own for what an officer has checked; only the list of choices changes, no table does."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('economy', '0010_facts_for_search'),
    ]

    operations = [
        migrations.AlterField(
            model_name='businessevent',
            name='step',
            field=models.CharField(choices=[('created', 'Dibuat'), ('edited', 'Diubah'), ('submitted', 'Diajukan'), ('returned', 'Dikembalikan'), ('published', 'Ditayangkan'), ('verified', 'Diperiksa'), ('hidden', 'Disembunyikan'), ('closed', 'Ditutup'), ('imported', 'Diimpor'), ('merged', 'Digabung'), ('unmerged', 'Penggabungan dibatalkan')], max_length=12),
        ),
    ]
