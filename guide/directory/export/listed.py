"""Decides which entries of a guide stand in a directory of services."""

from collections.abc import Iterable
from typing import NamedTuple

from guide.content.confidential import place_sentence_of
from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.errors import GuideError
from guide.i18n import tr, trn


class Listed(NamedTuple):
    """The entries that a directory has, and why others that it should have are left out."""

    entries: tuple[Entry, ...]
    left_out: tuple[tuple[Entry, str], ...]


def is_in_directory(entry: Entry) -> bool:
    """Return whether a directory has an entry: each line and service, and what else runs and can be reached.

    Campaigns, lessons, trainings, laws and pages are about help, and no help that somebody can turn to.
    """
    is_reached = entry.kind in (Kind.PROGRAM, Kind.NETWORK) and bool(entry.contacts)
    return entry.kind in (Kind.LINE, Kind.SERVICE) or is_reached


def listed(entries: Iterable[Entry]) -> Listed:
    """Return those of `entries` that a directory has, as `without_places`."""
    return without_places(filter(is_in_directory, entries))


def listed_in(guide: Guide) -> Listed:
    """Return the entries of a guide that a directory has. Raise GuideError if there are none."""
    found = listed(guide.entries)
    if not found.entries:
        raise GuideError(tr("There is no service to be written."))
    return found


def without_places(entries: Iterable[Entry]) -> Listed:
    """Return `entries` in their order, without what is confidential and names its place.

    No pack that was checked has a confidential entry with a place in it. If one has, it is left out: an
    export goes to others, who do not know what must stay secret.
    """
    found = list[tuple[Entry, str]]()
    for entry in entries:
        sentence = place_sentence_of(entry) if entry.confidential else ""
        if entry.confidential and (entry.address or (entry.hsds and entry.hsds.service_at_locations)):
            sentence = tr("This entry is confidential and has an address.")
        found.append((entry, sentence))
    return Listed(
        tuple(entry for entry, sentence in found if not sentence),
        tuple((entry, sentence) for entry, sentence in found if sentence),
    )


def left_out_sentence(found: Listed) -> str:
    """Return the sentence about the entries that are left out, "" if there are none."""
    if not found.left_out:
        return ""
    return trn(
        "{number} confidential entry is left out, because it names its place.",
        "{number} confidential entries are left out, because they name their places.",
        len(found.left_out),
    )
