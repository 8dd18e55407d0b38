"""The page "What this hides and what it can't": two halves, and how to report a problem."""

from collections.abc import Iterator

from guide.blocks.blocks import Block, Box, Fine, Heading, Items, Page, Paragraph, Title
from guide.i18n import tr
from guide.render.privacy.claim import Part, Promise
from guide.render.privacy.claims_of_secrecy import promised, unmet
from guide.render.privacy.limits import advice, limits


def hides_page() -> Page:
    """Tell what is promised and tested, and what can't be promised by anybody."""
    return Page(
        (
            Title(tr("What this hides and what it can't")),
            Box(
                "summary",
                tr("Hide now hides the screen."),
                tr("It does not hide that this program is on the stick, or that it was open."),
            ),
            Heading(tr("What we promise, and test"), "promised"),
            Fine(tr("The small words name the test of each promise, for whoever wants to check.")),
            *_promises(),
            Heading(tr("What we can't promise"), "limits"),
            Paragraph(tr("The computer keeps records of its own. We have read about them, not tested them.")),
            *_limits(),
            *_report(),
        )
    )


def report_words() -> tuple[str, ...]:
    """Say how to report a problem."""
    return (
        tr(
            "Tell the people who gave you this copy, in private. The page About Field Guide names the "
            "publisher. The project's own page takes private reports, too."
        ),
        tr("Do not write about clients or cases in a report."),
    )


def _promises() -> Iterator[Block]:
    for part in promised():
        yield Heading(part.title, level=3)
        yield Items(tuple(Paragraph(promise.words, note=_tests(promise)) for promise in part.promises))
    yield Heading(tr("Not tested yet"), level=3)
    yield Items(tuple(Paragraph(each.words, note=each.row) for each in unmet()))


def _tests(promise: Promise) -> str:
    names = (test.rpartition("/")[2].partition(".py")[0] for test in promise.tests)
    return " · ".join((promise.row, *dict.fromkeys(names)))


def _limits() -> Iterator[Block]:
    for part in (*limits(), advice()):
        yield from _listed(part)


def _listed(part: Part) -> Iterator[Block]:
    yield Heading(part.title, level=3)
    yield Items(tuple(map(Paragraph, part.limits)))


def _report() -> Iterator[Block]:
    yield Heading(tr("How to report a problem"), "report")
    yield from map(Paragraph, report_words())
