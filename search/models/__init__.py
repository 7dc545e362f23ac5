from .lease import Lease
from .outbox import OutboxEntry
from .questions import AskedQuestion
from .text import SearchText
from .vocabulary import SearchWord
from .words import Correction, SynonymGroup, WordRelease

__all__ = [
    "AskedQuestion",
    "Correction",
    "Lease",
    "OutboxEntry",
    "SearchText",
    "SearchWord",
    "SynonymGroup",
    "WordRelease",
]
