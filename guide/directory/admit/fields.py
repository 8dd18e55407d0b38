"""States which fields are typed, and reads a text of one; what is not understood waits for a person."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from guide.content.places import Places
from guide.directory.admit.addresses import ZIP, address_of, is_room, is_street, is_town
from guide.directory.admit.areas import is_area, is_state, place_of
from guide.directory.admit.clock import is_time
from guide.directory.admit.days import WEEK, days_of
from guide.directory.admit.hours import hours_of
from guide.directory.admit.phones import is_label, numbers_in
from guide.directory.admit.reaching import mail_of, web_of
from guide.directory.admit.small_values import age_of, date_of, is_number, languages_in, point_of, status_of


@dataclass(frozen=True, slots=True)
class Around:
    """All that is known around a text: places, order of dates, whether a state or ZIP stands beside it."""

    places: Places
    is_month_first: bool | None = None
    is_in_state: bool = False


Reader = Callable[[str, Around], str]


def _by(check: Callable[[str], object]) -> Reader:
    return lambda text, _: text if check(text) else ""


def _among(*words: str) -> Reader:
    return _by(lambda text: text.casefold() in words)


def _is_time(text: str) -> bool:
    return is_time(text) or bool(hours_of(f"daily {text}"))


def _are_days(text: str) -> bool:
    return bool(hours_of(text)) or bool(days_of(re.sub(r"(?<![\w-])[+-]?[1-5](?=[A-Za-z]{2}\b)", "", text)))


def _is_line(text: str, around: Around) -> bool:
    return is_street(text) or address_of(text, around.places) is not None


def _read_web(text: str, _: Around) -> str:
    return web_of(text)


_TYPED: tuple[tuple[str, Reader], ...] = (
    ("phone.number", _by(numbers_in)),
    ("phone.extension", _by(lambda text: is_number(text, 10**6))),
    ("phone.type", _by(is_label)),
    ("service.email organization.email", lambda text, _: mail_of(text)),
    ("service.url organization.website organization.url location.url url.url", _read_web),
    ("accessibility.url required_document.uri schedule.schedule_link", _read_web),
    ("address.whole", lambda text, around: text if address_of(text, around.places) else ""),
    ("address.address_1", lambda text, around: text if _is_line(text, around) else ""),
    ("address.address_2", _by(is_room)),
    (
        "address.city",
        lambda text, around: text if is_town(text, around.places, is_in_state=around.is_in_state) else "",
    ),
    ("address.region", lambda text, around: text if is_state(text) or place_of(text, around.places) else ""),
    ("address.state_province", _by(is_state)),
    ("address.postal_code", _by(ZIP.fullmatch)),
    ("address.country", _among("us", "usa", "united states", "u.s.", "u.s.a.", "united states of america")),
    ("address.address_type location.location_type", _among("physical", "postal", "virtual")),
    ("location.latitude location.longitude", _by(lambda text: is_number(text, 180))),
    ("location.point", _by(point_of)),
    (
        "service_area.name service_area.extent",
        lambda text, around: text if is_area(text, around.places) else "",
    ),
    ("service.minimum_age", lambda text, _: age_of(text, is_least=True)),
    ("service.maximum_age", lambda text, _: age_of(text, is_least=False)),
    ("language.name language.code phone.language", _by(languages_in)),
    ("service.status", lambda text, _: status_of(text)),
    (
        "service.assured_date service.last_modified capacity.updated schedule.valid_from schedule.valid_to"
        " schedule.dtstart schedule.until",
        lambda text, around: date_of(text, is_month_first=around.is_month_first),
    ),
    ("schedule.description", _by(hours_of)),
    (" ".join(f"schedule.{name}" for name in ("opens_at", "closes_at", *WEEK)), _by(_is_time)),
    ("schedule.byday schedule.days", _by(_are_days)),
    ("schedule.freq", _among("daily", "weekly", "monthly", "yearly")),
    ("schedule.interval schedule.count schedule.bymonthday cost_option.amount", _by(is_number)),
    ("capacity.available capacity.maximum", _by(is_number)),
)
# Of each typed field what reads a text of it: the value as the standard writes it, "" if it is not clear.
READERS: Mapping[str, Reader] = {field: reader for fields, reader in _TYPED for field in fields.split()}
