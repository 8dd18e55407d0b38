"""The discreet switch: nothing tells the topic, and the worker hears what was changed or left out."""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import product

import pytest

from guide.blocks.blocks import (
    Box,
    Crumbs,
    Heading,
    Number,
    Numbers,
    Paragraph,
    Refs,
    SmallPrint,
    Tags,
    Title,
    WebAddress,
)
from guide.content.amendments import Amendment
from guide.content.guide import Guide
from guide.content.lists import WordLists
from guide.content.model import Kind
from guide.content.parts import Channel, Link, Section
from guide.content.union import union
from guide.handout.compose import compose
from guide.handout.discreet import DiscreetFilter
from guide.handout.handout_list import HandoutItem, HandoutList
from guide.handout.neutral_address import neutral_value
from guide.handout.neutral_names import NeutralNames, neutral_names
from guide.handout.options import Format, Options
from guide.handout.topic_words import TopicWords
from tests.builders import DAY, bullets, contact, entry, entry_of, fact, pack, subheading
from tests.handout.samples import EVERYTHING, all_texts, made, notices_of, winter
from tests.shipped import shipped_guide

# Beginnings of words that tell the topic, chosen without the list in words.yaml, also as addresses have them.
STEMS = re.compile(
    r"traffick|exploit|\babus|victim|survivor|\bsex|\brap(?:e|ing|ist)|assault|violen|porn|prostitut|escort|\bpimp"
    r"|\bgroom|coerc|missing|run(?:ning|s)?[ -]?away|ran[ -]?away|ecpat|homeland[ -]?sec|protect(?:ing)?[ -](?:all[ -])?child"
    r"|slaver|smuggl|cybertip|ncmec|safe[ -]?harbor|buyer|recruit|mmi[rw]|murder|csam|csec|molest|\bnude|trauma[ -]bond",
    re.IGNORECASE,
)


def test_telling_words_go_numbers_stay_and_one_sentence_says_so():
    handout = made("ice-house", shows=EVERYTHING, discreet=True)
    (item,) = handout.items
    assert item.name == "Ice House"
    assert item.blocks[:4] == (
        Number(
            "Call",
            "+1 555-0110",
            "24 hours a day. Ask for Ann.",
            whom="Ages 12 to 24. Anyone who is cold.",
        ),
        Number("Text", "55510", "24 hours a day."),
        Number("Office, call", "555-0120", "Hours unknown.", mark="Hours unknown"),
        Paragraph("A warm room. You can stay the night."),
    )
    assert not any("example.org" in text for text in all_texts(item))
    assert notices_of(handout) == [
        (
            "changed",
            "'Ice House for frost': a note was left out or cut, a number for reports or of the police was left out, as "
            "it can get a person hurt if found, an address on the web was left out, stands there as 'Ice House'.",
        )
    ]


def test_what_has_no_neutral_name_is_left_out_and_named_unless_it_needs_none_or_the_worker_gives_one():
    handout = made("frost-talk", "library", discreet=True)
    assert [item.target for item in handout.items] == ["library"]
    ((about, sentence),) = notices_of(handout)
    assert (about, sentence.startswith("'Frost talk' is left out: every name it has tells")) == (
        "left-out",
        True,
    )
    (item,) = made("frost-line", title="A friend", discreet=True).items
    assert item.name == "A friend"
    assert notices_of(made("frost-line", title="Frost friend", discreet=True))[0][0] == "left-out"
    assert made("ice-house", title="Frosty", discreet=True).items[0].name == "Frosty"  # whole words only
    (item,) = made("frost-line", shows=EVERYTHING - {"name"}, discreet=True).items
    assert (item.name, item.blocks[0]) == (
        "",
        Number("Call", "555-0150", "Hours unknown.", mark="Hours unknown"),
    )


