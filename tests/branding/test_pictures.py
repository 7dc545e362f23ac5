"""Pictures of the library: uploads are made safe, what must be known is asked for, what is shown is credited."""

import re
import zipfile
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.images.forms import get_image_form

from accounts.models import User
from branding import renditions
from branding.domain.authoring import change_page, store_picture
from branding.domain.pictures import hero_picture, whole_picture
from branding.domain.prepared import dominant_colour, prepare
from branding.domain.public import public_models
from branding.domain.uploads import MAX_SIDE, UploadRefused, clean_upload
from branding.enums import Licence, People
from branding.models import DestinationPage, NewsPage, Picture
from branding.models.base import ContentPage
from branding.models.video_block import VideoBlock

from .conftest import MakeArticle

PLACE = "SERANG-RAHASIA"


def picture(kind: str = "JPEG", size: tuple[int, int] = (300, 200), mode: str = "RGB", **options: Any) -> bytes:
    """A plain picture as a file."""
    out = BytesIO()
    Image.new(mode, size, "#1f6b74").save(out, kind, **options)
    return out.getvalue()


def with_place(kind: str = "JPEG") -> bytes:
    """A picture whose camera noted where and how it was held."""
    exif = Image.Exif()
    exif[0x010E] = PLACE
    exif[0x0112] = 6  # turned by 90°
    exif.get_ifd(0x8825)[1] = "S"
    exif.get_ifd(0x8825)[2] = (6.0, 7.0, 8.0)
    return picture(kind, exif=exif)


def archive() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("a.txt", "a")
    return out.getvalue()


def upload(data: bytes, name: str = "gambar.jpg", **fields: Any) -> Any:
    """The library's form with a file."""
    form_class = get_image_form(get_image_model())
    root = Picture._meta.get_field("collection").default()
    given = {"title": "Gambar", "collection": root, "tags": "", **fields}
    return form_class(given, {"file": SimpleUploadedFile(name, data)}, user=None)


@pytest.fixture
def administrator(client: Client, db: None) -> Client:
    client.force_login(User.objects.create_superuser(username="admin", email="admin@beranda.test", password=None))
    return client


def stored(**fields: Any) -> Picture:
    image = store_picture(title="Laut", description="Perahu di laut.", name="laut", jpeg=picture())
    Picture.objects.filter(pk=image.pk).update(**fields)
    image.refresh_from_db()
    return image


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF"])
def test_what_a_camera_noted_is_gone_and_the_picture_stands_upright(kind: str) -> None:
    made = clean_upload(with_place(kind))
    assert PLACE.encode() not in made.data
    with Image.open(BytesIO(made.data)) as seen:
        assert not dict(seen.getexif())
        assert seen.size == ((300, 200) if kind == "HEIF" else (200, 300)), "HEIF turns by itself"
        assert seen.format == ("JPEG" if kind == "HEIF" else kind)
        assert made.ending in {"jpg", "png", "webp", "avif"}


def test_transparency_stays_and_size_is_limited() -> None:
    with Image.open(BytesIO(clean_upload(picture("PNG", mode="RGBA")).data)) as seen:
        assert seen.mode == "RGBA"
    with Image.open(BytesIO(clean_upload(picture(size=(5000, 1000))).data)) as seen:
        assert seen.size == (MAX_SIDE, MAX_SIDE // 5)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not_a_picture"),
        (picture()[:40], "not_a_picture"),
        (picture() + b"<script>alert(1)</script>", "something_else_inside"),
        (picture() + archive(), "something_else_inside"),
        (b"%PDF-1.7\n" + picture(), "something_else_inside"),
        (picture("PNG") + b"<?php echo 1;", "something_else_inside"),
        (picture(size=(8000, 5001)), "too_many_pixels"),
    ],
)
def test_what_is_no_picture_or_more_than_one_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UploadRefused) as refused:
        clean_upload(data)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "peta.svg", "Jenis berkas ini tidak diterima"),
        (picture() + b"<script>", "a.jpg", "memuat sesuatu selain gambar"),
        (picture("PNG"), "a.jpg", "padahal namanya berakhir .jpeg"),
        (picture(size=(8000, 5001)), "a.jpg", "lebih dari 40 megapiksel"),
        (b"bukan gambar", "a.jpg", "bukan gambar yang dapat dibuka"),
    ],
)
def test_a_refusal_says_what_to_do_and_keeps_what_was_typed(db: None, data: bytes, name: str, words: str) -> None:
    form = upload(data, name, alt_id="Perahu.")
    assert not form.is_valid()
    assert words in str(form.errors["file"])
    assert 'value="Perahu."' in str(form["alt_id"])


