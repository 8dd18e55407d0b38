"""Flags: what a mark says below headings that allow something and below those that forbid it, and what it takes."""

import pytest

from guide.directory.importing.flags import is_private, part_of
from guide.directory.importing.withholding import without_private
from tests.directory.importing.cases import COMES, HELD, LOOK, differing, phrases
from tests.directory.importing.hsds import judged
from tests.directory.importing.sheets import NAME, TEL, guessed, one, outcomes_of, plan_of, understood

ALLOWING = """
Print? | Hand out? | Refer? | List it? | In booklet? | On the flyer? | Publish (yes/no) | OK to share? Yes or no
Show on website, if no leave blank | Visibility | May we list you? | Mostrar | Se puede compartir
Show to public? | Display to public users | AvailableForDirectory | AvailableForReferral | OK to refer?
Consent to list | Approved for release
"""
FORBIDDING = """
Don't print | Never hand out | Do not list | Do not refer | Do not share | Exclude From Website | ExcludeFromDirectory
No publicar | No se puede compartir | No divulgar | Non-public | Nonpublic | No longer public | No consent to share
No share | Without permission | Withhold from public | Block from public | Can't share | Shouldn’t be listed
Declined to be listed | Consent refused | Opted out of being listed | Leave out of booklet | Skip in print
Keep off online list | Non-visible | Unapproved | Archived | Conf? | Inactive
"""


def said_of_row(heading, said):
    """Return what becomes of a row with a flag below a heading."""
    return one({**NAME, **TEL, heading: ("private.flag", said)}).outcome


def test_a_flag_holds_a_row_back_as_its_heading_is_worded():
    wanted = {(heading, "NO"): HELD for heading in phrases(ALLOWING)}
    wanted |= {(heading, "yes"): COMES for heading in phrases(ALLOWING)}
    wanted |= {(heading, "yes"): HELD for heading in phrases(FORBIDDING)}
    wanted |= {(heading, "no"): COMES for heading in phrases(FORBIDDING)}
    wanted |= {("Do not refer", "x"): HELD, ("Print?", "y"): COMES, ("Private", "ask Ann"): LOOK}
    for neither in phrases("Hush? | Keep quiet | Skip"):
        wanted |= {(neither, "no"): LOOK, (neither, "x"): HELD}
    for twice in phrases("Not confidential | Non-private | No restrictions on sharing"):
        wanted |= {(twice, "no"): LOOK, (twice, "yes"): LOOK}
    assert differing(wanted, lambda case: said_of_row(*case)) == {}


def test_words_of_a_cell_hold_a_row_back_as_well():
    private = "no consent | Nonpublic | non-public | No publicar | can't share | refused to be listed"
    public = "ok to share | public | Publicar | listed | gave consent"
    wanted = dict.fromkeys(phrases(private), HELD) | dict.fromkeys(phrases(public), COMES)
    assert differing(wanted, lambda said: said_of_row("Sharing", said)) == {}
    other = "wait till Marcy calls back | see her | their town, and only theirs | no, town only"
    assert differing(dict.fromkeys(phrases(other), LOOK), lambda said: said_of_row("Print?", said)) == {}
    whole = dict.fromkeys(phrases("private, no address | do not refer - not the street either"), HELD)
    assert differing(whole, lambda said: said_of_row("Print?", said)) == {}


def test_the_heading_of_a_flag_is_told_and_other_words_than_yes_and_no_are_not_quoted():
    judged = one({**NAME, "Exclude From Website": ("private.flag", "Yes")})
    assert "Exclude From Website" in judged.reasons[0].sentence
    for said in ("CANARY says that they are rude", "do not publish, CANARY"):
        judged = one({**NAME, "Private": ("private.flag", said)})
        assert judged.outcome in (LOOK, HELD)
        assert "CANARY" not in "".join(each.sentence for each in judged.reasons)


PARTS = {
    "address": "Dirección confidencial | Domicilio privado",
    "phone": "Teléfono privado",
    "email": "Correo privado",
    "person": "SeniorWorkerIsPrivate | MainContactIsPrivate | Director is confidential | updaterContactInfo.hideFromWebsite",
    "": "Is private | Private? | For staff only | Contact privately | Staff only | contactInfo.hideFromWebsite | No publicar",
}


