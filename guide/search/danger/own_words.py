"""Names the words of the first of several grammars, whose slips are heard whatever words later ones have."""

import re
from collections.abc import Iterable, Iterator

from guide.content.lists import UrgentHelp
from guide.search.patterns.matcher import Matcher

_GROUP = re.compile(r"<([^>]+)>")


def own_words(urgent: UrgentHelp) -> frozenset[str]:
    """Return the words of the rules that no later pack has added, folded as `Matcher.words` are."""
    patterns = [*urgent.idioms]
    for rule in urgent.danger:
        patterns += () if rule.is_added else (*rule.patterns, *rule.unless)
    words_of = {group.name: group.words for group in urgent.groups}
    named, found = set[str](), [*_names_in(patterns)]
    while found:
        name = found.pop()
        if name in words_of and name not in named:
            named.add(name)
            found += _names_in(words_of[name])
    matcher = Matcher(group for group in urgent.groups if group.name in named)
    for text in patterns:
        matcher.pattern(text)
    return matcher.words


def _names_in(patterns: Iterable[str]) -> Iterator[str]:
    return (name for text in patterns for name in _GROUP.findall(text))
