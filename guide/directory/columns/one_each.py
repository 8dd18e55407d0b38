"""Sees to it that each sheet has a column of names, and that of several for one field the best has it."""

from collections.abc import Sequence
from dataclasses import replace

from guide.directory.columns import privacy
from guide.directory.columns.by_heading import NOT_USED
from guide.directory.columns.column import Column, Draft
from guide.directory.columns.fits import describes, fit, names

_NAMES = ("service.name", "organization.name")
# What else a further column of the same field is taken for, unsurely.
_SECOND = {
    "service.name": "service.alternate_name",
    "organization.name": "service.alternate_name",
    "service.assured_date": "service.last_modified",
    "service.status": NOT_USED,
    "address.city": NOT_USED,
    "address.postal_code": NOT_USED,
    "service.url": "url.url",
}
_UNSURE, _LIKELY = 0.45, 0.6
_GOOD, _BAD = 0.45, 0.12  # names
_CODES = 0.9  # of the names
_OWN, _SOME = 0.9, 0.3  # of the texts
_FEWEST = 3  # of these
_KNOWN = 0.95  # how sure it is that a column is of no use


def with_one_each(columns: Sequence[Column], drafts: Sequence[Draft]) -> list[Draft]:
    """Return the guesses about a table of services, with one column of names and of each other such field."""
    done = list(drafts)
    _of_two_organizations(columns, done)
    _of_sites(columns, done)
    _codes(columns, done)
    _name(columns, done)
    for field, second in _SECOND.items():
        _one(columns, done, field, second)
    return done


def _of_two_organizations(columns: Sequence[Column], drafts: list[Draft]) -> None:
    """Use one of several columns of organizations for the services: that with a name for each row."""
    found = [at for at, draft in enumerate(drafts) if draft.field == "organization.name"]
    if len(found) < 2 or any(draft.field == "service.name" for draft in drafts):
        return
    best = max(found, key=lambda at: (names(columns[at]), -at))
    if names(columns[best]) > _GOOD:
        drafts[best] = replace(drafts[best], field="service.name", sure=min(drafts[best].sure, _LIKELY))


def _of_sites(columns: Sequence[Column], drafts: list[Draft]) -> None:
    """Use "Site name" for services that nothing else names, where organizations stand in several rows."""
    fields = [draft.field for draft in drafts]
    if "organization.name" not in fields or not {"service.name", "program.name"}.isdisjoint(fields):
        return
    owner = columns[fields.index("organization.name")]
    for at, field in enumerate(fields):
        is_own = columns[at].distinct > owner.distinct and columns[at].filled >= _OWN
        if field == "location.name" and is_own and names(columns[at]) > _BAD:
            drafts[at] = replace(drafts[at], field="service.name", sure=min(drafts[at].sure, _LIKELY))
            return


def _codes(columns: Sequence[Column], drafts: list[Draft]) -> None:
    """Use the other names for the names, where those are codes of a taxonomy: "BD-1800.2000"."""
    named = [at for at, draft in enumerate(drafts) if draft.field == "service.name"]
    other = next((at for at, draft in enumerate(drafts) if draft.field == "service.alternate_name"), None)
    if other is None or len(named) != 1 or columns[named[0]].share("taxonomy") < _CODES:
        return
    if names(columns[other]) > _BAD:
        drafts[named[0]] = replace(drafts[named[0]], field="taxonomy_term.code")
        drafts[other] = replace(drafts[other], field="service.name", sure=_LIKELY)


def _name(columns: Sequence[Column], drafts: list[Draft]) -> None:
    """Use the column whose texts are names at best, where no heading says name or its texts are none."""
    named = [at for at, draft in enumerate(drafts) if draft.field in _NAMES]
    if any(not columns[at].samples or _are_names(drafts[at], columns[at]) for at in named):
        return
    free = [
        at
        for at, draft in enumerate(drafts)
        if (_is_free(draft) or (not named and _may_be_name(draft, columns[at])))
        and not _is_private(columns[at])
    ]
    best = max(free, key=lambda at: names(columns[at]), default=None)
    if best is None or names(columns[best]) < _GOOD:
        return
    sure = _LIKELY if drafts[best].field.endswith(".name") else _UNSURE
    drafts[best] = Draft("service.name", sure, by_heading=False)
    for at in named:
        drafts[at] = Draft(_instead_of_name(columns[at]), _UNSURE)


def _are_names(draft: Draft, column: Column) -> bool:
    is_own = column.distinct >= _OWN and min(column.share("short"), 1 - column.share("ids")) >= _OWN
    is_called = draft.sure >= _KNOWN and is_own and not column.is_of_people(_SOME)  # "my place"
    is_named = draft.field == "service.name" and names(column) > _BAD
    return is_called or is_named or fit("organization.name", column) > _BAD


def _is_free(draft: Draft) -> bool:
    is_unknown = draft.field == NOT_USED and draft.sure < _KNOWN
    is_guessed = draft.field == "service.category" and not draft.by_heading
    return is_unknown or is_guessed or draft.field in ("program.name", "location.name")


def _may_be_name(draft: Draft, column: Column) -> bool:
    """Return whether a column called as something else can be of names where no other is: "Group"."""
    is_service = draft.field == "service.description" and column.words in (("service",), ("program",))
    is_line = draft.field == "phone.number" and max(column.share("phone"), column.share("digits")) == 0
    is_key = draft.field == "service.id" and column.words == ("key",) and column.share("ids") < _OWN
    is_said = is_service or is_line or is_key or draft.field in ("service.category", "service.alternate_name")
    is_own = column.distinct >= _OWN and len(column.samples) >= _FEWEST
    return is_said and is_own and column.share("prose") < _SOME


def _is_private(column: Column) -> bool:
    words = column.words
    return privacy.is_internal(words) or privacy.is_direct(words) or privacy.is_of_people(words)


def _instead_of_name(column: Column) -> str:
    if fit("service.category", column) > 0.5:
        return "service.category"
    return "service.description" if describes(column) > 0.3 else NOT_USED


def _one(columns: Sequence[Column], drafts: list[Draft], field: str, second: str) -> None:
    """Leave a field to the surest of its columns whose texts fit best, unless all are as sure."""
    found = [at for at, draft in enumerate(drafts) if draft.field == field]
    if len(found) < 2:
        return
    best = max(found, key=lambda at: (round(drafts[at].sure, 1), fit(field, columns[at]), -at))
    for at in found:
        if at != best and drafts[at].sure < drafts[best].sure - 0.1:
            is_name = second != "service.alternate_name" or columns[at].distinct >= _SOME
            drafts[at] = replace(drafts[at], field=second if is_name else NOT_USED, sure=_UNSURE)
