"""Defines fields and schemas, which read YAML mappings as records of the model and write them back."""

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import KW_ONLY, MISSING, dataclass
from typing import Any, Generic, TypeVar

from guide.content.detail import Detail
from guide.content.model import Kind
from guide.content.nodes import List, Mapping, Node, Scalar
from guide.content.readers import Reader
from guide.content.report import Report, nearest
from guide.content.roles import Boost, Check, Fact, Snippet
from guide.content.safe_text import short
from guide.i18n import tr

Value = TypeVar("Value")
Writer = Callable[[Any], object]

ANY_KIND = tuple(Kind)
WITH_NUMBERS = (Kind.LINE, Kind.SERVICE)  # whose numbers can stand first on another page

# Checks one mapping as a whole. It receives the mapping, the values read so far by attribute, and the report.
Rule = Callable[[Mapping, dict[str, Any], Report], None]


@dataclass(frozen=True, eq=False)
class FieldType:
    """A type of value: how it is read from a node, and how it is converted back to plain data."""

    read: Reader
    write: Writer = lambda value: value
    _: KW_ONLY
    is_wording: bool = False  # whether the value is a text in the author's own words
    items: "FieldType | None" = None  # the type of the items, if this is a list
    record: "RecordSchema[Any] | None" = None  # the schema of the mapping, if this is one


@dataclass(frozen=True, eq=False)
class Field:
    """One key of a mapping in YAML: its name, its type and its roles (see roles.py)."""

    name: str
    type: FieldType
    attribute: str = ""  # the name of the model's attribute, if it differs from the key's
    _: KW_ONLY
    label: Callable[[], str] = str  # returns the label of the value on a page and on paper
    search: Boost | None = None
    words: Callable[[Any], tuple[str, ...]] | None = None  # what is searched, if it is not the value itself
    snippet: Snippet | None = None
    fact: Fact | None = None
    detail: Detail | None = None  # the group of facts on a hand-out to which the value belongs
    checks: Check = Check.NONE
    refers_to: tuple[Kind, ...] = ()  # the kinds of entries whose ids may be used here
    only_for: Kind | None = None  # the only kind of entry with this field, in which it is required
    is_location: bool = (
        False  # whether the value reveals where something is; a confidential entry can't have it
    )

    def __post_init__(self) -> None:
        object.__setattr__(self, "attribute", self.attribute or self.name)

    def value_of(self, record: object) -> Any:
        """Return the value of this field in a record of the model."""
        return getattr(record, self.attribute)

    def texts_of(self, record: object) -> Iterator[str]:
        """Yield each text of this field in a record: items and table cells one by one, no inner records."""
        if self.words:
            return iter(self.words(self.value_of(record)))
        return iter(()) if self.record else _texts_of(self.value_of(record))

    def records_of(self, record: object) -> tuple[Any, ...]:
        """Return the inner records of this field, such as the contacts of an entry; () if it has none."""
        value = self.value_of(record)
        if self.record is None or value is None:
            return ()
        return value if isinstance(value, tuple) else (value,)

    @property
    def is_wording(self) -> bool:
        """Whether the value is a text in the author's own words, not an id, a date or an address."""
        return self.type.is_wording

    @property
    def record(self) -> "RecordSchema[Any] | None":
        """The schema of the inner record, or of the records in a list; None if this field holds none."""
        return self.type.record or (self.type.items.record if self.type.items else None)


@dataclass(frozen=True, eq=False)
class RecordSchema(Generic[Value]):
    """The schema of one mapping: its model, its fields and the rules for the mapping as a whole.

    A field is required if its attribute has no default in the model.
    """

    model: type[Value]
    fields: tuple[Field, ...]
    rules: tuple[Rule, ...] = ()
    _by_name: dict[str, Field] = dataclasses.field(init=False, repr=False)
    _defaults: dict[str, object] = dataclasses.field(init=False, repr=False)

    def __post_init__(self) -> None:
        model_fields = {each.name: each for each in dataclasses.fields(self.model)}  # type: ignore[arg-type]
        defaults = {field.attribute: _default(model_fields[field.attribute]) for field in self.fields}
        object.__setattr__(self, "_by_name", {field.name: field for field in self.fields})
        object.__setattr__(self, "_defaults", defaults)

    def read(self, node: Node, name: str, report: Report) -> Value | None:
        """Return the record that a node holds, or None after reporting every mistake in it."""
        if not isinstance(node, Mapping):
            report.error(node, not_a_mapping_sentence(node, name, self.fields))
            return None
        before = report.errors
        values = self._values(node, report)
        self._check_missing(node, report)
        for rule in self.rules:
            rule(node, values, report)
        return self.model(**values) if report.errors == before else None

    def write(self, value: Value) -> dict[str, object]:
        """Return a record as plain data under the keys of the format, without values equal to the default."""
        values = ((field, field.value_of(value)) for field in self.fields)
        return {
            field.name: field.type.write(each)
            for field, each in values
            if each != self._defaults[field.attribute]
        }

    def find(self, name: str) -> Field | None:
        """Return the field whose key is `name`, or None."""
        return self._by_name.get(name)

    @property
    def field_type(self) -> FieldType:
        """The type of a field, in another schema, whose value is a record of this schema."""
        return FieldType(self.read, self.write, record=self)

    def _values(self, node: Mapping, report: Report) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, child in node.pairs:
            field = self.find(key.text)
            if field is None:
                report.error(key, unknown_key_sentence(key.text, child, self._by_name, report))
                continue
            value = field.type.read(child, field.name, report)
            if value is not None:
                values[field.attribute] = value
        return values

    def _check_missing(self, node: Mapping, report: Report) -> None:
        names = {key.text for key, _ in node.pairs}
        # A full report ignores further mistakes, and comparing thousands of names would be slow.
        unknown = set() if report.is_full else names.difference(self._by_name)
        misspelt = {nearest(name, self._by_name) for name in unknown}
        for field in self.fields:
            required = self._defaults[field.attribute] is MISSING
            if required and field.name not in names and field.name not in misspelt:
                report.error(node, missing_sentence(field.name))


def missing_sentence(name: str) -> str:
    """Return the sentence about a required key `name` that is missing."""
    return tr("'{name}' is missing here; add it.", name=name)


def unknown_key_sentence(name: str, value: Node, known: dict[str, Field], report: Report) -> str:
    """Return the sentence about a key `name` that is not among `known`, with the most similar known key."""
    near = "" if report.is_full else nearest(name, known)
    if near:
        return tr("'{name}' is not known here; did you mean '{near}'?", name=short(name), near=near)
    if isinstance(value, Scalar) and not value.text:
        # {title: Hats, gloves} is a title "Hats" and a name "gloves" without a value.
        return tr(
            "'{name}' is not known here; if it goes on from a text before it, quote that text.",
            name=short(name),
        )
    return tr("'{name}' is not known here; use one of: {known}.", name=short(name), known=", ".join(known))


def not_a_mapping_sentence(node: Node, name: str, fields: tuple[Field, ...]) -> str:
    """Return the sentence about a list or a scalar where a mapping with `fields` is expected."""
    first = ", ".join(field.name for field in fields[:3])
    if isinstance(node, List):
        return tr("'{name}' must be names with values ({first}), not a list.", name=name, first=first)
    return tr("'{name}' must be names with values ({first}), not only text.", name=name, first=first)


def _default(field: "dataclasses.Field[Any]") -> object:
    return field.default if field.default_factory is MISSING else field.default_factory()


def _texts_of(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from (value,) if value else ()
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts_of(item)
