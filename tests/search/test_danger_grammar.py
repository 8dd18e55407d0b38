"""Danger is heard in a text by the grammar of urgent.yaml: groups, gaps, idioms, exceptions and slips."""

from dataclasses import replace
from time import process_time

from guide.content.facet import Choice, Facet
from guide.content.lists import LikelyDanger, UrgentHelp, WeighedWords, WordGroup
from guide.content.model import Kind
from guide.search.danger.grammar import DangerGrammar
from guide.search.danger.lines import UrgentLines
from guide.search.patterns.compiled import CompiledGrammar
from guide.search.service import SearchService
from guide.search.weights import Weights
from tests.builders import danger_rule, small_guide
from tests.searching import search

RULES = (
    danger_rule("frozen stiff", "he can't breathe", lines=("winter-line", "nowhere")),
    danger_rule("stiff", lines=("storm-tips",)),
)
GUIDE = replace(small_guide(), urgent=UrgentHelp(danger=RULES))

PERSON = WordGroup(name="person", words=("me", "her", "my <kin>"))
GRAMMAR = UrgentHelp(
    groups=(
        WordGroup(name="kin", words=("sister", "step dad")),
        PERSON,
        WordGroup(name="hit", words=("hit", "beating", "strangl*")),
        WordGroup(name="took", words=("took", "take")),
        WordGroup(name="pills", words=("pills", "bottle of meds")),
        WordGroup(name="gun", words=("gun", "knife")),
        WordGroup(name="no", words=("not", "won't")),
    ),
    idioms=("hit me up", "not <hit>", "birth control pills"),
    other_words=("guy", "beatin ng"),
    danger=(
        danger_rule("<hit> ..2 <person>", lines=("hit-line",), unless=("training", "years ago")),
        danger_rule("<took> ..3 <pills>", lines=("pills-line",)),
        danger_rule("has a <gun>", "overdose", lines=("gun-line",)),
        danger_rule("<no> breathing", lines=("breath-line",)),
    ),
)


def heard(text: str, grammar: UrgentHelp = GRAMMAR) -> list[str]:
    compiled = DangerGrammar(grammar, weights=Weights())
    return list(compiled.lines_of(compiled.hear(text)))


def test_lines_for_danger_stand_above_everything():
    rows = [
        ("he is frozen stiff outside", ["winter-line", "storm-tips"]),
        ("Frozen, STIFF!", ["winter-line", "storm-tips"]),
        ("he can’t breathe", ["winter-line"]),
        ("frozen", []),
        ("stiffness", []),
        ("stiff frozen", ["storm-tips"]),
        ("", []),
    ]
    assert [
        (typed, got)
        for typed, lines in rows
        if (got := [line.id for line in search(SearchService(GUIDE), typed).urgent]) != lines
    ] == []


def lines_by_text(rows):
    """Return the lines of each text of a table: {"hit-line": "he hit me; …", "": "hit. me"}."""
    return {text: lines.split() for lines, texts in rows.items() for text in texts.split("; ")}


def test_a_pattern_has_words_of_its_groups_with_so_many_words_between():
    wanted = lines_by_text({
        "hit-line": "he hit me; he hit my sister; he hit my step dad ; strangling her",
        "pills-line": "she took one two three pills; took the bottle of meds",
        "hit-line gun-line": "has a gun and hit her",
        "": "he hit my older sister; he hit the two of my sister; hit. me; she took one two three four pills",
    })  # fmt: skip
    assert {text: heard(text) for text in wanted} == wanted


def test_idioms_and_exceptions_are_silent_and_all_else_is_not():
    wanted = lines_by_text({
        "": "hit me up later; he did not hit me; she took birth control pills; training: he hit her; he hit her years ago",
        "hit-line": "hit me up or he will hit her; The training was good. Now he hit her",
        "gun-line": "the training where he has a gun",
    })  # fmt: skip
    assert {text: heard(text) for text in wanted} == wanted
    assert heard("not beatin her ") == []
    assert heard("not beatng her ") == ["hit-line"], "an exception needs its very words"


def test_a_slip_counts_as_the_danger_word_unless_it_is_another_word():
    wanted = lines_by_text({
        "gun-line": "he has a gnu; he has a nife; overdoes; oversode",
        "pills-line": "tok pils",
        "breath-line": "not breating; notbreathing",
        "hit-line": "he is beatin her; hitttt me; strangeled her",
        "": "he has a guy; hut me, hat me, bit me; nog breathing; hot meals near me; heating her house",
    })  # fmt: skip
    assert {text: heard(f"{text} ") for text in wanted} == wanted


def likely(*, at_least=6):
    weighed = (WeighedWords(toward=3, words=("jacket", "again", "0")), WeighedWords(away=3, words=("form",)))
    return replace(GRAMMAR, likely=LikelyDanger(at_least=at_least, lines=("near-line",), weighed=weighed))


