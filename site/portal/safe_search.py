"""Wagtail's own (admin) search on the database backend, guarded against input it cannot parse.

The database backends of `modelsearch` raise on a bare double quote, on blanks and on NUL characters.
A person who types one of those in the admin's search box gets an empty list instead of a server error.
"""

from typing import Any

from modelsearch.backends.base import EmptySearchResults
from modelsearch.backends.database import SearchBackend as DatabaseBackend


def SearchBackend(params: dict[str, Any]) -> Any:
    """Build the database backend for the connection in use, with the query cleaned before it is parsed."""
    backend = DatabaseBackend(params)

    class Safe(type(backend)):  # type: ignore[misc]
        def _search(self, compiler: Any, query: Any, *args: Any, **kwargs: Any) -> Any:
            if isinstance(query, str):
                query = query.replace("\0", " ").replace('"', " ").strip()
                if not query:
                    return EmptySearchResults()
            return super()._search(compiler, query, *args, **kwargs)

    backend.__class__ = Safe
    return backend
