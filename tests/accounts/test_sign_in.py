"""Joining and signing in as a person does it: number, code, in."""

import re
from datetime import timedelta
from unittest import mock

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from accounts.domain.people import person_by_phone, set_phone
from accounts.models import User
from accounts.phone import PhoneMessage
from economy.domain.roles import ensure_office_roles

pytestmark = pytest.mark.django_db

PHONE = "+6281200000001"


@pytest.fixture
def owner() -> User:
    user = User.objects.create_user(username="pemilik", first_name="Siti")
    return set_phone(user=user, phone=PHONE, verified=True)


@pytest.fixture
def officer() -> User:
    user = User.objects.create_user(username="petugas", email="petugas@contoh.test", password="kata-sandi-1")
    user.groups.add(ensure_office_roles())
    return user


def url(name: str) -> str:
    with translation.override("id"):
        return reverse(name)


def code_in(text: str) -> str:
    found = re.search(r"\b\d{6}\b", text)
    assert found, text
    return found[0]


def wrong(code: str) -> str:
    return "000000" if code != "000000" else "111111"


def signed_in(client: Client) -> User | None:
    pk = client.session.get("_auth_user_id")
    return User.objects.get(pk=pk) if pk else None


def test_joining_by_phone(client: Client, phone_outbox: list[PhoneMessage]) -> None:
    response = client.post(url("account_signup"), {"name": "Siti Contoh", "phone": "0812-0000-0001"})
    assert response.status_code == 302
    assert response["Location"] == url("account_confirm_login_code")
    assert signed_in(client) is None
    [message] = phone_outbox
    assert message.phone == PHONE
    page = client.get(response["Location"])
    assert "0812" in page.content.decode() or PHONE in page.content.decode()
    response = client.post(url("account_confirm_login_code"), {"code": code_in(message.text)})
    assert response["Location"] == url("economy:my_businesses")
    user = signed_in(client)
    assert user is not None
    assert (user.phone, user.phone_verified, user.first_name) == (PHONE, True, "Siti Contoh")


def test_joining_leads_back_to_where_one_wanted_to_go(client: Client, phone_outbox: list[PhoneMessage]) -> None:
    wanted = "/id/umkm/daftar/"
    response = client.post(url("account_signup"), {"name": "Siti", "phone": "081200000001", "next": wanted})
    assert "next=" in response["Location"]
    response = client.post(response["Location"], {"code": code_in(phone_outbox[0].text), "next": wanted})
    assert response["Location"] == wanted


def test_joining_by_email(client: Client) -> None:
    client.post(url("account_signup"), {"name": "Ani", "email": "ani@contoh.test"})
    assert mail.outbox[0].to == ["ani@contoh.test"]
    client.post(url("account_confirm_login_code"), {"code": code_in(str(mail.outbox[0].body))})
    user = signed_in(client)
    assert user is not None
    assert user.email == "ani@contoh.test"


def test_joining_twice_is_signing_in(client: Client, owner: User, phone_outbox: list[PhoneMessage]) -> None:
    client.post(url("account_signup"), {"name": "Nama lain", "phone": "081200000001"})
    client.post(url("account_confirm_login_code"), {"code": code_in(phone_outbox[0].text)})
    assert signed_in(client) == owner
    owner.refresh_from_db()
    assert owner.first_name == "Siti"


@pytest.mark.parametrize("phone", ["0812", "0254 200000", "+1 202 555 0123", "bukan nomor"])
def test_a_wrong_number_gets_a_sentence_and_keeps_what_was_typed(client: Client, phone: str) -> None:
    response = client.post(url("account_signup"), {"name": "Siti Contoh", "phone": phone})
    page = response.content.decode()
    assert response.status_code == 200
    assert "Tulis nomor HP Indonesia yang lengkap" in page
    assert "Siti Contoh" in page
    assert phone in page
    assert not User.objects.exists()


def test_joining_without_number_and_address_gets_a_sentence(client: Client) -> None:
    response = client.post(url("account_signup"), {"name": "Siti"})
    assert "Isi nomor HP atau alamat email." in response.content.decode()


def test_signing_in_with_a_code(client: Client, owner: User, phone_outbox: list[PhoneMessage]) -> None:
    response = client.post(url("account_login"), {"login": "0812 0000 0001"})
    assert response["Location"].startswith(url("account_confirm_login_code"))
    client.post(url("account_confirm_login_code"), {"code": code_in(phone_outbox[0].text)})
    assert signed_in(client) == owner


def test_an_unknown_number_looks_the_same_and_is_told_by_message(
    client: Client, owner: User, phone_outbox: list[PhoneMessage]
) -> None:
    known = client.post(url("account_login"), {"login": "0812 0000 0001"})
    unknown = Client().post(url("account_login"), {"login": "0812 0000 0002"})
    assert unknown["Location"] == known["Location"]
    assert "belum terdaftar" in phone_outbox[1].text
    assert not re.search(r"\b\d{6}\b", phone_outbox[1].text)


