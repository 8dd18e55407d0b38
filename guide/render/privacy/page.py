"""Builds the page "What this hides and what it can't": promises, limits, and how to report a problem."""

from collections.abc import Iterable, Iterator

from guide.blocks.blocks import Block, Box, Heading, Items, Page, Paragraph, SmallPrint, Title
from guide.i18n import tr
from guide.render.privacy.claims import claim_groups, untested_claims
from guide.render.privacy.limits import advice, limits


def privacy_page() -> Page:
    """Return the page that shows the promises of the program and what no program can promise."""
    return Page(
        (
            Title(tr("What this hides and what it can't")),
            Box(
                "summary",
                tr("Hide now hides the screen."),
                tr("It does not hide that this program is on the stick, or that it was open."),
            ),
            Heading(tr("What we promise, and test"), "promised"),
            SmallPrint(
                tr("The file SECURITY.md names the tests of each promise, for whoever wants to check.")
            ),
            *_claims(),
            Heading(tr("What we can't promise"), "limits"),
            Paragraph(records_sentence()),
            *_limits(),
            Heading(tr("How to report a problem"), "report"),
            *map(Paragraph, report_sentences()),
        )
    )


def records_sentence() -> str:
    """Return the sentence that introduces the limits, on the page and in SECURITY.md."""
    return tr("The computer keeps records of its own. We have read about them, not tested them.")


def report_sentences() -> tuple[str, ...]:
    """Return the paragraphs on how to report a problem, on the page and in SECURITY.md."""
    return (
        tr(
            "Tell the people who gave you this copy, in private. The page About Field Guide names the "
            "publisher. The project's own page takes private reports, too."
        ),
        tr("Do not write about clients or cases in a report."),
    )


def _claims() -> Iterator[Block]:
    for group in claim_groups():
        yield from _list(group.title, (claim.text for claim in group.claims))
    yield from _list(tr("Not tested yet"), (claim.text for claim in untested_claims()))


def _limits() -> Iterator[Block]:
    for group in (*limits(), advice()):
        yield from _list(group.title, group.sentences)


def _list(title: str, sentences: Iterable[str]) -> Iterator[Block]:
    yield Heading(title, level=3)
    yield Items(tuple(map(Paragraph, sentences)))
