"""What is on: in order, narrowed, by the month, with few queries."""

import datetime

import pytest
from django.test import Client
from wagtail.models import Locale

from branding.domain.events import months, reads, upkeep, words
from branding.domain.events.reads import Narrowing
from branding.domain.public import public_pages
from branding.domain.summaries import public_summaries
from branding.models import DestinationPage, EventIndexPage, EventPage
from branding.tasks import turn_the_day_of_events
from regions.models import District

from .conftest import TODAY, MakeEvent

ALL = Narrowing()
Day = datetime.date


def titles(rows: object) -> list[str]:
    return [row.event.title for row in rows]  # type: ignore[attr-defined]


def test_what_is_coming_stands_in_its_order_and_what_has_no_day_behind_it(
    make_event: MakeEvent, agenda: EventIndexPage
) -> None:
    make_event("Nanti", Day(2027, 9, 1))
    make_event("Entah", None, day_known="belum", timing="Bulan Maulid")
    make_event("Agustus", Day(2027, 8, 1), day_known="bulan")
    make_event("Tiap Sabtu", Day(2020, 1, 4), repeat="minggu")
    make_event("Sedang", Day(2027, 5, 30), end_date=Day(2027, 6, 3))
    make_event("Ditunda", Day(2027, 6, 2), status="ditunda")
    make_event("Lewat", Day(2027, 5, 31))
    make_event("Tahun lalu", Day(2026, 3, 1), day_known="tahun")
    assert titles(reads.upcoming(index=agenda, narrowing=ALL)) == [
        "Sedang",
        "Tiap Sabtu",
        "Nanti",
        "Agustus",
        "Ditunda",
        "Entah",
    ]
    assert titles(reads.past(index=agenda, narrowing=ALL)) == ["Lewat", "Tahun lalu"]


def test_home_is_told_only_of_what_takes_place(make_event: MakeEvent, agenda: EventIndexPage) -> None:
    make_event("Batal", status="dibatalkan")
    make_event("Ditunda", status="ditunda")
    make_event("Agustus", Day(2027, 8, 1), day_known="bulan")
    make_event("Pindah", Day(2027, 6, 9), status="dipindah", status_reason="Tempat lama dipakai")
    make_event("Besok", Day(2027, 6, 2), start_time="19:00")
    make_event("Besok pagi", Day(2027, 6, 2), start_time="07:00")
    found = reads.whats_on(locale=agenda.locale, limit=3)
    assert titles(found) == ["Besok pagi", "Besok", "Pindah"]
    assert found[0].when == "Rabu, 2 Juni 2027, 07.00 WIB"
    assert reads.whats_on(locale=Locale.objects.get(language_code="en")) == []


def test_drafts_and_restricted_branches_are_not_on(make_event: MakeEvent, agenda: EventIndexPage) -> None:
    make_event().unpublish()
    assert titles(reads.upcoming(index=agenda, narrowing=ALL)) == []


@pytest.mark.usefixtures("one_place")
def test_events_are_narrowed_by_their_own_kecamatan_or_their_destinations(
    make_event: MakeEvent, agenda: EventIndexPage
) -> None:
    place = DestinationPage.objects.get(locale=agenda.locale)
    ciruas = District.objects.get(slug="ciruas")
    make_event("Di mercusuar", place_name="", destination=place)
    make_event("Di Ciruas", district=ciruas, category="bazar")
    narrowed = {slug: titles(reads.upcoming(index=agenda, narrowing=Narrowing(slug))) for slug in ("anyar", "ciruas")}
    assert narrowed == {"anyar": ["Di mercusuar"], "ciruas": ["Di Ciruas"]}
    markets = Narrowing.asked(district="", category="bazar")
    assert titles(reads.upcoming(index=agenda, narrowing=markets)) == ["Di Ciruas"]
    assert len(reads.upcoming(index=agenda, narrowing=Narrowing.asked(district="", category="nonsens"))) == 2
    districts, categories = reads.choices(index=agenda)
    assert [each.slug for each in districts] == ["anyar", "ciruas"]
    assert [each.value for each in categories] == ["festival", "bazar"]