def test_a_flag_is_about_the_part_that_its_heading_names():
    wanted = {heading: part for part, block in PARTS.items() for heading in phrases(block)}
    assert differing(wanted, lambda heading: part_of({"heading": heading, "flag": "sí"})) == {}
    assert [each for each in wanted if not is_private({"heading": each, "flag": "sí"})] == []


STREET, NUMBER, MAIL = "12 Main St", "218-555-0144", "coats@example.org"
WHOLE = {
    "Place": ("service.name", "Coat Closet"),
    "Tel": ("phone.number", NUMBER),
    "Mail": ("service.email", MAIL),
    "Street": ("address.address_1", STREET),
}
GONE = """
Hide address? = yes = 12 Main St | Hide phone? = yes = 218-555-0144 | Hide e-mail? = x = coats@example.org
Print? = town only = 12 Main St | Print? = City only = 12 Main St | Print? = yes but NOT the street = 12 Main St
Dirección pública = no = 12 Main St | Print? = OK - no address = 12 Main St | Print? = phone only = 12 Main St | Print? = do not list address = 12 Main St
"""


def test_a_flag_takes_a_part_and_says_which():
    for heading, said, gone in (each.split(" = ") for each in phrases(GONE)):
        judged = one({**WHOLE, heading: ("private.flag", said)})
        assert judged.outcome is COMES, (heading, said)
        assert [each for each in (STREET, NUMBER, MAIL) if each not in repr(judged.entry)] == [gone]
        assert f"is left out, as the column “{heading}” says." in judged.reasons[0].sentence


def test_of_a_street_alone_that_is_kept_back_the_town_stays():
    towns = {
        ("Print?", "town only"): "Ely",
        ("Print?", "not the street"): "Ely",
        ("Hide address?", "yes"): "",
    }
    for (heading, said), town in towns.items():
        sheet = {**WHOLE, "Town": ("address.city", "Ely"), heading: ("private.flag", said)}
        cleared = without_private(one(sheet).record).record
        assert "".join(cleared.all_of("address", "city")) == town
        assert not cleared.all_of("address", "address_1")


def test_a_flag_beside_a_number_is_about_that_number_alone():
    numbers = {
        "Phone1Number": ("phone.number", "218-555-0100"),
        "Phone1IsPrivate": ("private.flag", "No"),
        "Phone2Number": ("phone.number", "218-555-CANARY 0177"),
        "Phone2IsPrivate": ("private.flag", "Yes"),
        "About": ("service.description", "Call 218-555-CANARY 0177 at night."),
    }
    judged = one({**NAME, **numbers})
    assert judged.outcome is COMES
    assert [contact.value for contact in judged.entry.contacts] == ["218-555-0100"]
    assert "CANARY" not in repr(judged.entry)
    services = understood("services.csv", {"id": "service.id", "name": "service.name"}, ("1", "Coats"))
    columns = {"service": "service.id", "number": "phone.number", "Private": "private.flag"}
    rows = ("1", "218-555-0144", "true"), ("1", "218-555-0145", "false")
    (judged,) = plan_of(services, understood("phones.csv", columns, *rows, about="phone")).judged
    assert (judged.outcome, [each.value for each in judged.entry.contacts]) == (COMES, ["218-555-0145"])


def test_a_flag_of_a_place_takes_its_street_and_no_tick_brings_that_in():
    services = {"id": "service.id", "name": "service.name", "phone": "phone.number"}
    rows = ("1", "Coats", "218-555-0144"), ("2", "Soup", "218-555-0145")
    places = ("1", "1 Vrock Lane, Ely", "true"), ("2", "2 Elm Street, Ely", "false")
    for heading in ("confidential", "Private", "Do not publish"):
        columns = {"service": "service.id", "address": "address.whole", heading: "private.flag"}
        for kept in (None, {"place": ["services.csv:2"], "private": ["services.csv:2"]}):
            plan = plan_of(
                understood("services.csv", services, *rows),
                understood("locations.csv", columns, *places, about="location"),
                kept=kept,
            )
            hidden, shown = plan.judged
            assert [hidden.outcome, shown.outcome] == [COMES, COMES]
            assert hidden.entry.confidential
            assert "Vrock" not in repr(plan.entries)
            assert "2 Elm Street" in repr(shown.entry)


def test_a_mark_among_others_holds_the_row_back_in_whatever_column():
    marks = phrases("private | Hidden | call_first, confidential | ['unlisted']")
    wanted = {("Flags", field, said): HELD for field in ("", "service.category") for said in marks}
    wanted |= {("Flags", "", "call_first"): COMES, ("Rooms", "", "private"): COMES}
    assert differing(wanted, lambda case: one({**WHOLE, case[0]: case[1:]}).outcome) == {}


