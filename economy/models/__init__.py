from .business import Business
from .category import Category
from .certificate import Certificate
from .duplicates import DuplicateCandidate
from .history import BusinessEvent
from .identity import IdentityNumber
from .import_photos import ImportedPhoto
from .imports import BusinessImport, ImportRow
from .mapping import ColumnMemory
from .merges import FormerAddress, Merge, RememberedPhoto
from .product import Product
from .said import SAID, Said

__all__ = [
    "SAID",
    "Business",
    "BusinessEvent",
    "BusinessImport",
    "Category",
    "Certificate",
    "ColumnMemory",
    "DuplicateCandidate",
    "FormerAddress",
    "IdentityNumber",
    "ImportRow",
    "ImportedPhoto",
    "Merge",
    "Product",
    "RememberedPhoto",
    "Said",
]
