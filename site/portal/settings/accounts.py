"""How people sign in (django-allauth): by phone or e-mail and a code; staff also by e-mail and password."""

from typing import Any

ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS: set[str] = {"phone", "email"}
ACCOUNT_SIGNUP_FIELDS: list[str] = ["phone", "email"]
"""Neither is marked as required: the form asks for one of the two, and staff accounts have no phone."""
SILENCED_SYSTEM_CHECKS: list[str] = ["account.W001"]
"""W001 wants one of the login methods required at sign-up; `accounts.forms.JoinForm` requires either."""
ACCOUNT_FORMS: dict[str, str] = {
    "login": "accounts.forms.SignInForm",
    "signup": "accounts.forms.JoinForm",
    "confirm_login_code": "accounts.forms.CodeForm",
}
ACCOUNT_USER_DISPLAY = "accounts.domain.people.display_name"
ACCOUNT_EMAIL_VERIFICATION = "none"
"""The code that lets a person in is the proof of their number or address; there is no second message."""
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_PREVENT_ENUMERATION = True

ALLAUTH_USER_CODE_FORMAT: dict[str, Any] = {"numeric": True, "dashed": False, "length": 6}
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 10 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_PHONE_VERIFICATION_TIMEOUT = 10 * 60
ACCOUNT_PHONE_VERIFICATION_MAX_ATTEMPTS = 3
ACCOUNT_PHONE_VERIFICATION_SUPPORTS_RESEND = True
RETRY_AFTER_SECONDS = 60
"""What a visitor is told to wait who has used up a limit of their network: the longest of those windows below."""
ACCOUNT_RATE_LIMITS: dict[str, str] = {
    "signup": "20/m/ip",
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/300s/key",
    "request_login_code": "20/m/ip,3/m/key,20/d/key",
    "verify_phone": "1/30s/key,3/m/ip",
    "report_charge_try": "60/h/ip",
    "report_charge": "12/h/ip",
}
"""Seconds, and amount per time per caller. Six digits, three guesses a code and twenty codes a day for one number
leave a guesser a chance of 60 in a million a day. Reports of illegal charges (`branding.report_views`) are counted by
network: a family behind one address may send a dozen an hour, with mistakes on the way."""
