"""Finds first names that stand alone in texts that come in: "Merry there Tues only", "ask Bev for it"."""

import re
from collections.abc import Iterable, Iterator

from guide.directory.columns.patterns import GROUP
from guide.directory.columns.people import is_first_name
from guide.directory.pieces import PERSON
from guide.directory.records import Record
from guide.search.analysis.common_words import is_common_word

SHORTEST_NAME = 3  # letters
_CALLED = ("service", "program", "location", "organization")
_DAY = (
    r"(?i:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:morning|afternoon|evening|night|weekday|weekend)s?"
    r"|[mtwf]{1,3}|daily)\b"
)
_FIRST_NAME = re.compile(r"[A-ZÀ-Ý][a-zß-ÿ'’-]+")
_BEFORE = re.compile(r"(?<![\w'’.-])([A-ZÀ-Ý][a-zß-ÿ]+) $")
_BEGINS = re.compile(r"(?:^|[.;,:(/\n–-])\s*$")  # where a part of a sentence begins
# Beside a word with a capital: when somebody is there, whatever the name, "Merry there Tues only"; what only
# people do, "Anouk retired", or what they do more than others, "Zed will let you in", "at Zed's house"; and
# what other things do as well, "Bev is new".
_SAID = re.compile(
    r"([A-ZÀ-Ý][a-zß-ÿ]++)(?=['’ ][a-z])(?:"
    r"((?:['’]s| is|['’]ll be| will be)?(?: (?:only|usually|mostly|just))? (?:there|here|in|out|off)"
    rf"(?:,? (?:only|on|just))? {_DAY})"
    r"|( (?:knows|says|said|picks up|retired|quit|told|thinks|prefers|wants|has (?:the |a )?keys?)\b)"
    r"|( (?:(?:will|can) (?:let|meet|drive|pick|answer|unlock|open the|walk|help)|(?:is )?on[- ]call"
    r"|is out (?:for|sick|until|til)"
    r"|does|speaks|interprets|drives)\b|['’](?:ll (?:let|meet|drive|pick|answer|unlock|open the|walk|help)"
    r"|s (?:old |own )?(?:house|home|apartment|apt|basement|garage|living room|trailer|farm))\b)"
    r"| (?:is (?:there|here|in|out|off|away|back|on leave|our|nice|great|helpful|new)"
    r"|isn['’]t (?:there|here|in)|answers|runs)\b)"
)
# Right before a name, whatever that is: "our worker Zed", "the foster mom is Zed".
_OF_WHOM = re.compile(
    r"\b(?:[Oo]ur|[Mm]y|[Tt]heir) (?:old |new |own )?"
    r"(?:worker|friend|volunteer|intern|gal|guy|lady|buddy|pal)(?: is)? $"
    r"|\b(?:mom|mum|mother|dad|father|wife|husband|aunt|auntie|uncle|cousin|daughter|niece|nephew|grandma"
    r"|grandpa|girlfriend|boyfriend|roommate|landlady|owner|boss|liaison|intern)(?: is| named)? $"
)
_LONGEST = 30  # characters of what stands right before a name
_SAINT = re.compile(r"\b(?:St\.?|Saint|San|Santa) $")
# "ask Bev": the name of one to whom somebody turns.
_TURNING = re.compile(
    r"\b(?:[Aa]sk|[Tt]ell|[Tt]old|[Pp]er|[Tt]hru|[Tt]hrough|[Tt]hanks to|[Gg]o to|[Gg]ive to|[Gg]ive it to) $"
)
_THEN = re.compile(
    r"\s*(?:$|[.,;:!?)\n]|\b(?:on|at|for|about|re|if|when|first|before|or|and|who|in|to|that|what)\b)"
)
# A word with a capital after the last letters of one of those, as few have a capital after them.
_AFTER_IT = re.compile(
    r" ([A-ZÀ-Ý](?<=[a-z] .)(?:(?<=[a-z] is .)|(?<=(?:amed|rker|iend|teer|tern| gal| guy|lady|uddy| pal| mom"
    r"| mum|ther| dad|wife|band|aunt|ntie|ncle|usin|hter|iece|phew|ndma|ndpa|mate|wner|boss|ison|[Tt]ell"
    r"|[Tt]old|[Tt]hru|ough|[eost] to) .)|(?<=[Aa]sk .)|(?<=[Pp]er .))[a-zß-ÿ]+)"
)
# "ask Pastor Ingrid"; it begins with plain letters, which are found faster than the edge of a word.
_ASKED_FOR = re.compile(
    r"sk(?<=\b[Aa]sk)(?:ing)? (?:for )?((?:Pastor|Sister|Father|Fr\.?|Deacon|Rev\.?|Deputy|Officer|Sgt\.?"
    r"|Coach|Nurse|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Auntie|Aunt|Elder) )([A-ZÀ-Ý][a-zß-ÿ]+)\b"
)
_LAST_NAME = re.compile(r" [A-ZÀ-Ý][a-zß-ÿ]+")


