"""Shows what an entry keeps of its source as the section "More from the source", in the reader's language."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from guide.blocks.blocks import Block, Heading, Items, Paragraph
from guide.content.hours_words import days_words
from guide.content.hsds import Schedule
from guide.content.model import Entry
from guide.content.parts import Weekday
from guide.i18n import tr
from guide.render.page_names import SOURCE_ANCHOR

_ADDRESS = "address_1,address_2,city,state_province,postal_code,address_type,attention"

_DAY = re.compile(r"\A(\d{4}-\d\d-\d\d)T[\d:.Z+-]*\Z")  # with a time of day


def from_source_blocks(entry: Entry) -> Iterator[Block]:
    """Yield the section, nothing if there is no line in it. A confidential entry shows no places."""
    if not entry.hsds:
        return
    places = () if entry.confidential else entry.hsds.service_at_locations
    said = [(label, _texts(entry.hsds, path)) for label, path in _labels().items()]
    said += [(tr("When"), map(_when, entry.hsds.schedules))]
    said += [(label, _texts(each, path)) for each in places for label, path in _place_labels().items()]
    lines = [(label, "; ".join(dict.fromkeys(filter(None, texts)))) for label, texts in said]
    if any(text for _, text in lines):
        yield Heading(tr("More from the source"), SOURCE_ANCHOR)
        yield Items(tuple(Paragraph(f"{label}: {text}") for label, text in lines if text))


def _labels() -> Mapping[str, str]:
    """Return the label of each line, and where in a service its texts are: after "," those in brackets."""
    return {
        tr("Status"): "status",
        tr("Know first"): "alert",
        tr("Documents to bring"): "required_documents.document,uri",
        tr("Waiting time"): "wait_time",
        tr("Room"): "capacities.unit,available,maximum,description,updated",
        tr("How to attend"): "schedules.attending_type",
        tr("Hours on the web"): "schedules.schedule_link",
        tr("Languages"): "languages.name,note",
        tr("Interpreters"): "interpretation_services",
        tr("Cost"): "cost_options.option,amount,currency,amount_description",
        tr("Where it serves"): "service_areas.name,description",
        tr("Other numbers"): "phones.number,type,extension,description",
        tr("Links"): "additional_urls.url,label",
        tr("Kind"): "taxonomy_terms.name",
        tr("Program"): "program.name,alternate_name",
        tr("About the program"): "program.description",
        tr("About the organization"): "organization.description",
        tr("Accreditation"): "accreditations",
        tr("License"): "licenses",
        tr("Paid by"): "funding.source",
        tr("Last checked, as its source says"): "assured_date",
    }


def _place_labels() -> Mapping[str, str]:
    """Return the label of each line about a place."""
    return {
        tr("Place"): "location.name,alternate_name,location_type,url",
        tr("There"): "description",
        tr("About the place"): "location.description",
        tr("Where it is"): f"location.addresses.{_ADDRESS}",
        tr("Getting there"): "location.transportation",
        tr("Access"): "location.accessibility.description,details,url",
    }


def _texts(value: Any, path: str) -> Iterator[str]:
    """Yield the text of each object that lies under a path."""
    name, is_deeper, rest = path.partition(".")
    if isinstance(value, tuple):
        for each in value:
            yield from _texts(each, path)
    elif value and is_deeper:
        yield from _texts(getattr(value, name), rest)
    elif value:
        first, *more = [*filter(None, (_worded(each, getattr(value, each)) for each in path.split(","))), ""]
        yield f"{first} ({', '.join(more[:-1])})" if more[:-1] else first


def _when(rule: Schedule) -> str:
    """Return a schedule in its own words, or the days and times of each week; import has no other rules."""
    week = {day[:2].upper(): day for day in Weekday}
    codes = rule.byday.split(",")
    is_weekly = rule.freq in ("", "WEEKLY") and rule.interval in ("", "1") and week.keys() >= {*codes}
    if rule.description or rule.notes or not is_weekly:
        return ", ".join(filter(None, (rule.description, rule.notes)))
    times = " – ".join(filter(None, (rule.opens_at, rule.closes_at)))
    return f"{days_words([week[each] for each in codes])} {times}".strip()


def _worded(name: str, text: str) -> str:
    """Return a text as it is, or with what it is about where it does not say so itself."""
    words = {
        "available": tr("{number} free", number=text),
        "maximum": tr("{number} in all", number=text),
        "updated": tr("on {day}", day=_DAY.sub(r"\1", text)),
        "extension": tr("Extension {number}", number=text),
        "location_type": tr("online") if text == "virtual" else "",
        "address_type": tr("for mail only") if text == "postal" else "",
    }
    return words.get(name, text) if text else ""
