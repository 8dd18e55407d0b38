"""Keeps what an entry has no field for as data of its source: only what a person has let in."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from guide.content.hsds import (
    Language,
    Organization,
    Phone,
    Program,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
)
from guide.content.limits import MAX_ITEMS
from guide.directory.compose.texts import in_paragraphs

MOST = 20_000  # bytes of an entry
Value = TypeVar("Value")


def rest_of(
    service: Service,
    title: str,
    phones: tuple[Phone, ...],
    areas: tuple[ServiceArea, ...],
    *,
    with_place: bool,
) -> tuple[Service | None, tuple[str, ...]]:
    """Return what an entry keeps of its service as data, None if that is nothing, and fields of too much.

    `phones` and `areas` are those that the entry itself can't hold. Without its place no text of one is
    there, and no further web address, which may be a map.
    """
    places = tuple(filter(None, map(_place, service.service_at_locations))) if with_place else ()
    rest = replace(
        service,
        name="",
        alternate_name="",
        description="",
        url="",
        email="",
        alert="",
        status="" if service.status == "active" else service.status,
        application_process="",
        fees_description="",
        eligibility_description="",
        minimum_age="",
        maximum_age="",
        assured_date="",
        last_modified=service.last_modified if service.assured_date else "",
        organization=_organization(service),
        program=_program(service.program, title),
        phones=phones,
        schedules=tuple(filter(None, map(_schedule, service.schedules))),
        service_areas=areas,
        service_at_locations=places,
        languages=tuple(
            each for each in service.languages if not each.code or each != Language(code=each.code)
        ),
        additional_urls=service.additional_urls if with_place else (),
    )
    rest = _mapped(rest)
    left_out = list[str]()
    sizes = {each.name: _size(getattr(rest, each.name)) for each in fields(Service)}
    empty = Service()
    for name in sorted(sizes, key=lambda each: -sizes[each]):
        if sum(sizes.values()) <= MOST:
            break
        rest = replace(rest, **{name: getattr(empty, name)})
        sizes[name] = 0
        left_out.append(name.replace("_", " "))
    for name in (each.name for each in fields(Service)):
        value = getattr(rest, name)
        if isinstance(value, tuple) and len(value) > MAX_ITEMS:
            cut: dict[str, Any] = {name: value[:MAX_ITEMS]}
            rest = replace(rest, **cut)
            left_out.append(name.replace("_", " "))
    return (None if rest == empty else rest), tuple(left_out)


def _organization(service: Service) -> Organization | None:
    own = service.organization
    if not own or not own.description or not service.description:
        return None  # without an own text, that of the organization is the entry's
    return Organization(description=own.description)


def _program(program: Program | None, title: str) -> Program | None:
    if program and program.name == title:
        program = replace(program, name="")
    return program if program != Program() else None


def _schedule(schedule: Schedule) -> Schedule | None:
    """Return what of a schedule its words do not say."""
    rest = Schedule(attending_type=schedule.attending_type, schedule_link=schedule.schedule_link)
    return rest if rest != Schedule() else None


def _place(at: ServiceAtLocation) -> ServiceAtLocation | None:
    """Return what of a place is not in an entry's address; a point without a street may be of a home."""
    streets = [each for each in at.location.addresses if each.address_type != "postal" and each.address_1]
    location = replace(
        at.location,
        location_type="" if at.location.location_type == "physical" else at.location.location_type,
        addresses=tuple(each for each in at.location.addresses if each.address_type == "postal"),
    )
    if not streets:
        location = replace(location, latitude="", longitude="")
    rest = replace(at, location=location)
    return rest if rest != ServiceAtLocation() else None


def _mapped(value: Value) -> Value:
    """Return a value with blank lines in its longest paragraphs, and without empty objects in its lists."""
    if isinstance(value, str):
        return in_paragraphs(value)  # type: ignore[return-value]
    if isinstance(value, tuple):
        done = tuple(_mapped(each) for each in value)
        return tuple(each for each in done if each != type(each)())  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _mapped(getattr(value, each.name)) for each in fields(value)})
    return value


def _size(value: Any) -> int:
    if isinstance(value, str):
        return len(value.encode(errors="surrogatepass"))
    if isinstance(value, tuple):
        return sum(map(_size, value))
    return sum(_size(getattr(value, each.name)) for each in fields(value)) if is_dataclass(value) else 0
