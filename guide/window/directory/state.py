"""Holds what is known and decided of the directory that is brought in: one plain object.

Nothing of it is on any drive; it ends with the program, unless a person saves it as a file of answers.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from enum import IntEnum
from functools import partial
from pathlib import Path

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
from guide.directory.judged import Passage, Plan, ReadState
from guide.directory.pack.into_pack import Comparison
from guide.directory.sheet import Sheet, Source, like
from guide.packs.key_signer import KeySigner


class Step(IntEnum):
    """A step, in the order in which they are done."""

    FILE = 0
    COLUMNS = 1
    TEXTS = 2
    PACK = 3


@dataclass(frozen=True, slots=True)
class Read:
    """A source that was read, from which files, and what was proposed for its sheets."""

    path: Path = Path()
    source: Source = field(default_factory=partial(Source, ()))
    proposals: tuple[Proposal, ...] = ()


@dataclass(slots=True, eq=False)
class Bringing:
    """All about one directory, as long as a window, or the next one, shows it; the first is about none.

    Each decision calls `changed`. `plan` is what came of the decisions of which `planned` are the `facts`.
    `asked` are the keys of the texts that were unread when they were listed, `decided` those that a person
    decided about, the last at the end. `saved` are the decisions as a file has them. `signer` is to sign the
    pack, `edition` and `changes` are what it will be, `result` says what became of the last one that was
    made, in the file `made`, and `added` is the id of one that was added.
    """

    read: Read = field(default_factory=Read)
    decisions: Decisions = field(default_factory=Decisions)
    changed: Callable[[], object] = bool
    seen: Seen = Seen.ONLY_US
    step: Step = Step.FILE
    is_started: bool = False  # whether the columns have their start
    plan: Plan | None = None
    planned: tuple[object, ...] = ()
    asked: dict[str, None] = field(default_factory=dict)
    decided: dict[str, None] = field(default_factory=dict)
    saved: bytes = b""
    is_named: bool = False  # whether a person has written the title
    signer: KeySigner | None = None
    edition: int = 1
    changes: Comparison | None = None
    result: str = ""
    made: Path | None = None
    added: str = ""

    @property
    def is_open(self) -> bool:
        """Whether something was read."""
        return self.read.path != Path()

    @property
    def sheets(self) -> Iterator[tuple[Sheet, Proposal]]:
        """The sheets with what was proposed for them."""
        return zip(self.read.source.sheets, self.read.proposals, strict=True)

    @property
    def largest(self) -> Sheet:
        """The sheet with the most rows."""
        return max(self.read.source.sheets, key=lambda sheet: len(sheet.rows), default=Sheet("", (), ()))

    @property
    def rows(self) -> int:
        """The number of rows of all sheets."""
        return sum(len(sheet.rows) for sheet in self.read.source.sheets)

    def decide(self, **changed: object) -> None:
        """Replace a part of the decisions."""
        self.decisions = replace(self.decisions, **changed)  # type: ignore[arg-type]
        self.changed()

    # The words about the pack, and what a file has.

    def say(self, **words: str) -> None:
        """Replace some of the words about the pack."""
        self.decide(pack=replace(self.decisions.pack, **words))

    @property
    def words(self) -> PackChoices:
        """The words about the pack, without blanks around them."""
        return PackChoices(**{name: text.strip() for name, text in asdict(self.decisions.pack).items()})

    @property
    def is_saved(self) -> bool:
        """Whether a file has all that a person decided; what was left out is in no file."""
        return not self.is_started or _kept(self.decisions) == self.saved

    def note_saved(self, decisions: Decisions) -> None:
        """Note that a file has these decisions."""
        self.saved = _kept(decisions)

    def use(self, decisions: Decisions) -> None:
        """Use the decisions of a file: about columns in place of those of now, else beside them."""
        own, said = self.decisions, asdict(decisions.pack).items()
        for key in decisions.texts.keys() - self.decided.keys():  # is asked no more
            self.asked.pop(key, None)
        self.decisions = replace(
            decisions,
            texts={**decisions.texts, **own.texts},
            rows={**decisions.rows, **own.rows},
            encodings={**decisions.encodings, **own.encodings},
            pack=replace(own.pack, **{name: text for name, text in said if text}),
            left_out=own.left_out,
        )
        self.is_started = False
        self.start_columns()

    # What comes of it.

    @property
    def facts(self) -> tuple[object, ...]:
        """The part of the decisions that makes a difference for a plan."""
        decisions, words = self.decisions, self.words
        columns = {name: (each.about, each.columns) for name, each in decisions.sheets.items()}
        texts = decisions.texts, decisions.left_out, decisions.rows
        return columns, texts, words.source, words.time_zone, words.region

    @property
    def plan_now(self) -> Plan | None:
        """The plan, if it is that of what is decided now."""
        return self.plan if self.planned == self.facts else None

    def set_plan(self, plan: Plan, facts: tuple[object, ...]) -> None:
        """Note what comes of it by the decisions with these facts, and which texts are still to read."""
        self.plan, self.planned = plan, facts
        unread = (each.key for each in plan.passages if self.text_state(each.key) is ReadState.UNREAD)
        self.asked |= dict.fromkeys(unread)
        self.changed()

    # Columns.

    def see(self, seen: Seen) -> None:
        """Set who may see the sheets today. Columns that started otherwise start again."""
        if self.seen is not seen:
            self.seen, self.is_started = seen, False
            self.decide(sheets={})

    def start_columns(self) -> None:
        """Start each column, or use what a file of answers has; once, or after either changed."""
        if self.is_started:
            return
        known, sheets, is_saved = self.decisions.sheets, dict[str, SheetChoices](), self.is_saved
        all_decided = decided(self.read.source, self.read.proposals, self.decisions)
        for (sheet, proposal), each in zip(self.sheets, all_decided, strict=True):
            choices = (choice for _, choice in each.columns)
            columns = dict(zip(column_names(sheet.headings), choices, strict=True))
            before = like(sheet.name, known)
            start = started(sheet, proposal, self.seen)
            sheets[sheet.name] = replace(before, columns=columns) if before else start
        self.is_started = True
        if is_saved:  # how columns start is no decision of a person
            self.note_saved(replace(self.decisions, sheets=sheets))
        self.decide(sheets=sheets)

    def columns(self, sheet: str) -> list[tuple[str, Column, Choice]]:
        """Return the columns of a sheet by name, with what was proposed and what holds."""
        known = self.decisions.sheets.get(sheet, SheetChoices("")).columns
        return [
            (name, column, known.get(name, Choice(column.field, Publicity.NEVER)))
            for each, proposal in self.sheets
            if each.name == sheet
            for name, column in zip(column_names(each.headings), proposal.columns, strict=True)
        ]

    def choose(self, sheet: str, column: str, choice: Choice) -> None:
        """Decide about a column."""
        own = self.decisions.sheets[sheet]
        chosen = replace(own, columns={**own.columns, column: choice})
        self.decide(sheets={**self.decisions.sheets, sheet: chosen})

    def has(self, *publicities: Publicity) -> bool:
        """Return whether some column is one of these."""
        sheets = self.decisions.sheets.values()
        return any(each.publicity in publicities for own in sheets for each in own.columns.values())

    @property
    def public_at(self) -> str:
        """The website on which the sheets stand, "" if that is not said."""
        return next((each.public_at for each in self.decisions.sheets.values() if each.public_at), "")

    def set_public_at(self, website: str) -> None:
        """Set on which website the sheets stand."""
        own = self.decisions.sheets
        self.decide(sheets={name: replace(each, public_at=website) for name, each in own.items()})

    # Texts and whole rows.

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The texts that a person reads here, read by now or not."""
        return tuple(each for each in self.plan.passages if each.key in self.asked) if self.plan else ()

    @property
    def unread(self) -> int:
        """The number of texts that are still to read."""
        return sum(self.text_state(each.key) is ReadState.UNREAD for each in self.passages)

    def text_state(self, key: str) -> ReadState:
        """Return what was decided of a text."""
        if key in self.decisions.left_out:
            return ReadState.LEFT_OUT
        if key not in self.decisions.texts:
            return ReadState.UNREAD
        return ReadState.EDITED if self.decisions.texts[key] else ReadState.PUBLISHED

    def decide_text(self, key: str, shown: str | None) -> None:
        """Publish a text, "" as it is, else as it was edited; None leaves it out."""
        self.decided.pop(key, None)
        self.decided[key] = None
        self._set_text(key, {} if shown is None else {key: shown}, {key} if shown is None else set())

    def undo_text(self, chosen: str) -> str:
        """Make the chosen text one to read again, or if it is that, the last that was decided about.

        Return the key of the text, "" if there was none.
        """
        is_unread = self.text_state(chosen) is ReadState.UNREAD
        key = next(reversed(self.decided), "") if is_unread else chosen
        self.decided.pop(key, None)
        self._set_text(key, {}, set())
        return key

    def _set_text(self, key: str, shown: dict[str, str], left_out: set[str]) -> None:
        others = {each: value for each, value in self.decisions.texts.items() if each != key}
        self.decide(texts=others | shown, left_out=self.decisions.left_out - {key} | left_out)

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
