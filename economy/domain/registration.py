"""What an owner does with a listing: register it, correct it, hand it to the office."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from accounts.models import User
from economy.domain.businesses import create_business, edit_business, submit_business
from economy.domain.matching import match_key
from economy.domain.products import ProductInput
from economy.enums import State
from economy.models import Business

UNSEEN_STATES = frozenset({State.DRAFT, State.RETURNED})
"""In these a listing is its owner's alone: not public, and not with the office."""
EDITABLE_STATES = UNSEEN_STATES | {State.PUBLISHED}
"""In these an owner may change the listing; while the office looks at it, it stays as it was handed in."""
REVIEWED_FIELDS = frozenset(
    {"name", "phone", "whatsapp", "district", "village", "street_address", "home_based", "latitude", "longitude"}
)
"""What the office has checked: once public, an owner changes these through the office."""
CONSENT_NOTE = gettext_noop("Pemilik menyetujui penayangan data usaha.")


@dataclass(frozen=True)
class Registered:
    """The listing, and whether it now holds what was sent (a second press of the button finds the first one's)."""

    business: Business
    kept: bool


@transaction.atomic
def register(
    *, owner: User, fields: Mapping[str, Any], products: Sequence[ProductInput], consent: bool, submit: bool
) -> Registered:
    """Make a listing of the owner's, as a draft or handed to the office at once.

    A person's second listing of the same name in the same place is the first one: sent twice, nothing happens twice.
    While the first is still with its owner, it takes what was sent now, so that a form filled in again is not lost.
    """
    if submit and not consent:
        raise ValueError("a listing needs its owner's consent")
    User.objects.select_for_update().get(pk=owner.pk)
    same = (
        Business.objects.filter(owner=owner, match_key=_match_key(fields)).exclude(state=State.CLOSED).order_by("pk")
    ).first()
    if same and same.state in UNSEEN_STATES:
        corrected = correct(
            owner=owner, business=same, fields=fields, products=products, consent=consent, submit=submit
        )
        return Registered(corrected, kept=True)
    if same:
        return Registered(same, kept=False)
    business = create_business(
        actor=owner, owner=owner, fields=fields, products=products, note=CONSENT_NOTE if consent else ""
    )
    if submit:
        business = submit_business(actor=owner, business=business)
    return Registered(business, kept=True)


@transaction.atomic
def correct(
    *,
    owner: User,
    business: Business,
    fields: Mapping[str, Any],
    products: Sequence[ProductInput],
    consent: bool,
    submit: bool,
) -> Business:
    """Change one's own listing, and hand it to the office when asked; raises `WrongState` while it is not theirs to
    change. Of a public listing the reviewed fields stay as the office has seen them."""
    if business.owner_id != owner.pk:
        raise PermissionError("not the owner")
    states: Collection[State] = UNSEEN_STATES
    if business.state == State.PUBLISHED:
        fields = {name: value for name, value in fields.items() if name not in REVIEWED_FIELDS}
        states, submit = {State.PUBLISHED}, False
    known = has_consented(business)
    if submit and not (consent or known):
        raise ValueError("a listing needs its owner's consent")
    business = edit_business(actor=owner, business=business, fields=fields, products=products, states=states)
    if submit:
        note = CONSENT_NOTE if consent and not known else ""
        business = submit_business(actor=owner, business=business, note=note)
    return business


def has_consented(business: Business) -> bool:
    """Whether the consent of the listing's present owner to show it is on record."""
    return business.events.filter(note=CONSENT_NOTE, actor=business.owner_id).exists()


def owner_may_edit(business: Business) -> bool:
    """Whether the owner can change the listing in its present state."""
    return business.state in EDITABLE_STATES


def _match_key(fields: Mapping[str, Any]) -> str:
    district, village = fields.get("district"), fields.get("village")
    return match_key(
        name=fields["name"],
        district_code=district.code if district else "",
        village_code=village.code if village else "",
        region_text=fields.get("region_text", ""),
        street_address=fields.get("street_address", ""),
        latitude=fields.get("latitude"),
        longitude=fields.get("longitude"),
    )
