"""Holds what a person decides about the directory that is brought in: the one state of the pane.

Nothing of it is on any drive; it ends with the program, unless a person saves it as a file of answers.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from guide.directory.decide.answers_file import answers_yaml
from guide.directory.decide.deciding import column_names, decided
from guide.directory.decide.starting import started
from guide.directory.decisions import (
    Choice,
    Column,
    Decisions,
    PackChoices,
    Proposal,
    Publicity,
    Seen,
    SheetChoices,
)
from guide.directory.endings import like
from guide.directory.judged import Plan, ReadState
from guide.directory.sheet import Sheet, Source


@dataclass(frozen=True, slots=True)
class Read:
    """A source that was read, from which files, and what was proposed for its sheets."""

    path: Path
    source: Source
    proposals: tuple[Proposal, ...]


class _Text(NamedTuple):
    """The decision about a text: what is published, None for nothing, and whether it was left out."""

    shown: str | None
    is_left_out: bool = False


@dataclass(slots=True)
class Session:
    """All that is known of one directory, as long as a window, or the next one, shows it.

    `asked` are the keys of the texts that were unread when they were listed. `saved` are the decisions as a
    file has them, and `undone` what was decided of texts before, the last at the end.
    """

    read: Read
    decisions: Decisions
    seen: Seen = Seen.ONLY_US
    saved: bytes = b""
    plan: Plan | None = None
    step: int = 0
    is_started: bool = False  # whether the columns have their start
    asked: dict[str, None] = field(default_factory=dict)
    undone: list[tuple[str, _Text]] = field(default_factory=list)

    @property
    def sheets(self) -> Iterable[tuple[Sheet, Proposal]]:
        """The sheets with what was proposed for them."""
        return zip(self.read.source.sheets, self.read.proposals, strict=True)


class BringingState(QObject):
    """The decisions about one directory, and signals of what changed in them."""

    columnsChanged = Signal()
    textDecided = Signal(str)  # the key of a passage
    rowsChanged = Signal()
    wordsChanged = Signal()  # about the website

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session: Session | None = None

    @property
    def decisions(self) -> Decisions:
        """All that was decided until now."""
        return self.session.decisions if self.session else Decisions()

    @property
    def is_saved(self) -> bool:
        """Whether a file has all that a person decided; what was left out is in no file."""
        session = self.session
        return session is None or not session.is_started or _kept(session.decisions) == session.saved

    def note_saved(self, decisions: Decisions) -> None:
        """Note that a file has these decisions."""
        if self.session:
            self.session.saved = _kept(decisions)

    def see(self, seen: Seen) -> None:
        """Set who may see the sheets today. Columns that started otherwise start again."""
        if self.session and self.session.seen is not seen:
            self.session.seen, self.session.is_started = seen, False
            self.decide(sheets={})

    def start_columns(self) -> None:
        """Start each column, or use what a file of answers has; once, or after either changed."""
        session = self.session
        if session is None or session.is_started:
            return
        known, sheets, is_saved = session.decisions.sheets, dict[str, SheetChoices](), self.is_saved
        all_decided = decided(session.read.source, session.read.proposals, session.decisions)
        for (sheet, proposal), each in zip(session.sheets, all_decided, strict=True):
            sheets[sheet.name] = started(sheet, proposal, session.seen)
            if before := like(sheet.name, known):
                choices = (choice for _, choice in each.columns)
                columns = dict(zip(column_names(sheet.headings), choices, strict=True))
                sheets[sheet.name] = replace(before, columns=columns)
        session.is_started = True
        self.decide(sheets=sheets)
        if is_saved:  # how columns start is no decision of a person
            self.note_saved(session.decisions)
        self.columnsChanged.emit()

    def use(self, decisions: Decisions) -> None:
        """Use the decisions of a file: about columns in place of those of now, else beside them."""
        if not (session := self.session):
            return
        own, by_hand = session.decisions, {key for key, _ in session.undone}
        for key in decisions.texts.keys() - by_hand:  # what was decided last month is not asked again
            session.asked.pop(key, None)
        session.decisions = replace(
            decisions,
            texts={**decisions.texts, **own.texts},
            rows={**decisions.rows, **own.rows},
            encodings={**decisions.encodings, **own.encodings},
            left_out=own.left_out,
        )
        session.is_started = False
        self.start_columns()

    def columns(self, sheet: str) -> list[tuple[str, Column, Choice]]:
        """Return the columns of a sheet by name, with what was proposed and what holds."""
        known = self.decisions.sheets.get(sheet, SheetChoices("")).columns
        return [
            (name, column, known.get(name, Choice(column.field, Publicity.NEVER)))
            for each, proposal in (self.session.sheets if self.session else ())
            if each.name == sheet
            for name, column in zip(column_names(each.headings), proposal.columns, strict=True)
        ]

    def choose(self, sheet: str, column: str, choice: Choice) -> None:
        """Decide about a column."""
        own = self.decisions.sheets[sheet]
        self._set_sheets({sheet: replace(own, columns={**own.columns, column: choice})})

    def choose_standard(self, publicity: Publicity) -> None:
        """Decide about all sheets of the standard at once; what looks private stays out in any case."""
        changed = dict[str, SheetChoices]()
        for sheet, proposal in self.session.sheets if self.session else ():
            if sheet.is_standard:
                start = started(sheet, proposal, Seen.ANYONE).columns
                columns = {
                    name: replace(choice, publicity=publicity)
                    for name, choice in start.items()
                    if choice.publicity is not Publicity.NEVER
                }
                own = self.decisions.sheets[sheet.name]
                changed[sheet.name] = replace(own, columns={**start, **columns})
        self._set_sheets(changed)

    def _set_sheets(self, changed: Mapping[str, SheetChoices]) -> None:
        self.decide(sheets={**self.decisions.sheets, **changed})
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
        """Set on which website the sheets stand."""
        own = self.decisions.sheets
        self.decide(sheets={name: replace(each, public_at=website) for name, each in own.items()})
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
            before = _Text(self.decisions.texts.get(key), key in self.decisions.left_out)
            self.session.undone.append((key, before))
            self._set_text(key, _Text(shown, shown is None))

    def undo_text(self, chosen: str) -> str:
        """Undo the last decision about the chosen text, or the last of all if it is still to read.

        Return the key of the text, "" if there was none.
        """
        if not self.session:
            return ""
        undone = self.session.undone
        own = [at for at, (key, _) in enumerate(undone) if key == chosen]
        key, before = chosen, _Text(None)  # of a text that a file had decided about
        if own or (undone and self.text_state(chosen) is ReadState.UNREAD):
            key, before = undone.pop(own[-1] if own else -1)
        elif self.text_state(chosen) is ReadState.UNREAD:
            return ""
        self._set_text(key, before)
        return key

    def _set_text(self, key: str, text: _Text) -> None:
        texts = {each: value for each, value in self.decisions.texts.items() if each != key}
        if text.shown is not None:
            texts[key] = text.shown
        left_out = self.decisions.left_out - {key} | ({key} if text.is_left_out else set())
        self.decide(texts=texts, left_out=left_out)
        self.textDecided.emit(key)

    def tick(self, entry_id: str, kinds: Iterable[str], *, is_ticked: bool) -> None:
        """Bring a row in, or its place, in spite of reasons of some kinds; or no longer."""
        rows = dict(self.decisions.rows)
        for kind in kinds:
            ids = rows.pop(kind, frozenset()) - {entry_id} | ({entry_id} if is_ticked else set())
            rows |= {kind: ids} if ids else {}
        self.decide(rows=rows)
        self.rowsChanged.emit()

    def decide(self, **changed: object) -> None:
        """Replace a part of the decisions, without a signal."""
        if self.session:
            self.session.decisions = replace(self.session.decisions, **changed)  # type: ignore[arg-type]


def _kept(decisions: Decisions) -> bytes:
    """Return what a file keeps of decisions, without the words that stand in the fields of the pane."""
    return answers_yaml(replace(decisions, pack=PackChoices()))
