"""Joins the rooms of the search to Wagtail's admin; each room registers itself when it is imported."""

from search.questions_admin import hooks as questions_hooks
from search.words_admin import hooks as words_hooks

__all__ = ["questions_hooks", "words_hooks"]
