"""On our own screens of the Indonesian admin nothing of Wagtail's is left in English."""

import re

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import translation
from django.utils.html import strip_tags
from django.utils.translation import trans_real
from wagtail.users.models import UserProfile

from accounts.models import User
from branding.domain.roles import APPROVERS, ensure_page_roles
from portal.translations import catalogues

from .conftest import MakeArticle

SCREENS = ("/cms/", "/cms/terjemahan/", "/cms/terjemahan/?q=tidakada", "/cms/terjemahan/?state=belum-ada")
THE_SAME = {":", "OK", "Status", "Editor", "Admin", "Wagtail", "Label", "HTML", "English", "Dashboard"}
"""Words that are written alike in both languages, or are names."""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Every text that is looked up while a screen is drawn."""
    seen: set[str] = set()
    real, plural, particular = trans_real.gettext, trans_real.ngettext, trans_real.pgettext

    def gettext(message: str) -> str:
        seen.add(message)
        return str(real(message))

    def ngettext(singular: str, many: str, number: int) -> str:
        seen.update((singular, many))
        return str(plural(singular, many, number))

    def pgettext(context: str, message: str) -> str:
        seen.add(message)
        return str(particular(context, message))

    for name, function in (("gettext", gettext), ("ngettext", ngettext), ("pgettext", pgettext)):
        monkeypatch.setattr(trans_real, name, function)
        monkeypatch.setattr(f"django.utils.translation._trans.{name}", function)
    return seen


def indonesian_texts() -> set[str]:
    """Texts that are written in Indonesian in the first place: those our own English catalogues translate."""
    import polib

    files = [file for file in catalogues() if "en" in file.parts]
    return {text for file in files for entry in polib.pofile(str(file)) for text in (entry.msgid, entry.msgid_plural)}


def visible(html: str) -> str:
    """What a person reads or hears: text, and names for screen readers."""
    shown = re.sub(r"<(script|style|template|svg)\b.*?</\1>", " ", html, flags=re.DOTALL)
    named = " ".join(re.findall(r'(?:aria-label|title|placeholder|alt)="([^"]+)"', shown))
    return " ".join(f"{strip_tags(shown)} {named}".split())


@pytest.mark.parametrize("path", SCREENS)
def test_no_english_is_left_on_our_screens(
    client: Client, home: object, make_article: MakeArticle, asked: set[str], path: str
) -> None:
    ensure_page_roles()
    make_article("Panen")
    user = User.objects.create_user(username="penyetuju", email="p@beranda.test", password=None)
    user.groups.add(Group.objects.get(name=APPROVERS))
    UserProfile.objects.create(user=user, preferred_language="id")
    client.force_login(user)
    html = client.get(path).content.decode()
    text, ours = visible(html), indonesian_texts()
    with translation.override("id"):
        unspoken = {message for message in asked if message.strip() and trans_real.gettext(message) == message}
    left = sorted(
        message
        for message in unspoken - ours - THE_SAME
        if re.search(rf"(?<![\w-]){re.escape(' '.join(message.split()))}(?![\w-])", text)
    )
    assert not left, f"add them to branding/locale/id: {left}"
