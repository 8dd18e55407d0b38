"""Decides which part of a number or an address may stand on a discreet hand-out."""

from urllib.parse import urlsplit

from guide.handout.topic_words import TopicWords
from guide.handout.uris import without_letters


def neutral_value(value: str, topic_words: TopicWords) -> str:
    """Return the part of a number or an address that does not reveal the topic; "" if none does.

    That is a number without the letters that its digits spell, and the site of a web address without its
    path. A number is never lost, because digits reveal nothing.
    """
    if not topic_words.reveals_in_address(value):
        return value
    if "://" in value:
        site = _site(value)
        return "" if topic_words.reveals_in_address(site) else site
    return "" if "@" in value else without_letters(value)


def _site(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}"
