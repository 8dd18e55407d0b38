"""Joins the grammars of danger of several packs, so that what an earlier pack hears is heard as before.

If only one pack has a grammar, the joined one has its groups, rules and idioms unchanged.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from guide.content.lists import DangerRule, UrgentHelp, WordGroup

Rename = Callable[[Iterable[str]], tuple[str, ...]]  # returns patterns with other names of groups
_GROUP = re.compile(r"<([a-z0-9-]+)>")


def joined_danger(packs: Sequence[UrgentHelp]) -> UrgentHelp:
    """Return what is heard of danger by the grammars of `packs`, those of the base first."""
    joined = UrgentHelp()
    for number, pack in enumerate(packs):
        joined = _joined(joined, pack, number) if joined.danger or joined.likely else pack
    return joined


def _joined(base: UrgentHelp, later: UrgentHelp, number: int) -> UrgentHelp:
    """Return a grammar with the rules of `later` after those of `base`.

    Its idioms and words that are no slips could keep a rule of the base from hearing, so idioms silence its
    own rules alone, and the other words do not count. Its groups are its own, also where the base has one of
    the same name.
    """
    names = {group.name: _free(group.name, number, base) for group in later.groups}

    def rename(patterns: Iterable[str]) -> tuple[str, ...]:
        return tuple(
            _GROUP.sub(lambda found: f"<{names.get(found[1], found[1])}>", text) for text in patterns
        )

    groups = tuple(WordGroup(name=names[each.name], words=rename(each.words)) for each in later.groups)
    rules = tuple(_rule(rule, later.idioms, rename) for rule in later.danger)
    return replace(
        base,
        groups=(*base.groups, *groups),
        danger=(*base.danger, *rules),
        likely=base.likely or later.likely,
    )


def _rule(rule: DangerRule, idioms: tuple[str, ...], rename: Rename) -> DangerRule:
    unless = rename((*rule.unless, *idioms))
    return replace(rule, patterns=rename(rule.patterns), unless=unless, is_added=True)


def _free(name: str, number: int, base: UrgentHelp) -> str:
    """Return a name that no group of the base has: the group's own, or one with the number of its pack."""
    taken = {group.name for group in base.groups}
    return name if name not in taken else f"{name}-of-pack-{number}"
