"""Guesses the columns that keep something of people, or that say what may be shown."""

from guide.directory.columns import by_values, privacy
from guide.directory.columns.by_heading import NOT_USED, field_of, link_of
from guide.directory.columns.column import Column, Draft
from guide.directory.columns.fits import is_of_few, is_running_text
from guide.directory.columns.flag_columns import is_flag
from guide.directory.columns.headings import words_of
from guide.directory.columns.status_words import says_status

_IN_DOUBT, _LIKELY = 0.5, 0.7
_WORDS_OF_MARK = 3
_LEAST = 4  # texts by which initials are known
# Words of a heading that can be of an organization, where the texts are names of such.
_WEAK_WORDS, _SOME = frozenset("first last by lead ask for".split()), 0.1
_OF_GROUPS = frozenset("owner lead maneja opera sponsor principal".split())
_OF_ADDRESS = frozenset("id city zip county state country latitude longitude note province".split())
_PLACES, _WHOLE_HEADING = ("address.city", "address.region", "address.state_province"), 0.9
_SERVED = frozenset("county counties city cities town parish borough".split())
_ALL_STATES, _ANSWERED = 0.9, 0.3
_FEW = 0.2  # of the addresses


def private_draft(column: Column) -> Draft | None:
    """Return the guess for a column that must not be shown, or None."""
    words = column.words
    if _is_part_of_address(column):
        return Draft(NOT_USED, 0.9)
    if is_flag(column):
        return _flag(column)
    if privacy.is_internal(words) or words[:1] == ("comment",) or _is_note_of_part(column.heading):
        return Draft("private.flag" if column.share("yes_no") >= 0.6 else "private.note", 0.9)
    if says_status(column.words, column.samples) and not _is_known_status(column):
        return Draft("service.status", _LIKELY)
    return _of_somebody(column)


def _is_known_status(column: Column) -> bool:
    found = field_of(column.words, "service")
    return found is not None and found.field == "service.status"


def _of_somebody(column: Column) -> Draft | None:
    """Return the guess for names, numbers and words of people."""
    words, is_of_days = column.words, column.share("dayish") >= 0.6
    if privacy.is_ours(words) and not is_of_days:
        return _ours(column)
    if direct := _direct(column):
        return direct
    is_other = is_of_days or column.share("language") >= 0.6 or _names_groups(column)
    is_other = is_other or _is_said_of_nobody(column)
    if is_other and not privacy.is_always_of_people(words):
        return None  # "Last rang them", "Staff speak"
    if _has_initials(column):
        return Draft("contact.name", _IN_DOUBT)
    if privacy.is_of_people(words) or (words[-1:] == ("verified",) and column.share("email") >= 0.3):
        return _of_people(column)
    is_named = column.is_of_people(0.5) and not _is_of_places(column)
    return Draft("contact.name", 0.5, by_heading=False) if is_named else None


def _is_of_places(column: Column) -> bool:
    """Return whether a heading is of towns or counties, which can be called as people are: "Garrett"."""
    found = field_of(column.words, "service")
    is_whole = found is not None and found.field in _PLACES and found.part >= _WHOLE_HEADING
    is_served = found is not None and found.field.startswith("service_area.") and column.words[-1] in _SERVED
    is_named = is_whole or is_served
    return is_named and max(column.share("two_names"), column.share("initials")) < _SOME


def _direct(column: Column) -> Draft | None:
    """Return the guess for numbers and e-mail addresses that are not for the public."""
    words = column.words
    is_of_one = privacy.is_of_one(words) or privacy.is_of_worker(words)
    if is_of_one and (column.share("email") >= 0.3 or ("email" in words and column.share("phone") < 0.3)):
        return Draft("contact.email", 0.7)
    is_number = max(column.share("phone"), column.share("digits")) >= 0.3 or "phone" in words
    return Draft("contact.phone", 0.7) if is_number and (is_of_one or privacy.is_direct(words)) else None


def _is_said_of_nobody(column: Column) -> bool:
    """Return whether texts without a name stand below a word such as "first" or "by"."""
    rest = tuple(word for word in column.words if word not in _WEAK_WORDS)
    return (
        not privacy.is_of_people(rest)
        and len(column.samples) >= _LEAST
        and is_running_text(column)
        and max(column.share("person"), column.share("two_names"), column.share("initials")) < _SOME
        and sum(text.count(" ") for text in column.samples) >= len(column.samples) / 2
    )


