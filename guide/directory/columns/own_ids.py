"""Finds the column in which each row has an id of its own: "Ref. No.", "Legacy ID", "UID", "Code"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from guide.directory.columns.by_heading import NOT_USED, resolved
from guide.directory.columns.by_values import MOST
from guide.directory.columns.column import Column, Draft
from guide.directory.columns.headings import Words

# What such a heading says, the surest first, and what may stand before it or alone.
_CALLED = ("id", "uid", "pk", "nid", "ref", "reference", "key", "record", "code")
_VAGUE = (("record",), ("code",))  # of a door?
_OF_ROWS = frozenset("ref reference record rec item entry resource listing directory".split())  # "Ref. No."
_WHOSE = _OF_ROWS | frozenset(
    """
    db database source legacy old original prior external ext sys system local internal cms crm wp
    wordpress web app airtable drupal salesforce unique global object row map list our
    agency organization provider site facility location program
    """.split()
)
_GLUED = frozenset((*_WHOSE, *"fnopru", "ag", "agc", "org", "res", "post", "node"))  # "rowid", "agcid"
_KNOWN = 0.9  # how sure it is that a column is of no use
_LIKELY, _UNSURE = 0.75, 0.5
_OWN, _OTHER = 0.98, 0.3  # of the texts
_FEWEST = 4  # of these
# What the rows of a table of services alone can be called instead.
_OWNERS = ("program.id", "location.id", "organization.id")


def with_own_ids(
    columns: Sequence[Column], drafts: Sequence[Draft], about: str, *, called: str, is_alone: bool
) -> list[Draft]:
    """Return the guesses with a column of ids of the rows, if no heading names one.

    It is that of what the rows are `called`, one whose heading says little, or in the only table one of what
    has a row of its own.
    """
    own, done = resolved("*.id", about), list(drafts)
    if any(draft.field == own for draft in drafts) or own == "*.id":
        return done
    named = _of(f"{called}.id", drafts)
    if named:
        for at in named:
            done[at] = replace(done[at], field=own)
    elif found := sorted(_unknown(columns, drafts)):
        _, at = found[0]
        done[at] = Draft(own, _UNSURE if columns[at].words in _VAGUE else _LIKELY)
    elif is_alone and about == "service":
        at = next((at for field in _OWNERS for at in _of(field, drafts) if _has_own(columns[at])), -1)
        if at >= 0:
            done[at] = replace(done[at], field=own, sure=min(done[at].sure, _LIKELY))
    return done


def _unknown(columns: Sequence[Column], drafts: Sequence[Draft]) -> Iterator[tuple[int, int]]:
    """Yield the columns without a use that may be of ids, each after how little its heading says so."""
    has_zip = bool(_of("address.postal_code", drafts))
    for at in _of(NOT_USED, drafts):
        column = columns[at]
        called = _called(column.words) if drafts[at].sure < _KNOWN else ""
        may_be_zip = column.words in _VAGUE and not has_zip and column.share("zip") >= MOST
        if called and not may_be_zip and _has_own(column):
            yield _CALLED.index(called), at


def _of(field: str, drafts: Sequence[Draft]) -> list[int]:
    return [at for at, draft in enumerate(drafts) if draft.field == field]


def _called(words: Words) -> str:
    """Return the word by which a heading says that ids stand below it, "" if it does not."""
    if len(words) == 1 and words[0].endswith("id") and words[0][:-2] in _GLUED:
        return "id"
    rest = set(words) - {"number"}
    named = next((word for word in _CALLED if word in rest), "")
    if "number" in words and rest.isdisjoint(_OF_ROWS):
        return ""  # "Old number", "Code no." of a door
    is_said = bool(words) and rest <= _WHOSE.union(_CALLED)
    return (named or "reference") if is_said and (named or "number" in words) else ""


def _has_own(column: Column) -> bool:
    """Return whether each row has a text, each its own, and all are ids and nothing else."""
    shapes = ("phone", "date", "taxonomy", "email", "url")
    is_other = any(column.share(kind) >= _OTHER for kind in shapes)
    is_own = min(column.distinct, column.filled) >= _OWN and len(column.samples) >= _FEWEST
    return is_own and not is_other and max(column.share("ids"), column.share("uuid")) >= _OWN
