"""The writers of people: joining, and the phone that identifies a person once it is verified."""

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from accounts.models import User


def display_name(user: User) -> str:
    """What a person is called on the screen: their name, else how they sign in; never the internal user name."""
    return user.get_full_name() or user.email or user.phone or ""


def person_by_phone(phone: str) -> User | None:
    """Whose verified number that is (E.164). An unverified number identifies nobody: anybody may have typed it."""
    return User.objects.filter(phone=phone, phone_verified=True).first()


def join(*, name: str, phone: str = "", email: str = "") -> User:
    """The person who asks to join with that number (E.164) or address; a code sent there must still prove it.

    Somebody who is known is returned as they are, so that joining twice is signing in. A sign-up that was never
    finished is taken up again under the name typed now. Only then somebody new is made.
    """
    if not phone and not email:
        raise ValueError("a phone or an e-mail address is required")
    for _attempt in range(2):
        known = _known(phone=phone, email=email)
        if known:
            return known
        unfinished = _unfinished().filter(Q(phone=phone) if phone else Q(email__iexact=email)).first()
        if unfinished:
            unfinished.first_name = name[:150]
            unfinished.save(update_fields=["first_name"])
            return unfinished
        try:
            with transaction.atomic():
                user = User(first_name=name[:150], email=email.lower())
                if phone and not User.objects.filter(phone=phone).exists():
                    user.phone = phone
                user.set_unusable_password()
                user.save()
                return user
        except IntegrityError:  # somebody joined with the same number or address in this moment: find them
            continue
    raise RuntimeError("the same person joined again and again")


@transaction.atomic
def set_phone(*, user: User, phone: str, verified: bool) -> User:
    """Give a person a number (E.164). Verified, it is taken from anybody who only claimed it."""
    if verified:
        User.objects.filter(phone=phone, phone_verified=False).exclude(pk=user.pk).update(phone=None)
    user.phone = phone
    user.phone_verified = verified
    user.save(update_fields=["phone", "phone_verified"])
    return user


def _known(*, phone: str, email: str) -> User | None:
    if phone:
        return person_by_phone(phone)
    return User.objects.filter(email__iexact=email).exclude(pk__in=_unfinished().values("pk")).first()


def _unfinished() -> QuerySet[User]:
    """People who asked to join but never came in: no sign-in yet, no password, no role."""
    return User.objects.filter(
        last_login=None,
        phone_verified=False,
        is_staff=False,
        is_superuser=False,
        groups=None,
        password__startswith=UNUSABLE_PASSWORD_PREFIX,
    )
