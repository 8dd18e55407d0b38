"""A shape is the table of one mapping: its keys in order, each with its form; it reads, checks and writes."""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from guide.content.nodes import List, Mapping, Node, Text
from guide.content.readers import FieldType
from guide.content.report import Report, nearest
from guide.content.safe_text import short
from guide.i18n import tr

Value = TypeVar("Value")

# A rule looks at one mapping as a whole; the values are those that could be read, by attribute.
Rule = Callable[[Mapping, dict[str, Any], Report], None]


class Field(NamedTuple):
    """One key of a mapping; the attribute is the model's name for it, where that differs."""

    name: str
    type: FieldType
    renamed: str = ""

    @property
    def attribute(self) -> str:
        """The attribute of the model that holds the value."""
        return self.renamed or self.name


@dataclass(frozen=True)
class RecordSchema(Generic[Value]):
    """What a mapping may hold; the model says which keys are required: those without a default."""

    model: type[Value]
    fields: tuple[Field, ...]
    rules: tuple[Rule, ...] = ()
    _by_name: dict[str, Field] = dataclasses.field(init=False, repr=False)
    _defaults: dict[str, object] = dataclasses.field(init=False, repr=False)

    def __post_init__(self) -> None:
        model_fields = {each.name: each for each in dataclasses.fields(self.model)}  # type: ignore[arg-type]
        defaults = {key.attribute: _default(model_fields[key.attribute]) for key in self.fields}
        object.__setattr__(self, "_by_name", {key.name: key for key in self.fields})
        object.__setattr__(self, "_defaults", defaults)

    def read(self, node: Node, name: str, report: Report) -> Value | None:
        """Give the value that a node holds; None after reporting every mistake in it."""
        if not isinstance(node, Mapping):
            report.error(node, _not_a_mapping(node, name, self.fields))
            return None
        before = report.errors
        values = self._values(node, report)
        self._check_missing(node, report)
        for rule in self.rules:
            rule(node, values, report)
        return self.model(**values) if report.errors == before else None

    def write(self, value: Value) -> dict[str, object]:
        """Give a value as plain data under the format's own keys; what is only a default is left out."""
        held = ((key, getattr(value, key.attribute)) for key in self.fields)
        return {key.name: key.type.write(each) for key, each in held if each != self._defaults[key.attribute]}

    @property
    def field_type(self) -> FieldType:
        """Give this shape as the form of a value in another one."""
        return FieldType(self.read, self.write)

    def _values(self, node: Mapping, report: Report) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for name, child in node.pairs:
            key = self._by_name.get(name.text)
            if key is None:
                report.error(name, _unknown(name.text, child, self._by_name, report))
                continue
            value = key.type.read(child, key.name, report)
            if value is not None:
                values[key.attribute] = value
        return values

    def _check_missing(self, node: Mapping, report: Report) -> None:
        given = {name.text for name, _ in node.pairs}
        # Where nothing more is taken in, thousands of names need not be looked at.
        unknown = set() if report.is_full else given.difference(self._by_name)
        misspelt = {nearest(name, self._by_name) for name in unknown}
        for key in self.fields:
            required = self._defaults[key.attribute] is MISSING
            if required and key.name not in given and key.name not in misspelt:
                report.error(node, missing_sentence(key.name))


def missing_sentence(name: str) -> str:
    """Give the sentence about a key that must be there."""
    return tr("'{name}' is missing here; add it.", name=name)


def _default(of: "dataclasses.Field[Any]") -> object:
    return of.default if of.default_factory is MISSING else of.default_factory()


def _unknown(name: str, value: Node, known: dict[str, Field], report: Report) -> str:
    near = "" if report.is_full else nearest(name, known)
    if near:
        return tr("'{name}' is not known here; did you mean '{near}'?", name=short(name), near=near)
    if isinstance(value, Text) and not value.text:
        # {title: Hats, gloves} is a title "Hats" and a name "gloves" without a value.
        return tr(
            "'{name}' is not known here; if it goes on from a text before it, quote that text.",
            name=short(name),
        )
    return tr("'{name}' is not known here; use one of: {known}.", name=short(name), known=", ".join(known))


def _not_a_mapping(node: Node, name: str, keys: tuple[Field, ...]) -> str:
    first = ", ".join(key.name for key in keys[:3])
    if isinstance(node, List):
        return tr("'{name}' must be names with values ({first}), not a list.", name=name, first=first)
    return tr("'{name}' must be names with values ({first}), not only text.", name=name, first=first)


def list_of(item_type: FieldType, *, may_repeat: bool = False) -> FieldType:
    """Give the form of a list whose items all have one form; one that repeats is kept once, or may stay."""

    def read(node: Node, name: str, report: Report) -> tuple[Any, ...] | None:
        if not isinstance(node, List):
            report.error(node, _not_a_list(node, name))
            return None
        before = report.errors
        items = [item_type.read(item, name, report) for item in node.items]
        if may_repeat:
            return tuple(items) if report.errors == before else None
        _warn_of_repeats(node, items, name, report)
        return tuple(dict.fromkeys(items)) if report.errors == before else None

    def write(items: tuple[Any, ...]) -> list[object]:
        return [item_type.write(item) for item in items]

    return FieldType(read, write)


def _not_a_list(node: Node, name: str) -> str:
    if isinstance(node, Text) and node.text:
        return tr("'{name}' must be a list; write [{text}].", name=name, text=short(node.text))
    if isinstance(node, Text):
        return tr("'{name}' is empty; write a list, or delete the whole line.", name=name)
    return tr("'{name}' must be a list; start each item with '- '.", name=name)


def _warn_of_repeats(node: List, items: list[Any], name: str, report: Report) -> None:
    seen = {None}
    for item, value in zip(node.items, items, strict=True):
        if value is not None and value in seen:
            what = f"'{short(item.text)}'" if isinstance(item, Text) else tr("This item")
            report.warning(item, tr("{what} stands twice in '{name}'; delete one.", what=what, name=name))
        seen.add(value)


def non_empty(item_type: FieldType) -> FieldType:
    """Give the form of a list that must have an item."""

    def read(node: Node, name: str, report: Report) -> object:
        if isinstance(node, List) and not node.items:
            report.error(node, tr("'{name}' is an empty list; add at least one item.", name=name))
            return None
        return item_type.read(node, name, report)

    return FieldType(read, item_type.write)


def mapping_of(
    names: tuple[str, ...], item_type: FieldType, freeze: Callable[[dict[str, Any]], Any]
) -> FieldType:
    """Give the form of a mapping from any of some names to values of one form."""
    known = {name: Field(name, item_type) for name in names}

    def read(node: Node, name: str, report: Report) -> object:
        if not isinstance(node, Mapping):
            report.error(node, _not_a_mapping(node, name, tuple(known.values())))
            return None
        before = report.errors
        values: dict[str, Any] = {}
        for key, child in node.pairs:
            if key.text in known:
                values[key.text] = item_type.read(child, key.text, report)
            else:
                report.error(key, _unknown(key.text, child, known, report))
        return freeze(values) if report.errors == before else None

    return FieldType(read, lambda values: {name: item_type.write(value) for name, value in values.items()})
