"""Reads an export back by the rules of guide/directory/README.md, as any other program could."""

import json
from typing import Any

from tests.directory.exporting.hsds import Package

Plain = dict[str, Any]
_STATUSES = {"active": "active", "defunct": "ended", "inactive": "unknown"}
_TEXTS = {
    "name": "title",
    "description": "summary",
    "alert": "notice",
    "eligibility_description": "eligibility_description",
    "application_process": "application_process",
    "fees_description": "fees_description",
    "assured_date": "reviewed",
}


def entry_in(service: Plain) -> Plain:
    """Return an entry, in the keys of the pack format: x_field_guide counts before the fields of HSDS."""
    found: Plain = {key: service[name] for name, key in _TEXTS.items() if name in service}
    found["status"] = _STATUSES[service["status"]]
    ages = {"from": service.get("minimum_age"), "to": service.get("maximum_age")}
    found["ages"] = {name: int(age) for name, age in ages.items() if age is not None}
    organization = service["organization"]
    found["organization"] = {"name": organization["name"]} | (
        {"url": organization["website"]} if "website" in organization else {}
    )
    found["languages"] = [each["code"] for each in service.get("languages", ()) if "code" in each]
    found["strategies"] = [
        each["taxonomy_term"]["code"]
        for each in service.get("attributes", ())
        if each["link_type"] == "Prevention strategies"
    ]
    written = (each.get("description", "") for each in service.get("schedules", ()) if "freq" not in each)
    found["schedule"] = next(written, "")
    for at in service.get("service_at_locations", ()):
        addresses = at["location"].get("addresses")
        found["address"] = _joined(addresses[0]) if addresses else ""
    found |= service["x_field_guide"]
    for key in ("format", "pack", "time_zone"):
        found.pop(key, None)
    return {key: value for key, value in found.items() if value not in (None, "", [], {})}


def _joined(address: Plain) -> str:
    parts = [address[name] for name in ("address_1", "address_2", "city") if address.get(name)]
    return ", ".join((*parts, f"{address['state_province']} {address['postal_code']}"))


def services_in(package: Package) -> list[Plain]:
    """Return the services of a package with what belongs to them inside them, as in JSON."""
    rows = package.rows
    found = []
    for row in rows["service"]:
        service: Plain = {name: text for name, text in row.items() if text}
        service["x_field_guide"] = json.loads(row["x_field_guide"])
        service["organization"] = _one(rows["organization"], row["organization_id"])
        for name, table in (("schedules", "schedule"), ("languages", "language")):
            service[name] = [_full(each) for each in rows.get(table, ()) if each["service_id"] == row["id"]]
        service["attributes"] = [
            each | {"taxonomy_term": _one(rows["taxonomy_term"], each["taxonomy_term_id"])}
            for each in rows.get("attribute", ())
            if (each["link_id"], each["link_entity"]) == (row["id"], "service")
        ]
        service["service_at_locations"] = [
            {"location": {"addresses": [a for a in rows["address"] if a["location_id"] == at["location_id"]]}}
            for at in rows.get("service_at_location", ())
            if at["service_id"] == row["id"]
        ]
        found.append(service)
    return found


def _one(rows: list[dict[str, str]], row_id: str) -> Plain:
    return next(_full(row) for row in rows if row["id"] == row_id)


def _full(row: dict[str, str]) -> Plain:
    return {name: text for name, text in row.items() if text}
