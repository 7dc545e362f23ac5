"""How the numbers of permits and marks of quality are written, and the one way in which they are stored.

No register is asked: a number in the right form may still be nobody's, which is why an officer checks it first.
"""

import re

from economy.enums import CertificateKind

MAX_LENGTH = 60
_BPOM_PREFIXES = "MD|ML|TR|TI|TL|HT|FF|SD|SI|SL|QD|QI|QL|NA|NB|NC|ND|NE"
_SPACES = re.compile(r"\s+")
_SNI = re.compile(r"(?:SNI\b[\s:.]*)+", re.IGNORECASE)
_FORMS: dict[CertificateKind, tuple[re.Pattern[str], str]] = {
    CertificateKind.NIB: (re.compile(r"(?:NIB)?(\d{13})"), r"\1"),
    CertificateKind.HALAL: (re.compile(r"(ID\d{14,20})"), r"\1"),
    CertificateKind.PIRT: (re.compile(r"(?:P?IRT)?(?:NO)?(\d{13,15})(\d{2})"), r"\1-\2"),
    CertificateKind.BPOM: (re.compile(rf"(?:B?POM)?(?:RI)?({_BPOM_PREFIXES})(\d{{9,17}})"), r"\1 \2"),
}
"""By kind what letters and digits make a number, and how it is stored.

NIB: thirteen digits (Government Regulation PP 24/2018). Halal: "ID" and, in what BPJPH has issued so far, seventeen
digits; a few more or less are let pass. P-IRT: at least fifteen digits, of which the last two are the year it ends,
written 1234567890123-45 (BPOM Regulation 22/2018, annex). BPOM: letters for the kind of product, then twelve digits for
food (MD, ML), nine for traditional medicine and supplements, eleven for cosmetics (NA to NE); some are longer of late.
"""


class NumberError(ValueError):
    """The text is no number of that kind."""


def as_stored(kind: CertificateKind, text: str) -> str:
    """The number in the one form in which it is stored and shown; `NumberError` when it is none.

    SNI and HKI have many forms: any text with a digit will do, without "SNI" before it.
    """
    text = _SPACES.sub(" ", text.replace("\0", "")).strip()
    if kind == CertificateKind.SNI and (before := _SNI.match(text)):
        text = text[before.end() :]
    if kind not in _FORMS:
        if not 3 <= len(text) <= MAX_LENGTH or not any(each.isdigit() for each in text) or not text.isprintable():
            raise NumberError(text)
        return text
    form, shape = _FORMS[kind]
    found = form.fullmatch(re.sub(r"[\s.\-/:]", "", text.upper()))
    if found is None or not text.isascii():
        raise NumberError(text)
    return found.expand(shape)
