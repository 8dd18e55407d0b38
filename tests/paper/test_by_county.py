"""The lists of all counties take one page of paper each, in every format but large print."""

from dataclasses import replace

import pytest

from guide.content.model import Kind
from guide.content.places import PlaceKind
from guide.handout.compose import compose
from guide.handout.document import NoticeKind
from guide.handout.handout_list import HandoutList
from guide.handout.options import Format, Options, Paper
from guide.handout.resolved import default_item
from guide.paper.style import TABLE_SIZES
from guide.render.by_county import by_county_title, state_page
from guide.render.report_by_county import report_page, report_title
from tests.builders import DAY, contact, entry
from tests.shipped import shipped_guide

from .looking import assert_within_margins

LISTS = {"asked first": (state_page, by_county_title), "reports": (report_page, report_title)}


@pytest.fixture(scope="module")
def guide():
    return shipped_guide()


def composed(guide, *targets, **options):
    items = HandoutList(tuple(default_item(target, guide) for target in targets))
    return compose(items, guide, Options(**options), DAY)


def with_numbers_to_report(guide, *, count=1, changed=lambda place: place):
    """Return the guide with places that each have some numbers to report, and the ids of their counties."""
    counties = [place for place in map(changed, guide.places.rows) if place.kind is PlaceKind.COUNTY]
    numbers = tuple(contact("report", "call", f"218-555-01{n:02}") for n in range(count))
    takers = {place.id: entry(f"intake-{place.id}", Kind.SERVICE, contacts=numbers) for place in counties}
    page = entry("duty", Kind.PRACTICE, title="The duty")
    names = {"minnesota": (page.id,), **{place_id: (taker.id,) for place_id, taker in takers.items()}}
    rows = tuple(
        replace(place, report_to=names.get(place.id, ())) for place in map(changed, guide.places.rows)
    )
    entries = (*guide.entries, page, *takers.values())
    return replace(guide, entries=entries, places=replace(guide.places, rows=rows)), tuple(takers)


CASES = [
    *(("asked first", form, Paper.LETTER) for form in Format if form is not Format.LARGE),
    ("asked first", Format.SHEET, Paper.A4),
    ("reports", Format.SHEET, Paper.LETTER),
    ("reports", Format.CARD, Paper.A4),
]


@pytest.mark.parametrize(("name", "form", "paper"), CASES)
def test_a_list_of_the_shipped_guide_is_one_page(guide, printed, name, form, paper):
    target_of, title_of = LISTS[name]
    handout = composed(guide, target_of(guide), format=form, paper=paper)
    made = printed(handout)
    assert (made.pages.count, made.pages.notices) == (1, ())
    assert_within_margins(made.pages)
    is_asked = name == "asked first"
    first = "In every county: 911 danger now;" if is_asked else "Danger now: call 911."
    assert made.raw.startswith(f"{title_of()} {first}")
    assert ("Day One" in made.raw) is is_asked  # a call to Day One is no report
    assert guide.pack.id in handout.footer or guide.pack.title in handout.footer
    assert made.raw.endswith(f" {handout.footer}")
    at = 0
    for place in guide.places.to_choose:
        if place.kind is PlaceKind.COUNTY:
            at = made.raw.index(f"{place.name.removesuffix(' County')}: ", at)  # down each column in turn
    assert min(size for size, _ in made.sizes) >= 8


@pytest.mark.parametrize(("count", "paper"), [(1, Paper.A4), (4, Paper.LETTER)])
def test_a_list_with_more_numbers_has_smaller_type_within_limits(guide, printed, paper, count):
    guide, counties = with_numbers_to_report(guide, count=count)
    made = printed(composed(guide, report_page(guide), format=Format.SHEET, paper=paper))
    assert made.pages.count == 1
    assert_within_margins(made.pages)
    assert made.text.count("218-555-0100") == len(counties) == 87
    assert min(size for size, _ in made.sizes) >= TABLE_SIZES[-1] == 7


def test_a_list_that_is_too_long_even_so_goes_on_and_says_it(guide, printed):
    def long_named(place):
        return replace(place, name=f"{place.name} {'with a long name ' * 8}")

    guide, counties = with_numbers_to_report(guide, changed=long_named)
    made = printed(composed(guide, report_page(guide), format=Format.SHEET))
    assert made.pages.count > 1
    (notice,) = made.pages.notices
    assert notice.kind is NoticeKind.NO_ROOM
    assert f"takes {made.pages.count} pages, even in the smallest type" in notice.sentence
    assert_within_margins(made.pages)
    assert made.text.count("218-555-0100") == len(counties)


def test_large_print_stays_large(guide, printed):
    made = printed(composed(guide, state_page(guide), format=Format.LARGE))
    assert made.pages.count > 1
    assert min(size for size, _ in made.sizes) >= 18


@pytest.mark.parametrize("form", [Format.SHEET, Format.CARD])
def test_beside_other_items_each_list_has_its_page_after_them(guide, printed, form):
    alone = printed(composed(guide, "day-one", format=form))
    both = printed(composed(guide, state_page(guide), "day-one", report_page(guide), format=form))
    assert both.pages.count == alone.pages.count + 2
    assert both.raw.index(by_county_title()) < both.raw.index(report_title())


def test_discreetly_no_name_and_no_address_tells_the_topic(guide):
    for form in Format:
        handout = composed(guide, state_page(guide), format=form, discreet=True)
        shown = str((handout.title, handout.items, handout.pages))
        assert "Safe Harbor" not in shown
        assert "safeharbor" not in shown
        assert "Aitkin" in str(handout.items)
        (notice,) = [each for each in handout.notices if each.kind is NoticeKind.CHANGED]
        assert "an address on the web was left out" in notice.sentence
