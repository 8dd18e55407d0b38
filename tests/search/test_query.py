from guide.search.query.query import Query

NUMBERS = ("18665550100", "8665550100", "5550100", "157177")


def words(text):
    query = Query.parse(text, is_number=lambda digits: any(n.startswith(digits) for n in NUMBERS))
    return [word.surface for word in query.terms]


def test_groups_of_digits_are_one_number_where_the_guide_has_it():
    rows = [
        ("1-866-555-0100", ["18665550100"]),
        ("(866) 555 0100", ["8665550100"]),
        ("+1 866.555.01", ["186655501"]),
        ("555-0100 help line", ["5550100", "help", "line"]),
        ("157.177", ["157177"]),
        ("157.1", ["157", "1"]),
        ("18-24", ["18", "24"]),
        ("612-555-0100", ["612", "555", "0100"]),
        ("2014 866 555", ["2014", "866555"]),
        ("2014-866-555", ["2014", "866", "555"]),
    ]
    assert [(text, got) for text, found in rows if (got := words(text)) != found] == []


def test_one_digit_after_other_words_is_a_number_and_no_beginning():
    rows = [("24/7", ""), ("coat 7", ""), ("7", "7"), ("coat 70", "70")]
    assert [(text, got) for text, prefix in rows if (got := Query.parse(text).prefix) != prefix] == []


def test_one_letter_after_other_words_is_left_until_more_is_typed():
    assert [word.surface for word in Query.parse("coat d").terms] == ["coat"]
    assert [word.surface for word in Query.parse("coat d ").terms] == ["coat", "d"]


def test_a_lone_sign_begins_words_and_is_nothing_beside_others():
    assert Query.parse(" # ").prefix == ""
    assert Query.parse("#").prefix == "#"
    assert words("# coat") == ["coat"]


def test_small_talk_is_dropped_while_anything_else_is_left():
    assert words("how do i find a coat") == ["find", "coat"]
    assert words("how do ") == ["how", "do"]
    assert words("hes cold, shes cold") == words("he's cold, she's cold") == ["cold"]


def test_lone_halves_of_characters_are_left_out():
    assert words("co\ud800at") == ["coat"]
