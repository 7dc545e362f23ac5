"""What an editor types into blocks: numbers as Indonesians write them, links to videos."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branding.numbers import NumberError, read_number, write_number
from branding.videos import VideoError, read_video


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1.250", "1250"),
        ("12,5", "12.5"),
        ("1.234.567,89", "1234567.89"),
        ("-3", "-3"),
        ("−3,25", "-3.25"),
        ("Rp 15.000", "15000"),
        ("Rp1.500.000,00", "1500000"),
        ("85%", "85"),
        (" 007 ", "7"),
        ("100", "100"),
    ],
)
def test_numbers_are_read_as_they_are_written_here(typed: str, number: str) -> None:
    assert read_number(typed) == Decimal(number)


@pytest.mark.parametrize(
    "typed", ["", " ", "dua", "12.5", "1,2,3", "1.23.456", "1e5", "NaN", "--3", "1,23456", "9" * 25]
)
def test_what_is_no_number_or_two_is_refused_with_a_reason(typed: str) -> None:
    with pytest.raises(NumberError) as refused:
        read_number(typed)
    assert str(refused.value.message).endswith((".", "koma."))


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=3, allow_nan=False))
def test_what_is_written_is_read_again(number: Decimal) -> None:
    assert read_number(write_number(number)) == number


@pytest.mark.parametrize(
    ("address", "player", "origin"),
    [
        *[
            (
                each,
                "https://www.youtube-nocookie.com/embed/AAAAAAAAAAA?autoplay=1&rel=0",
                "https://www.youtube-nocookie.com",
            )
            for each in (
                "https://www.youtube.com/watch?v=AAAAAAAAAAA",
                "https://youtu.be/AAAAAAAAAAA?si=jejak",
                "https://m.youtube.com/watch?v=AAAAAAAAAAA&list=PL1",
                "https://www.youtube.com/shorts/AAAAAAAAAAA",
                "https://www.youtube.com/embed/AAAAAAAAAAA",
            )
        ],
        (
            "https://youtu.be/AAAAAAAAAAA?t=1m30s",
            "https://www.youtube-nocookie.com/embed/AAAAAAAAAAA?autoplay=1&rel=0&start=90",
            "https://www.youtube-nocookie.com",
        ),
        (
            "https://vimeo.com/123456789",
            "https://player.vimeo.com/video/123456789?autoplay=1&dnt=1",
            "https://player.vimeo.com",
        ),
        (
            "https://vimeo.com/123456789/abcdef12",
            "https://player.vimeo.com/video/123456789?autoplay=1&dnt=1&h=abcdef12",
            "https://player.vimeo.com",
        ),
        ("https://film.example/a.mp4?x=1", "https://film.example/a.mp4", "https://film.example"),
        ("https://testserver/media/a.webm", "https://testserver/media/a.webm", ""),
    ],
)
def test_a_video_plays_where_nobody_is_watched(address: str, player: str, origin: str) -> None:
    video = read_video(address)
    assert (video.player, video.origin) == (player, origin)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://www.youtube.com/watch?v=AAAAAAAAAAA",
        "javascript:alert(1)",
        "https://www.youtube.com/@seseorang",
        "https://www.youtube.com/watch?v=AAAAAAAAAAA%22%3E",
        "https://youtube.com.jahat.example/watch?v=AAAAAAAAAAA",
        "https://vimeo.com/channels/staff",
        "https://film.example/a.mp4;script-src *",
        "https://film.example; script-src */a.mp4",
        "https://orang:sandi@film.example/a.mp4",
        "https://[::1/a.mp4",
    ],
)
def test_what_plays_nowhere_is_refused(address: str) -> None:
    with pytest.raises(VideoError):
        read_video(address)
