"""The import on the dashboard."""

from collections.abc import Mapping
from typing import Any

from wagtail.admin.ui.components import Component

from economy.domain.imports.reads import unfinished_first

from .pace import percent_done
from .standing import RUNNING, TONES, state_in_words

SHOWN = 5


class ImportPanel(Component):
    """The imports that run or wait for somebody, then the latest finished ones; one read."""

    name = "imports"
    template_name = "economy/imports/dashboard.html"
    order = 110

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        jobs = [
            {
                "job": job,
                "state": state_in_words(job),
                "tone": TONES[job.state],
                "running": job.state in RUNNING,
                "percent": percent_done(job),
            }
            for job in unfinished_first()[:SHOWN]
        ]
        return {"jobs": jobs}
