"""What a person typed, as the few words worth looking for."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from guide.search.analysis.analyzer import Word, words_of
from guide.search.analysis.limits import LONGEST_QUERY

# Words of questions and small talk: they are dropped as long as any other word is left.
STOP_WORDS = frozenset(
    """a about all also am an and another any anybody anyone are as at be been being but by came can cannot
    cant come comes coming could did do does doing dont for from get gets getting give go goes going got
    had has have having he her here hers him his how i id if ill im in into is isnt it its ive just know
    let lets like make may maybe me mean meaning means might more most much must my need needs no not
    number of on or other others our out over phone please s say says shall she should show so some
    somebody someone something t telephone tell than that thats the their them then there theres these
    they theyre thing things think this those to too up us very want wants was we were what whats when
    where wheres whether which while who whom whos whose why will with would you your yours""".split()
)
# What stands around a name when somebody asks for it.
ASIDES = frozenset(
    "what whats is does mean means meaning of the a an number phone telephone call for".split()
)
SHORTEST_NUMBER = 5  # digits: fewer, as in 18-24, are numbers of their own
_WITHIN_A_NUMBER = re.compile(r"[\s().+/–-]{1,3}|\.")
LONGEST_PHRASE = 4  # words of a phrase of small talk


@dataclass(frozen=True, slots=True)
class Query:
    """The words looked for, in the order typed; the last one is a beginning while it is still being typed."""

    text: str
    words: tuple[Word, ...] = ()  # those worth looking for, each once
    content_words: tuple[Word, ...] = ()  # in the order typed, with repetitions
    prefix: str = ""
    all_words: tuple[str, ...] = ()  # every word typed, also those not worth looking for
    name_words: tuple[str, ...] = ()  # the same without "what does … mean" and "the number of …"

    @classmethod
    def of(
        cls,
        text: str,
        stop_word_phrases: frozenset[str] = frozenset(),
        is_number: Callable[[str], bool] = lambda _digits: False,
    ) -> "Query":
        """Read any text at all; what can't be searched for is left out, nothing is refused.

        Phrases of small talk that mean something ("get out") are kept as one word each, and so are digits
        in groups, as in a telephone number, where the guide has such a number.
        """
        typed = "".join(c for c in text[:LONGEST_QUERY] if not 0xD800 <= ord(c) <= 0xDFFF)
        words = list(_with_numbers(list(words_of(typed)), typed, is_number)) or list(_sign(typed))
        prefix = words[-1].surface if words and words[-1].end == len(typed) else ""
        content_words = list(_telling(words, stop_word_phrases)) or words
        if prefix and content_words[-1].end != words[-1].end:
            # A stop word being typed may yet become another word, but it finds nothing new.
            prefix = ""
        if len(prefix) == 1 and len(content_words) > 1:
            # One letter begins so many words that it would only shake the list; a digit is a number.
            content_words, prefix = content_words[:-1] if prefix.isalpha() else content_words, ""
        unique = {word.stem: word for word in content_words}
        all_words = tuple(word.surface for word in words)
        name_words = tuple(word for word in all_words if word not in ASIDES) or all_words
        return cls(typed, tuple(unique.values()), tuple(content_words), prefix, all_words, name_words)

    def only(self, stems: frozenset[str]) -> "Query":
        """Give the query with only these of its words; its phrases stay."""
        return replace(self, words=tuple(word for word in self.words if word.stem in stems))


def _with_numbers(words: list[Word], typed: str, is_number: Callable[[str], bool]) -> Iterator[Word]:
    """Give the words with groups of digits made one: as much of a number as the guide has."""
    at = 0
    while at < len(words):
        run = _digits_from(words, at, typed)
        digits = "".join(word.surface for word in run)
        known = next((each for each in (digits, digits.removeprefix("1")) if is_number(each)), "")
        if (len(run) > 1 or known != digits) and len(known) >= SHORTEST_NUMBER:
            yield Word(known, known, run[0].start, run[-1].end)
            at += len(run)
        else:
            # The rest of a number is no number; after a blank another one may begin.
            end = next((n for n in range(1, len(run)) if typed[run[n].start - 1].isspace()), len(run))
            yield from run[:end]
            at += end


def _digits_from(words: list[Word], at: int, typed: str) -> list[Word]:
    """Give the groups of digits from a word on that only signs of a number part."""
    run = words[at : at + 1]
    while run[-1].surface.isdigit() and at + len(run) < len(words):
        word = words[at + len(run)]
        between = typed[run[-1].end : word.start]
        if not word.surface.isdigit() or not _WITHIN_A_NUMBER.fullmatch(between):
            break
        run.append(word)
    return run


def _sign(typed: str) -> Iterator[Word]:
    """Give the one sign that begins words, where nothing else was typed."""
    if typed.strip() == "#":
        at = typed.index("#")
        yield Word("#", "#", at, at + 1)


def _telling(words: list[Word], stop_word_phrases: frozenset[str]) -> Iterator[Word]:
    """Give the words that tell something, and phrases that do though none of their words does."""
    at = 0
    while at < len(words):
        for length in range(min(LONGEST_PHRASE, len(words) - at), 1, -1):
            run = words[at : at + length]
            phrase = " ".join(word.surface for word in run)
            if phrase in stop_word_phrases:
                yield Word(phrase, phrase, run[0].start, run[-1].end)
                at += length
                break
        else:
            if words[at].surface not in STOP_WORDS:
                yield words[at]
            at += 1
