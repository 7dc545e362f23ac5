"""What a destination says of opening, tariffs, access and safety."""

import json
import re
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image as Picture
from wagtail.blocks import StructBlockValidationError
from wagtail.models import Locale, Page, PageViewRestriction
from wagtail_localize.models import Translation

from branding.domain import destinations as shown
from branding.domain.authoring import change_page, link_translation, store_picture
from branding.domain.prepared import prepare
from branding.domain.restrictions import UNRESTRICTED
from branding.domain.tariffs import fee, stale_tariffs, tariff_rows
from branding.enums import Fee
from branding.models import DestinationIndexPage, DestinationPage
from branding.models.destination_blocks import AccessBlock, TariffBlock
from branding.models.destination_hours import SpecialDaysBlock
from economy.domain.hours import WIB

from .visits import tariff

PATH = "/id/destinasi/mercusuar-cikoneng/"
EVERY_DAY = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
pytestmark = pytest.mark.usefixtures("small_pictures")
TUESDAY = datetime(2027, 6, 8, 10, 0, tzinfo=WIB)


def hours(days: list[str], opens: int, closes: int) -> tuple[str, dict[str, Any]]:
    return "hours", {"days": days, "opens": time(opens), "closes": time(closes)}


def special(name: str, first: date, last: date | None = None, opens: int = 0, closes: int = 0) -> tuple[str, Any]:
    times = (time(opens), time(closes)) if closes else (None, None)
    value = {"name": name, "first": first, "last": last, "closed": not closes, "opens": times[0], "closes": times[1]}
    return "special", value


def test_a_place_is_open_by_its_week(place: DestinationPage) -> None:
    place.hours = [hours(EVERY_DAY, 8, 17), hours(["sat"], 19, 1)]
    opening = shown.opening(place, TUESDAY)
    assert opening is not None
    assert opening.state is not None
    assert opening.state.open
    assert "17.00 WIB" in opening.state.until
    assert [len(day.spans) for day in opening.week] == [1, 1, 1, 1, 1, 2, 1]


def test_special_days_replace_the_week_and_say_their_name(place: DestinationPage) -> None:
    place.hours = [hours(EVERY_DAY, 8, 17)]
    place.special_days = [
        special("Ramadan", date(2027, 6, 1), date(2027, 6, 20), 10, 15),
        special("Lebaran", date(2027, 6, 21), date(2027, 6, 22)),
    ]
    opening = shown.opening(place, TUESDAY.replace(hour=9))
    assert opening is not None
    assert opening.state is not None
    assert not opening.state.open
    assert [(line.name.split(",")[0], bool(line.spans), line.today) for line in opening.special] == [
        ("Ramadan", True, True),
        ("Lebaran", False, False),
    ]
    assert shown.opening(place, datetime(2027, 6, 21, 10, 0, tzinfo=WIB)).state.open is False  # type: ignore[union-attr]
    assert shown.special_of(place, since=date(2027, 7, 1)) == {}


def test_a_closing_for_now_beats_everything_and_gives_its_reason(place: DestinationPage) -> None:
    place.hours = [hours(EVERY_DAY, 0, 0)]
    place.special_days = [special("Libur", date(2027, 6, 8), None, 8, 20)]
    place.closed_from, place.closed_reason = date(2027, 6, 7), "Jalan longsor."
    opening = shown.opening(place, TUESDAY)
    assert opening is not None
    assert opening.state is not None
    assert not opening.state.open
    assert opening.state.label == "Tutup sementara"
    assert (opening.closing, opening.reason) == ("Tutup sementara.", "Jalan longsor.")
    place.closed_until = date(2027, 6, 8)
    assert shown.opening(place, TUESDAY).state.open  # type: ignore[union-attr]


