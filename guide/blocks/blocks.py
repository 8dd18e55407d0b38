"""Defines the blocks of a page or a hand-out; writers turn blocks into HTML, plain text, paper or JSON."""

from dataclasses import dataclass

from guide.i18n import tr


@dataclass(frozen=True, slots=True)
class EntryRef:
    """A link to a page of the guide, with a note after the link.

    target is the id of an entry, id#anchor, or the name of a built-in page.
    """

    target: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """The name of the page."""

    text: str


@dataclass(frozen=True, slots=True)
class Crumbs:
    """Links to the strategies of an entry, shown above the title of its page."""

    refs: tuple[EntryRef, ...]


@dataclass(frozen=True, slots=True)
class Tags:
    """A row of words below the title that classify the page: kind, regions, ages, audiences."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A framed passage that begins with a bold lead.

    kind is "summary", "warn" for a warning about the whole page, or "unsure" for one about a section.
    """

    kind: str
    lead: str
    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a section (level 2) or of a part of a section (level 3). Links lead to its anchor."""

    text: str
    anchor: str = ""
    level: int = 2


@dataclass(frozen=True, slots=True)
class Number:
    """One phone number or address of a help line or a service.

    label is "Call", "Text" and so on, or says that it is a police tip line or takes reports; value is the
    number or address; note is what to know before calling. uri is the content of the QR code on paper (tel:,
    sms: or https:), "" for no code. mark is a short warning, printed beside the number even where there is no
    room for the note. is_police is whether the police or a sheriff may answer. whom is for whom the number is
    and is not, printed above it; on a page other blocks say so.
    """

    label: str
    value: str
    note: str = ""
    is_police_tip: bool = False
    uri: str = ""
    mark: str = ""
    is_report: bool = False
    is_police: bool = False
    whom: str = ""

    @property
    def is_set_apart(self) -> bool:
        """Whether the number is not for support, so that it has a frame of its own."""
        return self.is_police_tip or self.is_report

    @property
    def is_never_discreet(self) -> bool:
        """Whether whoever finds it learns that somebody told: it takes reports, or the police may answer."""
        return self.is_set_apart or self.is_police

    def __post_init__(self) -> None:
        """Add the real name of the host to the note if the value is an address in other letters."""
        object.__setattr__(self, "note", _with_host(self.note, self.value))


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a help line in a frame; ref links to the page of that line.

    is_brief shows them in one row, for a page with the numbers of several lines above what to do. Links
    can lead to its anchor; only numbers of the page itself have one, without the name, which is the title.
    """

    ref: EntryRef
    numbers: tuple[Number, ...]
    is_brief: bool = False
    anchor: str = ""

    @property
    def is_named(self) -> bool:
        """Whether the name of the line is shown."""
        return not self.anchor

    @property
    def in_words(self) -> str:
        """The name of the line and its numbers, each with what is to know of it, in one line."""
        numbers = (f"{each.label} {each.value}{each.note and f' ({each.note})'}" for each in self.numbers)
        return f"{self.ref.text}: {', '.join(numbers)}"

    @property
    def is_police_tip(self) -> bool:
        """Whether every number is for tips to the police, so that none is for support."""
        return bool(self.numbers) and all(number.is_police_tip for number in self.numbers)

    @property
    def is_set_apart(self) -> bool:
        """Whether no number is for support."""
        return bool(self.numbers) and all(number.is_set_apart for number in self.numbers)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. Links can lead to its anchor; its note is in small type after the text.

    `lines` are help lines that the text names, whose numbers stand after it.
    """

    text: str
    anchor: str = ""
    note: str = ""
    lines: tuple[Numbers, ...] = ()

    @property
    def text_and_note(self) -> str:
        """The text, followed by the note and the numbers in brackets if there are any."""
        after = (self.note, *(line.in_words for line in self.lines))
        return " ".join((self.text, *(f"({each})" for each in after if each)))


@dataclass(frozen=True, slots=True)
class Items:
    """A list of paragraphs, numbered if their order matters; each item can have its own anchor."""

    items: tuple[Paragraph, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Refs:
    """A list of links to other pages of the guide, in one line on the screen if `in_line`."""

    refs: tuple[EntryRef, ...]
    in_line: bool = False


@dataclass(frozen=True, slots=True)
class WebAddress:
    """A web address outside the guide, which never opens without a confirmation by the worker."""

    title: str
    url: str
    note: str = ""

    def __post_init__(self) -> None:
        """Add the real name of the host to the note if the address is written with other letters."""
        object.__setattr__(self, "note", _with_host(self.note, self.url))


@dataclass(frozen=True, slots=True)
class Facts:
    """Rows of (label, value), for example ("Hours", "24 hours a day"). Links can lead to its anchor."""

    rows: tuple[tuple[str, str], ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class SmallPrint:
    """A paragraph in small type."""

    text: str


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A text whose line ends are kept, such as a licence."""

    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the names of its columns, and its rows with one cell per column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class NoteLine:
    """An empty line on paper, for notes by hand."""


TextBlock = Paragraph | Items  # what a plain text field of an entry consists of
ItemBlock = Heading | Number | Facts | NoteLine | TextBlock  # what an item of a hand-out consists of
Block = ItemBlock | Title | Crumbs | Tags | Box | Refs | WebAddress | SmallPrint | Verbatim | Numbers | Grid


@dataclass(frozen=True, slots=True)
class Page:
    """All blocks of a page, top to bottom."""

    blocks: tuple[Block, ...]


def _with_host(note: str, address: str) -> str:
    if address.isascii():
        return note
    # Imported late, because hardly any address needs it.
    from guide.content.skeleton import real_host  # noqa: PLC0415

    host = real_host(address)
    if not host or host in note:
        return note
    return " ".join(filter(None, (note, tr("Check this address: its real name is {host}.", host=host))))
