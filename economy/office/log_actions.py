"""The office's entries in Wagtail's audit log: what each action is called, and what it did in one sentence."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry


@hooks.register("register_log_actions")
def merges(actions: LogActionRegistry) -> None:
    """Merging two listings, and undoing it."""

    @actions.register_action("economy.merge")
    class Merged(LogFormatter):
        label = gettext_lazy("Gabungkan usaha")

        def format_message(self, log_entry: ModelLogEntry) -> str:
            return _("“%(name)s” digabungkan ke usaha ini") % _named(log_entry)

    @actions.register_action("economy.unmerge")
    class Unmerged(LogFormatter):
        label = gettext_lazy("Batalkan penggabungan usaha")

        def format_message(self, log_entry: ModelLogEntry) -> str:
            return _("Penggabungan “%(name)s” ke usaha ini dibatalkan") % _named(log_entry)


def _named(log_entry: ModelLogEntry) -> dict[str, Any]:
    return {"name": log_entry.data.get("name", "")}
