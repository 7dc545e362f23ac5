"""The demo's still lifes: the same for the same slug, different side by side, light enough for a slow line."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageStat

from branding.seed.pictures import PRODUCTS, draw_product, draw_scene
from branding.seed.pictures.arrange import LAYOUTS
from branding.seed.pictures.backdrops import BACKDROPS
from branding.seed.pictures.kinds import KINDS
from branding.seed.pictures.photographs import CARD, LARGE, photograph
from branding.seed.pictures.surfaces import SURFACES

CARD_BYTES = 25_000
HERO_BYTES = 90_000
"""What a card and a page's main picture may weigh (`look.md`'s budgets, shared among what a page shows)."""
HEAVY = ("anchovy", "coffee_beans", "batik", "durian")
"""The still lifes with the most small pieces, which weigh most."""


@pytest.mark.parametrize("kind", PRODUCTS)
def test_every_still_life_can_be_drawn(kind: str) -> None:
    picture = draw_product(kind, "uji", (80, 60))
    assert picture.size == (80, 60)
    assert len(picture.getcolors(5_000) or ()) > 500


@pytest.mark.parametrize("kind", PRODUCTS[::15])
def test_a_still_life_is_drawn_alike_for_the_same_slug_only(kind: str) -> None:
    one, two, other = (draw_product(kind, slug, (80, 60)).tobytes() for slug in ("uji", "uji", "lain"))
    assert one == two
    assert one != other


@pytest.mark.parametrize("kind", ["rice_plate", "golok", "gas"])
def test_no_two_of_twelve_side_by_side_look_alike(kind: str) -> None:
    pictures = [draw_product(kind, f"usaha-{number}", (80, 60)).resize((40, 30)) for number in range(12)]
    for index, one in enumerate(pictures):
        for other in pictures[index + 1 :]:
            assert sum(ImageStat.Stat(ImageChops.difference(one, other)).rms) > 30


@pytest.mark.parametrize("kind", HEAVY)
def test_a_photograph_has_its_sizes_and_its_bytes_and_keeps_its_weight(kind: str) -> None:
    large, card = photograph(kind, "uji")
    with Image.open(BytesIO(large)) as picture:
        assert (picture.format, picture.size) == ("WEBP", LARGE)
    with Image.open(BytesIO(card)) as picture:
        assert picture.size == CARD
    assert len(card) <= CARD_BYTES
    assert len(large) <= HERO_BYTES
    assert photograph(kind, "uji") == (large, card)


@pytest.mark.parametrize("scene", ["panorama", "lighthouse", "hill", "kiln", "waterfall", "cloth"])
def test_a_hero_of_800_pixels_keeps_its_weight(scene: str) -> None:
    out = BytesIO()
    draw_scene(scene, "uji").resize((800, 534)).save(out, "WEBP", quality=80)
    assert len(out.getvalue()) <= HERO_BYTES


def test_an_unknown_kind_is_an_error() -> None:
    with pytest.raises(KeyError):
        draw_product("angkasa", "uji", (40, 30))


def test_settings_name_what_there_is() -> None:
    for name, kind in KINDS.items():
        setting = kind.setting
        assert set(setting.layouts) <= set(LAYOUTS), name
        assert set(setting.backdrops) <= set(BACKDROPS), name
        assert set(setting.grounds) <= set(SURFACES), name
        assert 0 < setting.tilt[0] <= setting.tilt[1] < 0.6, name
