"""Tests rows of numbers: a police tip line has a frame."""

import re

from guide.blocks.blocks import Number
from guide.handout.document import Item
from guide.handout.options import Format
from guide.paper.pages import lay_out

from .looking import (
    picture,
    rows_of,
)
from .samples import bca_tips, day_one, handout, lifeline


def test_a_police_tip_line_is_framed_and_others_are_not():
    def longest_line(*items):
        image = picture(lay_out(handout(*items, format=Format.CARD)), 0)
        return max(_longest_run(row[75:425]) for row in rows_of(image)[150:950])

    assert longest_line(bca_tips()) > 300
    assert longest_line(day_one(), lifeline()) < 100


def test_a_number_for_reports_is_framed_too():
    intake = Item("intake", "Intake", (Number("To report, call", "555-0300", is_report=True),))
    image = picture(lay_out(handout(intake, format=Format.CARD)), 0)
    assert max(_longest_run(row[75:425]) for row in rows_of(image)[150:950]) > 300


def _longest_run(row):
    return max(map(len, re.findall(rb"[\x00-\x80]+", bytes(row))), default=0)
