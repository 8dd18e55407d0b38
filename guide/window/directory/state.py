"""Holds what is known and decided of the directory that is brought in: one plain object.

Nothing of it is on any drive; it ends with the program, unless a person saves it as a file of answers.
"""

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field, replace
from enum import IntEnum
from pathlib import Path

from guide.directory.decide.answers_file import answers_yaml
from guide.directory.decide.deciding import decided, started
from guide.directory.decisions import Choice, Decisions, PackChoices, Publicity, Seen, SheetChoices
from guide.directory.judged import Passage, Plan, ReadState, read_state
from guide.directory.pack.into_pack import Comparison
from guide.directory.sheet import like
from guide.packs.key_signer import KeySigner
from guide.window.directory.reading import Read


class Step(IntEnum):
    """A step, in the order in which they are done."""

    FILE = 0
    COLUMNS = 1
    TEXTS = 2
    PACK = 3


@dataclass(slots=True, weakref_slot=True, eq=False)
class Bringing:
    """All about one directory, as long as a window, or the next one, shows it; the first is about none.

    Each decision calls `changed`. `plan` is what came of the decisions of which `planned` are the `facts`.
    `answered` are the keys of texts that a file has answered, which are asked no more; `decided` those that a
    person decided about here, the last at the end. `saved` are the decisions as a file has them. `signer` is
    to sign the pack, `edition` and `changes` are what it will be, `result` says what became of the last one
    that was made, in the file `made`, and `added` is the id of one that was added.
    """

    read: Read = field(default_factory=Read)
    decisions: Decisions = field(default_factory=Decisions)
    changed: Callable[[], object] = bool
    seen: Seen = Seen.ONLY_US
    step: Step = Step.FILE
    plan: Plan | None = None
    planned: Decisions | None = None
    answered: set[str] = field(default_factory=set)
    decided: dict[str, None] = field(default_factory=dict)
    saved: bytes = b""
    signer: KeySigner | None = None
    edition: int = 1
    changes: Comparison | None = None
    result: str = ""
    made: Path | None = None
    added: str = ""

    def __post_init__(self) -> None:
        """Start the columns: how they start is no decision of a person."""
        self.note_saved(self.decisions)
        self._start(self.decisions)

    @property
    def is_open(self) -> bool:
        """Whether something was read."""
        return self.read.path != Path()

    def decide(self, **changed: object) -> None:
        """Replace a part of the decisions."""
        self.decisions = replace(self.decisions, **changed)  # type: ignore[arg-type]
        self.changed()

    # The words about the pack, and what a file has.

    def say(self, name: str, text: str) -> None:
        """Replace one of the words about the pack, by its name in PackChoices."""
        self.decide(pack=replace(self.decisions.pack, **{name: text}))

    @property
    def words(self) -> PackChoices:
        """The words about the pack, without blanks around them."""
        return PackChoices(**{name: text.strip() for name, text in asdict(self.decisions.pack).items()})

    @property
    def is_saved(self) -> bool:
        """Whether a file has all that a person decided; what was left out is in no file."""
        return _kept(self.decisions) == self.saved

    def note_saved(self, decisions: Decisions) -> None:
        """Note that a file has these decisions."""
        self.saved = _kept(decisions)

    def use(self, decisions: Decisions) -> None:
        """Use the decisions of a file: about columns in place of those of now, else beside them."""
        own, said = self.decisions, asdict(decisions.pack).items()
        self.answered |= decisions.texts.keys() - self.decided.keys()
        both = replace(
            decisions,
            texts={**decisions.texts, **own.texts},
            rows={**decisions.rows, **own.rows},
            encodings={**decisions.encodings, **own.encodings},
            pack=replace(own.pack, **{name: text for name, text in said if text}),
            left_out=own.left_out,
        )
        self._start(both)

    # What comes of it.

    @property
    def facts(self) -> Decisions:
        """The part of the decisions that makes a difference for a plan."""
        sheets = {name: replace(each, public_at="") for name, each in self.decisions.sheets.items()}
        pack = replace(self.words, title="", publisher="")
        return replace(self.decisions, sheets=sheets, encodings={}, pack=pack)

    @property
    def plan_now(self) -> Plan | None:
        """The plan, if it is that of what is decided now."""
        return self.plan if self.planned == self.facts else None

    # Columns.

    def see(self, seen: Seen) -> None:
        """Set who may see the sheets today. Columns that started otherwise start again."""
        if self.seen is not seen:
            self.seen = seen
            self._start(replace(self.decisions, sheets={}))

    def _start(self, decisions: Decisions) -> None:
        """Use decisions, with each column as they have it, or else as it starts."""
        source, proposals, is_saved = self.read.source, self.read.proposals, self.is_saved
        sheets = dict[str, SheetChoices]()
        for each, proposal in zip(decided(source, proposals, decisions), proposals, strict=True):
            before, start = like(each.sheet.name, decisions.sheets), started(each.sheet, proposal, self.seen)
            sheets[each.sheet.name] = each.as_choices(before.public_at) if before else start
        if is_saved:
            self.note_saved(replace(decisions, sheets=sheets))
        self.decisions = decisions
        self.decide(sheets=sheets)

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
        passages = self.plan.passages if self.plan else ()
        return tuple(each for each in passages if each.key not in self.answered)

    @property
    def unread(self) -> int:
        """The number of texts that are still to read."""
        return sum(map(self.is_unread, self.passages))

    def is_unread(self, passage: Passage) -> bool:
        """Return whether a text is still to read."""
        return read_state(passage.key, self.decisions) is ReadState.UNREAD

    def decide_text(self, key: str, shown: str | None) -> None:
        """Publish a text, "" as it is, else as it was edited; None leaves it out."""
        self.decided.pop(key, None)
        self.decided[key] = None
        self._set_text(key, {} if shown is None else {key: shown}, {key} if shown is None else set())

    def undo_text(self, passage: Passage) -> str:
        """Make a text one to read again, or if it is that, the last of those decided. Return its key."""
        key = next(reversed(self.decided), "") if self.is_unread(passage) else passage.key
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
