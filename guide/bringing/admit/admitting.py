"""Builds the service of a record with what may be published, and lists each cell that a person has to read.

Nothing that a person has published is lost: what does not parse goes in as words.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from hashlib import sha256
from typing import Any, TypeVar

from guide.bringing.admit.addresses import address_of
from guide.bringing.admit.day_names import days_of
from guide.bringing.admit.fields import TYPED
from guide.bringing.admit.phones import numbers_in, type_of
from guide.bringing.admit.plain import is_clean, plain
from guide.bringing.admit.reaching import any_mail_of, web_of
from guide.bringing.admit.small_values import ages_of, date_of, is_number, languages_in, point_of, status_of
from guide.bringing.decisions import Decisions, Publicity
from guide.bringing.judged import Admitted, Waiting
from guide.bringing.records import Cell, Object, Record
from guide.content import hsds
from guide.content.hidden_text import without_hidden
from guide.content.places import Places
from guide.i18n import tr

_Made = TypeVar("_Made")
Texts = dict[str, list[str]]  # what may be published of an object, by field
_SIMPLE: dict[str, tuple[str, type[Any]]] = {  # the field of a service, and what it has
    "schedule": ("schedules", hsds.Schedule),
    "service_area": ("service_areas", hsds.ServiceArea),
    "cost_option": ("cost_options", hsds.CostOption),
    "required_document": ("required_documents", hsds.RequiredDocument),
    "funding": ("funding", hsds.Funding),
    "capacity": ("capacities", hsds.Capacity),
    "url": ("additional_urls", hsds.Url),
    "taxonomy_term": ("taxonomy_terms", hsds.TaxonomyTerm),
}
_WEEK = "monday tuesday wednesday thursday friday saturday sunday".split()
_OF_NO_ENTRY = ("private", "contact")  # flags and notes about a row, and people who work there
_MORE = ("name", "title")  # of these a second text is another name
_OWN = "x_field_guide"  # an entry of an export of this program, which is taken whole or not at all
_DATES = ("assured_date", "last_modified")


def passage_key(name: str, text: str) -> str:
    """Return the key of a text of a field, by which a decision about it is kept: 16 signs of its hash."""
    return sha256(f"{name}\0{text}".encode(errors="surrogatepass")).hexdigest()[:16]


def admitted(record: Record, decisions: Decisions, places: Places) -> Admitted:
    """Return the service of a record with what was decided to be public, and the passages of all the rest."""
    gate = _Gate(decisions, places)
    objects = {
        kind: [(each, gate.texts_of(each)) for each in found]
        for kind, found in record.objects.items()
        if kind not in _OF_NO_ENTRY
    }
    service = _service(objects, places, gate.words)
    return Admitted(service, tuple(gate.waiting))


@dataclass(slots=True)
class _Gate:
    """Lets texts in. `words` are those that a person published and that fit no field."""

    decisions: Decisions
    places: Places
    waiting: list[Waiting] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def texts_of(self, one: Object) -> Texts:
        """Return the texts of an object that may be published."""
        found: Texts = defaultdict(list)
        for name, cells in one.items():
            if name not in ("id", _OWN) and not name.endswith("_id"):
                for cell in cells:
                    if text := self._shown(cell):
                        found[name].append(text)
                        if cell.label and "label" not in found:
                            found["label"].append(cell.label)
        return found

    def _shown(self, cell: Cell) -> str:
        """Return what is published of a cell, "" for nothing; a cell that has to be read waits."""
        text = plain(cell.text)
        if not text or cell.publicity is Publicity.NEVER:
            return ""
        check = TYPED.get(cell.field)
        if cell.publicity is Publicity.PUBLIC and is_clean(text) and (not check or check(text, self.places)):
            return text
        key = passage_key(cell.field, text)
        self.waiting.append(Waiting(key, cell.field, text, cell.heading))
        if key in self.decisions.left_out or key not in self.decisions.texts:
            return ""
        return without_hidden(self.decisions.texts[key] or text)


_Objects = dict[str, list[tuple[Object, Texts]]]


def _service(objects: _Objects, places: Places, words: list[str]) -> hsds.Service:
    texts = {kind: [found for _, found in each if found] for kind, each in objects.items()}
    own = dict(_first(texts, "service"))
    kinds = [line for text in own.pop("category", ()) for line in text.splitlines() if line.strip()]
    if audience := own.pop("audience", ()):
        own["eligibility_description"] = [*own.get("eligibility_description", ()), *audience]
    texts["taxonomy_term"] = [*({"name": [each]} for each in kinds), *texts.get("taxonomy_term", ())]
    service: hsds.Service = _built(hsds.Service, own, words)
    organization, program = _first(texts, "organization"), _first(texts, "program")
    if organization.get("url") and not organization.get("website"):
        organization["website"] = organization.pop("url")
    lists = {
        name: tuple(
            _built(made, each, [] if kind == "taxonomy_term" else words) for each in texts.get(kind, ())
        )
        for kind, (name, made) in _SIMPLE.items()
    }
    spoken = [(one, found) for one, found in objects.get("language", ()) if found]
    service = replace(
        service,
        organization=_built(hsds.Organization, organization, words) if organization else None,
        program=_built(hsds.Program, program, words) if program else None,
        phones=tuple(phone for each in objects.get("phone", ()) for phone in _phones(*each, spoken, words)),
        languages=tuple(each for one, found in spoken if "phone_id" not in one for each in _languages(found)),
        service_at_locations=tuple(_places(objects, places)),
        **lists,  # type: ignore[arg-type]  # each list has what its field holds
    )
    known = {*_SIMPLE, "service", "organization", "program", "phone", "language", "location", "address"}
    known |= {"accessibility", "service_at_location"}
    words += [f"{n}: {t}" for k, v in texts.items() if k not in known for e in v for n in e for t in e[n]]
    said = "\n\n".join(filter(None, (service.description, *dict.fromkeys(words))))
    return replace(service, description=said)


def _first(texts: dict[str, list[Texts]], kind: str) -> Texts:
    return next(iter(texts.get(kind, ())), {})


def _placed(texts: Texts) -> Texts:
    """Return the texts of a place with its point as two numbers; what can't be read stands with its texts."""
    rest = {name: found for name, found in texts.items() if name != "point"}
    for text in texts.get("point", ()):
        point = point_of(text)
        if point and "latitude" not in rest:
            rest |= {"latitude": [point[0]], "longitude": [point[1]]}
        elif not point:
            rest["description"] = [*rest.get("description", ()), text]
    return rest


