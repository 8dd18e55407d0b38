"""Makes the places of HSDS at which an entry is."""

from collections.abc import Iterator

from guide.bringing.export.addresses import split_address
from guide.bringing.export.kept import several
from guide.bringing.export.reaching import NewId, Value
from guide.bringing.export.rest import BETWEEN
from guide.content.model import Entry
from guide.content.places import Places


def places(entry: Entry, new_id: NewId, known: Places) -> list[Value]:
    """Return where an entry is, as far as fields can tell it. A confidential entry is nowhere.

    The places of its source come first; its own address goes to the only one of these without any.
    """
    if entry.confidential:
        return []
    kept = entry.hsds.service_at_locations if entry.hsds else ()
    found = several("service_at_location", kept, new_id)
    if any("addresses" in each["location"] for each in found):
        return found
    addresses = list(_addresses(entry, new_id, known))
    if addresses and len(found) == 1:
        found[0]["location"] |= {"addresses": addresses, "location_type": addresses[0]["address_type"]}
    elif addresses:
        location = {
            "id": new_id("location"),
            "location_type": addresses[0]["address_type"],
            "name": entry.title,
            "addresses": addresses,
        }
        found.append({"id": new_id("at"), "location": location})
    return found


def _addresses(entry: Entry, new_id: NewId, known: Places) -> Iterator[Value]:
    """Yield the addresses of an entry, which has `; ` between several, if all of them can be split."""
    found = [split_address(each, known) for each in entry.address.split(BETWEEN)]
    for at, address in enumerate(found if all(found) else ()):
        yield {"id": new_id("address", str(at)) if at else new_id("address"), **address}
