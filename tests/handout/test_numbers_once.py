"""No number of a line stands twice on one paper; where it would, its name is there."""

from guide.blocks.blocks import Number, Paragraph
from guide.content.model import Kind
from guide.handout.as_text import as_text
from guide.handout.options import Format
from tests.builders import contact, entry
from tests.handout.samples import made, winter

TAXI = entry("taxi", Kind.LINE, title="Taxi", contacts=(contact("support", "call", "555-0161"),))
SITUATIONS = tuple(
    entry(name, Kind.SITUATION, title=name.title(), lines=lines)
    for name, lines in (("stuck", ("taxi", "bakery")), ("lost", ("taxi",)))
)


def paper(*targets, **options):
    options.setdefault("format", Format.CARD)
    guide = winter()
    return made(*targets, guide=winter(entries=(*guide.entries, TAXI, *SITUATIONS)), **options)


def test_a_number_stands_with_what_it_is_about_or_at_first():
    also = "Also on this paper: Taxi."
    for targets, number_at, name_at in (
        (("stuck", "taxi"), "taxi", ["stuck"]),
        (("taxi", "stuck", "lost"), "taxi", ["stuck", "lost"]),
        (("stuck", "lost"), "stuck", ["lost"]),
        (("taxi", "taxi#numbers"), "taxi", ["taxi#numbers"]),
    ):
        for options in ({}, {"format": Format.SHEET}, {"discreet": True}):
            done = paper(*targets, **options)
            assert as_text(done).count("555-0161") == 1, targets
            for item in done.items:
                numbers = [block.value for block in item.blocks if isinstance(block, Number)]
                assert ("555-0161" in numbers) is (item.target == number_at)
                assert (Paragraph(also) in item.blocks) is (item.target in name_at)


def test_under_another_name_it_is_said_where_it_stands():
    done = paper("taxi", "lost", title="Ride")
    assert as_text(done).count("555-0161") == 1
    assert done.items[1].blocks == (Paragraph("Also on this paper: Taxi (see “Ride”)."),)


def test_cards_that_are_cut_apart_have_it_each():
    done = paper("taxi", "stuck", format=Format.CARDS, one_per_item=True)
    assert as_text(done).count("555-0161") == 2


def test_what_makes_the_paper_ordinary_is_not_added_a_second_time():
    guide = winter()
    home = entry("home", Kind.SITUATION, title="Home", lines=("bakery",))
    done = made("home", guide=winter(entries=(*guide.entries, home)), cover=True)
    assert [item.target for item in done.items] == ["home", "library"]
