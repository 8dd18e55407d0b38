"""A text that a person reads stands once, with what was decided about it, and marks guide the eye."""

import pytest

from guide.content.hsds import Organization, Service
from guide.directory.decisions import Decisions
from guide.directory.judged import Admitted, Passage, ReadState
from guide.directory.passages.listing import passages_of
from guide.directory.passages.marking import marks_in, marks_of

KNOWN = frozenset("duluth medicaid".split())


def admitted(*texts, service=None, heading="About"):
    waiting = (Passage(text, text, "service.description", (), (heading,)) for text in texts)
    return Admitted(service or Service(), tuple(waiting))


def test_a_text_stands_once_with_three_names_and_what_was_decided():
    items = [(f"House {n}", admitted("same", heading=f"H{n % 2}")) for n in range(5)]
    items += [("Last", admitted("plain", "edited", "out"))]
    decisions = Decisions(texts={"plain": "", "edited": "better", "out": ""}, left_out=frozenset({"out"}))
    same, plain, edited, out = passages_of(items, decisions, KNOWN)
    assert (same.names, same.headings, same.count) == (("House 0", "House 1", "House 2"), ("H0", "H1"), 5)
    states = [(each.state, each.shown) for each in (same, plain, edited, out)]
    wanted = [ReadState.UNREAD, ReadState.PUBLISHED, ReadState.EDITED, ReadState.LEFT_OUT]
    assert states == list(zip(wanted, ["", "plain", "better", ""], strict=True))


def test_the_names_of_a_row_are_no_strangers_in_its_own_text():
    service = Service(organization=Organization(name="Quillfeather Alliance"))
    (passage,) = passages_of(
        [("Zebulon House", admitted("Zebulon and Quillfeather. Ask Marlys.", service=service))],
        Decisions(),
        KNOWN,
    )
    assert [passage.text[each.start : each.end] for each in marks_of(passage)] == ["Marlys"]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Ask for Quenna at the desk.", ["Ask for", "Quenna"]),
        ("We placed A.J. (15) here.", ["placed", "A.J.", "(15)"]),
        ("Write to quenna.x@example.org or help@example.org.", ["quenna.x@example.org"]),
        ("Door code 4411, staff only", ["code", "staff only"]),
        ("Call 218-555-0177 since March 3", ["218-555-0177"]),
        ("No dar la dirección. Pregunte por Zulma.", ["No dar", "Pregunte por", "Zulma"]),
    ],
)
def test_marks_are_where_the_eye_should_go(text, marked):
    assert [text[each.start : each.end] for each in marks_in(text, KNOWN)] == marked


@pytest.mark.parametrize(
    "text",
    [
        "Serves Duluth. Medicaid accepted, SNAP and WIC too.",
        "A person can bring papers to the P.O. Box.",
        "Ofrecemos comida para las familias de la zona. Llame para saber de los horarios.",
    ],
)
def test_plain_sentences_have_no_marks(text):
    assert marks_in(text, KNOWN) == ()
