"""Somebody's name in the brackets of another name needs a look, and can be cut."""

import pytest

from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import one


@pytest.mark.parametrize("field", ["service.name", "location.name", "organization.name"])
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Women's House (Sarah Halvorsen)", ("(Sarah Halvorsen)",)),
        ("Men's House(Kelly James Quill)", ("(Kelly James Quill)",)),
        ("Alder House (Madison County)", ()),
        ("Alder House (Grace Church)", ()),
        ("Alder House (Sarah)", ()),
        ("Alder House (CalFresh)", ()),
        ("Alder House (SA Active)", ()),
        ("Alder House (SARAH HALVORSEN)", ("(SARAH HALVORSEN)",)),
        ("Alder House (JD Smith)", ("(JD Smith)",)),
    ],
)
def test_a_name_within_a_name_needs_a_look(field, name, words):
    columns = {"Service": ("service.name", "Beds"), "Phone": ("phone.number", "218-555-0100")}
    judged = one({**columns, "Service" if field == "service.name" else "Place": (field, name)})
    found = [reason for reason in judged.reasons if reason.outcome is Outcome.LOOK]
    assert [(reason.words, reason.can_cut) for reason in found] == ([(words, True)] if words else [])


@pytest.mark.parametrize(
    "number",
    ["507-555-0132 (Pastor Gary cell)", "507-555-0132 (her cell)", "507-555-0132 (our nurse's mobile)"],
)
def test_a_number_that_brackets_call_a_cell_needs_a_look(number):
    columns = {"Service": ("service.name", "Beds"), "Phone": ("phone.number", "218-555-0100")}
    judged = one({**columns, "How": ("service.application_process", f"Call {number}")})
    assert judged.outcome is Outcome.LOOK


def test_whom_to_text_after_hours_needs_a_look():
    columns = {"Service": ("service.name", "Beds"), "Phone": ("phone.number", "218-555-0100")}
    judged = one({**columns, "Hours": ("schedule.description", "8-5 M-F, after hrs txt Deb 218-555-0174")})
    assert judged.outcome is Outcome.LOOK
