"""Who to call, by county, takes one page of paper."""

from dataclasses import replace

import pytest

from guide.content.load import read_pack
from guide.content.model import Kind
from guide.content.places import PlaceKind
from guide.handout.compose import compose
from guide.handout.document import NoticeKind
from guide.handout.handout_list import HandoutList
from guide.handout.options import Format, Options, Paper
from guide.handout.resolved import default_item
from guide.paper.pages import lay_out
from guide.paths import content_folder
from guide.render.by_county import state_page
from guide.render.report_by_county import report_page
from tests.builders import DAY, contact, entry


def composed(**options):
    guide = read_pack(content_folder())
    items = HandoutList((default_item(state_page(guide), guide),))
    return compose(items, guide, Options(format=Format.FULL, **options), DAY)


@pytest.mark.parametrize("paper", list(Paper))
def test_it_takes_one_page(qapp, paper):
    assert lay_out(composed(paper=paper)).count == 1


@pytest.mark.parametrize("paper", list(Paper))
def test_numbers_to_report_of_all_counties_take_one_page(qapp, paper):
    guide = read_pack(content_folder())
    takers = {
        place.id: entry(
            f"intake-{place.id}", Kind.SERVICE, contacts=(contact("report", "call", "218-555-0100"),)
        )
        for place in guide.places.rows
        if place.kind is PlaceKind.COUNTY
    }
    page = entry("duty", Kind.PRACTICE, title="The duty")
    names = {"minnesota": (page.id,), **{place_id: (taker.id,) for place_id, taker in takers.items()}}
    rows = tuple(replace(place, report_to=names.get(place.id, ())) for place in guide.places.rows)
    entries = (*guide.entries, page, *takers.values())
    guide = replace(guide, entries=entries, places=replace(guide.places, rows=rows))
    items = HandoutList((default_item(report_page(guide), guide),))
    handout = compose(items, guide, Options(format=Format.FULL, paper=paper), DAY)
    assert str(handout).count("218-555-0100") == len(takers)
    assert lay_out(handout).count == 1


def test_it_is_left_out_of_discreet_pages_as_it_tells_the_topic():
    handout = composed(discreet=True)
    assert not handout.pages
    assert [notice.kind for notice in handout.notices] == [NoticeKind.LEFT_OUT]
