"""Reads back what this program has exported as HSDS: the same entries, not those of a stranger."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from guide.content.load import load_files
from guide.content.model import Entry, Kind, Severity
from guide.content.pack_files import FOLDERS, PACK_FILE
from guide.content.schema import ENTRY
from guide.directory.exporting.addresses import joined_address
from guide.directory.exporting.rest import KEY, READ_BACK
from guide.directory.importing.entry_files import files_of
from guide.directory.pieces import Values
from guide.directory.records import Record

_STRATEGIES = "Prevention strategies"
Plain = dict[str, Any]


def is_own(record: Record) -> bool:
    """Return whether a record was exported by this program."""
    return KEY in record.service


def own_entries(
    records: Iterable[Record], strategies: Iterable[Entry]
) -> tuple[Mapping[str, Entry], Mapping[str, str]]:
    """Return the entries of records that this program has exported, by id, and why others are none.

    `strategies` are the pages of strategies that they may name.
    """
    files = files_of(strategies)
    for record in filter(is_own, records):
        plain = _plain(record)
        kind = str(plain.get("kind"))
        folder = FOLDERS[Kind(kind)] if kind in set(map(str, Kind)) else FOLDERS[Kind.SERVICE]
        files[f"{folder}/{own_id(record)}.yaml"] = json.dumps(plain, ensure_ascii=False).encode()
    guide = load_files(files)
    wrong = dict[str, str]()
    for problem in guide.problems:
        if problem.severity is Severity.ERROR and problem.file != PACK_FILE:
            wrong.setdefault(Path(problem.file).stem, problem.sentence)
    return {entry.id: entry for entry in guide.entries}, wrong


def own_id(record: Record) -> str:
    """Return the id of an entry that was exported, "" if the record does not say."""
    return str(_rest(record).get("id", ""))


def _rest(record: Record) -> Plain:
    try:
        rest = json.loads(record.service[KEY])
    except ValueError:
        return {}
    return rest if isinstance(rest, dict) else {}


def _plain(record: Record) -> Plain:
    """Return a record under the keys of the pack format, in their order."""
    found = {name: value for name, value in _held(record).items() if value}
    rest = _rest(record)
    for key in ("format", "pack", "time_zone"):
        rest.pop(key, None)
    found |= rest
    return {field.name: found[field.name] for field in ENTRY.fields if found.get(field.name) is not None}


def _held(record: Record) -> Plain:
    """Return what the fields of HSDS hold."""
    service, organization = record.service, record.objects.get("organization", ({},))[0]
    ages = {"from": service.get("minimum_age"), "to": service.get("maximum_age")}
    url = {"url": organization["website"]} if "website" in organization else {}
    written = [each for each in record.objects.get("schedule", ()) if "freq" not in each]
    same = ("eligibility_description", "application_process", "fees_description")
    return {
        "title": service.get("name"),
        "summary": service.get("description"),
        "notice": service.get("alert"),
        "strategies": _strategies(record),
        "ages": {name: age for name, age in ages.items() if age},
        "languages": [each["code"] for each in _of_service(record, "language") if "code" in each],
        "organization": {"name": organization.get("name"), **url},
        "schedule": next((each["description"] for each in written if "description" in each), None),
        "address": _address(record),
        "status": READ_BACK.get(service.get("status", "")),
        "reviewed": service.get("assured_date"),
        **{name: service.get(name) for name in same},
    }


def _strategies(record: Record) -> list[str]:
    codes = {each.get("id"): each.get("code") for each in record.objects.get("taxonomy_term", ())}
    attributes = record.objects.get("attribute", ())
    found = [
        codes.get(each.get("taxonomy_term_id")) for each in attributes if each.get("link_type") == _STRATEGIES
    ]
    return [code for code in found if code]


def _of_service(record: Record, kind: str) -> Sequence[Values]:
    return [each for each in record.objects.get(kind, ()) if "phone_id" not in each]


def _address(record: Record) -> str | None:
    return next((joined_address(each) for each in record.objects.get("address", ())), None)


def pack_of(record: Record) -> str:
    """Return the id of the pack that an exported record is from, "" for all others."""
    return str(_rest(record).get("pack", "")) if is_own(record) else ""
