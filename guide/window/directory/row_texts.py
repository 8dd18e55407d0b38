"""Writes what a person has to know of a row, and what its page would say."""

from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum

from guide.content.model import Entry
from guide.content.places import Places
from guide.content.safe_text import escape_invisible
from guide.content.schema import ENTRY
from guide.directory.importing.cut_words import without_words
from guide.directory.importing.judged import Outcome
from guide.directory.importing.kept import Kept
from guide.directory.importing.plain_text import one_line
from guide.directory.importing.row_line import RowLine, is_cut, is_ticked, reasons_of, tells, words_left_out
from guide.i18n import tr, trn
from guide.render.labels import language_label

_TEXTS = ("eligibility_description", "application_process", "fees_description")


def outcome_label(outcome: Outcome) -> str:
    """Return the name of the rows with one outcome."""
    return {
        Outcome.COMES: tr("Will come in"),
        Outcome.LOOK: tr("Needs a look"),
        Outcome.HELD: tr("Held back"),
    }[outcome]


def none_sentence(outcome: Outcome) -> str:
    """Return what is said where there are none of them."""
    return {
        Outcome.COMES: tr("No row comes in."),
        Outcome.LOOK: tr("No row needs a look."),
        Outcome.HELD: tr("No row is held back."),
    }[outcome]


class Rank(IntEnum):
    """The order of the rows that come in: what there is to know of comes first, as few people read all."""

    KNOW = 0
    PLACE = 1  # only its place is left out, which is said once of all
    REST = 2  # nothing was found, or a person has decided already


def rank_of(row: RowLine, kept: Kept) -> Rank:
    """Return where a row that comes in stands among the others."""
    if not row.reasons or is_ticked(row, kept):
        return Rank.REST
    is_place = row.entry is not None and row.entry.confidential and len(row.reasons) == 1
    return Rank.PLACE if is_place else Rank.KNOW


def what_stands_first(numbers: Mapping[Rank, int], of_all: int) -> str:
    """Return what a person has to look at of the rows that come in, by the number of each rank.

    Of those whose place is left out the list says it once by itself.
    """
    know, place = numbers.get(Rank.KNOW, 0), numbers.get(Rank.PLACE, 0)
    first = trn(
        "{number} row stands first, as there is something to know of it.",
        "{number} rows stand first, as there is something to know of them.",
        know,
    )
    found = tr("Nothing was found in these rows to ask about.")
    if know:
        found = tr("Nothing was found in the others to ask about.")
    look = tr("No program knows every remark: look through them.")
    rest = (found, look) if know + place < of_all else ()
    return " ".join((*([first] if 0 < know < of_all else []), *rest))


def what_to_decide() -> str:
    """Return what a person has to read of rows that need a look."""
    return tr("What to decide stands in bold. In the rest of a row nothing else was found to ask about.")


def why_lines(row: RowLine, kept: Kept, *, shows_cells: bool) -> Iterator[str]:
    """Yield why a row does not just come in, the words that this is about, and what is left out of it."""
    yield from reasons_of(row, kept)
    if shows_cells:
        yield from map(escape_invisible, row.cells)
    if tells(row, kept):
        yield tr("Its address comes in: whoever has the pack can read where it is.")
    yield from _passages(row, kept)


def lines_of_page(row: RowLine, entry: Entry | None, places: Places) -> Iterator[str]:
    """Yield where a row stands and its page, `entry`, as it would come in; None if nothing of it is shown."""
    title = escape_invisible(entry.title) if entry else row.title
    yield tr("Row {number} of {table}: {title}", number=row.number, table=row.table, title=title or "-")
    if entry:
        yield from filter(None, map(escape_invisible, _about(entry, places)))


def whole_words(text: str, start: int, length: int) -> str:
    """Return a part of a text with the rest of its first and last word; `start` is below 0 for none."""
    end = start + length
    while start > 0 and text[start - 1 : start + 1].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end - 1 : end + 1].isalnum():
        end += 1
    return text[start:end] if start >= 0 else ""


def words_in_entry(selected: str, entry: Entry) -> tuple[str, ...]:
    """Return the parts of a selected text that stand in an entry, without the labels before them."""
    parts = (part.strip() for line in selected.splitlines() for part in (line, line.partition(": ")[2]))
    found = list[str]()
    for part in parts:
        is_within = any(part in before for before in found)
        if part and not is_within and without_words(entry, [f"({part})"]) != entry:
            found.append(f"({part})")  # in brackets as short words are no secret
    return tuple(found)


def left_out_words(words: Iterable[str]) -> str:
    """Return a sentence about words that are left out of a row."""
    return tr(
        "Left out: {words}", words=", ".join(f"“{escape_invisible(each.strip('()'))}”" for each in words)
    )


def _passages(row: RowLine, kept: Kept) -> Iterator[str]:
    """Yield the words left out of a row, and those that its reasons are about if none says them whole."""
    words = words_left_out(row, kept)
    if words:
        yield left_out_words(words)
    if is_cut(row, kept):
        return
    gone = [escape_invisible(each.strip("()")) for each in words]
    for passage in map(escape_invisible, row.passages):
        is_said = any(passage.strip(" …") in text for text in row.reasons)
        if not is_said and not any(each in passage for each in gone):
            yield tr("There it says: “{text}”", text=passage)


def _about(entry: Entry, places: Places) -> Iterator[str]:
    """Yield all texts of its page, so that nothing is published that a person could not read here."""
    yield entry.organization.name if entry.organization and entry.organization.name != entry.title else ""
    begin = entry.summary.removesuffix("…")
    is_begun = any(one_line(each.text).startswith(begin) for each in entry.sections)
    yield "" if is_begun else entry.summary  # which stands below as the begin of a longer text
    yield ", ".join(f"{each.value} ({each.note})" if each.note else each.value for each in entry.contacts)
    yield entry.address
    yield from entry.schedule.split("\n")
    listed = {
        "region": map(places.name_of, entry.region),
        "languages": map(language_label, entry.languages),
    }
    for field in ENTRY.fields:
        text = ", ".join(listed[field.name]) if field.name in listed else ""
        if field.name in _TEXTS:
            text = getattr(entry, field.name)
        if text:
            yield from tr("{label}: {text}", label=field.label(), text=text).split("\n")
    for section in entry.sections:
        yield from tr("{label}: {text}", label=section.title, text=section.text).split("\n")
