"""Lists the columns of a directory with examples, none of which is private, and counts those that are unsure.

Of a column that is private, or not used and more than a few short words, it is only told of which kind its
texts are and how many there are: a person knows the column by that, and its texts can be notes or names. No
example is of a row that is held back, that a flag marks, that is of somebody, or whose place must not be
told, nor of a sheet that is hidden.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from guide.content.safe_text import short
from guide.directory.columns.kinds import is_yes_no
from guide.directory.columns.meaning import LIKELY, SURE, ColumnGuess, TableGuess
from guide.directory.columns.patterns import PHONE
from guide.directory.importing.column_texts import are_plain, texts_in_words
from guide.directory.importing.flags import is_private
from guide.directory.importing.judged import Judged, Outcome
from guide.directory.importing.numbers import digits_of, given_out
from guide.directory.importing.people_in_texts import has_number_of_person
from guide.directory.importing.plain_text import one_line
from guide.directory.importing.plan import SHORTEST_SECRET, ImportPlan
from guide.directory.importing.reading import Directory
from guide.directory.importing.secret_places import may_hide_place
from guide.directory.table import Row, Table
from guide.i18n import trn

EXAMPLES, MOST_TRIED = 3, 100
# Rows with a reason of these kinds have texts that stay out, or that a person decides about first.
_PRIVATE = frozenset({"private", "status", "place", "address", "phone", "email"})
_OF_SOMEBODY = "phone.contact_id"  # whose own number it then is
_NO_SERVICE = frozenset({"name", "bare"})  # perhaps a heading or a remark, which can be about people


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One column: its table and itself by number, what it is taken for ("" for nothing), and examples."""

    table: int
    column: int
    table_name: str
    heading: str
    field: str
    sureness: float
    examples: tuple[str, ...]
    is_hidden: bool
    texts: str = ""  # the kind and number of its texts, where there is no example; "" if it is empty

    @property
    def is_unsure(self) -> bool:
        """Whether a person should look at it first; one that has texts and is not used, unless surely so."""
        if not (self.examples or self.texts):
            return False
        return self.sureness < (LIKELY if self.field else SURE)


def unsure_first(lines: Iterable[ColumnLine]) -> list[ColumnLine]:
    """Return the columns with those first that a person should look at, else in their order."""
    return sorted(lines, key=lambda line: not line.is_unsure)


def unsure_sentence(lines: Sequence[ColumnLine]) -> str:
    """Return how many columns are unsure, "" if none is."""
    number = sum(1 for line in lines if line.is_unsure)
    return (
        trn(
            "{number} of {all} columns is unsure: look at it first.",
            "{number} of {all} columns are unsure: look at these first.",
            number,
            all=len(lines),
        )
        if number
        else ""
    )


def column_lines(directory: Directory, plan: ImportPlan) -> Iterator[ColumnLine]:
    """Yield the columns of all tables, in their order."""
    hidden = [each for each in plan.judged if _is_hidden(each)]
    places = {each.place for each in hidden}
    # What other rows have as well, such as the name of a town, tells nothing of those that are hidden.
    texts = _texts(hidden) - _texts(each for each in plan.judged if each.place not in places)
    secrets = {text for each in plan.judged for text in each.withheld if len(text) >= SHORTEST_SECRET}

    numbers = {digits_of(text) for text in secrets if PHONE.search(text)}

    def is_shown(text: str) -> bool:
        if PHONE.search(text) and any(out for _, out in given_out([{"number": text}])):
            return False
        if has_number_of_person(text):
            return False
        digits = digits_of(text)
        is_secret = any(secret in text for secret in secrets) or any(number in digits for number in numbers)
        return text not in texts and not is_secret

    for number, (table, guess) in enumerate(zip(directory.tables, directory.guesses, strict=True)):
        rows = _open_rows(table, guess)
        shown = [row.cells for row in rows if f"{table.name}:{row.number}" not in places]
        for at, column in enumerate(guess.columns):
            is_flag = column.field == "private.flag"
            may_show = is_yes_no if is_flag else is_shown
            cells = [row.cells[at] for row in table.rows if at < len(row.cells)]
            is_vague_id = (column.field or "").endswith(".id") and column.sureness < LIKELY  # codes of doors?
            is_used = column.field and not is_vague_id
            is_shown_at_all = not column.is_hidden and (is_used or are_plain(cells))
            examples = tuple(_examples(shown, at, may_show)) if is_shown_at_all else ()
            line = _column_line(number, at, table, column, examples)
            yield line if examples else replace(line, texts=texts_in_words(table.headings[at], cells))


def _open_rows(table: Table, guess: TableGuess) -> list[Row]:
    """Return the rows that are not of somebody, and that no flag marks, in whatever table.

    A place of people hurt by others can belong to no service that is here, by which it would be hidden.
    """
    if table.is_hidden:
        return []
    flags = [(at, each.heading) for at, each in enumerate(guess.columns) if each.field == "private.flag"]
    people = [at for at, each in enumerate(guess.columns) if each.field == _OF_SOMEBODY]
    marked = {
        row.number for row in table.rows if any(_is_marked(_cell(row, at), heading) for at, heading in flags)
    }
    # Several rows of a table that was read from JSON can have the number of one record.
    return [
        row
        for row in table.rows
        if row.number not in marked
        and not any(_cell(row, at) for at in people)
        and not (guess.about != "service" and may_hide_place("\n".join(row.cells)))
    ]


def _cell(row: Row, at: int) -> str:
    return row.cells[at].strip() if at < len(row.cells) else ""


def _is_marked(text: str, heading: str) -> bool:
    return bool(text) and is_private({"flag": text, "heading": heading}) is not False


def _column_line(
    number: int, at: int, table: Table, column: ColumnGuess, examples: tuple[str, ...]
) -> ColumnLine:
    heading = short(column.heading)
    field = column.field or ""
    return ColumnLine(
        number, at, table.name, heading, field, column.sureness, examples, is_hidden=column.is_hidden
    )


def _is_hidden(judged: Judged) -> bool:
    is_no_service = any(each.kind in _NO_SERVICE and each.outcome is Outcome.LOOK for each in judged.reasons)
    is_private = any(reason.kind in _PRIVATE for reason in judged.reasons)
    return judged.outcome is Outcome.HELD or is_private or is_no_service


def _texts(rows: Iterable[Judged]) -> set[str]:
    values = (each for row in rows for objects in row.record.objects.values() for each in objects)
    return {text.strip() for each in values for text in each.values()}


def _examples(rows: Iterable[tuple[str, ...]], at: int, is_shown: Callable[[str], bool]) -> Iterator[str]:
    texts = dict.fromkeys(cells[at].strip() for cells in rows if at < len(cells))
    shown = filter(is_shown, islice(filter(None, texts), MOST_TRIED))
    yield from map(short, map(one_line, islice(shown, EXAMPLES)))
