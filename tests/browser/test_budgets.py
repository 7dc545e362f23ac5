"""The cold first view of every page type stays within its sizes. Times are measured by bin/bench pages, never here."""

import pytest
from django.test import override_settings
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from looks.budgets import excesses
from looks.chromium import PHONE, opened, session_for, visit
from looks.page_types import first_views
from looks.server import NOBODY
from looks.weigh import Scale


@pytest.mark.long
@pytest.mark.usefixtures("everything")
@pytest.mark.urls("looks.urls")
def test_every_first_view_is_light(chromium: Browser, live_server: LiveServer) -> None:
    faults = []
    for kind in first_views():
        with (
            override_settings(**({"ELASTICSEARCH_URL": NOBODY} if kind.degraded else {})),
            opened(chromium, live_server.url, width=PHONE, session=session_for(kind, "id"), still=False) as page,
        ):
            scale = Scale(page, slow=False, compress=True)
            visit(page, kind, "id")
            view = scale.read()
        faults += [f"{kind.name}: {fault}" for fault in excesses(view, kind.kind)]
        if not view.code or not view.requests:
            faults.append(f"{kind.name}: nothing was weighed")
    assert not faults, "\n".join(faults)
