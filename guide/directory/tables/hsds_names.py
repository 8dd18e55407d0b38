"""Names the objects of HSDS and how they lie within each other in JSON, to lay them out as its tables.

Old versions are read too: 1.1 had regular_schedules, physical_addresses and eligibility.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from guide.directory.fields import FIELDS

# Each table (its CSV file without the ending): the object that one of its rows is, and the keys of JSON.
_TABLES = """
organizations: organization organizations
programs: program programs
services: service services
locations: location locations
service_at_location: service_at_location service_at_locations services_at_location
addresses: address addresses
physical_addresses: physical_address physical_addresses
postal_addresses: postal_address postal_addresses mail_address mail_addresses
phones: phone phones
contacts: contact contacts
schedules: schedule schedules
regular_schedules: regular_schedule regular_schedules
holiday_schedules: holiday_schedule holiday_schedules
languages: language languages
accessibility: accessibility accessibility_for_disabilities
service_areas: service_area service_areas
required_documents: required_document required_documents
cost_options: cost_option cost_options
payments_accepted: payment_accepted payments_accepted
eligibility: eligibility eligibilities
funding: funding fundings
organization_identifiers: organization_identifier organization_identifiers
taxonomy_terms: taxonomy_term taxonomy_terms
taxonomies: taxonomy taxonomies taxonomy_detail
attributes: attribute attributes other_attributes
metadata: metadata
urls: url urls additional_urls additional_websites
service_capacity: service_capacity service_capacities capacities
units: unit units
"""
_READ = [line.split(":") for line in _TABLES.strip().splitlines()]
TABLE_OF_KEY = {key: table for table, keys in _READ for key in keys.split()}
OBJECT_OF_TABLE = {table: keys.split()[0] for table, keys in _READ}
# An object of these is one that several others can have: they name it by its id.
SHARED = frozenset("organizations programs services locations taxonomy_terms taxonomies units".split())
# Rows of these name any object, by two fields.
LINKS = {"attributes": ("link_id", "link_entity"), "metadata": ("resource_id", "resource_type")}
# What lists of the first hold in the second belongs together by rows of the third.
BETWEEN = {
    ("services", "locations"): "service_at_location",
    ("locations", "services"): "service_at_location",
}

# Keys by which an object is known; "id" and "name" alone are everywhere.
_TELLING = {
    "services": """service_at_locations service_areas eligibility_description interpretation_services
        application_process fees_description assured_date assurer_email required_documents cost_options
        organization_id program_id accreditations organization""",
    "organizations": """legal_status year_incorporated tax_status tax_id organization_identifiers
        parent_organization_id date_incorporated services locations programs""",
    "locations": """location_type addresses physical_addresses accessibility transportation address
        external_identifier accessibility_for_disabilities latitude""",
    "service_at_location": "service_id location_id service location",
    "taxonomy_terms": "taxonomy taxonomy_id taxonomy_detail term_uri parent_id",
    "taxonomies": "version uri",
}
_LEAST_KNOWN = 0.6  # of the keys of an object


def table_of_records(name: str, records: Sequence[Mapping[str, Any]]) -> str:
    """Return the table of HSDS that records are rows of, by the key that they stood under; "" if of none."""
    keys = dict.fromkeys(key for record in records for key in record)
    if "id" not in keys or not any(isinstance(record["id"], str) for record in records if "id" in record):
        return ""
    if TABLE_OF_KEY.get(name) not in (None, *_TELLING):
        return TABLE_OF_KEY[name]
    plain = {key for key in keys if not any(_has_objects(each.get(key)) for each in records)}
    scores = {table: _score(table, keys, plain) for table in _TELLING}
    if scores.get(TABLE_OF_KEY.get(name, ""), 0) > 0:
        return TABLE_OF_KEY[name]
    best = max(scores, key=lambda table: scores[table])
    return best if scores[best] > 0 else ""


def _has_objects(value: Any) -> bool:
    is_list = isinstance(value, list) and all(isinstance(each, dict) for each in value)
    return is_list or isinstance(value, dict)


def _score(table: str, keys: Iterable[str], plain: Collection[str]) -> float:
    """Return how many telling keys are there, 0 if too many keys are of no such object.

    Those of `plain` have no objects, so that "services" among them is a list of words in any directory.
    """
    own = {
        *FIELDS[OBJECT_OF_TABLE[table]],
        *TABLE_OF_KEY,
        *_TELLING[table].split(),
        "wait_time",
        "fees",
        "uri",
    }
    counted = [key for key in keys if not key.startswith("x_")]
    known = sum(key in own for key in counted)
    without = TABLE_OF_KEY.keys() & plain
    telling = len(set(_TELLING[table].split()).intersection(counted) - without)
    if table == "service_at_location" and ("name" in counted or telling < 2):
        return 0
    if table in ("taxonomy_terms", "taxonomies") and not {"status", "email", "url"}.isdisjoint(counted):
        return 0
    return telling if known >= _LEAST_KNOWN * len(counted) else 0
