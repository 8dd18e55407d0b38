"""Tests the loading of a whole pack: a file with mistakes is reported, and all other files still load."""

from datetime import date
from pathlib import Path

import pytest

from guide.content.load import load, read_description
from guide.content.model import Kind, Problem, Severity
from tests.content.samples import PROGRAM, STRATEGY, named

WARNING = Severity.WARNING

EXPECTED = """
pack.yaml:1:1: 'licence' is missing here; add it.
pack.yaml:1:9: 'format' must be 1, not 2.
pack.yaml:2:5: 'Broken Pack' can't be used as 'id'; write small letters, digits and single hyphens, such as 'broken-pack'.
pack.yaml:4:10: 'edition' must be a whole number such as 3, not 'first'.
pack.yaml:5:12: The calendar has no day 2026-02-30; write a date like 2026-11-24.
pack.yaml:7:13: 'English' is not a language code; write a short code such as en, es, so or hmn.
pack.yaml:8:16: 'line' must lie between 1 and 36500, not 0.
pack.yaml:8:19: 'lines' is not known here; did you mean 'line'?
lines/bomb.yaml:2:4: A text can't start with '&'; put the text in quotes.
lines/bomb.yaml:3:4: A text can't start with '*'; put the text in quotes.
lines/old-name.yml:1:1: This file is not read; rename it to old-name.yaml.
notes.txt:1:1: warning: This file is not read; move it into the folder of its kind, or delete it.
program:1:1: warning: This folder is not read; entries stand in the folder of their kind. Did you mean 'programs'?
programs/dangling.yaml:4:20: No strategy has the id 'goood'. Did you mean 'good'?
programs/dangling.yaml:4:27: 'taken' is not a strategy but a line; name it in 'related'.
programs/dangling.yaml:4:43: warning: 'good' stands twice in 'strategies'; delete one.
programs/dangling.yaml:6:17: No entry has the id 'nowhere-to-be-found'. Write the file name of an entry, without '.yaml'.
programs/dangling.yaml:6:45: 'dangling' names itself as related; delete it.
programs/many.yaml:1:5: The id is 'many-mistakes' but the file is called many.yaml; make them the same.
programs/many.yaml:2:7: The kind is line: move this file into the folder 'lines', or change the kind to program.
programs/many.yaml:3:1: 'titel' is not known here; did you mean 'title'?
programs/many.yaml:4:10: 'summary' is empty; write it, or delete the whole line.
programs/many.yaml:5:1: Only a strategy has 'goal'; delete it here.
programs/many.yaml:7:10: 'What It Is' can't be used as 'id'; write small letters, digits and single hyphens, such as 'what-it-is'.
programs/many.yaml:7:47: 'text' must be text, not a list.
programs/many.yaml:8:5: 'sections' must be names with values (id, title, text), not only text.
programs/many.yaml:9:11: 'audience' must be a list; write [youths].
programs/many.yaml:10:22: The ages end (12) before they begin (18); swap them.
programs/many.yaml:11:10: places.yaml has no place 'stlouis'. Did you mean 'st-louis'?
programs/many.yaml:12:15: 'organization' must be names with values (name, url), not only text.
programs/many.yaml:14:12: 'help' can't be used as 'kind'. Write one of: support, report, police-tip, office.
programs/many.yaml:14:40: 'ring us' is not a phone number; write digits, such as 1-800-555-0100, and put words in 'note'.
programs/many.yaml:15:43: 'coats at example.org' is not an e-mail address; write one such as help@example.org.
programs/many.yaml:16:41: 'example.org' is not a web address; write all of it, without spaces, such as https://example.org/page.
programs/many.yaml:18:28: 'https://me:secret@example.org/' is not a web address; write all of it, without spaces, such as https://example.org/page.
programs/many.yaml:20:38: 'seen_on' must be a date like 2026-11-24, not '24.11.2026'.
programs/many.yaml:21:9: warning: 'status' is ended, so add a 'notice' that tells the reader what to check.
programs/many.yaml:22:13: 'sure' can't be used as 'confidence'. Write one of: confirmed, one-source, not-checked, disputed.
programs/many.yaml:23:11: The calendar has no day 2026-11-31; write a date like 2026-11-24.
programs/many.yaml:24:15: 'confidential' must be true or false, not 'yes'.
programs/quote.yaml:3:13: Text goes on after the closing quote; put one pair of quotes around all of it, and double an apostrophe inside single quotes.
programs/taken.yaml:1:5: The id 'taken' is already taken by lines/taken.yaml; choose another one here.
programs/twice.yaml:4:1: 'title' is given twice, on line 3 and on line 4; keep one of them.
programs/twice.yaml:5:16: warning: Everything after '#' is ignored ('#2 for everyone'); put the text in quotes.
strategies/halfway.yaml:1:1: 'goal' is missing here; add it.
strategies/halfway.yaml:1:1: warning: 'order' is missing here, so this strategy comes last; add its number.
strategies/halfway.yaml:7:10: Two parts of 'key_factors' have the id 'calm' (the first on line 6); change one.
strategies/halfway.yaml:8:10: 'sources' is an empty list; add at least one item.
strategies/second.yaml:4:8: The order 1 is already taken by strategies/good.yaml; give each strategy its own number.
"""


