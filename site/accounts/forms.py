"""Joining and signing in: a phone or an e-mail address, then a code; staff may use a password instead."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import ConfirmLoginCodeForm, LoginForm, SignupForm
from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.utils import passthrough_next_redirect_url
from allauth.core import ratelimit
from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.domain.people import join
from accounts.models import User


class SignInForm(LoginForm):
    """One page for everybody: a number or address alone asks for a code, with a password it signs in at once."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        login = self.fields["login"]
        login.label = _("Nomor HP atau email")
        login.widget.attrs = {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        password = self.fields["password"]
        password.required = False
        password.widget.is_required = False
        password.label = _("Kata sandi (boleh kosong)")
        password.help_text = _("Kosongkan untuk masuk dengan kode yang kami kirim.")
        password.widget.attrs = {"autocomplete": "current-password"}

    def _setup_password_field(self) -> None:
        """Keeps the password although people join without one."""


class JoinForm(SignupForm):
    """A name, and a phone or an e-mail address. Nobody is let in before the code sent there comes back."""

    field_order = ("name", "phone", "email")

    name = forms.CharField(label=_("Nama Anda"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["phone"].help_text = _("Kode masuk dikirim ke nomor ini.")
        email = self.fields["email"]
        email.label = _("Alamat email")
        email.help_text = _("Hanya bila Anda tidak memakai nomor HP.")
        email.widget.attrs.pop("placeholder", None)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean()
        if not self.errors and not data.get("phone") and not data.get("email"):
            self.add_error("phone", _("Isi nomor HP atau alamat email."))
        return data

    def clean_email(self) -> str:
        """Whether the address is known shows only to whoever receives the code."""
        return str(self.cleaned_data["email"]).lower()

    def _clean_phone(self) -> None:
        """Whether the number is known shows only to whoever receives the code."""

    def try_save(self, request: HttpRequest) -> tuple[User | None, HttpResponse]:
        """Send the code and go to the page that asks for it."""
        phone, email = self.cleaned_data["phone"], self.cleaned_data["email"]
        if phone:
            email = ""
        if not ratelimit.consume(request, action="request_login_code", key=phone or email):
            get_adapter().add_message(request, 40, message=get_adapter().error_messages["rate_limited"])
            return None, HttpResponseRedirect(request.get_full_path())
        user = join(name=self.cleaned_data["name"], phone=phone, email=email)
        LoginCodeVerificationProcess.initiate(request=request, user=user, phone=phone or None, email=email or None)
        return None, HttpResponseRedirect(
            passthrough_next_redirect_url(request, reverse("account_confirm_login_code"), "next")
        )


class CodeForm(ConfirmLoginCodeForm):
    """The code that was sent; phones offer it from the message and show number keys."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        code = self.fields["code"]
        code.label = _("Kode 6 angka")
        code.widget.attrs = {"autocomplete": "one-time-code", "inputmode": "numeric"}
