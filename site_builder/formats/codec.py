"""The door to msgspec: frozen values to JSON and back, checked against their types."""

from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def encode(value: Any) -> bytes:
    """The value as compact JSON: dataclasses by field, dates in ISO form, the same bytes for equal values."""
    return msgspec.json.encode(value, order="deterministic")


def indented(value: Any) -> bytes:
    """Plain data as indented JSON, keys in the order given. The standard library indents with Python alone, and takes
    thirty times as long."""
    return msgspec.json.format(msgspec.json.encode(value), indent=1)


def decode(data: bytes, kind: type[T]) -> T | None:
    """The value of that type which the JSON holds; None where it holds none."""
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def plain(value: Any) -> Any:
    """The value as dicts, lists and strings that any JSON writer takes."""
    return msgspec.to_builtins(value)