def test_a_pack_without_mistakes(tiny):
    guide = load(tiny)
    assert guide.problems == ()
    assert guide.pack is not None
    assert (guide.pack.title, guide.pack.edition) == ("Winter help", 3)
    assert guide.pack.published == date(2026, 11, 24)
    assert guide.pack.languages == ("en", "es")
    assert dict(guide.pack.review) == {"line": 180, "default": 365}


def test_entries_come_by_kind_then_order_then_title(tiny):
    assert [entry.id for entry in load(tiny).entries] == [
        "welcome", "winter-coats", "hot-soup", "not-a-cold-number", "mending-class", "jose-s-cafe", "coat-law",
        "city-page",
    ]  # fmt: skip


def test_entries_without_order_come_last_by_title_whatever_its_case(pack, write):
    for entry_id, title, order in (
        ("a", "Zebra", ""),
        ("b", "apple", ""),
        ("c", "Banana", ""),
        ("d", "Last", "2"),
    ):
        text = named(PROGRAM, entry_id).replace("Coat drive", title) + (f"order: {order}\n" if order else "")
        write(f"programs/{entry_id}.yaml", text)
    assert [entry.title for entry in load(pack).entries] == ["Last", "apple", "Banana", "Zebra"]


@pytest.mark.usefixtures("each_loader")
def test_every_mistake_of_a_broken_pack_is_reported_in_one_run(broken):
    found = [
        f"{each.file}:{each.line}:{each.column}: {'warning: ' * (each.severity is WARNING)}{each.sentence}"
        for each in load(broken).problems
    ]
    assert found == EXPECTED.strip().splitlines()


def test_what_is_safe_of_a_broken_pack_stays(broken):
    guide = load(broken)
    assert guide.pack is None
    assert [entry.id for entry in guide.entries] == ["second", "good", "taken", "dangling"]
    dangling, taken = guide.find("dangling"), guide.find("taken")
    assert dangling is not None
    assert (dangling.strategies, dangling.related) == (("good",), ("good",))
    assert taken is not None
    assert taken.kind is Kind.LINE


@pytest.mark.usefixtures("each_loader")
def test_a_broken_file_never_stops_the_rest(pack, write):
    broken = {"programs/broken.yaml", "links/broken-too.yaml"}
    write("strategies/warm-clothes.yaml", STRATEGY)
    write("programs/coat-drive.yaml", PROGRAM)
    contents = (b"", b"\xff", b"\x00", b"a: [", b"- a", b"text", b"{}", b"&a [*a]", b"? ", b"!")
    for content in (*contents, b"[" * 5_000, b"a: b\n" * 5_000):
        for name in broken:
            write(name, content)
        guide = load(pack)
        assert [entry.id for entry in guide.entries] == ["warm-clothes", "coat-drive"], content[:9]
        assert {problem.file for problem in guide.problems} == broken, content[:9]


def test_a_reference_to_a_broken_file_is_dropped_without_a_second_problem(pack, write):
    write("strategies/warm-clothes.yaml", STRATEGY.replace("order: 1", "order: one"))
    write("programs/coat-drive.yaml", PROGRAM + "strategies: [warm-clothes]\nrelated: [warm-clothes]\n")
    guide = load(pack)
    assert [problem.file for problem in guide.problems] == ["strategies/warm-clothes.yaml"]
    [entry] = guide.entries
    assert (entry.strategies, entry.related) == ((), ())


