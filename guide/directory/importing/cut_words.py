"""Cuts words from all texts of an entry, as a person wants it, and shows where they stand."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from guide.content.model import Entry
from guide.directory.importing.judged import Judged, Outcome, Reason
from guide.directory.importing.numbers import bare, digits_of
from guide.directory.importing.plain_text import one_line
from guide.directory.importing.secret_places import Remover
from guide.directory.pieces import LABEL
from guide.directory.records import PERSON, Record

_AROUND = 60  # characters beside words that a person is to judge


def words_to_cut(reasons: Iterable[Reason]) -> tuple[str, ...]:
    """Return the words that a person can have cut from a row."""
    return tuple(dict.fromkeys(words for each in reasons if each.can_cut for words in each.words))


def without_words(entry: Entry, words: Iterable[str]) -> Entry:
    """Return an entry without some words in any text of it, and without the numbers in them."""
    words = tuple(words)
    cut, numbers = Remover(words, is_confidential=False), {digits_of(bare(each)) for each in words} - {""}
    contacts = (each for each in entry.contacts if digits_of(each.value) not in numbers)
    return replace(
        entry,
        title=cut(entry.title),
        summary=cut(entry.summary),
        notice=cut(entry.notice),
        eligibility_description=cut(entry.eligibility_description),
        schedule=cut(entry.schedule),
        application_process=cut(entry.application_process),
        fees_description=cut(entry.fees_description),
        address=cut(entry.address),
        other_names=tuple(map(cut, entry.other_names)),
        sections=tuple(replace(each, text=cut(each.text)) for each in entry.sections),
        contacts=tuple(replace(each, note=cut(each.note)) for each in contacts),
        organization=entry.organization and replace(entry.organization, name=cut(entry.organization.name)),
    )


def passages_of(judged: Judged) -> Iterator[str]:
    """Yield the words that the reasons of a row are about with what stands around them.

    Nothing is shown of columns that do not come in, nor what is withheld.
    """
    found = [words for each in judged.reasons if each.outcome is not Outcome.COMES for words in each.words]
    if not found or judged.entry is None:
        return
    clean = Remover(judged.withheld, is_confidential=judged.entry.confidential)
    texts = tuple(_public_texts(judged.record))
    passages = (
        clean(_around(text, text.index(words), len(words)))
        for words in dict.fromkeys(each.strip("()") for each in found)
        for text in [next((each for each in texts if words in each), "")]
        if text
    )
    yield from dict.fromkeys(passages)


def _public_texts(record: Record) -> Iterator[str]:
    for kind in record.objects.keys() - {"private", PERSON}:
        for each in record.objects[kind]:
            yield from (text for name, text in each.items() if name not in ("heading", LABEL, "status"))


def _around(text: str, start: int, length: int) -> str:
    """Return some words of a text with those beside them."""
    first, last = max(0, start - _AROUND), start + length + _AROUND
    before = text[first:start] if first == 0 else "… " + text[first:start].partition(" ")[2]
    after = text[start + length : last]
    after = after if last >= len(text) else after.rpartition(" ")[0] + " …"
    return one_line(f"{before}{text[start : start + length]}{after}")
