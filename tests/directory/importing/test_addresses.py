"""An address is told once, whatever columns and tables say parts of it again; what is none is said as that."""

from guide.content.places import Places
from tests.directory.importing.cases import differing, phrases
from tests.directory.importing.sheets import HOW, NAME, TEL, guessed, one, plan_of, read, row

PARTS = ("address.whole", "address.city", "address.state_province", "address.postal_code")
WHOLE = """
12 Main St, Pondville, MN 55001 ; ; ; 55001 = 12 Main St, Pondville, MN 55001
12 MAIN ST, PONDVILLE, MN 55001 ; Pondville ; MN ; 55001 = 12 MAIN ST, PONDVILLE, MN 55001
12 Main St Pondville, MN, 55001 ; Pondville ; MN ; 55001 = 12 Main St Pondville, MN, 55001
12 Main St, Pondville ; Pondville ; MN ; 55001 = 12 Main St, Pondville, MN 55001
12 Main St, Pondville, MN 55001-1234 ; ; ; 55001 = 12 Main St, Pondville, MN 55001-1234
12 Main St NE ; Pondville ; MN ; 55001 = 12 Main St NE, Pondville, MN 55001
12 Pondville ; Pondville ; MN ; 55001 = 12 Pondville, Pondville, MN 55001
55001 Main St ; Pondville ; MN ; 55001 = 55001 Main St, Pondville, MN 55001
; ; MN ; = | MN ; ; ; = | ; Alder ; MN ; = Alder, MN | ; ; MN ; 55802 = MN 55802
"""


def test_a_part_that_the_street_has_already_is_not_told_again_and_a_state_alone_is_no_address():
    cases = {given: wanted.strip() for given, wanted in (each.split(" =") for each in phrases(WHOLE))}

    def found(given):
        cells = (each.strip() for each in given.split(";"))
        columns = {field: (field, text) for field, text in zip(PARTS, cells, strict=True)}
        return one({**NAME, **columns}).entry.address

    assert differing(cases, found) == {}


def test_an_address_for_mail_is_no_place_to_go_to(tmp_path):
    postal = {"Street": ("address.address_1", "12 Main Street"), "Kind": ("address.address_type", "postal")}
    entry = one({**NAME, **postal}).entry
    assert (entry.address, entry.sections[0].text) == ("", "- Mailing address: 12 Main Street")
    columns = "id,location_id,address_1,city,state_province,postal_code"
    tables = {
        "services.csv": "id,name,description,location_id\n1,Warm Up,Soup and coats for all,7\n",
        "locations.csv": "id,name\n7,Warm Up\n",
        "addresses.csv": f"{columns}\n1,7,12 Main St,Pondville,MN,55001\n2,7,12 MAIN ST.,Pondville,MN,55001\n",
        "mail_addresses.csv": f"{columns}\n1,7,PO Box 4,Pondville,MN,55001\n",
    }
    for name, text in tables.items():
        (tmp_path / name).write_text(text)
    (entry,) = plan_of(*read(tmp_path).understood(), places=Places()).entries
    assert entry.address == "12 Main St, Pondville, MN 55001"
    assert "- Mailing address: PO Box 4, Pondville, MN 55001" in entry.sections[-1].text


SHEET = {
    "Name": ("Warm Up", "Harbor Light", "Open Door", "Pond Inn", "Ely Desk"),
    "Phone": tuple(f"218-555-01{n:02}" for n in range(5)),
    "Address": tuple(f"{n} Main St" for n in range(5)),
}


def test_a_column_of_places_to_which_letters_go_is_of_postal_addresses_and_not_of_e_mail():
    boxes = ("PO Box 12, Pondville MN 55001", "Box 9, Pondville", "", "", "")
    headings = "Mail to (if diff) | mail_to | Mailing addr | Mailing | Mailing address (if different) | Postal address | P.O. Box"
    for heading in phrases(headings):
        sheet, guess = guessed({**SHEET, heading: boxes})
        assert guess.columns[-1].field == "address.whole", heading
        entry = plan_of(sheet).entries[0]
        assert (entry.address, len(entry.contacts)) == ("0 Main St", 1)
        assert f"- Mailing address: {boxes[0]}" in entry.sections[0].text
    mail = tuple(f"info@place{n}.example.org" for n in range(5))
    for heading in phrases("Mail | E-mail | E-mail to | Email address | Mail address"):
        assert guessed({**SHEET, heading: mail})[1].columns[-1].field == "service.email", heading


def entry_at(text, field="address.whole", **more):
    return one({**NAME, **TEL, "Where": (field, text), **more}).entry


def test_words_in_place_of_an_address_are_said_as_what_they_are():
    to_get_in = phrases("by referral | Referral only | By appt. only | call for address | ask")
    no_place = phrases("varies | various locations | moves - see fb | online (zoom) | phone only")
    unknown = phrases("n/a | N/A | - | ? | same | same as above | unknown | none")
    places = phrases("Mobile, AL | Lions hall, Findlay | Several Oaks Farm | Ask Lane 3 | Toledo")

    def found(text):
        entry = entry_at(text)
        return entry.address, entry.application_process, [each.text for each in entry.sections]

    wanted = {text: ("", text, []) for text in to_get_in} | {text: ("", "", []) for text in unknown}
    wanted |= {text: ("", "", [f"- Where it is: {text}"]) for text in no_place}
    wanted |= {text: (text, "", []) for text in places}
    assert differing(wanted, found) == {}
    for text in phrases("confidential | private | undisclosed | call for address"):
        assert (entry_at(text).confidential, entry_at(text).address) == (True, "")


def test_words_in_place_of_a_street_stand_beside_the_town_and_what_another_column_says():
    how = row(HOW, "Call the desk", Where=("address.whole", "by referral")).entry
    assert how.application_process == "Call the desk; by referral"
    town = entry_at("Varies", "address.address_1", Town=("address.city", "Duluth"))
    assert (town.address, town.sections[0].text) == ("Duluth", "- Where it is: Varies")