def test_a_place_nobody_has_asked_about_says_nothing(place: DestinationPage) -> None:
    assert shown.opening(place, TUESDAY) is None


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"closed_from": date(2027, 1, 1)}, "closed_reason"),
        ({"closed_until": date(2027, 1, 1)}, "closed_from"),
        (
            {"closed_from": date(2027, 1, 2), "closed_until": date(2027, 1, 2), "closed_reason": "Perbaikan"},
            "closed_until",
        ),
        ({"tsunami_zone": "ya"}, "safety_source"),
        ({"evacuation": "Halaman masjid"}, "safety_source"),
        ({"evacuation_latitude": Decimal("-6.1"), "safety_source": "BPBD"}, "evacuation_longitude"),
        ({"evacuation_latitude": Decimal("-6.1"), "evacuation_longitude": Decimal("105.9")}, "evacuation"),
        ({"contact_phone": "0812"}, "contact_phone"),
    ],
)
def test_a_page_that_contradicts_itself_is_refused(place: DestinationPage, fields: dict[str, Any], wrong: str) -> None:
    for name, value in fields.items():
        setattr(place, name, value)
    with pytest.raises(ValidationError) as caught:
        place.clean()
    assert wrong in caught.value.message_dict


def test_a_phone_is_kept_however_it_was_written(place: DestinationPage) -> None:
    place.contact_phone, place.contact_whatsapp = "0812-0000-0001", "62 812 0000 0002"
    place.clean()
    assert (place.contact_phone, place.contact_whatsapp) == ("+6281200000001", "+6281200000002")


@pytest.mark.parametrize(
    ("block", "value", "wrong"),
    [
        (AccessBlock(), {"measure": "lebar-pintu", "value": 5, "checked_on": "2026-11-01"}, "value"),
        (AccessBlock(), {"measure": "tanpa-tangga", "value": 5, "checked_on": "2026-11-01"}, "value"),
        (AccessBlock(), {"measure": "kemiringan", "value": 8}, "checked_on"),
        (AccessBlock(), {"measure": "toilet", "answer": "ya"}, "checked_on"),
        (SpecialDaysBlock(), {"name": "Lebaran", "first": "2027-03-10"}, "opens"),
        (SpecialDaysBlock(), {"name": "x", "first": "2027-03-10", "closed": True, "opens": "08:00"}, "closed"),
        (SpecialDaysBlock(), {"name": "x", "first": "2027-03-10", "last": "2027-03-01", "closed": True}, "last"),
        (SpecialDaysBlock(), {"name": "x", "first": "2027-03-10", "last": "2027-12-01", "closed": True}, "last"),
        (TariffBlock(), {"who": "Dewasa", "day": "setiap-hari", "price": 5000}, "source"),
        (
            TariffBlock(),
            {
                "who": "Dewasa",
                "day": "setiap-hari",
                "price": 5000,
                "source": "Loket",
                "valid_on": "2026-11-02",
                "valid_until": "2026-01-01",
            },
            "valid_until",
        ),
    ],
)
def test_a_part_that_says_too_little_or_too_much_is_refused(block: Any, value: dict[str, Any], wrong: str) -> None:
    with pytest.raises(StructBlockValidationError) as caught:
        block.clean(block.to_python(value))
    assert wrong in caught.value.block_errors


def test_an_old_tariff_says_so_and_is_listed_for_its_editor(place: DestinationPage, client: Client) -> None:
    place.tariffs = [
        tariff("Dewasa", 15_000, valid_until=date(2027, 1, 31)),
        tariff("Bus", 50_000, purpose="parkir", vehicle="bus", day="akhir-pekan"),
        tariff("Anak", None),
    ]
    place.save_revision().publish()
    place = DestinationPage.objects.get(pk=place.pk)
    fresh = tariff_rows(place, today=date(2027, 1, 31))
    assert [row.warning for row in fresh] == ["", "", ""]
    assert fresh[0].note == "Sumber: Loket, 2 November 2026; berlaku sampai 31 Januari 2027"
    assert fresh[1].day == "Parkir · Bus · Sabtu–Minggu"
    assert fresh[2].price is None
    old = tariff_rows(place, today=date(2027, 2, 1))
    assert old[0].warning == "Tarif ini mungkin sudah berubah, tercatat 2 November 2026."
    assert [(each.who, each.due) for each in stale_tariffs(today=date(2027, 2, 1))] == [("Dewasa", date(2027, 1, 31))]
    assert [each.who for each in stale_tariffs(today=date(2027, 11, 3))] == ["Dewasa", "Bus"]
    place.unpublish()
    assert stale_tariffs(today=date(2030, 1, 1)) == []


