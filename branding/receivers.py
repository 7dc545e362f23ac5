"""Turns what Wagtail does with pages into `pages_changed`.

Wagtail sends its own signals (published, unpublished, moved, slug changed) after the transaction has ended. What is
announced here must be part of it, so these receivers hang on the database writes themselves: publishing, unpublishing,
scheduling and moving all end in `Page.save()`, which is one transaction with all that belongs to the page; so is a
delete.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from wagtail.models import Page, PageViewRestriction

from economy.signals import businesses_changed

from .domain.events import register
from .models import BrandSettings, EventPage, Picture, ShareImage
from .signals import pages_changed

BEFORE = "_branding_before"


def announce(ids: list[int]) -> None:
    """Tell the listeners that these pages may read differently now, or not at all."""
    if ids:
        pages_changed.send(sender=Page, ids=ids)


def with_descendants(page: Page) -> list[int]:
    """The page's id and those of everything beneath it, whose addresses or visibility follow it."""
    return list(Page.objects.filter(path__startswith=page.path).order_by("path").values_list("pk", flat=True))


def remember(sender: type, instance: Any, **kwargs: Any) -> None:
    """Before a page is written: whether it was live, and its address."""
    if isinstance(instance, Page):
        row = Page.objects.filter(pk=instance.pk).values_list("live", "url_path").first() if instance.pk else None
        setattr(instance, BEFORE, row or (False, instance.url_path))


def saved(sender: type, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """After a page is written: announce it if it is or was live, with its descendants if its address changed."""
    if not isinstance(instance, Page) or raw:
        return
    was_live, old_path = instance.__dict__.pop(BEFORE, (False, instance.url_path))
    if old_path != instance.url_path:
        announce(with_descendants(instance))
    elif was_live or instance.live:
        announce([instance.pk])
    if instance.live:
        transaction.on_commit(partial(draw_later, [instance.pk]), robust=True)
    elif was_live:
        forget_shares([instance.pk])


def draw_later(ids: list[int] | None) -> None:
    """Have the pictures of shared links drawn that these changes have outdated; all of them for None."""
    from .tasks import start_drawing

    start_drawing(ids)


def forget_shares(ids: list[int]) -> None:
    """The shared pictures of pages that are public no more."""
    from .domain.sharing import forget

    forget(ids)


def brand_saved(sender: type, instance: BrandSettings, raw: bool = False, **kwargs: Any) -> None:
    """After the settings are written: every shared picture carries the old brand."""
    if not raw:
        transaction.on_commit(partial(draw_later, None), robust=True)


def share_deleted(sender: type, instance: ShareImage, **kwargs: Any) -> None:
    """A shared picture's file goes with its row, once that is certain."""
    name, storage = instance.file.name, instance.file.storage
    if name:
        transaction.on_commit(partial(storage.delete, name), robust=True)


def deleting(sender: type, instance: Any, **kwargs: Any) -> None:
    """Before a page vanishes, while its id is still known and the transaction is open."""
    if isinstance(instance, Page):
        announce([instance.pk])


def restriction_changed(sender: type, instance: PageViewRestriction, **kwargs: Any) -> None:
    """A branch became private or public."""
    page = Page.objects.filter(pk=instance.page_id).first()
    if page is not None:
        ids = with_descendants(page)
        announce(ids)
        forget_shares(ids)


def picture_saving(sender: type, instance: Picture, **kwargs: Any) -> None:
    """Before a picture is written: which file and focal point it had."""
    fields = ("file", "focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height")
    row = Picture.objects.filter(pk=instance.pk).values_list(*fields).first() if instance.pk else None
    now = (instance.file.name, *(getattr(instance, name) for name in fields[1:]))
    changed = row is None or row != now
    setattr(instance, BEFORE, changed)
    if changed:
        instance.avif_ready = False
    if row is None or row[0] != now[0]:
        instance.colour = _colour_of(instance)


def _colour_of(picture: Picture) -> str:
    """The dominant colour of a file that is about to be stored; its place in the file is left where it was found."""
    from .domain.prepared import dominant_colour

    try:
        file = picture.file.file
        file.seek(0)
        colour = dominant_colour(file)
        file.seek(0)
    except (OSError, ValueError):
        return ""
    return colour


def picture_saved(sender: type, instance: Picture, raw: bool = False, **kwargs: Any) -> None:
    """After a picture is written: if its file or focal point is new, a worker makes all its sizes."""
    from .tasks import start_preparing

    if instance.__dict__.pop(BEFORE, False) and not raw:
        transaction.on_commit(partial(start_preparing, instance.pk), robust=True)


def picture_deleting(sender: type, instance: Picture, **kwargs: Any) -> None:
    """Pages that show a picture lose it without being saved."""
    from .models.base import ContentPage

    for model in ContentPage.__subclasses__():
        announce(list(model.objects.filter(hero_image=instance).values_list("pk", flat=True)))


def businesses_written(sender: object, ids: Sequence[int], **kwargs: Any) -> None:
    """After a business is written or hidden: itineraries that lead to it may read differently now."""
    from .domain.itineraries import past_businesses

    announce(past_businesses(ids))


def events_changed(sender: type, ids: list[int], **kwargs: Any) -> None:
    """Pages may read differently: calendars that follow the events among them learn of it."""
    register.follow(ids=ids)


def event_deleted(sender: type, instance: EventPage, **kwargs: Any) -> None:
    """An event is gone: calendars learn that it is called off."""
    register.follow_deletions()


def connect() -> None:
    """Connect every receiver once; called when the app is ready."""
    businesses_changed.connect(businesses_written, dispatch_uid="branding.businesses")
    pre_save.connect(remember, dispatch_uid="branding.remember")
    post_save.connect(saved, dispatch_uid="branding.saved")
    pre_delete.connect(deleting, dispatch_uid="branding.deleting")
    post_save.connect(
        restriction_changed,
        sender=PageViewRestriction,
        dispatch_uid="branding.restricted",
    )
    post_delete.connect(
        restriction_changed,
        sender=PageViewRestriction,
        dispatch_uid="branding.unrestricted",
    )
    pre_save.connect(picture_saving, sender=Picture, dispatch_uid="branding.picture_saving")
    post_save.connect(brand_saved, sender=BrandSettings, dispatch_uid="branding.brand_saved")
    post_delete.connect(share_deleted, sender=ShareImage, dispatch_uid="branding.share_deleted")
    post_save.connect(picture_saved, sender=Picture, dispatch_uid="branding.picture_saved")
    pre_delete.connect(picture_deleting, sender=Picture, dispatch_uid="branding.picture")
    pages_changed.connect(events_changed, dispatch_uid="branding.events")
    post_delete.connect(event_deleted, sender=EventPage, dispatch_uid="branding.event_deleted")
