"""Names in plain words what a column can mean, and time zones."""

from functools import cache

from guide.i18n import tr

# What columns of a list mostly mean, in the order in which it is offered.
NEEDED = """
service.name organization.name location.name service.alternate_name service.description phone.number
phone.extension phone.type phone.description address.whole address.address_1 address.address_2 address.city
address.region address.state_province address.postal_code location.latitude location.longitude
location.transportation schedule.description schedule.opens_at schedule.closes_at service.url service.email
service.eligibility_description service.audience service.minimum_age service.maximum_age
service.application_process service.fees_description service.wait_time required_document.document
language.name accessibility.description service_area.name service.category service.status service.alert
service.assured_date service.id private.flag private.note contact.name contact.phone contact.email
""".split()


@cache
def field_label(field: str) -> str:
    """Return the label of a field; of "", that the column is not used."""
    # What is not called as HSDS names it: objects, and fields of them.
    special = {
        "": tr("Not used"),
        "schedule": tr("Hours"),
        "url": tr("Web address"),
        "taxonomy_term": tr("Subject"),
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
    name, _, rest = field.partition(".")
    kind = special.get(name) or name.replace("_", " ").capitalize()
    return special.get(field) or tr("{object}: {field}", object=kind, field=rest.replace("_", " "))


def zone_label(zone: str) -> str:
    """Return the label of a time zone; of "", that there is none."""
    city = zone.rpartition("/")[2].replace("_", " ")
    return tr("The time of {city}", city=city) if zone else tr("Not said: no page says whether it is open")
