"""Lays out JSON whose rows stand in groups of groups: places under names below towns, lists in counties."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

Mapped = dict[str, Any]
_KEY = "key"  # what stood above an object as its key
_FEWEST_NAMES, _FEWEST_PARTS = 3, 3
_MOST_OF_A_GROUP = 2  # keys that a group has beside its list
_NAMES = ("name", "title")
_DEEPEST = 5


def without_groups(records: Sequence[Mapped], deep: int = 0) -> list[Mapped]:
    """Return a record for each row that stands in groups, with what these are called; others as they are."""
    for find in (_below_names, _below_lists, _in_lists):
        if deep < _DEEPEST and records and (rows := find(records)):
            return without_groups(rows, deep + 1)
    return list(records)


def _below_names(records: Sequence[Mapped]) -> list[Mapped]:
    """Return rows that stand under their names: {"key": "Ely", "Alder House": {"phone": …}, …}."""
    if not all(_is_above(record, dict) for record in records):
        return []
    found = [(record[_KEY], name, part) for record in records for name, part in _parts(record)]
    names = Counter(name for _, name, _ in found)
    keys = Counter(key for _, _, part in found for key in part)
    usual = {key for key, count in keys.items() if 2 * count >= len(found)}
    is_alike = all(not usual.isdisjoint(part) for _, _, part in found)
    if not is_alike or len(found) < _FEWEST_NAMES or names.most_common(1)[0][1] > 1:
        return []  # parts of one row, such as days or an address
    return [{"group": group, _KEY: name, **part} for group, name, part in found]


def _below_lists(records: Sequence[Mapped]) -> list[Mapped]:
    """Return rows of lists under their kinds: {"key": "Food", "pantries": […], "meals": […]}."""
    if not all(_is_above(record, list) for record in records):
        return []
    found = [(record[_KEY], kind, part) for record in records for kind, part in _parts(record)]
    if not all(_has_rows(part) for _, _, part in found):
        return []
    rows = ((group, kind, each) for group, kind, part in found for each in part if isinstance(each, dict))
    return [{"group": group, "subcategory": kind, **each} for group, kind, each in rows]


def _in_lists(records: Sequence[Mapped]) -> list[Mapped]:
    """Return rows of groups that have little but a list: {"county": "Rice", "places": […]}."""
    keys = {key for record in records for key, value in record.items() if _has_rows(value)}
    key = keys.pop() if len(keys) == 1 else None
    if key is None or not all(_is_small(record, key) for record in records):
        return []
    return [
        {**_called(record, key), **each}
        for record in records
        for each in record.get(key) or ()
        if isinstance(each, dict)
    ]


def _is_above(record: Mapped, kind: type) -> bool:
    parts = [part for _, part in _parts(record)]
    return _KEY in record and bool(parts) and all(isinstance(part, kind) and part for part in parts)


def _parts(record: Mapped) -> list[tuple[str, Any]]:
    return [(name, part) for name, part in record.items() if name != _KEY]


def _has_rows(value: Any) -> bool:
    """Return whether a value is a list of named rows with several parts, or of groups of such."""
    rows = [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
    is_named = any(each.get(name) for each in rows for name in _NAMES)
    is_row = is_named and any(len(each) >= _FEWEST_PARTS for each in rows)
    return is_row or any(_has_rows(part) for each in rows for part in each.values())


def _is_small(record: Mapped, key: str) -> bool:
    others = [value for name, value in record.items() if name != key]
    is_plain = all(value is None or isinstance(value, str | int) for value in others)
    return is_plain and 0 < len(others) <= _MOST_OF_A_GROUP


def _called(record: Mapping[str, Any], key: str) -> Mapped:
    """Return what a group is called, under "category" where its key is that of the names of its rows."""
    return {("category" if name in _NAMES else name): value for name, value in record.items() if name != key}