def test_a_month_is_laid_out_in_weeks(make_event: MakeEvent, agenda: EventIndexPage) -> None:
    make_event("Pekan", Day(2027, 5, 30), end_date=Day(2027, 6, 2))
    make_event("Tiap Sabtu", Day(2026, 1, 3), repeat="minggu", except_dates=[("date", Day(2027, 6, 12))])
    make_event("Juni", Day(2027, 6, 15), day_known="bulan")
    make_event("Juli", Day(2027, 7, 1))
    june = months.month(index=agenda, first=Day(2027, 6, 1), narrowing=ALL)
    assert [len(week) for week in june.weeks] == [7] * 5
    assert june.weeks[0][0].date == Day(2027, 5, 31)
    second = june.weeks[0][2]
    assert (second.date, titles(second.listed)) == (Day(2027, 6, 2), ["Pekan"])
    assert june.busy_days[0].listed[0].until == "sampai 2 Juni 2027"
    assert [(day.date.day, titles(day.listed)) for day in june.busy_days] == [
        (1, ["Pekan"]),
        (5, ["Tiap Sabtu"]),
        (19, ["Tiap Sabtu"]),
        (26, ["Tiap Sabtu"]),
    ]
    assert [day.date for week in june.weeks for day in week if day.is_today] == [TODAY]
    assert titles(june.rough) == ["Juni"]
    assert (june.previous, june.following) == (Day(2027, 5, 1), Day(2027, 7, 1))


@pytest.mark.parametrize("text", ["", "2027", "2027-13", "2027-00", "0000-01", "2027-6", "2035-01", "1999-01", "abc"])
def test_what_is_no_month_or_too_far_is_not_asked(text: str) -> None:
    assert months.asked_month(text) is None


def test_one_leafs_two_years_and_no_further(agenda: EventIndexPage) -> None:
    assert months.asked_month("2029-06") == Day(2029, 6, 1)
    last = months.month(index=agenda, first=Day(2029, 6, 1), narrowing=ALL)
    assert last.following is None
    assert last.previous == Day(2029, 5, 1)


def test_lists_take_as_many_queries_for_many_events_as_for_one(
    make_event: MakeEvent, agenda: EventIndexPage, django_assert_num_queries: object, one_place: None
) -> None:
    place = DestinationPage.objects.get(locale=agenda.locale)
    for number in range(5):
        make_event(f"Acara {number}", repeat="minggu", destination=place)
        pinned = django_assert_num_queries
        with pinned(2):  # type: ignore[operator]
            assert len(reads.upcoming(index=agenda, narrowing=ALL)) == number + 1
        with pinned(2):  # type: ignore[operator]
            months.month(index=agenda, first=Day(2027, 6, 1), narrowing=ALL)
        with pinned(2):  # type: ignore[operator]
            reads.whats_on(locale=agenda.locale, limit=3)


def test_the_shown_day_moves_on_as_days_pass(make_event: MakeEvent) -> None:
    weekly = make_event("Tiap Sabtu", Day(2027, 6, 5), repeat="minggu")
    once = make_event("Sekali", Day(2027, 6, 6))
    assert weekly.shown_on == Day(2027, 6, 5)
    assert upkeep.turn_the_day(today=Day(2027, 6, 5)) == 0
    assert upkeep.turn_the_day(today=Day(2027, 6, 7)) == 1
    weekly.refresh_from_db()
    once.refresh_from_db()
    assert (weekly.shown_on, once.shown_on) == (Day(2027, 6, 12), Day(2027, 6, 6))
    assert turn_the_day_of_events() == 0


