"""The library of pictures becomes our own model, `Picture`.

Rows move with their ids, files, focal points and collections, and so do renditions, tags, the reference index, the
history and the search entries; foreign keys follow, and ids inside streams stay true. Backwards everything returns;
what only `Picture` knows (licence, consent, English text) is lost there, and its Indonesian text becomes the
description. All of it is one transaction; on PostgreSQL the constraints are checked before each change of a table.
"""

from typing import Any

import django.db.models.deletion
import modelsearch.index
import taggit.managers
import wagtail.images.models
import wagtail.models.media
from django.conf import settings
from django.core.management.color import no_style
from django.db import migrations, models

SHARED = (
    "id", "title", "file", "description", "width", "height", "created_at", "focal_point_x", "focal_point_y",
    "focal_point_width", "focal_point_height", "file_size", "file_hash", "collection_id", "uploaded_by_user_id",
)
RENDITION = ("id", "filter_spec", "file", "width", "height", "focal_point_key", "image_id")
OURS = {
    "alt_id": "substr(description, 1, 250)", "alt_en": "''", "is_decorative": "false", "credit": "''",
    "source_url": "''", "licence": "'belum'", "licence_url": "''", "people": "'belum'", "consent_note": "''",
    "colour": "''", "avif_ready": "false",
}
"""What the new columns hold at first, as SQL over the old row."""


def forwards(apps: Any, editor: Any) -> None:
    """Copy what there is, before the foreign keys are turned."""
    columns, values = ", ".join([*SHARED, *OURS]), ", ".join([*SHARED, *OURS.values()])
    run(editor, f"INSERT INTO branding_picture ({columns}) SELECT {values} FROM wagtailimages_image")
    names = ", ".join(RENDITION)
    run(editor, f"INSERT INTO branding_picturerendition ({names}) SELECT {names} FROM wagtailimages_rendition")
    rename(apps, ("wagtailimages", "image"), ("branding", "picture"))
    settle(apps, editor, "branding", ("Picture", "PictureRendition"))


def clear_old(apps: Any, editor: Any) -> None:
    """The old rows go, without signals: their files are the new rows' files."""
    run(editor, "DELETE FROM wagtailimages_rendition")
    run(editor, "DELETE FROM wagtailimages_image")
    settle(apps, editor, "wagtailimages", ())


def backwards(apps: Any, editor: Any) -> None:
    """Bring every row back."""
    columns = ", ".join(SHARED)
    values = ", ".join("COALESCE(NULLIF(alt_id, ''), description)" if name == "description" else name for name in SHARED)
    run(editor, f"INSERT INTO wagtailimages_image ({columns}) SELECT {values} FROM branding_picture")
    names = ", ".join(RENDITION)
    run(editor, f"INSERT INTO wagtailimages_rendition ({names}) SELECT {names} FROM branding_picturerendition")
    rename(apps, ("branding", "picture"), ("wagtailimages", "image"))
    settle(apps, editor, "wagtailimages", ("Image", "Rendition"))


def run(editor: Any, statement: str) -> None:
    with editor.connection.cursor() as cursor:
        cursor.execute(statement)


def settle(apps: Any, editor: Any, app: str, written: tuple[str, ...]) -> None:
    """Let the next id follow the last one, and check what is waiting: PostgreSQL alters no table before."""
    for statement in editor.connection.ops.sequence_reset_sql(no_style(), [apps.get_model(app, name) for name in written]):
        run(editor, statement)
    if editor.connection.vendor == "postgresql":
        run(editor, "SET CONSTRAINTS ALL IMMEDIATE")
        run(editor, "SET CONSTRAINTS ALL DEFERRED")


def rename(apps: Any, old: tuple[str, str], new: tuple[str, str]) -> None:
    """What refers to a picture by its content type refers to the other model from now on."""
    types = apps.get_model("contenttypes", "ContentType").objects
    before = types.filter(app_label=old[0], model=old[1]).first()
    if before is None:
        return
    after, _ = types.get_or_create(app_label=new[0], model=new[1])
    for app, model, fields in (
        ("taggit", "TaggedItem", ("content_type",)),
        ("wagtailcore", "ReferenceIndex", ("to_content_type", "content_type", "base_content_type")),
        ("wagtailcore", "ModelLogEntry", ("content_type",)),
        ("wagtailsearch", "IndexEntry", ("content_type",)),
    ):
        for field in fields:
            apps.get_model(app, model).objects.filter(**{field: before}).update(**{field: after})


