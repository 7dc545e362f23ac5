"""Puts the word lists into Wagtail's admin: their addresses and their entry in the menu."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .listings import PERMISSION


class WordsMenuItem(MenuItem):
    """Shown to the office."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PERMISSION)


@hooks.register("register_admin_urls")
def word_urls() -> list[URLPattern | URLResolver]:
    return [path("daftar-kata/", include("search.words_admin.urls"))]


@hooks.register("register_admin_menu_item")
def words_menu_item() -> MenuItem:
    return WordsMenuItem(
        _("Daftar kata"), reverse_lazy("search_words:index"), name="search-words", icon_name="list-ul", order=241
    )
