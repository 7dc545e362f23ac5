"""Shared pictures as a real worker draws them."""

from collections.abc import Callable
from time import monotonic, sleep

import pytest
from pytest_django import Settings
from wagtail.models import Site

from branding.domain.authoring import change_brand
from branding.domain.site_tree import ensure_site
from branding.models import BrandSettings, HomePage, ShareImage
from tests.fixtures.worker import Worker


def until(condition: Callable[[], bool], worker: Worker, seconds: float = 120) -> None:
    """Wait for something a worker does."""
    deadline = monotonic() + seconds
    while not condition():
        if monotonic() > deadline:
            pytest.fail(f"the worker did not do it:\n{worker.log.read_text(errors='replace')[-3000:]}")
        sleep(0.5)


@pytest.mark.long
def test_publishing_draws_and_a_new_brand_draws_anew(celery_worker_process: Worker, settings: Settings) -> None:
    settings.MEDIA_ROOT = str(settings.VAR_DIR / "media")  # where the worker keeps them
    home = ensure_site()
    kept = ShareImage.objects.filter(page_id=home.pk)
    until(kept.exists, celery_worker_process)
    first = kept.get()
    assert first.file.storage.exists(str(first.file.name))
    brand: BrandSettings = BrandSettings.for_site(Site.objects.get(is_default_site=True))
    change_brand(brand=brand, fields={"primary": "#5b2a6e"})
    count = HomePage.objects.count()
    assert count == 2

    def all_new() -> bool:
        rows = {row.page_id: row.fingerprint for row in ShareImage.objects.all()}
        return len(rows) >= count and rows.get(home.pk) != first.fingerprint

    until(all_new, celery_worker_process)
    assert not first.file.storage.exists(str(first.file.name))
