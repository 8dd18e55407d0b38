"""Finds which columns belong to one phone, address or person: "Phone 2" and "Phone 2 Type"."""

from collections.abc import Sequence
from dataclasses import replace

from guide.directory.columns.headings import Words
from guide.directory.columns.meaning import Meaning
from guide.directory.columns.number_labels import is_for_voice_too

# The words of a heading that say which field it is; what is left of it says which phone.
_FIELD_WORDS = """
phone: phone number type tipo de kind extension ext description name is private language note department
  public label detail
address: address line street city state province zip postal code county country region attention name
  borough suite unit apt floor room is private of district neighborhood type
contact: contact name firstname lastname first last title email phone number type position role department
  is private job cell fax mobile address and full ext extension
schedule: schedule hour open close at time day of week start end date description note weekday operation
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
url: url website link label name description
"""
_LINES = (line.partition(":") for line in _FIELD_WORDS.replace("\n  ", " ").strip().splitlines())
_WORDS = {name: frozenset(words.split()) for name, _, words in _LINES}
_WHOLE = ("phone.number", "address.whole")  # each is a phone, or an address, of its own
_PHONE_KINDS = (
    ("fax", "fax"),
    ("tty", "textphone"),
    ("tdd", "textphone"),
    ("ttd", "textphone"),
    ("textphone", "textphone"),
    ("relay", "textphone"),
    ("hearing", "textphone"),
    ("vp", "video"),
    ("video", "video"),
    ("videophone", "video"),
    ("sms", "text"),
    ("text", "text"),
    ("txt", "text"),
    ("texting", "text"),
    ("cell", "cell"),
    ("mobile", "cell"),
    ("pager", "pager"),
)


def grouped(
    meanings: Sequence[Meaning | None], headings: Sequence[Words], about: str
) -> tuple[Meaning | None, ...]:
    """Return the meanings with the group and the kind that the headings say."""
    keys = [
        "" if meaning and meaning.object == about else _key(meaning, words)
        for meaning, words in zip(meanings, headings, strict=True)
    ]
    numbers = _numbers(
        [(meaning.object, key) for meaning, key in zip(meanings, keys, strict=True) if meaning]
    )
    taken = set[tuple[str, int]]()
    done: list[Meaning | None] = []
    for meaning, key, words in zip(meanings, keys, headings, strict=True):
        if meaning:
            group = numbers[meaning.object, key]
            while meaning.name in _WHOLE and (meaning.object, group) in taken:
                group += 100
            if meaning.name in _WHOLE:
                taken.add((meaning.object, group))
            done.append(replace(meaning, group=group, kind=_kind(meaning, words)))
        else:
            done.append(None)
    return tuple(done)


def _key(meaning: Meaning | None, words: Words) -> str:
    """Return the words of a heading that say which of several objects it is about."""
    if meaning is None or meaning.object not in _WORDS:
        return ""
    if meaning.object == "address":  # 1 and 2 are lines of one address
        pairs = zip(words, ("", *words), strict=False)
        words = tuple(
            w for w, before in pairs if not (w.isdigit() and before in ("address", "line", "street"))
        )
    return " ".join(word for word in words if word not in _WORDS[meaning.object])


def _numbers(keys: Sequence[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """Return a number for each key of each object: that of the heading, or the next that is free."""
    numbers: dict[tuple[str, str], int] = {}
    for name, key in keys:
        if not key or (key.isdigit() and len(key) <= 2):
            numbers[name, key] = int(key or 0)
    for name, key in keys:
        if (name, key) not in numbers:
            numbers[name, key] = 1 + max((n for (other, _), n in numbers.items() if other == name), default=0)
    return numbers


def _kind(meaning: Meaning, words: Words) -> str:
    if meaning.object == "phone" and is_for_voice_too(words):
        return ""
    if meaning.object == "phone":
        return next((kind for word, kind in _PHONE_KINDS if word in words), "")
    if meaning.object == "address":
        is_box = words[-2:] in (("po", "box"), ("o", "box"))
        if "mailing" in words or is_box or ("postal" in words[:-1] and "code" not in words):
            return "postal"
        return "physical" if "physical" in words else ""
    return ""
