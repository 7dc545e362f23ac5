"""Feeds as calendar programs read them."""

import datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from icalendar import Calendar
from wagtail.models import PageViewRestriction

from branding.domain.authoring import add_page
from branding.domain.events import register
from branding.models import CalendarEntry, EventIndexPage, EventPage, HomePage

from .conftest import TODAY, WIB, MakeEvent

FEED = "/id/acara/calendar.ics"
SATURDAY = datetime.date(2027, 6, 5)


def calendar_at(client: Client, path: str = FEED) -> Any:
    response = client.get(path)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert all(len(line.encode()) <= 75 for line in response.content.decode().split("\r\n"))
    return Calendar.from_ical(response.content)


def events_at(client: Client, path: str = FEED) -> list[Any]:
    return list(calendar_at(client, path).walk("VEVENT"))


def event_at(client: Client, path: str = FEED) -> Any:
    (event,) = events_at(client, path)
    return event


def change(page: EventPage, **fields: object) -> EventPage:
    page = EventPage.objects.get(pk=page.pk)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return EventPage.objects.get(pk=page.pk)


def test_an_event_with_clock_times(client: Client, make_event: MakeEvent) -> None:
    make_event(start_time="09:00", end_time="12:00", latitude="-6.1", longitude="106.2", organiser="Panitia Contoh")
    event = event_at(client)
    assert event.decoded("dtstart") == datetime.datetime(2027, 6, 5, 9, tzinfo=WIB)
    assert event.decoded("dtend") == datetime.datetime(2027, 6, 5, 12, tzinfo=WIB)
    assert event["dtstart"].params["TZID"] == "Asia/Jakarta"
    assert (event["summary"], event["status"], event["sequence"]) == ("Pasar Contoh", "CONFIRMED", 0)
    assert event["location"] == "Lapangan Misal"
    assert event["geo"].to_ical() == "-6.1;106.2"
    assert event["url"] == "http://testserver/id/acara/pasar-contoh/"
    assert "Panitia Contoh" in event["contact"]
    assert event["dtstamp"].dt.utcoffset() == datetime.timedelta(0)


def test_the_feed_defines_its_zone_and_says_how_often_to_ask(client: Client, make_event: MakeEvent) -> None:
    make_event()
    calendar = calendar_at(client)
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["tzid"] == "Asia/Jakarta"
    (rule,) = zone.walk("STANDARD")
    assert rule["tzoffsetto"].td == rule["tzoffsetfrom"].td == datetime.timedelta(hours=7)
    assert not zone.walk("DAYLIGHT")
    assert (calendar["version"], calendar["method"], calendar["x-wr-calname"]) == ("2.0", "PUBLISH", "Acara")
    assert calendar["refresh-interval"].dt == datetime.timedelta(hours=6)


def test_whole_days_end_on_the_day_after(client: Client, make_event: MakeEvent) -> None:
    make_event(end_date=datetime.date(2027, 6, 7))
    event = event_at(client)
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (SATURDAY, datetime.date(2027, 6, 8))
    assert event["transp"] == "TRANSPARENT"


def test_rules_stay_rules(client: Client, make_event: MakeEvent) -> None:
    out, more = datetime.date(2027, 6, 19), datetime.date(2027, 6, 23)
    make_event(
        repeat="minggu",
        repeat_until=datetime.date(2027, 12, 31),
        except_dates=[("date", out)],
        extra_dates=[("date", more)],
        start_time="19:00",
        end_time="21:00",
    )
    event = event_at(client)
    assert event["rrule"]["FREQ"] == ["WEEKLY"]
    assert event["rrule"]["UNTIL"] == [datetime.datetime(2027, 12, 31, 16, 59, 59, tzinfo=datetime.UTC)]
    assert [each.dt for each in event["exdate"].dts] == [datetime.datetime(2027, 6, 19, 19, tzinfo=WIB)]
    assert [each.dt for each in event["rdate"].dts] == [datetime.datetime(2027, 6, 23, 19, tzinfo=WIB)]


