"""Tests the types of fields that hold enumeration members, lists and mappings."""

from guide.content.field_types import enum_of, list_of, mapping_of, non_empty
from guide.content.model import Status
from guide.content.nodes import List, Mapping, Scalar
from guide.content.readers import read_text
from guide.content.records import FieldType
from guide.content.report import Report
from tests.content.samples import PROGRAM, read_entry

TEXTS = list_of(FieldType(read_text))


def read(of_type, node):
    report = Report("coats.yaml")
    return of_type.read(node, "key", report), [problem.sentence for problem in report.problems]


def texts(*words):
    return List(tuple(Scalar(word, 1, 1) for word in words), 1, 1)


def test_a_word_of_an_enumeration_is_its_member_and_another_is_refused():
    assert read(enum_of(Status), Scalar("active", 1, 1)) == (Status.ACTIVE, [])
    assert enum_of(Status).write(Status.ACTIVE) == "active"
    for word, hint in (("ACTIVE", "Did you mean 'active'?"), ("closed", "Write one of: active, renamed, ")):
        value, [sentence] = read(enum_of(Status), Scalar(word, 1, 1))
        assert (value, hint in sentence) == (None, True)


def test_a_repeat_in_a_list_is_warned_of_and_kept_once():
    entry, report = read_entry(PROGRAM + "audience: [youth, adults, youth]\n")
    assert entry is not None
    assert entry.audience == ("youth", "adults")
    assert [(p.line, p.column, p.sentence) for p in report.problems] == [
        (9, 27, "'youth' stands twice in 'audience'; delete one.")
    ]


def test_an_empty_list_is_refused_only_where_it_must_hold_something():
    assert read(TEXTS, texts()) == ((), [])
    assert read(non_empty(TEXTS), texts()) == (None, ["'key' is an empty list; add at least one item."])
    assert read(non_empty(TEXTS), texts("a")) == (("a",), [])


def test_a_mapping_with_closed_keys():
    table = mapping_of(("red", "blue"), FieldType(read_text), dict)
    node = Mapping(((Scalar("red", 1, 1), Scalar("roses", 1, 6)),), 1, 1)
    assert read(table, node) == ({"red": "roses"}, [])
    wrong = Mapping(((Scalar("rad", 1, 1), Scalar("roses", 1, 6)),), 1, 1)
    assert read(table, wrong) == (None, ["'rad' is not known here; did you mean 'red'?"])
    assert read(table, texts())[1] == ["'key' must be names with values (red, blue), not a list."]
