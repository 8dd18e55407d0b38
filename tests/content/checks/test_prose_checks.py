"""Tests the checks of wording: each warns at the right position, and none hides an entry."""

from guide.content.load import load
from guide.content.model import Severity
from tests.content.samples import PROGRAM

HARD = (
    "Notwithstanding multidisciplinary organizational infrastructure, interdepartmental coordination "
    "necessitates comprehensive administrative responsibilities, institutional accountability, jurisdictional "
    "determinations, operational considerations, programmatic deliverables and interagency communications "
    "regarding transportation accessibility, long-term environmental sustainability and international collaboration."
)


def warnings(pack):
    guide = load(pack, with_prose=True)
    assert all(problem.severity is Severity.WARNING for problem in guide.problems)
    return [(p.line, p.sentence) for p in guide.problems]


def test_the_words_are_checked(coats, write):
    for added, part in [
        (f"notice: {HARD}", "This reads at grade"),
        ("notice: Icicles hang here.", ""),
        ("notice: An icicle hangs here.", "'icicle' is never to be shown"),
        ("notice: See Icicle Street.", ""),
        ("notice: Ask the NWS first.", "'NWS' is not explained"),
        ("notice: Ask the National Weather Service (NWS) first.", ""),
        ("notice: 'NWS, a weather office, knows.'", ""),
        ("notice: NWS is short for weather office.", ""),
        ("other_names: [NWS]\nnotice: Ask the NWS.", ""),
        ("notice: A PDF from the U.S.", ""),
        ("links: [{title: Coats, url: 'http://example.org'}]", "This address has no https"),
        ("links: [{title: Coats, url: 'https://example.org'}]", ""),
        (
            "links: [{title: Coats, url: 'https://g\u043e\u043egle.com'}]",
            "only looks like one in plain letters; it is xn--ggle-55da.com",
        ),
        ("links: [{title: Coats, url: 'https://m\u00fcnchen.de'}]", "write it as xn--mnchen-3ya.de"),
        ("links: [{title: Coats, url: 'https://example.org/caf\u00e9'}]", ""),
        ("notice: Ask for c\u043eats.", "mixes letters of two alphabets"),
        ("notice: Ask for \ua4d4\ua4e3\ua4ee.", "is in letters that look like others"),
        ("languages: [lis]\nnotice: Ask for \ua4d4\ua4e3\ua4ee.", ""),
        ("notice: \u041f\u0440\u0438\u0432\u0435\u0442 and good day.", ""),
    ]:
        write("words.yaml", "never_shown: [icicle]\nallowed_in: [Icicle Street]\n")
        write("programs/coat-drive.yaml", f"{PROGRAM}{added}\n")
        found = warnings(coats)
        assert len(found) == (1 if part else 0), found
        assert not part or (
            part in found[0][1] and found[0][0] == PROGRAM.count("\n") + added.count("\n") + 1
        ), added


def test_starting_the_program_does_not_pay_for_it(coats, write):
    write("programs/coat-drive.yaml", f"{PROGRAM}notice: Ask the NWS first.\n")
    assert load(coats).problems == ()
