"""Text as words that can be compared."""

import re

_WORD = re.compile(r"[a-z0-9]+")
_APART = {code: chr(code) if _WORD.match(chr(code)) else " " for code in range(128)}


def words_of(folded: str) -> list[str]:
    """The words of a text whose case is folded: runs of ASCII letters and digits; all else stands between them."""
    return folded.translate(_APART).split() if folded.isascii() else _WORD.findall(folded)
