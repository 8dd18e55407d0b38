"""Makes the place of HSDS at which an entry is."""

from collections.abc import Iterator

from guide.content.model import Entry
from guide.content.places import Places
from guide.directory.exporting.addresses import split_address
from guide.directory.exporting.given_back import Given
from guide.directory.exporting.reaching import NewId, Value
from guide.directory.source_lines import BETWEEN


def places(entry: Entry, given: Given, new_id: NewId, known: Places) -> Iterator[Value]:
    """Yield where an entry is, as far as fields can tell it. A confidential entry is nowhere."""
    if entry.confidential:
        return
    own = list(_addresses(entry, new_id, known))
    addresses = [*own, *given.several("address", new_id)]
    access = given.several("accessibility", new_id)
    place, at = given.one("location"), given.one("service_at_location")
    is_said = place or at or access
    if not (addresses or is_said):
        return
    is_for_mail = not (entry.address or is_said)
    location: Value = {
        "id": new_id("location"),
        "location_type": own[0]["address_type"] if own else "postal" if is_for_mail else "physical",
        "name": entry.title,
        **place,
    }
    parts = {"addresses": addresses, "accessibility": access}
    location |= {name: values for name, values in parts.items() if values}
    yield {"id": new_id("at"), **at, "location": location}


def _addresses(entry: Entry, new_id: NewId, known: Places) -> Iterator[Value]:
    """Yield the addresses of an entry, which has `; ` between several, if all of them can be split."""
    found = [split_address(each, known) for each in entry.address.split(BETWEEN)]
    for at, address in enumerate(found if all(found) else ()):
        yield {"id": new_id("address", str(at)) if at else new_id("address"), **address}
