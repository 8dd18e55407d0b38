"""Finds the columns that say whether a row may be shown, or that it has ended, by heading and texts."""

from guide.directory.columns import privacy
from guide.directory.columns.by_heading import field_of
from guide.directory.columns.column import Column
from guide.directory.columns.end_headings import may_tell_end, points_elsewhere, tells_end
from guide.directory.columns.headings import words_of
from guide.directory.columns.kinds import is_yes_no
from guide.directory.columns.marks import Mark, has_few_marks, is_of_other, is_of_showing, mark_of, may_mark
from guide.directory.columns.status_words import ENDED

_MOSTLY = 0.6  # of the texts are answers, or days on which something has ended
_FEW_ROWS = 0.4  # the most that have a mark
_WHOLE_HEADING = 0.9
_ALL_ROWS = 0.95
_SHORT = (("list",), ("pub",), ("sharing",))  # headings that are no words of one


def is_flag(column: Column) -> bool:
    """Return whether a column says what may be shown, by its heading and what is marked below it."""
    words = column.words
    return (
        privacy.is_flag(words)
        or _is_short_flag(column)
        or (privacy.may_be_flag(words) and _is_marked(column))
        or (privacy.forbids(words) and column.share("prose") < 0.3)
        or (privacy.is_weak_flag(words) and column.share("yes_no") >= _MOSTLY)
        or _says_who_sees(column)
        or (tells_end(words) and (column.share("date") >= _MOSTLY or _says_ended(column)))
        or (may_tell_end(words) and column.share("date") >= _MOSTLY and column.filled <= _FEW_ROWS)
        or points_elsewhere(words)
        or (words in _SHORT and column.share("yes_no") >= _MOSTLY)
        or _is_of_posts(column)
    )


def _says_who_sees(column: Column) -> bool:
    """Return whether each text says that a row may be shown, or that it may not, and some that it may not."""
    texts = {text.casefold() for text in column.samples}
    if not has_few_marks(column.samples):
        return False
    words = words_of(column.heading)
    is_asked = is_of_showing(words)
    if len(texts) == 1 and column.filled >= _ALL_ROWS and not is_asked:
        return False  # "Non-public" of all: whoever runs them is no authority
    marks = {Mark.NOTHING if is_asked and is_yes_no(text) else mark_of(text, words) for text in texts}
    if None in marks or Mark.PRIVATE in marks:
        return None not in marks
    found = field_of(words, "service")
    is_other = found is not None and found.part >= _WHOLE_HEADING and not may_mark(found.field)
    return Mark.VAGUE in marks and (is_asked or not (is_other or is_of_other(words, texts)))


def _says_ended(column: Column) -> bool:
    """Return whether each text is a word of what has ended: "Archived"."""
    ended = [bool(ENDED.fullmatch(text)) and not is_yes_no(text) for text in column.samples]
    return bool(ended) and all(ended)


def _is_of_posts(column: Column) -> bool:
    """Return whether a status is that of posts of a web site, and not of the services: "publish", "draft"."""
    texts = {text.casefold() for text in column.samples}
    return "status" in column.words and "publish" in texts and texts <= privacy.OF_POSTS


def _is_short_flag(column: Column) -> bool:
    """Return whether a column is headed "Conf?", and is not of days on which something was confirmed."""
    return column.words == ("conf",) and column.share("date") < 0.3


def _is_marked(column: Column) -> bool:
    """Return whether a column marks some rows, in a word or a few."""
    return bool(column.samples) and (column.share("answer") >= 0.6 or column.filled <= _FEW_ROWS)
