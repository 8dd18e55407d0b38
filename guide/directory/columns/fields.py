"""Names what a column can mean: an object of HSDS and a field of it, and a few that only sheets have.

Those hold several fields in one cell ("address.whole", "location.point", a day of the week), are of people
who work there ("contact"), or say what to do with a row ("private.flag", "private.note").
"""

import re
from dataclasses import fields, is_dataclass

from guide.content import hsds

# What those objects do not have: ids, and what only sheets have.
_MORE = """
service: id organization_id program_id location_id category audience payment_accepted assurer_email
  x_field_guide
organization: id parent_organization_id
program: id organization_id
location: id organization_id point
service_at_location: id service_id location_id
address: id location_id whole
phone: id service_id organization_id location_id service_at_location_id contact_id language
schedule: id service_id location_id service_at_location_id days closed holidays monday tuesday wednesday
  thursday friday saturday sunday
language accessibility service_area required_document cost_option funding url: id service_id organization_id
  location_id service_at_location_id phone_id
capacity: id service_id
taxonomy: id
taxonomy_term: id description parent_id taxonomy taxonomy_id
attribute: id link_id link_entity link_type taxonomy_term_id value label
contact: id organization_id service_id location_id service_at_location_id name title department email phone
private: flag note
"""
# Free texts: of these no one knows what stands in the next row.
_FREE = frozenset(
    "description details eligibility_description application_process fees_description wait_time alert notes "
    "note licenses accreditations interpretation_services transportation amount_description document "
    "holidays".split()
)
_OF_STANDARD = {
    "capacity.unit.name": "capacity.unit",
    "eligibility.service_id": "service.id",
    "eligibility.description": "service.eligibility_description",
}


def _all() -> dict[str, tuple[str, ...]]:
    found = {
        re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower(): [n.name for n in fields(each) if n.type is str]
        for name, each in vars(hsds).items()
        if is_dataclass(each)
    }
    for line in _MORE.replace("\n  ", " ").strip().splitlines():
        kinds, _, names = line.partition(":")
        found |= {kind: [*found.get(kind, []), *names.split()] for kind in kinds.split()}
    return {kind: tuple(names) for kind, names in found.items()}


FIELDS = _all()
ALL_FIELDS = tuple(f"{kind}.{name}" for kind, names in FIELDS.items() for name in names)
# The last are objects of the standard without fields of their own.
ABOUT = (*FIELDS, "service_capacity", "eligibility", "metadata", "organization_identifier")


def is_field(text: str) -> bool:
    """Return whether a text such as "phone.number" names a field."""
    kind, _, name = text.partition(".")
    return name in FIELDS.get(kind, ())


def is_id(field: str) -> bool:
    """Return whether a field holds ids, which join rows and are not published."""
    name = field.partition(".")[2]
    return name == "id" or name.endswith("_id")


def is_of_people(field: str) -> bool:
    """Return whether a field is about people who work there or a mark of a row, and never published."""
    return field.startswith(("contact.", "private.", "service.assurer", "address.attention"))


def is_free_text(field: str) -> bool:
    """Return whether a field holds sentences, of which each has to be read."""
    return field.partition(".")[2] in _FREE and field != "schedule.description"


def field_of_standard(about: str, heading: str) -> str:
    """Return the field of a heading of a sheet of the standard, "" if it has no such or it is of no use."""
    kind = "capacity" if about == "service_capacity" else about
    name = f"{kind}.{heading}"
    return _OF_STANDARD.get(name, name if is_field(name) else "")
