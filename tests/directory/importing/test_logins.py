"""What opens an account, in any text that comes in, needs a look and can be cut."""

import pytest

from guide.directory.importing.judged import CUT, Outcome
from tests.directory.importing.test_plan import one, texts_of

NAME = {"Service": ("service.name", "Elm Rides"), "Phone": ("phone.number", "218-555-0100")}


@pytest.mark.parametrize(
    "text",
    [
        "Book on line, login: coalition / Teasel2019",
        "Book on line (username: elm, password: Teasel2019)",
        "Book on line. PW: Teasel2019",
        "Book on line, pw teasel2019",
        "Book on line. Passcode: Teasel9",
        "Book on line. acct 44444, PIN 2222",
        "Book on line. PIN is 2222",
        "Book on line. Log-in = teasel",
    ],
)
def test_what_opens_an_account_needs_a_look_and_can_be_cut(text):
    columns = {**NAME, "How": ("service.application_process", text)}
    assert one(columns).outcome is Outcome.LOOK
    judged = one(columns, **{CUT: frozenset({"list.csv:2"})})
    assert judged.outcome is Outcome.COMES
    assert judged.entry.application_process.strip(".") == "Book on line"
    assert not any(each in texts_of(judged.entry).lower() for each in ("easel", "2222", "44444"))


@pytest.mark.parametrize(
    "text",
    [
        "Login at www.example.org",
        "Log in: https://example.org/start",
        "Help with passwords and log in",
        "Shopping 5 days a week",
        "Open a savings account 2 days a week",
        "Spin 2024, a class of cycling",
    ],
)
def test_what_is_said_of_accounts_alone_needs_none(text):
    judged = one({**NAME, "How": ("service.application_process", text)})
    assert judged.outcome is Outcome.COMES, judged.reasons


def test_what_stands_beside_a_web_address_is_no_text_of_the_page():
    judged = one({**NAME, "Web": ("service.url", "example.org/partners login: coalition / Teasel2019")})
    assert judged.outcome is Outcome.LOOK
    assert "easel" not in texts_of(judged.entry)
    assert "example.org/partners" in texts_of(judged.entry)


def test_a_cell_for_the_web_of_words_alone_stays():
    judged = one({**NAME, "Web": ("service.url", "on Facebook")})
    assert judged.outcome is Outcome.COMES
    assert "on Facebook" in texts_of(judged.entry)
