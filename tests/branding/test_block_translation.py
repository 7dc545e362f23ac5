"""What translators are given of each block: its words. Figures, choices and what was chosen are shared."""

from typing import Any

import pytest
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import OverridableSegmentValue, RelatedObjectSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from branding.domain.authoring import add_page, change_page, store_picture
from branding.models import GeneralPage, HomePage
from branding.models.blocks import GeneralBodyBlock
from branding.models.home_blocks import HomeBodyBlock
from branding.seed.pictures import draw_scene


@pytest.fixture
def image(db: None) -> Any:
    from io import BytesIO

    buffer = BytesIO()
    draw_scene("beach", "uji", (320, 213)).save(buffer, "JPEG")
    return store_picture(title="Pantai uji", description="", name="uji", jpeg=buffer.getvalue())


@pytest.fixture
def page(home: HomePage, image: Any) -> GeneralPage:
    page = GeneralPage(title="Semua", slug="semua")
    blocks = GeneralBodyBlock().child_blocks
    page.body = [(name, block.get_preview_value()) for name, block in blocks.items()]
    added = add_page(parent=home, page=page)
    assert isinstance(added, GeneralPage)
    return GeneralPage.objects.get(pk=added.pk)


def test_words_are_translated_and_figures_are_not(page: GeneralPage) -> None:
    words, others = set(), []
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue):
            words.add(segment.string.data)
            assert segment.path.rpartition(".")[2] not in {"latitude", "longitude", "price", "value_number", "url"}
        elif isinstance(segment, OverridableSegmentValue | RelatedObjectSegmentValue):
            others.append(segment.path)
    for each in (
        "Sebelum Anda berangkat",
        "Siti Misalnya, perajin",
        "Apakah boleh memotret?",
        "Boleh, setelah minta izin kepada perajinnya.",
        "Mengolah tanah",
        "Gambar contoh.",
        "Keterangan berdiri di bawah gambar.",
        "Sehari di tungku pembakaran",
        "Tanah liat dan pasir",
        "Sepeda motor",
        "Perajin yang tercatat",
        "2026",
        "Balai Contoh",
        "Punya usaha di sini?",
        "Perajin di sini",
        "Hubungi kami",
    ):
        assert each in words, each
    figures = {"264", "312,5", "312.5", "15000", "-6.120000", "column", "https://www.youtube.com/watch?v=AAAAAAAAAAA"}
    assert not words & figures
    assert all(path.rpartition(".")[2] in {"image", "poster", "link_page", "url", "link_url"} for path in others), (
        others
    )


def test_a_translation_has_the_sources_figures_and_its_own_words(page: GeneralPage, english: Locale) -> None:
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=english)
    for row in StringSegment.objects.filter(source=source).select_related("context", "string"):
        StringTranslation.objects.create(
            translation_of=row.string, context=row.context, locale=english, data=f"EN {row.string.data}"
        )
    translation.save_target(publish=True)
    target = page.get_translation(english).specific
    assert [block.block_type for block in target.body] == [block.block_type for block in page.body]
    for mine, theirs in zip(target.body, page.body, strict=True):
        if mine.block_type == "chart":
            assert mine.value["title"].startswith("EN ")
            assert mine.value["kind"] == theirs.value["kind"]
            assert [row["value"] for row in mine.value["rows"]] == [row["value"] for row in theirs.value["rows"]]
            assert all(row["label"].startswith("EN ") for row in mine.value["rows"])
        if mine.block_type == "map":
            assert [point["latitude"] for point in mine.value["points"]] == [
                point["latitude"] for point in theirs.value["points"]
            ]
        if mine.block_type == "tariff_table":
            assert [row["price"] for row in mine.value["rows"]] == [row["price"] for row in theirs.value["rows"]]
            assert mine.value["valid_on"] == theirs.value["valid_on"]
        if mine.block_type == "picture":
            assert mine.value["image"].contextual_alt_text == "EN Gambar contoh."
            assert mine.value["image"].pk == theirs.value["image"].pk
        if mine.block_type == "video":
            assert mine.value["url"] == theirs.value["url"]


def test_the_home_page_gives_its_words_too(home: HomePage) -> None:
    blocks = HomeBodyBlock().child_blocks
    body = [(name, block.get_preview_value()) for name, block in blocks.items() if name != "destinations"]
    change_page(page=home, fields={"body": [*body, ("destinations", {"title": "Lihatlah", "chosen": []})]})
    words = {
        segment.string.data
        for segment in extract_segments(HomePage.objects.get(pk=home.pk))
        if isinstance(segment, StringSegmentValue)
    }
    assert {"Lihatlah", "Sebuah pesisir, seribu tungku", "Daftarkan usaha"} <= words
