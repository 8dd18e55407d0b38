"""Tests the checks of texts for hand-outs: reading grade, length and discreet texts."""

from guide.content.load import load
from guide.content.model import Severity
from tests.content.samples import PROGRAM

EASY = "You can call day or night. They have a warm coat for you."
HARD = "Complimentary outerwear distribution necessitates preliminary registration and verification."
LONG = "Take a coat. " * 24
LISTS = "telling: [frost, black ice, congelación]\nnever_shown: [icicle]\n"
WARNING, ERROR = Severity.WARNING, Severity.ERROR


def problems(pack, write, added):
    """Return the sentences about lines added to an entry, after checking that they are about the last line."""
    write("words.yaml", LISTS)
    write("programs/coat-drive.yaml", f"{PROGRAM}{added}\n")
    guide = load(pack, with_prose=True)
    assert guide.find("coat-drive") is not None
    column = added.rpartition("\n")[2].index(": ") + 3
    places = {(p.file, p.line, p.column) for p in guide.problems}
    assert places <= {("programs/coat-drive.yaml", (PROGRAM + added).count("\n") + 1, column)}
    return [(p.severity, p.sentence) for p in guide.problems]


def test_what_is_handed_over_reads_at_grade_six(coats, write):
    for key in ["handout_text", "discreet_text"]:
        assert problems(coats, write, f"{key}: {EASY}") == [], key
        [(severity, sentence)] = problems(coats, write, f"{key}: {HARD}")
        assert severity is WARNING, key
        assert sentence.startswith("This is handed over but reads at grade "), key
        assert sentence.endswith("; aim at 6 or less."), key


def test_between_six_and_eight_only_what_is_handed_over_is_too_hard(coats, write):
    """Texts that only a worker reads may have up to grade 8."""
    text = (
        "Winter clothing is given away in many different places of this county. The people there "
        "will help you find a coat, and you can ask them about gloves and boots as well as shoes."
    )
    assert problems(coats, write, f"notice: {text}") == []
    [(_, sentence)] = problems(coats, write, f"handout_text: {text}")
    assert 6 < float(sentence.split(" grade ")[1].split(";")[0]) < 8


def test_a_few_words_and_another_script_have_no_grade(coats, write):
    assert problems(coats, write, "discreet_text: Immigration documentation assistance") == []
    assert problems(coats, write, "handout_text: Frost bites.") == [], "other texts may tell"
    arabic = "يمكنك الاتصال ليلا أو نهارا وهناك معطف دافئ لك في كل مكان " * 3
    assert problems(coats, write, f"notice: {arabic}\nhandout_text: {arabic}") == []


def test_what_does_not_fit_on_a_card_is_too_long(coats, write):
    for key in ["handout_text", "discreet_text"]:
        assert problems(coats, write, f"{key}: {LONG[:300]}") == [], key
        [(severity, sentence)] = problems(coats, write, f"{key}: {LONG[:300]}ab")
        assert severity is WARNING, key
        assert sentence == "This has 302 characters and will not fit on a card; 300 are the most.", key


def test_a_discreet_text_tells_nothing(coats, write):
    for key in ["discreet_name", "discreet_text"]:
        for text, words in [
            ("Someone to talk to", []),
            ("Frosty weather and defrosting", []),
            ("The Frost line", ["Frost"]),
            ("Black-ice help", ["Black-ice"]),
            ("Frost and black ice", ["Frost", "black ice"]),
            ("frost, frost", ["frost"]),
            ("A fr\u043est line", ["frost"]),
            ("A \uff46rost\u00adline, fr\u00adost", ["frost"]),
            ("Ayuda para CONGELACIÓN", ["CONGELACIÓN"]),
        ]:
            errors = [each for each in problems(coats, write, f"{key}: {text}") if each[0] is ERROR]
            assert errors == [
                (ERROR, f"'{word}' tells the topic (words.yaml), so this is not discreet.") for word in words
            ], (key, text)


def test_words_never_shown_are_never_handed_over(coats, write):
    for key in ["handout_text", "discreet_name", "discreet_text"]:
        assert problems(coats, write, f"{key}: A warm coat.") == [], key
        [(severity, sentence)] = problems(coats, write, f"{key}: An icicle.")
        assert severity is WARNING, key
        assert sentence.startswith("'icicle' is never to be shown"), key


def test_a_short_form_is_explained(coats, write):
    for key in ["handout_text", "discreet_text"]:
        assert problems(coats, write, f"other_names: [NWS]\n{key}: Ask the NWS.") == [], key
        [(_, sentence)] = problems(coats, write, f"{key}: Ask the NWS.")
        assert sentence.startswith("'NWS' is not explained"), key


def test_a_telling_word_does_not_stop_the_program(coats, write):
    """The guide can still be read, because the code that composes a hand-out checks for such words again."""
    write("words.yaml", LISTS)
    write("programs/coat-drive.yaml", f"{PROGRAM}discreet_name: Frost line\n")
    assert load(coats).problems == ()