def test_the_packs_own_neutral_words_stand_there_unless_they_tell_after_all():
    handout = made("black-ice-school", discreet=True)
    (item,) = handout.items
    assert (item.name, item.blocks) == ("Class", (Paragraph("A class."),))
    (page,) = made("black-ice-school", format=Format.FULL, discreet=True).pages
    assert [block.text for block in page.blocks if isinstance(block, Box)] == ["A class."]
    assert notices_of(handout) == [
        ("changed", "'School': stands there as 'Class', it says less there: say aloud what is missing.")
    ]
    guide = winter()
    school = replace(guide.find("black-ice-school"), discreet_name="Black-Ice", discreet_text="Frost.")
    handout = made("black-ice-school", guide=replace(guide, entries=(school,)), discreet=True)
    assert handout.items == ()
    assert [about for about, _ in notices_of(handout)] == ["left-out"]


def test_several_that_only_have_other_words_are_told_in_one_sentence():
    guide = winter()
    course = replace(guide.find("black-ice-school"), id="course", discreet_name="Course")
    guide = replace(guide, entries=(*guide.entries, course))
    handout = made("black-ice-school", "ice-house", "course", guide=guide, discreet=True)
    assert [about for about, _ in notices_of(handout)] == ["changed", "changed"]
    joined = notices_of(handout)[1][1]
    assert joined.startswith("2 items stand there by another name")
    assert joined.endswith("'Class', 'Course'.")


def test_lines_of_a_situation_keep_neutral_names_or_are_left_out():
    handout = made("cold-hands", discreet=True)
    assert [p.text for p in handout.items[0].blocks if isinstance(p, Heading)] == ["Winter Line"]
    assert ("changed", "'They have cold hands': the numbers of 'Frost Line' were left out.") in notices_of(
        handout
    )


def of_words():
    """Return the small guide with the page about cold hands as the page of a word, for anybody to read."""
    guide = winter()
    kinds = {"cold-hands": Kind.TERM}
    return replace(guide, entries=tuple(replace(e, kind=kinds.get(e.id, e.kind)) for e in guide.entries))


def test_of_a_section_only_what_tells_goes():
    handout = made("cold-hands#do", discreet=True, guide=of_words())
    assert handout.items[0].blocks == (
        subheading("What to do"),
        Paragraph("Before you read on: It can hurt."),
        Paragraph("Rub them."),
        fact("Now", "Tea"),
    )
    assert notices_of(handout)[0] == (
        "changed",
        "'They have cold hands': it is written for workers, so read all of it before you hand it over, "
        "a list was left out, 'Later' was left out.",
    )


def test_a_name_in_a_text_gives_way_to_the_neutral_one():
    names = NeutralNames({"Frost Line": "Winter Line", "Frost Line North": "North Line"})
    discreet = DiscreetFilter(TopicWords(winter().words), names)
    blocks = (bullets(("Call the Frost Line together.", "Or Frost Line North.")), Paragraph("No frost."))
    assert discreet.item_blocks(blocks) == (bullets(("Call the Winter Line together.", "Or North Line.")),)
    assert discreet.changes == ("a name in a text was replaced by a neutral one", "a text was left out")


def test_the_names_of_the_pack_that_tell_have_neutral_ones():
    names = neutral_names(winter(), TopicWords(winter().words))
    changed = list[None]()
    (shown,) = names.in_blocks([Paragraph("Ask at Ice House for frost.")], lambda: changed.append(None))
    assert (shown, len(changed)) == (Paragraph("Ask at Ice House."), 1)


def test_of_an_address_only_what_does_not_tell_stays():
    words = TopicWords(winter().words)
    expected = {
        "https://example.org/help-with-frost": "https://example.org",
        "https://example.org/tea": "https://example.org/tea",
        "https://blackicehelp.example.org/tea": "",
        "https://fr\u043est.example.org/": "",
        "frosty@example.org": "",
        "+1 555-0110 (FROST)": "+1 555-0110",
    }
    assert {value: neutral_value(value, words) for value in expected} == expected
    discreet = DiscreetFilter(words)
    url = "https://example.org/help-with-frost"
    assert discreet.item_blocks((Number("Web", url, uri=url),)) == (Number("Web", "https://example.org"),)
    assert discreet.changes == ("an address on the web was cut to its site",)


