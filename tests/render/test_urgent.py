from dataclasses import replace

from guide.content.guide import Guide
from guide.content.lists import UrgentHelp
from guide.content.model import Kind
from guide.content.parts import Channel, Contact, ContactKind
from guide.render.urgent import MAX_PACK_LINES, UrgentLine, urgent_line, urgent_lines
from tests.builders import entry, small_guide


def line(entry_id="winter", **contacts):
    return entry(
        entry_id,
        Kind.LINE,
        title="Winter line",
        contacts=tuple(
            Contact(kind=ContactKind.SUPPORT, channel=Channel(channel), value=value)
            for channel, value in contacts.items()
        ),
    )


def test_911_and_988_come_first_even_without_content():
    assert [each.numbers for each in urgent_lines(Guide(None, ()))] == ["911", "988"]
    assert [each.target for each in urgent_lines(Guide(None, ()))] == ["", ""]


def test_the_packs_own_lines_follow_in_its_order_up_to_the_most():
    lines = tuple(line(f"line-{n}", call=f"555-010{n}") for n in range(MAX_PACK_LINES + 1))
    guide = Guide(None, lines, urgent=UrgentHelp(lines=("line-2", "no-such-line", "line-0", "line-1")))
    assert [each.target for each in urgent_lines(guide)[2:]] == ["line-2", "line-0"]


def test_a_line_of_the_pack_without_a_support_number_is_left_out():
    guide = Guide(None, (line(chat="https://example.org"),), urgent=UrgentHelp(lines=("winter",)))
    assert len(urgent_lines(guide)) == 2


def test_pages_of_the_pack_for_911_are_linked():
    guide = replace(small_guide(), entries=(entry("emergency-911", Kind.LINE),))
    assert urgent_lines(guide)[0] == UrgentLine("911", "danger now", "emergency-911", is_emergency=True)
    assert urgent_line(guide.entries[0]).numbers == "911"


def test_the_words_name_the_number_to_text():
    assert urgent_line(line(call="555-0111", text="55501")).words == "Winter line, text 55501"
    assert urgent_line(line(call="555-0111", text="555-0111")).words == "Winter line, call or text"
    only_text = "text, Winter line"
    assert urgent_line(line(text="55501")) == UrgentLine("55501", only_text, "winter", name=only_text)
