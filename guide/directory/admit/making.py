"""Makes one object of the standard of its texts. What does not parse, or fits no field, is kept as words."""

from dataclasses import dataclass, field, fields
from typing import TypeVar

from guide.directory.admit.fields import READERS, Around
from guide.directory.admit.reaching import any_mail_of

_Made = TypeVar("_Made")
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


@dataclass
class Maker:
    """Makes objects. `words` are those that fit no field."""

    around: Around
    words: list[str] = field(default_factory=list)

    def one(self, kind: str, texts: Texts, made: type[_Made]) -> _Made:
        """Return an object with its texts; those that its fields can't hold are kept as words."""
        names, done = {each.name for each in fields(made)}, dict[str, str]()  # type: ignore[arg-type]
        for each, found in texts.items():
            name = _OTHER_NAMES.get(f"{kind}.{each}", each)
            value, rest = self._value(kind, name, found) if name in names else ("", found)
            if name != "label":
                self.words += (f"{name.replace('_', ' ').capitalize()}: {text}" for text in rest)
            done[name] = "\n".join(filter(None, (done.get(name), value)))
        return made(**{name: text for name, text in done.items() if name in names})

    def _value(self, kind: str, name: str, found: list[str]) -> tuple[str, list[str]]:
        """Return the text of a field, and what it can't hold: words of a mail address, or a second name."""
        named = f"{kind}.{name}"
        if name in _VALUES and named in READERS:
            read = [any_mail_of(t) if name == "email" else READERS[named](t, self.around) for t in found]
            value = next(filter(None, read), "")
            if not value and kind == "schedule":  # without its limit, a rule would say too much
                return "\n".join(found), []
            return value, [text for text, each in zip(found, read, strict=True) if not each or each != value]
        if name == "name" and kind != "service_area":
            return found[0], found[1:]
        return "\n\n".join(dict.fromkeys(found)), []
