"""Asking the database: what answers where there is no Elasticsearch, or when it is down.

`search.domain.elastic` answers the same with Elasticsearch. This looks through the search texts (`texts` keeps them
true) and reads everything else from the directory's own tables.
"""

from .closest import nearest
from .names import suggest_ids
from .places import clusters
from .results import run

__all__ = ["clusters", "nearest", "run", "suggest_ids"]
