"""Knows by its heading what a column keeps of people, or what it says about what may be shown.

All that is here comes before any other guess: a name, a direct number or an internal note that is taken for
something public would be printed and passed on.
"""

from collections.abc import Mapping

from guide.directory.columns import privacy_phrases
from guide.directory.columns.headings import Words, words_of
from guide.directory.columns.people import is_first_name

# First names that are also words, places or names of houses.
_OTHER_NAMES = frozenset(
    """
    al amber angel april art austin charlotte crystal dawn drew ed faith florence georgia gloria grace guy
    hope ivy jo joy jordan june madison mark may orlando pearl ray rose ruby troy victoria virginia will
    """.split()
)

_HOUSES = frozenset(
    "house home casa center centre line hotline helpline shelter clinic place school church hall inn".split()
)
# Words of somebody in particular, or of those who keep the list.
_OURS = frozenset("our ours us we me my mine her his him she he boss".split())

# Whoever works there, and by what they are reached, in any order: "Phone (worker)", "Case aide email".
_WORKERS = frozenset(
    """
    worker aide volunteer staff backup intern employee helper assistant trabajador attorney lawyer paralegal
    doctor physician psychiatrist ed cw cm poc
    """.split()
)
_REACHED = frozenset("phone email line cell mobile fax text".split())
# Beside such words it is of a group, or for those who want to be one of them.
_GROUPS = (_HOUSES - {"line"}) | frozenset(
    """
    agency organization office department desk program service union right compensation network corps council
    coalition fund bureau league farm farmworker migrant served signup sign apply application opportunity
    """.split()
)

OF_POSTS = frozenset("publish|draft|pending|pending review|private|future|trash".split("|"))
_PASSED_ON = frozenset("share print publish list refer show post give publicar dar".split())


def _phrases(text: str) -> Mapping[str, list[Words]]:
    """Return phrases by their first words, as a heading is looked through for hundreds of them."""
    found = dict[str, list[Words]]()
    for phrase in dict.fromkeys(words_of(phrase) for phrase in text.split("|")):
        if phrase:
            found.setdefault(phrase[0], []).append(phrase)
    return found


_FLAG_PHRASES = _phrases(privacy_phrases.FLAGS)
_NOTE_PHRASES, _PEOPLE_PHRASES = _phrases(privacy_phrases.NOTES), _phrases(privacy_phrases.PEOPLE)
_NO_DIRECT_PHRASES = _phrases(privacy_phrases.NO_DIRECT)
_DIRECT_PHRASES, _NO_PERSON_PHRASES = _phrases(privacy_phrases.DIRECT), _phrases(privacy_phrases.NO_PERSON)
_NO_NOTE_PHRASES = _phrases(privacy_phrases.NO_NOTES)
_NO_FLAG_PHRASES = _phrases(privacy_phrases.NO_FLAG)
_NO_OURS_PHRASES = _phrases(privacy_phrases.NO_OURS)
_WHO_PHRASES = _phrases(privacy_phrases.WHO)
_OPEN_PHRASES = _phrases(privacy_phrases.OPEN_FLAGS)
_ALWAYS_PHRASES, _WEAK_PHRASES = _phrases(privacy_phrases.ALWAYS_PEOPLE), _phrases(privacy_phrases.WEAK_FLAGS)


def is_flag(words: Words) -> bool:
    """Return whether a heading says whether something may be shown."""
    return _has(words, _FLAG_PHRASES) and not _has(words, _NO_FLAG_PHRASES)


def forbids(words: Words) -> bool:
    """Return whether a heading says what must not be done: "Don't print", "Never hand out"."""
    if _has(words, _NO_FLAG_PHRASES):
        return False
    if words[:1] in (("dont",), ("never",)) or words[:2] in (("do", "not"), ("not", "for")):
        return True
    return words[:1] == ("no",) and not _PASSED_ON.isdisjoint(words)


def may_be_flag(words: Words) -> bool:
    """Return whether a heading may say so in words that leave open what "no" means: "Hush?"."""
    return _has(words, _OPEN_PHRASES) and not _has(words, _NO_FLAG_PHRASES)


def is_weak_flag(words: Words) -> bool:
    """Return whether a heading says so if the column answers with yes and no: "Public?"."""
    return _has(words, _WEAK_PHRASES) and not _has(words, _NO_FLAG_PHRASES)


def is_internal(words: Words) -> bool:
    """Return whether a heading is of notes that are not for the public."""
    return _has(words, _NOTE_PHRASES) and not _has(words, _NO_NOTE_PHRASES)


def is_ours(words: Words) -> bool:
    """Return whether a heading is of somebody in particular: "Her number", "For us", "Our friend there"."""
    return not _OURS.isdisjoint(words) and not _has(words, _NO_OURS_PHRASES)


def is_always_of_people(words: Words) -> bool:
    """Return whether a heading names who did something, whatever its texts are."""
    return _has(words, _ALWAYS_PHRASES)


def is_of_people(words: Words) -> bool:
    """Return whether a heading is of the people who work somewhere, or who keep the list."""
    if is_always_of_people(words):
        return True
    if _has(words, _NO_PERSON_PHRASES):
        return False
    return _has(words, _PEOPLE_PHRASES)


def is_direct(words: Words) -> bool:
    """Return whether a heading is of numbers that are not for the public."""
    return is_of_worker(words) or (_has(words, _DIRECT_PHRASES) and not _has(words, _NO_DIRECT_PHRASES))


def is_of_worker(words: Words) -> bool:
    """Return whether a heading is of a number or mail of somebody who works there: "Worker 2 e-mail"."""
    is_somebody = not _WORKERS.isdisjoint(words) or _has(words, _WHO_PHRASES)
    return is_somebody and not _REACHED.isdisjoint(words) and _GROUPS.isdisjoint(words)


def is_of_group(words: Words) -> bool:
    """Return whether a heading with a word of workers is of a group of them: "Workers union phone"."""
    return not _WORKERS.isdisjoint(words) and not _GROUPS.isdisjoint(words)


def all_words() -> frozenset[str]:
    """Return each word that stands in a phrase."""
    lists = (
        _FLAG_PHRASES,
        _NOTE_PHRASES,
        _PEOPLE_PHRASES,
        _DIRECT_PHRASES,
        _NO_PERSON_PHRASES,
        _NO_FLAG_PHRASES,
        _ALWAYS_PHRASES,
        _WEAK_PHRASES,
    )
    every = (phrase for phrases in lists for found in phrases.values() for phrase in found)
    return frozenset(word for phrase in every for word in phrase)


def _has(words: Words, phrases: Mapping[str, list[Words]]) -> bool:
    found = ((at, phrase) for at, word in enumerate(words) for phrase in phrases.get(word, ()))
    return any(words[at : at + len(phrase)] == phrase for at, phrase in found)


def is_of_one(words: Words) -> bool:
    """Return whether a heading names the person whose number is below it: "Maria's WhatsApp", "Jane cell"."""
    named = [word for word in words if is_first_name(word) and word not in _OTHER_NAMES]
    return bool(named) and _HOUSES.isdisjoint(words)
