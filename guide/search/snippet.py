"""The passage of an entry that shows best why it was found, its hit words marked."""

from collections.abc import Iterator

from guide.content.model import Entry
from guide.search.analysis import Word, words_of
from guide.search.query import Query
from guide.search.results import Mark, Passage

LONGEST_SNIPPET = 130  # characters: three lines of the results pane
_LEAD = 30  # characters kept before the first hit where a passage is cut


def marked(text: str, query: Query) -> Passage:
    """Give the whole text with its hit words marked."""
    return Passage(text, tuple((word.start, word.end) for word in _hits(text, query)))


def snippet(entry: Entry, query: Query) -> Passage:
    """Give the passage with the most different hit words, cut to size; the summary where none has any."""
    best = max(passages_of(entry), key=lambda text: len(set(map(query.match, words_of(text))) - {None}))
    return _cut(best, query)


def passages_of(entry: Entry) -> Iterator[str]:
    """Give the texts a snippet may come from, one line each, the summary first."""
    yield entry.summary
    yield entry.goal
    yield from (factor.text for factor in entry.key_factors)
    for section in entry.sections:
        for paragraph in section.text.split("\n"):
            yield f"{section.title}: {paragraph.removeprefix('- ').strip()}"
    yield entry.notice
    if entry.other_names:
        yield ", ".join(entry.other_names)
    yield from (f"{contact.value} {contact.note}".strip() for contact in entry.contacts)
    yield from (f"{link.title} {link.note}".strip() for link in entry.links)
    yield from (source.title for source in entry.sources)
    yield from (link.url for link in entry.links)


def _hits(text: str, query: Query) -> list[Word]:
    return [word for word in words_of(text) if query.match(word)]


def _cut(text: str, query: Query) -> Passage:
    flat = " ".join(text.split())
    hits = [(word.start, word.end) for word in _hits(flat, query)]
    start = 0
    if len(flat) > LONGEST_SNIPPET and hits and hits[-1][1] > LONGEST_SNIPPET:
        start = _word_start(flat, max(0, hits[0][0] - _LEAD))
    end = len(flat)
    if end - start > LONGEST_SNIPPET:
        end = max(flat.rfind(" ", start, start + LONGEST_SNIPPET), start + LONGEST_SNIPPET // 2)
    before, after = "… " if start else "", " …" if end < len(flat) else ""
    shift = len(before) - start
    marks: tuple[Mark, ...] = tuple(
        (first + shift, last + shift) for first, last in hits if first >= start and last <= end
    )
    return Passage(before + flat[start:end] + after, marks)


def _word_start(text: str, position: int) -> int:
    return text.find(" ", position) + 1 if position else 0
