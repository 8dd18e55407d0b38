"""Letters that another program has spoilt come in as they are, and a person learns of them."""

import pytest

from guide.directory.importing.judged import Outcome
from guide.directory.importing.spoilt_letters import has_spoilt_letters
from tests.directory.importing.test_plan import one

SPOILT = "CafÃ© ; letâ€™s ; MarÃ\xada ; Ã\x89cole ; 9amâ€“5pm ; Hours Â 9 ; 20Â°C ; Caf√© ; it‚Äôs ; lost \ufffd ; ðŸ˜€"
WHOLE = (
    "Café ; María ; São João ; Ângela ; ÂNGELA ; École “Été” ; voilà” ; l’été’ ; naïve — “ok” ; Ñandú ; à “b” ; "
    "Niño’s “día” ; où… ; Résumé® ; 1–5€ ; Ngọc ; 日本 ; Москва"
)


@pytest.mark.parametrize("text", SPOILT.split(" ; "))
def test_spoilt_letters_are_found(text):
    assert has_spoilt_letters(text)


@pytest.mark.parametrize("text", WHOLE.split(" ; "))
def test_letters_of_other_languages_are_whole(text):
    assert not has_spoilt_letters(text)


def test_a_spoilt_text_comes_in_as_it_is_with_a_remark():
    judged = one(
        {
            "Name": ("service.name", "Warm Up"),
            "What": ("service.description", "CafÃ© and beds"),
            "Phone": ("phone.number", "218-555-0102"),
        }
    )
    (reason,) = judged.reasons
    assert (judged.outcome, reason.kind) == (Outcome.COMES, "letters")
    assert reason.sentence == "A text has spoilt letters, such as “Ã©” for “é”: it comes in as it is."
    assert judged.entry.summary == "CafÃ© and beds"


def test_nothing_is_said_of_letters_that_no_page_shows():
    judged = one(
        {
            "Name": ("service.name", "Warm Up"),
            "Phone": ("phone.number", "218-555-0102"),
            "Notes": ("private.note", "CafÃ© owner"),
        }
    )
    assert "letters" not in [reason.kind for reason in judged.reasons]
