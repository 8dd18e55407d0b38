"""Knows headings of the day on which a row has ended, and of the row that stands in its place."""

from guide.directory.columns.headings import Words

_ENDED = frozenset(
    """
    deactivated deactivation inactivated inactivation inactive deleted deletion archived archive removed
    removal retired terminated termination discontinued unpublished unpublish trashed delisted sunset closed
    ended dissolved defunct disabled withdrawn suspended expired baja cierre eliminado eliminada archivado
    cerrado cerrada desactivado
    """.split()
)
_BESIDE = frozenset(
    """
    date datetime day time timestamp utc when year at on since as of the is was went became record program
    service agency organization provider site resource listing entry out business permanently fecha de del
    dado se
    """.split()
)
_ON_WEEKDAYS = (("closed", "on"), ("closed", "day"), ("day", "closed"), ("closed",))
_MAY_END = (("end", "date"), ("date", "end"), ("date", "ended"), ("program", "end", "date"), ("end", "on"))
_FOLLOWED = frozenset("merged merge duplicate dup superseded replaced".split())
_BY = frozenset("into to of by".split())


def tells_end(words: Words) -> bool:
    """Return whether a heading is of the day on which a row has ended: "Inactive Date", "deleted_at"."""
    rest = set(words) - _ENDED
    return len(rest) < len(set(words)) and rest <= _BESIDE and words not in _ON_WEEKDAYS


def may_tell_end(words: Words) -> bool:
    """Return whether a heading may be of that day: "End date"."""
    return words in _MAY_END


def points_elsewhere(words: Words) -> bool:
    """Return whether a heading names the row that stands in the place of another: "Merged into"."""
    plain = words[:-1] if words[-1:] == ("id",) else words
    return len(plain) == 2 and plain[0] in _FOLLOWED and plain[1] in _BY