class Migration(migrations.Migration):

    dependencies = [
        ('branding', '0002_brand_pattern_mark_and_contact'),
        ('contenttypes', '0002_remove_content_type_name'),
        ('taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx'),
        ('wagtailcore', '0098_apitoken'),
        ('wagtailimages', '0027_image_description'),
        ('wagtailsearch', '0010_add_text_fields'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Picture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=255, verbose_name='title')),
                ('file', wagtail.images.models.WagtailImageField(height_field='height', upload_to=wagtail.images.models.get_upload_to, verbose_name='file', width_field='width')),
                ('description', models.CharField(blank=True, default='', max_length=255, verbose_name='description')),
                ('width', models.IntegerField(editable=False, verbose_name='width')),
                ('height', models.IntegerField(editable=False, verbose_name='height')),
                ('created_at', models.DateTimeField(auto_now_add=True, db_index=True, verbose_name='created at')),
                ('focal_point_x', models.PositiveIntegerField(blank=True, null=True)),
                ('focal_point_y', models.PositiveIntegerField(blank=True, null=True)),
                ('focal_point_width', models.PositiveIntegerField(blank=True, null=True)),
                ('focal_point_height', models.PositiveIntegerField(blank=True, null=True)),
                ('file_size', models.PositiveIntegerField(editable=False, null=True)),
                ('file_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=40)),
                ('alt_id', models.CharField(blank=True, help_text='Apa yang terlihat, dalam satu kalimat: “Nelayan menarik perahu di pantai saat matahari terbit”. Tanpa “gambar” atau “foto”. Dipakai bila halaman tidak menulisnya sendiri.', max_length=250, verbose_name='keterangan bagi tunanetra (Indonesia)')),
                ('alt_en', models.CharField(blank=True, help_text='Kalimat yang sama dalam bahasa Inggris, untuk halaman berbahasa Inggris.', max_length=250, verbose_name='keterangan bagi tunanetra (Inggris)')),
                ('is_decorative', models.BooleanField(default=False, help_text='Centang hanya bila tidak ada yang hilang tanpa gambar ini, misalnya tekstur. Tidak dibacakan.', verbose_name='hiasan saja')),
                ('credit', models.CharField(blank=True, help_text='Nama yang ditulis di bawah gambar. Wajib untuk lisensi Creative Commons.', max_length=160, verbose_name='fotografer atau sumber')),
                ('source_url', models.URLField(blank=True, help_text='Halaman tempat gambar ini diambil, bila ada.', verbose_name='alamat sumber')),
                ('licence', models.CharField(blank=True, choices=[('belum', 'Belum dicatat'), ('sendiri', 'Milik pemerintah daerah'), ('izin', 'Dengan izin tertulis pemiliknya'), ('cc0', 'CC0 1.0'), ('cc-by', 'CC BY 4.0'), ('cc-by-sa', 'CC BY-SA 4.0'), ('lain', 'Lisensi lain')], default='belum', help_text='Atas dasar apa gambar ini boleh ditayangkan.', max_length=12, verbose_name='lisensi')),
                ('licence_url', models.URLField(blank=True, help_text='Hanya untuk lisensi lain: alamat yang memuat syaratnya. Alamat Creative Commons sudah diketahui.', verbose_name='alamat lisensi')),
                ('people', models.CharField(blank=True, choices=[('belum', 'Belum diperiksa'), ('tidak', 'Tidak ada yang dapat dikenali'), ('ada', 'Ada, persetujuannya dicatat di bawah')], default='belum', help_text='Adakah orang yang dapat dikenali, termasuk di latar belakang?', max_length=12, verbose_name='orang yang terlihat')),
                ('consent_note', models.TextField(blank=True, help_text='Siapa yang setuju, kapan, dan di mana buktinya disimpan; untuk anak, siapa walinya. Hanya untuk petugas: tidak pernah tayang.', max_length=1000, verbose_name='catatan persetujuan')),
                ('taken_on', models.DateField(blank=True, null=True, verbose_name='tanggal pengambilan')),
                ('colour', models.CharField(blank=True, editable=False, max_length=7)),
                ('avif_ready', models.BooleanField(default=False, editable=False)),
                ('collection', models.ForeignKey(default=wagtail.models.media.get_root_collection_id, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.collection', verbose_name='collection')),
                ('tags', taggit.managers.TaggableManager(blank=True, help_text=None, through='taggit.TaggedItem', to='taggit.Tag', verbose_name='tags')),
                ('uploaded_by_user', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL, verbose_name='uploaded by user')),
            ],
            options={
                'verbose_name': 'gambar',
                'verbose_name_plural': 'gambar',
            },
            bases=(wagtail.images.models.ImageFileMixin, modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='PictureRendition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('filter_spec', models.CharField(db_index=True, max_length=255)),
                ('file', wagtail.images.models.WagtailImageField(height_field='height', storage=wagtail.images.models.get_rendition_storage, upload_to=wagtail.images.models.get_rendition_upload_to, width_field='width')),
                ('width', models.IntegerField(editable=False)),
                ('height', models.IntegerField(editable=False)),
                ('focal_point_key', models.CharField(blank=True, default='', editable=False, max_length=16)),
                ('image', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='renditions', to='branding.picture')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('image', 'filter_spec', 'focal_point_key'), name='branding_one_rendition_a_size')],
            },
            bases=(wagtail.images.models.ImageFileMixin, models.Model),
        ),
        migrations.RunPython(forwards, migrations.RunPython.noop),
        migrations.AlterField(
            model_name='brandsettings',
            name='logo',
            field=models.ForeignKey(blank=True, help_text='Gambar PNG dengan latar tembus pandang; sisi terpanjangnya sebaiknya 512 piksel atau lebih.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='branding.picture', verbose_name='lambang'),
        ),
        migrations.AlterField(
            model_name='destinationindexpage',
            name='hero_image',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='branding.picture', verbose_name='gambar utama'),
        ),
        migrations.AlterField(
            model_name='destinationpage',
            name='hero_image',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='branding.picture', verbose_name='gambar utama'),
        ),
        migrations.AlterField(
            model_name='generalpage',
            name='hero_image',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='branding.picture', verbose_name='gambar utama'),
        ),
        migrations.AlterField(
            model_name='homepage',
            name='hero_image',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='branding.picture', verbose_name='gambar utama'),
        ),
        migrations.AlterField(
            model_name='newsindexpage',
            name='hero_image',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='branding.picture', verbose_name='gambar utama'),
        ),
        migrations.AlterField(
            model_name='newspage',
            name='hero_image',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='branding.picture', verbose_name='gambar utama'),
        ),
        migrations.AlterField(
            model_name='planpage',
            name='hero_image',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='branding.picture', verbose_name='gambar utama'),
        ),
        migrations.RunPython(clear_old, backwards),
    ]
