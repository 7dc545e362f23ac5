"""Rows as plain data and back: every column exactly as it was, with its primary key and its moments in time."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from django.db import models

M = TypeVar("M", bound=models.Model)
Row = dict[str, Any]
_PLAIN = (bool, int, str, list, dict)


def row_of(instance: models.Model) -> Row:
    """The columns of a row by their name, ready for JSON; moments to the microsecond, decimals as text."""
    row: Row = {}
    for field in instance._meta.concrete_fields:  # noqa: SLF001 — Django documents `_meta`
        value = field.value_from_object(instance)
        row[field.attname] = value if value is None or isinstance(value, _PLAIN) else field.value_to_string(instance)
    return row


def rows_of(instances: Iterable[models.Model]) -> list[Row]:
    """The rows of all of them, in order."""
    return [row_of(instance) for instance in instances]


def assign(instance: models.Model, values: Mapping[str, Any]) -> None:
    """Set columns of a row in memory to values of `row_of`; what no longer exists is not referred to."""
    model = type(instance)
    columns = _columns(model)
    for name in columns.keys() & values.keys():
        setattr(instance, name, columns[name].to_python(values[name]))
    _forget_missing(model, [instance], columns.keys() & values.keys())


def put_back(model: type[M], rows: Sequence[Mapping[str, Any]]) -> list[M]:
    """Insert rows with the keys and moments they had.

    What a column refers to and no longer exists is left empty. A column that the table no longer has is passed over.
    """
    columns = _columns(model)
    made = [model(**{name: columns[name].to_python(row[name]) for name in columns.keys() & row.keys()}) for row in rows]
    _forget_missing(model, made, columns)
    for each in made:
        each.save_base(raw=True, force_insert=True)
    return made


def _forget_missing(model: type[models.Model], instances: Sequence[models.Model], names: Iterable[str]) -> None:
    for name in names:
        field = _columns(model)[name]
        if not isinstance(field, models.ForeignKey) or not field.null:
            continue
        wanted = {getattr(each, name) for each in instances} - {None}
        known = field.related_model._base_manager.in_bulk(wanted)  # noqa: SLF001
        for each in instances:
            if getattr(each, name) not in known:
                setattr(each, name, None)


def _columns(model: type[models.Model]) -> "dict[str, models.Field[Any, Any]]":
    return {field.attname: field for field in model._meta.concrete_fields}  # noqa: SLF001
