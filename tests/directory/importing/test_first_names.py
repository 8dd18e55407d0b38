"""A first name that stands alone in a text needs a look, and can be cut."""

import pytest

from guide.directory.importing.cut_words import without_words, words_to_cut
from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import one

NAME = {"Service": ("service.name", "Night Bus"), "Phone": ("phone.number", "218-555-0100")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2nd Tues 10-1 (Merry there Tues only)", "Merry"),
        ("Rides at night. Bev is in Mon and Wed", "Bev"),
        ("Anouk's out Fridays", "Anouk"),
        ("Coats and boots, Karen knows the sizes", "Karen"),
        ("Anouk retired", "Anouk"),
        ("Mon 4-7, Verlinda is out for chemo", "Verlinda"),
        ("Anouk Aune retired", "Anouk Aune"),
        ("Donna has the key", "Donna"),
        ("ask Bev for the key", "Bev"),
        ("ask Pastor Ingrid at home", "Pastor Ingrid"),
        ("Rides, go to Donna on the day", "Donna"),
        ("No deposit per Donna", "Donna"),
        ("M-F 8-4. Bartlebee will let you in early", "Bartlebee"),
        ("Bartlebee'll meet you at the door", "Bartlebee"),
        ("The group meets at Meeka's house, 12 Main St", "Meeka"),
        ("Our worker Philippina can go with you", "Philippina"),
        ("Beds, our friend Meeka has one", "Meeka"),
        ("Pets (foster mom is Ingelora)", "Ingelora"),
        ("the landlady Ingelora Wenn takes less", "Ingelora Wenn"),
        ("Office M-F. Rosamunde on call wknds", "Rosamunde"),
        ("English. Pazao does Karen", "Pazao"),
    ],
)
def test_a_first_name_alone_needs_a_look_and_can_be_cut(text, name):
    judged = one({**NAME, "How": ("service.application_process", text)})
    assert judged.outcome is Outcome.LOOK
    assert words_to_cut(judged.reasons) == (f"({name})",)
    assert name not in repr(without_words(judged.entry, words_to_cut(judged.reasons)))


@pytest.mark.parametrize(
    "text",
    [
        "Meals there Tuesdays at noon",
        "Food is there",
        "Walk-in on Tuesdays",
        "St. Mary's House is in town",
        "The Wells Street door is there on Tuesday",
        "It is in Duluth",
        "Duluth is here",
        "Ask about rides",
        "Ask for Housing",
        "Ask for Medicaid forms",
        "See Duluth for rides",
        "Through Hope on Oak Street",
        "Bring ID. Night Bus is out Mondays",
        "Staff will let you in",
        "Catholic Charities will help",
        "Metro Transit will pick you up",
        "Nurse on call",
        "Meals at St. Brigid's house",
        "Children's home",
        "Our volunteer Program",
        "Single mothers, mother and baby, dad and son",
        "Owner of a home",
        "Ask our friends at Grace Church",
    ],
)
def test_other_words_with_capitals_need_none(text):
    judged = one({**NAME, "How": ("service.application_process", text)})
    assert judged.outcome is Outcome.COMES, judged.reasons
