"""A page as blocks: what stands on it and in which order, before it is HTML or plain text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EntryRef:
    """A way to another page of the guide; target is an id, or id#anchor."""

    target: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """The name of the page."""

    text: str


@dataclass(frozen=True, slots=True)
class Crumbs:
    """Where the page belongs, above its title."""

    refs: tuple[EntryRef, ...]


@dataclass(frozen=True, slots=True)
class Tags:
    """A few words that place the page."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A passage set apart: "summary" in 30 seconds, "warn" of the whole page, "unsure" of one part."""

    kind: str
    lead: str
    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a part, and the anchor by which it is reached; of level 3 within a part."""

    text: str
    anchor: str = ""
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, and a few small words after it."""

    text: str
    anchor: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list; each item may have an anchor of its own."""

    items: tuple[Paragraph, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Refs:
    """A list of ways to other pages."""

    refs: tuple[EntryRef, ...]


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address outside the guide: shown and copied, never opened by itself."""

    title: str
    url: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Pairs of label and value."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Fine:
    """Small print."""

    text: str


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A text that keeps its own lines, as licences do."""

    text: str


@dataclass(frozen=True, slots=True)
class Number:
    """One way to reach a line: how, the number itself, what to know; a police tip line says so first."""

    label: str
    value: str
    note: str = ""
    is_police_tip: bool = False


@dataclass(frozen=True, slots=True)
class Numbers:
    """A line and its numbers, set apart so that they are seen first; the way leads to the line's page."""

    ref: EntryRef
    numbers: tuple[Number, ...]

    @property
    def is_police_tip(self) -> bool:
        """Whether all of it is for telling the police, not for support."""
        return bool(self.numbers) and all(number.is_police_tip for number in self.numbers)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the names of its columns, and its rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = (
    Grid
    | Numbers
    | Title
    | Crumbs
    | Tags
    | Box
    | Heading
    | Paragraph
    | Items
    | Refs
    | WebAddress
    | Facts
    | Fine
    | Verbatim
)


@dataclass(frozen=True, slots=True)
class Page:
    """All blocks of a page, top to bottom."""

    blocks: tuple[Block, ...]


def text_blocks(text: str) -> tuple[Block, ...]:
    """Read a plain text field: a blank line parts paragraphs, lines that start with "- " are a list."""
    blocks: list[Block] = []
    for group in _groups(text):
        if group[0].startswith("- "):
            blocks.append(Items(tuple(Paragraph(item) for item in _items(group))))
        else:
            blocks.append(Paragraph(" ".join(group)))
    return tuple(blocks)


def _groups(text: str) -> list[list[str]]:
    """Part the lines of a text at blank lines and where a list begins."""
    groups: list[list[str]] = [[]]
    for raw in text.splitlines():
        line = raw.strip()
        if not line or (line.startswith("- ") and groups[-1] and not groups[-1][0].startswith("- ")):
            groups.append([])
        if line:
            groups[-1].append(line)
    return [group for group in groups if group]


def _items(lines: list[str]) -> list[str]:
    items: list[str] = []
    for line in lines:
        if line.startswith("- "):
            items.append(line.removeprefix("- "))
        else:
            items[-1] += f" {line}"
    return items
