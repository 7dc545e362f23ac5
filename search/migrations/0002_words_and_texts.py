"""Word lists, vocabulary, questions and texts of the search; new tables, and one column with a constant default."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('search', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='outboxentry',
            name='delivered_text',
            field=models.BigIntegerField(db_default=0, default=0),
        ),
        migrations.CreateModel(
            name='Correction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('typed', models.CharField(max_length=80, unique=True, verbose_name='yang diketik')),
                ('usual', models.CharField(max_length=80, verbose_name='ejaan yang dicari')),
                ('changed_at', models.DateTimeField(auto_now=True)),
            ],
            options={
                'verbose_name': 'perbaikan ejaan',
                'verbose_name_plural': 'perbaikan ejaan',
                'ordering': ['typed'],
            },
        ),
        migrations.CreateModel(
            name='Lease',
            fields=[
                ('name', models.CharField(max_length=80, primary_key=True, serialize=False)),
                ('holder', models.CharField(max_length=36)),
                ('until', models.DateTimeField()),
            ],
            options={
                'verbose_name': 'lease',
                'verbose_name_plural': 'leases',
            },
        ),
        migrations.CreateModel(
            name='SearchWord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('word', models.CharField(max_length=40, unique=True)),
                ('documents', models.PositiveIntegerField()),
            ],
            options={
                'verbose_name': 'search word',
                'verbose_name_plural': 'search words',
            },
        ),
        migrations.CreateModel(
            name='SynonymGroup',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('terms', models.TextField(max_length=1000, verbose_name='kata yang sama artinya')),
                ('changed_at', models.DateTimeField(auto_now=True)),
            ],
            options={
                'verbose_name': 'kelompok sinonim',
                'verbose_name_plural': 'sinonim',
                'ordering': ['terms'],
            },
        ),
        migrations.CreateModel(
            name='AskedQuestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.CharField(max_length=80, verbose_name='pertanyaan')),
                ('language', models.CharField(max_length=2, verbose_name='bahasa')),
                ('times', models.PositiveIntegerField(default=0, verbose_name='berapa kali')),
                ('found', models.PositiveIntegerField(default=0, verbose_name='hasil terakhir')),
                ('first_on', models.DateField(verbose_name='pertama kali')),
                ('last_on', models.DateField(verbose_name='terakhir kali')),
            ],
            options={
                'verbose_name': 'pertanyaan pencarian',
                'verbose_name_plural': 'pertanyaan pencarian',
                'ordering': ['-times', 'text'],
                'indexes': [models.Index(fields=['found', '-times'], name='question_found')],
                'constraints': [models.UniqueConstraint(fields=('text', 'language'), name='question_once')],
            },
        ),
        migrations.CreateModel(
            name='SearchText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=12)),
                ('object_id', models.BigIntegerField()),
                ('version', models.BigIntegerField(default=0)),
                ('language', models.CharField(blank=True, default='', max_length=2)),
                ('page_kind', models.CharField(blank=True, default='', max_length=20)),
                ('name', models.TextField(default='')),
                ('products', models.TextField(default='')),
                ('category', models.TextField(default='')),
                ('place', models.TextField(default='')),
                ('body', models.TextField(default='')),
            ],
            options={
                'verbose_name': 'search text',
                'verbose_name_plural': 'search texts',
                'constraints': [models.UniqueConstraint(fields=('kind', 'object_id'), name='search_text_document')],
            },
        ),
        migrations.CreateModel(
            name='WordRelease',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('synonyms', models.JSONField()),
                ('corrections', models.JSONField()),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('live_at', models.DateTimeField(blank=True, null=True)),
                ('problem', models.CharField(blank=True, default='', max_length=300)),
                ('made_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'terbitan daftar kata',
                'verbose_name_plural': 'terbitan daftar kata',
                'ordering': ['-id'],
            },
        ),
    ]
