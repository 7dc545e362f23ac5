"""The passage of a description in which the words of a question stand, with the words marked."""

import re
from collections.abc import Sequence

from django.utils.html import escape

from search.domain.fallback.asked import Group
from search.domain.fallback.stems import stem
from search.domain.words import fold

FRAGMENT = 140
"""Characters of the passage."""
BEFORE = 40
"""Characters of it that come before the first word."""
_WORD = re.compile(r"[^\W_]+")


def marked(text: str, groups: Sequence[Group]) -> str:
    """The passage as escaped HTML with <mark>; empty when none of the words stands in the text."""
    found = _found(text, groups)
    if not found:
        return ""
    begin, end = _passage(text, found[0][0])
    parts: list[str] = []
    at = begin
    for first, last in found:
        if first >= at and last <= end:
            parts += [escape(text[at:first]), f"<mark>{escape(text[first:last])}</mark>"]
            at = last
    return "".join([*parts, escape(text[at:end])]).strip()


def _found(text: str, groups: Sequence[Group]) -> list[tuple[int, int]]:
    """Where the words of the question begin and end in the text."""
    words = [(match.start(), match.end(), fold(match.group())) for match in _WORD.finditer(text)]
    found: list[tuple[int, int]] = []
    for at in range(len(words)):
        for group in groups:
            length = max((_length(words, at, term.words, begins=term.begins) for term in group.terms), default=0)
            if length:
                found.append((words[at][0], words[at + length - 1][1]))
                break
    return found


def _length(words: Sequence[tuple[int, int, str]], at: int, asked: Sequence[str], *, begins: bool) -> int:
    """How many words of the text from here on are those of a term; 0 when they are not."""
    said = [word for _start, _end, word in words[at : at + len(asked)]]
    if len(said) < len(asked) or said[:-1] != list(asked[:-1]):
        return 0
    last, wanted = said[-1], asked[-1]
    alike = last == wanted or (begins and last.startswith(wanted)) or (len(asked) == 1 and stem(last) == stem(wanted))
    return len(asked) if alike else 0


def _passage(text: str, first: int) -> tuple[int, int]:
    """Begin and end of the passage around a word, at the limits of words."""
    if len(text) <= FRAGMENT:
        return 0, len(text)
    begin = max(0, min(first - BEFORE, len(text) - FRAGMENT))
    end = min(len(text), begin + FRAGMENT)
    if begin:
        begin = text.find(" ", begin, first) + 1 or first
    if end < len(text):
        end = max(text.rfind(" ", first, end), first) if " " in text[first:end] else end
    return begin, end
