"""What a text tells of somebody's life needs a look, and can be cut."""

import pytest

from guide.directory.importing.judged import CUT, Outcome
from tests.directory.importing.test_plan import one, texts_of

NAME = {"Service": ("service.name", "Night Bus"), "Phone": ("phone.number", "218-555-0100")}


@pytest.mark.parametrize(
    "text",
    [
        "Rides. The driver lives on Thistle Way in Pondville",
        "Rides. The driver lives at 12 Thistle Way",
        "Rides. She is out on leave for thistle surgery til March",
        "Rides. He's in the hospital with thistle burns",
        "Rides (they took J.'s case last year, the thistle one)",
        "Rides (they know the girl from the Thistle motel)",
        "Rides. A client of ours had a bad thistle here",
        "Rides. turned away our client Q.X. in Feb bc of her thistle",
        "Rides. Turned her away for a thistle",
        "Rides. Our client was given a thistle",
        "Rides. One of our girls got a thistle here",
        "Rides. They banned our client for a thistle",
        "Rides. They sent Q.X. away, with a thistle",
        "Rides. No thistle because of her record",
        "Rides. Dr. Fenskerud talks too much of thistles",
        "Rides. Marva is very rude about thistles",
        "Rides. Our girl from Pondville went here once, for thistles",
        "Rides (took a 15 yr old once with a thistle)",
        "Rides. They had a falling out w/ the thistles",
        "Rides. Usually at the Thistle Motel on Hwy 71",
        "Rides. Client Jane D. was placed here for thistles",
        "Rides. Sarah had a bad experience here with thistles",
        "Rides. Pat (she/her) will answer for thistles",
        "Rides. T.L. (19) was asked to leave the thistle",
        "Rides. Q. stayed there and told of thistles",
    ],
)
def test_a_text_about_somebody_needs_a_look_and_can_be_cut(text):
    columns = {**NAME, "How": ("service.application_process", text)}
    assert one(columns).outcome is Outcome.LOOK
    judged = one(columns, **{CUT: frozenset({"list.csv:2"})})
    assert judged.outcome is Outcome.COMES
    assert judged.entry.application_process.strip(".") == "Rides"
    assert "histle" not in texts_of(judged.entry)


@pytest.mark.parametrize(
    "text",
    [
        "Anyone who lives on Oak Street",
        "Whoever lives on Social Security",
        "Legal help with maternity leave",
        "A person may come if she is pregnant",
        "Rides for the girls and boys of the town",
        "Our clients ride for nothing",
        "Nobody is turned away. No one is turned away for lack of money",
        "Our client services run from nine to five",
        "Our client-choice pantry, one of our clients' favourites",
        "One of our girls' groups",
        "Open Mondays at 5 p.m. Was the Elm Club",
        "Near St. Paul. Said to be quiet. The U.S. has many",
        "We do not turn her away. Weapons are banned",
        "Help for those denied because of a record",
    ],
)
def test_what_is_said_of_everybody_needs_none(text):
    judged = one({**NAME, "How": ("service.application_process", text)})
    assert judged.outcome is Outcome.COMES, judged.reasons


@pytest.mark.parametrize(
    "text",
    [
        "13-18, they took our A.R. at 19 though, ask again",
        "Spanish (only when Rosa V. is in)",
    ],
)
def test_a_client_by_initials_and_who_is_in_need_a_look(text):
    assert one({**NAME, "Who": ("service.eligibility_description", text)}).outcome is Outcome.LOOK
