"""Words the questions before packs change, with the names of what goes off the hand-out then."""

from collections.abc import Iterable

from guide.content.guide import Guide
from guide.content.safe_text import escape_invisible
from guide.handout.handout_list import HandoutItem
from guide.handout.targets import gone_from, names_of
from guide.i18n import tr
from guide.packs.layer import Layer


class PackQuestions:
    """The questions about packs of `guide` while `items` are on the hand-out."""

    def __init__(self, guide: Guide, items: Iterable[HandoutItem]) -> None:
        self._guide, self._items = guide, tuple(items)

    def is_handed_out(self, pack_id: str) -> bool:
        """Return whether something of a pack is on the hand-out."""
        return bool(self._of(pack_id))

    def switch_off(self, title: str, pack_id: str) -> str:
        """Return the question whether to switch a pack off."""
        return self._with_names(tr("Switch “{title}” off?", title=title), self._of(pack_id))

    def remove(self, title: str, pack_id: str) -> str:
        """Return the question whether to remove a pack."""
        return self._with_names(tr("Remove “{title}” from this stick?", title=title), self._of(pack_id))

    def go_back(self, layer: Layer, *, is_only: bool, before: Guide | None = None) -> str:
        """Return the question whether to undo the update of a pack, which leaves the guide `before`."""
        edition = layer.order[1]
        if is_only or layer.pack is None:
            question = tr("Go back to the content before edition {edition}?", edition=edition)
        else:
            question = tr(
                "Go back to what was before edition {edition} of “{title}”?",
                edition=edition,
                title=layer.pack.title,
            )
        gone = gone_from(self._items, self._guide, before) if before else ()
        return self._with_names(question, gone)

    def _of(self, pack_id: str) -> tuple[HandoutItem, ...]:
        owners = ((item, self._guide.pack_of(item.entry_id)) for item in self._items)
        return tuple(item for item, owner in owners if owner and owner.id == pack_id)

    def _with_names(self, question: str, gone: Iterable[HandoutItem]) -> str:
        names = ", ".join(names_of(gone, self._guide))
        if not names:
            return question
        return tr("{question} Off the hand-out with it: {names}.", question=question, names=names)


def remove_file_question(name: str) -> str:
    """Return the question whether to remove a file that is not used."""
    return tr("Remove the file “{name}” from this stick?", name=escape_invisible(name))
