"""Event pages as visitors, search engines and editors get them."""

import datetime
import json
import re
from typing import Any

import html5lib
import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from accounts.models import User
from branding.models import DestinationPage, EventIndexPage, EventPage

from .conftest import SATURDAY, MakeEvent

Day = datetime.date
REQUIRED = {"@type", "name", "startDate", "location", "eventStatus", "organizer"}
"""What Google asks of an event, and a description without it is not shown: name, startDate, location; and status."""


def event_of(client: Client, page: EventPage) -> dict[str, Any]:
    """The event's schema.org description."""
    html = client.get(page.url).content.decode()
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    (described,) = [each for block in found for each in json.loads(block) if each["@type"] == "Event"]
    return dict(described)


def text_of(client: Client, path: str) -> str:
    return client.get(path).content.decode()


def test_an_event_describes_itself(client: Client, make_event: MakeEvent) -> None:
    page = make_event(
        start_time="09:00",
        end_time="12:00",
        admission="gratis",
        latitude="-6.1",
        longitude="106.2",
        organiser="Panitia",
    )
    data = event_of(client, page)
    assert data.keys() >= REQUIRED
    assert data["startDate"] == "2027-06-05T09:00:00+07:00"
    assert data["endDate"] == "2027-06-05T12:00:00+07:00"
    assert data["eventStatus"] == "https://schema.org/EventScheduled"
    assert data["location"]["@type"] == "Place"
    assert data["location"]["name"] == "Lapangan Misal"
    assert data["location"]["geo"] == {"@type": "GeoCoordinates", "latitude": -6.1, "longitude": 106.2}
    assert data["organizer"] == {"@type": "Organization", "name": "Panitia"}
    assert data["offers"]["price"] == 0
    assert data["isAccessibleForFree"] is True
    assert "eventSchedule" not in data


@pytest.mark.parametrize(
    ("fields", "status", "start"),
    [
        ({"status": "dibatalkan"}, "EventCancelled", "2027-06-05"),
        ({"status": "ditunda"}, "EventPostponed", "2027-06-05"),
        ({"status": "dipindah", "previous_date": Day(2027, 6, 1)}, "EventRescheduled", "2027-06-05"),
        ({"day_known": "bulan"}, "EventScheduled", "2027-06"),
        ({"day_known": "tahun"}, "EventScheduled", "2027"),
        ({"start": None, "day_known": "belum"}, "EventScheduled", None),
    ],
)
def test_its_state_and_what_is_known_of_its_date(
    client: Client, make_event: MakeEvent, fields: dict[str, Any], status: str, start: str | None
) -> None:
    data = event_of(client, make_event(**fields))
    assert data["eventStatus"] == f"https://schema.org/{status}"
    assert data.get("startDate") == start
    assert data.get("previousStartDate") == ("2027-06-01" if status == "EventRescheduled" else None)


def test_a_repeating_event_has_a_schedule_and_tells_of_its_next_time(client: Client, make_event: MakeEvent) -> None:
    page = make_event(
        start=Day(2026, 1, 3),
        start_time="07:00",
        repeat="aturan",
        custom_rule="FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;UNTIL=20281231",
        except_dates=[("date", Day(2026, 1, 17))],
    )
    data = event_of(client, page)
    assert data["startDate"] == "2027-06-05T07:00:00+07:00"
    schedule = data["eventSchedule"]
    assert (schedule["repeatFrequency"], schedule["byDay"]) == ("P2W", ["https://schema.org/Saturday"])
    assert (schedule["startDate"], schedule["endDate"]) == ("2026-01-03", "2028-12-31")
    assert schedule["scheduleTimezone"] == "Asia/Jakarta"
    assert schedule["exceptDate"] == ["2026-01-17"]
    html = text_of(client, page.url)
    assert "Sabtu, 5 Juni 2027, 07.00 WIB" in html
    assert "<li>Sabtu, 19 Juni 2027</li>" in html


