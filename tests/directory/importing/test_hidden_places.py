"""The place of a service that must stay hidden is told nowhere: which services those are, and what goes."""

from guide.content.places import Place, PlaceKind, Places
from tests.directory.importing.cases import COMES, WHEREVER, differing, phrases
from tests.directory.importing.sheets import DESCRIPTION, NAME, PLACES, TEL, one, plan_of, row, understood

STREET = {"Street": ("address.address_1", "12 Canary Street")}
SURVIVORS = "Housing for survivors of domestic violence"
HURT = """
DV shelter | D.V. shelter | 24 hr line DV | DV safe house | womens safe home | women's refuge | casa segura
Women’s emergency shelter | shelter for women leaving abuse | shelter for women fleeing violence
Transitional housing, leaving abuse | Group for men who were abused | refugio para mujeres | Albergue de mujeres
Harbor House Abuse Shelter | Neighbors Against Abuse | For people who live with spousal abuse. | ipv;shelter
Counseling after Domestic Vio- lence, and more | Help for families; abusive international marriages
Strangulation exams | Victim services of the county | dating abuse | gender-based violence | victims of crime
sexual assault | crime victim | battered | abused women | was abused | abusive partner | fleeing an abuser
trafficking | prostitution | sex work | safehouse | safe home | stalking | rape | survivors | runaway
women's shelter | refuge for women | víctima de | sobreviviente | violencia sexual | trata de personas | maltrato
violent partner | dangerous man | a violent home | husbands hit them | partner who beats | hurt by her boyfriend
getting away from a violent partner | fleeing a dangerous home | hiding from her husband | leaving a partner
women and children getting away | women who are hiding | safe place to stay for women | safe place for women
men beat them | running from pimps | out of the life | left the life | ladies running away | girls fleeing
huye de su pareja | huir de su esposo | huye de su marido
"""
SECRET = """
confidential location | confid. address | undisclosed site | secret place | hidden street | location is private
not tell address | never give out the location | don't share this address | no disclose street
dirección confidencial | ubicacion secreta | domicilio privado | address undisclosed | location not public
our street is not published | address is unlisted | never publish the location | location withheld
"""


def is_hidden(judged, secret="Canary"):
    """Whether an entry is kept without its place, and nothing of it stands in the entry."""
    return judged.entry.confidential and secret.casefold() not in repr(judged.entry).casefold()


def test_a_service_for_people_hurt_by_violence_comes_without_its_place():
    columns = {
        "Name": ("service.name", "Safe Harbor House"),
        "About": (DESCRIPTION, f"{SURVIVORS}. Come to 7 Canary Lane, or 9 elm ave, at night."),
        "Street": ("address.address_1", "7 Canary Lane"),
        "City": ("address.city", "Pondville"),
        "Point": ("location.point", "46.12345, -92.12345"),
        **TEL,
    }
    judged = one(columns)
    assert (judged.outcome, judged.entry.confidential, judged.entry.address) == (COMES, True, "")
    assert [each for each in ("Canary", "elm ave", "46.12") if each in repr(judged.entry)] == []
    assert [reason.kind for reason in judged.reasons] == ["place"]
    ticked = one(columns, place=frozenset({judged.place}))
    assert ticked.entry.address.startswith("7 Canary Lane")


def test_words_for_people_hurt_by_others_hide_the_place():
    wanted = dict.fromkeys(phrases(HURT), True)
    lane = {"Street": ("address.address_1", "7 Canary Lane")}
    assert differing(wanted, lambda text: is_hidden(row(DESCRIPTION, f"Beds: {text}", **lane))) == {}
    in_text = "House is at 1417 Canary Ave."
    assert differing(wanted, lambda text: is_hidden(row(DESCRIPTION, f"{text}. {in_text}"))) == {}