def test_an_upload_is_kept_without_its_place_and_with_its_colour(db: None) -> None:
    form = upload(with_place(), alt_id="Perahu di laut.", licence=Licence.OWN, people=People.NOBODY)
    assert form.is_valid(), form.errors
    image = form.save()
    with image.open_file() as file:
        data = file.read()
    assert PLACE.encode() not in data
    assert (image.width, image.height) == (200, 300)
    assert image.file_size == len(data)
    assert image.description == image.alt_id == "Perahu di laut."
    assert image.colour == dominant_colour(BytesIO(data)) != ""
    form = upload(picture(), alt_id="")
    assert form.is_valid(), form.errors
    assert form.save().licence == Licence.UNKNOWN


def test_a_size_of_a_picture_stored_before_carries_no_place_either(db: None) -> None:
    image = store_picture(title="Lama", description="", name="lama", jpeg=with_place())
    for kind in ("jpeg", "webp", "avif"):
        made = image.get_rendition(f"width-100|format-{kind}")
        with made.file.open("rb") as file:
            data = file.read()
        assert PLACE.encode() not in data
        with Image.open(BytesIO(data)) as seen:
            assert not dict(seen.getexif().get_ifd(0x8825))


def test_licences_ask_for_what_they_need(db: None) -> None:
    assert "credit" in upload(picture(), licence=Licence.CC_BY).errors
    assert "licence_url" in upload(picture(), licence=Licence.OTHER).errors
    assert "is_decorative" in upload(picture(), people=People.SHOWN, is_decorative="on").errors
    assert upload(picture(), licence=Licence.CC_BY_SA, credit="Siti Misalnya").is_valid()


def test_words_speak_the_language_asked_for(db: None) -> None:
    image = Picture(title="IMG_0001", alt_id="Laut.", alt_en="The sea.")
    assert (image.alt_in("id"), image.alt_in("en-GB")) == ("Laut.", "The sea.")
    assert image.default_alt_text == "Laut."
    assert Picture(title="IMG_0001").default_alt_text == "", "a file's name describes nothing"
    assert Picture(alt_id="Laut.", is_decorative=True).alt_in("id") == ""


def form_of(page: NewsPage, image: Picture, *, alt: str = "") -> Any:
    form_class = NewsPage.get_edit_handler().get_form_class()
    data = {"title": "Bergambar", "slug": "bergambar", "hero_image": image.pk, "hero_alt": alt, "body-count": "0"}
    form = form_class(data, instance=page, parent_page=page.get_parent() if page.pk else None)
    form.is_valid()
    return form


def test_a_page_takes_the_words_of_the_library_or_is_not_published(make_article: MakeArticle) -> None:
    page = make_article("Bergambar")
    described, bare, decorative = stored(), stored(alt_id=""), stored(alt_id="", is_decorative=True)
    form = form_of(page, described)
    assert "hero_alt" not in form.errors
    assert form.cleaned_data["hero_alt"] == "Perahu di laut."
    assert "hero_alt" in form_of(page, bare).errors
    assert "hero_alt" not in form_of(page, bare, alt="Kata halaman ini sendiri.").errors
    assert "hero_alt" not in form_of(page, decorative).errors


def picture_blocks(block: Any, inside: bool = False) -> list[bool]:
    """For every chooser of pictures beneath a block: whether words are asked for beside it."""
    if isinstance(block, ImageBlock):
        return [True]
    if isinstance(block, ImageChooserBlock):
        return [inside]
    children = list(getattr(block, "child_blocks", {}).values())
    children += [block.child_block] if hasattr(block, "child_block") else []
    named = inside or isinstance(block, VideoBlock)  # the still of a video is named by the video's title
    return [found for child in children for found in picture_blocks(child, named)]


def test_no_text_offers_a_picture_without_its_words() -> None:
    for model in public_models():
        for field in model._meta.get_fields():
            if isinstance(field, StreamField):
                assert all(picture_blocks(field.stream_block)), f"{model.__name__}.{field.name}"


