"""States which fields are typed, reads a text of one, and makes objects of the standard of texts.

What is not understood waits for a person; what an object has no field for is kept as words.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import TypeVar

from guide.content.places import Places
from guide.directory.admit.addresses import ZIP, address_of, is_room, is_street, is_town
from guide.directory.admit.areas import is_area, is_state
from guide.directory.admit.days_and_times import WEEK, days_of, is_time
from guide.directory.admit.hours import hours_of
from guide.directory.admit.reaching import any_mail_of, is_label, mail_of, numbers_in, web_of
from guide.directory.admit.small_values import age_of, date_of, is_number, languages_in, point_of, status_of


@dataclass(frozen=True, slots=True)
class Around:
    """All that is known around a text: places, order of dates, whether a state or ZIP stands beside it."""

    places: Places
    is_month_first: bool | None = None
    is_in_state: bool = False


Made = TypeVar("Made")
Texts = dict[str, list[str]]  # what may be published of an object, by field
Reader = Callable[[str, Around], str]  # returns a text as it is published, "" if it is not clear


def _if(check: Callable[[str], object]) -> Reader:
    return lambda text, _: text if check(text) else ""


def _if_placed(check: Callable[[str, Places], object]) -> Reader:
    return lambda text, around: text if check(text, around.places) else ""


def _among(*words: str) -> Reader:
    return _if(lambda text: text.casefold() in words)


def _is_time(text: str) -> bool:
    return is_time(text) or bool(hours_of(f"daily {text}"))


def _are_days(text: str) -> bool:
    return bool(hours_of(text)) or bool(days_of(re.sub(r"(?<![\w-])[+-]?[1-5](?=[A-Za-z]{2}\b)", "", text)))


def _by_field(*table: tuple[str, Reader]) -> dict[str, Reader]:
    return {field: reader for names, reader in table for field in names.split()}


# Of these fields the value is kept as the standard writes it, and any other text elsewhere.
_VALUES = _by_field(
    ("service.email organization.email", lambda text, _: mail_of(text)),
    (
        "service.url organization.website organization.url location.url url.url accessibility.url"
        " required_document.uri schedule.schedule_link",
        lambda text, _: web_of(text),
    ),
    ("service.minimum_age", lambda text, _: age_of(text, is_least=True)),
    ("service.maximum_age", lambda text, _: age_of(text, is_least=False)),
    ("service.status", lambda text, _: status_of(text)),
    (
        "service.assured_date service.last_modified capacity.updated schedule.valid_from schedule.valid_to"
        " schedule.dtstart schedule.until",
        lambda text, around: date_of(text, is_month_first=around.is_month_first),
    ),
    ("location.latitude location.longitude", _if(lambda text: is_number(text, 180))),
)
# By typed field what reads a text of it.
READERS: Mapping[str, Reader] = _VALUES | _by_field(
    ("phone.number", _if(numbers_in)),
    ("phone.extension", _if(lambda text: is_number(text, 10**6))),
    ("phone.type", _if(is_label)),
    ("address.whole", _if_placed(address_of)),
    ("address.address_1", _if_placed(lambda text, places: is_street(text) or address_of(text, places))),
    ("address.address_2", _if(is_room)),
    (
        "address.city",
        lambda text, around: text if is_town(text, around.places, is_in_state=around.is_in_state) else "",
    ),
    ("address.state_province", _if(is_state)),
    ("address.postal_code", _if(ZIP.fullmatch)),
    ("address.country", _among("us", "usa", "united states", "u.s.", "u.s.a.", "united states of america")),
    ("address.address_type location.location_type", _among("physical", "postal", "virtual")),
    ("location.point", _if(point_of)),
    ("address.region service_area.name service_area.extent", _if_placed(is_area)),
    ("language.name language.code phone.language", _if(languages_in)),
    ("schedule.description", _if(hours_of)),
    (" ".join(f"schedule.{name}" for name in ("opens_at", "closes_at", *WEEK)), _if(_is_time)),
    ("schedule.byday schedule.days", _if(_are_days)),
    ("schedule.freq", _among("daily", "weekly", "monthly", "yearly")),
    ("schedule.interval schedule.count schedule.bymonthday cost_option.amount", _if(is_number)),
    ("capacity.available capacity.maximum", _if(is_number)),
)
_OTHER_NAMES = {
    "schedule.days": "byday",
    "organization.url": "website",
    "service.audience": "eligibility_description",
}


def made_of(kind: str, texts: Texts, made: type[Made], around: Around) -> tuple[Made, list[str]]:
    """Return an object with its texts, and in words what it has no field for, as it has a description."""
    names, done, words = {each.name for each in fields(made)}, dict[str, str](), list[str]()  # type: ignore[arg-type]
    for each, found in texts.items():
        name = _OTHER_NAMES.get(f"{kind}.{each}", each)
        value, rest = _value(kind, name, found, around) if name in names else ("", found)
        if name != "label":
            words += (f"{name.replace('_', ' ').capitalize()}: {text}" for text in rest)
        done[name] = "\n".join(filter(None, (done.get(name), value)))
    if words and "description" in names and kind != "service":
        done["description"] = "\n\n".join(filter(None, (done.get("description"), *dict.fromkeys(words))))
        words = []
    return made(**{name: text for name, text in done.items() if name in names}), words


def _value(kind: str, name: str, found: list[str], around: Around) -> tuple[str, list[str]]:
    """Return the text of a field, and what it can't hold: words of a mail address, or a second name."""
    named = f"{kind}.{name}"
    if named in _VALUES:
        read = [any_mail_of(each) if name == "email" else _VALUES[named](each, around) for each in found]
        value = next(filter(None, read), "")
        if not value and kind == "schedule":  # without its limit, a rule would say too much
            return "\n".join(found), []
        return value, [text for text, each in zip(found, read, strict=True) if not each or each != value]
    if name == "name" and kind != "service_area":
        return found[0], [each for each in found[1:] if each != found[0]]
    return "\n\n".join(dict.fromkeys(found)), []
