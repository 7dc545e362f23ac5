"""Opening hours as people write them ("Senin-Sabtu 08.00-17.00", "tiap hari 24 jam") read into a week."""

import re

from economy.domain.hours import DAYS, MAX_SPANS_PER_DAY, Week

_DAY_NAMES = {
    "mon": ("senin", "sen", "snn", "monday", "mon"),
    "tue": ("selasa", "sel", "sls", "tuesday", "tue"),
    "wed": ("rabu", "rab", "rbu", "wednesday", "wed"),
    "thu": ("kamis", "kam", "kms", "thursday", "thu"),
    "fri": ("jumat", "jum'at", "jum’at", "jum", "jmt", "friday", "fri"),
    "sat": ("sabtu", "sab", "sbt", "saturday", "sat"),
    "sun": ("minggu", "ming", "min", "mgg", "mg", "ahad", "sunday", "sun"),
}
_DAY_OF = {name: day for day, names in _DAY_NAMES.items() for name in names}
_DAY = "|".join(sorted((re.escape(name) for name in _DAY_OF), key=len, reverse=True))
_TOKEN = re.compile(
    rf"""(?P<allday>24\s*jam|nonstop|non\s*stop)
    |(?P<every>(?:setiap|tiap|semua)(?:\s*hari)?|every\s*day|setiap|daily)
    |(?P<closed>libur|tutup|kecuali|closed)
    |(?P<day>{_DAY})(?![a-z])
    |(?P<time>\d{{1,2}}(?:\s*[.:]\s*\d{{2}}){{0,2}})(?:\s*(?P<part>pagi|siang|sore|malam|am|pm|a\.m\.|p\.m\.))?
    |(?P<to>s\s*/\s*d|s\.d\.?|sd|sampai(?:\s*dengan)?|hingga|to|-|–|—)
    |(?P<skip>jam\b|pukul\b|pkl\b|buka\b|hari\b|mulai\b|dari\b|wib\b|dan\b|&|[,;:/.()+\s|])""",
    re.VERBOSE | re.IGNORECASE,
)
_MAX_TEXT = 200


def read_hours(text: str) -> Week | None:  # noqa: C901, PLR0912 — one branch per kind of word
    """The week a text describes, or None when any part of it is not understood (half a week would mislead)."""
    tokens = _tokens(text)
    if tokens is None:
        return None
    week: dict[str, list[list[str]]] = {}
    days: list[str] = []
    off: set[str] = set()
    latest: list[str] = []
    closing = False
    position = 0
    while position < len(tokens):
        kind, value = tokens[position]
        following = tokens[position + 1][0] if position + 1 < len(tokens) else ""
        if kind == "day":
            last = value
            if following == "to" and position + 2 < len(tokens) and tokens[position + 2][0] == "day":
                last = tokens[position + 2][1]
                position += 2
            run = _run(value, last)
            if closing:
                off.update(run)
            else:
                days.extend(run)
        elif kind == "every":
            days = list(DAYS)
        elif kind == "closed":
            if days and following != "day":
                off.update(days)
                days = []
            else:
                closing = True
            position += 1
            continue
        elif kind in ("allday", "time"):
            if kind == "allday":
                span = ["00:00", "00:00"]
            else:
                if following != "to" or position + 2 >= len(tokens) or tokens[position + 2][0] != "time":
                    return None
                span = [value, tokens[position + 2][1]]
                position += 2
            closing = False
            last_days = days or (list(DAYS) if not week else latest)
            for day in last_days:
                if span not in week.setdefault(day, []):
                    week[day].append(span)
            latest = last_days
            days = []
        elif kind == "to":
            return None
        position += 1
    if not week or days or any(len(spans) > MAX_SPANS_PER_DAY for spans in week.values()):
        return None
    ordered = {day: week[day] for day in DAYS if day in week and day not in off}
    return ordered or None


def _tokens(text: str) -> list[tuple[str, str]] | None:
    """The text cut into known words; None when an unknown one is among them."""
    if not text or len(text) > _MAX_TEXT:
        return None
    tokens: list[tuple[str, str]] = []
    position = 0
    text = text.strip().casefold()
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            return None
        position = match.end()
        kind = match.lastgroup or ""
        if kind == "part":
            kind = "time"
        if kind == "skip":
            continue
        if kind == "time":
            clock = _clock(match["time"], match["part"])
            if clock is None:
                return None
            tokens.append(("time", clock))
        elif kind == "day":
            tokens.append(("day", _DAY_OF[match["day"]]))
        else:
            tokens.append((kind, ""))
    return tokens


def _clock(text: str, part: str | None) -> str | None:
    pieces = [int(piece) for piece in re.split(r"[.:]", text.replace(" ", ""))]
    hours, minutes = pieces[0], pieces[1] if len(pieces) > 1 else 0
    afternoon = part in ("sore", "malam", "pm", "p.m.") or (part == "siang" and hours < 10)
    if afternoon and hours < 12:
        hours += 12
    if hours == 24 and minutes == 0:
        hours = 0
    return f"{hours:02d}:{minutes:02d}" if hours < 24 and minutes < 60 else None


def _run(first: str, last: str) -> list[str]:
    """The days from one to another, over the end of the week when need be."""
    start, end = DAYS.index(first), DAYS.index(last)
    length = (end - start) % len(DAYS) + 1
    return [DAYS[(start + step) % len(DAYS)] for step in range(length)]