def test_words_that_say_that_a_place_is_secret_hide_it():
    wanted = dict.fromkeys(phrases(SECRET), True)
    assert differing(wanted, lambda text: is_hidden(row(DESCRIPTION, f"Beds, {text}", **STREET))) == {}
    notes = phrases("confidential | CONFIDENTIAL! | location not public | unlisted")
    found = differing(dict.fromkeys(notes, True), lambda text: is_hidden(row("private.note", text, **STREET)))
    assert found == {}


def test_other_services_keep_their_street():
    said = """
    Men's shelter | DVD evenings | Women's health | Shelter for families | Do not refer | Do not give out gas cards
    We do not give out money | Beds and a program against substance abuse | Substance abuse shelter
    """
    wanted = dict.fromkeys(phrases(said), "12 Canary Street")
    assert differing(wanted, lambda text: row(DESCRIPTION, text, **STREET).entry.address) == {}
    for text in ("One safe place for survivors", "One way out of violence against women"):
        assert not row(DESCRIPTION, text).entry.confidential  # a number in words is no street


def test_a_row_that_says_itself_that_it_is_not_to_be_told_never_gets_its_street():
    said = """
    House is at 1417 Canary Ave, white door, DO NOT GIVE OUT street | Beds. Never tell the address
    1417 Canary Ave (dont share) | Beds at a confid. location | We never give out our address
    The address is private: 61 Canary Way
    """

    def ticked(case):
        columns = {**NAME, "What": case, "Street": ("address.address_1", "7 Canary Lane")}
        ticks = {kind: frozenset({"list.csv:2"}) for kind in ("private", "place")}
        judged = one(columns, **ticks)
        return judged.outcome, is_hidden(judged), judged.placed

    cases = [(field, text) for field in WHEREVER for text in phrases(said)]
    assert differing(dict.fromkeys(cases, (COMES, True, None)), ticked) == {}


def test_a_column_that_marks_services_for_people_hurt_by_others_hides_the_place():
    headings = ("DV shelter?", "DOMESTIC_VIOLENCE__C", "DomesticViolence", "Trafficking")
    for field in ("", "service.eligibility_description"):
        for heading in headings:
            judged = one({**NAME, **STREET, heading: (field, "Y")})
            assert (judged.outcome, is_hidden(judged)) == (COMES, True), heading
            assert "Canary" in repr(judged.placed)
    for heading, said in (("DV shelter?", "no"), ("DV shelter?", ""), ("Wheelchairs", "yes")):
        assert "12 Canary Street" in repr(one({**NAME, **STREET, heading: ("", said)}).entry)
    judged = one({**NAME, "Safe house street": ("address.whole", "12 Canary Street")})
    assert is_hidden(judged)
    assert "Safe house street" in judged.reasons[0].sentence


def test_it_is_said_why_a_place_stays_out_without_the_rest_of_a_note():
    why = {
        (DESCRIPTION, "What", "Beds for survivors"): "as it says “survivors”.",
        ("address.address_2", "Suite", "undisclosed"): "as its address says itself that it is secret.",
        ("private.flag", "Address is private", "Yes"): "as its source marks the address private.",
        (
            "private.note",
            "Our notes",
            "kin of a trafficker, CANARY",
        ): "as “Our notes” says “trafficker”.",
    }
    for (field, heading, said), words in why.items():
        judged = one({**NAME, "Street": ("address.address_1", "12 Main Street"), heading: (field, said)})
        (reason,) = (each for each in judged.reasons if each.kind == "place")
        assert reason.sentence == f"It is kept without its place, {words}"


