"""Tests the rules for a mapping as a whole, such as values that depend on each other."""

from guide.content.model import Severity
from tests.content.samples import PROGRAM, STRATEGY, mark_position, read_entry, refused

# name, lines added to a valid program ("»" marks the place of the problem), a part of the sentence
ADDED = [
    ("ages upside down", "ages: {from: 18, to: »12}", "The ages end (12) before they begin (18)"),
    ("no age at all", "ages: »{}", "'ages' is empty"),
    ("goal of a program", "»goal: Warmth", "Only a strategy has 'goal'"),
    ("factors of a program", "»key_factors: [{id: a, text: b}]", "Only a strategy has 'key_factors'"),
    ("words to call", "contacts: [{kind: office, channel: call, value: »us}]", "phone number"),
    ("words to text", "contacts: [{kind: office, channel: text, value: »us}]", "phone number"),
    ("words for TTY", "contacts: [{kind: office, channel: tty, value: »us}]", "phone number"),
    ("no address on the web", "contacts: [{kind: office, channel: web, value: »us}]", "web address"),
    ("no address for a chat", "contacts: [{kind: office, channel: chat, value: »us}]", "web address"),
    ("no e-mail address", "contacts: [{kind: office, channel: email, value: »us}]", "e-mail address"),
    (
        "two sections of one id",
        "sections:\n  - {id: a, title: b, text: c}\n  - {id: »a, title: d, text: e}",
        "have the id 'a' (the first on line 10)",
    ),
]


def test_what_breaks_a_rule_is_refused_at_its_place():
    for name, added, part in ADDED:
        is_at_mark, sentence = refused(added)
        assert is_at_mark, name
        assert part in sentence, name


def test_a_notice_that_sources_disagree_needs_something_that_is_disputed():
    text = f"{PROGRAM}notice: Sources do not agree on the ages.\n"
    sections = "sections: [{id: a, title: b, text: c, confidence: disputed}]\n"
    texts = (text, text + sections, text.replace("confirmed", "disputed"))
    found = [[p.sentence for p in read_entry(each)[1].problems] for each in texts]
    assert found == [
        ["The notice tells that sources disagree, so mark the page or a part of it as disputed."],
        [],
        [],
    ]


def test_a_strategy_without_its_own_keys_is_refused():
    text = STRATEGY.replace("goal: Nobody freezes.\n", "").replace(
        "key_factors: [{id: collect, text: Collect coats}]\n", ""
    )
    entry, report = read_entry(text)
    assert entry is None
    assert [(p.line, p.column, p.sentence) for p in report.problems] == [
        (1, 1, "'goal' is missing here; add it."),
        (1, 1, "'key_factors' is missing here; add it."),
    ]


def test_a_row_that_does_not_fit_its_table_is_refused():
    for rows, part in [("[[a, b], »[c]]", "has 1 texts"), ("[»[a, b, c]]", "has 3 texts")]:
        table = f"sections: [{{id: a, title: b, text: c, table: {{columns: [d, e], rows: {rows}}}}}]\n"
        text, position = mark_position(PROGRAM + table)
        entry, report = read_entry(text)
        assert entry is None, rows
        assert [(p.line, p.column) for p in report.problems] == [position], rows
        assert part in report.problems[0].sentence, rows


def test_a_confidential_entry_names_no_place():
    for added, part in [
        ("»address: Behind the church", "can't have an 'address'"),
        ("notice: »It is at 12 Elm Street.", "'12 Elm Street' can't stand here"),
        ("notice: »It is at 120 West 2nd Street.", "'120 West 2nd Street' can't stand here"),
        ("sections: [{id: a, title: b, text: »'At 44.9778, -93.2650.'}]", "'44.9778, -93.2650' can't"),
        ("handout_text: »Come to 12 North Elm Street.", "can't stand here"),
        ("discreet_name: »The house at 12 North Elm Street", "can't stand here"),
        ("discreet_text: »At 44.9537, -93.0900", "can't stand here"),
    ]:
        is_at_mark, sentence = refused(f"confidential: true\n{added}")
        assert is_at_mark, added
        assert part in sentence, added
        told = f"{PROGRAM}confidential: false\n{added}\n".replace("»", "")
        assert read_entry(told)[1].problems == (), added


# name, a valid entry, a part of it, what stands there instead ("»" marks the place), a part of the sentence
DOUBTFUL = [
    ("ended without notice", PROGRAM, "status: active", "status: »ended", "add a 'notice'"),
    ("one source without notice", PROGRAM, "confidence: confirmed", "confidence: »one-source", "'notice'"),
    ("no page without notice", PROGRAM, "confidence: confirmed", "confidence: »not-checked", "'notice'"),
]


def test_a_doubtful_change_is_warned_of_and_shown():
    for name, text, good, bad, part in DOUBTFUL:
        changed, position = mark_position(text.replace(good, bad))
        entry, report = read_entry(changed)
        assert entry is not None, name
        [problem] = report.problems
        assert problem.severity is Severity.WARNING, name
        assert (problem.line, problem.column) == position, name
        assert part in problem.sentence, name


def test_a_notice_allows_doubt():
    text = PROGRAM.replace("active", "unknown").replace("confirmed", "disputed")
    assert read_entry(text + "notice: Ask first.\n")[1].problems == ()
    assert len(read_entry(text)[1].problems) == 2