def _names_groups(column: Column) -> bool:
    is_open = not _OF_GROUPS.isdisjoint(column.words)
    return is_open and column.share("group") >= 0.5 and not column.is_of_people(0.1)


def _has_initials(column: Column) -> bool:
    """Return whether texts are a few initials, and the heading says nothing that has such short words."""
    is_other = column.share("initials") < 0.7 or column.share("state") >= _ALL_STATES
    if len(column.samples) < _LEAST or is_other or not is_of_few(column):
        return False
    found = field_of(column.words, "service")
    is_other = found is None or found.field in (NOT_USED, "service.eligibility_description")
    return is_other and column.words[:1] != ("language",)


def _is_part_of_address(column: Column) -> bool:
    """Return whether a column has a part of a secret address: "Confidential address city"."""
    words = column.words
    return privacy.is_flag(words) and "address" in words and words[-1] in _OF_ADDRESS


def _ours(column: Column) -> Draft:
    """Return the guess for what somebody in particular is, has or says."""
    if column.share("phone") >= 0.3:
        return Draft("contact.phone", _IN_DOUBT)
    if column.share("email") >= 0.3:
        return Draft("contact.email", _IN_DOUBT)
    is_named = max(column.share("person"), column.share("two_names"), column.share("initials")) >= 0.4
    return Draft("contact.name" if is_named else "private.note", _IN_DOUBT)


def _has_marks(column: Column) -> bool:
    """Return whether texts can be marks: short, or the same again and again."""
    words = sum(text.count(" ") + 1 for text in column.samples) / max(len(column.samples), 1)
    return words <= _WORDS_OF_MARK or column.share("answer") >= 0.3 or column.distinct <= 0.5


def _is_note_of_part(heading: str) -> bool:
    """Return whether a heading of JSON names a note of a part: "phones.notes" is no "Phone note"."""
    path, _, leaf = heading.rpartition(".")
    found = field_of(words_of(leaf), "service") if path and " " not in heading else None
    return found is not None and found.field == "private.note"


def _flag(column: Column) -> Draft:
    if column.share("phone") >= 0.3:
        return Draft("contact.phone", 0.6)
    asks = "yes" in column.words or column.share("yes_no") >= _ANSWERED  # "Is hidden (Yes / No)"
    is_text = column.share("prose") >= 0.3 or column.share("street") >= 0.3 or not _has_marks(column)
    if is_text and not asks:
        return Draft("private.note", 0.6)
    return Draft("private.flag", 0.9)


def _of_people(column: Column) -> Draft:
    """Return which field of a person a column holds, by its texts and its heading."""
    words = set(column.words)
    if by_values.is_id(column):
        linked = link_of(column.words[-1:])
        is_amount = column.share("number") >= _ALL_STATES
        other = f"{linked}.id" if linked else NOT_USED if is_amount else "contact.name"
        return Draft("contact.id" if linked == "contact" else other, 0.5)
    if column.share("email") >= 0.5 or ("email" in words and column.share("phone") < 0.5):
        is_alone = words == {"contact", "email"} and "." not in column.heading
        unclear = column.share("personal_email") + column.share("unclear_email")
        is_of_role = is_alone and column.share("email") >= _ALL_STATES and unclear < _FEW
        return Draft("service.email", 0.6) if is_of_role else Draft("contact.email", 0.9)
    if column.share("phone") >= 0.5 or words & {"phone", "cell", "mobile", "ext", "extension", "fax"}:
        return Draft("contact.phone", 0.85)
    if words & {"title", "position", "role", "job", "department"}:
        return Draft("contact.department" if "department" in words else "contact.title", 0.9)
    kinds = ("yes_no", "url", "date", "number")
    if "type" in words or max(map(column.share, kinds)) >= 0.5:
        return Draft(NOT_USED, 0.5)
    is_named = column.is_of_people(0.4)
    sure = 0.9 if is_named or words & {"name", "firstname", "lastname"} else 0.6
    return Draft("contact.name", sure)
