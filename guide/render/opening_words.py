"""Returns in words whether a service is open at a moment: sentences for its page, a few words for a row."""

from datetime import datetime, timedelta

from guide.content.guide import Guide
from guide.content.hours_words import clock_words, day_name, zone_words
from guide.content.model import Entry, Kind, Status
from guide.content.opening import Opening, OpenState, opening, weekday_of
from guide.i18n import tr
from guide.render.row_words import is_answered_always, row_hours

_MIDNIGHT = "00:00"


def opening_of(entry: Entry, guide: Guide, moment: datetime) -> Opening:
    """Return whether an entry is open at an aware moment, by its hours day by day alone."""
    return opening(entry.hours, guide.time_zone_of(entry.id), moment)


def page_opening(entry: Entry, guide: Guide, moment: datetime) -> str:
    """Return what the page of an entry says about now, beside its hours; "" without hours or at all hours."""
    found = opening_of(entry, guide, moment)
    if not entry.hours or entry.status is Status.ENDED or found.is_always_open:
        return ""
    if found.now is None:
        return tr("Not known, call for hours.")
    first = tr("{state}, by this computer's clock.", state=_sentence(found))
    return " ".join(filter(None, (first, _unknown_words(found), _holiday_words(found))))


def row_opening(entry: Entry, guide: Guide, moment: datetime) -> str:
    """Return in a few words whether an entry is open, for its row in the results; "" of other kinds.

    Where that is not known day by day it is when the number of the row is answered, if it has one.
    """
    if entry.kind not in (Kind.SERVICE, Kind.LINE) or entry.status is Status.ENDED:
        return ""
    found = opening_of(entry, guide, moment)
    if found.is_always_open:
        return row_hours(entry) or ("" if is_answered_always(entry) else tr("open 24 hours"))
    if found.state is OpenState.UNKNOWN and not found.opens:
        return row_hours(entry)
    return f"{_in_short(found)} {_holiday_words(found, in_short=True)}".rstrip()


def _sentence(found: Opening) -> str:
    match found.state:
        case OpenState.OPEN:
            return tr("Open until {time}", time=_until(found))
        case OpenState.BY_APPOINTMENT:
            return tr("By appointment")
        case OpenState.UNKNOWN:
            return tr("Opens {time}", time=_opens(found)) if found.opens else tr("Not known for today")
    return tr("Closed, opens {time}", time=_opens(found)) if found.opens else tr("Closed")


def _in_short(found: Opening) -> str:
    if found.state is OpenState.OPEN:
        return tr("open until {time}", time=_until(found))
    if found.state is OpenState.BY_APPOINTMENT:
        return tr("by appointment")
    return tr("opens {time}", time=_opens(found)) if found.opens else tr("closed now")


def _unknown_words(found: Opening) -> str:
    """Return of which days before it opens the hours say nothing, as it may be open on these."""
    if not found.unknown:
        return ""
    if len(found.unknown) == 1:
        return tr("No hours are known for {day}, call.", day=day_name(found.unknown[0]))
    *days, last = map(day_name, found.unknown)
    return tr("No hours are known for {days} and {last}, call.", days=", ".join(days), last=last)


def _holiday_words(found: Opening, *, in_short: bool = False) -> str:
    if not found.may_differ:
        return ""
    return tr("(holiday hours may differ)") if in_short else tr("Holiday hours may differ.")


def _until(found: Opening) -> str:
    """Return when it closes: a time within a day from now, else with its day."""
    if found.until is None or found.now is None:
        return ""
    time = _time(found.until, found)
    if found.until - found.now <= timedelta(days=1):
        return time
    return tr("{day} at {time}", day=_day(found.until), time=time)


def _opens(found: Opening) -> str:
    """Return when it opens: "at 8 am", "tomorrow at 8 am", "Monday at 8 am"; "next Monday" after a week."""
    if found.opens is None or found.now is None:
        return ""
    time, day = _time(found.opens, found), _day(found.opens)
    match (_evening_before(found.opens).date() - found.now.date()).days:
        case 0:
            return tr("at {time}", time=time)
        case 1:
            return tr("tomorrow at {time}", time=time)
        case 7:
            return tr("next {day} at {time}", day=day, time=time)
        case _:
            return tr("{day} at {time}", day=day, time=time)


def _time(then: datetime, found: Opening) -> str:
    zone = zone_words(found.zone) if found.zone else ""
    return f"{clock_words(f'{then:%H:%M}')} {zone}".rstrip()


def _day(then: datetime) -> str:
    return day_name(weekday_of(_evening_before(then)))


def _evening_before(then: datetime) -> datetime:
    """Return a time that is on the day which people mean: midnight belongs to the day before it."""
    return then - timedelta(minutes=1) if f"{then:%H:%M}" == _MIDNIGHT else then
