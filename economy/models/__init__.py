from .business import Business
from .category import Category
from .duplicates import DuplicateCandidate
from .history import BusinessEvent
from .imports import BusinessImport, ImportRow
from .merges import FormerAddress, Merge, RememberedPhoto
from .product import Product
from .said import SAID, Said

__all__ = [
    "SAID",
    "Business",
    "BusinessEvent",
    "BusinessImport",
    "Category",
    "DuplicateCandidate",
    "FormerAddress",
    "ImportRow",
    "Merge",
    "Product",
    "RememberedPhoto",
    "Said",
]
