"""Special days, closings, QRIS and delivery through the owner's form: what is typed, kept, refused and shown again."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import User
from economy.domain.hours import MAX_SPECIAL_DAYS, Week, check_special
from economy.domain.products import ProductInput
from economy.forms.special_days import MOST_ROWS, SpecialDayFormSet
from economy.models import Business

from .conftest import MakeBusiness, mine

DAY_OFF: list[list[str]] = []
MORNING = [["08:00", "12:00"]]


def day(ahead: int) -> str:
    return (timezone.localdate() + timedelta(days=ahead)).isoformat()


def rows(*said: Mapping[str, str]) -> dict[str, str]:
    """The rows as a browser sends them."""
    sent = {"special-TOTAL_FORMS": str(len(said)), "special-INITIAL_FORMS": "0"}
    return sent | {f"special-{at}-{name}": value for at, row in enumerate(said) for name, value in row.items()}


def as_shown(formset: SpecialDayFormSet) -> dict[str, str]:
    """What a browser sends back when nobody touches the rows."""
    sent = [
        {
            name: "on" if value is True else str(value)
            for name, value in row.initial.items()
            if value not in (None, False, "")
        }
        for row in formset
    ]
    return rows(*sent) | {"special-INITIAL_FORMS": str(len(sent))}


def known(special: Week) -> Business:
    return Business(name="Contoh", special_hours=special)


TIMES = st.builds("{:02d}:{:02d}".format, st.integers(0, 23), st.integers(0, 59))
SPECIAL = st.dictionaries(
    st.integers(-20, 40).map(day), st.lists(st.tuples(TIMES, TIMES).map(list), max_size=3), max_size=30
)


@given(SPECIAL)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_rows_nobody_touches_change_nothing(special: Week) -> None:
    business = known(special)
    formset = SpecialDayFormSet(as_shown(SpecialDayFormSet(business=business)), business=business)
    assert formset.is_valid()
    assert formset.special_hours() == special
    assert len(formset.forms) <= MOST_ROWS


@given(SPECIAL, st.integers(0, 13), st.integers(41, 60))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_removed_row_takes_only_itself_and_an_added_one_adds_only_itself(special: Week, at: int, ahead: int) -> None:
    business = known(special)
    sent = as_shown(SpecialDayFormSet(business=business))
    total = int(sent["special-TOTAL_FORMS"])
    gone: dict[str, list[list[str]]] = {}
    if at < total:
        sent[f"special-{at}-remove"] = "on"
        name = sent[f"special-{at}-day"]
        stretch = [sent.get(f"special-{at}-opens", ""), sent.get(f"special-{at}-closes", "")]
        left = list(special[name])
        if left:
            left.remove(stretch)
        gone = {name: left}
    added = {}
    if total < MOST_ROWS:
        sent |= {
            "special-TOTAL_FORMS": str(total + 1),
            f"special-{total}-day": day(ahead),
            f"special-{total}-shut": "on",
        }
        added = {day(ahead): DAY_OFF}
    formset = SpecialDayFormSet(sent, business=business)
    assert formset.is_valid()
    wanted = special | added | {name: left for name, left in gone.items() if left}
    assert formset.special_hours() == {name: wanted[name] for name in wanted if gone.get(name, [1])}


def test_what_was_not_asked_stays() -> None:
    special: Week = {day(-3): MORNING, day(3): DAY_OFF}
    formset = SpecialDayFormSet({"name": "Contoh"}, business=known(special))
    assert formset.is_valid()
    assert formset.special_hours() == special


def test_the_oldest_days_make_room() -> None:
    special = {day(ahead): MORNING for ahead in range(-MAX_SPECIAL_DAYS, 0)}
    formset = SpecialDayFormSet(rows({"day": day(1), "shut": "on"}), business=known(special))
    assert formset.is_valid()
    found = check_special(formset.special_hours())
    assert len(found) == MAX_SPECIAL_DAYS
    assert found[day(1)] == DAY_OFF
    assert day(-MAX_SPECIAL_DAYS) not in found


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ({"opens": "08:00", "closes": "12:00"}, "day"),
        ({"shut": "on"}, "day"),
        ({"day": "10 Maret", "shut": "on"}, "day"),
        ({"day": day(-1), "shut": "on"}, "day"),
        ({"day": day(800), "shut": "on"}, "day"),
        ({"day": "0001-01-01", "shut": "on"}, "day"),
        ({"day": day(1)}, "opens"),
        ({"day": day(1), "opens": "08:00"}, "closes"),
        ({"day": day(1), "opens": "pagi", "closes": "12:00"}, "opens"),
        ({"day": day(1), "opens": "08:00", "closes": "12:00", "shut": "on"}, "shut"),
    ],
)
def test_a_mistake_is_said_at_its_field(row: dict[str, str], field: str) -> None:
    formset = SpecialDayFormSet(rows(row), business=None)
    assert not formset.is_valid()
    assert list(formset.forms[0].errors) == [field]
    removed = SpecialDayFormSet(rows(row | {"remove": "on"}), business=None)
    assert removed.is_valid(), "what is removed need not be right"
    assert removed.special_hours() == {}


def test_one_date_may_stand_thrice_and_not_open_and_closed() -> None:
    def row(opens: str, closes: str) -> dict[str, str]:
        return {"day": day(1), "opens": opens, "closes": closes}

    three = [row("04:00", "06:00"), row("12:00", "14:00"), row("18:00", "02:00")]
    formset = SpecialDayFormSet(rows(*three), business=None)
    assert formset.is_valid()
    assert formset.special_hours() == {day(1): [["04:00", "06:00"], ["12:00", "14:00"], ["18:00", "02:00"]]}
    for too_much in (row("20:00", "21:00"), {"day": day(1), "shut": "on"}):
        formset = SpecialDayFormSet(rows(*three, too_much), business=None)
        assert not formset.is_valid()
        assert list(formset.forms[3].errors) == ["day"]


@pytest.mark.parametrize("total", ["1000000", "9" * 5000, "-1", "x", ""])
def test_a_forged_number_of_rows_does_no_harm(total: str) -> None:
    special: Week = {day(1): DAY_OFF}
    sent = {"special-TOTAL_FORMS": total, "special-INITIAL_FORMS": "0"}
    formset = SpecialDayFormSet(sent, business=known(special))
    assert not formset.is_valid() or formset.special_hours() == special
    assert len(formset.forms) <= MOST_ROWS


# --- the page -----------------------------------------------------------------------------------------------------


@pytest.fixture
def listing(make_business: MakeBusiness, owner: User, category_by_slug: dict[str, Any]) -> Business:
    return make_business(
        owner=owner,
        published=True,
        category=category_by_slug["warung-makan"],
        products=(ProductInput("Nasi", 12_000),),
    )


@pytest.fixture
def correct(answers: dict[str, Any], listing: Business) -> dict[str, Any]:
    return answers | {"category": listing.category_id}


def saved(business: Business) -> Business:
    business.refresh_from_db()
    return business


@pytest.mark.django_db
def test_an_owner_says_it_all(owner_client: Client, listing: Business, correct: dict[str, Any]) -> None:
    sent = correct | {"qris": "on", "delivery": "on", "closed_from": day(5), "closed_until": day(9)}
    sent |= rows({"day": day(2), "shut": "on"}, {"day": day(3), "opens": "10:00", "closes": "15:00"}, {})
    assert owner_client.post(mine(listing), sent).status_code == 302
    done = saved(listing)
    assert (done.qris, done.delivery) == (True, True)
    assert (str(done.closed_from), str(done.closed_until)) == (day(5), day(9))
    assert done.special_hours == {day(2): [], day(3): [["10:00", "15:00"]]}
    html = owner_client.get(mine(listing)).content.decode()
    for value in (day(2), day(3), "10:00", "15:00", day(5), day(9)):
        assert f'value="{value}"' in html
    sent = correct | {"closed_from": "", "closed_until": ""} | rows({"day": day(2), "shut": "on", "remove": "on"})
    owner_client.post(mine(listing), sent)
    done = saved(listing)
    assert (done.qris, done.delivery, done.closed_from, done.closed_until) == (False, False, None, None)
    assert done.special_hours == {}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"closed_until": day(3)}, "Isi tanggal mulai tutup."),
        ({"closed_from": day(3), "closed_until": day(3)}, "harus setelah tanggal mulai tutup"),
        ({"closed_from": "0001-01-01"}, "terlalu jauh"),
        ({"closed_from": day(1), "closed_until": "9999-12-31"}, "terlalu jauh"),
        ({"closed_from": "kapan-kapan"}, "Tutup mulai tanggal"),
        (rows({"day": day(2), "opens": "", "closes": ""}), "Isi jam buka dan jam tutup, atau centang"),
    ],
)
def test_a_mistake_gets_a_sentence_and_nothing_typed_is_lost(
    owner_client: Client, listing: Business, correct: dict[str, Any], wrong: dict[str, Any], said: str
) -> None:
    typed = correct | rows({"day": day(4), "opens": "09:15", "closes": "16:45"}) | {"qris": "on"} | wrong
    response = owner_client.post(mine(listing), typed)
    html = response.content.decode()
    assert response.status_code == 200
    assert said in html
    assert 'role="alert"' in html
    assert 'name="qris" id="id_qris" checked' in html
    if "special-TOTAL_FORMS" not in wrong:
        assert 'value="09:15"' in html
    for value in wrong.values():
        assert f'value="{value}"' in html
    assert (saved(listing).special_hours, listing.closed_from) == ({}, None)


@pytest.mark.django_db
def test_one_more_day_without_scripts(owner_client: Client, listing: Business, correct: dict[str, Any]) -> None:
    sent = correct | {"action": "add_day", "phone": ""} | rows({"day": day(2), "shut": "on"})
    response = owner_client.post(mine(listing), sent)
    html = response.content.decode()
    assert 'name="special-1-day"' in html
    assert f'value="{day(2)}"' in html
    assert 'role="alert"' not in html.split("<main", 1)[1].split("</main>", 1)[0]
    assert saved(listing).special_hours == {}


@pytest.mark.django_db
def test_days_the_form_does_not_show_are_not_lost(
    owner_client: Client, listing: Business, correct: dict[str, Any]
) -> None:
    special = {day(-1): MORNING} | {day(ahead): MORNING for ahead in range(1, 20)}
    Business.objects.filter(pk=listing.pk).update(special_hours=special)
    shown = owner_client.get(mine(listing)).context["days"]
    assert len(shown.forms) == MOST_ROWS
    owner_client.post(mine(listing), correct | as_shown(shown) | {"description": "Baru"})
    assert (saved(listing).special_hours, listing.description) == (special, "Baru")


@pytest.mark.django_db
def test_a_closing_that_is_over_is_not_said_again(
    owner_client: Client, listing: Business, correct: dict[str, Any]
) -> None:
    past = date.fromisoformat(day(-9)), date.fromisoformat(day(0))
    Business.objects.filter(pk=listing.pk).update(closed_from=past[0], closed_until=past[1])
    assert day(-9) not in owner_client.get(mine(listing)).content.decode()
    Business.objects.filter(pk=listing.pk).update(closed_until=date.fromisoformat(day(1)))
    assert f'value="{day(-9)}"' in owner_client.get(mine(listing)).content.decode()