def test_a_list_that_lost_a_point_would_say_something_else():
    discreet = DiscreetFilter(TopicWords(winter().words))
    blocks = (
        Paragraph("Call about:"),
        bullets(("frost", "other weather")),
        Paragraph("By day or night."),
        bullets(("tea",)),
    )
    assert discreet.item_blocks(blocks) == (Paragraph("By day or night."), bullets(("tea",)))
    assert discreet.changes == ("a list was left out",)


def test_what_can_not_be_reached_any_more_is_left_out():
    guide = winter()
    house = replace(guide.find("ice-house"), contacts=(guide.find("ice-house").contacts[2],))
    assert house.contacts[0].channel is Channel.CHAT
    handout = made("ice-house", shows=EVERYTHING, discreet=True, guide=replace(guide, entries=(house,)))
    assert handout.items == ()
    assert "by which to reach it" in notices_of(handout)[0][1]


def test_a_full_page_shows_no_ways_to_other_pages_and_says_that_it_is_a_workers():
    handout = made("library", format=Format.FULL, discreet=True)
    (page,) = handout.pages
    headings = {block.text for block in page.blocks if isinstance(block, Heading)}
    assert not headings & {"See also", "Other names", "How sure is this", "Belongs to"}
    assert not any(isinstance(block, Tags) for block in page.blocks)
    assert "it is written for workers" in notices_of(handout)[0][1]


def test_a_section_of_which_nothing_remains_is_left_out():
    for form in (Format.CARD, Format.FULL):
        handout = made("cold-hands#only", shows=EVERYTHING, discreet=True, format=form)
        assert (handout.items, handout.pages) == ((), ())
        assert [about for about, _ in notices_of(handout)] == ["left-out"]


def test_the_title_is_neutral():
    for form in Format:
        assert made("warm-clothes", format=form, discreet=True).title == "Resources"
    guide = winter(words=WordLists(topic_words=("resources", "numbers")))
    handout = made("library", format=Format.SHEET, guide=guide, discreet=True)
    assert (handout.title, handout.footer) == ("", "")


@pytest.mark.parametrize("form", list(Format))
def test_a_number_for_reports_or_that_police_may_answer_is_never_printed_discreetly(form):
    kinds = [
        ("support", False),
        ("support", True),
        ("office", True),
        ("report", False),
        ("police-tip", False),
    ]
    contacts = [contact(kind, "call", f"555-030{at}", police=yes) for at, (kind, yes) in enumerate(kinds)]
    line = entry("intake", Kind.LINE, title="Intake", contacts=tuple(contacts))
    handout = made("intake", guide=winter(entries=(line,)), discreet=True, format=form)
    assert [number.value for number in _numbers_of(handout)] == ["555-0300"]
    assert "a number for reports or of the police was left out" in notices_of(handout)[0][1]
    handout = made("ice-house", shows=EVERYTHING, discreet=True, format=form)
    assert "555-0199" not in str((handout.items, handout.pages))
    assert "of the police was left out" in notices_of(handout)[0][1]
    assert "555-0199" in str(made("ice-house", shows=EVERYTHING, format=form)), "it is there to be seen"


@pytest.mark.parametrize("form", list(Format))
def test_a_section_that_speaks_to_workers_is_never_printed_discreetly(form):
    part = Section(id="first", title="First", text="They may fear the one at home.")
    pages = [
        entry(kind.name.lower(), kind, title="Cold", sections=(part,)) for kind in (Kind.SITUATION, Kind.TERM)
    ]
    targets = [f"{page.id}#first" for page in pages]
    handout = made(*targets, guide=winter(entries=tuple(pages)), discreet=True, format=form)
    assert str((handout.items, handout.pages)).count("They may fear") == 1
    left_out = [
        notice.target for notice in handout.notices if "it tells workers what to do" in notice.sentence
    ]
    assert left_out == ["situation#first"]


