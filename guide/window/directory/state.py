"""Holds what a person decides about the directory that is brought in: the one state of the pane.

Nothing of it is on any drive; it ends with the program, unless a person saves it as a file of answers.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

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


@dataclass(slots=True)
class Session:
    """All that is known of one directory, as long as a window, or the next one, shows it.

    `asked` are the keys of the texts that were unread when they were listed. `saved` are the decisions as a
    file has them. `undone` has of each decision about a text what held before, the last at the end: its key,
    what was published, None for nothing, and whether it was left out. `added` says which pack was added.
    """

    read: Read
    decisions: Decisions
    seen: Seen = Seen.ONLY_US
    saved: bytes = b""
    plan: Plan | None = None
    step: int = 0
    is_started: bool = False  # whether the columns have their start
    asked: dict[str, None] = field(default_factory=dict)
    undone: list[tuple[str, str | None, bool]] = field(default_factory=list)
    added: str = ""

    @property
    def sheets(self) -> Iterable[tuple[Sheet, Proposal]]:
        """The sheets with what was proposed for them."""
        return zip(self.read.source.sheets, self.read.proposals, strict=True)


class BringingState(QObject):
    """The decisions about one directory, and a signal that one of them changed."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session: Session | None = None

    @property
    def decisions(self) -> Decisions:
        """All that was decided until now."""
        return self.session.decisions if self.session else Decisions()

    def decide(self, **changed: object) -> None:
        """Replace a part of the decisions."""
        if self.session:
            self.session.decisions = replace(self.session.decisions, **changed)  # type: ignore[arg-type]
            self.changed.emit()

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
            choices = (choice for _, choice in each.columns)
            columns = dict(zip(column_names(sheet.headings), choices, strict=True))
            before = like(sheet.name, known)
            start = started(sheet, proposal, session.seen)
            sheets[sheet.name] = replace(before, columns=columns) if before else start
        session.is_started = True
        if is_saved:  # how columns start is no decision of a person
            self.note_saved(replace(session.decisions, sheets=sheets))
        self.decide(sheets=sheets)

    def use(self, decisions: Decisions) -> None:
        """Use the decisions of a file: about columns in place of those of now, else beside them."""
        if not (session := self.session):
            return
        own, by_hand = session.decisions, {key for key, *_ in session.undone}
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
        chosen = replace(own, columns={**own.columns, column: choice})
        self.decide(sheets={**self.decisions.sheets, sheet: chosen})

    def choose_standard(self, publicity: Publicity) -> None:
        """Decide about all sheets of the standard at once; what looks private stays out in any case."""
        sheets = dict(self.decisions.sheets)
        for sheet, proposal in self.session.sheets if self.session else ():
            if sheet.is_standard:
                start = started(sheet, proposal, Seen.ANYONE).columns
                shown = [name for name, choice in start.items() if choice.publicity is not Publicity.NEVER]
                chosen = {name: replace(start[name], publicity=publicity) for name in shown}
                sheets[sheet.name] = replace(sheets[sheet.name], columns={**start, **chosen})
        self.decide(sheets=sheets)

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
            known = self.decisions
            self.session.undone.append((key, known.texts.get(key), key in known.left_out))
            self._set_text(key, shown, is_left_out=shown is None)

    def undo_text(self, chosen: str) -> str:
        """Undo the last decision about the chosen text, or the last of all if it is still to read.

        Return the key of the text, "" if there was none.
        """
        is_unread = self.text_state(chosen) is ReadState.UNREAD
        undone = self.session.undone if self.session else []
        found = [at for at, (key, *_) in enumerate(undone) if is_unread or key == chosen]
        if is_unread and not found:
            return ""
        # Of a text that a file had decided about, nothing was noted: it is unread again.
        key, shown, is_left_out = undone.pop(found[-1]) if found else (chosen, None, False)
        self._set_text(key, shown, is_left_out=is_left_out)
        return key

    def _set_text(self, key: str, shown: str | None, *, is_left_out: bool) -> None:
        texts = {each: value for each, value in self.decisions.texts.items() if each != key}
        texts |= {} if shown is None else {key: shown}
        self.decide(texts=texts, left_out=self.decisions.left_out - {key} | ({key} if is_left_out else set()))

    def tick(self, entry_id: str, kinds: Iterable[str], *, is_ticked: bool) -> None:
        """Bring a row in, or its place, in spite of reasons of some kinds; or no longer."""
        rows = dict(self.decisions.rows)
        for kind in kinds:
            ids = rows.pop(kind, frozenset()) - {entry_id} | ({entry_id} if is_ticked else set())
            rows |= {kind: ids} if ids else {}
        self.decide(rows=rows)


def _kept(decisions: Decisions) -> bytes:
    """Return what a file keeps of decisions, without the words that stand in the fields of the pane."""
    return answers_yaml(replace(decisions, pack=PackChoices()))