def _built(made: type[_Made], texts: Texts, words: list[str]) -> _Made:
    """Return an object with its texts; those that its fields can't hold are kept as `words`."""
    names, done = {each.name for each in fields(made)}, dict[str, str]()  # type: ignore[arg-type]
    for name, found in texts.items():
        if name in _WEEK and "description" in names:
            lines = [done.get("description", ""), *(f"{name.title()}: {text}" for text in found)]
            done["description"] = "\n".join(filter(None, lines))
        elif name == "label":
            continue
        elif name in ("days", "closed") and "byday" in names:
            for text in found:
                at, said = _day_text(name, text)
                done[at] = "; ".join(filter(None, (done.get(at, ""), said)))
        elif name not in names:
            words += [f"{name.replace('_', ' ').capitalize()}: {text}" for text in found]
        else:
            value, rest = _value(made, name, found)
            words += [f"{name.replace('_', ' ').capitalize()}: {text}" for text in rest]
            more = [done[name]] if done.get(name) else []
            done[name] = "\n".join((*more, value)) if value else "".join(more)
    return made(**done)


def _day_text(name: str, text: str) -> tuple[str, str]:
    """Return the field of a schedule that holds what a sheet says of its days, and how it holds it."""
    if name == "closed":
        said = {"true": tr("Closed"), "yes": tr("Closed"), "false": "", "no": ""}
        return "description", said.get(text.casefold(), tr("Closed: {days}", days=text))
    return ("byday" if days_of(text) else "description"), text


def _value(made: type[Any], name: str, found: list[str]) -> tuple[str, list[str]]:
    """Return the text of a field, and what it can't hold: words of a mail address, or a second name."""
    if name in ("email", "url", "website", "status", *_DATES, "minimum_age", "maximum_age"):
        read = [_read(name, text) for text in found]
        value = next(filter(None, read), "")
        return value, [text for text, each in zip(found, read, strict=True) if not each or each != value]
    if name in ("latitude", "longitude"):
        known = [text for text in found if is_number(text, 180)]
        return next(iter(known), ""), [text for text in found if text not in known[:1]]
    if name == "name" and made is not hsds.ServiceArea:
        return found[0], found[1:]
    return "\n\n".join(dict.fromkeys(found)), []


