"""Recognizes what kind of texts a column holds: phones, addresses, hours, names of people and so on."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache

from guide.directory.columns import emails, patterns, patterns_abroad
from guide.directory.columns.emails import first_word
from guide.directory.columns.people import is_first_name, is_person
from guide.directory.columns.plain_kinds import PLAIN_KINDS

MOST_SAMPLES = 200
_LONG = 60  # characters; a text that is longer is no name
_PROSE = 6  # words


def _person(text: str) -> bool:
    return len(text) <= _LONG and not patterns.GROUP.search(text) and is_person(text)


def is_yes_no(text: str) -> bool:
    """Return whether a text just says yes or no; in any other words it may tell why."""
    return text.lower().rstrip("!?. \ufe0f") in patterns.YES_NO


def _state(text: str) -> bool:
    return (
        text.strip(". ").upper() in patterns.STATES
        or text.lower() in patterns.STATE_NAMES
        or text.lower().startswith("new ")
    )


def _hours(text: str) -> bool:
    start = text[:200]
    if patterns.ALL_DAY.search(start) or patterns_abroad.ANYTIME.search(start):
        return True
    kinds = (patterns.SPAN, patterns_abroad.SPAN, patterns.DAY_NAME, patterns_abroad.DAY_NAME)
    return any(map(str.isdigit, start)) and any(pattern.search(start) for pattern in kinds)


def _weekdays(text: str) -> bool:
    """Return whether a text names days of the week and says nothing else."""
    if any(map(str.isdigit, text)):
        return False
    rest = patterns_abroad.DAY_NAME.sub(" ", patterns.DAY_NAME.sub(" ", text))
    return rest != text and re.search(r"[^\W\d_]{4,}", rest) is None


def _latitude(text: str) -> bool:
    return (
        "." in text
        and bool(patterns.NUMBER.fullmatch(text))
        and 17 <= abs(float(text.replace(",", "").rstrip("%"))) <= 72
    )


def _longitude(text: str) -> bool:
    return (
        "." in text
        and text.startswith("-")
        and bool(patterns.NUMBER.fullmatch(text))
        and 60 <= abs(float(text.replace(",", "").rstrip("%"))) <= 180
    )


def _url(text: str) -> bool:
    return bool(patterns.URL.fullmatch(first_word(text)))


def _phone(text: str) -> bool:
    if patterns.DAY_PART.fullmatch(text):
        return False
    found = patterns.PHONE.search(text)
    if found is None:
        return bool(patterns.WORD_NUMBER.match(text)) and len(text) < 30
    return found.start() <= patterns.BEFORE_PHONE and len(text) - found.end() <= patterns.AFTER_PHONE


def _own_phone(text: str) -> bool:
    """Return whether a number stands beside the name of somebody, or a word such as "cell"."""
    if not _phone(text):
        return False
    names = any(map(is_first_name, re.findall(r"[A-Z][a-z]+", text)))
    return names or bool(patterns.OWN_NUMBER.search(text))


def _point(text: str) -> bool:
    found = patterns.POINT.search(text)
    return found is not None and not any(map(str.isdigit, text[: found.start()] + text[found.end() :]))


def _taxonomy(text: str) -> bool:
    return bool(patterns.TAXONOMY.fullmatch(re.split("[;,*|]", text)[0].strip()))


def _language(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text)
    return len(words) > 0 and len(patterns.LANGUAGE.findall(text)) * 2.5 >= len(words)


def _prose(text: str) -> bool:
    return text.count(" ") + 1 > _PROSE and len(text) > 40 and any(map(str.islower, text))


_AIRTABLE = re.compile(r"rec[A-Za-z0-9]{14}")


def _ids(text: str) -> bool:
    parts = (part.strip() for part in re.split("[,;|]", text))
    return all(map(_is_id, parts))


def _is_id(text: str) -> bool:
    is_of_airtable = _AIRTABLE.fullmatch(text) is not None  # not each has a digit
    return is_of_airtable or (patterns.ID.fullmatch(text) is not None and any(map(str.isdigit, text)))


def _whole(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: pattern.fullmatch(text) is not None


def _within(*found: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: any(pattern.search(text) for pattern in found)


def _digits(text: str) -> bool:
    """Return whether a text is of digits alone, as many as a number of any country has, or a short code."""
    number = sum(map(str.isdigit, text))
    is_number = patterns_abroad.FEWEST_DIGITS <= number <= patterns_abroad.MOST_DIGITS
    return is_number and patterns_abroad.PHONE.fullmatch(text) is not None


# By kind: the longest text that can be of it, and whether a text is.
_KINDS: dict[str, tuple[int, Callable[[str], bool]]] = {
    "yes_no": (10, is_yes_no),
    "phone": (120, _phone),
    "own_phone": (120, _own_phone),
    "email": (200, emails.is_email),
    "personal_email": (200, emails.names_person),
    "unclear_email": (200, emails.is_unclear),
    "url": (400, _url),
    "image": (400, _within(patterns.IMAGE)),
    "point": (80, _point),
    "uuid": (40, _whole(patterns.UUID)),
    "ids": (2000, _ids),
    "zip": (10, _whole(patterns.ZIP)),
    "postal": (10, _whole(patterns.POSTAL)),
    "digits": (25, _digits),
    "short_code": (7, _whole(patterns.SHORT_CODE)),
    "zips": (2000, _whole(patterns.ZIPS)),
    "state": (20, _state),
    "latitude": (24, _latitude),
    "longitude": (24, _longitude),
    "number": (24, _whole(patterns.NUMBER)),
    "date": (40, _whole(patterns.DATE)),
    "day_part": (20, _whole(patterns.DAY_PART)),
    "time": (20, _whole(patterns.TIME_ONLY)),
    "weekdays": (120, _weekdays),
    "hours": (2000, _hours),
    "language": (300, _language),
    "taxonomy": (400, _taxonomy),
    "whole": (250, _within(patterns.WHOLE, patterns_abroad.WHOLE)),
    "street": (200, _within(patterns.STREET, patterns_abroad.STREET)),
    "county": (400, _within(patterns.COUNTY)),
    "age": (16, _whole(patterns.AGE)),
    "apply": (4000, _within(patterns.APPLY)),
    "person": (_LONG, _person),
    "group": (100, _within(patterns.GROUP)),
    "prose": (100_000, _prose),
    "short": (80, lambda text: any(map(str.isalpha, text))),
    **PLAIN_KINDS,
}


@lru_cache(maxsize=2048)
def _kinds(text: str) -> tuple[str, ...]:
    return tuple(kind for kind, (longest, is_one) in _KINDS.items() if len(text) <= longest and is_one(text))


def shares_of(samples: Sequence[str]) -> dict[str, float]:
    """Return for each kind the share of the texts that are of it, from 0 to 1, but no kinds without any."""
    counts = Counter(kind for text in samples for kind in _kinds(text))
    return {kind: count / len(samples) for kind, count in counts.items()}


def samples_of(cells: Sequence[str]) -> tuple[str, ...]:
    """Return texts of a column: the first, and others from the whole of it."""
    found = [cell for cell in cells if cell and not cell.isspace()]
    if len(found) > MOST_SAMPLES:
        half = MOST_SAMPLES // 2
        found = found[:half] + found[half :: len(found) // half]
    return tuple(cell.strip() for cell in found)
