"""The tables of the pack format: what a mapping may hold, how it is read, checked and written."""

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import KW_ONLY, MISSING, dataclass
from typing import Any, Generic, TypeVar

from guide.content.model import Kind
from guide.content.nodes import List, Mapping, Node, Scalar
from guide.content.readers import Reader
from guide.content.report import Report, nearest
from guide.content.roles import Boost, Check, Detail, Fact, Snippet
from guide.content.safe_text import short
from guide.i18n import tr

Value = TypeVar("Value")
Writer = Callable[[Any], object]

ANY_KIND = tuple(Kind)

# A rule checks one mapping as a whole; it gets the values that could be read, by attribute.
Rule = Callable[[Mapping, dict[str, Any], Report], None]


@dataclass(frozen=True, eq=False)
class FieldType:
    """How one type of value is read (from node, name of the key, report) and written back as plain data."""

    read: Reader
    write: Writer = lambda value: value
    _: KW_ONLY
    is_wording: bool = False  # an author words it freely
    items: "FieldType | None" = None  # of a list: the type of its items
    record: "RecordSchema[Any] | None" = None  # of a mapping: its table


@dataclass(frozen=True, eq=False)
class Field:
    """One key of a mapping: its name, its type and all its roles in the program."""

    name: str
    type: FieldType
    attribute: str = ""  # of the model, if it differs from the name
    _: KW_ONLY
    label: Callable[[], str] = str  # what the value is called on a page and on paper
    search: Boost | None = None
    snippet: Snippet | None = None
    fact: Fact | None = None
    detail: Detail | None = None  # the group of facts on a hand-out that the value belongs to
    checks: Check = Check.NONE
    refers_to: tuple[Kind, ...] = ()  # the kinds of entries that its ids may name
    only_for: Kind | None = None  # the one kind of entry that has this field, and must have it
    is_location: bool = False  # where something is: no confidential entry may have it

    def __post_init__(self) -> None:
        object.__setattr__(self, "attribute", self.attribute or self.name)

    def value_of(self, record: object) -> Any:
        """Return the value that a record of the model holds."""
        return getattr(record, self.attribute)

    def texts_of(self, record: object) -> Iterator[str]:
        """Yield the texts of the value, cells of tables one by one; nothing for an inner record."""
        return iter(()) if self.record else _texts_of(self.value_of(record))

    def records_of(self, record: object) -> tuple[Any, ...]:
        """Return the inner records that a record holds under this field."""
        value = self.value_of(record)
        if self.record is None or value is None:
            return ()
        return value if isinstance(value, tuple) else (value,)

    @property
    def is_wording(self) -> bool:
        """Whether an author words it freely; not an id, a date, an address or a word of a closed list."""
        return self.type.is_wording

    @property
    def record(self) -> "RecordSchema[Any] | None":
        """The table of the inner record, or of the inner records of a list."""
        return self.type.record or (self.type.items.record if self.type.items else None)


@dataclass(frozen=True, eq=False)
class RecordSchema(Generic[Value]):
    """The table of one mapping; a field whose attribute has no default in the model is required."""

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
            report.error(node, not_a_mapping(node, name, self.fields))
            return None
        before = report.errors
        values = self._values(node, report)
        self._check_missing(node, report)
        for rule in self.rules:
            rule(node, values, report)
        return self.model(**values) if report.errors == before else None

    def write(self, value: Value) -> dict[str, object]:
        """Return a record as plain data under the format's keys, without values that are only defaults."""
        held = ((field, field.value_of(value)) for field in self.fields)
        return {
            field.name: field.type.write(each)
            for field, each in held
            if each != self._defaults[field.attribute]
        }

    def find(self, name: str) -> Field | None:
        """Return the field of a key, or None."""
        return self._by_name.get(name)

    @property
    def field_type(self) -> FieldType:
        """The table as the type of a field in another one."""
        return FieldType(self.read, self.write, record=self)

    def _values(self, node: Mapping, report: Report) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, child in node.pairs:
            field = self.find(key.text)
            if field is None:
                report.error(key, unknown_key(key.text, child, self._by_name, report))
                continue
            value = field.type.read(child, field.name, report)
            if value is not None:
                values[field.attribute] = value
        return values

    def _check_missing(self, node: Mapping, report: Report) -> None:
        given = {key.text for key, _ in node.pairs}
        # A full report takes in no more mistakes, so the names need not be compared: there may be thousands.
        unknown = set() if report.is_full else given.difference(self._by_name)
        misspelt = {nearest(name, self._by_name) for name in unknown}
        for field in self.fields:
            required = self._defaults[field.attribute] is MISSING
            if required and field.name not in given and field.name not in misspelt:
                report.error(node, missing_sentence(field.name))


def missing_sentence(name: str) -> str:
    """Return the sentence about a required key that is missing."""
    return tr("'{name}' is missing here; add it.", name=name)


def unknown_key(name: str, value: Node, known: dict[str, Field], report: Report) -> str:
    """Return the sentence about a key that is not in the table, with the key that was probably meant."""
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


def not_a_mapping(node: Node, name: str, fields: tuple[Field, ...]) -> str:
    """Return the sentence about a list or a text where names with values are expected."""
    first = ", ".join(field.name for field in fields[:3])
    if isinstance(node, List):
        return tr("'{name}' must be names with values ({first}), not a list.", name=name, first=first)
    return tr("'{name}' must be names with values ({first}), not only text.", name=name, first=first)


def _default(of: "dataclasses.Field[Any]") -> object:
    return of.default if of.default_factory is MISSING else of.default_factory()


def _texts_of(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from (value,) if value else ()
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts_of(item)
