import pytest
from django.contrib.auth.models import Group

from accounts.domain.people import display_name, join, person_by_phone, set_phone
from accounts.models import User

pytestmark = pytest.mark.django_db

PHONE = "+6281200000001"


def test_joining_makes_a_person_whom_the_number_does_not_identify_yet() -> None:
    user = join(name="Siti", phone=PHONE)
    assert (user.first_name, user.phone, user.phone_verified) == ("Siti", PHONE, False)
    assert not user.has_usable_password()
    assert person_by_phone(PHONE) is None


def test_an_unfinished_sign_up_is_taken_up_again_under_the_new_name() -> None:
    first = join(name="Orang Lain", phone=PHONE)
    second = join(name="Siti", phone=PHONE)
    assert second.pk == first.pk
    assert User.objects.get(pk=first.pk).first_name == "Siti"
    mailed = join(name="A", email="ani@contoh.test")
    assert join(name="B", email="ANI@contoh.test").pk == mailed.pk


def test_joining_with_a_verified_number_is_the_same_person_with_their_own_name() -> None:
    user = set_phone(user=join(name="Siti", phone=PHONE), phone=PHONE, verified=True)
    assert join(name="Penyusup", phone=PHONE).pk == user.pk
    assert User.objects.get(pk=user.pk).first_name == "Siti"


def test_a_number_somebody_else_only_claims_goes_to_whoever_proves_it() -> None:
    claimer = User.objects.create_user(username="x", email="x@contoh.test", password="kata-sandi-1")
    set_phone(user=claimer, phone=PHONE, verified=False)
    joiner = join(name="Siti", phone=PHONE)
    assert joiner.pk != claimer.pk
    assert joiner.phone is None
    set_phone(user=joiner, phone=PHONE, verified=True)
    claimer.refresh_from_db()
    assert claimer.phone is None
    assert person_by_phone(PHONE) == joiner


def test_staff_with_an_unverified_number_are_never_taken_over() -> None:
    officer = User.objects.create_user(username="y", email="y@contoh.test")
    officer.set_unusable_password()
    officer.save()
    officer.groups.add(Group.objects.create(name="Petugas contoh"))
    set_phone(user=officer, phone=PHONE, verified=False)
    assert join(name="Siti", phone=PHONE).pk != officer.pk


def test_joining_needs_a_number_or_an_address() -> None:
    with pytest.raises(ValueError, match="required"):
        join(name="Siti")


def test_nobody_is_called_by_the_internal_user_name() -> None:
    user = User(phone=PHONE)
    assert display_name(user) == PHONE
    assert display_name(User()) == ""
    assert display_name(User(first_name="Siti", phone=PHONE)) == "Siti"
