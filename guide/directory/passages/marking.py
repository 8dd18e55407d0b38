"""Marks the parts of a text that need a look before it is published.

Marks guide the eye and decide nothing: a text without one is read all the same.
"""

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from pathlib import Path

from guide.content.hsds import Service
from guide.directory.columns.words import read_lists, without_accents
from guide.directory.judged import Mark, Passage
from guide.i18n import tr
from guide.search.analysis.common_words import is_common_word

_WORD = re.compile(r"[^\W\d_]+")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_NUMBER = re.compile(r"(?<!\w)(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]?\d{4}(?!\w)")
_AGE = re.compile(
    r"\(\d{1,2}\)|(?<!\w)\d{1,2}[ -]?(?:y/?o|yr[ -]?old|year[ -]old|años de edad)(?!\w)", re.IGNORECASE
)
_INITIALS = re.compile(
    r"(?<![\w.])(?!(?:U\.S|D\.C|P\.O|[AP]\.M|N\.A|A\.A|M\.D|R\.N|[NS]\.[EW])(?!\w))[A-Z]\.[A-Z]\.?(?!\w)"
    r"|(?<![\w.])[A-Z]\.(?= \(|,? \d)"
)
_CAPITAL = re.compile(r"[A-Z](?<![\w@./’'-].)[a-zà-ÿ]+(?:[’'-][A-Z]?[a-zà-ÿ]+)*(?![\w@])")
_RUN = re.compile(r"\w+")
# Names that end with an ordinary word are of places and programs: "Elm Street", "Ann Lee House".
_CALLED = re.compile(
    r"(?<![\w@])(?:[A-Z][\w.’'-]{0,30} (?:of |de |the |and )?){1,6}([A-Z][a-z]{2,20})(?![\w@])"
)
_SHORT = 3  # letters: the list of English words has none of them
_SHORT_WORDS = frozenset(
    "ave bay box day elk fax fri jan feb mar apr jun jul aug sep oct nov dec mon new non old"
    " one our sat sea sun the thu tue two van web wed zip".split()
)
_SPANISH = frozenset("el la los las de del para con y en por se su un una".split())
_MANY_SPANISH = 4  # such words; then the list of English words says nothing of the first word of a sentence
_BETWEEN = r"[\s’'.-]{1,3}"  # the words of a trigger
_STARTS = re.compile(r"(?:^|[.!?:;•\n–—(\"“-])\s*$")


def marks_of(passage: Passage) -> tuple[Mark, ...]:
    """Return the marks of a passage, in order. What its rows are called names no one."""
    own = (_words_of(*row) for row in zip(passage.names, passage.services, strict=False))
    return marks_in(passage.text, passage.known, frozenset(word for words in own for word in words))


def _words_of(name: str, service: Service) -> Iterator[str]:
    """Yield the words of a row's names and towns in small letters."""
    texts = [name, service.name, service.organization.name if service.organization else ""]
    for each in service.service_at_locations:
        texts += [each.location.name, *(one.city for one in each.location.addresses)]
    return (word.casefold() for text in texts for word in _WORD.findall(text))


def marked(passage: Passage) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a text, and whether each is marked."""
    at = 0
    for each in marks_of(passage):
        yield passage.text[at : each.start], False
        yield passage.text[each.start : each.end], True
        at = each.end
    yield passage.text[at:], False


def marks_in(text: str, known: Container[str], own: Container[str] = ()) -> tuple[Mark, ...]:
    """Return the marks of a text, in order. Words of `known` and `own`, in small letters, name no one."""
    found = sorted((*_found(text), *_unknown(text, known, own)), key=lambda mark: (mark.start, -mark.end))
    done = list[Mark]()
    for each in found:
        if not done or each.start >= done[-1].end:
            done.append(each)
    return tuple(done)


def _found(text: str) -> Iterator[Mark]:
    whys = {
        "not_for_everyone": tr("not for everyone?"),
        "access": tr("a code?"),
        "a_person": tr("a person?"),
        "among_us": tr("among colleagues?"),
    }
    yield from (Mark(*each.span(), whys[each.lastgroup or ""]) for each in _triggers().finditer(text))
    for each in _MAIL.finditer(text) if "@" in text else ():
        if not all(map(is_common_word, re.findall(r"[a-z]+", each[0].partition("@")[0].casefold()))):
            yield Mark(*each.span(), tr("personal mail?"))
    for pattern, why in ((_NUMBER, tr("a number")), (_AGE, tr("an age")), (_INITIALS, tr("initials"))):
        yield from (Mark(*each.span(), why) for each in pattern.finditer(text))


def _unknown(text: str, known: Container[str], own: Container[str]) -> Iterator[Mark]:
    """Yield the words with a capital letter that no list knows: they may name somebody."""
    is_spanish = sum(word in _SPANISH for word in _RUN.findall(text.casefold())) >= _MANY_SPANISH
    called = [found.span() for found in _CALLED.finditer(text) if is_common_word(found[1].casefold())]
    for each in _CAPITAL.finditer(text):
        if any(start <= each.start() < end for start, end in called):
            continue
        is_first = (is_spanish or len(each[0]) <= _SHORT) and _STARTS.search(
            text[max(0, each.start() - 4) : each.start()]
        )
        if is_first or len(each[0]) < _SHORT:
            continue
        if not all(_is_known(part, known, own) for part in re.split(r"[’'-]", each[0]) if len(part) > 1):
            yield Mark(*each.span(), tr("a name?"))


def _is_known(word: str, known: Container[str], own: Container[str]) -> bool:
    small = word.casefold()
    plain = without_accents(word)
    forms = (small, plain, plain.removesuffix("s"), plain.removesuffix("es"))
    return any(form in known or form in own or form in _SHORT_WORDS or is_common_word(form) for form in forms)


@lru_cache(maxsize=1)
def _triggers() -> re.Pattern[str]:
    """Return all triggers, those of each list as one group, longer ones first."""
    groups = list[str]()
    for name, phrases in read_lists(Path(__file__).parent / "assets" / "triggers.txt").items():
        words = (map(re.escape, each.split()) for each in sorted(phrases, key=len, reverse=True))
        groups.append(rf"(?P<{name.replace(' ', '_')}>{'|'.join(map(_BETWEEN.join, words))})")
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)", re.IGNORECASE)
