"""An e-mail address of a person does not come in from a cell for the web either, with or without the place."""

import pytest

from tests.directory.importing.test_plan import one, texts_of

NAME = {"Service": ("service.name", "Birch House"), "Phone": ("phone.number", "218-555-0100")}
ADDRESS = {"Street": ("address.address_1", "12 Thistle St"), "City": ("address.city", "Pondville")}
CELL = {"Web / email": ("service.url", "birch.example.org; gayle.tollerude77@birch.example.org")}


@pytest.mark.parametrize("what", ["Beds", "Beds for survivors of domestic violence"])
def test_it_is_taken_out_and_the_web_address_stays(what):
    judged = one({**NAME, **ADDRESS, **CELL, "What": ("service.description", what)})
    for entry in filter(None, (judged.entry, judged.placed)):
        assert "tollerude" not in texts_of(entry)
        assert "birch.example.org" in texts_of(entry)
    assert any(each.kind == "mail" for each in judged.reasons)


def test_the_address_of_an_office_in_such_a_cell_stays():
    cell = {"Web / email": ("service.url", "birch.example.org, office@birch.example.org")}
    assert "office@birch.example.org" in texts_of(one({**NAME, **cell}).entry)
