"""Builds the service of what was let in, with all that belongs to it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from guide.content import hsds
from guide.directory.admit.addresses import address_of
from guide.directory.admit.days_and_times import WEEK
from guide.directory.admit.fields import Around, Made, Texts, made_of
from guide.directory.admit.hours import hours_of
from guide.directory.admit.reaching import numbers_in, type_of
from guide.directory.admit.schedules import of_holidays
from guide.directory.admit.small_values import languages_in, point_of
from guide.directory.join.pieces import Object

Objects = dict[str, list[tuple[Object, Texts]]]  # of a record, by kind, with its ids
_LISTS: dict[str, tuple[str, type[Any]]] = {  # the field of a service, and what it has
    "service_area": ("service_areas", hsds.ServiceArea),
    "cost_option": ("cost_options", hsds.CostOption),
    "required_document": ("required_documents", hsds.RequiredDocument),
    "funding": ("funding", hsds.Funding),
    "url": ("additional_urls", hsds.Url),
    "taxonomy_term": ("taxonomy_terms", hsds.TaxonomyTerm),
    "capacity": ("capacities", hsds.Capacity),
}
_NO = ("", "no", "n", "false", "f", "0")


def _ids(one: Object, name: str = "id") -> set[str]:
    return {cell.text for cell in one.get(name, ())}


class Builder:
    """Builds the service of a record with all that was let in."""

    def __init__(self, objects: Objects, around: Around) -> None:
        self._objects, self._around = objects, around
        self._words = list[str]()  # that fit no field

    def service(self) -> hsds.Service:
        """Return the service."""
        own = self._first("service")
        terms = [hsds.TaxonomyTerm(name=text) for text in own.pop("category", ())]
        service = self._one("service", own, hsds.Service)
        lists: dict[str, Any] = {
            name: self._all(self._of(kind), kind, made) for kind, (name, made) in _LISTS.items()
        }
        lists["taxonomy_terms"] += tuple(terms)
        owner, program = self._first("organization"), self._first("program")
        spoken = (texts for one, texts in self._objects.get("language", ()) if "phone_id" not in one)
        service = replace(
            service,
            **lists,
            organization=self._one("organization", owner, hsds.Organization) if owner else None,
            program=self._one("program", program, hsds.Program) if program else None,
            phones=tuple(phone for each in self._objects.get("phone", ()) for phone in self._phones(*each)),
            schedules=tuple(each for texts in self._of("schedule") for each in self._schedules(texts)),
            languages=tuple(each for texts in spoken for each in _languages(texts)),
            service_at_locations=tuple(self._places()),
        )
        for texts in (*self._of("attribute"), *self._of("taxonomy")):
            self._words += (f"{name}: {text}" for name, found in texts.items() for text in found)
        said = "\n\n".join(filter(None, (service.description, *dict.fromkeys(self._words))))
        return replace(service, description=said)

    def _of(self, kind: str) -> list[Texts]:
        return [texts for _, texts in self._objects.get(kind, ()) if texts]

    def _first(self, kind: str) -> Texts:
        return next(iter(self._of(kind)), {})

    def _one(self, kind: str, texts: Texts, made: type[Made]) -> Made:
        done, words = made_of(kind, texts, made, self._around)
        self._words += words
        return done

    def _all(self, found: list[Texts], kind: str, made: type[Any]) -> tuple[Any, ...]:
        return tuple(self._one(kind, each, made) for each in found)

    def _schedules(self, texts: Texts) -> Iterator[hsds.Schedule]:
        """Yield a schedule, and that of its holidays."""
        texts = dict(texts)
        holidays, closed = texts.pop("holidays", []), texts.pop("closed", [])
        said = [f"{day.title()}: {text}" for day in WEEK for text in texts.pop(day, ())]
        said += ["Closed" for text in closed if text.casefold() not in _NO]
        said += (text for text in texts.get("days", ()) if hours_of(text))  # "Sun 5-7pm" as its days
        texts["days"] = [text for text in texts.pop("days", ()) if text not in said]
        if said:
            texts["description"] = ["\n".join((*texts.get("description", ()), *said))]
        schedule = self._one("schedule", texts, hsds.Schedule)
        yield from (each for each in (schedule,) if each != hsds.Schedule())
        yield from map(of_holidays, holidays)

    def _phones(self, one: Object, texts: Texts) -> Iterator[hsds.Phone]:
        """Yield the numbers of a phone; words without a number are one without."""
        rest = {name: found for name, found in texts.items() if name not in ("number", "language")}
        about = self._one("phone", rest, hsds.Phone)
        label = "".join(texts.get("label", ()))
        spoken = [t for each, t in self._objects.get("language", ()) if _ids(one) & _ids(each, "phone_id")]
        spoken += [{"name": texts["language"]}] if "language" in texts else []
        languages = tuple(each for found in spoken for each in _languages(found))
        for text in texts.get("number", ()):
            for each in numbers_in(text, loose=True) or (hsds.Phone(description=text),):
                said = dict.fromkeys(filter(None, (label, about.description, each.description)))
                yield hsds.Phone(
                    number=each.number,
                    extension=each.extension or about.extension,
                    type=each.type or about.type or type_of(label),
                    description=", ".join(said),
                    languages=languages,
                )
        if not texts.get("number"):
            self._words += filter(None, (about.type, about.description, about.extension))

    def _places(self) -> Iterator[hsds.ServiceAtLocation]:
        """Yield the places of a service; an address that names none of them is one of the first."""
        own = self._objects.get("location") or [({}, {})]
        described = [texts for _, texts in self._objects.get("service_at_location", ())]
        numbers = {name: at for at, (one, _) in reversed([*enumerate(own)]) for name in _ids(one)}

        def place_of(one: Object) -> int:
            return min((numbers[name] for name in _ids(one, "location_id") if name in numbers), default=0)

        def parts(kind: str, number: int) -> list[Texts]:
            found = self._objects.get(kind, ())
            return [texts for one, texts in found if texts and place_of(one) == number]

        for number, (_, texts) in enumerate(own):
            location = replace(
                self._one("location", _with_point(texts), hsds.Location),
                addresses=tuple(map(self._address, parts("address", number))),
                accessibility=self._all(parts("accessibility", number), "accessibility", hsds.Accessibility),
            )
            said = "\n\n".join(described[number].get("description", ())) if number < len(described) else ""
            if location != hsds.Location() or said:
                yield hsds.ServiceAtLocation(description=said, location=location)

    def _address(self, texts: Texts) -> hsds.Address:
        """Return an address, in its parts if its one text can be split without a doubt."""
        whole, rest = "\n".join(texts.get("whole", ())), {n: t for n, t in texts.items() if n != "whole"}
        split = address_of(whole, self._around.places) if whole else None
        beside = {name: found for name, found in rest.items() if name not in ("label", "address_type")}
        if split and all(found == [getattr(split, name)] for name, found in beside.items()):
            return split
        lines = filter(None, dict.fromkeys([whole, *rest.get("address_1", ())]))
        return self._one("address", {**rest, "address_1": ["\n".join(lines)]}, hsds.Address)


def _with_point(texts: Texts) -> Texts:
    """Return the texts of a place with the two numbers of its point, if it has one."""
    done = {name: found for name, found in texts.items() if name != "point"}
    for text in texts.get("point", ()):
        if point := point_of(text):
            done |= {name: [number] for name, number in zip(("latitude", "longitude"), point, strict=True)}
        else:
            done["description"] = [*done.get("description", ()), text]
    return done


def _languages(texts: Texts) -> Iterator[hsds.Language]:
    """Yield each language of a text with its code; of several the note is that of all."""
    note = "\n".join(texts.get("note", ()))
    for text in texts.get("name") or texts.get("code") or ([""] if note else []):
        codes = languages_in(text)
        if len(codes) < 2:
            yield hsds.Language(name=text, code="".join(codes), note=note)
        else:
            yield from (hsds.Language(code=code, note=note) for code in codes)