def test_rules_of_whole_days_end_on_a_day(client: Client, make_event: MakeEvent) -> None:
    make_event(repeat="aturan", custom_rule="FREQ=WEEKLY;BYDAY=SA;UNTIL=20271231", except_dates=[("date", SATURDAY)])
    event = event_at(client)
    assert event["rrule"]["UNTIL"] == [datetime.date(2027, 12, 31)]
    assert [each.dt for each in event["exdate"].dts] == [SATURDAY]
    assert b"EXDATE;VALUE=DATE:20270605" in event.to_ical()


def test_the_uid_survives_renaming_moving_and_publishing_again(
    client: Client, make_event: MakeEvent, home: HomePage
) -> None:
    page = make_event()
    uid = event_at(client)["uid"]
    page = change(page, slug="nama-lain")
    assert event_at(client)["uid"] == uid
    other = add_page(parent=home, page=EventIndexPage(title="Agenda", slug="agenda"))
    page.move(other, pos="last-child")
    assert events_at(client) == []
    moved = event_at(client, "/id/agenda/calendar.ics")
    assert moved["uid"] == uid
    assert moved["url"] == "http://testserver/id/agenda/nama-lain/"
    page = EventPage.objects.get(pk=page.pk)
    page.unpublish()
    assert event_at(client, "/id/agenda/calendar.ics")["status"] == "CANCELLED"
    change(page)
    back = event_at(client, "/id/agenda/calendar.ics")
    assert (back["uid"], back["status"]) == (uid, "CONFIRMED")


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Nama Lain"},
        {"start_date": datetime.date(2027, 6, 6)},
        {"start_time": datetime.time(8)},
        {"repeat": "minggu"},
        {"status": "dibatalkan"},
        {"status": "ditunda"},
        {"place_name": "Lapangan Lain"},
    ],
)
def test_the_sequence_rises_when_what_matters_changes(
    client: Client, make_event: MakeEvent, fields: dict[str, object]
) -> None:
    page = change(make_event(), **fields)
    assert event_at(client)["sequence"] == 1
    change(page)
    assert event_at(client)["sequence"] == 1


