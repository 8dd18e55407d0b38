"""Defines the schema of an amendment, a file in the folder amends."""

from typing import Any

from guide.content.amendments import CHANGES, AmendedContact, Amendment
from guide.content.field_types import list_of, non_empty
from guide.content.hours_rules import hours_do_not_overlap
from guide.content.limits import entry_is_short, lists_are_short
from guide.content.nodes import Mapping
from guide.content.part_schema import CONTACT, HOURS, SOURCE
from guide.content.plain_types import DATE, ID, LINE, TEXT
from guide.content.records import Field, RecordSchema
from guide.content.report import Report
from guide.content.roles import Check
from guide.i18n import tr


def _changes_something(node: Mapping, _: dict[str, Any], report: Report) -> None:
    """Report an amendment that changes nothing of its entry."""
    if not any(map(node.key, CHANGES)):
        report.error(node, tr("This changes nothing; write one of: {keys}.", keys=", ".join(CHANGES)))


_CONTACT = RecordSchema(AmendedContact, (*CONTACT.fields, Field("replaces", LINE)), CONTACT.rules)
AMENDMENT = RecordSchema(
    Amendment,
    (
        Field("amends", ID),
        Field("notice", TEXT, checks=Check.PROSE),
        Field("schedule", TEXT),
        Field("hours", list_of(HOURS.field_type, may_repeat=True)),
        Field("contacts", list_of(_CONTACT.field_type)),
        Field("sources", non_empty(list_of(SOURCE.field_type))),
        Field("reviewed", DATE),
    ),
    (_changes_something, hours_do_not_overlap, lists_are_short, entry_is_short),
)
