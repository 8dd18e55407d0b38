"""Finds the texts of a file with their fields, so that checks do not depend on the names of fields."""

from collections.abc import Iterator
from typing import Any

from guide.content.nodes import List, Mapping, Node, Scalar
from guide.content.records import Field, FieldType, RecordSchema


def texts_in(schema: RecordSchema[Any], node: Node) -> Iterator[tuple[Field, Scalar]]:
    """Yield the scalars below a mapping with their fields, in the order of the file.

    Nodes that do not match the schema are left out.
    """
    for key, value in node.pairs if isinstance(node, Mapping) else ():
        field = schema.find(key.text)
        if field:
            yield from _texts_of(field, field.type, value)


def references_in(schema: RecordSchema[Any], node: Node) -> Iterator[tuple[Field, Scalar]]:
    """Yield each reference below a mapping: a field that refers to entries, and the id of an entry."""
    return (found for found in texts_in(schema, node) if found[0].refers_to)


def _texts_of(field: Field, of_type: FieldType, node: Node) -> Iterator[tuple[Field, Scalar]]:
    if isinstance(node, Scalar):
        yield field, node
    elif isinstance(node, List) and of_type.items:
        for item in node.items:
            yield from _texts_of(field, of_type.items, item)
    elif isinstance(node, Mapping) and of_type.record:
        yield from texts_in(of_type.record, node)
