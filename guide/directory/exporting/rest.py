"""Keeps what HSDS has no field for under the key `x_field_guide`, in the keys of the pack format."""

from guide.content.freshness import is_day_known
from guide.content.model import Entry, Status
from guide.content.schema import as_plain
from guide.directory.exporting.addresses import is_given_back, uri

FORMAT = 1  # of x_field_guide; see guide/directory/README.md
KEY = "x_field_guide"
NOT_SIGNED = "not_signed"  # of a service and of a whole export; an import does not take it from there
# Keys whose values HSDS holds as they are. Any other key that has a value is in x_field_guide.
HELD = frozenset(
    "title strategies notice ages languages eligibility_description schedule application_process "
    "fees_description reviewed".split()
)
STATUSES = {
    Status.ACTIVE: "active",
    Status.RENAMED: "active",
    Status.MOVED: "active",
    Status.ENDED: "defunct",
    Status.UNKNOWN: "inactive",  # whoever takes it over looks first whether it is still there
}
_OWN = (Status.RENAMED, Status.MOVED)  # that HSDS does not tell from active
READ_BACK = {said: status for status, said in STATUSES.items() if status not in _OWN}


def rest_of(entry: Entry, pack_id: str, time_zone: str, *, has_place: bool) -> dict[str, object]:
    """Return x_field_guide of an entry: which it is, and all that the fields of HSDS do not give back."""
    held = _held(entry, has_place=has_place)
    rest: dict[str, object] = {"format": FORMAT, "pack": pack_id}
    rest |= {key: value for key, value in as_plain(entry).items() if key not in held}
    if entry.organization is None:
        rest["organization"] = None  # the one in HSDS, which must have one, was made of the title
    if has_place and not entry.address:
        rest["address"] = None  # an address of that place only takes mail
    if time_zone and any(not row.zone for row in entry.hours):
        rest["time_zone"] = time_zone
    return rest


def _held(entry: Entry, *, has_place: bool) -> set[str]:
    """Return the keys of an entry whose values the fields of HSDS hold as they are."""
    held = set(HELD)
    if not entry.sections:
        held.add("summary")
    if entry.status not in _OWN:
        held.add("status")
    if not is_day_known(entry):
        held.discard("reviewed")  # assured_date has no day of a copy
    if has_place and is_given_back(entry.address):
        held.add("address")
    organization = entry.organization
    if organization and uri(organization.url) == organization.url:
        held.add("organization")
    return held
