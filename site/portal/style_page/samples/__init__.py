"""Invented, recognisably invented data that the examples of the components are shown with.

Each module of this package brings `SAMPLES`; all together are the name `samples` in an `examples.html`. Nothing in it
depends on today's date, on the database or on the network, so that the examples look the same tomorrow.
"""

from importlib import import_module
from pkgutil import iter_modules


def samples() -> dict[str, object]:
    """The samples of every module of this package, by name. Raises ValueError when two modules use the same name."""
    merged: dict[str, object] = {}
    for module in iter_modules(__path__):
        found: dict[str, object] = import_module(f"{__name__}.{module.name}").SAMPLES
        if twice := merged.keys() & found.keys():
            raise ValueError(f"two sample modules both have {sorted(twice)}")
        merged |= found
    return merged