def test_a_place_stays_out_of_all_texts_of_a_confidential_entry_and_out_of_its_id():
    places = """
    calle 12 y Canary | corner of 5th and Canary | P.O. Box 8Canary | Apt 4B Canary Ave | 12 Canary Way
    Twelve Canary Court | twenty-one canary avenue | Doscientos uno Canary Street | Calle de la Canary 12
    """
    why = [
        {"What": (DESCRIPTION, "Housing for survivors")},
        {"Name": ("service.name", "Haven (confidential location)")},
        {"What": (DESCRIPTION, "Dirección confidencial")},
    ]

    def hides(case):
        place, at = case
        columns = {
            **NAME,
            **TEL,
            **why[at],
            "Street": ("address.address_1", place),
            "Also": ("service.alternate_name", f"House, {place}"),
            "Which": ("phone.description", f"bell at {place}"),
        }
        return is_hidden(one(columns))

    cases = [(place, at) for place in phrases(places) for at in range(len(why))]
    assert differing(dict.fromkeys(cases, True), hides) == {}
    assert is_hidden(one({"Name": ("service.name", "Haven for survivors, 12 Canary Way"), **TEL}))


MAPS = """
https://www.google.com/maps/search/?api=1&query=12+Main+St,+Duluth,+MN | https://maps.app.goo.gl/aBcD123
https://www.mapquest.com/us/mn/duluth/12-main-st | https://maps.apple.com/?ll=46.78,-92.10
"""


def test_a_link_to_a_map_hides_with_the_place():
    agency = {"Agency": ("organization.name", "Loon Lake Shelter")}
    hurt, anybody = ({"Who": ("service.audience", who)} for who in ("Battered women", "Anybody"))

    def shown(case):
        judged = one({**NAME, **agency, **hurt, "Link": case})
        in_other = case[1] in repr(one({**NAME, **agency, **anybody, "Link": case}).entry)
        return case[1] in repr(judged.entry), case[1] in repr(judged.placed), in_other

    fields = ("service.url", "url.url", "organization.website", DESCRIPTION)
    cases = [(field, link) for field in fields for link in phrases(MAPS)]
    assert differing(dict.fromkeys(cases, (False, True, True)), shown) == {}
    for field in fields:
        own_page = one({**NAME, **agency, **hurt, "Link": (field, "https://www.loonlake.org/help")})
        assert "https://www.loonlake.org/help" in repr(own_page.entry)


def test_a_point_in_a_text_hides_with_the_place():
    for point in ("Lat 46.7812, Lon -92.0999", "46.7812° N, 92.0999° W"):
        entry = one({**NAME, "What": (DESCRIPTION, f"DV shelter. {point}")}).entry
        assert entry.confidential
        assert not set(entry.summary) & set("46781292")


def test_of_a_secret_town_the_county_alone_is_told():
    places = Places(
        rows=(
            Place(id="pond", name="Pond County", kind=PlaceKind.COUNTY),
            Place(id="heron", name="Heron", kind=PlaceKind.CITY, within=("pond",)),
            Place(id="teal", name="Teal", kind=PlaceKind.CITY),
        )
    )

    def entry_of(what, town):
        return one(
            {**NAME, **TEL, **STREET, "What": (DESCRIPTION, what), "Town": ("address.city", town)}, places
        ).entry

    for town, region in (("Heron", ("pond",)), ("Teal", ())):
        entry = entry_of(SURVIVORS, town)
        assert (entry.confidential, entry.region) == (True, region)
        assert town.casefold() not in repr(entry).casefold()
    assert entry_of("Soup and bread", "Heron").region == ("heron",)


def test_what_is_said_of_a_place_stands_on_the_page_unless_it_is_hidden():
    about = {**STREET, "Entrance": ("location.description", "Enter by the alley door of the hall.")}
    shown = one({**NAME, **TEL, **about})
    assert "- About the place: Enter by the alley door of the hall." in repr(shown.entry)
    hidden = one({**NAME, **TEL, **about, "For": ("service.audience", "Battered women")})
    assert is_hidden(hidden, "alley")
    assert "alley" in repr(hidden.placed)
    columns = {"Name": "location.name", "Phone": "phone.number", "About": "location.description"}
    hall = ("Birch Hall", "218-555-0100", "Hot meals for all.")
    (judged,) = plan_of(understood("locations.csv", columns, hall, about="location"), places=PLACES).judged
    assert judged.entry.summary == "Hot meals for all."
    assert "About the place" not in repr(judged.entry)
