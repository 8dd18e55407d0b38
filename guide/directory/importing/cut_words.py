"""Cuts words from all texts of an entry, as a person wants it, and shows where they stand."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from guide.content.model import Entry
from guide.content.parts import Channel, Contact
from guide.directory.columns.patterns import PHONE
from guide.directory.importing.judged import Judged, Outcome, Reason
from guide.directory.importing.numbers import bare, digits_of
from guide.directory.importing.plain_text import one_line
from guide.directory.importing.secret_places import Remover, loosely
from guide.directory.importing.sentences import Span, brackets_at, clause_at, sentence_at, without_part
from guide.directory.pieces import LABEL, PERSON
from guide.directory.records import Record
from guide.i18n import tr

Cut = Callable[[str], str]
Find = Callable[[str, int, int], Span]  # of a text, and where words of it begin and end, what goes with them
_WORD = re.compile(r"\w")
_AROUND = 60  # characters beside words that a person is to judge


def words_to_cut(reasons: Iterable[Reason]) -> tuple[str, ...]:
    """Return the words that a person can have cut from a row."""
    return tuple(dict.fromkeys(words for each in reasons if each.can_cut for words in each.words))


def also_cleaned(reasons: Iterable[Reason], clean: Callable[[str], str]) -> Iterator[Reason]:
    """Yield reasons whose words are known as well as they stand in an entry that tells no place."""
    for each in reasons:
        words = dict.fromkeys((*each.words, *map(clean, each.words)))
        yield replace(each, words=tuple(words)) if each.can_cut else each


def without_words(entry: Entry, words: Iterable[str]) -> Entry:
    """Return an entry without just these words in any text of it, and the numbers and addresses in them."""
    return _without(entry, tuple(words), [], _alone, _with_signs)


def without_clauses(entry: Entry, words: Iterable[str]) -> Entry:
    """Return an entry without the clauses that have some words, so that what is left reads well."""
    return _without(entry, tuple(words), [], clause_at)


def clauses_cut(entry: Entry, words: Iterable[str]) -> tuple[str, ...]:
    """Return what goes with those words, as it stands in the texts of an entry."""
    words, parts = tuple(words), list[str]()
    _without(entry, words, parts, clause_at)
    whole = "\n".join(parts)
    return tuple(dict.fromkeys((*parts, *(each for each in words if each.strip("()") not in whole))))


def _without(
    entry: Entry, words: tuple[str, ...], parts: list[str], find: Find, spelled: Cut = loosely
) -> Entry:
    """Return an entry without words and what goes with them; what goes is added to `parts`.

    `spelled` returns the pattern of some words. Signs alone, such as "- /", are no words.
    """
    words = tuple(each for each in words if _WORD.search(each))
    if not words:
        return entry
    pattern, instead = re.compile("|".join(map(spelled, words)), re.IGNORECASE), tr("(held back)")

    def cut(text: str, find: Find = find) -> str:
        while found := pattern.search(text):
            span = find(text, *found.span())
            parts.append(one_line(text[slice(*span)]).strip(" ,;–-"))
            text = without_part(text, span)
            text = "\n".join(line for line in text.split("\n") if not line or _WORD.search(line))
        return text

    left = _with_texts(entry, words, cut, lambda name: cut(name, _of_name) or instead)
    return replace(left, summary=_without_begun(left.summary, parts) or instead)


def _with_signs(words: str) -> str:
    """Return a pattern of words in brackets, with the signs before and after them where these stand there."""
    own = words.removeprefix("(").removesuffix(")")
    found = [*_WORD.finditer(own)]
    before, after = own[: found[0].start()], own[found[-1].end() :]
    return rf"(?:{re.escape(before)})?{loosely(own)}(?:{re.escape(after)})?"


def _alone(_text: str, start: int, end: int) -> Span:
    return start, end


def _of_name(text: str, start: int, end: int) -> Span:
    """Return what goes from a name, which has no sentences."""
    return brackets_at(text, start, end) or (start, end)


def _with_texts(entry: Entry, words: Iterable[str], cut: Cut, cut_name: Cut) -> Entry:
    """Return an entry with texts and names that are cut, without the numbers and addresses in some words."""
    contacts = (each for each in entry.contacts if not _is_in(each, words))
    organization = entry.organization
    return replace(
        entry,
        title=cut_name(entry.title),
        summary=cut(entry.summary),
        notice=cut(entry.notice),
        eligibility_description=cut(entry.eligibility_description),
        schedule=cut(entry.schedule),
        application_process=cut(entry.application_process),
        fees_description=cut(entry.fees_description),
        address=cut(entry.address),
        other_names=tuple(map(cut_name, entry.other_names)),
        sections=tuple(replace(each, text=text) for each in entry.sections if (text := cut(each.text))),
        contacts=tuple(replace(each, note=cut(each.note)) for each in contacts),
        organization=organization and replace(organization, name=cut_name(organization.name)),
    )


def _is_in(contact: Contact, words: Iterable[str]) -> bool:
    """Return whether a number or an address stands in some words, or these in an e-mail address."""
    value = contact.value.casefold()
    for each in words:
        own = each.strip("()").casefold()
        if contact.channel in (Channel.WEB, Channel.EMAIL):
            is_in = value in own or ("@" in own and own in value)
        else:
            numbers = (bare(own), *(found[0] for found in PHONE.finditer(own)))
            is_in = digits_of(value) in {digits_of(number) for number in numbers} - {""}
        if is_in:
            return True
    return False


def _without_begun(summary: str, parts: Iterable[str]) -> str:
    """Return a summary without what it has at its end of a clause that was cut from the whole text."""
    first, _ = sentence_at(summary, len(summary), len(summary))
    begun = one_line(summary[first:].removesuffix("…")).strip()
    is_begun = summary.endswith("…") and any(begun in each for each in parts)
    return without_part(summary, (first, len(summary))) if is_begun else summary


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
    held_back = tr("(held back)")
    yield from (each for each in dict.fromkeys(passages) if _WORD.search(each.replace(held_back, "")))


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
