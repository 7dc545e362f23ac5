"""What was made of values that come again and again in a column."""

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")

SIZE = 8192
LONGEST = 200
"""Longer texts hardly ever repeat and are not kept."""


class Remembered(dict[K, V]):
    """A function's answers, by its argument: `Remembered(read)[cell]`. Bounded: a full one begins anew.

    The answers are shared by all rows that hold the same value; whoever gets one leaves it as it is.
    """

    def __init__(self, read: Callable[[K], V]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, key: K) -> V:
        value = self._read(key)
        if not isinstance(key, str) or len(key) <= LONGEST:
            if len(self) >= SIZE:
                self.clear()
            self[key] = value
        return value
