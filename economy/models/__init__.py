from .business import Business
from .category import Category
from .history import BusinessEvent
from .imports import BusinessImport, ImportRow
from .product import Product

__all__ = ["Business", "BusinessEvent", "BusinessImport", "Category", "ImportRow", "Product"]
