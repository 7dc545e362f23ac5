"""The blocks that editors put on pages: each shows itself in the editor, keeps its limits, and survives bad values."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import pairwise
from typing import Any

import html5lib
import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.blocks import Block
from wagtail.images import get_image_model

from branding import renditions
from branding.domain.authoring import add_page, store_picture
from branding.models import GeneralPage, HomePage, PictureRendition
from branding.models.blocks import BodyBlock, GeneralBodyBlock
from branding.models.figure_blocks import NumberBlock
from branding.models.home_blocks import HomeBodyBlock
from branding.seed.pictures import draw_scene
from economy.domain.businesses import hide_business
from economy.models import Business
from tests.branding.listings import publish_potter

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)>'


def every_block() -> Iterator[Block]:
    general: Any = GeneralPage._meta.get_field("body")
    home: Any = HomePage._meta.get_field("body")
    yield from general.stream_block.child_blocks.values()
    yield from home.stream_block.child_blocks.values()


@pytest.fixture
def image(db: None) -> Any:
    """A picture in the library."""
    buffer = BytesIO()
    draw_scene("beach", "uji", (320, 213)).save(buffer, "JPEG")
    return store_picture(title="Pantai uji", description="", name="uji", jpeg=buffer.getvalue())


@pytest.fixture
def potter(regions: None, categories: None) -> Business:
    """A public potter with one product that has a photo."""
    return publish_potter()


@pytest.fixture
def editor(client: Client, db: None) -> Client:
    client.force_login(
        get_user_model().objects.create_superuser(username="redaksi", email="redaksi@kabupaten.example", password="x")
    )
    return client


@pytest.fixture
def make_page(home: HomePage) -> Any:
    def make(*blocks: tuple[str, object]) -> GeneralPage:
        page = GeneralPage(title="Uji blok", slug="uji-blok")
        page.body = list(blocks)
        added = add_page(parent=home, page=page)
        assert isinstance(added, GeneralPage)
        return added

    return make


def shown(client: Client, page: GeneralPage) -> str:
    answer = client.get(page.url)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_every_block_says_what_it_is_and_shows_itself(
    editor: Client, home: HomePage, image: Any, potter: Business
) -> None:
    for block in every_block():
        assert block.is_previewable, block.name
        assert str(block.get_description()), block.name
        assert block.meta.group, block.name
        answer = editor.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
        html = answer.content.decode()
        assert answer.status_code == 200, block.name
        assert html5lib.HTMLParser(strict=False).parse(html) is not None
        assert "portal/css/site.css" in html
        assert not [each for each in re.findall(r'https?://[^"\s]+', html) if ".js" in each], block.name


def test_every_block_renders_on_a_page(client: Client, make_page: Any, image: Any, potter: Business) -> None:
    block = GeneralBodyBlock()
    blocks = [(name, child.get_preview_value()) for name, child in block.child_blocks.items()]
    html = shown(client, make_page(*blocks))
    for words in (
        "Sebelum Anda berangkat",
        "Datanglah pagi-pagi",
        "ditutup",
        "Tanahnya yang menentukan",
        "Apakah boleh memotret?",
        "Mengolah tanah",
        "Foto: Siti Misalnya",
        "Sehari di tungku pembakaran",
        "belum diverifikasi",
        "Rp 15.000",
        "312,5",
        "Balai Contoh",
        "Daftarkan usaha",
        "Gerabah Uji",
        "Hubungi kami",
    ):
        assert words in html, words
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    levels = [int(level) for level in re.findall(r"<h([1-6])[\s>]", html)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_two_of_each_keep_their_ids_apart(client: Client, make_page: Any, image: Any, potter: Business) -> None:
    block = BodyBlock()
    names = ("gallery", "chart", "map", "call_to_action", "video", "faq")
    blocks = [(name, block.child_blocks[name].get_preview_value()) for name in names]
    html = shown(client, make_page(*blocks, *blocks))
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))


def test_hostile_words_stay_words(client: Client, make_page: Any, image: Any) -> None:
    image.contextual_alt_text, image.decorative = HOSTILE, False
    html = shown(
        client,
        make_page(
            ("heading", HOSTILE),
            ("quote", {"text": HOSTILE, "source": HOSTILE}),
            ("picture", {"image": image, "caption": HOSTILE, "credit": HOSTILE}),
            ("gallery", {"title": HOSTILE, "pictures": [{"image": image, "caption": HOSTILE, "credit": ""}] * 2}),
            ("facts", {"facts": [{"label": HOSTILE, "value": HOSTILE, "verified": True}], "strip": False}),
            ("faq", {"title": HOSTILE, "questions": [{"question": HOSTILE, "answer": "<p>x</p>"}]}),
            ("steps", {"title": HOSTILE, "steps": [{"name": HOSTILE, "text": HOSTILE}] * 2}),
            ("video", {"url": f"https://youtu.be/{HOSTILE}", "title": HOSTILE, "transcript": ""}),
            (
                "chart",
                {
                    "title": HOSTILE,
                    "text": HOSTILE,
                    "kind": "column",
                    "label_head": HOSTILE,
                    "value_head": HOSTILE,
                    "rows": [{"label": HOSTILE, "value": "2", "note": HOSTILE}] * 2,
                    "source": HOSTILE,
                },
            ),
            (
                "map",
                {
                    "title": HOSTILE,
                    "points": [{"name": HOSTILE, "latitude": "-6.1", "longitude": "106.1"}],
                    "exact": False,
                },
            ),
        ),
    )
    document = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False).parse(html)
    for element in document.iter():
        assert not [name for name in element.attrib if str(name).startswith("on")], element.attrib
        if element.tag == "script":
            assert element.get("src") or str(element.get("type")).endswith("json")
    assert "Uji blok" in html


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("picture", {"image": None, "caption": "", "credit": ""}),
        ("gallery", {"title": "x", "pictures": []}),
        ("video", {"url": "", "title": "x"}),
        ("chart", {"title": "x", "text": "x", "kind": "bar", "rows": [{"label": "a", "value": "-1", "note": ""}]}),
        ("chart", {"title": "x", "text": "x", "kind": "line", "rows": []}),
        ("chart", {"title": "x", "text": "x", "kind": "column", "rows": [{"label": "a", "value": "abc", "note": ""}]}),
        ("business_cards", {"title": "Kartu kosong", "businesses": [0, None, 999_999]}),
        ("product_cards", {"title": "Kartu kosong", "products": [999_999]}),
        ("call_to_action", {"title": "Kartu kosong", "link_label": "x", "link_page": None, "link_url": ""}),
        ("tariff_table", {"title": "x", "rows": [{"who": "a", "day": "kapan", "price": None, "note": ""}]}),
    ],
)
def test_what_is_missing_or_lost_leaves_no_hole(client: Client, make_page: Any, name: str, value: object) -> None:
    html = shown(client, make_page(("paragraph", "<p>Sebelum</p>"), (name, value), ("paragraph", "<p>Sesudah</p>")))
    assert "Sebelum" in html
    assert "Sesudah" in html
    assert "Kartu kosong" not in html


def refusals(block: Any, value: Mapping[str, object]) -> dict[str, Any]:
    """What a block says is wrong with a value, by field."""
    with pytest.raises(ValidationError) as refused:
        block.clean(block.normalize(dict(value)))
    found: dict[str, Any] = getattr(refused.value, "block_errors", {})
    return found


def test_limits_are_said_beside_the_field(db: None) -> None:
    body = BodyBlock().child_blocks
    chart = body["chart"].get_preview_value()
    chart["rows"][0]["value"] = chart["rows"][0]["value"] * -1
    assert "kind" in refusals(body["chart"], chart)
    many = body["chart"].get_preview_value()
    for number in range(4):
        many["rows"].append({"label": str(number), "value": 1, "note": ""})
    assert "kind" in refusals(body["chart"], many)
    tariffs = {
        "title": "x",
        "rows": [{"who": "a", "day": "libur", "price": 5, "note": ""}],
        "source": "",
        "valid_on": None,
        "valid_until": None,
    }
    assert set(refusals(body["tariff_table"], tariffs)) == {"source", "valid_on"}
    video = {"url": "https://www.youtube.com/@x", "title": "x", "transcript": ""}
    assert set(refusals(body["video"], video)) == {"url"}
    both = {"title": "x", "link_label": "x", "link_page": None, "link_url": ""}
    assert set(refusals(body["call_to_action"], both)) == {"link_page"}
    assert set(refusals(body["call_to_action"], {**both, "link_url": "http://contoh.test/"})) == {"link_url"}
    for name, few in (("faq", {"title": "", "questions": []}), ("steps", {"title": "", "steps": []})):
        with pytest.raises(ValidationError):
            body[name].clean(body[name].normalize(few))


def test_a_number_that_cannot_be_read_stays_as_typed() -> None:
    block = NumberBlock()
    typed = block.value_from_datadict({"x": "12.5"}, {}, "x")
    assert block.get_form_state(typed) == "12.5"
    with pytest.raises(ValidationError, match="koma"):
        block.clean(typed)
    assert block.get_form_state(block.clean("1.234,50")) == "1.234,5"
    assert block.to_python(block.get_prep_value(block.clean("1.234,50"))) == block.clean("1234,5")


def test_a_tariff_past_its_date_says_so(client: Client, make_page: Any) -> None:
    rows = [{"who": "Mobil", "day": "libur", "price": 15_000, "note": ""}]
    value = {"title": "Parkir", "rows": rows, "source": "Loket", "valid_on": "2020-01-01", "valid_until": "2020-12-31"}
    assert "berlaku sampai 31 Desember 2020" in shown(client, make_page(("tariff_table", value)))


def test_frames_are_allowed_on_pages_with_their_video_only(client: Client, make_page: Any, home: HomePage) -> None:
    assert "frame-src" not in client.get(home.url)["Content-Security-Policy"]
    value = {"url": "https://youtu.be/AAAAAAAAAAA", "title": "Film", "transcript": ""}
    page = make_page(("video", value), ("video", {**value, "url": "https://film.example/a.mp4"}))
    policy = client.get(page.url)["Content-Security-Policy"]
    assert "frame-src https://www.youtube-nocookie.com;" in f"{policy};"
    assert "media-src 'self' https://film.example" in policy
    html = shown(client, page)
    assert "<iframe" not in html
    assert 'href="https://www.youtube.com/watch?v=AAAAAAAAAAA"' in html


def test_a_hidden_business_is_gone_at_once_and_leaves_no_gap(client: Client, make_page: Any, potter: Business) -> None:
    product = potter.products.get()
    page = make_page(
        ("business_cards", {"title": "Perajin", "businesses": [potter.pk]}),
        ("product_cards", {"title": "Bawa pulang", "products": [product.pk]}),
    )
    html = shown(client, page)
    assert html.count("Gerabah Uji") == 2
    assert "Kendi uji" in html
    hide_business(actor=None, business=potter, reason="uji")
    html = shown(client, page)
    for words in ("Gerabah Uji", "Kendi uji", "Perajin", "Bawa pulang", "figure-cards"):
        assert words not in html


def test_questions_are_told_to_search_engines(client: Client, make_page: Any) -> None:
    asked = {"title": "", "questions": [{"question": "Kapan?", "answer": "<p>Kini.</p><ul><li>Atau nanti</li></ul>"}]}
    html = shown(client, make_page(("faq", asked)))
    assert '"@type":"FAQPage"' in html
    assert '"text":"Kini. Atau nanti"' in html


def test_pictures_of_a_gallery_are_read_together(
    client: Client, make_page: Any, image: Any, django_assert_max_num_queries: Any
) -> None:
    image.contextual_alt_text, image.decorative = "x", False
    others = [get_image_model().objects.create(title=f"g{n}", file=image.file) for n in range(5)]
    for each in others:
        each.contextual_alt_text, each.decorative = "x", False
    page = make_page(("gallery", {"title": "Galeri", "pictures": [{"image": each} for each in others]}))
    client.get(page.url)
    with django_assert_max_num_queries(13):
        client.get(page.url)


def test_no_reader_waits_for_an_avif(client: Client, make_page: Any, image: Any) -> None:
    blocks = GeneralBodyBlock().child_blocks
    page = make_page(
        ("gallery", {"title": "Galeri", "pictures": [{"image": image}]}),
        *((name, block.get_preview_value()) for name, block in blocks.items() if name != "gallery"),
    )
    shown(client, page)
    made = set(PictureRendition.objects.values_list("filter_spec", flat=True))
    assert renditions.GALLERY_FULL in made
    assert not [spec for spec in made if "avif" in spec or "format" not in spec]


def test_every_home_section_has_its_usual_words(db: None) -> None:
    assert set(HomeBodyBlock().child_blocks) >= {"hero", "destinations", "whats_on", "news", "plan", "itineraries"}
