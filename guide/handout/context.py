"""Holds the values that composing a hand-out needs, and decides which name and text of an entry to print."""

from dataclasses import dataclass, replace
from datetime import date

from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.content.records import RecordSchema
from guide.content.schema import ENTRY
from guide.handout.handout_list import NO_HEAD, Head
from guide.handout.neutral_names import NO_NAMES, NeutralNames
from guide.handout.options import Format, Options
from guide.handout.topic_words import TopicWords


@dataclass(frozen=True, slots=True)
class Context:
    """The values that all items of one hand-out share while it is composed."""

    guide: Guide
    options: Options
    today: date
    topic_words: TopicWords
    schema: RecordSchema[Entry] = ENTRY
    neutral_names: NeutralNames = NO_NAMES
    head: Head = NO_HEAD

    @property
    def discreet(self) -> bool:
        """Whether nothing printed may reveal the topic."""
        return self.options.discreet

    @property
    def is_roomy(self) -> bool:
        """Whether the format is a sheet or large print, which have more room than a card."""
        return self.options.format in (Format.SHEET, Format.LARGE)

    @property
    def not_discreet(self) -> "Context":
        """The same context without the discreet switch."""
        return replace(self, options=replace(self.options, discreet=False))

    def name(self, entry: Entry, own: str = "") -> str:
        """Return the name to print for an entry; "" if every name reveals the topic.

        own is the name that the worker chose, "" for none; it is preferred to the names in the pack.
        """
        if self.discreet:
            return self.topic_words.first_neutral(own, entry.discreet_name, entry.short_title, entry.title)
        return own or self._open_name(entry)

    def name_of_line(self, line: Entry, page: Entry) -> str:
        """Return the name to print for a line that a page names: the short one, if its paper is kept."""
        return line.neutral_title if self._is_kept(page) and not self.discreet else self.name(line)

    def _open_name(self, entry: Entry) -> str:
        """Return the name to print if nothing is hidden."""
        return (entry.discreet_name if self._is_kept(entry) else "") or entry.title

    def _is_kept(self, entry: Entry) -> bool:
        """Return whether a person keeps the paper of a page that tells what is the matter with them.

        "They have no papers" is for the worker. Another may find the paper.
        """
        return entry.kind in (Kind.SITUATION, Kind.PRACTICE) and self.options.format is not Format.FULL

    def neutral(self, text: str) -> str:
        """Return a text of the paper itself; "" if the paper is discreet and the text reveals the topic."""
        return self.topic_words.first_neutral(text) if self.discreet else text

    def text(self, entry: Entry) -> str:
        """Return the text to print about an entry; "" if every text reveals the topic."""
        text = handout_text(entry)
        if not self.discreet:
            return text
        return self.topic_words.first_neutral(entry.discreet_text, text, entry.summary if text else "")


def handout_text(entry: Entry) -> str:
    """Return the text about an entry for paper: its hand-out text, or else its summary.

    The summary of a situation is never used, because it only leads to the page of the situation.
    """
    from_page = "" if entry.kind is Kind.SITUATION else entry.summary
    return entry.handout_text or from_page
