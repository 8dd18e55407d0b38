"""Tests that look-alike letters hide no word and no address."""

import time

from guide.content.skeleton import (
    LOOK_ALIKES,
    is_look_alike,
    mixed_words,
    rare_words,
    readings,
    real_host,
    skeleton,
)

ALIKE = [
    "tr\u0430fficking",  # Cyrillic a
    "TR\u0391FFICKING",  # Greek Alpha
    "tra\ufb03cking",  # a ligature
    "\uff54\uff52\uff41\uff46\uff46\uff49\uff43\uff4b\uff49\uff4e\uff47",  # full width
    "\U0001d4fd\U0001d4fb\U0001d4ea\U0001d4ef\U0001d4ef\U0001d4f2\U0001d4ec\U0001d4f4\U0001d4f2\U0001d4f7\U0001d4f0",
    "traf\u034ffic\u0332king", "traf\u00adficking", "traf\u3164ficking", "traf\ufe0fficking",
    "traf\u20ddficking", "t\u0488raf\u0489ficking", "tra\u0192\u0192i\u0188\u0199ing", "\u0167raf\ua799icking",
    "".join(chr(0x1F170 + ord(letter) - ord("a")) for letter in "trafficking"),
    "".join(chr(0x1F1E6 + ord(letter) - ord("a")) for letter in "trafficking"),
    "tr\u00e0fficking", "\u24e3raffi\u0441k\u0456ng", "\u1d1brafficking",
]  # fmt: skip
APART = [
    ("s3x", "sex"), ("$EX", "sex"), ("tr4fficking", "trafficking"), ("tr@ff1cking!", "trafficking!"),
    ("s1ut", "slut"), ("p!mp", "pimp"), ("h0e", "hoe"), ("p0rn", "porn"), ("s3\u0445", "sex"),
    ("s e x", "sex"), ("S-E-X.", "sex."), ("s.e.x", "sex"), ("s_e_x", "sex"), ("s 3 x", "sex"), ("s * e * x", "sex"),
    ("traf-ficking", "trafficking"), ("traf\u2011ficking", "trafficking"), ("traf_ficking", "trafficking"),
    ("traf\u200aficking", "trafficking"), ("traf\u2006ficking", "trafficking"), ("traf\u00b7ficking", "trafficking"),
    ("traf\U0001d159ficking", "trafficking"), ("traf\u303fficking", "trafficking"), ("tr4f-f1cking", "trafficking"),
]  # fmt: skip


def test_what_looks_alike_has_one_skeleton():
    assert {text: skeleton(text) for text in ALIKE} == dict.fromkeys(ALIKE, "trafficking")


def test_digits_in_words_and_letters_that_stand_apart_are_read():
    wrong = [(text, word) for text, word in APART if skeleton(text) == word or word not in readings(text)]
    assert wrong == []


def test_numbers_ages_and_days_have_one_reading():
    rows = (
        "1-866-223-1111; (612) 399-9995; +1 612 399 9995; ages 5 - 8; 18-24; 24/7; 9 to 5; "
        "$1,250.50; 1-800-runaway; 24 nov 2026; one - two; end. begin"
    ).split("; ")
    assert [text for text in rows if readings(text) != (text,)] == []


def test_no_text_takes_long_to_read():
    for text in ["x", "x.", "x-", "x--", "x\u200a", "x3", "3", "$", "x$", "!x", "a 3 ", "3x ", "a . "]:
        begun = time.process_time()
        readings(text * (150_000 // len(text)))
        assert time.process_time() - begun < 2, text


def test_plain_letters_stay():
    assert skeleton("A plain Text\u2014here") == "a plain text-here"
    assert skeleton("Привет") != "privet"
    assert all(key.isascii() and len(key) == 1 for key in LOOK_ALIKES)
    letters = "".join(LOOK_ALIKES.values())
    assert len(set(letters)) == len(letters)


def test_words_of_two_alphabets_are_found():
    assert mixed_words("g\u043e\u043egle Привет Übung Ελλάδα 5µm trаfficking") == (
        "g\u043e\u043egle",
        "trаfficking",
    )


def test_words_of_alphabets_that_only_look_like_others_are_found():
    text = "\ua4d4\ua4e3\ua4ee\ua4dd \u13a2\u13a1\u13aa Привет Ελλάδα አማርኛ ကညီ Soomaali"
    assert rare_words(text, ["en"]) == ("\ua4d4\ua4e3\ua4ee\ua4dd", "\u13a2\u13a1\u13aa")
    assert rare_words(text, ["en", "lis", "chr"]) == ()


def test_the_real_name_of_a_host():
    for address, host, misleads in [
        ("https://g\u043e\u043egle.com/a", "xn--ggle-55da.com", True),
        ("https://\u0430\u0440\u0440\u04cf\u0435.com", "xn--80ak6aa92e.com", True),
        ("help@g\u043e\u043egle.com", "xn--ggle-55da.com", True),
        ("https://m\u00fcnchen.de", "xn--mnchen-3ya.de", False),
        ("https://\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444/", "xn--e1afmkfd.xn--p1ai", False),
        ("https://example.org/caf\u00e9", "", False),
        ("caf\u00e9", "", False),
        ("https://xn--80ak6aa92e.com/a", "", True),
        ("https://XN--80AK6AA92E.com", "", True),
        ("https://xn--mnchen-3ya.de", "", False),
        ("https://xn--99999999.de", "", False),
        ("https://[\u043e", "", False),
    ]:
        assert real_host(address) == host, address
        assert is_look_alike(address) is misleads, address
