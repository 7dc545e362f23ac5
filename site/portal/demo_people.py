"""The invented people of the demo: one login for each role."""

from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.db import transaction

from accounts.models import User
from branding.domain.roles import REPORTS
from economy.domain.roles import OFFICER_GROUP

DEMO_PASSWORD = "beranda-demo"  # noqa: S105 — printed on purpose: these accounts exist in the demo alone


@dataclass(frozen=True)
class Person:
    """A demo login. `role` is what the start-up text calls it."""

    role: str
    email: str
    name: str
    group: str = ""
    phone: str = ""
    is_admin: bool = False


PEOPLE = (
    Person("owner", "pemilik@beranda.test", "Contoh Pemilik", phone="+6281200009001"),
    Person("officer", "petugas@beranda.test", "Contoh Petugas", group=OFFICER_GROUP),
    Person("editor", "penulis@beranda.test", "Contoh Penulis", group="Penulis"),
    Person("approver", "penyetuju@beranda.test", "Contoh Penyetuju", group="Penyetuju"),
    Person("translator", "penerjemah@beranda.test", "Contoh Penerjemah", group="Penerjemah"),
    Person("tourism", "wisata@beranda.test", "Contoh Redaktur Wisata", group="Redaktur Wisata"),
    Person("inspector", "pungutan@beranda.test", "Contoh Pemeriksa", group=REPORTS),
    Person("steward", "pengampu@beranda.test", "Contoh Pengampu", group="Pengampu rencana"),
    Person("administrator", "admin@beranda.test", "Contoh Admin", is_admin=True),
)


@transaction.atomic
def ensure_people() -> dict[str, User]:
    """Create the demo logins that are missing; returns them by role."""
    people = {}
    for person in PEOPLE:
        user = User.objects.filter(email=person.email).first()
        if user is None:
            user = User.objects.create_user(
                email=person.email,
                username=person.email,
                password=DEMO_PASSWORD,
                first_name=person.name,
                is_staff=person.is_admin,
                is_superuser=person.is_admin,
                phone=person.phone or None,
                phone_verified=bool(person.phone),
            )
            EmailAddress.objects.create(user=user, email=person.email, verified=True, primary=True)
        if person.group:
            user.groups.add(Group.objects.get(name=person.group))
        people[person.role] = user
    return people