def test_a_picture_in_a_text_is_refused_without_words_and_credited_with_them(
    client: Client, make_article: MakeArticle
) -> None:
    image = stored(credit="Siti Misalnya", licence=Licence.CC_BY, consent_note="Setuju: Budi, 2 Mei", people="ada")
    block = NewsPage._meta.get_field("body").stream_block.child_blocks["picture"]
    bare = block.to_python({"image": {"image": image.pk, "alt_text": "", "decorative": False}, "caption": ""})
    with pytest.raises(Exception, match=r"(?i)alt|validation"):
        block.clean(bare)
    page = make_article("Kabar")
    value = {"image": {"image": image.pk, "alt_text": "Dua perahu.", "decorative": False}, "caption": "Di Anyer"}
    page.body = NewsPage._meta.get_field("body").stream_block.to_python([{"type": "picture", "value": value}])
    change_page(page=page, fields={"hero_image": image, "hero_alt": "Perahu."})
    html = client.get("/id/berita/kabar/").content.decode()
    figure = re.search(r'<figure class="figure">.*?</figure>', html, re.DOTALL)
    assert figure
    assert 'alt="Dua perahu."' in figure[0]
    assert "tone-" in figure[0]
    assert re.search(r'<img[^>]* width="\d+" height="\d+"[^>]*loading="lazy"', figure[0])
    assert "Foto: Siti Misalnya" in figure[0]
    assert 'href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener">CC BY 4.0' in figure[0]
    assert "Setuju: Budi" not in html, "a consent is nobody's business"


def test_a_hero_names_the_maker_where_the_licence_asks(client: Client, one_place: None) -> None:
    page = DestinationPage.objects.get(locale__language_code="id")
    Picture.objects.filter(pk=page.hero_image_id).update(credit="Siti Misalnya", licence=Licence.CC_BY_SA)
    html = client.get(page.url).content.decode()
    assert "Foto: Siti Misalnya · CC BY-SA 4.0" in html
    assert 'class="hero__media tone-' in html


def test_avif_is_offered_first_once_a_worker_has_made_it(db: None) -> None:
    image = stored()
    assert [each.mime for each in hero_picture(image).sources] == ["image/webp", "image/jpeg", "image/webp"]
    assert prepare(image, avif=True) == len(renditions.EVERY)
    image = Picture.objects.get(pk=image.pk)
    assert image.avif_ready
    mimes = [each.mime for each in hero_picture(image).sources]
    assert mimes == ["image/avif", "image/webp", "image/jpeg", "image/avif", "image/webp"]
    whole = whole_picture(image, renditions.TEXT)
    assert [each.mime for each in whole.sources] == ["image/avif", "image/webp"]
    assert whole.src.endswith(".jpg")
    assert "480w" in whole.srcset or "300w" in whole.srcset
    image.focal_point_x = image.focal_point_y = image.focal_point_width = image.focal_point_height = 20
    image.save()
    assert not image.avif_ready, "another focal point needs other files"


def test_the_focal_point_stays_in_every_cut(db: None) -> None:
    red = Image.new("RGB", (1200, 400), "#0b3f4a")
    red.paste("#d00000", (1100, 150, 1200, 250))
    out = BytesIO()
    red.save(out, "JPEG", quality=95)
    image = store_picture(title="x", description="x", name="x", jpeg=out.getvalue(), focal_point=(1150, 200, 100, 100))
    with image.get_rendition(renditions.LIST_PICTURE).file.open("rb") as file, Image.open(file) as seen:
        colours = seen.convert("RGB").getcolors(100_000) or []
    reds = sum(count for count, colour in colours if isinstance(colour, tuple) and colour[0] > 150 and colour[1] < 60)
    assert reds > 500


def test_the_form_of_a_picture_groups_its_fields(administrator: Client, db: None) -> None:
    image = stored()
    html = administrator.get(reverse("wagtailimages:edit", args=[image.pk])).content.decode()
    places = [html.index(text) for text in ("Bagi yang tidak dapat melihatnya", 'name="alt_id"', 'name="licence"')]
    assert places == sorted(places)
    assert "Orang yang terlihat" in html
    assert html.count('name="file"') == 1
    data = {"title": "Laut", "collection": image.collection_id, "alt_id": "Perahu.", "alt_en": "A boat.", "tags": ""}
    data |= {"licence": Licence.CC_BY, "credit": "Siti Misalnya", "people": People.NOBODY}
    assert administrator.post(reverse("wagtailimages:edit", args=[image.pk]), data).status_code == 302
    image.refresh_from_db()
    assert (image.alt_en, image.description, image.licence) == ("A boat.", "Perahu.", Licence.CC_BY)


def test_every_kind_of_page_refers_to_our_pictures() -> None:
    assert get_image_model() is Picture
    for model in ContentPage.__subclasses__():
        assert model._meta.get_field("hero_image").related_model is Picture
