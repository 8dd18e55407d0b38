"""Names in plain words what a column can mean, and time zones."""

from collections.abc import Mapping
from functools import cache

from guide.directory.columns.fields import FIELDS
from guide.i18n import tr

# What most columns of a list mean, in the order in which it is offered.
_NEEDED = """
service.name organization.name service.description phone.number phone.extension phone.description
address.whole address.address_1 address.address_2 address.city address.region address.state_province
address.postal_code schedule.description service.url service.email service.eligibility_description
service.audience service.minimum_age service.maximum_age service.application_process
service.fees_description required_document.document language.name service_area.name service.category
service.status service.alert service.assured_date private.flag private.note contact.name contact.phone
contact.email
"""
# Of the rest first the fields of these objects, then those of all others in FIELDS.
_FIRST = ("service", "organization", "phone", "address", "schedule", "private", "contact")


@cache
def field_labels() -> Mapping[str, str]:
    """Return the label of each field that a column can mean, those that people need first."""
    order = (*_FIRST, *(name for name in FIELDS if name not in _FIRST))
    special = _special()
    rest = (f"{name}.{field}" for name in order for field in FIELDS[name])
    labels = dict[str, str]()
    for key in dict.fromkeys((*_NEEDED.split(), *rest)):
        name, _, field = key.partition(".")
        words = field.replace("_", " ")
        kind = special.get(name) or name.replace("_", " ").capitalize()
        labels[key] = special.get(key) or tr("{object}: {field}", object=kind, field=words)
    return labels


def field_label(field: str) -> str:
    """Return the label of a field; of "", that the column is not used."""
    return field_labels().get(field, field) if field else tr("Not used")


def zone_label(zone: str) -> str:
    """Return the label of a time zone; of "", that there is none."""
    city = zone.rpartition("/")[2].replace("_", " ")
    return tr("The time of {city}", city=city) if zone else tr("Not said: no page says whether it is open")


def _special() -> Mapping[str, str]:
    """Return what is not called as HSDS names it: objects, and fields of them."""
    return {
        "schedule": tr("Hours"),
        "accessibility": tr("Access"),
        "service_area": tr("Area served"),
        "required_document": tr("Document to bring"),
        "cost_option": tr("Cost"),
        "url": tr("Web address"),
        "taxonomy_term": tr("Subject"),
        "capacity": tr("Room for more"),
        "contact": tr("Staff, left out"),
        "service.url": tr("Service: web address"),
        "service.fees_description": tr("Service: what it costs"),
        "service.application_process": tr("Service: how to apply"),
        "service.eligibility_description": tr("Service: who can go"),
        "service.audience": tr("Service: whom it is for"),
        "service.assured_date": tr("Service: day of the last check"),
        "address.whole": tr("Address: all of it in one cell"),
        "address.address_1": tr("Address: street"),
        "address.address_2": tr("Address: second line"),
        "address.region": tr("Address: county"),
        "address.postal_code": tr("Address: ZIP code"),
        "schedule.description": tr("Hours: as they are written"),
        "location.point": tr("Location: point on the map"),
        "private.flag": tr("Private: says whether a row may be shown"),
        "private.note": tr("Private: notes, left out"),
    }
