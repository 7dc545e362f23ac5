from .district import District
from .village import Village

__all__ = ["District", "Village"]
