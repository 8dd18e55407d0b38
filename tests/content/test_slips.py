"""Tests that the check sees the slips of an author: a lost digit, a day to come, a file called .yaml.txt."""

from datetime import date, timedelta

from guide.content.load import load
from guide.content.model import Severity
from tests.content.samples import PROGRAM, read_entry

CONTACT = "contacts: [{{kind: office, channel: {}, value: '{}'}}]\n"


def test_a_lost_digit_is_seen_and_a_whole_number_is_left_alone():
    lost = "call 1-866-223-111; call 612-377-880; text 2337; tty 1-800-787-322; call 66008"
    whole = (
        "call 1-866-223-1111; call 911; text 66008; text 741741; call 555-0100; call +44 20 7946 0958; "
        "tty 711; call 1-800-555-0100 (CALL)"
    )
    for rows, said in ((lost, [(Severity.WARNING, True)]), (whole, [])):
        for row in rows.split("; "):
            problems = read_entry(PROGRAM + CONTACT.format(*row.split(" ", 1)))[1].problems
            assert [(each.severity, "Is one lost?" in each.sentence) for each in problems] == said, row


def test_a_day_to_come_is_seen_by_authors(coats, write):
    tomorrow = date.today() + timedelta(days=1)  # noqa: DTZ011 - as the check
    write("programs/coat-drive.yaml", PROGRAM.replace("reviewed: 2026-11-24", f"reviewed: {tomorrow}"))
    found = [each for each in load(coats, with_prose=True).problems if "still to come" in each.sentence]
    assert [(each.file, each.severity) for each in found] == [("programs/coat-drive.yaml", Severity.WARNING)]
    assert load(coats).problems == (), "a worker's clock may be wrong"


def test_a_file_that_windows_gave_a_second_ending_is_an_error(coats, write):
    write("programs/coat.yaml.txt", PROGRAM)
    write("programs/hat.YML.TXT", PROGRAM)
    assert [(each.severity, each.sentence.partition(".txt; ")[2]) for each in load(coats).problems] == [
        (Severity.ERROR, "rename it to coat.yaml."), (Severity.ERROR, "rename it to hat.yaml."),
    ]  # fmt: skip
