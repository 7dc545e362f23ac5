"""Puts the list of questions into Wagtail's admin: its addresses and its entry in the menu."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .listings import PERMISSION


class QuestionsMenuItem(MenuItem):
    """Shown to the office."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PERMISSION)


@hooks.register("register_admin_urls")
def question_urls() -> list[URLPattern | URLResolver]:
    return [path("pertanyaan/", include("search.questions_admin.urls"))]


@hooks.register("register_admin_menu_item")
def questions_menu_item() -> MenuItem:
    return QuestionsMenuItem(
        _("Yang dicari"),
        reverse_lazy("search_questions:index"),
        name="search-questions",
        icon_name="search",
        order=240,
    )
