"""Reads the lines of the section "More from the source" back into the objects of HSDS that they are from."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from guide.content.model import Entry
from guide.directory.exporting.given_texts import values_of
from guide.directory.exporting.reaching import NewId, Value
from guide.directory.source_lines import BETWEEN, SECTION_ID, field_of

_LINE = re.compile(r"- ([^:\n]+): (.+)", re.DOTALL)
# A service has but one of these, so that their texts are not taken apart.
_ONE = frozenset("service program organization location service_at_location schedule".split())
_OF_PLACE = frozenset("location service_at_location accessibility address".split())


@dataclass(frozen=True)
class Given:
    """The objects that lines of an entry give back, by kind and without ids, and the entry without them."""

    objects: Mapping[str, list[Value]]
    entry: Entry

    def one(self, kind: str) -> Value:
        """Return the fields of an object of which a service has but one."""
        return {name: value for each in self.objects.get(kind, ()) for name, value in each.items()}

    def several(self, kind: str, new_id: NewId) -> list[Value]:
        """Return objects of which a service can have several, with ids."""
        return [{"id": new_id(f"{kind}-{at}"), **each} for at, each in enumerate(self.objects.get(kind, ()))]


def given_back(entry: Entry) -> Given:
    """Return what the lines of an entry give back truthfully. A confidential one has nothing of a place."""
    objects = defaultdict[str, list[Value]](list)
    sections = []
    for section in entry.sections:
        if section.id == SECTION_ID:
            lines = filter(None, re.split(r"^(?=- )", section.text, flags=re.MULTILINE))
            kept = [each for each in lines if not _is_given(each, objects, entry)]
            if kept or section.table:
                sections.append(replace(section, text="".join(kept)))
        else:
            sections.append(section)
    return Given(objects, replace(entry, sections=tuple(sections)))


def _is_given(line: str, objects: dict[str, list[Value]], entry: Entry) -> bool:
    """Return whether a line gives something back, which is then among `objects`."""
    found = _LINE.fullmatch(line)
    field = field_of(found[1]) if found else ""
    kind = field.partition(".")[0]
    if not found or not field or (entry.confidential and kind in _OF_PLACE):
        return False
    text = " ".join(found[2].split())  # a long one is in several paragraphs
    parts = [text] if kind in _ONE else text.split(BETWEEN)
    values = [values_of(field, part) for part in parts]
    is_there = kind in _ONE and any(each.keys() & values[0].keys() for each in objects[kind])
    if is_there or not all(values):
        return False
    objects[kind] += values
    return True
