"""Chooses the urgent help lines: 911 and 988, which are built in, then lines that the pack names."""

from dataclasses import dataclass, replace

from guide.content.amendments import BUILT_IN_LINES
from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.parts import Channel, ContactKind
from guide.i18n import tr

MAX_PACK_LINES = 2  # urgent lines besides 911 and 988


@dataclass(frozen=True, slots=True)
class UrgentLine:
    """The short form of a help line: the number to call and a few words about it.

    target is the id of its entry, "" if the guide has none. name is what is left of the words where there is
    little room.
    """

    numbers: str
    words: str
    target: str = ""
    is_emergency: bool = False
    name: str = ""


def program_lines() -> tuple[UrgentLine, ...]:
    """Return the lines 911 and 988, which need no pack; their targets are the ids that packs use for them."""
    return (
        UrgentLine("911", tr("danger now"), BUILT_IN_LINES["911"], is_emergency=True),
        UrgentLine("988", tr("suicide and crisis, call or text"), BUILT_IN_LINES["988"]),
    )


def urgent_lines(guide: Guide) -> tuple[UrgentLine, ...]:
    """Return the lines 911 and 988, then at most MAX_PACK_LINES that the pack names as urgent."""
    own = tuple(line if guide.find(line.target) else replace(line, target="") for line in program_lines())
    entries = filter(None, map(guide.find, guide.urgent.lines))
    of_pack = tuple(line for line in map(urgent_line, entries) if line.numbers)
    return (*own, *of_pack[:MAX_PACK_LINES])


def urgent_line(entry: Entry) -> UrgentLine:
    """Return the short form of a help line: the number to call, its name, and the number to text."""
    own = next((line for line in program_lines() if line.target == entry.id), None)
    if own:
        return own
    call, text = _support_number(entry, Channel.CALL), _support_number(entry, Channel.TEXT)
    number = call or text
    name = _without(entry.neutral_title, number) or _without(entry.title, number) or entry.title
    words = _words(name, call, text)
    return UrgentLine(number, words, entry.id, name=name if call else words)


def _without(name: str, number: str) -> str:
    """Return a name with the number removed, because the number is shown before the name."""
    return name.replace(number, "").strip(" ,") if number else name


def _words(name: str, call: str, text: str) -> str:
    if not text:
        return name
    if not call:
        return tr("text, {name}", name=name)
    if call == text:
        return tr("{name}, call or text", name=name)
    return tr("{name}, text {number}", name=name, number=text)


def _support_number(entry: Entry, channel: Channel) -> str:
    values = (c.value for c in entry.contacts if c.channel is channel and c.kind is ContactKind.SUPPORT)
    return next(values, "")