def test_a_warning_leaves_nothing_out(pack, write):
    write("programs/coat-drive.yaml", PROGRAM.replace("title: Coat drive", "title: Coat drive #2"))
    guide = load(pack)
    assert [entry.title for entry in guide.entries] == ["Coat drive"]
    assert [problem.severity for problem in guide.problems] == [WARNING]


def test_a_pack_without_its_page(pack, write):
    (pack / "pack.yaml").unlink()
    write("programs/coat-drive.yaml", PROGRAM)
    guide = load(pack)
    assert guide.pack is None
    assert [entry.id for entry in guide.entries] == ["coat-drive"]
    assert guide.problems == (
        Problem("pack.yaml", 1, 1, "This file is missing; it says who made the guide, and when."),
    )


def test_windows_files_are_read(pack, write):
    write("programs/coat-drive.yaml", b"\xef\xbb\xbf" + PROGRAM.replace("\n", "\r\n").encode())
    guide = load(pack)
    assert guide.problems == ()
    assert len(guide.entries) == 1


def test_the_head_of_a_pack_is_read_alone(tmp_path):
    pack = "format: 1\nid: a\ntitle: A\nedition: 7\npublished: 2026-11-24\npublisher: B\nlanguages: [en]\nlicence: C\n"
    (tmp_path / "programs").mkdir()
    (tmp_path / "programs" / "broken.yaml").write_text("title: [no end", encoding="utf-8")
    assert read_description(tmp_path) is None
    (tmp_path / "pack.yaml").write_text(
        f"{pack}sources: [{{title: D, seen_on: 2026-11-20}}]\nreview: {{default: 365}}\n", encoding="utf-8"
    )
    head = read_description(tmp_path)
    assert head is not None
    assert (head.title, head.edition) == ("A", 7)
    (tmp_path / "pack.yaml").write_text("title: [no end", encoding="utf-8")
    assert read_description(tmp_path) is None
    assert read_description(tmp_path / "nowhere") is None


def test_discreet_texts_need_a_list_of_words_that_tell(pack, write):
    sentence = (
        "There is no list 'telling' of words that tell the topic. Without it no hand-out can be discreet."
    )
    assert sentence not in [problem.sentence for problem in load(pack).problems]
    write("programs/coats.yaml", named(PROGRAM, "coats") + "discreet_text: Warm coats.\n")
    assert Problem("words.yaml", 1, 1, sentence) in load(pack).problems
    write("words.yaml", "telling: [frost]\nnever_shown: []\n")
    assert sentence not in [problem.sentence for problem in load(pack).problems]


NO_WORD = "'-' is no word. Write a word with letters."
END_LOST = (
    "The list 'never_shown' must follow, even if it is empty: []. If it was here before, the end of this file is "
    "lost."
)


def test_a_list_of_telling_words_that_is_rubbish_or_half_is_none(pack, write):
    for lists, problem in [
        ("telling: [frost, '-']\nnever_shown: []\n", Problem("words.yaml", 1, 18, NO_WORD)),
        ("telling: [1, 2]\nnever_shown: []\n", Problem("words.yaml", 1, 11, NO_WORD.replace("-", "1"))),
        ("never_shown: []\ntelling: [frost]\n", Problem("words.yaml", 2, 10, END_LOST)),
    ]:
        write("words.yaml", lists)
        loaded = load(pack)
        assert problem in loaded.problems, lists
        assert loaded.words.topic_words == (), lists


def test_wherever_the_end_of_the_list_is_lost_it_is_whole_or_none(pack, write, full):
    shipped = (Path(__file__).parents[2] / "resources" / "national-lines" / "words.yaml").read_text(
        encoding="utf-8"
    )
    write("words.yaml", shipped)
    whole = load(pack).words.topic_words
    end = shipped.index("\nnever_shown:") + 20
    for length in range(shipped.index("\ntelling:"), end, 7 if full else 37):
        write("words.yaml", shipped[:length])
        assert load(pack).words.topic_words in ((), whole)
    assert len(whole) > 100
