"""Says which fields are typed, and what has to be true of a text that comes in unread."""

from collections.abc import Callable

from guide.bringing.admit.addresses import ZIP, address_of, is_room, is_street
from guide.bringing.admit.areas import is_area, is_state, is_town
from guide.bringing.admit.day_names import days_of
from guide.bringing.admit.hours import hours_of
from guide.bringing.admit.phones import is_label, numbers_in
from guide.bringing.admit.reaching import mail_of, web_of
from guide.bringing.admit.small_values import ages_of, date_of, is_number, languages_in, point_of, status_of
from guide.content.places import Places

Check = Callable[[str, Places], bool]
_WEEK = "monday tuesday wednesday thursday friday saturday sunday".split()


def _is_time(text: str, _: Places) -> bool:
    return bool(hours_of(f"daily {text}-23:59") or hours_of(f"daily 00:01-{text}"))


def _is_days(text: str, _: Places) -> bool:
    codes = [each.strip().lstrip("+-0123456789").upper() for each in text.split(",")]
    return bool(days_of(text)) or all(each in ("MO", "TU", "WE", "TH", "FR", "SA", "SU") for each in codes)


def _is_age(text: str, _: Places) -> bool:
    return ages_of(text) is not None or is_number(text, 120)


def _is_number(text: str, _: Places) -> bool:
    return is_number(text)


def _is_date(text: str, _: Places) -> bool:
    return bool(date_of(text))


def _one_of(*words: str) -> Check:
    return lambda text, _: text.strip().casefold() in words


def _on(day: str) -> Check:
    return lambda text, _: bool(hours_of(f"{day} {text}"))


def _is_web(text: str, _: Places) -> bool:
    return bool(web_of(text))


TYPED: dict[str, Check] = {
    "phone.number": lambda text, _: bool(numbers_in(text)),
    "phone.extension": lambda text, _: is_number(text, 10**6),
    "phone.type": lambda text, _: is_label(text),
    **dict.fromkeys(("service.email", "organization.email"), lambda text, _: bool(mail_of(text))),
    **dict.fromkeys(
        ("service.url", "organization.website", "organization.url", "location.url", "url.url"), _is_web
    ),
    **dict.fromkeys(("accessibility.url", "required_document.uri", "schedule.schedule_link"), _is_web),
    "address.whole": lambda text, places: address_of(text, places) is not None,
    "address.address_1": lambda text, places: is_street(text) or address_of(text, places) is not None,
    "address.address_2": lambda text, _: is_room(text),
    **dict.fromkeys(("address.city", "address.region"), is_town),
    "address.state_province": lambda text, _: is_state(text),
    "address.postal_code": lambda text, _: bool(ZIP.fullmatch(text)),
    "address.country": _one_of("us", "usa", "united states", "u.s.", "u.s.a."),
    "address.address_type": _one_of("physical", "postal", "virtual"),
    "location.location_type": _one_of("physical", "postal", "virtual"),
    **dict.fromkeys(("location.latitude", "location.longitude"), lambda text, _: is_number(text, 180)),
    "location.point": lambda text, _: point_of(text) is not None,
    "service_area.name": is_area,
    "service_area.extent": is_area,
    **dict.fromkeys(("service.minimum_age", "service.maximum_age"), _is_age),
    **dict.fromkeys(("language.name", "language.code"), lambda text, _: not languages_in(text)[1]),
    "service.status": lambda text, _: bool(status_of(text)),
    **dict.fromkeys((f"service.{name}" for name in ("assured_date", "last_modified")), _is_date),
    **dict.fromkeys(
        (f"schedule.{name}" for name in ("valid_from", "valid_to", "dtstart", "until")), _is_date
    ),
    "schedule.description": lambda text, _: bool(hours_of(text)),
    **dict.fromkeys(("schedule.opens_at", "schedule.closes_at"), _is_time),
    "schedule.byday": _is_days,
    "schedule.days": lambda text, places: _is_days(text, places) or bool(hours_of(text)),
    "schedule.freq": _one_of("daily", "weekly", "monthly", "yearly"),
    **dict.fromkeys(("schedule.interval", "schedule.count", "cost_option.amount"), _is_number),
    **dict.fromkeys(("capacity.available", "capacity.maximum", "schedule.bymonthday"), _is_number),
    **{f"schedule.{day}": _on(day) for day in _WEEK},
}
