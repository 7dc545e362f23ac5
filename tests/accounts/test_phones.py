import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accounts.domain import phones
from accounts.domain.phones import PhoneError, as_written, is_mobile, to_e164, to_sign_in_phone


@pytest.mark.parametrize(
    "text",
    [
        "081200000001",
        "0812-0000-0001",
        "0812 0000 0001",
        "+62 812-0000-0001",
        "+6281200000001",
        "6281200000001",
        "62 0812 0000 0001",
        "+62 (0)812 0000 0001",
        "0062 812 0000 0001",
        "81200000001",
        "WA: 0812.0000.0001",
    ],
)
def test_every_way_of_writing_is_one_number(text: str) -> None:
    assert to_e164(text) == "+6281200000001"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "0",
        "08",
        "0812",
        "0812000",
        "08120000000100000",
        "tidak ada",
        "6.28E+12",
        "8,12E+11",
        "+",
        "++62",
        "²³",
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(PhoneError):
        to_e164(text)


def test_a_landline_is_read_but_has_no_whatsapp() -> None:
    number = to_e164("0254 200000")
    assert number == "+62254200000"
    assert not is_mobile(number)
    assert is_mobile("+6281200000001")


@pytest.mark.parametrize("text", ["0254 200000", "+1 202 555 0123", "+65 8123 4567"])
def test_codes_go_to_indonesian_mobiles_only(text: str) -> None:
    with pytest.raises(PhoneError):
        to_sign_in_phone(text)


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_refused(text: str) -> None:
    try:
        number = to_e164(text)
    except PhoneError:
        return
    assert number.startswith("+")
    assert number[1:].isascii()
    assert number[1:].isdecimal()
    assert to_e164(number) == number


@given(
    digits=st.from_regex(r"8(1[1-3]|5[2-9]|7[78])[0-9]{7,8}", fullmatch=True),
    prefix=st.sampled_from(["0", "+62", "62", "", "+62 0"]),
    separator=st.sampled_from(["", " ", "-", "."]),
)
def test_prefix_and_separators_do_not_matter(digits: str, prefix: str, separator: str) -> None:
    written = prefix + separator + separator.join([digits[:3], digits[3:7], digits[7:]])
    assert to_e164(written) == "+62" + digits


def test_numbers_are_shown_as_people_write_them_and_read_back_the_same() -> None:
    assert as_written("+6281200000001") == "0812-0000-0001"
    assert as_written("") == ""
    for number in ("+6281200000001", "+62254200000", "+12025550123"):
        assert to_e164(as_written(number)) == number


@settings(max_examples=500)
@given(st.from_regex(phones._MOBILE, fullmatch=True))
def test_the_short_way_for_mobiles_agrees_with_the_library(text: str) -> None:
    number = to_e164(text)
    assert number == phones._any_number(text)
    parsed = phonenumbers.parse(number)
    assert phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.MOBILE
    assert is_mobile(number)


@settings(max_examples=2000)
@given(st.from_regex(r"\+62([1-9]|8[1-9]|21|25[0-9])[0-9]{3,11}", fullmatch=True))
def test_the_short_way_to_tell_mobiles_agrees_with_the_library(number: str) -> None:
    kind = phonenumbers.number_type(phonenumbers.parse(number))
    mobile = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)
    assert is_mobile(number) == (kind in mobile)
