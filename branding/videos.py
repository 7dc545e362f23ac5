"""Links to videos: which film is meant, and where it plays without watching its visitors.

Nothing here asks another host. YouTube plays under youtube-nocookie.com, its address without cookies before the tap
(https://support.google.com/youtube/answer/171780); Vimeo with `dnt=1` (https://developer.vimeo.com/player/sdk/embed).
"""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.conf import settings
from django.utils.translation import gettext_lazy as _

YOUTUBE_HOSTS = {"youtube.com", "www.youtube.com", "m.youtube.com", "youtube-nocookie.com", "www.youtube-nocookie.com"}
VIMEO_HOSTS = {"vimeo.com", "www.vimeo.com", "player.vimeo.com"}
YOUTUBE_PLAYER = "https://www.youtube-nocookie.com"
VIMEO_PLAYER = "https://player.vimeo.com"
FILE_ENDINGS = (".mp4", ".webm")

_YOUTUBE_ID = re.compile(r"[A-Za-z0-9_-]{11}")
_YOUTUBE_PATH = re.compile(r"/(?:embed|shorts|live|v)/([^/]+)/?")
_VIMEO_PATH = re.compile(r"/(?:video/)?(\d{5,12})(?:/([0-9a-f]{6,16}))?/?")
_SECONDS = re.compile(r"(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?")
_HOST = re.compile(r"[a-z0-9.-]+(?::\d{1,5})?")


class VideoError(ValueError):
    """The address leads to no video that can be shown; `message` says what to give instead."""

    def __init__(self, message: Any) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True)
class Video:
    """One film. `url` opens it as a page or file, `player` is what plays it here, `origin` whose player that is."""

    url: str
    player: str
    origin: str
    """Scheme and host for the content security policy; empty for our own files."""
    service: str
    """YouTube, Vimeo, or the name of the host."""
    is_file: bool = False


def read_video(address: str) -> Video:
    """The film at an address of YouTube, Vimeo, or an https file in MP4 or WebM. Raises VideoError."""
    try:
        parts = urlsplit(address.strip())
        host = parts.netloc.lower()
    except ValueError:
        host = ""
    if not host or parts.scheme != "https" or not _HOST.fullmatch(host):
        raise VideoError(_("Tulis alamat lengkap yang dimulai dengan https://."))
    if host in YOUTUBE_HOSTS or host == "youtu.be":
        return _youtube(host, parts.path, parts.query)
    if host in VIMEO_HOSTS:
        return _vimeo(parts.path, parts.query)
    if parts.path.lower().endswith(FILE_ENDINGS):
        own = host in {urlsplit(settings.WAGTAILADMIN_BASE_URL).netloc, *settings.ALLOWED_HOSTS}
        plain = parts._replace(query="", fragment="").geturl()
        return Video(plain, plain, "" if own else f"https://{host}", host, is_file=True)
    raise VideoError(_("Yang dapat diputar: tautan YouTube, Vimeo, atau berkas .mp4 dan .webm."))


def _youtube(host: str, path: str, query: str) -> Video:
    asked = parse_qs(query)
    named = _YOUTUBE_PATH.fullmatch(path)
    if host == "youtu.be":
        key = path.strip("/")
    elif path.rstrip("/") == "/watch":
        key = asked.get("v", [""])[0]
    else:
        key = named.group(1) if named else ""
    if not _YOUTUBE_ID.fullmatch(key):
        raise VideoError(_("Tautan YouTube ini tidak menuju satu video."))
    start = _seconds((asked.get("t") or asked.get("start") or [""])[0])
    begin = f"&start={start}" if start else ""
    return Video(
        url=f"https://www.youtube.com/watch?v={key}" + (f"&t={start}s" if start else ""),
        player=f"{YOUTUBE_PLAYER}/embed/{key}?autoplay=1&rel=0{begin}",
        origin=YOUTUBE_PLAYER,
        service="YouTube",
    )


def _vimeo(path: str, query: str) -> Video:
    found = _VIMEO_PATH.fullmatch(path)
    if found is None:
        raise VideoError(_("Tautan Vimeo ini tidak menuju satu video."))
    key, secret = found.groups()
    secret = secret or next(
        (each for each in parse_qs(query).get("h", []) if re.fullmatch(r"[0-9a-f]{6,16}", each)), ""
    )
    return Video(
        url=f"https://vimeo.com/{key}" + (f"/{secret}" if secret else ""),
        player=f"{VIMEO_PLAYER}/video/{key}?autoplay=1&dnt=1" + (f"&h={secret}" if secret else ""),
        origin=VIMEO_PLAYER,
        service="Vimeo",
    )


def _seconds(text: str) -> int:
    """ "90", "90s" or "1m30s" as seconds; anything else is the beginning."""
    found = _SECONDS.fullmatch(text)
    if not text or found is None:
        return 0
    hours, minutes, seconds = (int(each or 0) for each in found.groups())
    return min(hours * 3600 + minutes * 60 + seconds, 86_400)