def test_notices_say_what_has_changed(client: Client, make_event: MakeEvent) -> None:
    off = text_of(client, make_event("Batal", status="dibatalkan", status_reason="Hujan lebat").url)
    assert "Acara ini dibatalkan" in off
    assert "Hujan lebat" in off
    assert "Tambahkan ke kalender" not in off
    later = text_of(client, make_event("Tunda", status="ditunda").url)
    assert "tanggal barunya belum diketahui" in later
    assert "Semula: Sabtu, 5 Juni 2027" in later
    moved = text_of(client, make_event("Pindah", status="dipindah", previous_date=Day(2027, 6, 1)).url)
    assert "Semula: Selasa, 1 Juni 2027" in moved
    over = text_of(client, make_event("Sudah", Day(2027, 5, 1)).url)
    assert "Acara ini sudah lewat." in over
    planned = text_of(client, make_event().url)
    assert 'href="/id/acara/pasar-contoh/calendar.ics"' in planned
    assert 'class="notice' not in planned


@pytest.mark.usefixtures("one_place")
def test_an_event_leads_to_its_destination_in_its_own_language(
    client: Client, make_event: MakeEvent, english: Locale, agenda: EventIndexPage
) -> None:
    place = DestinationPage.objects.get(locale=agenda.locale)
    page = make_event(place_name="", destination=place)
    html = text_of(client, page.url)
    assert 'href="/id/destinasi/mercusuar-cikoneng/"' in html
    other = page.copy_for_translation(english)
    other.title, other.slug = "Example Fair", "example-fair"
    other.save_revision().publish()
    html = text_of(client, "/en/events/example-fair/")
    assert 'href="/en/destinations/cikoneng-lighthouse/"' in html
    assert "Saturday, 5 June 2027" in html
    assert "Cikoneng Lighthouse" in text_of(client, "/en/events/")


def test_pages_are_sound(client: Client, make_event: MakeEvent) -> None:
    page = make_event(repeat="minggu", start_time="09:00")
    for path in (page.url, "/id/acara/", "/id/acara/?bulan=2027-06", "/id/acara/?lewat=1"):
        document = html5lib.HTMLParser(namespaceHTMLElements=False).parse(text_of(client, path))
        assert len(list(document.iter("h1"))) == 1, path
        ids = [element.get("id") for element in document.iter() if element.get("id")]
        assert len(ids) == len(set(ids)), path
        assert "style" not in {name for element in document.iter() for name in element.attrib}, path


@pytest.mark.usefixtures("one_place")
@pytest.mark.parametrize(
    ("path", "limit"),
    [
        ("/id/acara/", 26),
        ("/id/acara/?bulan=2027-06", 26),
        ("/id/acara/?lewat=1", 24),
        ("/id/acara/acara-0/", 30),
    ],
)
def test_pages_take_as_many_queries_for_many_events_as_for_one(
    client: Client, make_event: MakeEvent, agenda: EventIndexPage, path: str, limit: int
) -> None:
    place = DestinationPage.objects.get(locale=agenda.locale)

    def queries() -> int:
        client.get(path)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(path).status_code == 200
            return len(captured)

    make_event("Acara 0", destination=place, repeat="minggu")
    few = queries()
    assert few <= limit
    for number in range(1, 4):
        make_event(f"Acara {number}", destination=place, repeat="minggu", start_time="09:00")
    assert queries() == few


