"""Finds what a directory itself wants kept private, and takes it out of a record.

A flag beside an address or a number is about that alone; any other flag is about the whole row. Names of
people who work somewhere, and notes among colleagues, never come in.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import takewhile

from guide.content.safe_text import short
from guide.directory.columns.kinds import is_yes_no
from guide.directory.columns.patterns import GROUP
from guide.directory.columns.people import is_person
from guide.directory.importing.flags import hides_street, is_private, part_of
from guide.directory.importing.judged import Outcome, Reason
from guide.directory.importing.numbers import bare, digits_of, given_out, is_of_one
from guide.directory.importing.own_words import Asking, own_words
from guide.directory.importing.personal_mail import personal_mail, take_personal_mail
from guide.directory.importing.row_status import by_owners, by_status
from guide.directory.owners import OF_OWNER, of_person, offices_in
from guide.directory.pieces import OF_ROW, PERSON, Values
from guide.directory.records import Record
from guide.i18n import tr

_TOWN = ("heading", "city", "region", "state_province", "country")


def reasons_to_hold(record: Record, asking: Asking) -> Iterator[Reason]:
    """Yield why a whole row is held back, or needs a look before it comes in."""
    for each in record.objects.get("private", ()):
        if "flag" in each and not part_of(each):
            yield from _by_flag(each)
    yield from by_status(tuple(dict.fromkeys(record.service.get("status", "").splitlines())))
    yield from by_owners(record)
    yield from own_words(record, asking)


def _by_flag(flag: Values) -> Iterator[Reason]:
    """Yield why a flag holds a row back. Only yes and no are quoted: other words may be private."""
    private, heading, said = is_private(flag), short(flag["heading"]), flag["flag"].strip()
    if private and is_yes_no(said):
        sentence = tr("The column “{heading}” says “{text}”.", heading=heading, text=short(said))
        yield Reason(Outcome.HELD, "private", sentence)
    elif private:
        sentence = tr("The column “{heading}” says that it is not to be shown.", heading=heading)
        yield Reason(Outcome.HELD, "private", sentence)
    elif private is None and is_yes_no(said):
        values = {"heading": heading, "text": short(said)}
        sentence = tr("The column “{heading}” says “{text}”: is that private?", **values)
        yield Reason(Outcome.LOOK, "private", sentence)
    elif private is None:
        sentence = tr("The column “{heading}” says neither yes nor no: is that private?", heading=heading)
        yield Reason(Outcome.LOOK, "private", sentence, cell=f"{heading}: {said}")


@dataclass(frozen=True, slots=True)
class Cleared:
    """A record without what is private in it, what was taken out, and the texts that may stand nowhere."""

    record: Record
    reasons: tuple[Reason, ...]
    withheld: tuple[str, ...]
    hides_place: bool


def without_private(record: Record) -> Cleared:
    """Return a record without people, notes among colleagues, and parts that a flag calls private."""
    objects, reasons = dict(record.objects), list[Reason]()
    people = objects.pop(PERSON, ())
    attention = _take_attention(objects)
    if people or attention:
        reasons.append(_people_taken())
    private = objects.pop("private", ())
    flags = [each for each in private if "flag" in each and is_private(each) is not False]
    notes = [each["note"] for each in private if "note" in each]
    if notes:
        reasons.append(_taken("notes", tr("Notes among colleagues are left out.")))
    before = _texts(objects)
    for part in ("address", "phone", "email"):
        hidden = [each for each in flags if part_of(each) == part]
        if hidden:
            _take(part, hidden, objects)
            headings = ", ".join(short(each["heading"]) for each in hidden)
            reasons.append(_taken(part, _left_out_sentence(part, headings)))
    known = [line for each in people for line in each.get("name", "").splitlines()]
    mail = tuple(dict.fromkeys(personal_mail(objects, known)))
    if take_personal_mail(objects, known) or mail:
        reasons.append(_taken("mail", tr("E-mail addresses of people who work there are left out.")))
    of_numbers, numbers = _take_numbers(objects, offices_in(people))
    reasons += of_numbers
    public = "\n".join(map(_words, _names_and_places(objects))) if notes else ""
    taken = [*(before - _texts(objects)), *mail, *(note for note in notes if _words(note) not in public)]
    taken += [*numbers, *filter(is_person, attention)]
    for name in ("name", "email", "phone"):  # of several people a line each
        taken += [line for each in people for line in each.get(name, "").splitlines()]
    hides_place = any(part_of(each) == "address" for each in flags)
    own = {kind: tuple(v for v in values if OF_OWNER not in v) for kind, values in objects.items()}
    shown = {digits_of(each["number"]) for each in own["phone"] if "number" in each} - {""}
    taken = [each for each in taken if digits_of(each) not in shown]  # a person can have that of the service
    done = replace(record, objects=own)
    return Cleared(done, tuple(dict.fromkeys(reasons)), tuple(taken), hides_place)


def _texts(objects: Mapping[str, tuple[Values, ...]]) -> set[str]:
    """Return the numbers, streets and e-mail addresses of objects."""
    names = ("number", "email", "address_1", "address_2", "whole", "point")
    return {each[name] for values in objects.values() for each in values for name in names if name in each}


def _names_and_places(objects: Mapping[str, tuple[Values, ...]]) -> Iterator[str]:
    """Yield names and addresses of objects: a note that just repeats one of them is no secret."""
    names = ("name", "alternate_name", "address_1", "address_2", "whole", "city")
    yield from (each[n] for values in objects.values() for each in values for n in names if n in each)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _take(part: str, hidden: list[Values], objects: dict[str, tuple[Values, ...]]) -> None:
    if part == "email":
        for kind in ("service", "organization"):
            objects[kind] = tuple(_without(each, "email") for each in objects.get(kind, ()))
        return
    if part == "address":
        objects["location"] = tuple(
            _without(each, "latitude", "longitude", "point") for each in objects.get("location", ())
        )
    all_of = objects.get(part, ())
    taken = [each for flag in hidden for each in _beside(flag, part, all_of)]
    left = [_of_town(each) if each in taken else each for each in all_of]
    keeps_town = part == "address" and all(map(hides_street, hidden))
    objects[part] = tuple(left if keeps_town else (each for each in all_of if each not in taken))


def _of_town(address: Values) -> Values:
    """Return what an address says of the town alone."""
    return {name: text for name, text in address.items() if name in _TOWN}


def _take_attention(objects: dict[str, tuple[Values, ...]]) -> list[str]:
    """Remove whose attention a letter to an address is for, if that is no organization; return that."""
    addresses = objects.get("address", ())
    taken = [each["attention"] for each in addresses if not GROUP.search(each.get("attention", "office"))]
    if taken:
        own = (_without(each, "attention") if each.get("attention") in taken else each for each in addresses)
        objects["address"] = tuple(own)
    return taken


def _take_numbers(
    objects: dict[str, tuple[Values, ...]], offices: Collection[str]
) -> tuple[list[Reason], list[str]]:
    """Remove what is no number for the public; return why, and the numbers as they may stand in texts."""
    found = list(given_out(objects.get("phone", ())))
    phones = tuple(phone for phone, _ in found if phone)
    own = tuple(each for each in phones if not of_person(each, offices))
    objects["phone"] = own
    numbers = [each for _, out in found for each in out]
    reasons = [*map(_number_taken, numbers), *([_people_taken()] if len(own) < len(phones) else [])]
    return reasons, list(map(bare, numbers))


def _beside(flag: Values, part: str, values: tuple[Values, ...]) -> tuple[Values, ...]:
    """Return those of `values` that a flag is about: of a place all, of a number those of its own row."""
    if OF_ROW not in flag:
        return _nearest(flag["heading"], values)
    said = (each.get("number", "") for each in values if each.get(OF_ROW) == flag[OF_ROW])
    numbers = set(map(digits_of, said)) - {""}
    own = tuple(each for each in values if digits_of(each.get("number", "")) in numbers)
    return own if part == "phone" and own else values


def _nearest(heading: str, values: tuple[Values, ...]) -> tuple[Values, ...]:
    """Return those of `values` whose column is called most alike; all, if several are."""
    alike = [_shared(heading.casefold(), each["heading"].casefold()) for each in values]
    return tuple(each for each, length in zip(values, alike, strict=True) if length == max(alike))


def _shared(one: str, other: str) -> int:
    """Return the number of letters with which both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _without(values: Mapping[str, str], *names: str) -> Values:
    return {name: text for name, text in values.items() if name not in names}


def _left_out_sentence(part: str, headings: str) -> str:
    if part == "address":
        return tr("Its address is left out, as the column “{heading}” says.", heading=headings)
    if part == "phone":
        return tr("A number is left out, as the column “{heading}” says.", heading=headings)
    return tr("An e-mail address is left out, as the column “{heading}” says.", heading=headings)


def _number_taken(number: str) -> Reason:
    if is_of_one(number):
        return _taken("phone", tr("A number is left out that is one person's."))
    return _taken("phone", tr("A number is left out that says so itself."))


def _people_taken() -> Reason:
    return _taken("people", tr("Names and numbers of people who work there are left out."))


def _taken(kind: str, sentence: str) -> Reason:
    return Reason(Outcome.COMES, kind, sentence)
