"""What people filter and rank by; every new column is nullable or has a constant default, so no table is rewritten."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('economy', '0009_import_tidied'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='business',
            name='closed_from',
            field=models.DateField(blank=True, null=True, verbose_name='tutup sementara sejak'),
        ),
        migrations.AddField(
            model_name='business',
            name='closed_until',
            field=models.DateField(blank=True, null=True, verbose_name='buka kembali pada'),
        ),
        migrations.AddField(
            model_name='business',
            name='confirmed_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='dipastikan masih buka pada'),
        ),
        migrations.AddField(
            model_name='business',
            name='delivery',
            field=models.BooleanField(db_default=False, default=False, verbose_name='melayani antar'),
        ),
        migrations.AddField(
            model_name='business',
            name='qris',
            field=models.BooleanField(db_default=False, default=False, verbose_name='menerima QRIS'),
        ),
        migrations.AddField(
            model_name='business',
            name='special_hours',
            field=models.JSONField(blank=True, db_default=models.Value({}, models.JSONField()), default=dict, verbose_name='jam khusus'),
        ),
        migrations.AddField(
            model_name='business',
            name='verified_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='diperiksa kantor pada'),
        ),
        migrations.CreateModel(
            name='Certificate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('nib', 'NIB'), ('halal', 'Halal'), ('pirt', 'P-IRT'), ('bpom', 'BPOM'), ('sni', 'SNI'), ('hki', 'HKI')], max_length=10, verbose_name='jenis')),
                ('number', models.CharField(max_length=60, verbose_name='nomor')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='berlaku sampai')),
                ('checked_at', models.DateTimeField(blank=True, null=True, verbose_name='diperiksa pada')),
                ('business', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='certificates', to='economy.business', verbose_name='usaha')),
                ('checked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pemeriksa')),
            ],
            options={
                'verbose_name': 'sertifikat',
                'verbose_name_plural': 'sertifikat',
                'ordering': ['kind', 'id'],
                'indexes': [models.Index(fields=['valid_until'], name='certificate_expiry')],
                'constraints': [models.UniqueConstraint(fields=('business', 'kind', 'number'), name='certificate_once')],
            },
        ),
    ]