def test_what_a_place_or_a_link_to_it_says_in_an_unused_column_is_heard():
    link = {"service": "service_at_location.service_id", "place": "service_at_location.location_id"}
    place = {"id": "location.id", "address": "address.whole", "x_county.flags": ""}
    cases = {
        ("do_not_publish", ""): LOOK,
        ("", "Do not give out"): LOOK,
        ("", "private"): COMES,
        ("open", "call first"): COMES,
        ("open", '{"days": [], "closed": []}'): COMES,
    }
    for (of_link, of_place), outcome in cases.items():
        (judged,) = plan_of(
            understood("services.csv", {"id": "service.id", "name": "service.name"}, ("1", "Coats")),
            understood("links.csv", {**link, "Mark": ""}, ("1", "l1", of_link), about="service_at_location"),
            understood("places.csv", place, ("l1", "12 Main Street, Ely", of_place), about="location"),
        ).judged
        assert judged.outcome is outcome, (of_link, of_place)
        assert ("12 Main" in repr(judged.entry)) is (of_link == "open")


ANSWERS = """
Listing consent = Refused = Given | Public listing = Opted out = Opted in | Publication status = Draft = Published
Directory = Exclude = Include | Sharing level = Restricted = Open | Visibility = Staff = Everyone
post_status = pending review = publish
"""


def test_a_column_that_answers_in_words_who_may_see_a_row_is_a_flag():
    for heading, forbidden, allowed in (each.split(" = ") for each in phrases(ANSWERS)):
        said = (allowed, forbidden, allowed, allowed)
        phones = tuple(f"218-555-010{n}" for n in range(4))
        columns = {"Name": ("Elm House", "Oak Hall", "Fir Barn", "Ash Inn"), "Phone": phones}
        sheet, guess = guessed({**columns, heading: said})
        assert guess.columns[2].field == "private.flag", heading
        assert outcomes_of(sheet) == [COMES, HELD, COMES, COMES], heading


@pytest.mark.parametrize(
    ("said", "outcome"), [("do_not_publish", HELD), ("do not list", HELD), ("private", COMES)]
)
def test_what_a_service_at_a_place_says_of_its_listing_is_about_the_service(tmp_path, said, outcome):
    street = {"id": "a1", "address_1": "12 Canary St", "city": "Ely"}
    link = {"id": "x1", "location": {"id": "l1", "name": "Hall", "addresses": [street]}}
    (found,) = judged(tmp_path, {"service_at_locations": [{**link, "x_list": {"flags": [said]}}]})
    assert found.outcome is outcome
    assert outcome is HELD or "Canary" not in repr(found.entry)


def answered(heading, *cells, kept=None):
    columns = {"Name": "service.name", "Tel": "phone.number", heading: "private.flag"}
    names = ("Coat Closet", "Soup Line", "Night Bus", "Bread Box", "Warm Up Center")
    rows = [(names[n], f"218-555-01{n:02}", cell) for n, cell in enumerate(cells)]
    return plan_of(understood("list", columns, *rows), kept=kept).judged


def test_an_empty_cell_among_permissions_is_asked_about_and_among_what_is_private_is_a_no():
    def outcomes(*case):
        return [each.outcome for each in answered(*case)]

    for heading in phrases("OK to list? | Publish | On website | Consent to share"):
        assert outcomes(heading, "yes", "Y", "", "no", "yes") == [COMES, COMES, LOOK, HELD, COMES], heading
    for heading in phrases("Confidential? | Do not list | Hide from public"):
        assert outcomes(heading, "no", "no", "", "yes") == [COMES, COMES, COMES, HELD], heading
    few_say_anything = outcomes("OK to list?", "yes", "no", "", "", "")
    assert few_say_anything == [COMES, HELD, COMES, COMES, COMES]
    assert outcomes("OK to list address?", "yes", "yes", "") == [COMES, COMES, COMES]
    _, silent = answered("OK to list?", "yes", "")
    (reason,) = silent.reasons
    assert "“OK to list?” is empty" in reason.sentence
    _, silent = answered("OK to list?", "yes", "", kept={reason.kind: frozenset((silent.place,))})
    assert silent.outcome is COMES
