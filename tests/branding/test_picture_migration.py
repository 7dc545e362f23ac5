"""Moving the library to our own model, forwards and back: nothing that refers to a picture may lose it."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

BEFORE, AFTER = ("branding", "0002_brand_pattern_mark_and_contact"), ("branding", "0003_pictures")


def migrate(*targets: tuple[str, str]) -> Any:
    """Migrate to these, and give the models as they are there."""
    executor = MigrationExecutor(connection)
    executor.migrate(list(targets))
    executor = MigrationExecutor(connection)
    return executor.loader.project_state(list(targets)).apps


@pytest.fixture
def old_portal(transactional_db: None) -> Iterator[Any]:
    """The models before the change, in a database that is afterwards brought back to where it was."""
    leaves = [key for key in MigrationExecutor(connection).loader.graph.leaf_nodes() if key[0] == "branding"]
    yield migrate(BEFORE)
    migrate(*leaves)


def fill(apps: Any) -> dict[str, Any]:
    """Two pictures as the library had them, with all that refers to them."""
    image_model = apps.get_model("wagtailimages", "Image")
    types = apps.get_model("contenttypes", "ContentType").objects
    kind, _ = types.get_or_create(app_label="wagtailimages", model="image")
    page_kind, _ = types.get_or_create(app_label="branding", model="generalpage")
    root = apps.get_model("wagtailcore", "Collection").objects.order_by("path").first()
    locale, _ = apps.get_model("wagtailcore", "Locale").objects.get_or_create(language_code="id")
    common = {"width": 300, "height": 200, "collection": root}
    first = image_model.objects.create(title="Buang", file="original_images/buang.jpg", **common)
    image = image_model.objects.create(
        title="Laut",
        description="Perahu di laut.",
        file="original_images/laut.jpg",
        focal_point_x=10,
        focal_point_y=20,
        focal_point_width=5,
        focal_point_height=6,
        file_size=1234,
        file_hash="abc",
        **common,
    )
    first.delete()  # so that ids and numbers of rows differ
    apps.get_model("wagtailimages", "Rendition").objects.create(
        image=image,
        filter_spec="width-480",
        focal_point_key="",
        file="images/laut.width-480.jpg",
        width=480,
        height=320,
    )
    tag = apps.get_model("taggit", "Tag").objects.create(name="laut", slug="laut")
    apps.get_model("taggit", "TaggedItem").objects.create(tag=tag, content_type=kind, object_id=image.pk)
    page = apps.get_model("branding", "GeneralPage").objects.create(
        title="Tentang",
        slug="tentang-lama",
        path="00019999",
        depth=2,
        numchild=0,
        url_path="/tentang-lama/",
        locale=locale,
        content_type=page_kind,
        hero_image=image,
        hero_alt="Laut",
        body=[],
    )
    site = apps.get_model("wagtailcore", "Site").objects.create(hostname="lama.test", root_page_id=page.pk)
    apps.get_model("branding", "BrandSettings").objects.create(site=site, logo=image)
    apps.get_model("wagtailcore", "ReferenceIndex").objects.create(
        base_content_type=page_kind,
        content_type=page_kind,
        object_id=str(page.pk),
        to_content_type=kind,
        to_object_id=str(image.pk),
        model_path="hero_image",
        content_path="hero_image",
        content_path_hash="00000000-0000-0000-0000-000000000001",
    )
    return {"image": image.pk, "page": page.pk, "site": site.pk}


def referred(apps: Any) -> set[tuple[str, str]]:
    """The models that tags and the reference index say pictures are."""
    tagged = apps.get_model("taggit", "TaggedItem").objects.values_list(
        "content_type__app_label", "content_type__model"
    )
    index = apps.get_model("wagtailcore", "ReferenceIndex").objects.filter(model_path="hero_image")
    return {*tagged, *index.values_list("to_content_type__app_label", "to_content_type__model")}


def test_pictures_move_with_everything_and_back(old_portal: Any) -> None:
    made = fill(old_portal)
    new = migrate(AFTER)
    picture = new.get_model("branding", "Picture").objects.get()
    assert (picture.pk, picture.title, picture.alt_id) == (made["image"], "Laut", "Perahu di laut.")
    assert (picture.file.name, picture.file_size, picture.file_hash) == ("original_images/laut.jpg", 1234, "abc")
    focal = (picture.focal_point_x, picture.focal_point_y, picture.focal_point_width, picture.focal_point_height)
    assert focal == (10, 20, 5, 6)
    assert picture.collection_id is not None
    assert (picture.licence, picture.people, picture.is_decorative) == ("belum", "belum", False)
    assert new.get_model("branding", "PictureRendition").objects.get().image_id == picture.pk
    assert new.get_model("branding", "GeneralPage").objects.get(pk=made["page"]).hero_image_id == picture.pk
    assert new.get_model("branding", "BrandSettings").objects.get(site_id=made["site"]).logo_id == picture.pk
    assert referred(new) == {("branding", "picture")}
    assert not new.get_model("wagtailimages", "Image").objects.exists()

    added = new.get_model("branding", "Picture").objects.create(
        title="Baru", file="original_images/baru.jpg", width=1, height=1, alt_id="Bukit.", collection=picture.collection
    )
    assert added.pk > picture.pk, "the next id follows the last one"

    old = migrate(BEFORE)
    back = {image.title: image for image in old.get_model("wagtailimages", "Image").objects.all()}
    assert back["Laut"].pk == made["image"]
    assert back["Laut"].description == "Perahu di laut."
    assert back["Baru"].description == "Bukit."
    assert old.get_model("wagtailimages", "Rendition").objects.get().image_id == made["image"]
    assert old.get_model("branding", "GeneralPage").objects.get(pk=made["page"]).hero_image_id == made["image"]
    assert old.get_model("branding", "BrandSettings").objects.get(site_id=made["site"]).logo_id == made["image"]
    assert referred(old) == {("wagtailimages", "image")}
