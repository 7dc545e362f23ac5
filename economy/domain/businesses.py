"""The writers of listings. Each is one transaction that changes the business, its history, and announces it.

Every function takes the acting user and keyword arguments; views, tasks and commands add nothing but input and output.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from accounts.models import User
from economy.domain.listing_fields import ATTRIBUTES, EDITABLE, as_stored, check_closing
from economy.domain.matching import key_of, name_block
from economy.domain.products import ProductInput, discard_unused_photos, replace_products
from economy.domain.provenance import ANY, OFFICER, OWNER
from economy.domain.slugs import unique_slugs
from economy.enums import State, Step
from economy.models import Business, BusinessEvent, Product, RememberedPhoto
from economy.signals import businesses_changed

CLOSABLE = (State.PUBLISHED, State.HIDDEN, State.DRAFT, State.RETURNED)
"""States in which a listing may be closed; one that waits for the office is returned or published first."""
SLUG_ATTEMPTS = 3
OWNER_NOTE = gettext_noop("Pemegang akun usaha ini diganti.")


class WrongState(Exception):
    """The step does not fit the state the listing is in now (somebody else may just have decided)."""

    def __init__(self, business: Business, step: Step) -> None:
        super().__init__(f"{business.pk} is {business.state}, cannot be {step}")
        self.business, self.step = business, step


class Changed(Exception):
    """The listing is no longer what the person who decides about it has seen."""


@transaction.atomic
def create_business(
    *,
    actor: User | None,
    fields: Mapping[str, Any],
    owner: User | None = None,
    products: Sequence[ProductInput] = (),
    note: str = "",
) -> Business:
    """A new draft. Its address is made from its name and stays when the name changes.

    When somebody else takes the address in the same moment, the next free one is tried.
    """
    business = Business(owner=owner, sources={ANY: said} if (said := _whose(actor, owner)) else {})
    _set(business, fields, "")
    business.confirmed_at = timezone.now() if said == OWNER else None
    for attempt in range(SLUG_ATTEMPTS):
        business.slug = next(iter(unique_slugs([business.name])))
        try:
            with transaction.atomic():
                business.save(force_insert=True)
            break
        except IntegrityError:
            taken = Business.objects.filter(slug=business.slug).exists()
            if not taken or attempt == SLUG_ATTEMPTS - 1:
                raise
    replace_products(business, products)
    _record(business, Step.CREATED, actor, note=note)
    return business


@transaction.atomic
def edit_business(
    *,
    actor: User | None,
    business: Business,
    fields: Mapping[str, Any],
    products: Sequence[ProductInput] | None = None,
    states: Collection[State] | None = None,
    confirmed: Collection[str] = (),
    seen: str = "",
) -> Business:
    """Change fields, and the products when given. Nothing is written or announced when nothing differs, but for the
    moment at which an owner has said by saving that all of it is right.

    With `states`, a listing that is in none of them by now raises `WrongState` and stays as it is; `seen` as in
    publishing. The fields `confirmed` become the actor's word even where they stay as they were.
    """
    business = _locked(business)
    if states is not None:
        _require(business, Step.EDITED, *states)
    _require_seen(business, seen)
    said, whose = dict(business.sources), _whose(actor, business.owner)
    changed = _set(business, fields, whose, confirmed)
    if whose == OWNER:
        business.confirmed_at = timezone.now()
    if products is not None:
        current = [
            ProductInput(name=p.name, price=p.price, unit=p.unit, photo=p.photo.name or "")
            for p in business.products.all()
        ]
        if current != list(products):
            replace_products(business, products)
            changed = True
    if changed:
        _save(business, rewritten=True)
        _record(business, Step.EDITED, actor)
    elif whose == OWNER or business.sources != said:
        business.save(update_fields=["sources", "confirmed_at"])
        announce([business.pk])
    return business


@transaction.atomic
def submit_business(*, actor: User | None, business: Business, note: str = "") -> Business:
    """Hand a draft or a returned listing to the office."""
    business = _locked(business)
    _require(business, Step.SUBMITTED, State.DRAFT, State.RETURNED)
    business.submitted_at = timezone.now()
    if _whose(actor, business.owner) == OWNER:
        business.confirmed_at = business.submitted_at
    return _move(business, State.SUBMITTED, Step.SUBMITTED, actor, note=note)


@transaction.atomic
def return_business(*, actor: User | None, business: Business, reason: str, seen: str = "") -> Business:
    """Give a submitted listing back to its owner with a reason in words they understand; `seen` as in publishing."""
    if not reason.strip():
        raise ValueError("a reason is required")
    business = _locked(business)
    _require(business, Step.RETURNED, State.SUBMITTED)
    _require_seen(business, seen)
    return _move(business, State.RETURNED, Step.RETURNED, actor, note=reason.strip())


@transaction.atomic
def publish_business(*, actor: User | None, business: Business, seen: str = "") -> Business:
    """Make a listing public; one that is not `publishable` raises `WrongState`. A person who does so confirms it.

    With `seen`, the ISO 8601 text of `updated_at` that was read, a listing changed since raises `Changed`.
    """
    return _publish(actor, business, seen)


@transaction.atomic
def approve_business(*, actor: User, business: Business, seen: str = "") -> Business:
    """Make a listing public that an officer has checked, and record that; otherwise as in publishing."""
    return _publish(actor, business, seen, checked=True)


@transaction.atomic
def verify_business(*, actor: User, business: Business, seen: str = "") -> Business:
    """Record that an officer has checked a public listing and found it right; `seen` as in publishing."""
    business = _locked(business)
    _require(business, Step.VERIFIED, State.PUBLISHED)
    _require_seen(business, seen)
    business.verified_at = business.confirmed_at = timezone.now()
    return _move(business, State.PUBLISHED, Step.VERIFIED, actor)


def publishable(business: Business) -> bool:
    """Whether the office may publish it: its place is known and not in doubt, and no owner keeps it as a draft
    without consent."""
    states = (State.SUBMITTED, State.HIDDEN) if business.owner_id else (State.DRAFT, State.SUBMITTED, State.HIDDEN)
    return business.district_id is not None and not business.attention and business.state in states


@transaction.atomic
def hide_business(*, actor: User | None, business: Business, reason: str = "") -> Business:
    """Take a public listing out of sight; it can be published again."""
    business = _locked(business)
    _require(business, Step.HIDDEN, State.PUBLISHED)
    return _move(business, State.HIDDEN, Step.HIDDEN, actor, note=reason)


@transaction.atomic
def close_business(*, actor: User | None, business: Business, note: str = "", seen: str = "") -> Business:
    """Record that a business is closed for good, or is none of ours as the note says; `seen` as in publishing."""
    business = _locked(business)
    _require(business, Step.CLOSED, *CLOSABLE)
    _require_seen(business, seen)
    return _move(business, State.CLOSED, Step.CLOSED, actor, note=note)


@transaction.atomic
def assign_owner(*, actor: User | None, business: Business, owner: User | None) -> Business:
    """Give a listing to the person who runs it, or take it back; their account then edits it."""
    business = _locked(business)
    if business.owner_id != (owner.pk if owner else None):
        business.owner = owner
        _save(business)
        _record(business, Step.EDITED, actor, note=OWNER_NOTE)
    return business


@transaction.atomic
def delete_business(*, business: Business) -> None:
    """Remove a listing with its products, their photos and its history."""
    business = _locked(business)
    announce([business.pk])
    discard_listings([business])


def discard_listings(businesses: Sequence[Business]) -> None:
    """Remove listings that the caller has locked and announces, with their products, photos and history, and what was
    merged into them."""
    ids = [business.pk for business in businesses]
    shown = Product.objects.filter(business__in=ids).exclude(photo="").values_list("photo", flat=True)
    remembered = RememberedPhoto.objects.filter(merge__kept__in=ids).values_list("photo", flat=True)
    discard_unused_photos({*shown, *remembered})
    Business.objects.filter(pk__in=ids).delete()


def announce(ids: Sequence[int]) -> None:
    """Tell listeners inside the current transaction that these listings changed."""
    businesses_changed.send(sender=Business, ids=list(ids))


def _locked(business: Business) -> Business:
    return Business.objects.select_for_update(of=("self",)).get(pk=business.pk)


def _require(business: Business, step: Step, *states: State) -> None:
    if business.state not in states:
        raise WrongState(business, step)


def _require_seen(business: Business, seen: str) -> None:
    if seen and seen != business.updated_at.isoformat():
        raise Changed


def _publish(actor: User | None, business: Business, seen: str, *, checked: bool = False) -> Business:
    business = _locked(business)
    if not publishable(business):
        raise WrongState(business, Step.PUBLISHED)
    _require_seen(business, seen)
    now = timezone.now()
    business.published_at = business.published_at or now
    if actor is not None:
        business.confirmed_at = now
    if checked:
        business.verified_at = now
    return _move(business, State.PUBLISHED, Step.PUBLISHED, actor)


def _set(business: Business, fields: Mapping[str, Any], whose: str, confirmed: Collection[str] = ()) -> bool:
    """Set the fields and note whose word they are: all that an owner hands in, of an officer what differs or is
    confirmed."""
    unknown = fields.keys() - EDITABLE
    if unknown:
        raise ValueError(f"not editable: {', '.join(sorted(unknown))}")
    changed = False
    for name, given in fields.items():
        value = as_stored(name, given)
        differs = getattr(business, name) != value
        if differs:
            setattr(business, name, value)
            changed = True
        if whose and (differs or name in confirmed or (whose == OWNER and value not in ("", None, {}))):
            business.sources = {**business.sources, ATTRIBUTES.get(name, name): whose}
    check_closing(business)
    business.match_key = key_of(business)
    business.name_block = name_block(name=business.name, village_code=business.village_id or "")
    return changed


def _whose(actor: User | None, owner: User | None) -> str:
    """Whose word it is when somebody writes; the portal itself has none."""
    if actor is None:
        return ""
    return OWNER if owner is not None and actor.pk == owner.pk else OFFICER


def _save(business: Business, *, rewritten: bool = False) -> None:
    """Write a change: the listing is one revision further and, if its words changed, says no longer what a
    spreadsheet's row said."""
    business.revision += 1
    if rewritten:
        business.import_print = None
    business.save()


def _move(business: Business, state: State, step: Step, actor: User | None, *, note: str = "") -> Business:
    business.state = state
    _save(business)
    _record(business, step, actor, note=note)
    return business


def _record(business: Business, step: Step, actor: User | None, *, note: str = "") -> None:
    BusinessEvent.objects.create(business=business, step=step, actor=actor, note=note)
    announce([business.pk])
