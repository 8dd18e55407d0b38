"""Holds what a person decides about the directory that is brought in: the one state of the pane.

Nothing of it is on any drive; it ends with the program, unless a person saves it as a file of answers.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from guide.bringing.decide.answers_file import answers_yaml
from guide.bringing.decide.deciding import column_names, decided, like
from guide.bringing.decide.starting import started
from guide.bringing.decisions import (
    Choice,
    Column,
    Decisions,
    PackChoices,
    Proposal,
    Publicity,
    Seen,
    SheetChoices,
)
from guide.bringing.judged import Plan, ReadState
from guide.bringing.sheet import Sheet, Source


@dataclass(frozen=True, slots=True)
class Read:
    """A source that was read, from which files, and what was proposed for its sheets."""

    path: Path
    source: Source
    proposals: tuple[Proposal, ...]


_Text = tuple[str | None, bool]  # what is published of a text, None for nothing, and whether it was left out


@dataclass(slots=True)
class Session:
    """All that is known of one directory, as long as a window, or the next one, shows it.

    `asked` are the keys of the texts that were unread when they were listed. `saved` are the decisions as a
    file has them, and `undone` what was decided of texts, the last at the end.
    """

    read: Read
    seen: Seen = Seen.ONLY_US
    decisions: Decisions = Decisions()
    saved: bytes = b""
    plan: Plan | None = None
    step: int = 0
    is_started: bool = False  # whether the columns have their start
    asked: dict[str, None] = field(default_factory=dict)
    undone: list[tuple[str, _Text]] = field(default_factory=list)


class BringingState(QObject):
    """The decisions about one directory, and signals of what changed in them."""

    columnsChanged = Signal()
    textDecided = Signal(str)  # the key of a passage
    rowsChanged = Signal()
    wordsChanged = Signal()  # about the pack, and the website

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session: Session | None = None

    @property
    def decisions(self) -> Decisions:
        """What was decided until now."""
        return self.session.decisions if self.session else Decisions()

    @property
    def plan(self) -> Plan | None:
        """What comes of it, as it was found last."""
        return self.session.plan if self.session else None

    @property
    def is_saved(self) -> bool:
        """Whether a file has all that a person decided; what was left out is in no file."""
        session = self.session
        return session is None or not session.is_started or _kept(session.decisions) == session.saved

    def note_saved(self, decisions: Decisions) -> None:
        """Note that a file has these decisions."""
        if self.session:
            self.session.saved = _kept(decisions)

    def with_encoding(self, file: str, encoding: str) -> Decisions:
        """Return the decisions with the encoding of a file."""
        return replace(self.decisions, encodings={**self.decisions.encodings, file: encoding})

    def begin(self, read: Read, decisions: Decisions) -> None:
        """Decide about another source, with what is known from a file or an answer before."""
        self.session = Session(read, decisions=decisions)

    def start_columns(self) -> None:
        """Give the columns their start, as who may see the sheet was said; once, or after it changed."""
        session = self.session
        if session is None or session.is_started:
            return
        known = session.decisions.sheets
        sheets = {
            sheet.name: started(sheet, proposal, session.seen)
            for sheet, proposal in self._sheets()
            if like(sheet.name, known) is None
        }
        is_saved = self.is_saved
        session.is_started = True
        self._decide(sheets={**sheets, **dict(self._known_sheets(known))})
        if is_saved:  # how columns start is no decision of a person
            session.saved = _kept(session.decisions)
        self.columnsChanged.emit()

    def see(self, seen: Seen) -> None:
        """Say who may see the sheets today. Columns that started otherwise start anew."""
        if self.session and self.session.seen is not seen:
            self.session.seen, self.session.is_started = seen, False
            self._decide(sheets={})

    def use(self, decisions: Decisions) -> None:
        """Use the decisions of a file in place of those about columns, and beside those about texts."""
        if self.session is None:
            return
        texts = {**decisions.texts, **self.decisions.texts}
        rows = {**decisions.rows, **self.decisions.rows}
        encodings = {**decisions.encodings, **self.decisions.encodings}
        decided = {key for key, _ in self.session.undone}
        for key in decisions.texts.keys() - decided:  # what was decided last month is not asked again
            self.session.asked.pop(key, None)
        self.session.decisions = replace(decisions, texts=texts, rows=rows, encodings=encodings)
        self.session.is_started = False
        self.start_columns()

    def _known_sheets(self, known: Mapping[str, SheetChoices]) -> Iterator[tuple[str, SheetChoices]]:
        """Yield what a file knows of sheets, by their names of today and with all their columns."""
        if self.session is None:
            return
        read = self.session.read
        for each in decided(read.source, read.proposals, replace(self.decisions, sheets=known)):
            if (before := like(each.sheet.name, known)) is not None:
                names = column_names(each.sheet.headings)
                choices = (choice for _, choice in each.columns)
                columns = dict(zip(names, choices, strict=True))
                yield each.sheet.name, replace(before, columns=columns)

    def _sheets(self) -> Iterable[tuple[Sheet, Proposal]]:
        read = self.session.read if self.session else Read(Path(), Source(()), ())
        return zip(read.source.sheets, read.proposals, strict=True)

    def columns(self, sheet: str) -> list[tuple[str, Column, Choice]]:
        """Return the columns of a sheet by name, with what was proposed and what holds."""
        found = next(((each, own) for each, own in self._sheets() if each.name == sheet), None)
        if found is None:
            return []
        known = self.decisions.sheets.get(sheet, SheetChoices("")).columns
        names = column_names(found[0].headings)
        return [
            (name, column, known.get(name, Choice(column.field, Publicity.NEVER)))
            for name, column in zip(names, found[1].columns, strict=True)
        ]

    def choose(self, sheet: str, column: str, choice: Choice) -> None:
        """Decide about a column."""
        own = self.decisions.sheets[sheet]
        self._set_sheets({sheet: replace(own, columns={**own.columns, column: choice})})

    def choose_standard(self, publicity: Publicity) -> None:
        """Decide about all sheets of the standard at once; what looks private stays as it starts."""
        seen = Seen.ONLY_US if publicity is Publicity.NEVER else Seen.ANYONE
        changed = dict[str, SheetChoices]()
        for sheet, proposal in self._sheets():
            if sheet.is_standard:
                start = started(sheet, proposal, seen)
                columns = {
                    name: replace(choice, publicity=publicity)
                    if choice.publicity is not Publicity.NEVER
                    else choice
                    for name, choice in start.columns.items()
                }
                changed[sheet.name] = replace(self.decisions.sheets[sheet.name], columns=columns)
        self._set_sheets(changed)

    def _set_sheets(self, changed: Mapping[str, SheetChoices]) -> None:
        self._decide(sheets={**self.decisions.sheets, **changed})
        self.columnsChanged.emit()

    @property
    def public_at(self) -> str:
        """The website on which the sheets stand, "" if that is not said."""
        return next((each.public_at for each in self.decisions.sheets.values() if each.public_at), "")

    @property
    def has_public(self) -> bool:
        """Whether some column comes in without being read."""
        sheets = self.decisions.sheets.values()
        return any(each.publicity is Publicity.PUBLIC for own in sheets for each in own.columns.values())

    def set_public_at(self, website: str) -> None:
        """Say on which website the sheets stand."""
        own = self.decisions.sheets
        self._decide(sheets={name: replace(each, public_at=website) for name, each in own.items()})
        self.wordsChanged.emit()

    def set_words(self, words: PackChoices) -> None:
        """Set the words about the pack."""
        if words != self.decisions.pack:
            self._decide(pack=words)
            self.wordsChanged.emit()

    def text_state(self, key: str) -> ReadState:
        """Return what was decided of a text."""
        if key in self.decisions.left_out:
            return ReadState.LEFT_OUT
        if key not in self.decisions.texts:
            return ReadState.UNREAD
        return ReadState.EDITED if self.decisions.texts[key] else ReadState.PUBLISHED

    def decide_text(self, key: str, shown: str | None) -> None:
        """Publish a text, "" as it is, else as it was edited; None leaves it out."""
        if self.session:
            self.session.undone.append((key, self._text(key)))
            self._set_text(key, (shown, shown is None))

    def undo_text(self) -> str:
        """Take the last decision about a text back. Return its key, "" if there is none."""
        if not (self.session and self.session.undone):
            return ""
        key, before = self.session.undone.pop()
        self._set_text(key, before)
        return key

    def _text(self, key: str) -> _Text:
        return self.decisions.texts.get(key), key in self.decisions.left_out

    def _set_text(self, key: str, text: _Text) -> None:
        shown, is_left_out = text
        texts = {each: value for each, value in self.decisions.texts.items() if each != key}
        if shown is not None:
            texts[key] = shown
        left_out = self.decisions.left_out - {key} | ({key} if is_left_out else set())
        self._decide(texts=texts, left_out=left_out)
        self.textDecided.emit(key)

    def tick(self, entry_id: str, kinds: Iterable[str], *, is_ticked: bool) -> None:
        """Let a row in, or its place, in spite of reasons of some kinds; or no longer."""
        rows = dict(self.decisions.rows)
        for kind in kinds:
            ids = rows.pop(kind, frozenset()) - {entry_id} | ({entry_id} if is_ticked else set())
            rows |= {kind: ids} if ids else {}
        self._decide(rows=rows)
        self.rowsChanged.emit()

    def _decide(self, **changed: object) -> None:
        if self.session:
            self.session.decisions = replace(self.session.decisions, **changed)  # type: ignore[arg-type]


def _kept(decisions: Decisions) -> bytes:
    """Return what a file keeps of decisions, without the words that stand in the fields of the pane."""
    return answers_yaml(replace(decisions, pack=PackChoices()))
