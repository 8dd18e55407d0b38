"""Keeps an entry whole under the key `x_field_guide`, in the keys of the pack format, to take it back."""

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.schema import as_plain

FORMAT = 2  # of x_field_guide; see guide/directory/README.md
KEY = "x_field_guide"
NOT_SIGNED = "not_signed"  # of a service and of a whole export; an import does not take it from there
BETWEEN = "; "  # of several addresses in one text
ABOUT = ("format", "pack", "time_zone", NOT_SIGNED)  # what is no key of an entry


def rest_of(entry: Entry, guide: Guide) -> dict[str, object]:
    """Return x_field_guide of an entry: of which pack it is, and all of its keys."""
    pack = guide.pack_of(entry.id)
    rest: dict[str, object] = {"format": FORMAT, "pack": pack.id if pack else "", **as_plain(entry)}
    if pack and pack.time_zone and any(not row.zone for row in entry.hours):
        rest["time_zone"] = pack.time_zone
    return rest | ({NOT_SIGNED: True} if guide.is_unsigned(entry.id) else {})
