"""What every item is made with: the guide, the options, the day, and the names that may stand on paper."""

from dataclasses import dataclass, replace
from datetime import date

from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.handout.options import Format, Options
from guide.handout.topic_words import TopicWords


@dataclass(frozen=True, slots=True)
class Context:
    """One hand-out while it is made."""

    guide: Guide
    options: Options
    today: date
    topic_words: TopicWords

    @property
    def discreet(self) -> bool:
        """Whether nothing may tell the topic."""
        return self.options.discreet

    @property
    def is_roomy(self) -> bool:
        """Whether there is room for more than a card holds."""
        return self.options.format in (Format.SHEET, Format.LARGE)

    @property
    def open(self) -> "Context":
        """The same hand-out without the discreet switch."""
        return replace(self, options=replace(self.options, discreet=False))

    def name(self, entry: Entry, own: str = "") -> str:
        """Give the name under which an entry stands on paper; "" where it has none that tells nothing."""
        if not self.discreet:
            return own or entry.title
        return self.topic_words.first_neutral(own, entry.discreet_name, entry.short_title, entry.title)

    def text(self, entry: Entry) -> str:
        """Give the words that say what it does; "" where they are left out."""
        usual = usual_text(entry)
        if not self.discreet:
            return usual
        return self.topic_words.first_neutral(entry.discreet_text, usual, entry.summary if usual else "")


def usual_text(entry: Entry) -> str:
    """Give what an entry says of itself on paper; a situation's summary only leads to its page."""
    from_page = "" if entry.kind is Kind.SITUATION else entry.summary
    return entry.handout_text or from_page
