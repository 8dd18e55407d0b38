from guide.search.spelling.typos import letter_mask, one_edit_away, within_two_edits


def test_two_slips_are_counted():
    for a, b, near in [
        ("motel", "motel", True),
        ("motel", "mtoel", True),
        ("motel", "omtle", True),
        ("motel", "hotels", True),
        ("motel", "hostels", False),
        ("", "ab", True),
        ("", "abc", False),
    ]:
        assert within_two_edits(a, b) is near, a
        assert within_two_edits(b, a) is near, a


def test_words_one_edit_away_are_within_two_and_share_most_letters():
    for other in one_edit_away("motel"):
        assert within_two_edits("motel", other)
        assert (letter_mask("motel") ^ letter_mask(other)).bit_count() <= 2
