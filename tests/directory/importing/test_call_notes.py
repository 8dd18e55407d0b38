"""A text in which colleagues note their calls needs a look; what is said to callers does not."""

import pytest

from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import one

COLUMNS = {"Name": ("service.name", "Warm Up"), "Tel": ("phone.number", "218-555-0100")}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Bryn called on 22/08/2023 them and left them a message",
            "Bryn called on 22/08/2023 them and left them a message",
        ),
        ("emailed them on 15/08/2023", "emailed them on 15/08"),
        ("Bags of food. Called, left a VM", "Called, left a VM"),
        ("Left them a message", "Left them a message"),
    ],
)
def test_a_note_of_a_call_needs_a_look(text, words):
    judged = one({**COLUMNS, "Info": ("service.description", text)})
    assert judged.outcome is Outcome.LOOK
    assert [reason.words for reason in judged.reasons] == [(words,)]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("service.description", "If you left a message, we call back. Nurses are called on 24/7."),
        ("service.description", "Callers who left messages are called back on Monday."),
        ("service.assured_date", "called on 5/6/24"),
    ],
)
def test_what_is_said_to_callers_and_the_day_of_a_check_need_no_look(field, text):
    assert one({**COLUMNS, "Info": (field, text)}).outcome is Outcome.COMES


@pytest.mark.parametrize(
    "text",
    [
        "TEST RECORD please ignore",
        "Duplicate of record 1044 - delete",
        "Merged with Thistle House 2022",
        "do not use",
        "Beds. Don't use this number",
        "Moved! New address unknown.",
        "Not taking referrals until spring.",
    ],
)
def test_what_is_noted_of_the_whole_row_needs_a_look_and_is_not_cut(text):
    judged = one({**COLUMNS, "Info": ("service.description", text)})
    assert judged.outcome is Outcome.LOOK
    assert not any(reason.can_cut for reason in judged.reasons)


@pytest.mark.parametrize("text", ["Please do not use drugs here", "Not taking walk-ins", "Tests until noon"])
def test_rules_for_guests_need_no_look(text):
    assert one({**COLUMNS, "Info": ("service.description", text)}).outcome is Outcome.COMES
