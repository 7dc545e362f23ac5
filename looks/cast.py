"""The examples that page types need beside the demo's content: an owner's listings, imports and
events in every state.

`ensure` is safe to repeat and works through the domain's own writers.
"""

from datetime import timedelta
from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.utils import timezone
from django.utils.text import slugify
from wagtail.users.models import UserProfile

from accounts.models import User
from branding.domain.authoring import add_page
from branding.models import GeneralPage, HomePage
from economy.domain.businesses import approve_business, create_business, return_business, submit_business
from economy.domain.certificates import record_certificate
from economy.domain.products import ProductInput
from economy.domain.registration import CONSENT_NOTE
from economy.enums import CertificateKind, State
from economy.models import Business
from looks import events_cast, imports_cast, places_cast
from looks.steps import LONG_NAME
from portal.demo_people import PEOPLE
from regions.models import Village

REASON = "Nomornya kurang satu angka.\nTulis lagi, lalu kirim."


def ensure() -> None:
    """Give the demo's owner a draft, a waiting, a returned and a public listing, and the office an import in every
    state; events that repeat, are put off and are called off; and each language a page that the other one lacks."""
    people = {person.role: User.objects.get(email=person.email) for person in PEOPLE}
    _listings(people["owner"], people["officer"])
    _public_listing(people["owner"], people["officer"])
    imports_cast.ensure(people["officer"])
    events_cast.ensure()
    places_cast.ensure(people["inspector"])
    _untranslated()


ALONE = {
    "id": ("Contoh halaman yang belum diterjemahkan", "Halaman ini hanya ada dalam bahasa Indonesia."),
    "en": ("Sample page without a translation", "This page exists in English only."),
}
"""Title and lead of a page that exists in one language only."""


def _untranslated() -> None:
    for code, (title, lead) in ALONE.items():
        home = HomePage.objects.filter(locale__language_code=code).order_by("path").first()
        if home is not None and not GeneralPage.objects.child_of(home).filter(title=title).exists():
            page = GeneralPage(title=title, slug=slugify(title), lead=lead)
            page.body = [("paragraph", f"<p>{lead}</p>")]
            add_page(parent=home, page=page)


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


def _public_listing(owner: User, officer: User) -> None:
    """One with all that an owner and the office can say of it, unless the demo has given the owner one."""
    if Business.objects.filter(owner=owner, state=State.PUBLISHED).exists():
        return
    village, today = Village.objects.select_related("district").get(name="Bumijaya"), timezone.localdate()
    fields = {
        "name": "Tayang Contoh",
        "village": village,
        "district": village.district,
        "phone": "+6281200009001",
        "qris": True,
        "delivery": True,
        "opening_hours": {"mon": [["08:00", "17:00"]]},
        "special_hours": {f"{today + timedelta(days=3)}": [], f"{today + timedelta(days=9)}": [["08:00", "12:00"]]},
        "closed_from": today + timedelta(days=20),
        "closed_until": today + timedelta(days=27),
    }
    business = create_business(actor=owner, owner=owner, fields=fields, products=(ProductInput(name="Pot bunga"),))
    business = submit_business(actor=owner, business=business, note=CONSENT_NOTE)
    approve_business(actor=officer, business=business)
    last = today + timedelta(days=400)
    record_certificate(
        actor=officer, business=business, kind=CertificateKind.HALAL, number="ID00000000000000001", valid_until=last
    )


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