def test_words_that_weigh_enough_together_sound_like_danger_where_no_rule_hears_any():
    for typed, lines in [
        ("waiting again with a hand in his jacket", ["near-line"]),
        ("4 men again", ["near-line"]),
        ("again and again", []),
        ("jacket form again", []),
        ("hit me up again about the jacket", []),
        ("he hit me again, jacket", ["hit-line"]),
        ("Again. A jacket", []),
    ]:
        assert heard(typed, likely()) == lines, typed
        assert heard(typed, likely(at_least=60)) == [each for each in lines if each != "near-line"], typed


def test_what_only_sounds_like_danger_is_no_need():
    guide = replace(small_guide(), urgent=replace(likely(), lines=()))
    lines = UrgentLines(guide, CompiledGrammar(guide.urgent), weights=Weights())
    assert lines.surely_in("again his jacket ") == ()


def test_a_slip_in_a_danger_word_is_no_hindrance():
    urgent = search(SearchService(GUIDE), "frozne stiff").urgent
    assert [line.id for line in urgent] == ["winter-line", "storm-tips"]


def test_a_danger_word_counts_while_it_is_typed_if_it_is_no_other_word():
    urgent = UrgentHelp(danger=(danger_rule("suicide", "overdose", lines=("line",)),))
    assert [text for text in ("suicid", "talks of suicid", "overd") if not heard(text, urgent)] == []
    assert [text for text in ("sui", "over", "overd ") if heard(text, urgent)] == []
    assert heard("stiff", UrgentHelp()) == [], "no rules, no lines"


def test_danger_is_heard_anywhere_in_a_long_text_without_a_stop():
    for at in range(0, 130, 7):
        words = ["word"] * 130
        words[at : at + 3] = ["has", "a", "gun"]
        assert heard(" ".join(words)) == ["gun-line"], at


def test_neither_place_nor_filter_nor_language_pushes_the_lines_away():
    urgent = UrgentHelp(pages=("soup-van",), danger=RULES)
    service = SearchService(replace(small_guide(), urgent=urgent))
    choices = (
        frozenset({Choice(Facet.KIND, Kind.LAW)}),
        frozenset({Choice(Facet.LANGUAGE, "zu")}),
        frozenset({Choice(Facet.REGION, "rock")}),
    )
    for typed, lines in (("frozen stiff", {"winter-line", "storm-tips"}), ("broth bus", {"soup-van"})):
        plan = service.plan(typed)
        assert {line.id for line in service.search(plan).urgent} == lines
        assert {line.id for line in service.search(plan, place="rock").urgent} == lines
        for chosen in choices:
            results = service.search(plan, choices=chosen)
            assert {line.id for line in results.urgent} == lines, chosen


def test_a_page_about_danger_shows_its_lines_if_it_is_the_first_result():
    urgent = UrgentHelp(
        pages=("soup-van", "nowhere"), danger=(danger_rule("van", lines=("winter-line",), unless=("broth",)),)
    )
    service = SearchService(replace(small_guide(), urgent=urgent))
    assert [line.id for line in search(service, "broth bus").urgent] == ["soup-van"]
    assert search(service, "coat drive").urgent == ()
    assert search(service, "broth van").urgent == ()  # an exception has silenced it
    assert search(service, "br").urgent == ()


def test_a_page_about_danger_that_is_first_by_chance_shows_no_lines():
    service = SearchService(replace(small_guide(), urgent=UrgentHelp(pages=("soup-van",))))
    for typed, lines in (
        ("broth bus for dragons", ["soup-van"]),
        ("broth giraffe dragon unicorn wizard", []),
    ):
        results = search(service, typed)
        assert results.results[0].entry.id == "soup-van"
        assert [line.id for line in results.urgent] == lines, typed


def test_phrases_of_one_beginning_are_told_apart():
    group = WordGroup(name="held", words=("will not", "will not let", "will not let go of", "will", "wont"))
    grammar = UrgentHelp(groups=(group,), danger=(danger_rule("<held> me", lines=("line",)),))
    for typed in ("will me ", "will not me ", "will not let me ", "will not let go of me ", "wont me "):
        assert heard(typed, grammar) == ["line"], typed
    for typed in ("will let me ", "will not let go me ", "not me ", "will not let go of "):
        assert heard(typed, grammar) == [], typed


def test_a_pattern_that_fits_in_many_ways_is_heard_in_time():
    pattern = "ha ..9 ha ..9 ha ..9 ha"
    compiled = DangerGrammar(
        UrgentHelp(idioms=(pattern,), danger=(danger_rule(f"{pattern} stop", lines=("line",)),)),
        weights=Weights(),
    )
    began = process_time()
    assert compiled.hear("ha " * 2_000).is_excused
    assert process_time() - began < 5


def test_a_choice_of_words_is_heard_as_a_group_is():
    grammar = UrgentHelp(danger=(danger_rule("fell|went ..1 icy|frozen lake", lines=("lake-line",)),))
    assert heard("she fell into icy lake ", grammar) == ["lake-line"]
    assert heard("he went frozen lake ", grammar) == ["lake-line"]
    assert heard("he wnet frozen lake ", grammar) == ["lake-line"]
    assert heard("she swam frozen lake ", grammar) == []
