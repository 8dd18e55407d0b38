"""Admits of a record what was decided to be public, and lists each cell that a person has to read."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

from guide.content.hidden_text import hidden_in, without_hidden
from guide.content.places import Places
from guide.directory.admit.building import Builder, Objects
from guide.directory.admit.fields import READERS, Around, Texts
from guide.directory.admit.plain import plain
from guide.directory.admit.reaching import is_label
from guide.directory.admit.small_values import month_first
from guide.directory.columns.fields import is_free_text
from guide.directory.decisions import Decisions, Publicity
from guide.directory.join.pieces import Cell, Object, Record
from guide.directory.judged import Admitted, Passage
from guide.directory.read.limits import OWN

_OF_NO_ENTRY = ("private", "contact")  # flags and notes about a row, and people who work there
# A text that says something only below its heading: "Accepts children?" and "No", "Income limit" and "200%".
_BARE = re.compile(
    r"(?i)[a-z]|[a-z] ?[&/] ?[a-z]|yes|no|true|false|s[ií]|all|any|both|none|[<>≤≥~]? ?\$?\d[\d.,]{0,12} ?%?"
)


def passage_key(name: str, text: str) -> str:
    """Return the key of a text of a field, by which a decision about it is kept: 16 signs of its hash."""
    return sha256(f"{name}\0{text}".encode(errors="surrogatepass")).hexdigest()[:16]


def months_first(records: Iterable[Record]) -> Mapping[str, bool | None]:
    """Return by sheet whether in its dates the month stands first, None if it can't be told."""
    texts = defaultdict[str, list[str]](list)
    for record in records:
        for cell in record.cells():
            if cell.field.endswith(("_date", "_modified", "_from", "_to", "dtstart", "until", "updated")):
                texts[cell.sheet].append(cell.text)
    return {sheet: month_first(found) for sheet, found in texts.items()}


def admitted(
    record: Record, decisions: Decisions, places: Places, month_first: Mapping[str, bool | None] | None = None
) -> Admitted:
    """Return the service of a record with what was decided to be public, and the passages of all the rest."""
    gate = _Gate(decisions, places, month_first or {})
    objects: Objects = {
        kind: [(each, gate.texts_of(each)) for each in found]
        for kind, found in record.objects.items()
        if kind not in _OF_NO_ENTRY
    }
    around = Around(places, gate.month_first.get(record.sheet))
    if gate.lacks_hours:  # "closed in May" may be among them: nothing is said rather than half
        objects.pop("schedule", None)
    return Admitted(Builder(objects, around).service(), tuple(gate.waiting))


@dataclass(slots=True)
class _Gate:
    """Allows texts in, and keeps those that wait."""

    decisions: Decisions
    places: Places
    month_first: Mapping[str, bool | None]
    waiting: list[Passage] = field(default_factory=list)
    lacks_hours: bool = False  # whether a text about hours is unread, or never comes in

    def texts_of(self, one: Object) -> Texts:
        """Return the texts of an object that may be published."""
        found: Texts = defaultdict(list)
        beside = [cell for name in ("state_province", "postal_code") for cell in one.get(name, ())]
        is_in_state = any(READERS[each.field](each.text.strip(), Around(self.places)) for each in beside)
        for name, cells in one.items():
            if name in ("id", OWN) or name.endswith("_id"):
                continue
            for cell in cells:
                around = Around(self.places, self.month_first.get(cell.sheet), is_in_state)
                waiting = len(self.waiting)
                text, label = self._shown(cell, around), ""
                # What a heading says waits from the start, not only once the number is published.
                if cell.label and "label" not in found and (text or len(self.waiting) > waiting):
                    label = self._label(cell)
                if text:
                    found[name].append(text)
                if text and label:
                    found["label"].append(label)
        return found

    def _label(self, cell: Cell) -> str:
        """Return what a heading says of a number: "TTY", but "Ann's desk" only if a person has read it."""
        if is_label(cell.label) or not cell.field.startswith("phone."):
            return cell.label
        said = replace(cell, text=cell.label, field="phone.description", publicity=Publicity.READ)
        return self._shown(said, Around(self.places))

    def _shown(self, cell: Cell, around: Around) -> str:
        """Return what is published of a cell, "" for nothing; a cell that has to be read waits."""
        text, is_hours = _text_of(cell), cell.field.startswith("schedule.")
        if not text or cell.publicity is Publicity.NEVER:
            self.lacks_hours |= bool(text) and is_hours
            return ""
        reader = READERS.get(cell.field)
        is_clear = next(hidden_in(text), None) is None and (not reader or reader(text, around))
        if cell.publicity is Publicity.PUBLIC and is_clear:
            return text
        key = passage_key(cell.field, text)
        is_label = text == cell.label
        self.waiting.append(Passage(key, text, cell.field, (), (cell.heading,), is_label=is_label))
        if key in self.decisions.left_out or key not in self.decisions.texts:
            self.lacks_hours |= is_hours and key not in self.decisions.left_out
            return ""
        return without_hidden(self.decisions.texts[key] or text)


def _text_of(cell: Cell) -> str:
    """Return the text of a cell, with its heading if it says nothing without."""
    text, heading = plain(cell.text), " ".join(cell.heading.replace("_", " ").split()).rstrip(":")
    name = cell.field.partition(".")[2]
    is_said = is_free_text(cell.field) or name == "audience"
    if not (is_said and _BARE.fullmatch(text) and heading) or heading.casefold() == name.replace("_", " "):
        return text
    return f"{heading}{'' if heading.endswith('?') else ':'} {text}"
