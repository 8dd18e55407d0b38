"""Sheets in German, French, Spanish, Portuguese, Italian and Dutch: their columns mean what English ones do."""

import pytest

from guide.directory.columns.guess import guess_columns
from guide.directory.table import Row, Table

# By language: the columns, each its heading, the field and three texts.
SHEETS = {
    "german": """
        Einrichtung | service.name organization.name | Tafel Nord e.V. ; Haus der Hilfe ; Notschlafstelle Mitte
        Straße | address.address_1 | Hauptstraße 12 ; Am Markt 3a ; Lindenallee 5
        PLZ | address.postal_code | 50667 ; 04109 ; 10115
        Ort | address.city | Köln ; Leipzig ; Berlin
        Telefon | phone.number | 030 23125 110 ; 0221 4710 220 ; 089 55512 34
        E-Mail-Adresse | service.email | info@tafel-nord.de ; kontakt@haus.de ; info@mitte.de
        Öffnungszeiten | schedule.description | Mo-Fr 9-17 Uhr ; täglich 8-20 Uhr ; nach Vereinbarung
        Zielgruppe | service.audience | Frauen und Kinder ; Wohnungslose Menschen ; Alle
        Sprachen | language.name | Deutsch, Englisch ; Deutsch ; Deutsch, Türkisch
        Kosten | service.fees_description | kostenlos ; 5 € ; kostenlos
        Ansprechpartnerin | contact.name | Sabine Vogel ; Klaus Neumann ; Frau Müller
        Handynummer | contact.phone | 0170 5550123 ; 0171 5550188 ; 0151 5550144
        Bemerkungen | private.note | ruft nie zurück ; sehr nett ; zieht bald um
        Nicht veröffentlichen | private.flag | ja ; nein ; nein
    """,
    "french": """
        Nom de l'organisme | service.name organization.name | Maison des femmes ; Centre Espoir ; Accueil de nuit
        Adresse complète | address.whole | 12 rue Roy, 75011 Paris ; 3 place du Port, 59000 Lille ; 8 rue Lys, 69003 Lyon
        Téléphone | phone.number | 01 99 00 12 34 ; 04 65 71 23 45 ; 02 61 91 88 10
        Sans frais | phone.number | 1-800-555-0101 ; 1-888-555-0102 ; 1-877-555-0103
        Site internet | service.url organization.website | https://maison.fr ; https://espoir.fr ; www.accueil.fr
        Heures d'ouverture | schedule.description | Lundi au vendredi 9h-17h ; Sur rendez-vous ; 8h30-12h
        Public accueilli | service.eligibility_description | Femmes et enfants ; Familles ; Tous
        Langues parlées | language.name | Français, anglais ; Français ; Français, arabe
        Comment y accéder | service.application_process | appeler ; sur place ; par référence
        Personne-ressource | contact.name | Marie Roy ; Jean Gagnon ; Lucie Caron
        Notes internes | private.note | ne répond pas ; déménage ; très aimable
    """,
    "portuguese": """
        Nome | service.name organization.name | Casa de Acolhida ; Banco de Alimentos ; Centro Esperança
        Endereço | address.address_1 address.whole | Rua das Flores, 123 ; Av. Paulista, 900 ; Praça da Sé, 1
        Bairro | address.region | Centro ; Vila Nova ; Centro
        Cidade | address.city | Curitiba ; Recife ; Curitiba
        CEP | address.postal_code | 01310-100 ; 80020-310 ; 20040-002
        Telefone | phone.number | (11) 5550-1234 ; (21) 2555-0188 ; (31) 3555-0122
        Público-alvo | service.audience | Mulheres e crianças ; Famílias ; Idosos
        Responsável | contact.name | João Pereira ; Ana Souza ; Carlos Lima
        Não divulgar | private.flag | sim ; não ; não
    """,
    "italian": """
        Denominazione | service.name organization.name | Mensa San Marco ; Centro Ascolto ; Casa Accoglienza
        Indirizzo | address.address_1 address.whole | Via Roma 12 ; Corso Garibaldi 45 ; Piazza Duomo 3
        Comune | address.city | Roma ; Milano ; Napoli
        Recapito telefonico | phone.number | 06 5550 1234 ; 02 5550 7788 ; 081 555 0122
        Orari | schedule.description | Lun-Ven 9:00-13:00 ; Tutti i giorni 12-14 ; Su appuntamento
        A chi si rivolge | service.eligibility_description | Donne e bambini ; Famiglie ; Tutti
        Referente | contact.name | Giulia Rossi ; Marco Bianchi ; Anna Conti
        Cellulare | contact.phone | 333 555 0101 ; 347 555 0102 ; 320 555 0103
    """,
    "dutch": """
        Naam organisatie | service.name organization.name | Voedselbank Noord ; Inloophuis Centrum ; Huis van de Buurt
        Adres | address.address_1 address.whole | Dorpsstraat 12 ; Kerkweg 5 ; Oude Gracht 44
        Plaats | address.city | Utrecht ; Amsterdam ; Rotterdam
        Telefoonnummer | phone.number | 020-5550123 ; 010 555 01 44 ; 030-5550188
        Openingstijden | schedule.description | ma-vr 9:00-17:00 ; dagelijks 20:00-08:00 ; op afspraak
        Doelgroep | service.audience | Vrouwen en kinderen ; Gezinnen ; Iedereen
        Contactpersoon | contact.name | Jan de Vries ; Karin Bakker ; Piet Jansen
        Opmerkingen | private.note | belt nooit terug ; gaat verhuizen ; erg aardig
    """,
    "spanish": """
        Institución | service.name organization.name | Casa del Migrante ; Comedor Santa Ana ; Banco de Alimentos
        Domicilio | address.address_1 address.whole | Calle Hidalgo 123 ; Av. Juárez 45 ; Calle Morelos 18
        Días y horarios | schedule.description | Lunes a viernes 9:00 a 17:00 ; 14 a 18 hrs ; 24 horas
        Población que atiende | service.eligibility_description service.audience | Mujeres y niños ; Familias ; Migrantes
        Encargada | contact.name | María Torres ; Ana Peña ; Carmen Ochoa
        Celular | contact.phone | 664 555 0101 ; 664 555 0102 ; 664 555 0103
    """,
}
CASES = [
    (language, *map(str.strip, line.split("|")))
    for language, sheet in SHEETS.items()
    for line in sheet.strip().splitlines()
]


@pytest.fixture(scope="module")
def guessed():
    """Return by language what each column of its sheet was taken for."""
    found = {}
    for language in SHEETS:
        columns = [case[1:] for case in CASES if case[0] == language]
        texts = zip(*([text.strip() for text in each[2].split(";")] for each in columns), strict=True)
        rows = tuple(Row(number, cells) for number, cells in enumerate(texts, start=2))
        guess = guess_columns(Table("list.csv", tuple(each[0] for each in columns), rows))
        found[language] = {column.heading: column.field for column in guess.columns}
    return found


@pytest.mark.parametrize(("language", "heading", "fields", "texts"), CASES)
def test_a_column_means_what_it_means_in_english(guessed, language, heading, fields, texts):
    assert guessed[language][heading] in fields.split(), texts


def test_a_word_that_english_has_too_keeps_its_meaning():
    rows = (Row(2, ("Birch House", "comes in spring", "adults")), Row(3, ("Elm", "moved", "families")))
    guess = guess_columns(Table("list.csv", ("Name", "Comment", "Population"), rows))
    assert [column.field for column in guess.columns][1:] == ["private.note", "service.audience"]