def test_a_code_works_three_times_only(client: Client, owner: User, phone_outbox: list[PhoneMessage]) -> None:
    client.post(url("account_login"), {"login": "081200000001"})
    code = code_in(phone_outbox[0].text)
    for _attempt in range(2):
        response = client.post(url("account_confirm_login_code"), {"code": wrong(code)})
        assert "Kode tidak cocok" in response.content.decode()
    assert client.post(url("account_confirm_login_code"), {"code": wrong(code)}).status_code == 302
    client.post(url("account_confirm_login_code"), {"code": code})
    assert signed_in(client) is None


def test_a_code_expires(client: Client, owner: User, phone_outbox: list[PhoneMessage]) -> None:
    client.post(url("account_login"), {"login": "081200000001"})
    later = (timezone.now() + timedelta(minutes=11)).timestamp()
    with mock.patch("allauth.account.internal.flows.code_verification.time.time", return_value=later):
        client.post(url("account_confirm_login_code"), {"code": code_in(phone_outbox[0].text)})
    assert signed_in(client) is None


def test_codes_for_one_number_are_limited(client: Client, owner: User, phone_outbox: list[PhoneMessage]) -> None:
    for _attempt in range(3):
        Client().post(url("account_signup"), {"name": "Siti", "phone": "081200000001"})
    response = client.post(url("account_signup"), {"name": "Siti", "phone": "081200000001"}, follow=True)
    assert "Terlalu banyak" in response.content.decode()
    response = client.post(url("account_login"), {"login": "081200000001"})
    assert "Terlalu banyak percobaan" in response.content.decode()
    assert len(phone_outbox) == 3


def test_staff_sign_in_with_a_password_and_reach_their_desk(client: Client, officer: User) -> None:
    response = client.post(url("account_login"), {"login": "petugas@contoh.test", "password": "kata-sandi-1"})
    assert response["Location"] == reverse("wagtailadmin_home")
    assert signed_in(client) == officer


def test_a_wrong_password_gets_a_sentence(client: Client, officer: User) -> None:
    response = client.post(url("account_login"), {"login": "petugas@contoh.test", "password": "salah"})
    page = response.content.decode()
    assert "Email atau kata sandi tidak cocok." in page
    assert "petugas@contoh.test" in page


def test_an_owner_at_the_admins_door_lands_at_their_businesses_not_in_a_circle(client: Client, owner: User) -> None:
    client.force_login(owner)
    response = client.get(reverse("wagtailadmin_home"))
    response = client.get(response["Location"])
    assert response["Location"] == url("economy:my_businesses")


def test_the_door_of_the_admin_leads_staff_through(client: Client, officer: User) -> None:
    response = client.get(reverse("wagtailadmin_home"))
    login_page = response["Location"]
    assert login_page.startswith(url("account_login"))
    response = client.post(login_page, {"login": "petugas@contoh.test", "password": "kata-sandi-1"})
    assert response["Location"] == reverse("wagtailadmin_home")


def test_changing_the_phone_needs_a_code(client: Client, owner: User, phone_outbox: list[PhoneMessage]) -> None:
    client.force_login(owner)
    client.post(url("account_change_phone"), {"phone": "0812-0000-0002"})
    owner.refresh_from_db()
    assert owner.phone == PHONE
    assert phone_outbox[0].phone == "+6281200000002"
    client.post(url("account_verify_phone"), {"code": code_in(phone_outbox[0].text)})
    assert person_by_phone("+6281200000002") == owner


def test_the_language_of_the_page_is_the_language_of_the_message(
    client: Client, phone_outbox: list[PhoneMessage]
) -> None:
    with translation.override("en"):
        address = reverse("account_signup")
    client.post(address, {"name": "Siti", "phone": "081200000001"})
    assert "Your Beranda code" in phone_outbox[0].text


def test_the_admin_has_no_sign_in_without_limits(client: Client, officer: User) -> None:
    password = {"username": "petugas@contoh.test", "password": "kata-sandi-1"}
    response = client.post("/cms/login/?next=/cms/images/", password)
    assert response["Location"] == f"{url('account_login')}?next=/cms/images/"
    assert signed_in(client) is None
    client.post("/cms/password_reset/", {"email": "petugas@contoh.test"})
    assert not mail.outbox


def test_nobody_claims_an_address_without_proof(client: Client, owner: User) -> None:
    client.force_login(owner)
    for action in ("action_add", "action_primary"):
        response = client.post(url("account_email"), {"email": "korban@contoh.test", action: ""})
        assert response["Location"] == url("economy:my_businesses")
    owner.refresh_from_db()
    assert owner.email == ""
    assert not EmailAddress.objects.exists()
    assert client.get(url("account_change_phone")).status_code == 200
