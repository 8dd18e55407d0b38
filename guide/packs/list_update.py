"""Offers a signed list from a file: says who signed it and what it changes, and takes it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from guide.blocks.blocks import Block, Box, Facts, Items, Page, Paragraph, SmallPrint, Title
from guide.i18n import tr
from guide.packs.layer import OpenedContent
from guide.packs.list_changes import ListChange, list_changes, signers_sentence
from guide.packs.opening import open_content
from guide.packs.pack_file import read_bytes
from guide.packs.succession import Succession, successor
from guide.packs.trust_file import read_trust, take_list
from guide.packs.words import changed
from guide.paths import own_folder


@dataclass(frozen=True, slots=True)
class ListUpdate:
    """A signed list that follows the one in use, and what it changes."""

    found: Succession
    changes: tuple[ListChange, ...]

    @property
    def sentence(self) -> str:
        """The sentence that offers it."""
        return tr(
            "List of publishers {new}, in place of {old}: not taken yet",
            old=self.found.old_root.version,
            new=self.found.root.version,
        )

    def page(self) -> Page:
        """Return the page about it."""
        return Page(tuple(self._blocks()))

    def take(self) -> OpenedContent:
        """Keep the list on the stick, and return the content that it leaves.

        Raise PackFileError if the stick has no room for it or can't be written.
        """
        before = open_content()
        take_list(own_folder(), self.found.data)
        content = open_content()
        version = self.found.root.version
        notice = tr("Version {version} of the list of publishers is in use now.", version=version)
        if content.guide.packs != before.guide.packs:
            withdrawn = tr("Content that it withdraws is not shown any more.")
            notice = f"{notice} {withdrawn}"
        return replace(content, notice=notice)

    def _blocks(self) -> Iterator[Block]:
        yield Title(tr("A newer list of publishers"))
        yield Box("summary", signers_sentence(self.found), tr("This stick knows their keys."))
        versions = str(self.found.old_root.version), str(self.found.root.version)
        yield Facts(((tr("Version"), changed(*versions)),))
        if self.changes:
            yield Items(tuple(Paragraph(change.sentence) for change in self.changes))
        else:
            yield Paragraph(tr("Nothing differs."))
        yield SmallPrint(
            tr("The list names those whose packs count as signed, and editions that do not count.")
        )


def list_update(path: Path) -> ListUpdate:
    """Return the signed list in a file. Raise PackFileError if it does not follow the list in use."""
    old = read_trust(own_folder())
    found = successor(read_bytes(path), old)
    return ListUpdate(found, list_changes(old, found.trust))
