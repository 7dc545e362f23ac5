"""Imports with a preview, and the pairs of listings that may be one business.

Columns of the directory's table are added with constant defaults, which PostgreSQL does without rewriting it; its new
indexes follow in a migration of their own.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import economy.models.imports


class Migration(migrations.Migration):
    dependencies = [
        ("economy", "0002_product_photo_tone"),
        ("regions", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DuplicateCandidate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reasons", models.JSONField(default=list)),
                ("score", models.PositiveSmallIntegerField(default=0)),
                ("publish", models.BooleanField(default=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "Belum diputuskan"),
                            ("merged", "Digabung"),
                            ("distinct", "Usaha yang berbeda"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "kemungkinan ganda",
                "verbose_name_plural": "kemungkinan ganda",
                "ordering": ["-score", "pk"],
            },
        ),
        migrations.AlterModelOptions(
            name="importrow",
            options={"ordering": ["position"], "verbose_name": "baris impor", "verbose_name_plural": "baris impor"},
        ),
        migrations.RemoveConstraint(
            model_name="importrow",
            name="import_row_number",
        ),
        migrations.RemoveIndex(
            model_name="importrow",
            name="import_row_outcome",
        ),
        migrations.AddField(
            model_name="business",
            name="attention",
            field=models.CharField(
                blank=True,
                choices=[("region", "Wilayah belum dikenali"), ("point", "Titik di luar kabupaten")],
                default="",
                max_length=20,
                verbose_name="perlu perhatian",
            ),
        ),
        migrations.AddField(
            model_name="business",
            name="import_print",
            field=models.BigIntegerField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="business",
            name="name_block",
            field=models.BigIntegerField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="business",
            name="revision",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False),
        ),
        migrations.AddField(
            model_name="business",
            name="scale_rule",
            field=models.CharField(blank=True, default="", max_length=40, verbose_name="dasar skala"),
        ),
        migrations.AddField(
            model_name="business",
            name="sources",
            field=models.JSONField(
                blank=True, db_default=models.Value({}, models.JSONField()), default=dict, editable=False
            ),
        ),
        migrations.AddField(
            model_name="businessimport",
            name="asked_again",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="businessimport",
            name="committed_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="businessimport",
            name="committed_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="businessimport",
            name="failed_file",
            field=models.FileField(
                blank=True, storage=economy.models.imports.private_storage, upload_to="imports/%Y/%m/"
            ),
        ),
        migrations.AddField(
            model_name="businessimport",
            name="keep_identity",
            field=models.BooleanField(default=False, verbose_name="simpan NIK terenkripsi"),
        ),
        migrations.AddField(
            model_name="businessimport",
            name="overwrite",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="businessimport",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="corrections",
                to="economy.businessimport",
                verbose_name="perbaikan dari",
            ),
        ),
        migrations.AddField(
            model_name="businessimport",
            name="photo_report",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name="businessimport",
            name="photos",
            field=models.FileField(
                blank=True,
                storage=economy.models.imports.private_storage,
                upload_to="imports/%Y/%m/",
                verbose_name="arsip foto",
            ),
        ),
        migrations.AddField(
            model_name="businessimport",
            name="previewed_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="businessimport",
            name="sheets",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="businessimport",
            name="source",
            field=models.CharField(blank=True, default="", max_length=80, verbose_name="asal data"),
        ),
        migrations.AddField(
            model_name="businessimport",
            name="stage",
            field=models.CharField(
                blank=True,
                choices=[
                    ("uploaded", "Diunggah"),
                    ("reading", "Membaca berkas"),
                    ("mapping", "Menunggu kolom diperiksa"),
                    ("previewing", "Menyusun pratinjau"),
                    ("previewed", "Menunggu persetujuan"),
                    ("applying", "Memasukkan data"),
                    ("done", "Selesai"),
                    ("paused", "Dijeda"),
                    ("cancelled", "Dibatalkan"),
                    ("refused", "Ditolak"),
                    ("failed", "Gagal"),
                    ("undoing", "Mengurungkan"),
                    ("undone", "Diurungkan"),
                ],
                default="",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="businessimport",
            name="staged",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="businessimport",
            name="stage_started_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="businessimport",
            name="undo_counts",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name="businessimport",
            name="undone_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="businessimport",
            name="undone_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="importrow",
            name="attention",
            field=models.CharField(max_length=20, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="category_id",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="changes",
            field=models.JSONField(null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="description",
            field=models.TextField(null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="district_id",
            field=models.CharField(max_length=13, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="fingerprint",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="home_based",
            field=models.BooleanField(null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="identity",
            field=models.TextField(blank=True, db_default="", default=""),
        ),
        migrations.AddField(
            model_name="importrow",
            name="instagram",
            field=models.CharField(max_length=40, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="kbli_code",
            field=models.CharField(max_length=5, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="kbli_edition",
            field=models.CharField(max_length=4, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="latitude",
            field=models.DecimalField(decimal_places=6, max_digits=9, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="longitude",
            field=models.DecimalField(decimal_places=6, max_digits=9, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="match_key",
            field=models.CharField(max_length=64, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="name",
            field=models.CharField(max_length=150, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="name_block",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="nib",
            field=models.CharField(max_length=13, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="opening_hours",
            field=models.JSONField(null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="owner_name",
            field=models.CharField(max_length=120, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="phone",
            field=models.CharField(max_length=20, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="photo_names",
            field=models.JSONField(null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="position",
            field=models.PositiveIntegerField(default=0),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="importrow",
            name="products",
            field=models.JSONField(null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="region_text",
            field=models.CharField(max_length=200, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="scale",
            field=models.CharField(max_length=10, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="scale_rule",
            field=models.CharField(max_length=40, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="score",
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="seen",
            field=models.PositiveIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="sheet",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="importrow",
            name="similar_to",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="slug",
            field=models.CharField(max_length=90, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="sources",
            field=models.JSONField(null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="street_address",
            field=models.CharField(max_length=250, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="twin",
            field=models.PositiveIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="undone",
            field=models.CharField(
                blank=True,
                choices=[
                    ("deleted", "Dihapus kembali"),
                    ("restored", "Dikembalikan"),
                    ("kept", "Dibiarkan karena sudah diubah orang"),
                ],
                db_default="",
                default="",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="importrow",
            name="village_id",
            field=models.CharField(max_length=13, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="website",
            field=models.CharField(max_length=300, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="whatsapp",
            field=models.CharField(max_length=20, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="year_founded",
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.RenameField("businessimport", "problem", "problem_text"),
        migrations.AddField(
            model_name="businessimport",
            name="problem",
            field=models.JSONField(blank=True, default=dict, verbose_name="masalah"),
        ),
        migrations.AlterField(
            model_name="businessimport",
            name="state",
            field=models.CharField(
                choices=[
                    ("uploaded", "Diunggah"),
                    ("reading", "Membaca berkas"),
                    ("mapping", "Menunggu kolom diperiksa"),
                    ("previewing", "Menyusun pratinjau"),
                    ("previewed", "Menunggu persetujuan"),
                    ("applying", "Memasukkan data"),
                    ("done", "Selesai"),
                    ("paused", "Dijeda"),
                    ("cancelled", "Dibatalkan"),
                    ("refused", "Ditolak"),
                    ("failed", "Gagal"),
                    ("undoing", "Mengurungkan"),
                    ("undone", "Diurungkan"),
                ],
                default="uploaded",
                max_length=10,
                verbose_name="status",
            ),
        ),
        migrations.AlterField(
            model_name="importrow",
            name="batch",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="rows",
                to="economy.businessimport",
            ),
        ),
        migrations.AlterField(
            model_name="importrow",
            name="business",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="economy.business",
            ),
        ),
        migrations.AlterField(
            model_name="importrow",
            name="outcome",
            field=models.CharField(
                choices=[
                    ("created", "Baru"),
                    ("updated", "Diperbarui"),
                    ("unchanged", "Tidak berubah"),
                    ("duplicate", "Ganda dalam berkas"),
                    ("refused", "Ditolak"),
                ],
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="duplicatecandidate",
            name="batch",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="candidates",
                to="economy.businessimport",
            ),
        ),
        migrations.AddField(
            model_name="duplicatecandidate",
            name="decided_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="duplicatecandidate",
            name="first",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="economy.business"
            ),
        ),
        migrations.AddField(
            model_name="duplicatecandidate",
            name="second",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="economy.business"
            ),
        ),
        migrations.AddIndex(
            model_name="duplicatecandidate",
            index=models.Index(condition=models.Q(("state", "open")), fields=["-score"], name="candidate_open"),
        ),
        migrations.AddConstraint(
            model_name="duplicatecandidate",
            constraint=models.UniqueConstraint(fields=("first", "second"), name="candidate_pair"),
        ),
        migrations.AddConstraint(
            model_name="duplicatecandidate",
            constraint=models.CheckConstraint(
                condition=models.Q(("first__lt", models.F("second"))), name="candidate_order"
            ),
        ),
    ]
