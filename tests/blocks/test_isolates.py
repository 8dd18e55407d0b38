"""Tests that numbers keep their order in text that is written from right to left."""

from time import perf_counter

from guide.blocks.isolates import is_right_to_left, isolated, isolated_with_marks, without_isolates

ARABIC = "اتصل على 1-866-223-1111 الآن"


def test_numbers_are_isolated_where_letters_turn_them():
    for text, shown in [
        ("Call 1-866-223-1111.", "Call 1-866-223-1111."),
        ("Café 12-34", "Café 12-34"),
        (ARABIC, "اتصل على \u2066\u202d1-866-223-1111\u202c\u2069 الآن"),
        ("Ask علي: (612) 399-9995", "Ask علي: \u2066\u202d(612) 399-9995\u202c\u2069"),
        ("Ask علي: ( 612 ) 399 9995", "Ask علي: \u2066\u202d( 612 ) 399 9995\u202c\u2069"),
        ("התקשר +1 612", "התקשר \u2066\u202d+1 612\u202c\u2069"),
        ("غرفة 7", "غرفة 7"),
        (
            "ساعات 9-5 الاثنين 8:30-17:00",
            "ساعات \u2066\u202d9-5\u202c\u2069 الاثنين \u2066\u202d8:30-17:00\u202c\u2069",
        ),
        ("سعر $1,250.50 أو 20%.", "سعر \u2066\u202d$1,250.50\u202c\u2069 أو \u2066\u202d20%\u202c\u2069."),
        (
            "שעות 10:00–16:00, 9 – 5",
            "שעות \u2066\u202d10:00–16:00\u202c\u2069, \u2066\u202d9 – 5\u202c\u2069",
        ),
        ("ساعة ٨:٣٠", "ساعة \u2066\u202d٨:٣٠\u202c\u2069"),
        (
            "حجم *67# أو 1-800-RUNAWAY",
            "حجم \u2066\u202d*67#\u202c\u2069 أو \u2066\u202d1-800-RUNAWAY\u202c\u2069",
        ),
        ("رقم 988 (24/7)", "رقم \u2066\u202d988\u202c\u2069 (\u2066\u202d24/7\u202c\u2069)"),
        ("رقم +1 (612) 399-9995 ext. 5", "رقم \u2066\u202d+1 (612) 399-9995 ext. 5\u202c\u2069"),
        ("(9-5 الاثنين)", "(\u2066\u202d9-5\u202c\u2069 الاثنين)"),
        (
            "رقم 911، 988, 211",
            "رقم \u2066\u202d911\u202c\u2069، \u2066\u202d988\u202c\u2069, \u2066\u202d211\u202c\u2069",
        ),
        ("Open 8:30-17:00, $5", "Open 8:30-17:00, $5"),
    ]:
        assert isolated(text) == shown, text
        assert isolated(shown) == shown, text
        assert without_isolates(shown) == text, text


def test_whatever_signs_join_its_digits_a_number_is_one():
    for number in [
        *(f"612{blank}399{blank}9995" for blank in "\u2002\u2003\u2009\u200a\u205f\u3000"),
        *(f"612{sign}399{sign}9995" for sign in "\u2014\u00b7\u2022\u301c~_\\\u0600\u0601\u00ad=<'\u2019&|"),
        *("612\u05be399\u05be9995", "612\u0640399\u06409995", "1 . 866 . 223 . 1111"),
        *(f"612{sign}399{sign}9995" for sign in "\u05f3\u05f4\u05c3\u05c0\u06d4\u066d\u061b"),
        *("612   399   9995", "612 \u2014 399", "612 \u2022 399", "612 / 399", "1--2---3", "50 %-60 %"),
        *(
            "[612] 399-9995",
            "{612} 399",
            "\uff08612\uff09399",
            "+1 [612] 399",
            "5\u2032 6\u2033",
            "911\u060c988",
        ),
        *("8:00\u201417:30", "1\ufe0f\u20e3-2\ufe0f\u20e3", "\u22125 - 6", "1-800-runaway", "1 800 RUNAWAY"),
        *(
            "1-800-4-A-CHILD",
            "1-88-TIPS-4-U",
            "612-399-9995 x12",
            "612-399-9995 ext. 12",
            "800 RUN AWAY",
            "24h",
        ),
        *("9 am - 5 pm", "9:30 a.m. – 5:00 p.m.", "612\u02bc399\u02bc9995"),
        *("〔612〕 399-9995", "«612» 399", "<612> 399", "⟨612⟩ 399", "3Com"),
    ]:
        for sentence in ["اتصل {} الآن", "התקשרו {} עכשיו.", "اتصل {}"]:
            shown = isolated(sentence.format(number))
            assert shown == sentence.format(f"\u2066\u202d{number}\u202c\u2069"), (number, sentence)


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
        begin = perf_counter()
        isolated("1ا" + part * 100_000)
        assert perf_counter() - begin < 2, part


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
