"""Builds the types of fields whose values are enumeration members, lists or mappings."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from guide.content.nodes import List, Mapping, Node, Scalar
from guide.content.readers import one_of
from guide.content.records import Field, FieldType, not_a_mapping_sentence, unknown_key_sentence
from guide.content.report import Report
from guide.content.safe_text import short
from guide.i18n import tr


def enum_of(members: type[StrEnum]) -> FieldType:
    """Return the type of a field whose value is one member of an enumeration."""
    read_word = one_of([str(member) for member in members])

    def read(node: Node, name: str, report: Report) -> StrEnum | None:
        word = read_word(node, name, report)
        return None if word is None else members(word)

    return FieldType(read, str)


def list_of(item_type: FieldType, *, may_repeat: bool = False) -> FieldType:
    """Return the type of a list whose items all have `item_type`.

    A repeated item is dropped with a warning, unless `may_repeat`.
    """

    def read(node: Node, name: str, report: Report) -> tuple[Any, ...] | None:
        if not isinstance(node, List):
            report.error(node, _not_a_list_sentence(node, name))
            return None
        before = report.errors
        items = [item_type.read(item, name, report) for item in node.items]
        if may_repeat:
            return tuple(items) if report.errors == before else None
        _warn_of_repeats(node, items, name, report)
        return tuple(dict.fromkeys(items)) if report.errors == before else None

    def write(items: tuple[Any, ...]) -> list[object]:
        return [item_type.write(item) for item in items]

    return FieldType(read, write, items=item_type, is_wording=item_type.is_wording)


def _not_a_list_sentence(node: Node, name: str) -> str:
    if isinstance(node, Scalar) and node.text:
        return tr("'{name}' must be a list; write [{text}].", name=name, text=short(node.text))
    if isinstance(node, Scalar):
        return tr("'{name}' is empty; write a list, or delete the whole line.", name=name)
    return tr("'{name}' must be a list; start each item with '- '.", name=name)


def _warn_of_repeats(node: List, items: list[Any], name: str, report: Report) -> None:
    seen = {None}
    for item, value in zip(node.items, items, strict=True):
        if value is not None and value in seen:
            what = f"'{short(item.text)}'" if isinstance(item, Scalar) else tr("This item")
            report.warning(item, tr("{what} stands twice in '{name}'; delete one.", what=what, name=name))
        seen.add(value)


def non_empty(list_type: FieldType) -> FieldType:
    """Return a copy of a list type that reports an empty list as an error."""

    def read(node: Node, name: str, report: Report) -> object:
        if isinstance(node, List) and not node.items:
            report.error(node, tr("'{name}' is an empty list; add at least one item.", name=name))
            return None
        return list_type.read(node, name, report)

    return replace(list_type, read=read)


def mapping_of(
    names: tuple[str, ...], item_type: FieldType, freeze: Callable[[dict[str, Any]], Any]
) -> FieldType:
    """Return the type of a mapping whose keys are among `names` and whose values all have `item_type`.

    `freeze` converts the dict that was read to the value that the model holds.
    """
    known = {name: Field(name, item_type) for name in names}

    def read(node: Node, name: str, report: Report) -> object:
        if not isinstance(node, Mapping):
            report.error(node, not_a_mapping_sentence(node, name, tuple(known.values())))
            return None
        before = report.errors
        values: dict[str, Any] = {}
        for key, child in node.pairs:
            if key.text in known:
                values[key.text] = item_type.read(child, key.text, report)
            else:
                report.error(key, unknown_key_sentence(key.text, child, known, report))
        return freeze(values) if report.errors == before else None

    return FieldType(read, lambda values: {name: item_type.write(value) for name, value in values.items()})
