"""Finds the e-mail addresses of people, and takes them out of a record."""

import re
from collections.abc import Iterable, Iterator, Mapping

from guide.directory.columns.emails import is_email_of, is_personal_email
from guide.directory.pieces import Values

_WITH_MAIL = frozenset(("service", "organization", "location", "url"))
_MAIL_FIELDS = frozenset(("email", "url", "website"))
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")


def personal_mail(objects: Mapping[str, tuple[Values, ...]], people: Iterable[str]) -> Iterator[str]:
    """Yield the e-mail addresses of people in running texts; `people` are the names of those of the row."""
    texts = (text for values in objects.values() for each in values for text in each.values() if "@" in text)
    yield from (word for text in texts for word in _MAIL.findall(text) if _is_personal(word, people))


def _is_personal(address: str, people: Iterable[str]) -> bool:
    return is_personal_email(address) or any(is_email_of(address, name) for name in people)


def _without_personal(words: Iterable[str], people: Iterable[str]) -> Iterator[str]:
    """Yield words without the addresses of people, and without what is said after each: "answers faster"."""
    is_personal = False
    for word in words:
        if "@" in word:
            is_personal = _is_personal(word, people)
        if not is_personal:
            yield word


def take_personal_mail(objects: dict[str, tuple[Values, ...]], people: Iterable[str]) -> bool:
    """Remove e-mail addresses of people out of objects, whatever their column; return whether any was."""
    is_taken = False
    for kind in _WITH_MAIL & objects.keys():
        left = [_without_mail(each, people) for each in objects[kind]]
        is_taken = is_taken or left != [*objects[kind]]
        objects[kind] = tuple(left)
    return is_taken


def _without_mail(values: Values, people: Iterable[str]) -> Values:
    """Return an object without the addresses of people; a cell for the web can have such a one as well."""
    left = dict(values)
    for name in _MAIL_FIELDS & values.keys():
        words = values[name].replace(";", " ").replace(",", " ").split()
        kept = list(_without_personal(words, people)) if "@" in values[name] else words
        if len(kept) < len(words):
            left.pop(name)
            left |= {name: " ".join(kept)} if kept else {}
    return left
