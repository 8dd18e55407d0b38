"""Makes one object of the standard of its texts, and says which of them it can't hold."""

from dataclasses import fields
from typing import TypeVar

from guide.directory.admit.fields import READERS, Around
from guide.directory.admit.reaching import any_mail_of

Made = TypeVar("Made")
Texts = dict[str, list[str]]  # what may be published of an object, by field
# These have one value, which is written as the standard has it; any other text is kept elsewhere.
_VALUES = frozenset(
    "email url website uri schedule_link status assured_date last_modified updated minimum_age maximum_age"
    " latitude longitude valid_from valid_to dtstart until".split()
)
_OTHER_NAMES = {
    "schedule.days": "byday",
    "organization.url": "website",
    "service.audience": "eligibility_description",
}


def made_of(kind: str, texts: Texts, made: type[Made], around: Around) -> tuple[Made, list[str]]:
    """Return an object with its texts, and in words what it has no field for, as it has a description."""
    names, done, words = {each.name for each in fields(made)}, dict[str, str](), list[str]()  # type: ignore[arg-type]
    for each, found in texts.items():
        name = _OTHER_NAMES.get(f"{kind}.{each}", each)
        value, rest = _value(kind, name, found, around) if name in names else ("", found)
        if name != "label":
            words += (f"{name.replace('_', ' ').capitalize()}: {text}" for text in rest)
        done[name] = "\n".join(filter(None, (done.get(name), value)))
    if words and "description" in names and kind != "service":
        done["description"] = "\n\n".join(filter(None, (done.get("description"), *dict.fromkeys(words))))
        words = []
    return made(**{name: text for name, text in done.items() if name in names}), words


def _value(kind: str, name: str, found: list[str], around: Around) -> tuple[str, list[str]]:
    """Return the text of a field, and what it can't hold: words of a mail address, or a second name."""
    named = f"{kind}.{name}"
    if name in _VALUES and named in READERS:
        read = [any_mail_of(each) if name == "email" else READERS[named](each, around) for each in found]
        value = next(filter(None, read), "")
        if not value and kind == "schedule":  # without its limit, a rule would say too much
            return "\n".join(found), []
        return value, [text for text, each in zip(found, read, strict=True) if not each or each != value]
    if name == "name" and kind != "service_area":
        return found[0], [each for each in found[1:] if each != found[0]]
    return "\n\n".join(dict.fromkeys(found)), []
