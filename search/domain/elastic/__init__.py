"""Asking Elasticsearch: a page of results, what comes nearest, suggestions, and the map.

`search.domain.fallback` answers the same with the database."""

from .closest import nearest
from .names import suggest_ids
from .places import clusters
from .results import run

__all__ = ["clusters", "nearest", "run", "suggest_ids"]
