"""The examples that page types need beside the demo's content: an owner's listings and imports in every state.

`ensure` is safe to repeat and works through the domain's own writers.
"""

from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from wagtail.users.models import UserProfile

from accounts.models import User
from economy.domain.businesses import create_business, return_business, submit_business
from economy.domain.products import ProductInput
from economy.enums import State
from economy.models import Business
from looks import imports_cast
from looks.steps import LONG_NAME
from portal.demo_people import PEOPLE
from regions.models import Village

REASON = "Nomornya kurang satu angka.\nTulis lagi, lalu kirim."


def ensure() -> None:
    """Give the demo's owner a draft, a waiting and a returned listing, and the office an import in every state."""
    people = {person.role: User.objects.get(email=person.email) for person in PEOPLE}
    _listings(people["owner"], people["officer"])
    imports_cast.ensure(people["officer"])


def _listings(owner: User, officer: User) -> None:
    village = Village.objects.select_related("district").order_by("code").first()
    if village is None:
        raise LookupError("the demo has no desa")
    about = {"village": village, "district": village.district, "phone": "+6281200009001"}
    for state, name in ((State.DRAFT, "Draf Contoh"), (State.SUBMITTED, LONG_NAME), (State.RETURNED, "Kembali Contoh")):
        if Business.objects.filter(owner=owner, state=state).exists():
            continue
        sold = (ProductInput(name="Gentong besar", price=150_000, unit="buah"), ProductInput(name="Pot bunga"))
        business = create_business(actor=owner, owner=owner, fields={**about, "name": name}, products=sold)
        if state != State.DRAFT:
            business = submit_business(actor=owner, business=business)
        if state == State.RETURNED:
            return_business(actor=officer, business=business, reason=REASON)


def session_key(role: str, language: str) -> str:
    """The key of a session in which one of the demo's people is signed in, with the admin in a language."""
    user = User.objects.get(email=next(person.email for person in PEOPLE if person.role == role))
    profile = UserProfile.get_for_user(user)
    if profile.preferred_language != language:
        profile.preferred_language = language
        profile.save()
    session: Any = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    key: str = session.session_key
    return key
