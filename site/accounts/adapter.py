"""How django-allauth meets our people: phones in E.164, codes by the sender of the settings, staff to their desk."""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.domain import people
from accounts.domain.phones import PhoneError, to_sign_in_phone
from accounts.fields import PhoneField
from accounts.models import User
from accounts.phone import PhoneMessage, phone_sender

ADMIN_PERMISSION = "wagtailadmin.access_admin"


class AccountAdapter(DefaultAccountAdapter):
    """Overrides of `DefaultAccountAdapter` (django-allauth 65.21); its other behaviour is kept."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": gettext_lazy("Akun ini sedang tidak aktif."),
        "email_password_mismatch": gettext_lazy("Email atau kata sandi tidak cocok."),
        "phone_password_mismatch": gettext_lazy("Nomor HP atau kata sandi tidak cocok."),
        "username_password_mismatch": gettext_lazy("Tulis nomor HP atau alamat email yang terdaftar."),
        "invalid_login": gettext_lazy("Tulis nomor HP atau alamat email yang terdaftar."),
        "incorrect_code": gettext_lazy("Kode tidak cocok. Periksa lagi pesan yang Anda terima."),
        "too_many_login_attempts": gettext_lazy("Terlalu banyak percobaan. Tunggu beberapa menit, lalu coba lagi."),
        "rate_limited": gettext_lazy("Terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi."),
        "phone_taken": gettext_lazy("Nomor HP ini sudah dipakai akun lain."),
        "email_taken": gettext_lazy("Alamat email ini sudah dipakai akun lain."),
        "same_as_current": gettext_lazy("Isian baru sama dengan yang lama."),
        "select_only_one": gettext_lazy("Isi salah satu saja: nomor HP atau email."),
    }

    def phone_form_field(self, **kwargs: Any) -> PhoneField:
        kwargs.pop("label", None)
        return PhoneField(**kwargs)

    def clean_phone(self, phone: str) -> str:
        try:
            return to_sign_in_phone(phone)
        except PhoneError as error:
            raise ValidationError(
                _("Tulis nomor HP Indonesia yang lengkap, misalnya 0812-0000-0001."), code="invalid_phone"
            ) from error

    def get_phone(self, user: User) -> tuple[str, bool] | None:
        return (user.phone, user.phone_verified) if user.phone else None

    def set_phone(self, user: User, phone: str, verified: bool) -> None:
        people.set_phone(user=user, phone=phone, verified=verified)

    def set_phone_verified(self, user: User, phone: str) -> None:
        people.set_phone(user=user, phone=phone, verified=True)

    def get_user_by_phone(self, phone: str) -> User | None:
        return people.person_by_phone(phone)

    def send_verification_code_sms(self, user: User, phone: str, code: str, **kwargs: Any) -> None:
        self._send(phone, _("Kode Beranda Anda: %(code)s. Jangan berikan kode ini kepada siapa pun.") % {"code": code})

    def send_unknown_account_sms(self, phone: str, **kwargs: Any) -> None:
        url = self._address("account_signup")
        self._send(phone, _("Nomor ini belum terdaftar di Beranda. Daftar di %(url)s") % {"url": url})

    def send_account_already_exists_sms(self, phone: str) -> None:
        url = self._address("account_login")
        self._send(phone, _("Nomor ini sudah terdaftar di Beranda. Masuk di %(url)s") % {"url": url})

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Staff go to their desk in Wagtail's admin, everybody else to their own businesses."""
        if request.user.has_perm(ADMIN_PERMISSION):
            return reverse("wagtailadmin_home")
        return super().get_login_redirect_url(request)

    def is_safe_url(self, url: str) -> bool:
        """Also refuses to send a signed-in person without a desk back to the admin, which would only send them here."""
        request = self.request
        deskless = request is not None and request.user.is_authenticated and not request.user.has_perm(ADMIN_PERMISSION)
        if deskless and url and url.startswith(reverse("wagtailadmin_home")):
            return False
        return bool(super().is_safe_url(url))

    def _address(self, name: str) -> str:
        path = reverse(name)
        return self.request.build_absolute_uri(path) if self.request is not None else path

    def _send(self, phone: str, text: str) -> None:
        phone_sender().send(PhoneMessage(phone=phone, text=text))
