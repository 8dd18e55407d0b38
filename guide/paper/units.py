"""Defines the unit of all lengths on paper, 1/720 inch (a tenth of a point), and the sizes of paper."""

from guide.handout.options import Paper

INCH, POINT = 720.0, 10.0
PAPER_SIZES = {Paper.LETTER: (8.5, 11.0), Paper.A4: (210 / 25.4, 297 / 25.4)}  # inches
MAX_PAGES = 200  # of one hand-out; the rest is left out with a notice
