"""Tests that numbers keep their order in text that is written from right to left."""

from itertools import product
from time import process_time

from guide.blocks.isolates import is_right_to_left, isolated, isolated_with_marks, without_isolates

ARABIC = "اتصل على 1-866-223-1111 الآن"


# Texts in which the marks "‹" and "›" stand for the isolates around a number.
SHOWN = """
Call 1-866-223-1111.
Café 12-34
اتصل على ‹1-866-223-1111› الآن
Ask علي: ‹(612) 399-9995›
Ask علي: ‹( 612 ) 399 9995›
התקשר ‹+1 612›
غرفة 7
ساعات ‹9-5› الاثنين ‹8:30-17:00›
سعر ‹$1,250.50› أو ‹20%›.
שעות ‹10:00–16:00›, ‹9 – 5›
ساعة ‹٨:٣٠›
حجم ‹*67#› أو ‹1-800-RUNAWAY›
رقم ‹988› (‹24/7›)
رقم ‹+1 (612) 399-9995 ext. 5›
(‹9-5› الاثنين)
رقم ‹911›، ‹988›, ‹211›
Open 8:30-17:00, $5
"""


def marked(text):
    return text.replace("‹", "\u2066\u202d").replace("›", "\u202c\u2069")


def test_numbers_are_isolated_where_letters_turn_them():
    for row in SHOWN.strip().splitlines():
        text, shown = row.replace("‹", "").replace("›", ""), marked(row)
        assert (isolated(text), isolated(shown), without_isolates(shown)) == (shown, shown, text)


NUMBERS = (
    *(
        f"612{sign}399{sign}9995"
        for sign in "\u2002\u2009\u200a\u205f\u3000\u2014\u00b7\u301c~_\\\u0600\u00ad=<'\u2019&|"
    ),
    *(f"612{sign}399{sign}9995" for sign in "\u05be\u0640\u05f3\u05f4\u05c3\u05c0\u06d4\u066d\u061b\u02bc"),
    *("1 . 866 . 223 . 1111; 612   399   9995; 612 \u2014 399; 612 / 399; 1--2---3; 50 %-60 %".split("; ")),
    *(
        "[612] 399-9995; {612} 399; \uff08612\uff09399; 5\u2032 6\u2033; 911\u060c988; 8:00\u201417:30".split(
            "; "
        )
    ),
    *("1\ufe0f\u20e3-2\ufe0f\u20e3; \u22125 - 6; 1 800 RUNAWAY; 1-800-4-A-CHILD; 1-88-TIPS-4-U".split("; ")),
    *("612-399-9995 x12; 612-399-9995 ext. 12; 24h; 9 am - 5 pm; 9:30 a.m. – 5:00 p.m.; 3Com".split("; ")),
    *("〔612〕 399-9995; «612» 399; <612> 399; ⟨612⟩ 399".split("; ")),
)


def test_whatever_signs_join_its_digits_a_number_is_one():
    sentences = ("اتصل {} الآن", "התקשרו {} עכשיו.", "اتصل {}")
    for number, sentence in product(NUMBERS, sentences):
        assert isolated(sentence.format(number)) == marked(sentence.format(f"‹{number}›"))


def test_two_numbers_of_a_sentence_keep_their_own_order():
    for between in [
        ", ",
        "، ",
        ". ",
        "; ",
        " , ",
        ": ",
        "? ",
        "… ",
        "\n",
        "\t",
        "\u2028",
        " (",
        ") ",
        " أو ",
        "؛ ",
        " or ",
    ]:
        shown = isolated(f"اتصل 911{between}24 ساعة")
        assert shown == f"اتصل \u2066\u202d911\u202c\u2069{between}\u2066\u202d24\u202c\u2069 ساعة", between


def test_a_long_run_of_blanks_or_digits_is_soon_read():
    for part in (" ", "1 ", "1, ", "(1", "+", "1-A", "1x1 ", "<1", "1 AM ", "111 AB ", "\u20e3"):
        begin = process_time()
        isolated("1ا" + part * 50_000)
        assert process_time() - begin < 2, part


def test_letters_beside_a_text_count():
    assert isolated("12-34", beside="علي") == "\u2066\u202d12-34\u202c\u2069"
    assert isolated("12-34", beside="Ali") == "12-34"


def test_direction_is_that_of_the_first_letter_outside_numbers():
    assert is_right_to_left("988 هل")
    assert is_right_to_left("צריכים")
    assert is_right_to_left("1-800-RUNAWAY هل Call")
    assert is_right_to_left(isolated("1-800-RUNAWAY هل Call"))
    assert not is_right_to_left("988 Call هل")
    assert not is_right_to_left("٩٨٨ Call")
    assert not is_right_to_left("")


def test_marks_move_along():
    start, end = ARABIC.index("866"), ARABIC.index("الآن")
    shown, marks = isolated_with_marks(ARABIC, [(0, 4), (start, start + 3), (end, end + 4)])
    assert [shown[first:last] for first, last in marks] == ["اتصل", "866", "الآن"]
    assert isolated_with_marks("12-34", [(0, 2)]) == ("12-34", [(0, 2)])
