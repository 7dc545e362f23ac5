"""Pictures are ready before anybody asks: all sizes after an upload, once, and the colour that stands in for them."""

from io import BytesIO
from typing import Any

import pytest
from django.core.cache import cache
from PIL import Image

from branding import renditions
from branding.domain.authoring import store_picture
from branding.domain.prepared import prepare, tone_of
from branding.models import Picture, PictureRendition
from branding.tasks import prepare_picture
from economy.domain.tones import TONES

pytestmark = pytest.mark.django_db


def jpeg(colour: tuple[int, int, int] = TONES[0]) -> bytes:
    out = BytesIO()
    Image.new("RGB", (300, 200), colour).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def image(settings: Any, tmp_path: Any) -> Picture:
    settings.MEDIA_ROOT = tmp_path
    cache.clear()
    return store_picture(title="Laut", description="Laut", name="laut", jpeg=jpeg())


def test_every_size_is_made_once(image: Picture) -> None:
    assert prepare_picture(image.pk) == len(renditions.EVERY)
    made = set(PictureRendition.objects.values_list("pk", flat=True))
    assert prepare(image) == len(renditions.FIRST) < len(renditions.EVERY) == len(made)
    assert set(PictureRendition.objects.values_list("pk", flat=True)) == made


def test_the_tone_is_the_nearest_and_costs_no_query(image: Picture, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        assert tone_of(image) == "tone-1"
        image.file.storage.delete(image.file.name)
        assert tone_of(image) == "tone-1"  # known by now


def test_a_lost_file_has_no_tone(image: Picture) -> None:
    image.colour = ""
    image.file.storage.delete(image.file.name)
    assert tone_of(image) == ""
    assert prepare_picture(0) == 0


def test_an_upload_is_prepared_and_a_new_title_is_not(
    image: Picture, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    asked: list[int] = []
    monkeypatch.setattr("branding.tasks.prepare_picture.delay", asked.append)
    with django_capture_on_commit_callbacks(execute=True):
        image.title = "Laut lepas"
        image.save()
    assert asked == []
    with django_capture_on_commit_callbacks(execute=True):
        image.focal_point_x, image.focal_point_y = 100, 100
        image.focal_point_width = image.focal_point_height = 50
        image.save()
    assert asked == [image.pk]
    with django_capture_on_commit_callbacks(execute=True):
        other = store_picture(title="Bukit", description="Bukit", name="bukit", jpeg=jpeg(TONES[4]))
    assert asked == [image.pk, other.pk]