def _numbers_of(handout):
    blocks = [block for item in handout.items for block in item.blocks]
    blocks += [block for page in handout.pages for block in page.blocks]
    for block in blocks:
        yield from (block,) if isinstance(block, Number) else getattr(block, "numbers", ())


def test_a_situation_gives_a_person_no_number_for_reports():
    taker = entry("intake", Kind.LINE, title="Intake", contacts=(contact("report", "call", "555-0300"),))
    need = entry("need", Kind.SITUATION, title="Need", lines=("intake",))
    assert "555-0300" not in str(made("need", guide=winter(entries=(taker, need))).items)


@pytest.mark.usefixtures("named_once")
def test_no_shipped_number_for_reports_or_of_the_police_is_printed_discreetly(shipped):
    takers = [each for each in shipped.entries if any(c.is_never_discreet for c in each.contacts)]
    values = {c.value for each in takers for c in each.contacts if c.is_never_discreet}
    for_support = {c.value for each in shipped.entries for c in each.support_numbers}
    assert len(values) >= 100
    pages = ["whom-to-call-to-report", "whom-to-call-to-report#report-by-county"]
    for form in Format:
        handout = made(
            *(each.id for each in takers), *pages, shows=EVERYTHING, guide=shipped, discreet=True, format=form
        )
        printed = {number.value for number in _numbers_of(handout)}
        assert not printed & (
            values - for_support
        )  # a crisis line that also takes reports is still for support
        assert not [value for value in values - for_support if value in str((handout.items, handout.pages))]
        left_out = {notice.target for notice in handout.notices if "can get a person hurt" in notice.sentence}
        assert left_out >= {each.id for each in takers if each.takes_reports}


@pytest.mark.usefixtures("named_once")
def test_a_police_tip_line_is_left_out_of_a_discreet_hand_out_and_the_worker_hears_why(shipped):
    tips = [line for line in shipped.of_kind(Kind.LINE) if line.is_police_tip]
    assert len(tips) >= 4
    for line, part, form in product(tips, ("", "#numbers", "#links"), Format):
        handout = made(line.id + part, shows=EVERYTHING, guide=shipped, discreet=True, format=form)
        assert (handout.items, handout.pages) == ((), ())
        ((about, sentence),) = notices_of(handout)
        if about == "left-out":
            assert "for the police that is found can get a person hurt" in sentence
            assert "call together" in sentence
        else:
            assert "has no part" in sentence
    values = {contact.value for line in tips for contact in line.contacts}
    situations = [each.id for each in shipped.of_kind(Kind.SITUATION)]
    for form in Format:
        handout = made(*situations, shows=EVERYTHING, guide=shipped, discreet=True, format=form)
        assert not values & {number.value for number in _numbers_of(handout)}


def test_codes_tell_nothing_either():
    (item,) = made("ice-house", shows=EVERYTHING, discreet=True, qr=True).items
    uris = [piece.uri for piece in item.blocks if isinstance(piece, Number)]
    assert uris == ["tel:+15550110", "sms:55510", "tel:5550120"]


def test_full_pages_lose_what_is_written_for_workers_and_say_so():
    section = Section(id="what", title="What they do", text="They talk about cold skin.")
    links = (Link(title="For people with cold skin", url="https://example.org/about"),)
    line = replace(entry_of(winter(), "bakery"), sections=(section,), links=links, notice="Cold skin.")
    guide = replace(winter(), entries=(line,))
    handout = made("bakery", format=Format.FULL, discreet=True, guide=guide)
    assert [text for text in all_texts(handout) if "cold skin" in text.lower()] == []
    assert "555-0140" in str(handout.pages)
    assert "its sections, which are written for workers, were left out" in notices_of(handout)[0][1]
    whole = made("bakery", format=Format.FULL, guide=guide)
    assert sum("cold skin" in text.lower() for text in all_texts(whole)) == 3


