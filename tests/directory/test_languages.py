"""What a directory calls a language has a code, and a page calls it by the same name again."""

import pytest

from guide.directory.importing.languages import languages_in
from guide.render.labels import language_label
from guide.render.language_names import language_names

CODES = sorted(language_names())


@pytest.mark.parametrize("code", CODES)
def test_each_name_leads_back_to_its_code(code):
    name = language_label(code)
    assert name[0].isupper()
    if code != "ht":  # which some call Haitian and others Creole
        assert languages_in(name) == ((code,), ())


def test_each_language_that_is_known_in_a_directory_has_a_name_on_pages():
    named = "Tagalog; Viet; vietnamese; kreyol; farsi; cambodian; sign language; Karen; Tigrinya"
    codes, rest = languages_in(named)
    assert rest == ("Viet",)
    assert set(codes) <= set(CODES)


def test_one_language_alone_is_known():
    assert languages_in("Eng only") == languages_in("English only") == (("en",), ())


@pytest.mark.parametrize(
    ("text", "codes", "rest"),
    [
        ("Eng; Spanish Tu/Th", ("en", "es"), ("Spanish Tu/Th",)),
        ("Hmong on Thurs, Somali", ("hmn", "so"), ("Hmong on Thurs",)),
        ("Eng Span Som", ("en", "es", "so"), ()),
        ("English Thai", ("en", "th"), ()),
        ("English, many others", ("en",), ("many others",)),
    ],
)
def test_days_are_no_languages_and_blanks_part_some(text, codes, rest):
    assert languages_in(text) == (codes, rest)
