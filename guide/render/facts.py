"""The facts of a record in the order of the page, with their labels in the schema and values as text."""

from collections.abc import Iterator
from typing import Any, assert_never

from guide.content.records import Field, RecordSchema
from guide.content.roles import ValueFormat
from guide.render import labels


def facts_of(record: object, schema: RecordSchema[Any]) -> Iterator[tuple[Field, str]]:
    """Yield the fields of a record that are facts with their values as text, "" if a value is not known."""
    found = [(field.fact, field) for field in schema.fields if field.fact]
    for fact, field in sorted(found, key=lambda each: each[0].order):
        yield field, _written(field.value_of(record), fact.format)


def _written(value: Any, fact_format: ValueFormat) -> str:
    if not value:
        return ""
    match fact_format:
        case ValueFormat.TEXT:
            return str(value)
        case ValueFormat.DATE:
            return labels.date_label(value)
        case ValueFormat.AGES:
            return labels.ages_label(value)
        case ValueFormat.REGIONS:
            return ", ".join(map(labels.region_label, value))
        case ValueFormat.LANGUAGES:
            return ", ".join(map(labels.language_label, value))
        case _:
            assert_never(fact_format)
