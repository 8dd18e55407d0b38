"""Words of a text that tell where a hidden place is are cut from it; the other words stay."""

import re

from guide.directory.importing.secret_places import Remover
from tests.directory.importing.cases import differing, phrases
from tests.directory.importing.sheets import DESCRIPTION, row

LANDMARKS = """
white w/ green door | Gray house | grey and white cottage | a 3-story building | log cabin | brick duplex
TAN GARAGE | behind the church | in back of Target | beside the park | adjacent to Trinity Chapel
alongside the river | next door to the bank | next to Walmart | across from the school
across the street from Aldi | kitty-corner from the mall | catty cornered to Cub | around the corner from the pub
corner of Elm and Third | down the street from the library | up the hill from Lakeview | by the lake
two blocks from the depot | three doors past the bakery | houses off the highway | a mile from Duluth
opposite the jail | on the corner by the Y | near the bus stop | close to the hospital | in front of city hall
in the basement of the chapel | near to the tracks | above the pharmacy | below the bridge | past the casino
off highway 61 | upstairs of the old Hagen Hardware on Main | downstairs from the bakery | above the old bank
over the old depot | fire no. 7714 | fire number 12 | fire #88 | at the Super Duper lot | in the parking lot
look for the purple bow | Look for a flag | opposite Wells Fargo | a two-story brick house | busque la casa
three doors down from the Lutheran school | detrás de la iglesia | detras del parque | al lado de la tienda
junto al banco | enfrente de la escuela | frente al hotel | cerca del hospital | a la vuelta de la esquina
arriba del bar | encima de la farmacia | debajo del puente | en la esquina de Lake | casa blanca | casas rojas
puerta verde | edificio de color azul | portón negro | busca el letrero | buscar una puerta
"""
STREETS = """
12 Oak Street | 1200-4 N. Third Ave | 508 Pollard Bend | Twelve Oak Court | one hundred main street | Calle Sol 4
doscientos dos calle Luna | Avenida del Norte | avda. Sur 4 | carrera 7 | callejón Azul | corner of Elm and Third
PO Box 12 | p.o. box 9 | P O Box B | 44.97780, -93.26500 | 12.3456, 1.2345 | thirty-one elm road
Veintidós Calle Mayor | fourteen oak lane | forty elm street | nineteen Oak Way | sixteen Elm Place
Dieciséis Avenida Norte | mil calle Sol | 7 Oak Loop | 7 Oak Row | 7 Oak Crescent | 7 Oak Pike | 7 Oak Bend
7 Oak Pass | 7 Oak Mews | 7 Hill Close | on Teasel Street North | off County Rd 99 | near Hwy 99 | off Old Hwy 99
at 99th & Teasel | corner of 99th and Teasel | with a door to Teasel Ave | on teasel, I mean Teasel Rd
on Teasel St | on Teasel Court | Fern Trail fire no. 7714
"""
AROUND = ("Beds. {}.", "{}.", "For survivors, {}.", "İn town. {}.")  # with a letter whose small form is two
NO_PLACES = """
near you | We stand by you at the hospital | below the poverty line | help you look for the right job
a white woman | cerca de usted
"""


def shown(text, name="Quill House"):
    """The entry of a hidden place with this text."""
    return row(DESCRIPTION, text, Name=("service.name", name), Kind=("service.category", "DV shelter")).entry


def test_what_tells_where_a_hidden_place_is_is_cut_wherever_it_stands():
    told = [*phrases(LANDMARKS), *phrases(STREETS)]
    cases = [(around, each) for around in AROUND for each in told]

    def left(case):
        around, phrase = case
        entry = shown(f"{around.format(phrase)} Ring twice")
        is_told = phrase in repr(entry) or phrase.split()[-1] in re.findall(r"\w+", entry.summary)
        return entry.confidential, is_told, "Ring twice" in entry.summary

    assert differing(dict.fromkeys(cases, (True, False, True)), left) == {}


def test_a_person_can_have_them_shown_with_the_place():
    judged = row(DESCRIPTION, "Safe house for survivors, behind the church. Ring twice")
    assert "(held back)" in judged.entry.summary
    assert "behind the church" in repr(judged.placed)


def test_an_ordinary_service_keeps_how_to_find_it():
    for phrase in [*phrases(LANDMARKS), *phrases(STREETS)]:
        entry = row(DESCRIPTION, f"Soup kitchen, {phrase}.").entry
        assert (entry.confidential, phrase in repr(entry)) == (False, True), phrase


def test_look_for_the_door_is_cut_to_the_end_of_its_part():
    entry = shown("Domestic violence shelter. Look for the purple bow on the gate, then ring.")
    assert entry.summary == "Domestic violence shelter. (held back), then ring."


def test_what_tells_no_place_stays_in_the_text_of_a_hidden_one():
    for phrase in phrases(NO_PLACES):
        entry = shown(f"For survivors of abuse at 7 Elm Lane. {phrase}, always.")
        assert f"{phrase}, always." in entry.summary
    towns = """
    Beds in St. Paul, Duluth St. Louis Park and St. Louis County
    Street outreach and Family Court on 1st and 3rd Mondays
    Youth Street Outreach. Healing Circle on Mondays, Food Drive on Fridays
    """
    wanted = {text: text for text in phrases(towns)}
    assert differing(wanted, lambda text: shown(text).summary) == {}


def test_what_is_called_by_its_place_keeps_its_name():
    door = shown("The Red Door shelters survivors of abuse, behind the church.", "The Red Door")
    assert (door.title, door.summary[:12]) == ("The Red Door", "The Red Door")
    assert "church" not in repr(door)
    assert shown("Beds at 12 Elm Road", "Haven on Teasel Street").title == "Haven on Teasel Street"


NOTE = "The door code is 7788; ring twice, then wait for Ann at the back of the house"


def test_what_is_withheld_is_removed_however_its_letters_are_set_apart():
    cases = {
        ("218-555-0177", "Call 2185550177 or (218) 555 0177."): "Call (held back) or ((held back).",
        ("Jane Doe", "JANE  DOE, or Jane-Doe"): "(held back), or (held back)",
        ("Jane Doe", "Jane Doeber and Mary Jane Doe"): "Jane Doeber and Mary (held back)",
        (NOTE, f"Beds. {NOTE.upper()}."): "Beds. (held back).",
        (NOTE, NOTE[:-1]): NOTE[:-1],
        ("Ann", "Ann"): "Ann",  # too short to be told from other words
    }
    for (withheld, text), left in cases.items():
        clean = Remover([withheld], is_confidential=False)
        assert clean(text) == left
        assert bool(clean.removed) is (text != left)
    clean = Remover(["over sea", "overs ea"], is_confidential=False)
    assert clean("over sea and overs ea") == "(held back) and (held back)"
    cut = Remover(("Jane Doe", "218-555-0199"), is_confidential=False)
    assert cut("Ask Jane Doe, 218-555-0199 or ring") == "Ask (held back) or ring"


def test_the_street_of_a_secret_place_goes_over_no_end_of_a_sentence():
    cases = {
        "24 hr advocacy. Will drive to pick up": "24 hr advocacy. Will drive to pick up",
        "Come to 12 N. Oak St. Ring twice": "Come to (held back) Ring twice",
        "Come to 1 St. Brigid Lane": "Come to (held back)",
        "Come to 9 Capt. Reed Road": "Come to (held back)",
    }
    assert differing(cases, Remover([], is_confidential=True)) == {}
