"""Who to call, by county, takes one page of paper."""

import pytest

from guide.content.load import read_pack
from guide.handout.compose import compose
from guide.handout.document import NoticeKind
from guide.handout.handout_list import HandoutList
from guide.handout.options import Format, Options, Paper
from guide.handout.resolved import default_item
from guide.paper.pages import lay_out
from guide.paths import content_folder
from guide.render.by_county import state_page
from tests.builders import DAY


def composed(**options):
    guide = read_pack(content_folder())
    items = HandoutList((default_item(state_page(guide), guide),))
    return compose(items, guide, Options(format=Format.FULL, **options), DAY)


@pytest.mark.parametrize("paper", list(Paper))
def test_it_takes_one_page(qapp, paper):
    assert lay_out(composed(paper=paper)).count == 1


def test_it_is_left_out_of_discreet_pages_as_it_tells_the_topic():
    handout = composed(discreet=True)
    assert not handout.pages
    assert [notice.kind for notice in handout.notices] == [NoticeKind.LEFT_OUT]