@pytest.mark.parametrize(
    ("tariffs", "expected"),
    [
        ([], Fee.UNKNOWN),
        ([tariff("Dewasa", None)], Fee.UNKNOWN),
        ([tariff("Dewasa", 0)], Fee.FREE),
        ([tariff("Dewasa", 0), tariff("Mobil", 10_000, purpose="parkir")], Fee.FREE),
        ([tariff("Anak", 0), tariff("Dewasa", 5_000)], Fee.PAID),
        ([tariff("Mobil", 10_000, purpose="parkir")], Fee.UNKNOWN),
    ],
)
def test_only_entry_decides_whether_a_place_is_free(place: DestinationPage, tariffs: list[Any], expected: Fee) -> None:
    place.tariffs = tariffs
    assert fee(place) == expected


def test_access_is_told_with_its_day_and_what_nobody_measured_is_called_unknown(place: DestinationPage) -> None:
    assert shown.accessibility(place) == []
    taken = {"answer": "belum-diketahui", "value": None, "note": "", "checked_on": date(2026, 11, 1)}
    place.accessibility = [
        ("access", {**taken, "measure": "lebar-pintu", "value": Decimal("82.5")}),
        ("access", {**taken, "measure": "tanpa-tangga", "answer": "tidak"}),
    ]
    found = {each.label: each for each in shown.accessibility(place)}
    assert found["Lebar pintu tersempit"].words == "82,5 cm"
    assert found["Jalur tanpa anak tangga"].words == "Tidak ada"
    assert found["Jalur tanpa anak tangga"].checked == "diperiksa 1 November 2026"
    assert found["Kemiringan paling curam"].words == "Belum diketahui"
    assert len(found) == 7


@pytest.mark.parametrize(
    ("months", "words"),
    [
        ([5, 6, 7], "Mei–Juli"),
        ([12, 1, 2, 6], "Juni, Desember–Februari"),
        (range(1, 13), "sepanjang tahun"),
        ([3], "Maret"),
    ],
)
def test_months_are_told_as_ranges(months: list[int], words: str) -> None:
    assert shown.months_text(months) == words


def fill(place: DestinationPage) -> None:
    """A place about which everything is known."""
    out = BytesIO()
    Picture.new("RGB", (400, 300), "teal").save(out, "JPEG")
    pictures = [
        store_picture(title=f"Foto {n}", description="", name=f"foto-{n}", jpeg=out.getvalue()) for n in range(3)
    ]
    for image in pictures:
        prepare(image)
    gallery = [
        {
            "type": "picture",
            "value": {"image": {"image": image.pk, "alt_text": words, "decorative": not words}, "caption": ""},
        }
        for image, words in zip(pictures, ("Tangga menara", "Lampu", ""), strict=True)
    ]
    change_page(
        page=place,
        fields={
            "hours": [hours(EVERY_DAY, 0, 0)],
            "season": [("season", {"kind": "terbaik", "months": ["5", "6"], "note": "angin tenang"})],
            "tariffs": [tariff("Dewasa", 15_000)],
            "facilities": [
                ("facility", {"kind": "toilet", "answer": "ya", "checked_on": date(2026, 11, 1)}),
                ("facility", {"kind": "mushola", "answer": "tidak"}),
                ("facility", {"kind": "parkir", "answer": "belum-diketahui"}),
            ],
            "ways": [("way", {"mode": "angkutan-umum", "origin": "Cilegon", "text": "Naik angkot.", "minutes": 75})],
            "evacuation": "Halaman masjid",
            "evacuation_latitude": Decimal("-6.071"),
            "evacuation_longitude": Decimal("105.889"),
            "tsunami_zone": "ya",
            "safety_source": "Peta contoh 2026",
            "contact_name": "Pengelola Contoh",
            "contact_phone": "+6281200000001",
            "gallery": json.dumps(gallery),
        },
    )


