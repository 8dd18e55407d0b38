"""The blocks of which pages and hand-outs are made, before they are HTML, plain text, paper or JSON."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EntryRef:
    """A link to a page of the guide; target is the id of an entry, or id#anchor."""

    target: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """The name of the page."""

    text: str


@dataclass(frozen=True, slots=True)
class Crumbs:
    """Links to the pages above this one, shown over the title."""

    refs: tuple[EntryRef, ...]


@dataclass(frozen=True, slots=True)
class Tags:
    """A few words below the title that classify the page: its kind, region, ages, audience."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A framed passage; kind is "summary", "warn" (about the whole page) or "unsure" (about one section)."""

    kind: str
    lead: str
    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a section, with the anchor that links to it; level 3 is a heading within a section."""

    text: str
    anchor: str = ""
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, and a note shown small after it."""

    text: str
    anchor: str = ""
    note: str = ""

    @property
    def text_and_note(self) -> str:
        """The text, followed by the note in brackets if there is one."""
        return f"{self.text} ({self.note})" if self.note else self.text


@dataclass(frozen=True, slots=True)
class Items:
    """A list, numbered if its order matters; each item can have its own anchor."""

    items: tuple[Paragraph, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Refs:
    """A list of links to other pages of the guide."""

    refs: tuple[EntryRef, ...]


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address outside the guide: shown and copied, but never opened by the program."""

    title: str
    url: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Rows of (label, value): ("Hours", "24 hours a day")."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SmallPrint:
    """A paragraph in small type."""

    text: str


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A text whose line ends are kept, such as a licence."""

    text: str


@dataclass(frozen=True, slots=True)
class Number:
    """One way to reach a help line or a service: label "Call", the number itself, what to know about it.

    The label of a police tip line says that it is one. uri is what a QR code on paper holds (tel:, sms: or
    the https address), "" for none. mark is printed beside the number even where the note has no room.
    """

    label: str
    value: str
    note: str = ""
    is_police_tip: bool = False
    uri: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Numbers:
    """A help line and its numbers in a frame; ref links to the page of the line."""

    ref: EntryRef
    numbers: tuple[Number, ...]

    @property
    def is_police_tip(self) -> bool:
        """Whether every number is for reports to the police and none for support."""
        return bool(self.numbers) and all(number.is_police_tip for number in self.numbers)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the names of its columns, and its rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class NoteLine:
    """An empty line on paper to write on by hand."""


TextBlock = Paragraph | Items  # what a plain text field of an entry consists of
ItemBlock = Heading | Number | Facts | NoteLine | TextBlock  # what an item of a hand-out consists of
Block = ItemBlock | Title | Crumbs | Tags | Box | Refs | WebAddress | SmallPrint | Verbatim | Numbers | Grid


@dataclass(frozen=True, slots=True)
class Page:
    """All blocks of a page, top to bottom."""

    blocks: tuple[Block, ...]
