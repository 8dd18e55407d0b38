"""Guesses what a table is about and what each of its columns means."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from guide.directory.columns import by_values, privacy
from guide.directory.columns.by_heading import NOT_USED, Found, field_of, link_of, resolved
from guide.directory.columns.by_texts import field_of_texts
from guide.directory.columns.clear_texts import clear_field, in_words, of_role
from guide.directory.columns.column import Column, Draft
from guide.directory.columns.contact_headings import of_places
from guide.directory.columns.fits import fit
from guide.directory.columns.groups import grouped
from guide.directory.columns.headings import distinct_headings, words_of
from guide.directory.columns.kinds import samples_of
from guide.directory.columns.labels import ANSWERS, labelled
from guide.directory.columns.meaning import ColumnGuess, Meaning, TableGuess
from guide.directory.columns.neighbors import beside
from guide.directory.columns.odd_texts import is_odd
from guide.directory.columns.of_parts import TABLES_OF_PARTS, of_service
from guide.directory.columns.own_ids import with_own_ids
from guide.directory.columns.private_columns import private_draft
from guide.directory.columns.short_headings import opening_field
from guide.directory.columns.standard_names import is_standard, of_standard, standard_draft
from guide.directory.columns.subject import about_of
from guide.directory.columns.weighing import IN_TEXT, is_surely_described, weighed
from guide.directory.fields import FIELDS
from guide.directory.table import Table

_PRIVATE = ("contact.", "private.note")
_OF_ROWS = ("organization", "location", "program")
_UNSURE = 0.5
_DATES = ("service.assured_date", "service.last_modified")


def guess_columns(table: Table, *, is_alone: bool = False, about: str = "") -> TableGuess:
    """Return what a table is about, if it is not said, and what each of its columns means.

    The only table of a directory is of services, whoever or whatever its rows name: agencies, sites.
    """
    called = about or about_of(table.name, table.headings)
    about = "service" if is_alone and called in _OF_ROWS else called
    columns = _columns(table) if about in TABLES_OF_PARTS else of_places(_columns(table))
    own = _of_standard(columns, about) if is_standard(about, table.headings) else [None] * len(columns)
    drafts = [one or _draft(column, about) for one, column in zip(own, columns, strict=True)]
    drafts = [one or draft for one, draft in zip(own, beside(columns, drafts, about), strict=True)]
    drafts = with_own_ids(columns, drafts, about, called=called, is_alone=is_alone)
    answers = [column.share("yes_no") >= ANSWERS for column in columns]
    meanings = _meanings_of([draft.field for draft in drafts], table.headings, answers, about)
    names = distinct_headings(table.headings)
    made = map(_column_guess, names, columns, drafts, meanings)
    return TableGuess(table.name, about, tuple(made))


def with_fields(
    guess: TableGuess, said: Sequence[str | None], headings: Sequence[str], about: str
) -> TableGuess:
    """Return a guess with the field of each column for which one is said, surely; None is as guessed."""
    fields = [one or column.field or NOT_USED for one, column in zip(said, guess.columns, strict=True)]
    answers = [column.answers for column in guess.columns]
    meanings = _meanings_of(fields, headings, answers, about)
    columns = (
        replace(column, meaning=meaning, sureness=1.0 if one else column.sureness)
        for one, column, meaning in zip(said, guess.columns, meanings, strict=True)
    )
    return replace(guess, about=about, columns=tuple(columns))


def _meanings_of(
    fields: Sequence[str], headings: Sequence[str], answers: Sequence[bool], about: str
) -> tuple[Meaning | None, ...]:
    """Return the meaning of each column for its field ("phone.number", or "-"), with its group and label."""
    pairs = (field.partition(".") for field in fields)
    meanings = [Meaning(name, field) if field else None for name, _, field in pairs]
    in_groups = grouped(meanings, [words_of(heading) for heading in headings], about)
    return labelled(in_groups, headings, answers, about)


def _columns(table: Table) -> list[Column]:
    cells = zip_longest(*(row.cells for row in table.rows), fillvalue="")
    filled = zip_longest(table.headings, cells, fillvalue=())
    return [_column(heading, texts) for heading, texts in filled if isinstance(heading, str)]


def _column(heading: str, texts: Sequence[str]) -> Column:
    number = sum(1 for text in texts if text and not text.isspace())
    return Column(heading, samples_of(texts), number / max(len(texts), 1))


def _of_standard(columns: Sequence[Column], about: str) -> list[Draft | None]:
    """Return the guess for each heading of the standard; notes of colleagues stay private there, too."""
    drafts = [standard_draft(column, about) for column in columns]
    pairs = zip(drafts, columns, strict=True)
    return [draft and (_looks_like_people(column, about) or draft) for draft, column in pairs]


def _draft(column: Column, about: str) -> Draft:
    if not about:
        return Draft(NOT_USED, 0.9)
    own = column.heading.lower() if about in TABLES_OF_PARTS else column.heading  # "NUMBER" of phones
    if own in FIELDS[about] and about != "service":
        return of_standard(column, f"{about}.{own}")
    private = private_draft(column) or _looks_like_people(column, about)
    draft = private or of_role(in_words(_public(column, about), column), column)
    return replace(draft, sure=min(draft.sure, _UNSURE)) if column.is_doubtful else draft


def _public(column: Column, about: str) -> Draft:
    if column.words[:1] == ("same",) and column.share("yes_no") >= 0.6:
        return Draft(NOT_USED, 0.6)  # "Same hours as location"
    found = _found(column, about)
    other = weighed(column, found) if about == "service" else None
    if other and (found is None or other.field != found.field):
        return other
    if found is None:
        field, sure = field_of_texts(column, about) or (NOT_USED, 0.3)
        return Draft(field, sure, by_heading=False)
    field = clear_field(found.field, column) if column.samples else found.field
    field = of_service(resolved(field, about), column, about)
    sure = by_values.confidence(field, found.part, column)
    if field != found.field:
        return Draft(field, min(sure, 0.75))
    return Draft(field, min(sure, _UNSURE) if about == "service" and is_odd(field, column) else sure)


def _looks_like_people(column: Column, about: str) -> Draft | None:
    """Return the guess for what reads like notes or names of colleagues below a heading for the public."""
    found = _found(column, about) if about == "service" else None
    if found is None or not column.samples:
        return None
    is_talk = column.share("talk") >= 0.5 and fit(found.field, column) < 0.3
    if found.field in IN_TEXT and is_talk and not is_surely_described(column, found):
        return Draft("private.note", _UNSURE)
    is_heard = max(column.share("talk"), column.share("prose")) >= 0.3 and column.share("dayish") < 0.1
    if found.field in _DATES and is_heard:
        return Draft("private.note", _UNSURE)  # "Update" above what was heard
    is_named = column.share("two_names") >= 0.6 and column.share("group") < 0.15
    is_of_people = is_named and (found.field in IN_TEXT or column.is_of_people(0.2))
    return Draft("contact.name", _UNSURE) if is_of_people else None


def _found(column: Column, about: str) -> Found | None:
    """Return the field that the heading names, where its texts decide between two meanings of a word."""
    found = field_of(column.words, about) or _by_part(column, about)
    if found is None or not column.samples:
        return found
    return _linked(column, about) or _by_both(column, found) or found


def _by_part(column: Column, about: str) -> Found | None:
    """Return the field of that part of a heading such as "Fee / donation" which fits the texts best."""
    if len(column.parts) < 2:
        return None
    found = [each for part in column.parts if (each := field_of(part, about)) and each.field != NOT_USED]
    best = max(found, key=lambda each: fit(each.field, column), default=None)
    return best and replace(best, part=0.6 * best.part)


def _linked(column: Column, about: str) -> Found | None:
    """Return the field of a column with the ids or names of other rows: "Services" of a location."""
    linked = link_of(column.words)
    if linked and by_values.is_id_of(linked, column):
        return Found(f"{linked}.id", 0.9)
    is_list_of_names = linked == "service" and about != "service" and column.share("prose") < 0.3
    return Found("service.name", 0.6) if is_list_of_names else None


def _by_both(column: Column, found: Found) -> Found | None:
    is_named_place = column.words[-1:] == ("location",) and column.share("street") < 0.3
    if found.field == "address.whole" and is_named_place:
        return Found("location.name", 0.7)
    if column.words == ("open",) and found.field == "service.status":
        return Found(opening_field(column), 0.9)
    is_phone = max(column.share("phone"), column.share("short_code")) >= 0.5
    is_number = column.words[-1:] == ("number",) and column.share("phone") >= 0.5
    if (column.words == ("text",) and is_phone) or (found.field == "service.id" and is_number):
        return Found("phone.number", 0.8)
    is_more = "additional" in column.words and found.field.endswith(".description")
    return Found("service.application_process", 0.5) if is_more and column.share("apply") >= 0.3 else None


def _column_guess(name: str, column: Column, draft: Draft, meaning: Meaning | None) -> ColumnGuess:
    is_date = draft.field in _DATES and column.share("dayish") >= 0.6
    by_texts = column.is_of_people(0.2) or column.share("personal_email") >= 0.3
    hidden = draft.field.startswith(_PRIVATE) or by_texts
    is_text = column.share("yes_no") < 0.6 and not is_date
    hidden = hidden or (is_text and _is_private_by_heading(column, draft))
    return ColumnGuess(name, meaning, draft.sure, hidden, answers=column.share("yes_no") >= ANSWERS)


def _is_private_by_heading(column: Column, draft: Draft) -> bool:
    """Return whether a heading says that texts are private, whatever they are taken for, such as ids."""
    is_not_given_out = draft.field == NOT_USED and privacy.is_direct(column.words)
    is_secret = draft.field == NOT_USED and privacy.is_flag(column.words)
    is_of_people = privacy.is_internal(column.words) or privacy.is_of_people(column.words)
    return is_of_people or is_not_given_out or is_secret
