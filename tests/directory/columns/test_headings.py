"""Headings as people and programs put them, each above texts of its kind: together they say what a column is."""

from guide.directory.columns.meaning import LIKELY
from tests.directory.columns.guessing import fields, guessed

NAMES = (
    "Harbor Light Mission ; Second Street Pantry ; Open Door Clinic ; Casa Esperanza ; Kindred Legal Aid ; "
    "Loon Lake Job Club ; Red Pine Youth Center ; Mesabi Food Shelf ; Wren House ; Bridge Street Shelter"
).split(" ; ")
# Headings | the texts below them, again and again | what such a column is; "-" is nothing.
SAID = """
Run by ; Outfit behind it ; Part of ; Fiscal agent | Catholic Charities ; Lutheran Social Service ; Salvation Army | organization.name
Goes by ; Nickname ; Used to be ; alsoKnownAs | HLM ; the Ridge ; fka Dawn House ; MA ; 3RCC | service.alternate_name
What's there ; The gist ; Does what? ; Descripton | beds for adults, supper ; groceries once a month ; doctor visits, shots | service.description
Takes ; Who gets in ; Eligibilty ; Elig. ; Must be | women & kids ; men 18+ ; anyone ; families with children ; LGBTQ youth | service.eligibility_description
Getting in ; First step ; Front door ; Appt? | call first ; walk in ; referral from county ; intake Tues at 9 | service.application_process
Papers ; ID? ; Have ready ; Documents req'd | photo ID ; ID + proof of address ; none ; birth cert ; police report | required_document.document
$$ ; What's it cost ; Free? ; Bucks ; Do you have any fees? | free ; sliding scale ; $5 ; no charge ; donation | service.fees_description
Doors ; Days/times ; Nights / wkends ; Sched. | M-F 9-5 ; 24/7 ; Tues & Thurs 10-2 ; by appt | schedule.description
Where at ; Find it at ; Adress ; Place | 12 Main St ; 400 Oak Ave N ; St Mark's basement, 3rd & Elm ; 77 Hwy 9 | address.whole
🏠 ; 住所 ; — ; | 12 Main St, Duluth, MN 55802 ; 400 Oak Ave, Ely, MN 55731 | address.whole
Town ; Twn ; MUNICIPALI ; Pueblo | Duluth ; Hibbing ; St. Cloud ; Duluth | address.city
Covers ; Area ; Turf ; service_area_counties | whole county ; statewide ; Itasca & Carlton Co. ; metro only | service_area.name
Ring ; Ph# ; Txt? ; Nights ; Phnoe ; PHONE NUMBER: | 218-555-0101 ; (218) 555-0102 ; 612.555.0103 ; 218 555 0104 x3 | phone.number
Crisis hotline ; text_number | 838255 ; 741741 ; 88788 | phone.number
Tongues ; Habla esp.? ; Langauges ; LanguageOther | English, Spanish ; Somali ; Hmong, English | language.name
Wheelchair ok? ; Stairs? ; physical_access | ramp ; yes ; elevator ; 3 steps ; no | accessibility.description
By bus ; Nearest stop ; By transit | Bus 3 ; Green line ; Rt 12, 16 ; free parking | location.transportation
Ver. ; Good as of ; Confirmed on ; Verificado | 2024-03-04 ; 3/2/24 ; Mar 2024 ; MK 1/24 ; fall 2023 | service.assured_date
Bucket ; Cat. ; FACTYPE ; Center type ; Cause area | food ; housing ; legal ; food ; medical ; food | service.category
Still there? ; State ; Up? | open ; closed ; open ; paused ; moved ; ? ; open | service.status
Rec_Status ; StatusCd ; Active Flag ; Active/Inactive | A ; A ; I ; A | service.status
State ; us_state ; region | MN ; WI ; MN ; IL | address.state_province
Eircode ; postcode | D02 X285 ; A65 F4E2 ; T12AB34 | address.postal_code
Kids ok? ; Sober? ; Undocumented ok? ; Trans friendly | yes ; no ; boys to 12 ; N ; case by case ; ? | service.eligibility_description
criminal_history ; Exclusions | any ; Not specified ; no sex offenders ; Not specified | service.eligibility_description
hours.monday ; Monday hours ; MON_OPEN | 9am-5pm ; closed ; 10:00 - 16:00 ; Closed | schedule.monday
Is your location confidential? ; Exclusion ; Confidential | Yes ; No ; No | private.flag
Clients served per day ; county_code ; IntakeCapacity ; Total staff ; Trust (1-5) | 40 ; 12 ; 6 ; 3 ; 9 | -
Hours per week ; Mon open | 40 ; 12 ; 168 ; 36 | -
Open 24/7? ; OFFICE_OPEN_24_7__C ; Same phone number as organization? | Yes ; No | -
zq | https://x.example/1.jpg ; https://x.example/2.jpg ; https://x.example/3.png | -
"""


