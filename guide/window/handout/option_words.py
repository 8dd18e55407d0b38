"""Holds the words for the options of the hand-out: their labels, and a line that explains each."""

from guide.handout.options import Format, Paper
from guide.i18n import tr


def format_label(form: Format) -> str:
    """Return the label shown for the format `form`."""
    return {
        Format.CARD: tr("Pocket card, folded"),
        Format.CARDS: tr("Sheet of 8 cards"),
        Format.SHEET: tr("One-page sheet"),
        Format.LARGE: tr("Large print"),
        Format.FULL: tr("Full pages, with sources"),
    }[form]


def format_hint(form: Format) -> str:
    """Return what the format `form` is, in one line."""
    return {
        Format.CARD: tr("Printed on both sides and folded to 3.5 by 2 inches; two on a page."),
        Format.CARDS: tr(
            "Cards of 3.5 by 2 inches to cut out, each with all items, or one card for each item."
        ),
        Format.SHEET: tr("Large type, numbers first, smaller if it takes that to be one page."),
        Format.LARGE: tr("Type of 18 points and more, on as many pages as it takes."),
        Format.FULL: tr("The pages of the guide with their sources, mostly for colleagues; many pages."),
    }[form]


def paper_label(paper: Paper) -> str:
    """Return the label shown for the paper size `paper`."""
    return {Paper.LETTER: tr("US Letter"), Paper.A4: tr("A4")}[paper]


def paper_hint() -> str:
    """Return what the size of the paper is for."""
    return tr("The size of the paper in the printer.")


def discreet_hint() -> str:
    """Return what a discreet hand-out is."""
    return tr("Neutral words, no topic, in text, file name and document alike.")


def cover_hint() -> str:
    """Return what the ordinary numbers are for."""
    return tr("Adds everyday help, so that the other numbers do not stand out among it.")


def codes_hint() -> str:
    """Return what QR codes are for."""
    return tr("A phone that is held over a code calls the number or opens the page.")


def one_per_item_hint() -> str:
    """Return what a card for each item is."""
    return tr("For the sheet of 8 cards: each item alone on its card, instead of all items on every card.")


def head_hint() -> str:
    """Return what the fields for the top of the paper are for."""
    return tr("Your own title, the date and who it is from, printed at the top. Kept until the program ends.")
