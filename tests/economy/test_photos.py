"""Photos people send: what we keep of them, and what is refused."""

import struct
import zlib
from io import BytesIO
from pathlib import Path
from unittest import mock

import pytest
from PIL import Image

from economy.domain import photos
from economy.domain.photos import MAX_SIDE, PhotoError, clean_photo, store_photo

PLACE = b"Jalan Rahasia Contoh 7"


def jpeg(size: tuple[int, int] = (60, 40), *, orientation: int = 1) -> bytes:
    image = Image.new("RGB", size, "firebrick")
    exif = Image.Exif()
    exif[0x010E] = PLACE.decode()  # ImageDescription
    exif[0x0112] = orientation
    exif.get_ifd(0x8825)[2] = (6.0, 7.0, 12.5)  # GPSLatitude
    out = BytesIO()
    image.save(out, "JPEG", exif=exif, comment=PLACE)
    return out.getvalue()


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds almost nothing: what a bomb looks like before it goes off."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )


def test_a_photo_comes_out_small_and_without_metadata() -> None:
    data = clean_photo(BytesIO(jpeg((4000, 3000))))
    assert PLACE not in data
    assert b"EXIF" not in data
    with Image.open(BytesIO(data)) as image:
        assert image.format == "WEBP"
        assert image.size == (MAX_SIDE, 960)
        assert not image.getexif()
        assert not image.info.get("icc_profile")


def test_a_sideways_photo_stands_upright() -> None:
    with Image.open(BytesIO(clean_photo(BytesIO(jpeg((60, 40), orientation=6))))) as image:
        assert image.size == (40, 60)


@pytest.mark.parametrize("mode", ["RGBA", "P", "L", "LA", "1", "I;16", "CMYK"])
def test_every_kind_of_pixels_is_taken(mode: str) -> None:
    out = BytesIO()
    Image.new(mode, (30, 20)).save(out, "JPEG" if mode == "CMYK" else "PNG")
    with Image.open(BytesIO(clean_photo(BytesIO(out.getvalue())))) as image:
        assert (image.mode, image.size) == ("RGB", (30, 20))


def test_what_is_transparent_becomes_white() -> None:
    out = BytesIO()
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(out, "PNG")
    with Image.open(BytesIO(clean_photo(BytesIO(out.getvalue())))) as image:
        assert image.getpixel((4, 4)) == (255, 255, 255)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<!doctype html><script>alert(1)</script>",
        b"GIF89a" + b"\0" * 50,
        b"%PDF-1.7",
        b"\x89PNG\r\n\x1a\n" + b"\0" * 30,
        jpeg()[:200],
        png_header(100, 100),
    ],
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(PhotoError) as refused:
        clean_photo(BytesIO(data))
    assert refused.value.code == "not_a_picture"


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    for width, height in ((30_000, 30_000), (9000, 9000)):
        unpacked = mock.patch.object(Image.Image, "load", side_effect=AssertionError("unpacked"))
        with unpacked, pytest.raises(PhotoError) as refused:
            clean_photo(BytesIO(png_header(width, height)))
        assert refused.value.code == "too_many_pixels"


def test_a_huge_file_is_refused_without_reading_all_of_it() -> None:
    class Endless(BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            assert size is not None
            assert 0 < size <= photos.MAX_BYTES + 1
            return b"\0" * size

    with pytest.raises(PhotoError) as refused:
        clean_photo(Endless())
    assert refused.value.code == "too_large"


def test_the_same_photo_twice_is_one_file_named_by_its_content(own_media: Path) -> None:
    names = {store_photo(BytesIO(jpeg())) for _time in range(2)}
    assert len(names) == 1
    assert len(list(own_media.rglob("*.webp"))) == 3  # itself and its two renditions
    assert names.pop().startswith("products/")


def test_a_polyglot_keeps_nothing_but_pixels() -> None:
    data = jpeg() + b"<script>alert(1)</script>"
    assert b"<script>" not in clean_photo(BytesIO(data))
