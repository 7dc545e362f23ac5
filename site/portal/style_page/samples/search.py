"""What results are shown with: choices, kinds and hits of a search that nobody has asked."""

from django.templatetags.static import static
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from branding.domain.public import PublicPage
from economy.domain.public import PublicProduct
from search.domain.answer import Chip, Facet, Hit, Tab

from .business import ASK, LONG, PLAIN, POT, TUESDAY
from .directory import CRAFTS, FOOD, LONG_NAME, LONG_PLACE, business

NOWHERE = "#konten"


def choice(value: str, label: str | Promise, count: int, **more: object) -> tuple[str, Facet]:
    """A choice that leads nowhere."""
    return f"contoh-{value}", Facet(value, label, count, url=NOWHERE, **more)  # type: ignore[arg-type]


def page(kind: str, title: str, **known: object) -> PublicPage:
    """A page of which only that is known which a hit is to show."""
    empty: dict[str, object] = {"lead": "", "district_name": "", "image_url": "", "date": None}
    other = {"text": "", "district_code": "", "district_slug": "", "latitude": None, "longitude": None}
    told = empty | other | known
    return PublicPage(id=0, kind=kind, language="id", title=title, url_path=NOWHERE, **told)  # type: ignore[arg-type]


def chip(label: str | Promise, phrase: str = "") -> Chip:
    """A filter, or something read from a phrase."""
    return Chip(label, NOWHERE, understood=bool(phrase), phrase=phrase)  # type: ignore[arg-type]


def tab(kind: str, label: Promise, count: int, *, selected: bool = False) -> Tab:
    """A kind of result."""
    return Tab(kind, label, count, selected, NOWHERE)  # type: ignore[arg-type]


def sold(by: object, *products: PublicProduct, distance_km: float | None = None) -> Hit:
    """Products as they were found with the business that sells them."""
    return Hit(by, products=products, distance_km=distance_km)  # type: ignore[arg-type]


SELLER = business("Gerabah Misalnya", category=CRAFTS, open_now=True, village_name="Misal")
COOK = business("Dapur Karangan", category=FOOD, open_now=False, village_name="Umpama")
CHOSEN = [chip(_("Kerajinan contoh")), chip(LONG_PLACE)]

SAMPLES: dict[str, object] = {
    "search_facets": [
        choice("kerajinan", "Contoh Utara", 128, selected=True),
        choice("panjang", LONG_PLACE, 12480),
        *(choice(str(number), f"Contoh {number}", 40 - number) for number in range(1, 6)),
        choice("nol", "Contoh Kosong", 0),
        *(choice(str(number), f"Contoh {number}", 40 - number) for number in range(6, 11)),
    ],
    "search_tree": [
        choice("kuliner", _("Kuliner contoh"), 640),
        choice("rumpun", _("Kerajinan contoh"), 128, selected=True),
        choice("gerabah", _("Gerabah contoh"), 96, below="rumpun"),
        choice("anyaman", _("Anyaman contoh"), 0, below="rumpun"),
        choice("jasa", _("Jasa contoh"), 0),
    ],
    "search_one_facet": [choice("tunggal", _("Kuliner contoh"), 1, selected=True)],
    "search_chosen": CHOSEN,
    "search_one_chip": CHOSEN[:1],
    "search_understood": [chip(_("di Kecamatan Contoh"), "contoh"), chip(_("Buka sekarang"), "masih buka")],
    "search_understood_long": [chip(LONG_PLACE, LONG_PLACE.lower())],
    "search_tabs": [
        tab("business", _("Usaha"), 128, selected=True),
        tab("product", _("Produk"), 64),
        tab("destination", _("Wisata"), 4),
        tab("event", _("Acara"), 1),
        tab("news", _("Berita"), 12),
        tab("plan", _("Program"), 2),
    ],
    "search_two_tabs": [
        tab("business", _("Usaha"), 1_000_000),
        tab("product", _("Produk"), 248_512, selected=True),
    ],
    "search_products": [
        sold(SELLER, POT, PLAIN, ASK, PLAIN, LONG, distance_km=1.24),
        sold(COOK, ASK),
        sold(business(LONG_NAME, category=CRAFTS, district_name=LONG_PLACE), LONG, PLAIN),
    ],
    "search_pages": [
        Hit(
            page=page(
                "destination",
                "Pantai Contoh",
                lead="Pasir yang digambar untuk halaman ini.",
                district_name="Contoh Utara",
                image_url=static("portal/style_page/kendi.webp"),
            ),
            highlight="Pasir yang <mark>digambar</mark> untuk halaman ini.",
            distance_km=8.2,
        ),
        Hit(page=page("news", LONG_NAME, lead="Kabar yang tidak pernah terjadi.", date=TUESDAY)),
        Hit(page=page("plan", "Program Contoh")),
    ],
}
