"""Finds what a copy would not show because of mistakes in its content, before the copy is made."""

import re
from dataclasses import replace
from pathlib import Path, PurePosixPath

from guide.content.folder import PackFolder
from guide.content.guide import Guide
from guide.content.load import load_layers, repeated_in, unreadable
from guide.content.model import Severity
from guide.content.report import Report
from guide.content.safe_text import short
from guide.content.union import union
from guide.errors import ContentError
from guide.i18n import tr, trn
from guide.packs.own_packs import has_folders
from guide.packs.sources import sources_in, to_load
from guide.stick.errors import ContentMistakesError
from guide.stick.file_note import FileNote, NoteKind

_TITLE = re.compile(r"^title:[ \t]*[\"']?(.+?)[\"']?[ \t\r]*$", re.MULTILINE)
_MOST_NAMED = 3  # in the sentence; the note names all


def check_content(content: Path) -> None:
    """Raise ContentMistakesError if the guide in the folder `content` has errors; it names what vanishes."""
    if not has_folders(content):
        return  # a pack file is made only of content without mistakes
    sources, guides = _read(content)
    errors = [
        replace(problem, file=(source.relative_to(content) / problem.file).as_posix())
        for source, guide in zip(sources, guides, strict=True)
        for problem in guide.problems
        if problem.severity is Severity.ERROR
    ]
    if not errors:
        return
    first = {problem.file: problem for problem in reversed(errors)}
    vanishing = [file for file in sorted(first) if _vanishes(file, union(guides))]
    names = [_name(content, file) for file in vanishing]
    lines = [f"{each.file}:{each.line}: {each.sentence}" for _, each in sorted(first.items())]
    raise ContentMistakesError(
        _sentence(len(errors), names),
        FileNote(NoteKind.MISTAKES, _sentence(len(errors), names), tuple(lines)),
    )


def _read(content: Path) -> tuple[tuple[Path, ...], tuple[Guide, ...]]:
    sources = tuple(sources_in(content))
    try:
        guides = load_layers([to_load(each) for each in sources])
        repeated = repeated_in(content)
        return sources, (*guides[:-1], replace(guides[-1], problems=(*guides[-1].problems, *repeated)))
    except ContentError as error:
        return (content,), (unreadable(content, error),)


def _vanishes(file: str, guide: Guide) -> bool:
    """Return whether the guide leaves a file with an error out: an entry with it, or a whole list."""
    return file.endswith(".yaml") and guide.find(PurePosixPath(file).stem) is None


def _name(content: Path, file: str) -> str:
    """Return the title in a file that can't be read as a whole, or the file's name."""
    data = PackFolder(content).bytes_of(content / file, Report(file)) or b""
    title = _TITLE.search(data.decode("utf-8", "replace"))
    return short(title[1]) if title and "/" in file else file


def _sentence(number: int, names: list[str]) -> str:
    count = trn("The content has {number} mistake.", "The content has {number} mistakes.", number)
    if not names:
        return tr("{count} Some of it would not be shown. Nothing was copied.", count=count)
    shown = ", ".join(names[:_MOST_NAMED])
    more = len(names) - _MOST_NAMED
    if more > 0:
        shown = tr("{names} and {number} more", names=shown, number=more)
    return tr("{count} {names} would vanish. Nothing was copied.", count=count, names=shown)
