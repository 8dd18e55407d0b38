"""Turns a record into an entry of a pack, marked as imported and not checked."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from guide.content.model import Entry, Kind, Status
from guide.content.parts import AgeRange, Confidence, Organization, Source
from guide.content.places import Places
from guide.directory.importing.addresses import addresses
from guide.directory.importing.ages import ages_in
from guide.directory.importing.areas import Areas
from guide.directory.importing.check_days import check_day, checked_on
from guide.directory.importing.contacts import contacts_of, odd_lines, web_address
from guide.directory.importing.hours import structured
from guide.directory.importing.imported_notice import imported_notice, without_notice
from guide.directory.importing.languages import languages_of
from guide.directory.importing.more_parts import about_owners
from guide.directory.importing.naming import full_title, title_of
from guide.directory.importing.page_ids import PageIds
from guide.directory.importing.plain_text import one_line, plain_text
from guide.directory.importing.said_places import ways_in
from guide.directory.importing.schedule_rules import counting
from guide.directory.importing.sections import about_place, kinds_of, more_lines, sections_of, summary_of
from guide.directory.importing.set_answers import said_of_whom
from guide.directory.importing.time_offsets import by_local_clock
from guide.directory.importing.violence import Marks
from guide.directory.importing.written_hours import written
from guide.directory.records import Record
from guide.i18n import tr
from guide.render.labels import ages_label

_AGE = re.compile(r"(\d{1,3})(?:\.0)?")
_NEXT = re.compile(r"(?<=[^\s.,:;!?])\s*\n\s*(?=[^\s-])")
_IN_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]|\b\w+['’]s\s+")
LONGEST_FIELD = 2_900
_KIND_LENGTHS = range(4, 300)  # characters of a kind that says enough in place of a summary


@dataclass(frozen=True)
class Origin:
    """The name of the source of records, the day on which it is read, and places and time zone of the pack.

    `strategies` are those that an export of this program brings along for its entries to name. `month_first`
    is by table whether of two numbers of a date the first is the month, None if it can't be told;
    `all_elsewhere`, whether rows that do not name their state are of another one than the pack; `pages`, by
    what rows are told apart; `common`, those of services that several rows have;
    `violence` are by table the columns that mark services for people hurt by others; `known`, the ids of all
    pages that are there already.
    """

    source: str
    day: date
    places: Places
    strategies: tuple[Entry, ...] = ()
    time_zone: str = ""
    known: frozenset[str] = frozenset()
    month_first: Mapping[str, bool | None] = field(default_factory=dict[str, bool | None])
    all_elsewhere: bool = False
    pages: PageIds = field(default_factory=PageIds)
    common: frozenset[str] = frozenset()
    violence: Mapping[str, Marks] = field(default_factory=dict[str, Marks])

    @cached_property
    def areas(self) -> Areas:
        """The places of the pack by the names that lists have for them."""
        return Areas(self.places, all_elsewhere=self.all_elsewhere)


def entry_of(record: Record, origin: Origin, *, is_confidential: bool, clean: Callable[[str], str]) -> Entry:
    """Return a record as an entry, its texts as `clean` returns them. A confidential one has no place."""
    service, title = record.service, title_of(record)
    (contacts, odd), url = contacts_of(record, origin.areas.has), _url(record)
    if is_confidential:  # a web address can be a map of the place
        contacts = tuple(each for each in contacts if clean(each.value) == each.value)
        url = url if clean(url) == url else ""
    text = clean(plain_text(_description(record)))
    kind = "" if text else clean(kinds_of(record))
    summary = kind if len(kind) in _KIND_LENGTHS else summary_of(text)
    organization = one_line(record.first("organization", "name"))
    languages, other_languages = languages_of(record)
    region, other_areas = origin.areas.served_by(record, is_confidential=is_confidential)
    lines = [
        *more_lines(record, other_languages, other_areas, origin.day, shown=summary),
        *([] if is_confidential else about_place(record)),
        *about_owners(record, one_line(_description(record))),
        *odd_lines(odd),
    ]
    schedules = by_local_clock(record.objects.get("schedule", ()), origin.time_zone)
    checked = _last_check(record, origin)
    ages = _ages(record)
    return Entry(
        id=origin.pages.id_of(record, origin.source, clean(title), is_confidential=is_confidential),
        kind=Kind.SERVICE,
        title=clean(full_title(record, title, origin.common)),
        other_names=tuple(map(clean, _other_names(record, title))),
        summary=summary or tr("A service of {name}.", name=clean(organization or title)),
        notice=_notice(record, origin.source, clean, is_day_known=checked is not None),
        sections=tuple(sections_of(text, summary, [clean(line) for line in lines])),
        ages=ages,
        region=region,
        languages=languages,
        organization=Organization(name=clean(organization), url=url) if organization else None,
        eligibility_description=_field(clean(_listed(said_of_whom(_eligibility(record, ages))))),
        schedule=_field(clean(_listed(written(schedules, origin.day)))),
        hours=structured(counting(schedules, origin.day)),
        application_process=_field(clean(_application(record))),
        fees_description=_field(clean(_listed(_fees(record)))),
        address="" if is_confidential else _field(clean(addresses(record, is_postal=False))),
        contacts=tuple(replace(each, note=clean(each.note)) for each in contacts),
        sources=(Source(title=_source(record, origin.source, clean), seen_on=origin.day),),
        status=Status.ACTIVE if service.get("status") else Status.UNKNOWN,
        confidence=Confidence.NOT_CHECKED,
        reviewed=checked or origin.day,
        confidential=is_confidential,
    )


def _description(record: Record) -> str:
    """Return what a service does; in a list of places their descriptions tell that."""
    texts = [record.service.get("description", ""), record.first("organization", "description")]
    place = record.first("location", "description") if record.piece.about == "location" else ""
    return next(filter(None, (place, *texts)), "")


def _source(record: Record, source: str, clean: Callable[[str], str]) -> str:
    row = record.piece
    if row.sheet:  # each sheet of a workbook has a row 6
        # A sheet is often called after a colleague: "Food (Ann)".
        sheet = clean(_IN_BRACKETS.sub("", one_line(row.sheet)).strip()) or tr("list")
        return tr("{source}, sheet {sheet}, row {number}", source=source, sheet=sheet, number=row.row.number)
    return tr("{source}, row {number}", source=source, number=row.row.number)


def _notice(record: Record, source: str, clean: Callable[[str], str], *, is_day_known: bool) -> str:
    """Return what to know first. What was brought in once before names its first source, once."""
    alert, first = without_notice(clean(one_line(record.service.get("alert", ""))))
    notice = imported_notice(first or source, is_day_known=is_day_known)
    return _field(f"{alert} {notice}" if alert else notice)


def _listed(text: str) -> str:
    """Return a text whose lines are told apart, as several columns may be of one field."""
    return _NEXT.sub("; ", plain_text(text))


def _field(text: str) -> str:
    """Return a text on one paragraph; what is longer than a field may be ends with an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_FIELD else f"{line[:LONGEST_FIELD].rsplit(' ', 1)[0]} …"


