"""Parses typed text into a query. Drops stop words, joins numbers, and treats the last word as a prefix."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from guide.search.analysis.analyzer import Word, words_of
from guide.search.analysis.limits import LONGEST_QUERY
from guide.search.query.ages import Age, ages_in
from guide.search.query.people import NOBODY, People
from guide.search.query.refusals import Authority, Refusals, refused_in

# Words of questions and small talk. They are dropped if the query has any other word.
STOP_WORDS = frozenset(
    """a about all also am an and another any anybody anyone are as at be been being but by came can cannot
    cant come comes coming could did do does doing dont for from get gets getting give go goes going got
    had has have having he hes her here hers him his how i id if ill im in into is isnt it its ive just know
    let lets like make may maybe me mean meaning means might more most much must my need needs no not
    number of on or other others our out over phone please s say says shall she shes should show so some
    somebody someone something t telephone tell than that thats the their them then there theres these
    they theyre thing things think this those to too up us very want wants was we were what whats when
    where wheres whether which while who whom whos whose why will with would you your yours
    through just only w ur u r rn outta gonna wanna gotta""".split()
)
# Words around a name in a question: "what does … mean", "the phone number of …".
NAME_QUESTION_WORDS = frozenset(
    "what whats is does mean means meaning of the a an number phone telephone call for".split()
)
SHORTEST_NUMBER = 5  # digits; groups that make a shorter number ("18-24") stay separate words
_WITHIN_A_NUMBER = re.compile(r"[\s().+/–-]{1,3}|\.")


@dataclass(frozen=True, slots=True)
class Query:
    """The words to search for. The last word is also a prefix while the user is still typing that word."""

    text: str  # as it was typed, cut at LONGEST_QUERY
    terms: tuple[Word, ...] = ()  # content words, each stem once: one clause each
    content_words: tuple[Word, ...] = ()  # in typed order, with repetitions, to find phrases
    prefix: str = ""  # the last word if more letters may follow, else ""
    all_words: tuple[str, ...] = ()  # folded, with stop words
    name_words: tuple[str, ...] = ()  # folded, without the words of NAME_QUESTION_WORDS
    age: Age | None = None  # of the person, or the youngest person, who is asked about
    avoided: frozenset[Authority] = (
        frozenset()
    )  # those who are refused or feared, even if nothing else was typed
    people: People = NOBODY  # for whom help is sought

    @classmethod
    def parse(
        cls,
        text: str,
        *,
        is_number: Callable[[str], bool] = lambda _digits: False,
    ) -> "Query":
        """Return the query for `text`. Any text is valid; characters that can't be searched for are ignored.

        Adjacent groups of digits become one word if `is_number` returns true for the digits together, as in
        a telephone number.
        """
        typed = "".join(c for c in text[:LONGEST_QUERY] if not 0xD800 <= ord(c) <= 0xDFFF)
        words = list(_with_numbers(list(words_of(typed)), typed, is_number)) or list(_lone_sign(typed))
        prefix = words[-1].surface if words and words[-1].end == len(typed) else ""
        ages = ages_in(words, typed)
        telling = [word for at, word in enumerate(words) if at not in ages.numbers]
        content = [word for word in telling if word.surface not in STOP_WORDS] or words
        if prefix and content[-1].end != words[-1].end:
            # The last word is a stop word and therefore no term, so no clause could use it as a prefix.
            prefix = ""
        if len(prefix) == 1 and len(content) > 1:
            # A single letter begins too many words to be of use. A single digit is searched for as a number.
            content, prefix = content[:-1] if prefix.isalpha() else content, ""
        all_words = tuple(word.surface for word in words)
        refusals = refused_in(all_words)
        terms = _without_refused(words, content, refusals)
        name_words = tuple(word for word in all_words if word not in NAME_QUESTION_WORDS) or all_words
        return cls(
            typed,
            terms,
            tuple(content),
            prefix,
            all_words,
            name_words,
            ages.youngest,
            refusals.avoided,
        )

    def restricted_to(self, stems: frozenset[str]) -> "Query":
        """Return a query with only the terms whose stems are in `stems`. Its content words stay the same."""
        return replace(self, terms=tuple(word for word in self.terms if word.stem in stems))


def _without_refused(words: list[Word], content: list[Word], refusals: Refusals) -> tuple[Word, ...]:
    """Return the terms among the `content` words, each stem once, without what is refused.

    If nothing else is left, what is refused is searched for.
    """
    starts = {words[at].start for at in refusals.things | refusals.around}
    wanted = {word.stem: word for word in content if word.start not in starts}
    return tuple((wanted or {word.stem: word for word in content}).values())


def _with_numbers(words: list[Word], typed: str, is_number: Callable[[str], bool]) -> Iterator[Word]:
    """Yield `words`, with adjacent groups of digits joined if `is_number` is true for the joined digits."""
    at = 0
    if not any(word.surface[0].isdigit() for word in words):
        yield from words
        return
    while at < len(words):
        run = _digit_groups(words, at, typed)
        digits = "".join(word.surface for word in run)
        known = next((each for each in (digits, digits.removeprefix("1")) if is_number(each)), "")
        if (len(run) > 1 or known != digits) and len(known) >= SHORTEST_NUMBER:
            yield Word(known, known, run[0].start, run[-1].end)
            at += len(run)
        else:
            # None of these groups begins a number, up to the next blank. A number may begin after the blank.
            end = next((n for n in range(1, len(run)) if typed[run[n].start - 1].isspace()), len(run))
            yield from run[:end]
            at += end


def _digit_groups(words: list[Word], at: int, typed: str) -> list[Word]:
    """Return the word at index `at`. If it is digits, add the groups of digits that belong to one number.

    Between two such groups there are only signs that a telephone number may contain.
    """
    run = words[at : at + 1]
    while run[-1].surface.isdigit() and at + len(run) < len(words):
        word = words[at + len(run)]
        between = typed[run[-1].end : word.start]
        if not word.surface.isdigit() or not _WITHIN_A_NUMBER.fullmatch(between):
            break
        run.append(word)
    return run


def _lone_sign(typed: str) -> Iterator[Word]:
    """Yield "#" as a word if nothing else was typed, because words of the guide begin with "#"."""
    if typed.strip() == "#":
        at = typed.index("#")
        yield Word("#", "#", at, at + 1)


def has_content(text: str) -> bool:
    """Return whether `text` has a word that is no stop word."""
    return any(word.surface not in STOP_WORDS for word in words_of(text))


def content_words(text: str) -> tuple[Word, ...]:
    """Return the words of `text` without stop words, or all words if all are stop words."""
    words = tuple(words_of(text))
    return tuple(word for word in words if word.surface not in STOP_WORDS) or words