@pytest.mark.parametrize("form", [Format.FULL, Format.SHEET])
def test_a_chosen_section_stays_and_the_worker_is_asked_to_read_it(form):
    handout = made("cold-hands#wide", format=form, discreet=True, guide=of_words())
    assert any("Words." in text for text in all_texts(handout))
    assert "it is written for workers, so read all of it" in notices_of(handout)[0][1]


@pytest.mark.parametrize(
    ("target", "telling"),
    [
        ("not-a-problem", ("the law does not ask", "They choose when to talk", "have to report", "run down the person")),
        ("saw-something-motel", ("motel", "being harmed", "Do not confront")),
        ("day-one", ("hurt by crime", "under 18", "call the police")),
        ("childhelp", ("reporting line", "child protection", "being harmed", "people under 18")),
    ],
)  # fmt: skip
def test_a_shipped_full_page_does_not_tell_by_its_sentences(shipped, target, telling):
    listed, today = HandoutList((HandoutItem(target=target),)), date(2026, 11, 25)
    discreet, whole = (
        " ".join(all_texts(compose(listed, shipped, Options(format=Format.FULL, discreet=each), today)))
        for each in (True, False)
    )
    assert [words for words in telling if words not in whole] == [], "so that they would be seen"
    assert [words for words in telling if words in discreet] == []
    assert re.search(r"\d{3}-\d{4}", discreet)


def test_full_pages_lose_block_by_block_what_tells_and_their_sources():
    handout = made("cold-hands", "frost-talk", "library", format=Format.FULL, discreet=True)
    assert [page.blocks[0] for page in handout.pages] == [Title("They have cold hands"), Title("Library")]
    hands = handout.pages[0].blocks
    assert [block.ref.text for block in hands if isinstance(block, Numbers)] == ["Winter Line"]
    assert not any(isinstance(block, (Crumbs, Refs, WebAddress)) for block in hands)
    assert SmallPrint("Numbers first") in hands
    assert not any("A printed list" in text for page in handout.pages for text in all_texts(page))
    changes = dict(notices_of(handout))
    assert set(changes) == {"changed", "left-out", "unsure"}
    first = next(sentence for about, sentence in notices_of(handout) if about == "changed")
    assert "the sources and other names were left out, " in first
    assert "its sections, which are written for workers, were left out" in first
    assert "the numbers of 'Frost Line' were left out" in first


@pytest.mark.parametrize("target", ["bakery", "bakery#contacts"])
def test_a_full_page_does_not_name_the_pack_that_changed_it(target):
    change = Amendment(amends="bakery", schedule="Weekdays", sources=(), reviewed=DAY)
    county = Guide(replace(pack(), id="county", title="Cold County"), (), amendments=(change,))
    guide = union((winter(), county))
    discreet, whole = (
        made(target, format=Format.FULL, guide=guide, discreet=each).pages for each in (True, False)
    )
    assert "Changed by Cold County: hours." in list(all_texts(whole))
    assert "555-0140" in str(discreet)
    assert not [text for text in all_texts(discreet) if "County" in text or "Changed" in text]


@pytest.fixture(scope="module")
def shipped():
    return shipped_guide()


class Remembering(TopicWords):
    """Judges each text once: the same ones stand on many hand-outs."""

    def __init__(self, words):
        super().__init__(words)
        self._known = dict[str, bool]()

    def reveals(self, text):
        if text not in self._known:
            self._known[text] = super().reveals(text)
        return self._known[text]


@pytest.fixture(scope="module")
def topic_words(shipped):
    return Remembering(shipped.words)


