"""Weighs what the texts of a column say against its heading."""

from guide.directory.columns.by_heading import NOT_USED
from guide.directory.columns.column import Column
from guide.directory.columns.fits import fit

_BARE = 20  # characters of a number and little else
MOST = 0.7  # of the texts of a column: then the column is of that kind

# What a field holds, where that has a shape that can be recognized.
_HOLDS = {
    "phone.number": "phone",
    "contact.phone": "phone",
    "service.email": "email",
    "organization.email": "email",
    "contact.email": "email",
    "service.url": "url",
    "organization.website": "url",
    "location.url": "url",
    "url.url": "url",
    "address.postal_code": "zip",
    "address.state_province": "state",
    "location.latitude": "number",
    "location.longitude": "number",
    "location.point": "point",
    "service.assured_date": "date",
    "service.last_modified": "date",
    "service.minimum_age": "age",
    "service.maximum_age": "age",
    "language.name": "language",
    "taxonomy_term.code": "taxonomy",
    "schedule.opens_at": "time",
    "schedule.closes_at": "time",
}
# Kinds of which texts are hardly by chance, and the fields that they are of.
_STRICT = (
    ("point", "location.point"),
    ("email", "*.email"),
    ("url", "*.url"),
    ("phone", "phone.number"),
)
_EXACT = ("time", "number", "point", "zip", "state", "taxonomy")  # kinds without which a field is none
_ABROAD = {"phone": ("phone", "digits"), "zip": ("zip", "postal")}
_WITH_PHONES = ("schedule.", "service.fees", "service.description", "service.application")
_WITH_LINKS = ("service.application", "service.fees", "service.eligibility")
_WITH_ID = frozenset(
    "service organization location phone contact address schedule program taxonomy_term".split()
)
_WITH_NAME = frozenset("organization location program".split())
_LINKED = frozenset(
    "name number description whole".split()
)  # a column of one of these can name others by ids
# Yes and no say something in these.
_ANSWERS = frozenset(
    "private.flag service.status accessibility.description accessibility.details phone.type language.name "
    "service.fees_description service.audience service.interpretation_services service.payment_accepted "
    "service.eligibility_description service.application_process required_document.document "
    "location.transportation".split()
)


def is_id(column: Column) -> bool:
    """Return whether a column holds ids, alone or several in a cell."""
    return column.share("uuid") >= MOST or (column.share("ids") >= 0.9 and column.share("phone") < 0.3)


def is_id_of(linked: str, column: Column) -> bool:
    """Return whether a column holds ids of an object, and not numbers of digits alone below "Phone"."""
    is_number = linked == "phone" and column.share("digits") >= MOST and "id" not in column.words
    is_amount = linked == "schedule" and column.words[-1:] not in (("schedule",), ("id",))  # "Hours a week"
    return is_id(column) and not is_number and not is_amount


def corrected(field: str, column: Column) -> str:
    """Return the field for a heading whose texts are of another kind than it says, or the same field."""
    if field in (NOT_USED, "private.note"):  # a note stays one, even one of numbers
        return field
    if _is_of_other_kind(field, column):
        return NOT_USED
    owner, _, name = field.partition(".")
    is_key = name.endswith("id")
    is_link = is_key and column.share("url") >= MOST  # the "guid" of a post
    if is_link or (column.share("yes_no") >= 0.9 and field not in _ANSWERS and not is_key):
        return NOT_USED
    if owner in _WITH_ID and name in _LINKED and is_id_of(owner, column) and not _looks_like_ids(column):
        return f"{owner}.id" if name != "description" or owner == "schedule" else NOT_USED
    is_name = column.share("ids") < 0.3 and column.share("short") >= MOST
    if is_key and owner in _WITH_NAME and is_name and any(" " in text for text in column.samples):
        return f"{owner}.name"
    return _of_strict_kind(field, column) or _of_address(field, column) or field


def _is_of_other_kind(field: str, column: Column) -> bool:
    """Return whether hardly a text is what a field holds: they are of no use, or among colleagues."""
    expected = _HOLDS.get(field)
    if expected is None or _share(expected, column) >= 0.1:
        return False
    is_exact = expected in _EXACT and column.share("zips") < 0.3  # "How long" is no longitude
    if expected == "state" and column.share("town") >= MOST > fit("service.status", column):
        return False  # of another country
    return column.share("prose") >= 0.5 or (is_exact and _of_strict_kind(field, column) is None)


def _looks_like_ids(column: Column) -> bool:
    return column.share("zip") >= MOST or column.share("hours") >= 0.5


def _share(kind: str, column: Column) -> float:
    """Return the share of a kind, below a heading that names it also as other countries write it."""
    return max(column.share(each) for each in _ABROAD.get(kind, (kind,)))


def _of_strict_kind(field: str, column: Column) -> str | None:
    expected = _HOLDS.get(field, "")
    if column.share(expected) >= 0.3 or field.endswith("id"):
        return None
    for kind, instead in _STRICT:
        is_beside = kind == "phone" and field.startswith(_WITH_PHONES) and not _is_bare(column)
        if kind != expected and column.share(kind) >= MOST and not is_beside:
            return "url.url" if kind == "url" and field.startswith(_WITH_LINKS) else instead
    return None


def _is_bare(column: Column) -> bool:
    """Return whether numbers stand alone, without the words of what else a column may say."""
    return sum(map(len, column.samples)) <= _BARE * len(column.samples)


def _of_address(field: str, column: Column) -> str | None:
    if field == "address.postal_code" and column.share("zips") >= 0.3:
        return "service_area.name"
    is_place = field == "location.name" and column.share("street") >= 0.5
    if not is_place and field not in ("address.whole", "address.address_1"):
        return None
    if column.share("whole") >= 0.4:
        return "address.whole"
    return "address.address_1" if is_place else None


def confidence(field: str, part: float, column: Column) -> float:
    """Return how sure a field is by this part of its heading, with what its texts say."""
    sure = 0.5 + 0.45 * part
    expected = _HOLDS.get(field)
    if not column.samples or not expected:
        return sure
    share = _share(expected, column)
    if share >= MOST:
        return min(0.98, sure + 0.1)
    return sure if share >= 0.3 else sure * 0.6
