"""Returns when a number is answered, unless it is known to be answered at all hours."""

from guide.content.hours_words import hours_words, is_always_open, is_daytime, says_all_hours, says_times
from guide.content.model import Entry
from guide.content.parts import Channel, Contact
from guide.i18n import tr

_ANSWERED = (Channel.CALL, Channel.TEXT, Channel.TTY, Channel.CHAT)  # by a person


def when_answered(contact: Contact, entry: Entry) -> str:
    """Return in a few words when a contact of an entry is answered; "" if at all hours, or not by a person.

    The contact's own hours count before those of the entry. Where none are known it says so.
    """
    if contact.channel not in _ANSWERED:
        return ""
    said = contact.hours or (entry.schedule if says_times(entry.schedule) else "")
    if says_all_hours(said or entry.schedule) or (not said and is_always_open(entry.hours)):
        return ""
    if contact.hours or not entry.hours:
        return said or tr("Hours unknown")
    return tr("Daytime only") if is_daytime(entry.hours) else hours_words(entry.hours)
