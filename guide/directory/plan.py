"""Finds what comes of a directory as it is decided now, and does only that again which a decision changed."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from guide.content.confidential import place_sentence_of
from guide.content.guide import Guide
from guide.content.schema import as_plain
from guide.directory.admit.admitting import admitted, months_first
from guide.directory.compose.composing import composed
from guide.directory.compose.contacts import why_no_help
from guide.directory.compose.origin import Origin, Place, entry_id, names_of, title_of
from guide.directory.decide.deciding import DecidedSheet, decided, undecided
from guide.directory.decisions import Decisions, PackChoices, Proposal, Publicity
from guide.directory.export.own import OwnExport, own_id, read_own
from guide.directory.join.joining import Joined, joined
from guide.directory.join.pieces import Record
from guide.directory.judged import Admitted, Judged, Outcome, Plan, Reason
from guide.directory.pack.into_pack import is_from
from guide.directory.passages.listing import passages_of
from guide.directory.read.limits import OWN
from guide.directory.rows.doubles import with_doubles
from guide.directory.rows.judging import PLACE, reasons_of, why_secret
from guide.directory.sheet import Source
from guide.i18n import tr

POLICE, PLACE_IN_TEXT, WRONG = "police", "place-in-text", "wrong"  # kinds of reasons
# Headings of numbers that may only count the rows, and then change with each row that is put between them.
_COUNTING = re.compile(r"(?i)(?:#|(?:s\.? ?)?no\.?|row(?: ?(?:#|id|no\.?))?|line ?#?|fid|object ?id)")


@dataclass(slots=True)
class _Kept:
    """The findings about a record, and the decisions by which it was found."""

    texts: tuple[object, ...]
    admitted: Admitted
    judged: Judged | None = None
    ticked: frozenset[str] = frozenset()
    page: str = ""  # the id of its entry
    is_own: bool = False  # an entry of an export of this program, of which no text is read


@dataclass(slots=True)
class Planner:
    """Makes plans of one source again and again, as a person decides. Of each record what holds is kept."""

    source: Source
    proposals: Sequence[Proposal]
    origin: Origin
    export: OwnExport = field(default_factory=OwnExport)
    _by: object = None  # the decisions about columns by which the records were joined
    sheets: tuple[DecidedSheet, ...] = ()
    _joined: Joined = field(default_factory=Joined)
    _places: list[Place] = field(default_factory=list)
    _kept: dict[int, _Kept] = field(default_factory=dict)
    _months: Mapping[str, bool | None] = field(default_factory=dict[str, bool | None])
    _known: frozenset[str] = frozenset()

    def plan(self, decisions: Decisions) -> Plan:
        """Return what comes of the source as it is decided now."""
        if self._by != decisions.sheets:
            self._join(decisions)
            for number, record in enumerate(self._joined.records):
                self._admit(number, record, decisions)
            self._places = list(self._found_places())
            self._by = decisions.sheets
        judged = list[Judged]()
        for number, record in enumerate(self._joined.records):
            kept = self._admit(number, record, decisions)
            if kept.judged is None or kept.ticked != decisions.ticked(kept.page):
                kept.judged = self._judge(number, record, kept, decisions)
            judged.append(kept.judged)
        others = {name: each for name, each in self.origin.others.items() if name not in self.export.entries}
        done = with_doubles(judged, others, decisions)
        found = ((each.name, self._kept[number]) for number, each in enumerate(judged))
        items = ((name, kept.admitted) for name, kept in found if not kept.is_own)
        passages = passages_of(items, decisions, self._known)
        unused = {} if self.export.entries else self._joined.unused  # what is taken whole lacks nothing
        return Plan(done, passages, unused, undecided(self.source, decisions))

    def _join(self, decisions: Decisions) -> None:
        self.sheets = decided(self.source, self.proposals, decisions)
        self._joined, self._kept = joined(self.sheets), {}
        self._months = months_first(self._joined.records)
        cells = filter(None, map(_kept_whole, self._joined.records))
        if self.source.about_export:
            self.export = read_own(self.source.about_export, cells)
        if not self._known:
            names = (name for each in self.origin.places.rows for name in (each.name, *each.other_names))
            pages = (str(as_plain(each)) for each in self.origin.others.values())
            words = (word for text in (*names, *pages) for word in re.findall(r"\w+", text.casefold()))
            self._known = frozenset(words)

    def _admit(self, number: int, record: Record, decisions: Decisions) -> _Kept:
        """Return what of a record was admitted, again only if one of its texts was decided about."""
        kept = self._kept.get(number)
        if kept is None or kept.texts != _said(kept.admitted, decisions):
            found = admitted(record, decisions, self.origin.places, self._months)
            kept = self._kept[number] = _Kept(_said(found, decisions), found)
        return kept

    def _found_places(self) -> Iterator[Place]:
        """Yield what each row is known by: its id, if not only its rows are counted, else its names."""
        records = self._joined.records
        names = [names_of(self._kept[number].admitted.service) for number in range(len(records))]
        several = Counter(names)
        sheets = list(dict.fromkeys(record.sheet for record in records))
        for record, own in zip(records, names, strict=True):
            at = sheets.index(record.sheet) + 1 if len(sheets) > 1 else 0
            cell = next(record.cells("service.id"), None)
            own_id = cell.text.strip() if cell and not _COUNTING.fullmatch(cell.heading.strip()) else ""
            yield Place(record.row, at, own_id, several[own] > 1)

    def _judge(self, number: int, record: Record, kept: _Kept, decisions: Decisions) -> Judged:
        own = own_id(_kept_whole(record)) if self.source.about_export else ""
        kept.is_own = bool(own)
        if own:
            return self._own(own, record)
        service, place, origin = kept.admitted.service, self._places[number], self.origin
        sheet = next(each.sheet for each in self.sheets if each.sheet.name == record.sheet)
        secret = why_secret(record, service)
        why = bool(secret)
        kept.page = entry_id(service, origin, place, is_confidential=why) if title_of(service) else ""
        kept.ticked = ticked = decisions.ticked(kept.page)
        reasons = reasons_of(record, service, sheet, secret, ticked)
        if not kept.page:
            return Judged(record.sheet, record.row, _name(record), None, reasons)
        with_place = not why or PLACE in ticked
        entry = composed(service, origin, place, with_place=with_place, is_secret=why)
        placed = composed(service, origin, place, with_place=True, is_secret=True) if why else None
        more = (
            Reason(Outcome.OUT, PLACE_IN_TEXT, place_sentence_of(entry) if entry.confidential else ""),
            Reason(Outcome.ASKED, POLICE, why_no_help(entry.contacts)),
        )
        if not any(each.outcome is not Outcome.COMES for each in reasons):
            new = [each for each in more if each.sentence and each.kind not in ticked - {PLACE_IN_TEXT}]
            reasons = (*reasons, *new[:1])
        return Judged(record.sheet, record.row, entry.title, entry, reasons, placed)

    def _own(self, own: str, record: Record) -> Judged:
        """Return a row of an export of this program: the entry that it was, or why that can't be read."""
        entry = self.export.entries.get(own)
        if entry:
            return Judged(record.sheet, record.row, entry.title, entry)
        why = self.export.wrong.get(own, tr("Its entry can't be read."))
        return Judged(record.sheet, record.row, _name(record), None, (Reason(Outcome.OUT, WRONG, why),))


def origin_of(guide: Guide, pack: PackChoices, day: date, known: frozenset[str] | None = None) -> Origin:
    """Return where a source comes from, by what a person says of it; `known` are the ids of earlier pages."""
    known = frozenset(entry.id for entry in guide.entries) if known is None else known
    others = {each.id: each for each in guide.entries if not is_from(each, pack.source)}
    zone = pack.time_zone or guide.time_zone
    return Origin(pack.source, day, guide.places, zone, known=known, others=others, region=pack.region)


def _said(found: Admitted, decisions: Decisions) -> tuple[object, ...]:
    """Return what was decided about the passages of a record."""
    return tuple((decisions.texts.get(each.key), each.key in decisions.left_out) for each in found.passages)


def _kept_whole(record: Record) -> str:
    """Return the cell of an export of this program in which an entry stands whole, if it may be shown."""
    found = record.cells(f"service.{OWN}")
    return next((each.text for each in found if each.publicity is not Publicity.NEVER), "")


def _name(record: Record) -> str:
    """Return a name by which a person finds a row, published or not."""
    names = record.cells("service.name", "program.name", "organization.name", "location.name")
    return next((each.text for each in names), "")
