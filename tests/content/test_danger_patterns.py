"""Tests the patterns of urgent.yaml: how they are read, and what is said of mistakes."""

import pytest

from guide.content.danger_patterns import Choice, Gap, Group, Word, parts_of
from guide.content.load import load
from tests.content.samples import PROGRAM

LINE = PROGRAM.replace("id: coat-drive", "id: winter-line").replace("kind: program", "kind: line")
GOOD = """groups:
  - {name: person, words: [me, her]}
  - {name: kin, words: [my <person>]}
idioms: [ice cream]
danger:
  - {means: Ice, said: [ice ..2 <person>, ic*], unless: [<kin>], lines: [winter-line], example: [ice on me]}
"""


def problems(pack):
    return [(p.file, p.line, p.column, p.sentence) for p in load(pack).problems]


def test_a_pattern_is_words_groups_and_gaps():
    assert parts_of("took ..3 <pills>") == (Word("took", is_start=False), Gap(3), Group("pills"))
    assert parts_of("he|she hit me")[0] == Choice(("he", "she"))
    assert parts_of("strangl*") == (Word("strangl", is_start=True),)
    assert parts_of("can’t breathe")[0] == Word("can’t", is_start=False)


def test_what_can_not_be_read_is_refused():
    unreadable = (
        "; ..2 ice; ice ..2; ice .. her; ice ..0 her; <ice; *; --; i*e; a ...b; a ..1 b ..1 c ..1 d ..1 e"
    )
    for pattern in unreadable.split("; "):
        with pytest.raises(ValueError, match=r".+\."):
            parts_of(pattern)


def test_a_good_grammar_has_no_problems(coats, write):
    write("lines/winter-line.yaml", LINE)
    write("urgent.yaml", GOOD)
    guide = load(coats)
    assert guide.problems == ()
    assert guide.urgent.danger[0].patterns == ("ice ..2 <person>", "ic*")
    assert guide.urgent.groups[1].words == ("my <person>",)


# What is right, what stands there instead, the line of the mistake, and a part of the sentence.
MISTAKES = """
ice ..2 <person> | ice ..2 <persom> | 6 | No group above has the name 'persom'. Did you mean 'person'?
<kin> | <kim> | 6 | No group above has the name 'kim'. Did you mean 'kin'?
[me, her] | [me, <kin>] | 2 | No group above has the name 'kin'.
name: kin | name: person | 3 | Two groups have the name 'person'
my <person> | my ..1 <person> | 3 | stands in a pattern, not in a group
ice cream | ice cream ..2 | 4 | A pattern begins and ends with a word or a group
ic* | i*c | 6 | 'i*c' can't be read; write words, a choice such as he|she
example: [ice on me] | exampel: [ice on me] | 6 | did you mean 'example'?
"""


def test_a_mistake_is_named_with_its_place_and_the_list_is_left_out(coats, write):
    write("lines/winter-line.yaml", LINE)
    for row in MISTAKES.strip().splitlines():
        right, wrong, line, part = row.split(" | ")
        write("urgent.yaml", GOOD.replace(right, wrong))
        file, at, _, sentence = problems(coats)[0]
        assert (file, str(at), part in sentence) == ("urgent.yaml", line, True), sentence
        assert load(coats).urgent.danger == ()