def _read(name: str, text: str) -> str:
    if name == "email":
        return any_mail_of(text)
    if name in ("url", "website"):
        return web_of(text)
    if name == "status":
        return status_of(text)
    if name in _DATES:
        return date_of(text)
    if is_number(text, 120):
        return text
    ages = ages_of(text)
    age = ages[name == "maximum_age"] if ages else None
    return str(age) if age is not None and ages == (age, None)[:: -1 if name == "maximum_age" else 1] else ""


def _phones(
    one: Object, texts: Texts, spoken: list[tuple[Object, Texts]], words: list[str]
) -> Iterator[hsds.Phone]:
    """Yield the numbers of a phone; words without a number are one without."""
    rest = {name: found for name, found in texts.items() if name != "number"}
    about = _built(hsds.Phone, rest, words)
    label = "".join(texts.get("label", ()))
    ids = {cell.text for cell in one.get("id", ())}
    own = [found for each, found in spoken if ids & {cell.text for cell in each.get("phone_id", ())}]
    languages = tuple(each for found in own for each in _languages(found))
    for text in texts.get("number", ()):
        for each in numbers_in(text, loose=True) or (hsds.Phone(description=text),):
            yield hsds.Phone(
                number=each.number,
                extension=each.extension or about.extension,
                type=each.type or about.type or type_of(label),
                description=", ".join(
                    dict.fromkeys(filter(None, (label, about.description, each.description)))
                ),
                languages=languages,
            )
    if not texts.get("number") and about.description:
        words.append(about.description)


def _languages(texts: Texts) -> Iterator[hsds.Language]:
    """Yield each language of a text with its code; of several the note is that of all."""
    note = "\n".join(texts.get("note", ()))
    for text in texts.get("name") or texts.get("code") or ([""] if note else []):
        codes, rest = languages_in(text)
        if len(codes) < 2 and not (codes and rest):
            yield hsds.Language(name=text, code="".join(codes), note=note)
            continue
        yield from (hsds.Language(code=code, note=note) for code in codes)
        yield from (hsds.Language(name=each, note=note) for each in rest)


def _places(objects: _Objects, places: Places) -> Iterator[hsds.ServiceAtLocation]:
    """Yield the places of a service; an address that names none of them is one of the first."""
    own = objects.get("location") or [({}, {})]
    described = [found for _, found in objects.get("service_at_location", ())]
    at_id: dict[str, int] = {}
    for number, (one, _) in enumerate(own):
        for cell in one.get("id", ()):
            at_id.setdefault(cell.text, number)
    of = {kind: defaultdict[int, list[Texts]](list) for kind in ("address", "accessibility")}
    for kind, found_at in of.items():
        for one, found in objects.get(kind, ()):
            if found:
                named = (at_id[cell.text] for cell in one.get("location_id", ()) if cell.text in at_id)
                found_at[next(named, 0)].append(found)
    for number, (_, texts) in enumerate(own):
        more: list[str] = []  # which stay out with the place
        location = replace(
            _built(hsds.Location, _placed(texts), more),
            addresses=tuple(_address(each, places, more) for each in of["address"][number]),
            accessibility=tuple(
                _built(hsds.Accessibility, each, more) for each in of["accessibility"][number]
            ),
        )
        said = "\n\n".join(filter(None, (location.description, *dict.fromkeys(more))))
        location = replace(location, description=said)
        said = "\n\n".join(described[number].get("description", ())) if number < len(described) else ""
        if location != hsds.Location() or said:
            yield hsds.ServiceAtLocation(description=said, location=location)


def _address(texts: Texts, places: Places, words: list[str]) -> hsds.Address:
    """Return an address, in its parts if its one text can be split without a doubt."""
    whole = "\n".join(texts.get("whole", ()))
    rest = {name: found for name, found in texts.items() if name != "whole"}
    split = address_of(whole, places) if whole else None
    if split and all(
        name in ("label", "address_type") or found == [getattr(split, name)] for name, found in rest.items()
    ):
        return split
    lines = [whole, *rest.get("address_1", ())]
    return _built(hsds.Address, {**rest, "address_1": ["\n".join(dict.fromkeys(filter(None, lines)))]}, words)