def test_a_page_tells_all_that_is_known(client: Client, place: DestinationPage) -> None:
    fill(place)
    html = client.get(PATH).content.decode()
    for words in (
        *("Buka 24 jam setiap hari", "Mei–Juni", "Rp 15.000", "Mushola: tidak ada", "Tempat parkir: belum diketahui"),
        *("Dengan angkutan umum dari Cilegon", "1 jam 15 menit", "Halaman masjid", "Sumber: Peta contoh 2026"),
        *("Pengelola Contoh", "0812-0000-0001", 'alt="Tangga menara"', 'alt="Gambar 3 dari Mercusuar Cikoneng"'),
        *("Yang belum tercatat: aksesibilitas.", "Laporkan pungutan liar", "/id/umkm/sekitar/"),
    ):
        assert words in html, words
    assert "-6,071" not in html


def test_a_page_describes_its_visit_to_search_engines(client: Client, place: DestinationPage) -> None:
    fill(place)
    data = json.loads(
        re.findall(r'<script type="application/ld\+json">(.*?)</script>', client.get(PATH).content.decode())[0]
    )[0]
    assert data["isAccessibleForFree"] is False
    assert data["publicAccess"] is True
    assert data["telephone"] == "+6281200000001"
    assert data["openingHoursSpecification"][0]["opens"] == "00:00"
    assert data["openingHoursSpecification"][0]["closes"] == "23:59"
    assert len(data["openingHoursSpecification"][0]["dayOfWeek"]) == 7
    assert [(each["name"], each["value"]) for each in data["amenityFeature"]] == [("Toilet", True), ("Mushola", False)]
    change_page(page=place, fields={"closed_from": date(2026, 1, 1), "closed_reason": "Perbaikan"})
    data = json.loads(
        re.findall(r'<script type="application/ld\+json">(.*?)</script>', client.get(PATH).content.decode())[0]
    )[0]
    assert data["publicAccess"] is False


def test_a_warm_page_takes_two_queries(
    client: Client, place: DestinationPage, destinations: DestinationIndexPage
) -> None:
    for number in range(3):
        copied = {"slug": f"salinan-{number}"}
        place.copy(to=destinations, update_attrs=copied, copy_revisions=False, keep_live=True)
    fill(place)
    client.get(PATH)
    with CaptureQueriesContext(connection) as captured:
        html = client.get(PATH).content.decode()
    assert "Galeri" in html
    assert len(captured) == 2, "at most 15 (issue 7)"


def test_a_restriction_hides_a_page_and_what_lies_beneath(place: DestinationPage) -> None:
    assert place.pk in Page.objects.filter(UNRESTRICTED).values_list("pk", flat=True)
    PageViewRestriction.objects.create(page=place.get_parent(), restriction_type=PageViewRestriction.LOGIN)
    left = set(Page.objects.filter(UNRESTRICTED).values_list("pk", flat=True))
    assert left == set(Page.objects.public().values_list("pk", flat=True))
    assert place.pk not in left


def test_hours_amounts_and_pictures_reach_the_translation(place: DestinationPage, english: Locale) -> None:
    fill(place)
    target = DestinationPage.objects.get(locale=english)
    change_page(page=target, fields={"special_days": [special("Ramadan", date(2027, 6, 1), None, 9, 12)]})
    link_translation(source=DestinationPage.objects.get(pk=place.pk), target=target)
    found = Translation.objects.get(source__object_id=place.translation_key, target_locale=english)
    found.save_target(publish=True)
    target = DestinationPage.objects.get(locale=english)
    assert shown.week_of(target) == shown.week_of(DestinationPage.objects.get(pk=place.pk))
    assert [row.price for row in tariff_rows(target)] == [15_000]
    assert [block.value["months"] for block in target.season] == [["5", "6"]]
    assert len(target.gallery) == 3
    assert (target.contact_phone, target.tsunami_zone) == ("+6281200000001", "ya")
    assert not target.special_days
