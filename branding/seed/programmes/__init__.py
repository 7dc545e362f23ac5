"""The programmes that the sources name: six quick wins and two for which a number is known."""

from .content import LANGUAGES, FirstUpdate, FirstValue, IndicatorSeed, ProgrammeSeed, ProgrammeText
from .measured import DIRECTORY, SPBE
from .quick_wins_one import OVOP, SERANG_TATU, SIKONDE
from .quick_wins_two import PESAN_IBU, POJOK_DOLAN, TRANSFORMER

PROGRAMMES = (SERANG_TATU, SPBE, SIKONDE, OVOP, DIRECTORY, TRANSFORMER, POJOK_DOLAN, PESAN_IBU)

__all__ = [
    "LANGUAGES",
    "PROGRAMMES",
    "FirstUpdate",
    "FirstValue",
    "IndicatorSeed",
    "ProgrammeSeed",
    "ProgrammeText",
]
