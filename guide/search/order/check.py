"""Checks that what was learned can be read."""

from pathlib import Path

from guide.content.list_schema import LEARNED
from guide.content.model import Problem
from guide.content.nodes import START
from guide.content.pack_files import LEARNED_FILE
from guide.content.report import Report
from guide.content.single_file import read_single_file
from guide.i18n import tr
from guide.search.order.need_reader import NeedReader
from guide.search.order.order import weights_of


def check_learned(folder: Path) -> tuple[Problem, ...]:
    """Return an error if learned.yaml of a pack has weights that are none. Loading names other mistakes."""
    report, file = Report(LEARNED_FILE), folder / LEARNED_FILE
    if not file.is_file():
        return ()
    contents = read_single_file(file, LEARNED, Report(LEARNED_FILE))
    if contents and (learned := contents[1]):
        try:
            NeedReader(learned.needs)
            weights_of(learned.order)
        except ValueError:
            report.error(START, tr("The weights can't be read; let them be learned again."))
    return report.problems
