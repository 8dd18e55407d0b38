"""Knows what a pack can name of the packs below it, which are checked with it or are missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from guide.content.guide import Guide
from guide.content.model import Pack
from guide.content.nodes import HasPosition
from guide.content.report import Report, with_hint
from guide.i18n import tr


class Unknown(NamedTuple):
    """A word that is not known, the words of which one may be meant, and what to say if none is like it."""

    word: str
    words: Iterable[str]
    otherwise: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """The packs below the one that is checked, as one guide.

    `missing` are the ids of packs that it builds on and that are not among them. What it names may be there.
    `is_known` is whether it can be told which pack is checked, by a description without mistakes.
    """

    guide: Guide
    missing: tuple[str, ...] = ()
    is_known: bool = True

    def report(self, report: Report, position: HasPosition, sentence: str, unknown: Unknown) -> None:
        """Report what is not known here as an error; as a warning if it may be in a missing pack."""
        if not self.missing:
            report.error_with_hint(position, sentence, *unknown)
            return
        hint = sentence if report.is_full else with_hint(sentence, *unknown)
        report.warning(position, f"{hint} {self.advice}")

    @property
    def advice(self) -> str:
        """The sentence on how to find out what is in a missing pack."""
        return tr("If it is in {packs}, check the folders of both together.", packs=", ".join(self.missing))


def beside(pack: Pack | None, below: Guide | None) -> Beside:
    """Return what is beside `pack`, of which `below` is there."""
    guide = below or Guide(None, ())
    known = {each.id for each in guide.packs}
    missing = tuple(each for each in (pack.builds_on if pack else ()) if each not in known)
    return Beside(guide, missing, is_known=pack is not None)
