"""Defines a note about files, which a window or a terminal shows with the name of every file."""

from dataclasses import dataclass
from enum import StrEnum

from guide.content.safe_text import escape_invisible


class NoteKind(StrEnum):
    """The kind of a note: what its files have in common."""

    CHANGED = "changed"
    ADDED = "added"
    TAKEN_OUT = "taken out"
    OWN_BEFORE = "own before"
    LEFT_OUT = "left out"
    UPDATED = "updated"  # sheets beside the program, which name the content's edition and publisher
    KEPT = "kept"
    NOT_REMOVED = "not removed"
    TRUST = "trust"  # whom the guide trusts
    NEWER = "newer"  # editions of the guide that was replaced, which the copy keeps
    OLDER = "older"  # content that is older than that of the guide that was replaced
    NOT_USED = "not used"  # packs that are not whole, or not taken from those who made them
    MISTAKES = "mistakes"  # its lines are places in files, each with a sentence


@dataclass(frozen=True, slots=True)
class FileNote:
    """A sentence about files, and the path of each of them as it is."""

    kind: NoteKind
    sentence: str
    paths: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The paths as they can be shown, without invisible characters."""
        return tuple(escape_invisible(path) for path in self.paths)

    def __str__(self) -> str:
        """Return the sentence, and each name on a line of its own."""
        return "\n".join((self.sentence, *(f"  {name}" for name in self.names)))