def _other_names(record: Record, title: str) -> tuple[str, ...]:
    found = (one_line(record.first(kind, "alternate_name")) for kind in ("service", "organization"))
    return tuple(dict.fromkeys(each for each in found if each and each != title))


def _ages(record: Record) -> AgeRange | None:
    found = [_AGE.fullmatch(record.service.get(name, "").strip()) for name in ("minimum_age", "maximum_age")]
    low, high = (int(each[1]) if each and int(each[1]) <= 120 else None for each in found)
    if low is None and high is None:
        low, high = ages_in(record.service.get("eligibility_description", ""))
    low = low or None  # from birth on is no limit
    return AgeRange(from_=low, to=high) if (low or high) and (low or 0) <= (high or 120) else None


def _eligibility(record: Record, ages: AgeRange | None) -> str:
    """Return who can use a service, without the ages in the words in which the page shows them anyway."""
    label = ages_label(ages) if ages else ""
    lines = record.service.get("eligibility_description", "").splitlines()
    return "\n".join(line for line in lines if not label or line.strip() != label)


def _fees(record: Record) -> str:
    parts = [record.service.get("fees_description", ""), record.service.get("payment_accepted", "")]
    for cost in record.objects.get("cost_option", ()):
        names = ("option", "amount", "currency", "amount_description")
        parts.append(" ".join(cost[name] for name in names if cost.get(name)))
    return "; ".join(dict.fromkeys(filter(None, parts)))


def _application(record: Record) -> str:
    """Return how to get in, also where that stands in place of an address: "by referral"."""
    texts = (_listed(record.service.get("application_process", "")), *ways_in(record))
    return "; ".join(dict.fromkeys(filter(None, texts)))


def _url(record: Record) -> str:
    return web_address(record.first("organization", "website") or record.first("organization", "url"))


def _last_check(record: Record, origin: Origin) -> date | None:
    """Return the day on which the source was last sure, None if it does not say, or not clearly."""
    return check_day(checked_on(record), origin.day, month_first=origin.month_first.get(record.piece.table))
