"""Names the objects of HSDS, their tables and fields, and what older versions (1.1, 2.0, Ohana) call them.

Source: the schema of HSDS 3.1 and the tables of HSDS 1.1 and 2.0 (docs.openreferral.org).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from guide.bringing.sheet import Row, Sheet

# Each object: its tables (a CSV file without its ending, and keys of JSON), the first as 3.1 has it.
_TABLES = """
organization: organizations organization
program: programs program
service: services service
location: locations location
service_at_location: service_at_location services_at_location service_at_locations services_at_locations
address: addresses physical_addresses postal_addresses mail_addresses address physical_address postal_address
phone: phones phone
contact: contacts contact
schedule: schedules regular_schedules holiday_schedules schedule regular_schedule holiday_schedule
language: languages
accessibility: accessibility accessibility_for_disabilities
service_area: service_areas service_area
required_document: required_documents required_document
cost_option: cost_options cost_option payments_accepted payment_accepted
funding: funding fundings
organization_identifier: organization_identifiers
taxonomy_term: taxonomy_terms taxonomy_term taxonomy
taxonomy: taxonomies taxonomy_detail
attribute: attributes other_attributes attribute services_taxonomy service_taxonomy
metadata: metadata
url: urls url additional_urls additional_websites
service_capacity: service_capacity service_capacities capacities
unit: units unit
eligibility: eligibility eligibilities
"""
# The fields of each object in 3.1; what is before "|" is old, with its new name after "=".
_FIELDS = """
organization: url=website | id name alternate_name description email website tax_status tax_id
  year_incorporated legal_status logo uri parent_organization_id
program: | id organization_id name alternate_name description
service: website=url fees=fees_description eligibility=eligibility_description | id organization_id program_id
  location_id name alternate_name description url email status interpretation_services application_process
  fees_description wait_time accreditations eligibility_description minimum_age maximum_age assured_date
  assurer_email licenses alert last_modified
location: website=url | id organization_id name alternate_name description transportation location_type latitude
  longitude external_identifier external_identifier_type url
service_at_location: | id service_id location_id description
address: | id location_id attention address_1 address_2 city region state_province postal_code country
  address_type
phone: number_type=type | id location_id service_id organization_id contact_id service_at_location_id number
  extension type description
contact: | id organization_id service_id service_at_location_id location_id name title department email
schedule: weekday=byday start_date=valid_from end_date=valid_to original_text=description | id service_id
  location_id service_at_location_id valid_from valid_to dtstart timezone until count wkst freq interval byday
  byweekno bymonthday byyearday description opens_at closes_at schedule_link attending_type notes
language: language=name | id service_id location_id phone_id name code note
accessibility: accessibility=description | id location_id description details url
service_area: service_area=name | id service_id service_at_location_id name description extent extent_type uri
required_document: | id service_id document uri
cost_option: payment=option | id service_id valid_from valid_to option currency amount amount_description
funding: | id organization_id service_id source
organization_identifier: | id organization_id identifier_scheme identifier_type identifier
taxonomy_term: vocabulary=taxonomy | id code name description parent_id taxonomy taxonomy_id language term_uri
  parent_name
taxonomy: | id name description uri version
attribute: service_id=link_id taxonomy_id=taxonomy_term_id | id link_id taxonomy_term_id link_type link_entity
  value label taxonomy_detail
metadata: | id resource_id resource_type last_action_date last_action_type field_name previous_value
  replacement_value updated_by
