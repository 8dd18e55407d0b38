"""Describes of which kind the texts of a column are, and how many there are, without any of them."""

from collections.abc import Sequence

from guide.directory.columns.column import Column
from guide.directory.columns.kinds import samples_of
from guide.i18n import tr, trn

_MOST = 0.5  # of the texts are of a kind: then they all are called so
_PEOPLE = 0.3
_PLAIN = 24  # characters of a text that is a word or a few
_PHRASE = 3  # words in a text, on average
_FEW, _SHORT_LIST = 0.5, 12  # the most that differ of words that are used again and again, and how many


def texts_in_words(heading: str, cells: Sequence[str]) -> str:
    """Return what can be told of a column whose texts are not shown; "" if it is empty."""
    texts = [cell.strip() for cell in cells if cell.strip()]
    if not texts:
        return ""
    rows = trn("in {number} row", "in {number} rows", len(texts))
    different = len({text.casefold() for text in texts})
    return tr(
        "{kind}, {rows}, {number} different",
        kind=_kind(Column(heading, samples_of(texts))),
        rows=rows,
        number=different,
    )


def are_plain(cells: Sequence[str]) -> bool:
    """Return whether texts are a few short words, yes or no, days or amounts: nothing that is of people."""
    texts = [cell.strip() for cell in cells if cell.strip()]
    column = Column("", samples_of(texts))
    if _is_of_people(column) or any(len(text) > _PLAIN for text in column.samples):
        return False
    if max(column.share(kind) for kind in ("yes_no", "dayish", "price")) >= _MOST:
        return True
    number = len({text.casefold() for text in column.samples})
    return number <= _SHORT_LIST and column.distinct <= _FEW and column.share("initials") < _PEOPLE


def _is_of_people(column: Column) -> bool:
    kinds = ("person", "two_names", "phone", "personal_email", "unclear_email")
    return max(column.share(kind) for kind in kinds) >= _PEOPLE


def _kind(column: Column) -> str:
    labels = {
        "yes_no": tr("yes or no"),
        "phone": tr("phone numbers"),
        "email": tr("e-mail addresses"),
        "url": tr("web addresses"),
        "street": tr("streets"),
        "dayish": tr("days"),
        "ids": tr("numbers or ids"),
        "uuid": tr("numbers or ids"),
        "prose": tr("sentences"),
    }
    if column.share("initials") >= _MOST:
        return tr("initials")
    if max(column.share("person"), column.share("two_names")) >= _PEOPLE:
        return tr("names of people")
    if found := next((label for kind, label in labels.items() if column.share(kind) >= _MOST), ""):
        return found
    words = sum(text.count(" ") + 1 for text in column.samples) / len(column.samples)
    return tr("a few words each") if words >= _PHRASE else tr("short texts")
