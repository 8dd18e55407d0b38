"""Tables of cases, each of which a test goes through at once: what is found is told of all that differ."""

from guide.directory.importing.judged import Outcome
from tests.directory.importing.sheets import DESCRIPTION, row

COMES, LOOK, HELD = Outcome.COMES, Outcome.LOOK, Outcome.HELD
WHEREVER = (DESCRIPTION, "private.note", "")  # the columns in which a row can say something of itself


def phrases(block):
    """The phrases of a block of text, of which some stand in a line: one | another."""
    return [each.strip() for line in block.splitlines() for each in line.split(" | ") if each.strip()]


def differing(wanted, found):
    """Return what is found for each case of a table for which it is something else than is wanted."""
    return {given: got for given, want in wanted.items() if (got := found(given)) != want}


def others(outcome, block, *fields):
    """Return what becomes of the rows with a phrase in a column of a field, of those with another outcome."""
    wanted = {(field, text): outcome for field in fields for text in phrases(block)}
    return differing(wanted, lambda case: row(*case).outcome)