def guess(heading, texts):
    """Return the guess about a column whose texts stand again and again beside names and hours."""
    texts = texts.split(" ; ")
    column = [texts[n % len(texts)] for n in range(10)]
    return guessed({"Agency": NAMES, heading: column, "Hours": ["M-F 9-5"] * 10})[heading]


def test_heading_and_texts_together_say_what_a_column_is():
    wrong = {}
    for line in SAID.strip().splitlines():
        headings, texts, field = line.split(" | ")
        for heading in map(str.strip, headings.split(";")):
            found = guess(heading, texts).field or "-"
            if found != field:
                wrong[heading, texts] = found
    assert wrong == {}


ELSEWHERE = """
Straße | Hauptstraße 12 ; Am Markt 3a ; Lindenallee 5 | address.address_1
Ansprechpartnerin | Sabine Vogel ; Klaus Neumann ; Frau Müller | contact.name
Handynummer | 0170 5550123 ; 0171 5550188 ; 0151 5550144 | contact.phone
Bemerkungen | ruft nie zurück ; sehr nett ; zieht bald um | private.note
Nicht veröffentlichen | ja ; nein ; nein | private.flag
Public accueilli | Femmes et enfants ; Familles ; Tous | service.eligibility_description
Personne-ressource | Marie Roy ; Jean Gagnon ; Lucie Caron | contact.name
Notes internes | ne répond pas ; déménage ; très aimable | private.note
Responsável | João Pereira ; Ana Souza ; Carlos Lima | contact.name
Não divulgar | sim ; não ; não | private.flag
Referente | Giulia Rossi ; Marco Bianchi ; Anna Conti | contact.name
Cellulare | 333 555 0101 ; 347 555 0102 ; 320 555 0103 | contact.phone
Contactpersoon | Jan de Vries ; Karin Bakker ; Piet Jansen | contact.name
Opmerkingen | belt nooit terug ; gaat verhuizen ; erg aardig | private.note
Población que atiende | Mujeres y niños ; Familias ; Migrantes | service.eligibility_description
Encargada | María Torres ; Ana Peña ; Carmen Ochoa | contact.name
Celular | 664 555 0101 ; 664 555 0102 ; 664 555 0103 | contact.phone
"""


def test_headings_of_other_languages_mean_what_english_ones_do():
    rows = [line.split(" | ") for line in ELSEWHERE.strip().splitlines()]
    agencies = "Tafel Nord e.V. ; Maison des femmes ; Casa de Acolhida"
    beside = {"Name": agencies, "Telefoon": "030 23125 111 ; 0221 4710 221 ; 089 55512 35"}
    found = {heading: fields({**beside, heading: texts})[heading] for heading, texts, _ in rows}
    assert {heading: found[heading] for heading, _, field in rows if found[heading] != field} == {}


def test_a_word_that_english_has_too_keeps_its_meaning():
    found = fields(
        {"Name": "Birch House ; Elm", "Comment": "comes in spring ; moved", "Population": "adults ; families"}
    )
    assert list(found.values())[1:] == ["private.note", "service.audience"]


def test_what_is_known_by_a_heading_or_by_texts_alone_is_unsure():
    talk = "fax ROI first ; PO must sign ; school counselor knows how ; CES list ; ROI + face sheet"
    status = "active ; paused - summer ; active ; GONE ; on hold ; active ; active ; ? ; active ; active"
    for heading, texts, field in (
        ("Getting in", talk, "service.application_process"),
        ("Sober?", "yes ; no ; 30 days ; N ; ask", "service.eligibility_description"),
        ("", status, "service.status"),
        ("Zumbido", "free ; $5 ; sliding scale ; no charge ; $20-40", "service.fees_description"),
        ("Zumbido", "English, Spanish ; Somali ; Eng/Span ; Hmong ; Karen", "language.name"),
        (
            "Zumbido",
            "photo ID ; birth cert ; proof of income ; passport ; pay stubs",
            "required_document.document",
        ),
    ):
        found = guess(heading, texts)
        assert (found.field, found.sureness < LIKELY) == (field, True), heading


def test_words_that_are_written_as_one_are_told_apart():
    for heading, field in {
        "AgencySystem_Directorname": "contact.name",
        "AgencySystem_Directorphonenumber": "contact.phone",
        "Contacttitle": "contact.title",
        "AgencyAddressus_AgencyAddressus_city": "address.city",
        "AgencyAddressus_ConfidentialAddress_city": None,
        "ServiceSystem_Hoursofoperation": "schedule.description",
        "mail_address.zip": "address.postal_code",
        "PHONES.isActive": None,
    }.items():
        assert fields({"Name": NAMES[:4], heading: [""] * 4})[heading] == field, heading
