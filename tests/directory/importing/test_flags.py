"""Reads what a mark says below headings that allow something, and below those that forbid it."""

import pytest

from guide.directory.columns.guess import guess_columns
from guide.directory.importing.flags import is_private, part_of
from guide.directory.importing.judged import Outcome
from guide.directory.table import Row, Table
from tests.directory.importing.hsds import judged


@pytest.mark.parametrize(
    "heading", ["Print?", "Hand out?", "Refer?", "List it?", "In booklet?", "On the flyer?"]
)
def test_no_below_what_allows_to_tell_is_private(heading):
    assert is_private({"heading": heading, "flag": "NO"})
    assert is_private({"heading": heading, "flag": "yes"}) is False


@pytest.mark.parametrize("heading", ["Don't print", "Never hand out", "Do not list", "Do not refer"])
def test_a_mark_below_what_forbids_it_is_private(heading):
    assert is_private({"heading": heading, "flag": "x"})
    assert is_private({"heading": heading, "flag": "no"}) is False


@pytest.mark.parametrize(
    "heading",
    [
        "No publicar",
        "No se puede compartir",
        "No divulgar",
        "Non-public",
        "Nonpublic",
        "No longer public",
        "No consent to share",
        "No share",
        "Without permission",
        "Withhold from public",
        "Block from public",
        "Can't share",
        "Shouldn’t be listed",
        "Declined to be listed",
        "Consent refused",
        "Opted out of being listed",
        "Leave out of booklet",
        "Skip in print",
        "Keep off online list",
        "Non-visible",
        "Unapproved",
    ],
)
def test_what_turns_words_of_showing_round_is_heeded(heading):
    assert is_private({"heading": heading, "flag": "yes"})
    assert is_private({"heading": heading, "flag": "no"}) is False


@pytest.mark.parametrize(
    "heading",
    [
        "Publish (yes/no)",
        "OK to share? Yes or no",
        "Show on website, if no leave blank",
        "Visibility",
        "May we list you?",
        "Mostrar",
        "Dirección pública",
        "Se puede compartir",
    ],
)
def test_a_no_among_the_answers_turns_nothing_round(heading):
    assert is_private({"heading": heading, "flag": "no"})
    assert is_private({"heading": heading, "flag": "yes"}) is False


@pytest.mark.parametrize("said", ["yes", "no"])
@pytest.mark.parametrize("heading", ["Not confidential", "Non-private", "No restrictions on sharing"])
def test_what_is_turned_round_twice_is_asked(heading, said):
    assert is_private({"heading": heading, "flag": said}) is None


@pytest.mark.parametrize("heading", ["Hush?", "Keep quiet", "Skip"])
def test_no_below_words_that_say_neither_is_asked(heading):
    assert is_private({"heading": heading, "flag": "no"}) is None
    assert is_private({"heading": heading, "flag": "x"})


@pytest.mark.parametrize(
    "said",
    [
        "town only",
        "City only",
        "yes but NOT the street",
        "OK - no address",
        "phone only",
        "do not list address",
    ],
)
def test_a_row_can_be_shown_without_its_address(said):
    flag = {"heading": "Print?", "flag": said}
    assert is_private(flag)
    assert part_of(flag) == "address"


@pytest.mark.parametrize("said", ["private, no address", "do not refer - not the street either"])
def test_what_hides_the_row_besides_hides_all_of_it(said):
    flag = {"heading": "Print?", "flag": said}
    assert is_private(flag)
    assert part_of(flag) == ""


@pytest.mark.parametrize(
    "said", ["wait till Marcy calls back", "see her", "their town, and only theirs", "no, town only"]
)
def test_other_words_are_about_the_whole_row(said):
    flag = {"heading": "Print?", "flag": said}
    assert is_private(flag) is None
    assert part_of(flag) == ""


@pytest.mark.parametrize(
    "heading",
    [
        "SeniorWorkerIsPrivate",
        "MainContactIsPrivate",
        "Director is confidential",
        "updaterContactInfo.hideFromWebsite",
    ],
)
def test_a_flag_of_somebody_who_works_there_is_not_about_the_row(heading):
    assert part_of({"heading": heading, "flag": "Yes"}) == "person"


@pytest.mark.parametrize(
    "heading",
    [
        "Is private",
        "Private?",
        "For staff only",
        "Contact privately",
        "Staff only",
        "contactInfo.hideFromWebsite",
    ],
)
def test_other_flags_are_about_the_row(heading):
    assert part_of({"heading": heading, "flag": "Yes"}) == ""


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Dirección confidencial", "address"),
        ("Domicilio privado", "address"),
        ("Teléfono privado", "phone"),
        ("Correo privado", "email"),
        ("No publicar", ""),
    ],
)
def test_a_flag_in_spanish_is_about_the_part_that_it_names(heading, part):
    assert part_of({"heading": heading, "flag": "sí"}) == part
    assert is_private({"heading": heading, "flag": "sí"})


@pytest.mark.parametrize(
    "said", ["no consent", "Nonpublic", "non-public", "No publicar", "can't share", "refused to be listed"]
)
def test_what_a_cell_turns_round_is_private_too(said):
    assert is_private({"heading": "Sharing", "flag": said})


@pytest.mark.parametrize("said", ["ok to share", "public", "Publicar", "listed", "gave consent"])
def test_what_a_cell_allows_is_not(said):
    assert is_private({"heading": "Sharing", "flag": said}) is False


@pytest.mark.parametrize(
    ("heading", "forbidden", "allowed"),
    [
        ("Listing consent", "Refused", "Given"),
        ("Public listing", "Opted out", "Opted in"),
        ("Publication status", "Draft", "Published"),
        ("Directory", "Exclude", "Include"),
        ("Sharing level", "Restricted", "Open"),
        ("Visibility", "Staff", "Everyone"),
    ],
)
def test_a_column_that_answers_in_words_who_may_see_a_row_is_a_flag(heading, forbidden, allowed):
    said = (allowed, forbidden, allowed, allowed)
    rows = tuple(Row(n, (f"House {n}", f"218-555-010{n}", text)) for n, text in enumerate(said, start=2))
    assert (
        guess_columns(Table("list.csv", ("Name", "Phone", heading), rows)).columns[2].field == "private.flag"
    )
    assert is_private({"heading": heading, "flag": forbidden})
    assert is_private({"heading": heading, "flag": allowed}) is False


def test_the_status_of_posts_of_a_web_site_says_whether_a_row_is_shown():
    said = ("publish", "draft", "publish", "pending review")
    rows = tuple(Row(n, (f"House {n}", f"218-555-010{n}", text)) for n, text in enumerate(said, start=2))
    found = guess_columns(Table("list.csv", ("Name", "Phone", "post_status"), rows)).columns[2]
    assert found.field == "private.flag"
    assert [is_private({"heading": "status", "flag": text}) for text in said] == [False, True, False, True]


@pytest.mark.parametrize(
    ("said", "outcome"),
    [("do_not_publish", Outcome.HELD), ("do not list", Outcome.HELD), ("private", Outcome.COMES)],
)
def test_what_a_service_at_a_place_says_of_its_listing_is_about_the_service(tmp_path, said, outcome):
    street = {"id": "a1", "address_1": "12 Canary St", "city": "Ely"}
    link = {"id": "x1", "location": {"id": "l1", "name": "Hall", "addresses": [street]}}
    (found,) = judged(tmp_path, {"service_at_locations": [{**link, "x_list": {"flags": [said]}}]})
    assert found.outcome is outcome
    assert outcome is Outcome.HELD or "Canary" not in repr(found.entry)