def first_names_in(texts: Iterable[str], record: Record) -> Iterator[str]:
    """Yield each first name that stands alone in a text, in brackets; a whole name needs no question."""
    texts = tuple(texts)
    people = [name for each in record.all_of(PERSON, "name") for name in each.split("\n")]
    joined = "\n".join(texts)
    said = (*_said(joined), *_asked_for(joined))
    if not people and not said:
        return
    known = "\n".join(people)
    found = {*_of_staff(texts, people), *(name for name in said if name not in known)}
    called = "\n".join(name for kind in _CALLED for name in record.all_of(kind, "name", "alternate_name"))
    yield from (f"({name})" for name in sorted(found) if name not in called)


def _of_staff(texts: Iterable[str], people: Iterable[str]) -> Iterator[str]:
    """Yield the first names of those who work there, where one stands in a text."""
    words = (name.split() for name in people)
    firsts = {each[0] for each in words if len(each) > 1 and len(each[0]) >= SHORTEST_NAME}
    for first in filter(_FIRST_NAME.fullmatch, firsts):
        beside = [text for text in texts if first in text]
        for name in people:
            beside = [text.replace(name, "") for text in beside]
        if any(re.search(rf"\b{first}\b", text) for text in beside):
            yield first


def _said(text: str) -> Iterator[str]:
    """Yield the words of a text that are first names by what is said beside them."""
    for said in _SAID.finditer(text):
        name, start = said[1], said.start()
        before = _BEFORE.search(text[:start])
        if before and _is_rare_name(before[1]):
            yield f"{before[1]} {name}"
        elif (
            not text[:start][-1:].isalnum()
            and (
                _is_rare_name(name)
                or (said[2] and _may_be_name(name) and _BEGINS.search(text[:start]))
                or (said[3] and not _is_common(name))
                or (said[4] and not _is_common(name) and not (before and _is_common(before[1])))
            )
            and not _SAINT.search(text[:start])
        ):
            yield name
    for word in _AFTER_IT.finditer(text):
        name, beside = word[1], text[max(0, word.start(1) - _LONGEST) : word.start(1)]
        if _TURNING.search(beside):
            if _is_rare_name(name) and _THEN.match(text, word.end()):
                yield name
        elif _OF_WHOM.search(beside) and _may_be_name(name):
            last = _LAST_NAME.match(text, word.end())
            whole = f"{name}{last[0]}" if last else name
            yield name if GROUP.search(whole) else whole


def _asked_for(text: str) -> Iterator[str]:
    """Yield whom a text tells to ask for by title and first name."""
    for asked in _ASKED_FOR.finditer(text):
        if _is_rare_name(asked[2]) and _THEN.match(text, asked.end()):
            yield f"{asked[1]}{asked[2]}"


def _may_be_name(word: str) -> bool:
    return is_first_name(word) or not _is_common(word)


def _is_rare_name(word: str) -> bool:
    """Return whether a word is a first name and no word besides, as Hope and Mark are."""
    return is_first_name(word) and not _is_common(word)


def _is_common(word: str) -> bool:
    return len(word) < SHORTEST_NAME or is_common_word(word.lower())
