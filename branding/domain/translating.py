"""Starting a translation, and going on with one whose original has changed."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.operations import translate_object

from accounts.models import User

from .roles import TRANSLATE


class NotTranslatable(Exception):
    """The page cannot be made in that language: its home page is missing there, or Wagtail refuses it."""


@transaction.atomic
def open_translation(*, page: Page, locale: Locale, user: User) -> Page:
    """The page in another language, ready to be translated: made as a draft, with those above it that are missing, or
    brought up to date with its original. Nothing becomes public by this.

    Raises PermissionDenied, or NotTranslatable.
    """
    if not user.has_perm(TRANSLATE) or page.locale_id == locale.pk:
        raise PermissionDenied
    target = page.get_translation_or_none(locale)
    if target is None:
        return _begin(page, locale, user)
    if not target.permissions_for_user(user).can_edit():
        raise PermissionDenied
    source = TranslationSource.objects.filter(object_id=page.translation_key, locale_id=page.locale_id).first()
    managed = Translation.objects.filter(source=source, target_locale=locale, enabled=True).exists()
    if source is not None and managed and page.last_published_at and page.last_published_at > source.last_updated_at:
        source.update_from_db()
    return target


def _begin(page: Page, locale: Locale, user: User) -> Page:
    line = [*page.get_ancestors().filter(depth__gt=1), page]
    missing = [each for each in line if each.get_translation_or_none(locale) is None]
    if len(missing) == len(line):
        raise NotTranslatable
    above = missing[0].get_parent().get_translation(locale)
    if not above.permissions_for_user(user).can_add_subpage():
        raise PermissionDenied
    for each in missing:
        translate_object(each.specific, [locale], user=user)
    made: Page | None = page.get_translation_or_none(locale)
    if made is None:
        raise NotTranslatable
    return made