url: | id label url organization_id service_id
service_capacity: | id service_id unit_id available maximum description updated
unit: | id name scheme identifier uri
eligibility: eligibility=description | id service_id description
"""
# What the name of an old table says of each of its rows.
SAID = {
    "physical_addresses": ("address_type", "physical"), "postal_addresses": ("address_type", "postal"),
    "mail_addresses": ("address_type", "postal"), "services_taxonomy": ("link_entity", "service"),
    "service_taxonomy": ("link_entity", "service"), "physical_address": ("address_type", "physical"),
    "postal_address": ("address_type", "postal"),
}  # fmt: skip
# An object of these is one that several others can have: they name it by its id.
SHARED = frozenset("organization program service location taxonomy_term taxonomy unit".split())
# Rows of these name any object, by two fields.
LINKS = {"attribute": ("link_id", "link_entity"), "metadata": ("resource_id", "resource_type")}
_NESTED = frozenset(  # by which the objects are known that a JSON file begins with
    "service_at_locations schedules regular_schedules phones addresses physical_addresses organization".split()
)
_LEAST_KNOWN = 0.6  # of the headings of a table


def _lines(text: str) -> list[tuple[str, str]]:
    parts = (line.partition(":") for line in text.replace("\n  ", " ").strip().splitlines())
    return [(about, rest) for about, _, rest in parts]


OBJECT_OF = {table: about for about, tables in _lines(_TABLES) for table in tables.split()}
TABLE_OF = {about: tables.split()[0] for about, tables in _lines(_TABLES)}
_NEW: Mapping[str, Mapping[str, str]] = {
    about: dict(each.split("=") for each in rest.partition("|")[0].split()) for about, rest in _lines(_FIELDS)
}
_NAMES = {about: frozenset(rest.partition("|")[2].split()) for about, rest in _lines(_FIELDS)}


def table_in(file: str) -> str:
    """Return the table that a file's name names ("phones" for "export/Phones.csv"), "" for any other."""
    name = PurePosixPath(file).stem.lower().replace(" ", "_").replace("-", "_")
    return name if name in OBJECT_OF else ""


def with_standard(sheet: Sheet, table: str) -> Sheet:
    """Return a sheet with what the standard says of a table: its object, and headings as 3.1 calls them.

    A sheet whose headings are mostly others, or that has no id, is not the standard's and stays as it is.
    """
    about = OBJECT_OF.get(table, "")
    counted = [heading for heading in sheet.headings if not heading.startswith("x_")]
    names, new = _NAMES.get(about, frozenset()), _NEW.get(about, {})
    headings = _renamed(sheet.headings, new)
    known = sum(heading in names or heading in new for heading in counted)
    is_written = about != "service" or any("_" in heading for heading in counted)
    own_id = "taxonomy_id" if about == "taxonomy_term" and "id" not in counted else "id"
    if not about or own_id not in counted or not is_written or known < _LEAST_KNOWN * len(counted):
        return sheet
    headings = tuple("id" if heading == own_id else heading for heading in headings)
    rows = sheet.rows
    name, value = SAID.get(table, ("", ""))
    if name and name not in headings:
        headings += (name,)
        rows = tuple(Row(row.number, (*row.cells, value)) for row in rows)
    return replace(sheet, headings=headings, rows=rows, about=about, is_standard=True)


def _renamed(headings: Iterable[str], new: Mapping[str, str]) -> tuple[str, ...]:
    """Return headings under their new names, but for those whose new name is there already."""
    old = tuple(headings)
    return tuple(new[each] if each in new and new[each] not in old else each for each in old)


def table_of_records(name: str, records: Sequence[Mapping[str, Any]]) -> str:
    """Return the table of HSDS of which records of JSON are, by the key that they stood under; "" if of none."""
    keys = {key for record in records for key in record}
    if "id" not in keys:
        return ""
    plain = {key for key in keys if not key.startswith("x_")}
    scores = {about: _score(about, plain) for about in _NAMES}
    about = OBJECT_OF.get(name.lower(), "")
    if about and scores[about] > 0:
        return name.lower()
    best = max(("service", "organization", "location", "service_at_location"), key=lambda each: scores[each])
    is_known = plain & _NESTED or len(plain & _NAMES[best]) > 4
    return TABLE_OF[best] if scores[best] > 0 and is_known else ""


def _score(about: str, keys: Iterable[str]) -> float:
    """Return the share of keys that an object of the standard has, 0 if it is too small."""
    known = [key in _NAMES[about] or key in _NEW[about] or key in OBJECT_OF for key in keys]
    own = sum(key in _NAMES[about] for key in keys)
    share = sum(known) / len(known)
    return share + own / 100 if share >= _LEAST_KNOWN else 0
