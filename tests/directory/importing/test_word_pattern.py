"""What is looked for only where certain words stand is found wherever the pattern itself finds it."""

import pytest

from guide.directory.importing import gone, landmarks, own_words, people_in_texts, secret_places, violence
from tests.directory.importing.test_landmarks import PHRASES

STREETS = """
12 Oak Street|1200-4 N. Third Ave|508 Pollard Bend|Twelve Oak Court|one hundred main street|Calle Sol 4
doscientos dos calle Luna|Avenida del Norte|avda. Sur 4|carrera 7|callejón Azul|corner of Elm and Third
PO Box 12|p.o. box 9|P O Box B|44.97780, -93.26500|-12.3456, 1.2345|thirty-one elm road|Veintidós Calle Mayor
fourteen oak lane|forty elm street|nineteen Oak Way|sixteen Elm Place|Dieciséis Avenida Norte|mil calle Sol
"""
ASKED = """
Ask for Jane Doe|asking for Ann Smith|speak with Bo Lee|Talked to Ann Lee|contact Mary Jones|c/o Ann Lee|attn: Bo Lee
pregunte por María Luz|hable con Ana Paz|llame a Ana Paz|call Bo Lee|text only Bo Lee|see the director Bo Lee
e-mail Ann Lee|email our Ann Lee|Executive Director: Ann Lee|program manager Bo Lee|house coordinator, Bo Lee
Case manager: Bo Lee|shelter advocate Bo Lee|site supervisor: Bo Lee|night manager Bo Lee|CEO: Bo Lee
caseworker Bo Lee|navigator: Bo Lee|encargada: Ana Paz|directora Ana Paz|coordinadora: Ana Paz|supervisora Ana Paz
jefa: Ana Paz|responsable: Ana Paz|contacto: Ana Paz
"""
AMID = ("in (see {}), or", "İn {} ok")  # the second has a letter whose small form is two
PATTERNS = {
    "landmark": (landmarks._PHRASES, PHRASES),
    "street": (secret_places._STREETS, STREETS),
    "asked": (people_in_texts._ASKED_FOR, ASKED),
}
SAID = {
    "forbidden": (
        own_words._DO_NOT,
        "do not give out|Does not refer|please do not post this|don't share|never give it out|not to refer"
        "|dont publish|do not print|never print|don't list this|don’t list this|do not put street"
        "|hand it out? never hand it out|do not tell anyone|never show this",
    ),
    "kept": (
        own_words._KEEP_BACK,
        "tell nobody|tell no-one|tell no one|not for public|staff only|advocates only|for staff"
        "|internal use|office notes|gate code|lock box code|desk code|password|no dar|no compartir|no publicar"
        "|no divulgar|solo personal|sólo para el personal|uso interno|clave de la puerta|contraseña|[staff:"
        "|internal only|keep off website|keep this off the list|not to be printed|not for print|(internal: ring"
        "|INTERNAL: ring|(our note: ring|[private - ring|[office note: ring",
    ),
    "gone": (
        gone._GONE,
        "permanently closed|closed down|shut for good|shutdown|shuttered|out of business|defunct|ceased|dissolved"
        "|discontinued|building was sold|does not exist|don't send anybody|no longer open|no longer taking calls"
        "|number is dead|line has been disconnected|phone not in service|dead number|out of service|ya no existe"
        "|cerrado permanente|cerrada definitiva",
    ),
    "keep back, too": (
        own_words._ALSO_KEEP_BACK,
        "tell them the code|keep this number private|do not advertise|please don't distribute|confidential: ring|for internal reference"
        "|this line is for advocates|that number is for staff|say the code|code word",
    ),
    "secret": (
        secret_places._SAID_SECRET,
        "confidential location|confid. address|undisclosed site|secret place|hidden street|location is private"
        "|not tell address|never give out the location|don't share this address|no disclose street"
        "|dirección confidencial|ubicacion secreta|domicilio privado|address undisclosed|location not public|our street is not published|address is unlisted|never publish the location|location withheld",
    ),
    "hurt": (
        violence.VIOLENCE,
        "domestic violence|dating abuse|gender-based violence|victims of crime|sexual assault|crime victim|d.v|DV"
        "|battered|abused women|was abused|abusive partner|fleeing an abuser|trafficking|prostitution|sex work"
        "|safehouse|safe home|stalking|rape|survivors|runaway|women's shelter|refuge for women|víctima de"
        "|sobreviviente|refugio para mujeres|violencia sexual|trata de personas|maltrato|casa segura"
        "|violent partner|dangerous man|a violent home|husbands hit them|partner who beats|hurt by her boyfriend"
        "|getting away from a violent partner|fleeing a dangerous home|hiding from her husband|leaving a partner"
        "|women and children getting away|women who are hiding|safe place to stay for women|safe place for women"
        "|men beat them|running from pimps|out of the life|left the life|ladies running away|girls fleeing"
        "|huye de su pareja|huir de su esposo|huye de su marido",
    ),
}


def _phrases(texts):
    return [each.strip() for line in texts.split("\n") for each in line.split("|") if each.strip()]


@pytest.mark.parametrize("name", PATTERNS)
@pytest.mark.parametrize("around", ["{}", "Beds. {}.", *AMID])
def test_a_pattern_that_is_tried_at_its_first_words_finds_all(name, around):
    starting, texts = PATTERNS[name]
    for phrase in _phrases(texts):
        text = around.format(phrase)
        found = [match.span() for match in starting.finditer(text)]
        assert found or around in AMID, phrase  # some are phrases at the beginning of a sentence only
        spans = [match.span() for match in starting.pattern.finditer(text)]
        assert found == spans or phrase.startswith("-")  # of a number on a map, its sign is left out


@pytest.mark.parametrize("name", SAID)
def test_a_text_with_any_of_the_phrases_is_searched(name):
    pattern, texts = SAID[name]
    for phrase in _phrases(texts):
        assert pattern.search(f"Beds {phrase.upper()}"), phrase
        assert pattern.search(phrase), phrase
    assert not pattern.search("Beds")


@pytest.mark.parametrize("name", ["forbidden", "kept", "keep back, too"])
def test_each_phrase_that_keeps_a_row_back_is_heard(name):
    for phrase in _phrases(SAID[name][1]):
        assert own_words.is_kept_back(f"Beds. {phrase}."), phrase
