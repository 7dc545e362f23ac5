"""Components look as they were approved: pictures of the style page beside those in `approved/`.

`bin/screenshots --approve [NAME …]` renews them, see docs/guides/look-at-every-page.md.
"""

import os
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image, ImageChops
from playwright.sync_api import Page

from looks import style_page
from looks.chromium import THEMES, settle
from tests.fixtures.browser import OpenPage

APPROVED = Path(__file__).parent / "approved"
DIFFERENT = Path(settings.ROOT) / "screenshots" / "different"
COLOURS = 48
"""Of a picture's palette: enough for flat colours, few enough for small files."""
NEAR = 40
"""A pixel is the same when no channel differs by more, of 255: palette and smoothing of edges lie below."""
TOLERANCE = 0.004
"""The share of pixels that may differ: the hinting of another machine's letters, not a moved line."""
MAX_HEIGHT = 2400
TOTAL_BYTES = 2_000_000
WANTED = os.environ.get("APPROVE_LOOKS", "").split()
"""Names of components to approve as they look now; `all` for every one."""


def picture(page: Page) -> Image.Image:
    """The examples of a component as they are now."""
    height = min(MAX_HEIGHT, page.evaluate("document.documentElement.scrollHeight"))
    taken = page.screenshot(
        full_page=True,
        animations="disabled",
        caret="hide",
        clip={"x": 0, "y": 0, "width": 360, "height": height},
    )
    return Image.open(BytesIO(taken)).convert("RGB")


def small(image: Image.Image) -> Image.Image:
    """As it is kept: with few colours."""
    return image.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).convert("RGB")


def difference(now: Image.Image, approved: Image.Image) -> tuple[float, Image.Image]:
    """The share of differing pixels and a picture of them in red; a change of size differs by what it adds."""
    width, height = max(now.width, approved.width), max(now.height, approved.height)
    sheets = []
    for image in (now, approved):
        sheet = Image.new("RGB", (width, height), "magenta")
        sheet.paste(image)
        sheets.append(sheet)
    bands = ImageChops.difference(*sheets).split()
    most = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    mask = most.point(lambda value: 255 if value > NEAR else 0)
    share = mask.histogram()[255] / (width * height)
    shown = Image.composite(Image.new("RGB", mask.size, "red"), sheets[0].convert("L").convert("RGB"), mask)
    return share, shown


def judge(name: str, now: Image.Image) -> str:
    """What is wrong with a picture, or nothing. Keeps the new picture and the difference to look at."""
    file = APPROVED / f"{name}.webp"
    component = name.rpartition("-")[0]
    if component in WANTED or "all" in WANTED:
        APPROVED.mkdir(exist_ok=True)
        small(now).save(file, lossless=True, quality=60, method=4)
        return ""
    if not file.exists():
        return f"{name}: nothing approved"
    with Image.open(file) as kept:
        share, shown = difference(now, kept.convert("RGB"))
    if share <= TOLERANCE:
        return ""
    DIFFERENT.mkdir(parents=True, exist_ok=True)
    now.save(DIFFERENT / f"{name}-now.png")
    shown.save(DIFFERENT / f"{name}-difference.png")
    return (
        f"{name}: {share:.1%} of the pixels differ ({now.width} × {now.height}, approved {kept.width} × {kept.height})"
    )


@pytest.mark.usefixtures("people")
def test_components_look_as_approved(open_page: OpenPage) -> None:
    page = open_page(width=360)
    page.emulate_media(reduced_motion="reduce")
    names = style_page.components(page)
    assert names
    faults = []
    for name in names:
        page.goto(style_page.address(name, "id", "light"))
        settle(page)
        for theme in THEMES:
            page.emulate_media(color_scheme=theme)
            page.evaluate(f"document.documentElement.dataset.theme = '{theme}'")
            if fault := judge(f"{name}-{theme}", picture(page)):
                faults.append(fault)
    if "all" in WANTED:
        for file in APPROVED.glob("*.webp"):
            if file.stem.rpartition("-")[0] not in names:
                file.unlink()
    advice = f"Look at {DIFFERENT}; when the new look is wanted: bin/screenshots --approve [NAME …]"
    assert not faults, "\n".join([*faults, advice])


def test_approved_pictures_are_small() -> None:
    total = sum(file.stat().st_size for file in APPROVED.glob("*.webp"))
    assert total <= TOTAL_BYTES, f"{total:,} bytes of approved pictures"


def test_a_moved_line_is_seen_and_a_soft_edge_is_not() -> None:
    approved = Image.new("RGB", (360, 400), "white")
    approved.paste("black", (0, 100, 360, 104))
    moved = Image.new("RGB", (360, 400), "white")
    moved.paste("black", (0, 110, 360, 114))
    soft = approved.copy()
    soft.paste((30, 30, 30), (0, 100, 360, 104))
    assert difference(moved, approved)[0] > TOLERANCE
    assert difference(soft, approved)[0] == 0
    assert difference(approved.crop((0, 0, 360, 390)), approved)[0] > TOLERANCE
