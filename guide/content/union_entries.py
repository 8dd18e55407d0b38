"""Gathers the entries of several packs: of two with one id the earlier stays, and each left out is told."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from guide.content.guide import Guide
from guide.content.model import Entry, Pack, Severity
from guide.content.pack_files import FOLDERS, PACK_FILE
from guide.content.safe_text import short
from guide.i18n import tr, trn

Kept = Mapping[int, Guide]  # by number of a guide, the one that the program came with of this pack
NONE_KEPT: Kept = MappingProxyType({})


def same_id_sentence(entry_id: str, owner: Pack | None) -> str:
    """Return the sentence about an entry that is left out, because the pack `owner` has its id."""
    return tr(
        "The id '{id}' is that of an entry of '{pack}', so this entry is left out; give it another id, or "
        "amend that one.",
        id=short(entry_id),
        pack=short(owner.title) if owner else "",
    )


def same_ids_sentence(number: int, title: str) -> str:
    """Return the one sentence about all such entries where one of the two packs has no description.

    They may well be the same pack, which can't be told. `title` is that of the pack with the ids, "" if it is
    the one without a description.
    """
    if not title:
        return trn(
            "{number} entry has the id of an entry in a folder whose pack.yaml has mistakes, so it is left "
            "out. Mend that file first.",
            "{number} entries have ids of entries in a folder whose pack.yaml has mistakes, so they are left "
            "out. Mend that file first.",
            number,
        )
    return trn(
        "{number} entry has the id of an entry of '{pack}', so it is left out. Mend this file first: it says "
        "whether this is that pack.",
        "{number} entries have ids of entries of '{pack}', so they are left out. Mend this file first: it "
        "says whether this is that pack.",
        number,
        pack=short(title),
    )


class UnionEntries:
    """The entries of `guides` by id, the numbers of their guides, and by file why others are left out.

    `strangers` and `kept` are as for `union`. `lines` are the ids of the urgent lines of the other packs and
    of those `kept`, which are taken from these alone.
    """

    def __init__(
        self, guides: Sequence[Guide], strangers: Collection[int], kept: Kept, lines: frozenset[str]
    ) -> None:
        self.by_id: dict[str, Entry] = {}
        self.layer_of: dict[str, int] = {}
        self.of_kept: dict[str, Pack | None] = {}  # the packs of what is taken from those kept
        self.left_out: list[tuple[int, str, str, Severity]] = []  # number of the guide, file, sentence
        self._guides, self._strangers, self._kept, self._lines = guides, strangers, kept, lines
        self._untold = Counter[tuple[int, int]]()  # by number of the guide, and of the one that has the ids
        for number, guide in enumerate(guides):
            if number in kept:
                self._keep_lines(number, kept[number])
            is_checked = number in strangers or number in kept
            for entry in guide.entries:  # there can be tens of thousands
                if is_checked or entry.id in self.by_id:
                    self._add(number, entry)
                else:
                    self.by_id[entry.id], self.layer_of[entry.id] = entry, number
        for (number, owner), count in self._untold.items():
            pack = guides[owner].pack
            sentence = same_ids_sentence(count, pack.title if pack else "")
            self.left_out.append((number, PACK_FILE, sentence, Severity.ERROR))

    def _keep_lines(self, number: int, own: Guide) -> None:
        for entry in filter(None, map(own.find, sorted(self._lines.difference(self.by_id)))):
            self._take(number, entry)
            self.of_kept[entry.id] = own.pack

    def _take(self, number: int, entry: Entry) -> None:
        self.by_id[entry.id], self.layer_of[entry.id] = entry, number

    def _add(self, number: int, entry: Entry) -> None:
        """Add an entry, or tell why it is left out."""
        owner = self.layer_of.get(entry.id)
        if number in self._kept and entry.id in self._lines:
            if entry != self.by_id.get(entry.id):  # only a warning, as the page is there
                self._leave_out(number, entry, _own_line_sentence(entry.id), Severity.WARNING)
        elif owner is not None and not (self._guides[owner].pack and self._guides[number].pack):
            self._untold[number, owner] += 1
        elif owner is not None:
            self._leave_out(number, entry, same_id_sentence(entry.id, self._guides[owner].pack))
        elif number in self._strangers and entry.id in self._lines:
            self._leave_out(number, entry, _line_sentence(entry.id))
        else:
            self._take(number, entry)

    def _leave_out(
        self, number: int, entry: Entry, sentence: str, severity: Severity = Severity.ERROR
    ) -> None:
        self.left_out.append((number, f"{FOLDERS[entry.kind]}/{entry.id}.yaml", sentence, severity))


def _line_sentence(entry_id: str) -> str:
    return tr(
        "'{id}' is an urgent line of this guide, which is taken only from its own packs and signed ones, so "
        "this entry is left out.",
        id=short(entry_id),
    )


def _own_line_sentence(entry_id: str) -> str:
    return tr(
        "'{id}' is an urgent line of this program. Only a publisher whom this stick trusts can change its "
        "page, so the program's own page stays.",
        id=short(entry_id),
    )
