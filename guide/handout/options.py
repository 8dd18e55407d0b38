"""How a hand-out is to look: its format, its paper, whether it is discreet."""

from dataclasses import dataclass
from enum import StrEnum


class Format(StrEnum):
    """The formats, in the order in which they are offered."""

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
    """What a worker chooses for a hand-out."""

    format: Format = Format.CARD
    paper: Paper = Paper.LETTER
    discreet: bool = False
    one_per_item: bool = False  # of CARDS: a card for each item instead of all on each card
    qr: bool | None = None  # None: on where there is room for it and the hand-out is not discreet
    cover: bool = False  # add the pack's ordinary resources, among which the others do not stand out

    @property
    def with_qr(self) -> bool:
        """Whether there are QR codes."""
        roomy = self.format in (Format.SHEET, Format.LARGE)
        return self.format is not Format.FULL and (
            (roomy and not self.discreet) if self.qr is None else self.qr
        )
