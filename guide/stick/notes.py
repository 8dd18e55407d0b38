"""Builds the notes about files that a copy changes, leaves out or keeps; each note names every file."""

from pathlib import Path

from guide.content.safe_text import escape_invisible
from guide.i18n import tr, trn
from guide.stick.file_note import FileNote, NoteKind
from guide.stick.manifest import Digests
from guide.stick.plan import CopyPlan
from guide.stick.program_files import is_content
from guide.stick.sheets import SHEETS


def notes_on_copy(plan: CopyPlan, digests: Digests) -> tuple[FileNote, ...]:
    """Return the notes on content that is not as it was built, and on what follows; () if all is as built."""
    content = {path for path in digests if is_content(path)}
    listed = plan.listed.digests
    differs = {path for path in content if listed.get(path) != digests[path]}
    found = {
        NoteKind.CHANGED: differs & listed.keys(),
        NoteKind.ADDED: differs - listed.keys(),
        NoteKind.OWN_BEFORE: own_content(plan, digests) - differs,
        NoteKind.TAKEN_OUT: {path for path in listed if is_content(path)} - content,
        NoteKind.LEFT_OUT: set(plan.left_out),
        NoteKind.UPDATED: {path for path in SHEETS if path in listed and listed[path] != digests[path]},
    }
    notes = ((kind, tuple(sorted(paths))) for kind, paths in found.items() if paths)
    return tuple(FileNote(kind, _sentence(kind, len(paths)), paths) for kind, paths in notes)


def own_content(plan: CopyPlan, digests: Digests) -> frozenset[str]:
    """Return the paths of the content of a copy that is not as it was built."""
    listed = plan.listed
    return frozenset(
        path
        for path in digests
        if is_content(path) and (path in listed.own_content or listed.digests.get(path) != digests[path])
    )


def note_on_existing(paths: tuple[str, ...], beside: Path) -> FileNote | None:
    """Return the note on what will be kept of a guide when it is replaced; None if there is nothing."""
    sentence = trn(
        "{number} file in it was added or changed by its owner. It will be kept in '{folder}'.",
        "{number} files in it were added or changed by its owner. They will be kept in '{folder}'.",
        len(paths),
        folder=escape_invisible(beside.name),
    )
    return FileNote(NoteKind.KEPT, sentence, paths) if paths else None


def note_on_kept(beside: Path, paths: tuple[str, ...]) -> FileNote:
    """Return the note on what was kept of a guide that was replaced, and in which folder."""
    sentence = trn(
        "{number} file that the owner of the old guide had added or changed is now in '{folder}'.",
        "{number} files that the owner of the old guide had added or changed are now in '{folder}'.",
        len(paths),
        folder=escape_invisible(str(beside)),
    )
    return FileNote(NoteKind.KEPT, sentence, paths)


def note_on_found(beside: Path, paths: tuple[str, ...]) -> FileNote:
    """Return the note on what others had put into an unfinished copy, and in which folder it was kept."""
    sentence = trn(
        "{number} file in a copy that was not finished came from elsewhere. It is now in '{folder}'.",
        "{number} files in a copy that was not finished came from elsewhere. They are now in '{folder}'.",
        len(paths),
        folder=escape_invisible(str(beside)),
    )
    return FileNote(NoteKind.KEPT, sentence, paths)


def note_on_not_removed(old: Path) -> FileNote:
    """Return the note on a replaced guide that could not be removed."""
    return FileNote(
        NoteKind.NOT_REMOVED,
        tr(
            "The old guide could not be taken away: it is in '{name}'. The next copy to this stick takes it "
            "away, and keeps what its owner added or changed.",
            name=old.name,
        ),
    )


def _sentence(kind: NoteKind, number: int) -> str:
    return {
        NoteKind.CHANGED: trn(
            "{number} content file was changed since the guide was built; the copy has it as it is.",
            "{number} content files were changed since the guide was built; the copy has them as they are.",
            number,
        ),
        NoteKind.ADDED: trn(
            "{number} content file was added since the guide was built; the copy has it, too.",
            "{number} content files were added since the guide was built; the copy has them, too.",
            number,
        ),
        NoteKind.OWN_BEFORE: trn(
            "{number} content file was changed or added on an earlier stick; the copy has it, too.",
            "{number} content files were changed or added on an earlier stick; the copy has them, too.",
            number,
        ),
        NoteKind.TAKEN_OUT: trn(
            "{number} content file was taken out since the guide was built; the copy does not have it.",
            "{number} content files were taken out since the guide was built; the copy does not have them.",
            number,
        ),
        NoteKind.LEFT_OUT: trn(
            "{number} file in the content folder is no content of the guide; it was not copied.",
            "{number} files in the content folder are no content of the guide; they were not copied.",
            number,
        ),
        NoteKind.UPDATED: trn(
            "{number} sheet names the content; in the copy it was brought up to date.",
            "{number} sheets name the content; in the copy they were brought up to date.",
            number,
        ),
    }[kind]
