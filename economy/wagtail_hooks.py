"""Joins the office's rooms to Wagtail's admin; each room registers itself when it is imported."""

from economy.imports_admin import hooks as imports_hooks
from economy.imports_admin import log_actions as imports_log_actions
from economy.office import choosers, identity_hooks, log_actions
from economy.office import hooks as office_hooks
from economy.review_admin import hooks as review_hooks

__all__ = [
    "choosers",
    "identity_hooks",
    "imports_hooks",
    "imports_log_actions",
    "log_actions",
    "office_hooks",
    "review_hooks",
]
