"""Makes the amendments of several packs, and refuses those that no pack can make."""

from collections.abc import Iterable, Mapping

from guide.content.amendments import BUILT_IN_LINES, AmendedBy, Amendment, amended, keys_of
from guide.content.guide import Guide
from guide.content.lists import UrgentHelp
from guide.content.model import Entry, Pack
from guide.content.safe_text import short
from guide.i18n import tr


class Amending:
    """Changes `entries` of earlier packs as later ones ask. `layer_of` has the number of each entry's pack.

    `guides` are the packs that may do so, by number. `made` has whose amendments an entry got. `refused` are
    the number of a pack, the id that it would amend, and why it can't.
    """

    def __init__(
        self, guides: Mapping[int, Guide], entries: dict[str, Entry], layer_of: Mapping[str, int]
    ) -> None:
        self.made: dict[str, tuple[AmendedBy, ...]] = {}
        self.refused: list[tuple[int, str, str]] = []
        self._entries = entries
        for number, guide in guides.items():
            # Lines of later packs don't count: one of them could undo what an earlier pack has mended.
            before = (each.urgent for at, each in guides.items() if at <= number)
            lines = urgent_ids(before) if guide.amendments else frozenset[str]()
            for amendment in guide.amendments:
                sentence = refusal(amendment, number, layer_of, lines) or self._place_in(amendment)
                if sentence:
                    self.refused.append((number, amendment.amends, sentence))
                elif guide.pack:
                    self._make(amendment, guide.pack)

    def _place_in(self, amendment: Amendment) -> str:
        # A pack that is read without the one of the entry does not know that the entry is confidential.
        if not self._entries[amendment.amends].confidential:
            return ""
        from guide.content.confidential import place_sentence_of  # noqa: PLC0415 - the start waits for it

        return place_sentence_of(amendment)

    def _make(self, amendment: Amendment, pack: Pack) -> None:
        entry_id = amendment.amends
        self._entries[entry_id] = amended(self._entries[entry_id], amendment)
        by = AmendedBy(pack, amendment.reviewed, keys_of(amendment))
        self.made[entry_id] = (*self.made.get(entry_id, ()), by)


def urgent_ids(urgent: Iterable[UrgentHelp]) -> frozenset[str]:
    """Return the ids of all lines that stand in the bar or are shown at danger, which no pack can amend."""
    found = set(BUILT_IN_LINES.values())
    for each in urgent:
        found |= {*each.lines, *(line for rule in each.danger for line in rule.lines)}
    return frozenset(found)


def refusal(amendment: Amendment, layer: int, layer_of: Mapping[str, int], urgent: frozenset[str]) -> str:
    """Return why the pack with the number `layer` can't make an amendment, "" if it can."""
    entry_id, owner = short(amendment.amends), layer_of.get(amendment.amends)
    if amendment.amends in urgent:
        return tr("'{id}' is an urgent line, which no other pack can amend.", id=entry_id)
    if owner is None:
        return tr("No pack here has the entry '{id}', so it can't be amended.", id=entry_id)
    if owner == layer:
        return tr("'{id}' is an entry of this pack; change its own file.", id=entry_id)
    if owner > layer:
        return tr("'{id}' is an entry of a later pack, which an earlier one can't amend.", id=entry_id)
    return ""
