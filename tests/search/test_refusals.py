"""What a text refuses is no word to search for and stands lower; what somebody lacks is no refusal."""

import pytest

from guide.content.guide import Guide
from guide.content.model import Kind
from guide.content.parts import Channel, Contact, ContactKind
from guide.search.query.query import Query
from guide.search.query.refusals import Authority
from guide.search.service import SearchService
from tests.builders import entry
from tests.searching import search

POLICE = entry(
    "police", Kind.LINE, title="Police tip line", summary="Police take tips. Someone to talk with."
)
TIPS = entry(
    "tips",
    Kind.LINE,
    title="Tip line of the state",
    summary="A tip line.",
    contacts=(Contact(kind=ContactKind.POLICE_TIP, channel=Channel.CALL, value="555-0100"),),
)
TALK = entry("talk", Kind.LINE, title="Support line", summary="Someone to talk with, day or night.")
OTHER = entry("other", Kind.PRACTICE, title="Who decides", summary="They do.")


@pytest.fixture(scope="module")
def service():
    return SearchService(Guide(None, (POLICE, TIPS, TALK, OTHER)))


def refused(text):
    query = Query.parse(text)
    terms = {term.surface for term in query.terms}
    return [word.surface for word in query.content_words if word.surface not in terms]


def test_what_is_refused_is_no_word():
    for text, things in [
        ("help but no police", ["police"]),
        ("doesn't want to go to a shelter just talk", ["shelter"]),
        ("papers, that is not immigration police", ["immigration", "police"]),
        ("a bed but not through a church or the police", ["church", "police"]),
        ("i don't want to call 911 but she is sad", ["911"]),
        ("no quiere ir a la policía, necesita ayuda", ["policia"]),
        ("a line that won't report to police", ["police"]),
        ("talk where they will not tell immigration", ["immigration"]),
        ("someone non police to talk to", ["police"]),
        ("keep the cops out of it and find a bed", ["cops"]),
        ("linea que no llama a la migra", ["migra"]),
    ]:
        terms = {word.surface for word in Query.parse(text).terms}
        assert terms.isdisjoint(things), text
        assert terms, text


def test_what_is_lacking_or_alone_is_searched_for():
    rows = (
        "not breathing at the shelter; no papers and scared; she can't leave the shelter; "
        "no money no phone; nowhere to go; she has no shelter tonight; no lawyer for court; "
        "no immigration papers; is not in a shelter; no wrong door; penalty for not reporting; "
        "doesn't have a doctor; not a shelter; no police report yet; the police keep her out of it; "
        "scared of the police"
    ).split("; ")
    assert [text for text in rows if refused(text) != []] == []


def test_who_is_avoided_is_read_in_whatever_form():
    rows = [
        ("won't call the cops", {Authority.POLICE}),
        ("she is afraid they will call the cops on her", {Authority.POLICE}),
        ("bed without police or immigration", {Authority.POLICE, Authority.IMMIGRATION}),
        ("scared to call 911", set()),
        ("no papers", {Authority.IMMIGRATION}),
        ("undocumented", {Authority.IMMIGRATION}),
        ("no ice no police who to call", {Authority.POLICE, Authority.IMMIGRATION}),
        ("she has papers", set()),
        ("call the police", set()),
    ]
    assert [(text, got) for text, avoided in rows if (got := Query.parse(text).avoided) != avoided] == []


def test_a_police_tip_line_is_found_by_its_name(service):
    assert search(service, "police tip line").results[0].entry.id == "police"


def test_lines_that_reach_who_is_avoided_stand_last(service):
    for text in [
        "someone at a tip line, no police",
        "talk, no ICE tip line",
        "doesn't trust cops, tip line to talk",
    ]:
        found = [result.entry.id for result in search(service, text).results]
        assert found[0] != "tips", text
        assert "tips" in found[-2:], text


def test_lines_that_are_asked_for_do_not_stand_last(service):
    assert search(service, "tip line of the police, not ice").results[0].entry.id == "police"
