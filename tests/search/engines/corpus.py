"""A small directory of invented businesses, and what people ask it; asking it, and reading the answers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from django.http import QueryDict

from branding.domain.authoring import add_page
from branding.domain.site_tree import ensure_site
from branding.models import NewsIndexPage, NewsPage
from search.domain.answer import Facet, SearchAnswer
from search.domain.ask import search
from search.domain.query import SearchQuery


@dataclass(frozen=True)
class Listing:
    """An invented business: name, category, (kecamatan, desa), products, description."""

    name: str
    category: str
    place: tuple[str, str]
    products: tuple[str, ...] = ()
    description: str = ""


DIRECTORY = [
    Listing("Tembikar Karya Uji", "gerabah", ("Ciruas", "Bumijaya"), ("Gentong", "Kendi")),
    Listing("Sanggar Bumijaya Uji", "gerabah", ("Ciruas", "Bumijaya"), ("Pot tanah liat",), "Gerabah buatan tangan."),
    Listing("Sate Bandeng Bu Contoh", "olahan-ikan", ("Kramatwatu", "Kramatwatu"), ("Sate bandeng",)),
    Listing("Sate Ayam Pak Contoh", "warung-makan", ("Ciruas", "Ciruas"), ("Sate ayam",)),
    Listing("Renyah Jaya Uji", "camilan", ("Anyar", "Anyar"), ("Keripik pisang", "Keripik singkong")),
    Listing("Dapur Melinjo Uji", "camilan", ("Padarincang", "Padarincang"), ("Emping melinjo",)),
    Listing("Bengkel Motor Uji Lancar", "bengkel-motor", ("Petir", "Petir"), ("Tambal ban",)),
    Listing("Las Karya Uji", "bengkel-las", ("Petir", "Petir"), ("Pagar besi",)),
    Listing("Sejuk Uji Teknik", "servis-elektronik", ("Ciruas", "Citerep"), ("Servis AC",)),
    Listing("Bersih Wangi Uji", "laundry", ("Kibin", "Kibin"), ("Laundry kiloan",)),
    Listing("Jahit Rapi Uji", "penjahit", ("Petir", "Petir"), ("Jahit kebaya",)),
    Listing("Ransel Kadu Uji", "tas", ("Petir", "Kadugenep"), ("Tas ransel",)),
    Listing("Golok Sakti Uji", "golok", ("Ciomas", "Citaman"), ("Golok Ciomas",)),
    Listing("Dapur Bu Uji", "katering", ("Cikande", "Cikande"), ("Nasi kotak",)),
    Listing("Kopi Cikolelet Uji", "minuman", ("Cinangka", "Cikolelet"), ("Kopi robusta",)),
    Listing("Kebun Durian Uji", "buah-sayur", ("Padarincang", "Padarincang"), ("Durian lokal",)),
    Listing("Toko Serba Uji", "kelontong", ("Anyar", "Anyar"), ("Beras",), "Menjual juga keripik dan kopi saset."),
    Listing("Keripik", "camilan", ("Ciomas", "Citaman")),
    Listing("Steam Kinclong Uji", "cuci-kendaraan", ("Kibin", "Kibin"), ("Cuci motor",)),
    Listing("Cetak Cepat Uji", "percetakan", ("Cikande", "Cikande"), ("Spanduk",)),
]

CASES: list[tuple[str, str, tuple[str, ...]]] = [
    # question, what must be first, what must not be found at all
    ("gerabah", "Sanggar Bumijaya Uji|Tembikar Karya Uji", ("Golok Sakti Uji", "Toko Serba Uji")),
    ("pottery", "Sanggar Bumijaya Uji|Tembikar Karya Uji", ("Golok Sakti Uji",)),
    ("gerabah bumijaya", "Sanggar Bumijaya Uji|Tembikar Karya Uji", ("Ransel Kadu Uji",)),
    ("grabah", "Sanggar Bumijaya Uji|Tembikar Karya Uji", ("Golok Sakti Uji",)),
    ("sate bandeng", "Sate Bandeng Bu Contoh", ()),
    ("satebandeng", "Sate Bandeng Bu Contoh", ()),
    ("milkfish", "Sate Bandeng Bu Contoh", ("Sate Ayam Pak Contoh",)),
    ("kripik pisang", "Renyah Jaya Uji", ("Kebun Durian Uji",)),
    ("kripik", "Keripik", ("Kopi Cikolelet Uji",)),
    ("keripik", "Keripik", ("Kopi Cikolelet Uji",)),
    ("KERIPIK", "Keripik", ()),
    ("kripek psang", "Renyah Jaya Uji", ()),
    ("emping mlinjo", "Dapur Melinjo Uji", ("Golok Sakti Uji",)),
    ("bengkel motor terdekat", "Bengkel Motor Uji Lancar", ()),
    ("benkel", "Bengkel Motor Uji Lancar|Las Karya Uji", ("Toko Serba Uji",)),
    ("servis ac ciruas", "Sejuk Uji Teknik", ()),
    ("steam motor", "Steam Kinclong Uji", ()),
    ("londry", "Bersih Wangi Uji", ("Golok Sakti Uji",)),
    ("binatu", "Bersih Wangi Uji", ()),
    ("tailor", "Jahit Rapi Uji", ()),
    ("menjahit", "Jahit Rapi Uji", ()),
    ("tas kadu genep", "Ransel Kadu Uji", ()),
    ("golok ciomas", "Golok Sakti Uji", ()),
    ("katering nasi kotak cikande", "Dapur Bu Uji", ()),
    ("kopi robusta cikolelet", "Kopi Cikolelet Uji", ()),
    ("duren padarincang", "Kebun Durian Uji", ()),
    ("cetak spanduk", "Cetak Cepat Uji", ()),
    ("tembikar karya uji", "Tembikar Karya Uji", ()),
    ("tas", "Ransel Kadu Uji", ("Las Karya Uji", "Steam Kinclong Uji")),
    ("anyer", "Renyah Jaya Uji|Toko Serba Uji", ("Golok Sakti Uji",)),
    ("satay", "Sate Ayam Pak Contoh|Sate Bandeng Bu Contoh", ("Golok Sakti Uji",)),
    ("nasi box", "Dapur Bu Uji", ("Toko Serba Uji",)),
    ("gerabah serang", "Sanggar Bumijaya Uji|Tembikar Karya Uji", ("Golok Sakti Uji",)),
    ("kopi cinangka", "Kopi Cikolelet Uji", ()),
]

Found = Callable[[], None]
"""Makes what is public now ready to be asked."""


def asked(address: str, language: str = "id") -> SearchAnswer:
    """The answer at an address, or to its parameters alone."""
    answer = search(SearchQuery.from_params(QueryDict(urlsplit(address).query or address), language=language))
    assert not answer.degraded
    return answer


def ask(text: str, **parameters: str) -> SearchAnswer:
    params = QueryDict(mutable=True)
    params.update({"q": text, **parameters})
    return asked(params.urlencode())


def names(answer: SearchAnswer) -> list[str]:
    return [hit.business.name for hit in answer.hits if hit.business]


def titles(answer: SearchAnswer) -> list[str]:
    return [hit.page.title for hit in answer.hits if hit.page]


def counts(answer: SearchAnswer, facet: str) -> dict[str, int]:
    return {each.value: each.count for each in answer.facets[facet] if each.count}


def choice(answer: SearchAnswer, facet: str, value: str) -> Facet:
    return next(each for each in answer.facets[facet] if each.value == value)


def write_article(title: str, lead: str, body: str = "") -> NewsPage:
    home = ensure_site()
    article = NewsPage(title=title, lead=lead, author_name="Redaksi", date=date(2026, 11, 1))
    article.body = [("paragraph", f"<p>{body}</p>")]
    add_page(parent=NewsIndexPage.objects.get(locale=home.locale), page=article)
    return article
