"""Looking through the search texts: what must be found in them, as an expression for PostgreSQL or for SQLite.

PostgreSQL asks the column `vector`, which holds each word as it is and as its stem, weighed by where it stands
(A name, B products, C category and place, D the rest). SQLite asks the FTS5 table `search_text_words`, whose rowid is
the text's primary key and in which each column's words are followed by their stems. Neither is part of the model.
Terms are folded: letters and digits alone, so nothing that is typed can be an operator.
"""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any, Literal, cast

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, F, FloatField, Func
from django.db.models.expressions import Col
from django.db.models.sql.compiler import SQLCompiler

from search.domain.fallback import asked
from search.domain.fallback.asked import ANYWHERE, HEADLINE, OWN, Group, Term, within
from search.domain.fallback.stems import stem
from search.domain.ranking import CATEGORY, DESCRIPTION, NAME, PRODUCTS

_COLUMNS = {"A": "name", "B": "products", "C": "category place", "D": "body"}
_WEIGHTS = f"{{{DESCRIPTION / NAME}, {CATEGORY / NAME}, {PRODUCTS / NAME}, 1}}"
"""For PostgreSQL: what D, C, B and A are worth."""
Sql = tuple[str, tuple[Any, ...]]


class Says(Func):
    """Whether a text says all of these groups. Made for queries of `SearchText`, also in subqueries."""

    output_field = BooleanField()

    def __init__(self, groups: Sequence[Group]) -> None:
        super().__init__(F("pk"))
        self.groups = tuple(groups)

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Sql:
        table = _table(self, compiler)
        sure = [group for group in self.groups if not (group.similar and has_trigrams())]
        conditions: list[str] = []
        params: list[Any] = []
        if sure:
            query, given = _tsquery(sure)
            conditions.append(f"{table}.vector @@ ({query})")
            params += given
        for group in self.groups:
            if group not in sure:
                query, given = _tsquery([group])
                conditions.append(f"({table}.vector @@ ({query}) OR {table}.name %%> %s)")
                params += [*given, group.similar]
        return " AND ".join(conditions), tuple(params)

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Sql:
        sql, params = compiler.compile(self.source_expressions[0])
        found = "SELECT rowid FROM search_text_words WHERE search_text_words MATCH %s"
        return f"{sql} IN ({found})", (*params, _match(self.groups))


class Weight(Func):
    """Roughly how well a text that says these groups says them: for choosing which of very many are looked at.

    SQLite's own rank would have to be asked for text by text; there it counts in how short a part of a text all stand.
    """

    output_field = FloatField()

    def __init__(self, groups: Sequence[Group]) -> None:
        super().__init__(F("pk"))
        self.groups = tuple(groups)

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Sql:
        query, params = _tsquery(self.groups)
        return f"ts_rank('{_WEIGHTS}', {_table(self, compiler)}.vector, {query})", params

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Sql:
        sql, params = compiler.compile(self.source_expressions[0])
        parts = [within(self.groups, fields) for fields in (asked.NAME, OWN, HEADLINE)]
        matches = [_match(groups) for groups in parts if all(group.terms for group in groups)]
        found = f"({sql} IN (SELECT rowid FROM search_text_words WHERE search_text_words MATCH %s))"
        return " + ".join([found] * len(matches)), tuple(each for match in matches for each in (*params, match))


class Among(Func):
    """Whether a column's value is one of many, given as one parameter: thousands would be slow to send one by one."""

    output_field = BooleanField()

    def __init__(self, column: str, values: Sequence[str] | Sequence[int], kind: Literal["text", "bigint"]) -> None:
        super().__init__(F(column))
        self.values = list(values)
        self.kind = kind

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Sql:
        sql, params = compiler.compile(self.source_expressions[0])
        return f"{sql} = ANY(%s::{self.kind}[])", (*params, self.values)

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Sql:
        sql, params = compiler.compile(self.source_expressions[0])
        return f"{sql} IN (SELECT value FROM json_each(%s))", (*params, json.dumps(self.values))


@cache
def has_trigrams() -> bool:
    """Whether this database compares words by their trigrams; the migration could not always provide for it."""
    if connection.vendor != "postgresql":
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('search_text_trigrams') IS NOT NULL")
        return bool(cursor.fetchone()[0])


def _table(expression: Func, compiler: SQLCompiler) -> str:
    """The name of the texts' table in a query."""
    column = cast(Col, expression.source_expressions[0])
    return compiler.quote_name_unless_alias(column.alias)


def _tsquery(groups: Sequence[Group]) -> Sql:
    """An expression of PostgreSQL for all of the groups: each as its words are, or as their stems are."""
    parts: list[str] = []
    params: list[str] = []
    for group in groups:
        words = [_lexemes(term, begins=term.begins) for term in group.terms]
        stems = [_lexemes(term, begins=False) for term in group.terms if not term.whole]
        parts.append("(to_tsquery('simple', %s)" + (" || to_tsquery('indonesian', %s))" if stems else ")"))
        params += [" | ".join(each) for each in (words, stems) if each]
    return " && ".join(parts), tuple(params)


def _lexemes(term: Term, *, begins: bool) -> str:
    fields = "" if term.fields == ANYWHERE else term.fields
    *first, last = term.words
    label = ("*" if begins else "") + fields
    each = [f"'{word}':{fields}" if fields else f"'{word}'" for word in first]
    return "(" + " <-> ".join([*each, f"'{last}':{label}" if label else f"'{last}'"]) + ")"


def _match(groups: Sequence[Group]) -> str:
    """An expression of FTS5 for all of the groups."""
    return " AND ".join(f"({' OR '.join(map(_phrases, group.terms))})" for group in groups)


def _phrases(term: Term) -> str:
    columns = "" if term.fields == ANYWHERE else f"{{{' '.join(_COLUMNS[field] for field in term.fields)}}} : "
    phrase = f'{columns}"{term.text}"' + (" *" if term.begins else "")
    bare = stem(term.text) if len(term.words) == 1 and not term.whole else term.text
    return phrase if bare == term.text else f'{phrase} OR {columns}"{bare}"'
