"""The measures of paper: everything is laid out in 1/720 inch, ten to a printer's point."""

from guide.handout.options import Paper

INCH, POINT = 720.0, 10.0
SIZES = {Paper.LETTER: (8.5, 11.0), Paper.A4: (210 / 25.4, 297 / 25.4)}  # inches
MOST_PAGES = 200
