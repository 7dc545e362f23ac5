"""What is wrong in the library: pictures that nothing shows, and pictures of which something must still be said."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, ManyToOneRel, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.models import Page, ReferenceIndex

from ..enums import Gap, Licence, People
from ..models import Picture, PictureRendition

GAPS: dict[str, Q] = {
    Gap.ALT: Q(is_decorative=False) & (Q(alt_id="") | Q(alt_en="")),
    Gap.CREDIT: Q(licence=Licence.UNKNOWN) | Q(credit="", licence__in=[str(each) for each in Licence.attributed()]),
    Gap.CONSENT: Q(people=People.UNCHECKED) | Q(people=People.SHOWN, consent_note=""),
}


def unused_pictures() -> QuerySet[Picture]:
    """Pictures that no page, setting or draft shows, the largest first.

    Foreign keys are asked themselves; what stands inside texts is known to Wagtail's reference index; drafts, which
    that index does not read, are read here.
    """
    kind = ContentType.objects.get_for_model(Picture)
    referred = ReferenceIndex.objects.filter(to_content_type=kind)
    numbers = referred.annotate(number=Cast("to_object_id", BigIntegerField())).values("number")
    found = Picture.objects.exclude(pk__in=numbers).exclude(pk__in=in_drafts())
    for field in Picture._meta.get_fields(include_hidden=True):  # noqa: SLF001 — Django documents `_meta`
        if isinstance(field, ManyToOneRel) and field.related_model is not PictureRendition:
            name = field.remote_field.name
            found = found.exclude(pk__in=field.related_model._default_manager.exclude(**{name: None}).values(name))  # noqa: SLF001
    return found.order_by("-file_size", "pk")


def in_drafts() -> set[int]:
    """Pictures of versions that are written and not published yet."""
    kind = ContentType.objects.get_for_model(Picture).pk
    found: set[int] = set()
    for page in Page.objects.filter(has_unpublished_changes=True).select_related("latest_revision"):
        if page.latest_revision is not None:
            found.update(_pictures_of(page.latest_revision.as_object(), kind))
    return found


def _pictures_of(page: Page, kind: int) -> Iterable[int]:
    references = ReferenceIndex._extract_references_from_object(page)  # noqa: SLF001 — nothing public reads an unsaved object
    return (int(target) for content_type, target, *_ in references if content_type == kind)


def incomplete_pictures(gap: str = "") -> QuerySet[Picture]:
    """Pictures that lack something, newest first: of one kind of gap, or of any."""
    wanted = GAPS.get(gap)
    if wanted is None:
        wanted = GAPS[Gap.ALT] | GAPS[Gap.CREDIT] | GAPS[Gap.CONSENT]
    return Picture.objects.filter(wanted).order_by("-created_at", "-pk")


def gaps_of(picture: Picture) -> list[Gap]:
    """What one picture lacks."""
    lacking = {
        Gap.ALT: not picture.is_decorative and not (picture.alt_id and picture.alt_en),
        Gap.CREDIT: picture.licence == Licence.UNKNOWN or (picture.needs_credit and not picture.credit),
        Gap.CONSENT: picture.people == People.UNCHECKED or picture.lacks_consent,
    }
    return [gap for gap, missing in lacking.items() if missing]
