"""Phone numbers as Indonesians write them, read into E.164 and never guessed."""

import re

import phonenumbers

_MOBILE = re.compile(r"(?:\+?62[ .-]?|0)?(8[1-35-9][0-9])[ .-]?([0-9]{3,4})[ .-]?([0-9]{3,5})")
"""Complete Indonesian mobile numbers in the usual spellings: 8, an operator's digit, seven to ten more (numbering plan
of 2018, as phonenumbers has it). It only spares those the library, which costs a hundred times as much."""
_MOBILE_E164 = re.compile(r"\+628[1-35-9][0-9]{7,10}")
_HOME_E164 = re.compile(r"\+62[1-9][0-9]{3,}")
"""Indonesian numbers; those of fixed lines never look like mobile ones, so that the library need not be asked."""
_ROUNDED = re.compile(r"\d[.,]?\d*\s*[eE]\s*\+?\s*\d")


class PhoneError(ValueError):
    """The text is no complete, possible phone number."""


def to_e164(text: str) -> str:
    """Read one number written in any Indonesian way ("0812-0000-0001", "+62 812…", "62812…", "812…") as E.164.

    Numbers come without invented digits: one that is too short, too long or of no known area raises `PhoneError`, and
    so does one that a spreadsheet has rounded ("6.28E+12").
    """
    return usual_mobile(text) or _any_number(text)


def usual_mobile(text: str) -> str:
    """A text that is nothing but one complete Indonesian mobile number as E.164; empty for any other."""
    found = _MOBILE.fullmatch(text)
    return f"+62{found[1]}{found[2]}{found[3]}" if found else ""


def _any_number(text: str) -> str:
    """`to_e164` by the numbering plans of all countries."""
    if _ROUNDED.search(text):
        raise PhoneError(text)
    compact = "".join(ch for ch in text if ch.isdecimal() or ch == "+")
    if compact.startswith("8") and len(compact) >= 9:
        compact = "0" + compact
    elif compact.startswith("0062"):
        compact = "+" + compact[2:]
    elif compact.startswith("62"):
        compact = "+" + compact
    if compact.startswith("+620"):
        compact = "+62" + compact[4:]
    try:
        number = phonenumbers.parse(compact, "ID")
    except phonenumbers.NumberParseException as error:
        raise PhoneError(text) from error
    if not phonenumbers.is_possible_number(number) or not phonenumbers.is_valid_number(number):
        raise PhoneError(text)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def is_mobile(e164: str) -> bool:
    """Whether the number can have WhatsApp: a mobile number, or one that cannot be told apart from it."""
    if _MOBILE_E164.fullmatch(e164):
        return True
    if _HOME_E164.fullmatch(e164):
        return False
    kind = phonenumbers.number_type(phonenumbers.parse(e164))
    return kind in (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)


def as_written(e164: str) -> str:
    """The number as Indonesians write it ("0812-0000-0001"); empty stays empty, foreign numbers keep their country."""
    if not e164:
        return ""
    number = phonenumbers.parse(e164)
    home = e164.startswith("+62")
    style = phonenumbers.PhoneNumberFormat.NATIONAL if home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, style)


def to_sign_in_phone(text: str) -> str:
    """Read a number one can sign in with: an Indonesian mobile number, the only kind codes are sent to.

    Numbers of other countries are refused so that nobody can make the portal pay for messages abroad.
    """
    number = to_e164(text)
    if not number.startswith("+62") or not is_mobile(number):
        raise PhoneError(text)
    return number
