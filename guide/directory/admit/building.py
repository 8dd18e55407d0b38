"""Builds the service of what was let in, with all that belongs to it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from guide.content import hsds
from guide.directory.admit.addresses import address_of
from guide.directory.admit.days import WEEK
from guide.directory.admit.fields import Around
from guide.directory.admit.hours import hours_of
from guide.directory.admit.making import Maker, Texts
from guide.directory.admit.phones import numbers_in, type_of
from guide.directory.admit.schedules import of_holidays
from guide.directory.admit.small_values import languages_in, point_of
from guide.directory.records import Object

Objects = dict[str, list[tuple[Object, Texts]]]  # of a record, by kind, with its ids
_LISTS: dict[str, tuple[str, type[Any]]] = {  # the field of a service, and what it has
    "service_area": ("service_areas", hsds.ServiceArea),
    "cost_option": ("cost_options", hsds.CostOption),
    "required_document": ("required_documents", hsds.RequiredDocument),
    "funding": ("funding", hsds.Funding),
    "url": ("additional_urls", hsds.Url),
    "taxonomy_term": ("taxonomy_terms", hsds.TaxonomyTerm),
}
_DONE = frozenset(
    "service organization program phone language location address accessibility service_at_location"
    " schedule capacity".split()
)
_NO = ("", "no", "n", "false", "f", "0")


def built(objects: Objects, around: Around) -> hsds.Service:
    """Return the service of a record with all that was let in."""
    return _Builder(objects, around).service()


def _ids(one: Object, name: str = "id") -> set[str]:
    return {cell.text for cell in one.get(name, ())}


class _Builder(Maker):
    """Builds one service."""

    def __init__(self, objects: Objects, around: Around) -> None:
        super().__init__(around)
        self.objects = objects

    def service(self) -> hsds.Service:
        """Return the service."""
        own = self._first("service")
        terms = [hsds.TaxonomyTerm(name=text) for text in own.pop("category", ())]
        service = self.one("service", own, hsds.Service)
        lists: dict[str, Any] = {
            name: tuple(self.one(kind, each, made) for each in self._of(kind))
            for kind, (name, made) in _LISTS.items()
        }
        owner, program = self._first("organization"), self._first("program")
        service = replace(
            service,
            **lists | {"taxonomy_terms": (*lists["taxonomy_terms"], *terms)},
            organization=self.one("organization", owner, hsds.Organization) if owner else None,
            program=self.one("program", program, hsds.Program) if program else None,
            phones=tuple(phone for each in self.objects.get("phone", ()) for phone in self._phones(*each)),
            schedules=tuple(each for texts in self._of("schedule") for each in self._schedules(texts)),
            capacities=tuple(self.one("capacity", each, hsds.Capacity) for each in self._capacities()),
            languages=tuple(
                each
                for one, texts in self.objects.get("language", ())
                if "phone_id" not in one
                for each in _languages(texts)
            ),
            service_at_locations=tuple(self._places()),
        )
        for kind in self.objects.keys() - _LISTS.keys() - _DONE:
            for texts in self._of(kind):
                self.words += (f"{name}: {text}" for name, found in texts.items() for text in found)
        said = "\n\n".join(filter(None, (service.description, *dict.fromkeys(self.words))))
        return replace(service, description=said)

    def _of(self, kind: str) -> list[Texts]:
        return [texts for _, texts in self.objects.get(kind, ()) if texts]

    def _first(self, kind: str) -> Texts:
        return next(iter(self._of(kind)), {})

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
        schedule = self.one("schedule", texts, hsds.Schedule)
        yield from (each for each in (schedule,) if each != hsds.Schedule())
        yield from map(of_holidays, holidays)

    def _capacities(self) -> list[Texts]:
        """Return the texts of how much room there is; one unit alone is that of all."""
        found = self._of("capacity")
        units = [each for each in found if set(each) == {"unit"}]
        return (
            [units[0] | each for each in found if each not in units]
            if len(units) == 1 < len(found)
            else found
        )

    def _phones(self, one: Object, texts: Texts) -> Iterator[hsds.Phone]:
        """Yield the numbers of a phone; words without a number are one without."""
        rest = {name: found for name, found in texts.items() if name not in ("number", "language")}
        about = self.one("phone", rest, hsds.Phone)
        label = "".join(texts.get("label", ()))
        spoken = [t for each, t in self.objects.get("language", ()) if _ids(one) & _ids(each, "phone_id")]
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
            self.words += filter(None, (about.type, about.description, about.extension))

    def _places(self) -> Iterator[hsds.ServiceAtLocation]:
        """Yield the places of a service; an address that names none of them is one of the first.

        Words that fit no field of a place stay with it, as the place may have to stay out.
        """
        own = self.objects.get("location") or [({}, {})]
        described = [texts for _, texts in self.objects.get("service_at_location", ())]
        numbers = {name: at for at, (one, _) in reversed([*enumerate(own)]) for name in _ids(one)}
        parts: dict[tuple[str, int], list[Texts]] = defaultdict(list)
        for kind in ("address", "accessibility"):
            for each, found in self.objects.get(kind, ()):
                at = [numbers[name] for name in _ids(each, "location_id") if name in numbers]
                parts[kind, min(at, default=0)] += [found] if found else []
        words = self.words
        for number, (_, texts) in enumerate(own):
            self.words = []
            location = replace(
                self.one("location", self._with_point(texts), hsds.Location),
                addresses=tuple(map(self._address, parts["address", number])),
                accessibility=tuple(
                    self.one("accessibility", each, hsds.Accessibility)
                    for each in parts["accessibility", number]
                ),
            )
            more = "\n\n".join(filter(None, (location.description, *dict.fromkeys(self.words))))
            location = replace(location, description=more)
            said = "\n\n".join(described[number].get("description", ())) if number < len(described) else ""
            if location != hsds.Location() or said:
                yield hsds.ServiceAtLocation(description=said, location=location)
        self.words = words

    def _with_point(self, texts: Texts) -> Texts:
        """Return the texts of a place with the two numbers of its point, if it has one."""
        rest = {name: found for name, found in texts.items() if name != "point"}
        for text in texts.get("point", ()):
            point = point_of(text)
            rest |= {name: [number] for name, number in zip(("latitude", "longitude"), point, strict=False)}
            self.words += [] if point else [text]
        return rest

    def _address(self, texts: Texts) -> hsds.Address:
        """Return an address, in its parts if its one text can be split without a doubt."""
        whole, rest = "\n".join(texts.get("whole", ())), {n: t for n, t in texts.items() if n != "whole"}
        split = address_of(whole, self.around.places) if whole else None
        beside = {name: found for name, found in rest.items() if name not in ("label", "address_type")}
        if split and all(found == [getattr(split, name)] for name, found in beside.items()):
            return split
        lines = filter(None, dict.fromkeys([whole, *rest.get("address_1", ())]))
        return self.one("address", {**rest, "address_1": ["\n".join(lines)]}, hsds.Address)


def _languages(texts: Texts) -> Iterator[hsds.Language]:
    """Yield each language of a text with its code; of several the note is that of all."""
    note = "\n".join(texts.get("note", ()))
    for text in texts.get("name") or texts.get("code") or ([""] if note else []):
        codes = languages_in(text)
        if len(codes) < 2:
            yield hsds.Language(name=text, code="".join(codes), note=note)
        else:
            yield from (hsds.Language(code=code, note=note) for code in codes)
