"""Structured parts of a row (fees, a plan's rows, a card's terms) as JSON text, exact and typed.

An object has the names of the thing's own fields, all of them; amounts are whole minor units with
their currency, decimals and days are text, as in the columns. Nothing is guessed: with a name too
many or too few, or a number where a text belongs, the row is damaged.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from zhihuan.storage.cells import Row, Unreadable, exact_day, text

_Structure = TypeVar("_Structure")


def document(value: object) -> str:
    """Return a structure as the one JSON text it is kept as."""
    return json.dumps(_plain(value), ensure_ascii=False)


def document_or_none(value: object) -> str | None:
    """Return a structure as JSON text, None for none."""
    return None if value is None else document(value)


def structure(row: Row, column: str, kind: type[_Structure]) -> _Structure:
    """Return the structure a cell holds; raises Unreadable, or DomainError when it makes no sense."""
    cell = text(row, column)
    try:
        found: _Structure = _typed(kind, json.loads(cell))
    except (ValueError, ArithmeticError, RecursionError):
        raise Unreadable(column, cell) from None
    return found


def structure_or_none(row: Row, column: str, kind: type[_Structure]) -> _Structure | None:
    """Return the structure a cell holds, None where it is empty; raises Unreadable or DomainError."""
    return None if row[column] is None else structure(row, column, kind)


class _Misfit(ValueError):
    """A value of JSON is not what the thing's field takes."""


def _plain(value: object) -> object:
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value


def _typed(kind: Any, value: object) -> Any:  # noqa: ANN401 - a field's type is known only when it is read
    """Return a value of JSON as a field's type."""
    if isinstance(kind, UnionType):
        (wanted,) = (each for each in get_args(kind) if each is not type(None))
        return None if value is None else _typed(wanted, value)
    if get_origin(kind) is tuple:
        return tuple(_typed(get_args(kind)[0], each) for each in _as(list, value))
    if is_dataclass(kind):
        return _thing(kind, _as(dict, value))
    if kind is date:
        return exact_day(_as(str, value))
    if kind is Decimal or issubclass(kind, Enum):
        return kind(_as(str, value))
    return _as(kind, value)


def _thing(kind: Any, values: dict[str, object]) -> Any:  # noqa: ANN401 - as above
    hints = _hints(kind)
    if values.keys() != hints.keys():
        raise _Misfit(kind, *values)
    return kind(**{name: _typed(hint, values[name]) for name, hint in hints.items()})


def _as(kind: type[_Structure], value: object) -> _Structure:
    # `True` is a whole number to Python, and half a character (a lone surrogate) a text.
    if type(value) is not kind or (isinstance(value, str) and not _whole(value)):
        raise _Misfit(kind, value)
    return value


def _whole(value: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in value)


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)