@pytest.mark.usefixtures("one_place")
def test_the_search_is_told_the_next_day_and_the_place(make_event: MakeEvent, agenda: EventIndexPage) -> None:
    place = DestinationPage.objects.get(locale=agenda.locale)
    at = make_event("Di mercusuar", Day(2020, 1, 4), repeat="minggu", destination=place, place_name="Halaman menara")
    own = make_event("Di tempat lain", district=District.objects.get(slug="ciruas"), latitude="-6.1", longitude="106.2")
    undated = make_event("Entah", None, day_known="belum", timing="Bulan Maulid")
    whole = {page.id: page for page in public_pages(ids=[at.pk, own.pk, undated.pk])}
    assert {page.kind for page in whole.values()} == {"event"}
    first = whole[at.pk]
    assert first.date is not None
    assert (first.date.date(), first.district_slug) == (Day(2027, 6, 5), "anyar")
    assert (first.latitude, first.longitude) == (-6.0708, 105.885)
    assert "Halaman menara" in first.text
    assert (whole[own.pk].latitude, whole[own.pk].district_slug) == (-6.1, "ciruas")
    assert whole[undated.pk].date is None
    assert "Bulan Maulid" in whole[undated.pk].text
    for page in public_summaries(ids=list(whole)):
        known = whole[page.id]
        assert (page.date, page.district_slug, page.latitude) == (known.date, known.district_slug, known.latitude)
    DestinationPage.objects.update(live=False)
    for page in (*public_pages(ids=[at.pk]), *public_summaries(ids=[at.pk])):
        assert (page.district_slug, page.latitude) == ("", None)


def when(event: EventPage) -> str:
    found = reads.time_of(event=event)
    return words.occurrence_words(found) if found else words.rough_words(event)


def test_dates_in_words(make_event: MakeEvent) -> None:
    clock = {"start_time": datetime.time(9), "end_time": datetime.time(12)}
    assert when(make_event(**clock)) == "Sabtu, 5 Juni 2027, 09.00–12.00 WIB"
    assert when(make_event(end_date=Day(2027, 6, 7))) == "Sabtu–Senin, 5–7 Juni 2027"
    assert when(make_event(end_date=Day(2027, 7, 2))) == "Sabtu, 5 Juni – Jumat, 2 Juli 2027"
    assert when(make_event(start=Day(2027, 12, 31), end_date=Day(2028, 1, 1))) == (
        "Jumat, 31 Desember 2027 – Sabtu, 1 Januari 2028"
    )
    assert when(make_event(day_known="bulan")) == "Juni 2027"
    assert when(make_event(day_known="tahun")) == "2027"
    assert when(make_event(start=None, day_known="belum")) == "Tanggal belum diumumkan"


def test_repetition_in_words(make_event: MakeEvent) -> None:
    assert words.repeat_words(make_event(repeat="minggu")) == "Tiap Sabtu"
    assert words.repeat_words(make_event(repeat="bulan")) == "Tiap tanggal 5"
    assert words.repeat_words(make_event(repeat="bulan-hari")) == "Tiap bulan, Sabtu pertama"
    ends = {"repeat": "tahun", "repeat_until": Day(2030, 12, 31)}
    assert words.repeat_words(make_event(**ends)) == "Tiap tahun, 5 Juni, sampai 31 Desember 2030"


def test_prices_in_words(make_event: MakeEvent) -> None:
    assert words.price_words(make_event(admission="gratis")) == "Gratis"
    assert words.price_words(make_event(admission="berbayar", price=15_000, price_note="anak gratis")) == (
        "mulai Rp 15.000; anak gratis"
    )
    assert words.price_words(make_event()) == ""


def test_every_view_of_the_index_is_served(client: Client, make_event: MakeEvent) -> None:
    make_event("Pasar Sabtu", repeat="minggu")
    make_event("Sudah", Day(2027, 5, 1))
    html = client.get("/id/acara/").content.decode()
    assert "Pasar Sabtu" in html
    assert "Tiap Sabtu" in html
    assert "Sudah</a>" not in html
    assert 'href="webcal://testserver/id/acara/calendar.ics"' in html
    assert "Sudah</a>" in client.get("/id/acara/?lewat=1").content.decode()
    june = client.get("/id/acara/?bulan=2027-06").content.decode()
    assert june.count('datetime="2027-06-12"') == 2
    assert 'href="?bulan=2027-07"' in june
    assert client.get("/id/acara/?bulan=x&jenis=%00&kecamatan=%22&hal=99").status_code == 200
