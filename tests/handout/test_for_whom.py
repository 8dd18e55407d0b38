"""Paper says for whom a number is as the screen does: for each entry of the shipped guide, in each form."""

import pytest

from guide.blocks.blocks import Facts, Number, Numbers
from guide.blocks.text_writer import message_lines, page_text
from guide.content.model import Kind
from guide.handout.compose import compose
from guide.handout.handout_list import HandoutItem, HandoutList
from guide.handout.options import Format, Options
from guide.handout.topic_words import TopicWords
from guide.render.entry_page import entry_page
from guide.render.facts import as_sentence, sentences
from guide.render.labels import ages_label
from tests.builders import DAY
from tests.shipped import shipped_guide

LABELS = ("Ages", "Where", "Who can use it")


def said_of_row(block, guide):
    """Yield what the row of a line on a page says of those whom it is for."""
    line = guide.find(block.ref.target)
    places = map(guide.places.name_of, line.region)
    of_whom = (ages_label(line.ages) if line.ages else "", *places)
    notes = " ".join(number.note for number in block.numbers)
    if line.kind is Kind.SERVICE:
        yield from (text for text in of_whom if text and text in notes)
    yield from (each for number in block.numbers for each in limits(number))


def limits(number):
    return [each for each in sentences(number.note) if each.startswith("Not for: ")]


def on_screen(entry, guide):
    """Return {number: what the screen says of those whom it is for}; "" for the facts of the entry itself."""
    said: dict[str, list[str]] = {}
    for block in entry_page(entry, guide, DAY).blocks:
        if isinstance(block, Facts):
            facts = [as_sentence(text) for label, text in block.rows if label in LABELS]
            said.setdefault("", []).extend(each for fact in facts for each in sentences(fact))
        elif isinstance(block, Numbers):
            for number in block.numbers:
                texts = said_of_row(block, guide) if block.is_named else limits(number)
                said.setdefault(number.value, []).extend(texts)
    return said


def on_paper(item):
    """Return {number: all that stands on paper of those whom it is for}; "" for all of the item."""
    found: dict[str, str] = {"": ""}
    group: list[Number] = []
    for block in item.blocks:
        group = [*group, block] if isinstance(block, Number) else []
        for number in group:
            found[number.value] = " ".join(each.whom for each in group)
    found[""] = message_lines(item.blocks)
    return found


@pytest.fixture(scope="module")
def shown():
    guide = shipped_guide()
    entries = [each for each in guide.entries if each.contacts or each.lines]
    assert len(entries) > 200
    return {entry.id: on_screen(entry, guide) for entry in entries}


@pytest.mark.parametrize("discreet", [False, True])
@pytest.mark.parametrize("form", [each for each in Format if each is not Format.FULL])
def test_paper_says_for_whom_each_number_is(shown, form, discreet):
    guide, missing, seen = shipped_guide(), [], 0
    options = Options(format=form, discreet=discreet, one_per_item=True)
    made = compose(HandoutList(tuple(HandoutItem(target=each) for each in shown)), guide, options, DAY)
    for item in made.items:
        paper = on_paper(item)
        for number, texts in shown[item.target].items() if len(paper) > 1 else ():
            seen += len(texts)
            kept = (
                texts if not discreet else filter(None, map(TopicWords(guide.words).neutral_sentences, texts))
            )
            missing += [(item.target, number, text) for text in kept if text not in paper.get(number, text)]
    assert missing == []
    assert seen > (150 if discreet else 400)


def test_full_pages_that_are_discreet_say_it_beside_each_line(shown):
    guide = shipped_guide()
    options = Options(format=Format.FULL, discreet=True)
    for target in ("bed-tonight", "hurt-or-assaulted", "the-bridge-for-youth"):
        made = compose(HandoutList((HandoutItem(target=target),)), guide, options, DAY)
        (page,) = made.pages
        rows = page_text(page) + " ".join(
            n.note for b in page.blocks if isinstance(b, Numbers) for n in b.numbers
        )
        texts = [text for of_number in shown[target].values() for text in of_number]
        assert [text for text in texts if text.rstrip(".") not in " ".join(rows.split())] == []
        assert texts or target == "hurt-or-assaulted"
