"""Knows the lines of the section "More from the source" by the fields of HSDS whose texts they are.

An entry has no field for these. The import writes the lines, and the export reads them back into HSDS.
"""

from collections.abc import Callable, Mapping
from functools import cache

from guide import i18n

SECTION_ID = "from-the-source"
BETWEEN = "; "  # of several texts of a line


def line(field: str, text: str) -> str:
    """Return the line that says a text of a field."""
    return f"- {labels()[field]}: {text}"


def field_of(label: str) -> str:
    """Return the field whose lines begin with a label, in the reader's language or English, "" if none."""
    return _fields().get(label, "")


def number_free(number: str) -> str:
    """Return how much of something is free."""
    return i18n.tr("{number} free", number=number)


def extension_note(number: str) -> str:
    """Return the note that tells the extension of a number."""
    return i18n.tr("Extension {number}", number=number)


def number_in_all(number: str) -> str:
    """Return how much of something there is."""
    return i18n.tr("{number} in all", number=number)


@cache
def labels() -> Mapping[str, str]:
    """Return the label of each field in the reader's language."""
    return _labels_by(i18n.tr)


@cache
def _fields() -> Mapping[str, str]:
    return {label: field for tr in (str, i18n.tr) for field, label in _labels_by(tr).items()}


def _labels_by(tr: Callable[[str], str]) -> Mapping[str, str]:
    """Return the label of each field in the language of `tr`, in the order of the lines.

    Those without a counterpart in HSDS are not given back: a status beyond the standard's, an agency, for
    whom a service is, words in place of an address, and a last check that is no day.
    """
    return {
        "service.status": tr("Status"),
        "taxonomy_term.name": tr("Kind"),
        "program.name": tr("Program"),
        "organization.agency": tr("Agency"),
        "service.audience": tr("For"),
        "language.name": tr("Languages"),
        "service.interpretation_services": tr("Interpreters"),
        "service_area.name": tr("Where it serves"),
        "required_document.document": tr("Documents to bring"),
        "accessibility.description": tr("Access"),
        "location.transportation": tr("Getting there"),
        "address.words": tr("Where it is"),
        "schedule.attending_type": tr("How to attend"),
        "service_capacity.available": tr("Room"),
        "service.wait_time": tr("Waiting time"),
        "service.accreditations": tr("Accreditation"),
        "service.licenses": tr("License"),
        "funding.source": tr("Paid by"),
        "url.url": tr("Links"),
        "schedule.schedule_link": tr("Hours on the web"),
        "service.checked": tr("Last checked, as its source says"),
        "address.postal": tr("Mailing address"),
        "location.name": tr("Place"),
        "location.description": tr("About the place"),
        "location.location_type": tr("Kind of place"),
        "location.alternate_name": tr("The place is also called"),
        "service_at_location.description": tr("There"),
        "location.url": tr("Web page of the place"),
        "accessibility.url": tr("Web page about access"),
        "location.point": tr("On the map"),
        "program.alternate_name": tr("The program is also called"),
        "program.description": tr("About the program"),
        "organization.description": tr("About the organization"),
        "phone.number": tr("Fax"),
    }
