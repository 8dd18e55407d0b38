"""Describes what differs between two lists of those whom a stick trusts, in the words of a person."""

from collections.abc import Iterator
from dataclasses import dataclass

from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.packs.succession import Succession
from guide.packs.trust import Publisher, Root, Trust


@dataclass(frozen=True, slots=True)
class ListChange:
    """One thing that differs: its kind, and a sentence about it."""

    kind: str
    sentence: str


def list_changes(old: Trust, new: Trust) -> tuple[ListChange, ...]:
    """Return what differs in a new list: publishers, then what is refused, then who may replace the list."""
    return (
        *_of_publishers(old, new),
        *_of_floors(old, new),
        *_of_withdrawn(old, new),
        *_of_signed_only(old, new),
        *_of_root(old.root, new.root),
    )


def signers_sentence(found: Succession) -> str:
    """Return who signed a list: how many of how many root keys of the list in use, and of its own."""
    return tr(
        "Signed by {old} of the {old_all} root keys of the list in use, and by {new} of the {new_all} of the "
        "new one.",
        old=found.old_signers,
        old_all=len(found.old_root.keys),
        new=found.new_signers,
        new_all=len(found.root.keys),
    )


def floor_sentence(pack: str, epoch: int, edition: int) -> str:
    """Return which editions of a pack are too old, "" if none is."""
    values = {"pack": pack, "epoch": epoch, "edition": edition}
    if edition > 1:
        return tr("Editions of {pack} older than {edition} (epoch {epoch}) are not taken.", **values)
    return tr("Editions of {pack} from before epoch {epoch} are not taken.", **values) if epoch else ""


def _of_publishers(old: Trust, new: Trust) -> Iterator[ListChange]:
    before, after = ({each.name: each for each in trust.publishers} for trust in (old, new))
    for name, publisher in after.items():
        shown = {"publisher": escape_invisible(name), "packs": ", ".join(publisher.packs)}
        if name not in before:
            yield ListChange("publisher new", tr("New publisher: {publisher}, for {packs}.", **shown))
        else:
            yield from _of_publisher(before[name], publisher, shown)
    for name in before:
        if name not in after:
            sentence = tr("{publisher} is no publisher any more.", publisher=escape_invisible(name))
            yield ListChange("publisher gone", sentence)


def _of_publisher(before: Publisher, after: Publisher, shown: dict[str, str]) -> Iterator[ListChange]:
    if set(after.keys) != set(before.keys) or after.epoch != before.epoch:
        yield ListChange(
            "publisher keys",
            tr(
                "{publisher} has other keys: {new} new, {gone} gone; epoch {before}, now {after}.",
                **shown,
                new=len(set(after.keys) - set(before.keys)),
                gone=len(set(before.keys) - set(after.keys)),
                before=before.epoch,
                after=after.epoch,
            ),
        )
    if set(after.packs) != set(before.packs):
        yield ListChange("publisher packs", tr("{publisher} now signs {packs}.", **shown))


def _of_floors(old: Trust, new: Trust) -> Iterator[ListChange]:
    for pack in sorted(new.packs):
        epoch, edition = new.lowest(pack)
        if (epoch, edition) > old.lowest(pack):
            yield ListChange("floor", floor_sentence(pack, epoch, edition))


def _of_withdrawn(old: Trust, new: Trust) -> Iterator[ListChange]:
    for floor in new.floors:
        for edition in floor.withdrawn:
            order = floor.epoch, edition
            if not old.refuses(floor.pack, order) and order >= new.lowest(floor.pack):
                sentence = tr("Edition {edition} of {pack} is withdrawn.", edition=edition, pack=floor.pack)
                yield ListChange("withdrawn", sentence)


def _of_signed_only(old: Trust, new: Trust) -> Iterator[ListChange]:
    if new.signed_only and not old.signed_only:
        yield ListChange("signed only", tr("Only packs that a publisher has signed are taken."))
    if old.signed_only and not new.signed_only:
        yield ListChange("signed only", tr("Packs that no publisher has signed are taken again."))


def _of_root(old: Root | None, new: Root | None) -> Iterator[ListChange]:
    before, after = (set(root.keys) if root else set() for root in (old, new))
    if new and (before != after or (old and old.threshold != new.threshold)):
        sentence = tr(
            "{number} root keys, of which {threshold} replace the list together; {new} new, {gone} gone.",
            number=len(after),
            threshold=new.threshold,
            new=len(after - before),
            gone=len(before - after),
        )
        yield ListChange("root", sentence)
