"""Defines the options of a hand-out: its format, its paper, whether it is discreet."""

from dataclasses import dataclass
from enum import StrEnum


class Format(StrEnum):
    """The formats of a hand-out, in the order in which the window lists them."""

    CARD = "card"  # pocket card, 3.5 x 8 in, folded to 3.5 x 2 in, both sides
    CARDS = "cards"  # business cards, 3.5 x 2 in, eight on a page
    SHEET = "sheet"  # one page, large type, numbers first
    LARGE = "large"  # large print, 18 pt and up
    FULL = "full"  # full entries as the reader shows them, with sources


class Paper(StrEnum):
    """The sizes of paper."""

    LETTER = "letter"
    A4 = "a4"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The options that a worker chooses for a hand-out."""

    format: Format = Format.CARD
    paper: Paper = Paper.LETTER
    discreet: bool = False
    one_per_item: bool = False  # CARDS only: a card for each item instead of all items on each card
    qr: bool | None = None  # print QR codes; None: if the format has room and it is not discreet
    cover: bool = False  # add the pack's ordinary resources, so that the chosen ones do not stand out

    @property
    def prints_qr(self) -> bool:
        """Whether QR codes are printed."""
        roomy = self.format in (Format.SHEET, Format.LARGE)
        return self.format is not Format.FULL and (
            (roomy and not self.discreet) if self.qr is None else self.qr
        )