def test_other_words_leave_the_sequence_but_not_the_stamp(
    client: Client, make_event: MakeEvent, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = make_event()
    before = event_at(client)
    later = timezone.now() + datetime.timedelta(hours=1)
    monkeypatch.setattr(timezone, "now", lambda: later)
    change(page)
    assert event_at(client)["last-modified"].dt == before["last-modified"].dt
    change(page, lead="Kalimat lain")
    after = event_at(client)
    assert after["sequence"] == 0
    assert after["last-modified"].dt > before["last-modified"].dt
    assert "Kalimat lain" in after["description"]


def test_a_draft_changes_nothing(client: Client, make_event: MakeEvent) -> None:
    page = make_event()
    page.title, page.start_date = "Belum jadi", datetime.date(2027, 7, 1)
    page.save_revision()
    event = event_at(client)
    assert (event["summary"], event["sequence"], event.decoded("dtstart")) == ("Pasar Contoh", 0, SATURDAY)


def test_what_is_called_off_stays(client: Client, make_event: MakeEvent) -> None:
    change(make_event(), status="dibatalkan", status_reason="Hujan lebat")
    event = event_at(client)
    assert event["status"] == "CANCELLED"
    assert "Hujan lebat" in event["description"]
    assert event.decoded("dtstart") == SATURDAY


def test_what_is_put_off_gives_its_former_day_free_until_there_is_a_new_one(
    client: Client, make_event: MakeEvent
) -> None:
    page = make_event()
    uid = event_at(client)["uid"]
    page = change(page, status="ditunda")
    off = event_at(client)
    assert (off["uid"], off["status"], off.decoded("dtstart")) == (uid, "CANCELLED", SATURDAY)
    page = change(page, day_known="bulan", start_date=datetime.date(2027, 8, 1))
    assert event_at(client).decoded("dtstart") == SATURDAY
    change(page, status="dipindah", day_known="hari", start_date=datetime.date(2027, 8, 7), previous_date=SATURDAY)
    again = event_at(client)
    assert (again["uid"], again["status"]) == (uid, "CONFIRMED")
    assert again.decoded("dtstart") == datetime.date(2027, 8, 7)
    assert again["sequence"] > off["sequence"]


@pytest.mark.parametrize("way", ["unpublish", "delete", "restrict"])
def test_what_was_public_and_is_gone_is_called_off_for_a_time(
    client: Client, make_event: MakeEvent, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    page = make_event(organiser="Panitia Contoh", phone="0812-0000-0001")
    uid = event_at(client)["uid"]
    own = f"{page.url}calendar.ics"
    if way == "restrict":
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    else:
        getattr(page, way)()
    for path in (FEED, own):
        event = event_at(client, path)
        assert (event["uid"], event["status"], event["sequence"]) == (uid, "CANCELLED", 1)
        assert "Panitia" not in event.to_ical().decode()
    later = timezone.now() + register.KEPT + datetime.timedelta(days=1)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert events_at(client) == []
    assert client.get(own).status_code == 404
    assert register.forget_old() == (way == "delete")


def test_a_branch_deleted_with_its_events_calls_them_off(make_event: MakeEvent, agenda: EventIndexPage) -> None:
    make_event("Satu")
    make_event("Dua")
    EventIndexPage.objects.get(pk=agenda.pk).delete()
    assert list(CalendarEntry.objects.values_list("cancelled", "sequence")) == [(True, 1)] * 2


def test_what_never_had_a_day_or_was_never_public_is_not_in_the_feed(
    client: Client, make_event: MakeEvent, agenda: EventIndexPage
) -> None:
    make_event("Bulan saja", day_known="bulan")
    make_event("Entah", None, day_known="belum", timing="Bulan Maulid")
    agenda.add_child(instance=EventPage(title="Rancangan", start_date=SATURDAY, category="festival", live=False))
    assert events_at(client) == []
    assert client.get("/id/acara/rancangan/calendar.ics").status_code == 404
    assert not CalendarEntry.objects.exists()


def test_what_is_over_leaves_after_a_year(client: Client, make_event: MakeEvent) -> None:
    make_event("Baru saja", TODAY - datetime.timedelta(days=300))
    make_event("Lama", TODAY - datetime.timedelta(days=400))
    make_event("Berulang", TODAY - datetime.timedelta(days=700), repeat="tahun")
    assert [event["summary"] for event in events_at(client)] == ["Berulang", "Baru saja"]


def test_each_language_has_its_own_feed(client: Client, make_event: MakeEvent) -> None:
    make_event()
    assert events_at(client, "/en/events/calendar.ics") == []
    assert client.get("/id/acara/tidak-ada/calendar.ics").status_code == 404
    assert client.get("/id/berita/calendar.ics").status_code == 404
    assert client.post(FEED).status_code == 405


def test_who_has_it_already_is_answered_without_a_body(
    client: Client, make_event: MakeEvent, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = make_event()
    for path in (FEED, f"{page.url}calendar.ics"):
        first = client.get(path)
        again = client.get(path, headers={"if-none-match": first["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert client.get(path, headers={"if-modified-since": first["Last-Modified"]}).status_code == 304
    before = client.get(FEED)
    later = timezone.now() + datetime.timedelta(seconds=2)
    monkeypatch.setattr(timezone, "now", lambda: later)
    change(page, title="Nama Lain")
    after = client.get(FEED, headers={"if-none-match": before["ETag"]})
    assert after.status_code == 200
    assert client.get(FEED, headers={"if-modified-since": before["Last-Modified"]}).status_code == 200


def queries_of(client: Client, **headers: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        client.get(FEED, headers={name.replace("_", "-"): value for name, value in headers.items()})
        return len(captured)


def test_a_feed_takes_as_many_queries_for_many_events_as_for_one(client: Client, make_event: MakeEvent) -> None:
    make_event()
    client.get(FEED)
    few = queries_of(client)
    assert few <= 12
    for number in range(4):
        make_event(f"Acara {number}")
    assert len(events_at(client)) == 5
    assert queries_of(client) == few
    assert queries_of(client, if_none_match=client.get(FEED)["ETag"]) <= 8
