"""Phone numbers as Indonesians write them, read into E.164 and never guessed."""

import phonenumbers


class PhoneError(ValueError):
    """The text is no complete, possible phone number."""


def to_e164(text: str) -> str:
    """Read one number written in any Indonesian way ("0812-0000-0001", "+62 812…", "62812…", "812…") as E.164.

    Numbers come without invented digits: one that is too short, too long or of no known area raises `PhoneError`.
    """
    compact = "".join(ch for ch in text if ch.isdigit() or ch == "+")
    if compact.startswith("8") and len(compact) >= 9:
        compact = "0" + compact
    elif compact.startswith("62"):
        compact = "+" + compact
    compact = compact.replace("+620", "+62", 1)
    try:
        number = phonenumbers.parse(compact, "ID")
    except phonenumbers.NumberParseException as error:
        raise PhoneError(text) from error
    if not phonenumbers.is_possible_number(number) or not phonenumbers.is_valid_number(number):
        raise PhoneError(text)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def is_mobile(e164: str) -> bool:
    """Whether the number can have WhatsApp: a mobile number, or one that cannot be told apart from it."""
    kind = phonenumbers.number_type(phonenumbers.parse(e164))
    return kind in (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)
