"""Replaces names that reveal the topic by neutral ones, where a text mentions a help line or a program."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from guide.blocks.blocks import Block
from guide.content.guide import Guide
from guide.content.model import Kind
from guide.handout.topic_words import TopicWords

B = TypeVar("B", bound=Block)
_NAMED_IN_TEXTS = (Kind.LINE, Kind.SERVICE, Kind.PROGRAM, Kind.NETWORK)
_NO_TEXT = frozenset({"uri", "url", "value", "anchor", "target", "kind"})  # fields of blocks without words


class NeutralNames:
    """The names in a guide that reveal the topic, each with the neutral name of its entry."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        longest_first = sorted(map(re.escape, names), key=len, reverse=True)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)") if names else None

    def in_blocks(self, blocks: Iterable[B], on_change: Callable[[], None]) -> Iterator[B]:
        """Yield the blocks with neutral names in their texts; call on_change for each that had another."""
        for block in blocks:
            shown: B = self._replaced(block)
            if shown != block:
                on_change()
            yield shown

    def _replaced(self, value: Any) -> Any:
        if isinstance(value, str) and self._pattern:
            return self._pattern.sub(lambda found: self._names[found[0]], value)
        if isinstance(value, tuple):
            return tuple(map(self._replaced, value))
        if is_dataclass(value) and not isinstance(value, type):
            texts = (field.name for field in fields(value) if field.name not in _NO_TEXT)
            return replace(value, **{name: self._replaced(getattr(value, name)) for name in texts})
        return value


def neutral_names(guide: Guide, topic_words: TopicWords) -> NeutralNames:
    """Return the names of help lines, services, programs and networks that reveal the topic."""
    names: dict[str, str] = {}
    for entry in (entry for kind in _NAMED_IN_TEXTS for entry in guide.of_kind(kind)):
        neutral = topic_words.first_neutral(entry.discreet_name, entry.short_title)
        for name in filter(None, (entry.title, entry.short_title)):
            if neutral and topic_words.reveals(name):
                names.setdefault(name, neutral)
    return NeutralNames(names)


NO_NAMES = NeutralNames({})
