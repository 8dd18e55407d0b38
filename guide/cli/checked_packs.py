"""Checks the packs in some folders together, and names the folder of each mistake."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from guide.content.guide import Guide
from guide.content.model import Problem
from guide.content.union import union
from guide.errors import ContentError

if TYPE_CHECKING:
    from guide.content.checks.change_checks import Base


class CheckedPacks(NamedTuple):
    """The guide of some packs, and what is wrong with them, each problem with the folder of its pack."""

    guide: Guide
    problems: tuple[Problem, ...]


def check_packs(given: Sequence[Path], bases: "Mapping[Path, Base] | None" = None) -> CheckedPacks:
    """Return the packs in the folders that were `given`, the base first, and all mistakes in them.

    Packs that lie there as files are read with them. Raise PackFileError if one of them is not whole.

    In the names of their files stands what tells the packs apart: nothing for a single one, the way from it
    for those in its folder, and each folder as it was given where there are several. `bases` are as for
    `load_layers`.
    """
    # Imported late, because reading YAML takes time that the help does not need.
    from guide.content.load import load_layers, repeated_in, unreadable  # noqa: PLC0415
    from guide.packs.sources import is_pack_file, sources_in, to_load  # noqa: PLC0415

    within = given[0] if len(given) == 1 else None
    sources = [each for folder in given for each in sources_in(folder)]
    try:
        guides = load_layers([to_load(each) for each in sources], with_prose=True, bases=bases or {})
    except ContentError as error:
        missing = (each for each in sources if not (each.is_dir() or is_pack_file(each)))
        folder = next(missing, sources[-1])
        guide = unreadable(folder, error)
        return CheckedPacks(guide, guide.problems)
    repeated = (_named(_before(folder, within), repeated_in(folder)) for folder in given)
    return CheckedPacks(union(guides), (*_problems(sources, guides, within), *chain.from_iterable(repeated)))


def _problems(sources: Sequence[Path], guides: Sequence[Guide], within: Path | None) -> Iterator[Problem]:
    """Yield what is wrong in folders; a pack file was made of content without mistakes."""
    from guide.search.danger.check import check_danger  # noqa: PLC0415
    from guide.search.order.check import check_learned  # noqa: PLC0415

    for number, (folder, guide) in enumerate(zip(sources, guides, strict=True)):
        if not folder.is_dir():
            continue
        danger = check_danger(folder, [each.hearing.weights for each in guides[:number]])
        yield from _named(_before(folder, within), (*guide.problems, *danger, *check_learned(folder)))


def _before(folder: Path, within: Path | None) -> Path:
    return folder.relative_to(within) if within else folder


def _named(before: Path, problems: Iterable[Problem]) -> Iterator[Problem]:
    return (replace(each, file=(before / each.file).as_posix()) for each in problems)