@pytest.mark.parametrize(
    ("fields", "field", "words"),
    [
        ({"end_date": Day(2027, 6, 4)}, "end_date", "mendahului"),
        ({"end_date": Day(2029, 6, 4)}, "end_date", "paling lama setahun"),
        ({"start": Day(1850, 1, 1)}, "start_date", "1900"),
        ({"end_time": "12:00"}, "end_time", "jam mulai"),
        ({"start_time": "12:00", "end_time": "09:00"}, "end_time", "sesudah jam mulai"),
        ({"start_time": "09:00", "end_date": Day(2027, 6, 6)}, "end_time", "jam selesai"),
        ({"start_time": "09:00", "day_known": "bulan"}, "start_time", "tanggalnya lengkap"),
        ({"repeat": "aturan"}, "custom_rule", "Tulis aturannya"),
        ({"repeat": "aturan", "custom_rule": "FREQ=HOURLY"}, "custom_rule", "FREQ hanya dapat"),
        ({"custom_rule": "FREQ=DAILY"}, "custom_rule", "hanya dipakai"),
        ({"repeat": "minggu", "repeat_until": Day(2027, 6, 1)}, "repeat_until", "mendahului"),
        ({"repeat_until": Day(2027, 7, 1)}, "repeat_until", "tidak berulang"),
        ({"repeat": "minggu", "day_known": "bulan"}, "repeat", "tanggal lengkap"),
        ({"repeat": "minggu", "except_dates": [("date", Day(2027, 6, 13))]}, "except_dates", "13-06-2027"),
        ({"extra_dates": [("date", Day(2027, 6, 1))]}, "extra_dates", "sesudah hari pertama"),
        ({"latitude": "-6.1"}, "longitude", "bersama-sama"),
        ({"price": 15_000}, "price", "berbayar"),
        ({"phone": "12"}, "phone", "nomor yang lengkap"),
        ({"status": "dipindah"}, "previous_date", "tanggal semula"),
        ({"status": "dipindah", "previous_date": SATURDAY}, "previous_date", "sama dengan"),
    ],
)
def test_what_contradicts_itself_is_refused_in_words(
    make_event: MakeEvent, fields: dict[str, Any], field: str, words: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        make_event(**fields)
    assert words in " ".join(refused.value.message_dict[field])


def test_all_that_is_wrong_is_said_at_once(make_event: MakeEvent) -> None:
    with pytest.raises(ValidationError) as refused:
        make_event(end_date=Day(2027, 6, 4), end_time="12:00", latitude="-6.1", price=1, status="dipindah")
    assert refused.value.message_dict.keys() == {"end_date", "end_time", "longitude", "price", "previous_date"}


def sent(page: EventPage, **fields: str) -> dict[str, str]:
    """What the editor's form sends."""
    streams = {f"{name}-count": "0" for name in ("body", "extra_dates", "except_dates")}
    known = {"title": page.title, "slug": page.slug, "category": "festival", "status": "terjadwal", "lead": "Teras"}
    rest = {"day_known": "hari", "repeat": "tidak", "precision": "approximate", "admission": "belum"}
    return {**streams, **known, **rest, "comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0", **fields}


def test_the_form_asks_for_what_is_missing_only_when_it_is_published(
    client: Client, make_event: MakeEvent, agenda: EventIndexPage
) -> None:
    page = EventPage(title="Rancangan", slug="rancangan", category="festival", live=False)
    agenda.add_child(instance=page)
    client.force_login(User.objects.create_superuser(username="a", email="a@beranda.test", password=None))
    address = f"/cms/pages/{page.pk}/edit/"
    assert client.get(address).status_code == 200
    assert client.post(address, sent(page)).status_code == 302
    refused = client.post(address, sent(page, **{"action-publish": "1"}))
    html = refused.content.decode()
    assert refused.status_code == 200
    assert "Isi tanggalnya" in html
    assert "Isi tempatnya" in html
    typed = sent(page, start_date="2027-06-05", place_name="Lapangan", repeat="minggu", end_date="2027-06-01")
    wrong = client.post(address, {**typed, "action-publish": "1"}).content.decode()
    assert "mendahului tanggal mulai" in wrong
    assert 'value="Lapangan"' in wrong
    typed |= {"end_date": "", "action-publish": "1"}
    assert client.post(address, typed).status_code == 302
    page.refresh_from_db()
    assert page.live
    assert page.rule == "FREQ=WEEKLY;BYDAY=SA"


def test_dates_and_state_are_the_same_in_both_languages_and_words_are_translated(
    make_event: MakeEvent, english: Locale
) -> None:
    page = make_event(
        repeat="aturan", custom_rule="FREQ=WEEKLY;BYDAY=SA", except_dates=[("date", Day(2027, 6, 12))], timing="Pagi"
    )
    source, _made = TranslationSource.get_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=english)
    words = set(source.stringsegment_set.values_list("context__path", flat=True))
    assert {"title", "lead", "timing", "place_name"} <= words
    assert not {"custom_rule", "phone"} & words
    translation.save_target(publish=True)
    other = EventPage.objects.get(locale=english)
    assert (other.rule, other.recurrence) == (page.rule, page.recurrence)
    page.status, page.status_reason = "dibatalkan", "Hujan"
    page.save_revision().publish()
    source.update_from_db()
    translation.save_target(publish=True)
    other.refresh_from_db()
    assert other.status == "dibatalkan"
