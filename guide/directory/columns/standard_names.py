"""Knows tables of HSDS by their headings, which mean there what the standard says, whatever stands below."""

from collections.abc import Sequence

from guide.directory.columns.by_heading import NOT_USED
from guide.directory.columns.column import Column, Draft
from guide.directory.fields import FIELDS

# Names of the standard that a page has no place for.
_WITHOUT_PLACE = """
service: uri
organization: legal_status tax_status tax_id year_incorporated logo uri
location: external_identifier external_identifier_type
schedule: wkst
service_area: uri
cost_option: valid_from valid_to
taxonomy: uri version
taxonomy_term: language term_uri
"""
# Fields that the standard does not have, and the address of whoever checked a service, which stays theirs.
_NOT_ITS_OWN = frozenset(("service.category", "service.audience", "service.payment_accepted"))
_OF_PEOPLE = frozenset(("service.assurer_email",))
# Those that are said otherwise here, and some of older versions.
_OTHERWISE = {
    "service": {
        "organization_id": "organization.id",
        "program_id": "program.id",
        "fees": "service.fees_description",
    },
    "schedule": {
        "weekday": "schedule.days",
        "start_date": "schedule.valid_from",
        "end_date": "schedule.valid_to",
    },
}
_MOST = 0.6  # of the headings
_SURE, _UNSURE = 0.95, 0.5


def _read() -> dict[str, dict[str, str]]:
    """Return by object and name of the standard the field that it is, or "-"."""
    lines = (line.partition(":") for line in _WITHOUT_PLACE.strip().splitlines())
    unused = {about: dict.fromkeys(names.split(), NOT_USED) for about, _, names in lines}
    found = dict[str, dict[str, str]]()
    for about, names in FIELDS.items():
        own = {name: f"{about}.{name}" for name in names}
        own = {name: field for name, field in own.items() if field not in _NOT_ITS_OWN | _OF_PEOPLE}
        found[about] = own | _OTHERWISE.get(about, {}) | unused.get(about, {})
    return found


_NAMES = _read()


def is_standard(about: str, headings: Sequence[str]) -> bool:
    """Return whether most headings of a table are the standard's own, one of them as only programs write."""
    names = _NAMES.get(about, {})
    own = [heading for heading in headings if heading in names]
    is_written = "id" in own and (about != "service" or any("_" in heading for heading in own))
    return is_written and len(own) >= _MOST * sum(not heading.startswith("x_") for heading in headings)


def standard_draft(column: Column, about: str) -> Draft | None:
    """Return the guess for a heading of the standard in such a table, None for another heading."""
    field = _NAMES.get(about, {}).get(column.heading)
    return of_standard(column, field) if field else None


def of_standard(column: Column, field: str) -> Draft:
    """Return the guess for a column with the standard's own name; what its texts show to be of people is."""
    if (
        field.endswith((".name", ".description"))
        and not field.startswith("contact.")
        and column.is_of_people(0.5)
    ):
        return Draft("contact.name", _UNSURE)
    is_personal = field == "service.email" and column.share("personal_email") >= 0.35
    if is_personal or (field == "organization.email" and column.is_of_personal_emails()):
        return Draft("contact.email", _UNSURE)
    is_asked = field == "service.email" and column.is_of_personal_emails()
    return Draft(field, _UNSURE if is_asked else _SURE)
