"""Finds the e-mail addresses of people, and takes them out of a record."""

import re
from collections.abc import Iterable, Iterator, Mapping

from guide.directory.columns.emails import is_email_of, is_personal_email
from guide.directory.pieces import Values

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
    for kind in ("service", "organization"):
        for at, each in enumerate(objects.get(kind, ())):
            words = each.get("email", "").replace(";", " ").replace(",", " ").split()
            kept = list(_without_personal(words, people))
            if len(kept) < len(words):
                is_taken = True
                rest = {name: text for name, text in each.items() if name != "email"}
                values = {**rest, **({"email": " ".join(kept)} if kept else {})}
                objects[kind] = (*objects[kind][:at], values, *objects[kind][at + 1 :])
    return is_taken
