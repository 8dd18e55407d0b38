"""Finds words and web addresses whose letters look like others, so that they are not what they seem."""

from collections.abc import Collection, Iterable, Iterator

from guide.content.nodes import HasPosition, Scalar
from guide.content.records import Field
from guide.content.roles import Check
from guide.content.safe_text import short
from guide.content.skeleton import is_look_alike, mixed_words, rare_words, real_host, shown_host
from guide.i18n import tr


def look_alikes(
    texts: Iterable[tuple[Field, Scalar]], languages: Collection[str]
) -> Iterator[tuple[HasPosition, str]]:
    """Yield a position and a sentence for each word and each address with misleading letters.

    `languages` are the codes of those in which the texts are.
    """
    for field, text in texts:
        host = real_host(text.text) if Check.HTTPS in field.checks else ""
        if host:
            yield text, _host_sentence(text.text, host)
            continue
        if Check.HTTPS in field.checks and is_look_alike(text.text):
            yield text, _shown_sentence(text.text)
            continue
        mixed = mixed_words(text.text)
        for word in mixed:
            sentence = tr(
                "'{word}' mixes letters of two alphabets that look alike; type it again.", word=short(word)
            )
            yield text, sentence
        for word in rare_words(text.text, languages):
            if word not in mixed:
                yield text, _rare_sentence(word)


def _rare_sentence(word: str) -> str:
    return tr(
        "'{word}' is in letters that look like others, of an alphabet that none of the languages named has; "
        "type it again.",
        word=short(word),
    )


def _shown_sentence(address: str) -> str:
    return tr(
        "This address stands for {host}, which only looks like one in plain letters. Type it again.",
        host=short(shown_host(address)),
    )


def _host_sentence(address: str, host: str) -> str:
    if is_look_alike(address):
        return tr(
            "This address only looks like one in plain letters; it is {host}. Type it again.",
            host=short(host),
        )
    return tr(
        "This address has letters beyond a to z, so it can't be opened or scanned; write it as {host}.",
        host=short(host),
    )