@pytest.fixture(scope="module")
def names(shipped, topic_words):
    return neutral_names(shipped, topic_words)


@pytest.fixture
def named_once(names, topic_words, monkeypatch):
    """The neutral names of the shipped guide are found once, not for each of hundreds of hand-outs."""
    monkeypatch.setattr("guide.handout.compose.neutral_names", lambda _guide, _words: names)
    monkeypatch.setattr("guide.handout.compose.TopicWords", lambda _words: topic_words)


def _targets(entry):
    yield entry.id
    parts = (*(s.id for s in entry.sections), *(f.id for f in entry.key_factors))
    yield from (
        f"{entry.id}#{part}" for part in (*parts, "numbers", "contacts", "use", "links", "programs", "goal")
    )


def _plain(text):
    words = re.findall(r"[^\W_]+", text.lower())
    return f" {' '.join(words)} "


def _reveals(text, listed):
    """A second look, by other means."""
    letters = "".join(text.lower().split()) if "://" in text or "@" in text else ""
    return any(word in _plain(text) or (word.replace(" ", "") in letters) for word in listed)


@pytest.fixture(scope="module")
def reveals(shipped, topic_words):
    """A function that tells whether a text reveals the topic, also by a second list and by other means."""
    listed = [*map(_plain, (*shipped.words.topic_words, *shipped.words.never_shown))]
    assert topic_words.reveals("sex trafficking")
    assert _reveals("A sex-buyer.", listed)
    assert STEMS.search("https://a.org/protecting-children-in-travel"), "so they would be seen"
    # The same texts stand on many papers.
    return cache(
        lambda text: topic_words.reveals(text) or _reveals(text, listed) or STEMS.search(text) is not None
    )


# Large print holds what a sheet does; on cards only strategies have other words than there.
@pytest.mark.parametrize(("form", "least"), [(Format.CARD, 10), (Format.SHEET, 500), (Format.FULL, 100)])
@pytest.mark.usefixtures("named_once")
def test_no_telling_word_of_the_shipped_pack_stands_anywhere(shipped, reveals, form, least):
    shown, entries = 0, shipped.of_kind(Kind.STRATEGY) if form is Format.CARD else shipped.entries
    for each in entries:
        # With codes, whose addresses come on top of all there is without; and once with the pack's ordinary resources.
        options = Options(format=form, discreet=True, qr=True, cover=each is entries[0])
        items = tuple(HandoutItem(target=target, shows=EVERYTHING) for target in _targets(each))
        handout = compose(HandoutList(items), shipped, options, date(2026, 11, 25))
        shown += len(handout.items) + len(handout.pages)
        assert [text for text in all_texts(handout) if reveals(text)] == [], each.id
        if form is not Format.FULL:
            noticed = {notice.target for notice in handout.notices}
            assert {item.target for item in items} <= {item.target for item in handout.items} | noticed
    assert shown > least


def test_the_open_switch_shows_what_the_discreet_one_hides(shipped, topic_words):
    """Guards the test above: the same look finds telling words where the switch is off."""
    items = tuple(HandoutItem(target=entry.id, shows=EVERYTHING) for entry in shipped.entries[::4])
    for form in (Format.CARD, Format.SHEET, Format.FULL):
        handout = compose(HandoutList(items), shipped, Options(format=form), date(2026, 11, 25))
        assert sum(map(topic_words.reveals, all_texts(handout))) > 30


def test_without_a_list_of_words_that_tell_nothing_is_printed():
    guide = winter(words=WordLists())
    for form in Format:
        handout = made("library", "ice-house", guide=guide, discreet=True, format=form)
        assert not "".join(all_texts(handout))
        assert [kind for kind, _ in notices_of(handout)] == ["left-out", "left-out"]
        assert "has no list of words that tell the topic" in notices_of(handout)[0][1]
        assert "".join(all_texts(made("library", guide=guide, format=form))), (
            "without the switch it is printed"
        )
