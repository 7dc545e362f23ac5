"""What a business is shown with: invented potters whose names, prices and hours nobody can mistake for real ones."""

from dataclasses import dataclass
from datetime import date, datetime

from django.templatetags.static import static
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from economy.domain.hours import DAYS, NEVER, WIB, Closed, Week
from economy.domain.hours_words import open_state, special_lines, week_lines
from economy.domain.public import PublicProduct
from economy.domain.qr import qr_drawing

NAME = "Kelompok Perajin Gerabah dan Keramik Hias Tradisional Contoh Sejahtera Bersama Kampung Ketidakbersangkutpautan"
ADDRESS = "https://contoh.test/id/umkm/gerabah-contoh/"
LONG_ADDRESS = "https://contoh.test/id/umkm/kelompok-perajin-gerabah-dan-keramik-hias-tradisional-contoh-sejahtera/"
TUESDAY = datetime(2027, 6, 8, 10, 0, tzinfo=WIB)

WORKDAYS: Week = {day: [["08:00", "17:00"]] for day in DAYS[:6]}
SPLIT: Week = {"mon": [["07:00", "11:30"], ["13:00", "16:00"]], "wed": [["18:00", "02:00"]]}
ALWAYS: Week = {day: [["00:00", "00:00"]] for day in DAYS}
SPECIAL: Week = {"2027-06-08": [["08:00", "12:00"]], "2027-08-16": [], "2027-08-17": []}
AWAY: Closed = (date(2027, 6, 7), date(2027, 6, 14))

week = lazy(week_lines, list)
special = lazy(special_lines, list)


class StateThen:
    """Whether that week is open on the Tuesday of the examples, in the words of the page that asks."""

    def __init__(self, week: Week, closed: Closed = NEVER) -> None:
        self.week, self.closed = week, closed

    def __getattr__(self, name: str) -> object:
        return getattr(open_state(self.week, TUESDAY, closed=self.closed), name)


@dataclass(frozen=True)
class Photographed(PublicProduct):
    """A product whose photo is a file of the style page."""

    @property
    def photo_url(self) -> str:
        """Where the drawn photo is served."""
        return static(f"portal/style_page/{self.photo}")

    @property
    def card_photo_url(self) -> str:
        """The same: it is small already."""
        return self.photo_url


POT = Photographed("Kendi contoh", 85_000, "buah", "kendi.webp", 12)
PLAIN = PublicProduct("Celengan contoh", 25_000, "", "")
ASK = PublicProduct("Pesanan khusus contoh", None, "", "")
LONG = PublicProduct(NAME, 12_345_000, "setengah lusin", "")

SAMPLES: dict[str, object] = {
    "business_week": week(WORKDAYS, TUESDAY),
    "business_open": StateThen(WORKDAYS),
    "business_away": StateThen(WORKDAYS, AWAY),
    "business_special_week": week(WORKDAYS, TUESDAY, special=SPECIAL),
    "business_special": special(SPECIAL, TUESDAY),
    "business_split_week": week(SPLIT, TUESDAY),
    "business_closed": StateThen(SPLIT),
    "business_always_week": week(ALWAYS, TUESDAY),
    "business_always": StateThen(ALWAYS),
    "business_product": POT,
    "business_products": [POT, PLAIN, ASK],
    "business_long_product": PublicProduct(NAME, None, "", ""),
    "business_prices": [PLAIN, ASK, LONG],
    "business_one_price": [PLAIN],
    "business_tariffs": [
        {"who": _("Dewasa contoh"), "price": 15_000, "day": _("Senin–Jumat"), "note": ""},
        {"who": _("Anak contoh"), "price": None, "day": "", "note": _("Di bawah lima tahun")},
        {"who": NAME, "price": 1_250_000, "day": "", "note": ""},
    ],
    "business_one_tariff": [{"who": _("Dewasa contoh"), "price": 15_000, "day": "", "note": ""}],
    "business_old_tariffs": [
        {"who": _("Anak contoh"), "price": 0, "free": _("Gratis"), "day": "", "note": ""},
        {
            "who": _("Dewasa contoh"),
            "price": 15_000,
            "day": _("Senin–Jumat"),
            "note": "",
            "warning": _("Tarif ini mungkin sudah berubah, tercatat 5 Juni 2024."),
        },
    ],
    "business_long_name": NAME,
    "business_long_url": LONG_ADDRESS,
    "business_qr": qr_drawing(ADDRESS),
    "business_long_qr": qr_drawing(LONG_ADDRESS),
}
