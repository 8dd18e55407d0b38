"""A made-up service of HSDS with every field that an entry has no field for, as JSON and as tables."""

import csv
import json
from pathlib import Path
from typing import Any

ADDRESS = {"city": "Cloquet", "state_province": "MN", "postal_code": "55720", "country": "US"}
# What lies within the service, by key; each is a table of its own in CSV, too.
LOCATION: dict[str, Any] = {
    "location_type": "physical",
    "name": "Birch Hall",
    "alternate_name": "The Hall",
    "description": "Enter by the side door.",
    "transportation": "Bus 7 stops there.",
    "latitude": 46.7217,
    "longitude": -92.4594,
    "url": "https://hall.example/visit",
}
ADDRESSES = (
    {"address_1": "12 Oak St", "address_type": "physical", **ADDRESS},
    {"address_1": "PO Box 4", "address_type": "postal", **ADDRESS},
)
ACCESS = {"description": "Ramp", "details": "at the east side"}
SERVICE: dict[str, Any] = {
    "name": "Winter meals",
    "status": "active",
    "description": "Meals for all.",
    "interpretation_services": "Any language by phone",
    "wait_time": "two weeks",
    "accreditations": "CARF",
    "licenses": "245D",
}
ORGANIZATION: dict[str, Any] = {"name": "Birch Aid", "description": "Neighbors since 1987."}
PROGRAM: dict[str, Any] = {"name": "Warm Winter", "alternate_name": "WW", "description": "Help in the cold."}
AT: dict[str, Any] = {"description": "Ask at the desk."}
PARTS: dict[str, tuple[dict[str, Any], ...]] = {
    "phones": (
        {"number": "218-555-0130", "type": "voice", "extension": 12},
        {"number": "218-555-0131", "type": "fax", "description": "for referrals"},
    ),
    "schedules": (
        {
            "description": "Daily",
            "attending_type": "In person",
            "schedule_link": "https://hall.example/hours",
        },
    ),
    "service_areas": ({"name": "Lakes, and beyond"}, {"name": "Elsewhere"}),
    "languages": ({"name": "Ojibwe", "code": "oj", "note": "on Tuesdays"}, {"name": "Klingon"}),
    "required_documents": (
        {"document": "Photo ID", "uri": "https://id.example/photo"},
        {"document": "A bill"},
    ),
    "funding": ({"source": "The county"}, {"source": "Gifts"}),
    "additional_urls": ({"label": "Menu", "url": "https://menu.example/today"},),
}
ROOM = {"available": 3, "maximum": 10, "description": "for adults", "updated": "2026-05-01T09:30:00Z"}
TERMS = ("Meals", "Food shelf")


def as_json(folder: Path) -> Path:
    """Write the service as JSON, with what belongs to it inside it."""
    parts = {key: [{"id": f"{key}{at}", **each} for at, each in enumerate(PARTS[key])] for key in PARTS}
    terms = [{"id": f"t{at}", "name": name, "description": name} for at, name in enumerate(TERMS)]
    location = {
        "id": "l1",
        **LOCATION,
        "addresses": [{"id": f"a{at}", **each} for at, each in enumerate(ADDRESSES)],
        "accessibility": [{"id": "x1", **ACCESS}],
    }
    service = {
        "id": "s1",
        **SERVICE,
        "organization": {"id": "o1", **ORGANIZATION},
        "program": {"id": "g1", "organization_id": "o1", **PROGRAM},
        "service_at_locations": [{"id": "sl1", **AT, "location": location}],
        "capacities": [{"id": "c1", **ROOM, "unit": {"id": "u1", "name": "beds"}}],
        "attributes": [{"id": f"n{each['id']}", "taxonomy_term": each} for each in terms],
        **parts,
    }
    path = folder / "services.json"
    path.write_text(json.dumps([service]))
    return path


def as_tables(folder: Path) -> Path:
    """Write the service as the tables of HSDS, which name each other by ids."""
    tables: dict[str, list[dict[str, Any]]] = {
        "services": [{"id": "s1", "organization_id": "o1", "program_id": "g1", **SERVICE}],
        "organizations": [{"id": "o1", **ORGANIZATION}],
        "programs": [{"id": "g1", "organization_id": "o1", **PROGRAM}],
        "locations": [{"id": "l1", **LOCATION}],
        "service_at_location": [{"id": "sl1", "service_id": "s1", "location_id": "l1", **AT}],
        "addresses": [{"id": f"a{at}", "location_id": "l1", **each} for at, each in enumerate(ADDRESSES)],
        "accessibility": [{"id": "x1", "location_id": "l1", **ACCESS}],
        "service_capacity": [{"id": "c1", "service_id": "s1", "unit_id": "u1", **ROOM}],
        "units": [{"id": "u1", "name": "beds"}],
        "taxonomy_terms": [{"id": f"t{at}", "name": each} for at, each in enumerate(TERMS)],
        "attributes": [
            {"id": f"n{at}", "link_id": "s1", "link_entity": "service", "taxonomy_term_id": f"t{at}"}
            for at, _ in enumerate(TERMS)
        ],
    }
    for key, found in PARTS.items():
        name = "url" if key == "additional_urls" else key
        tables[name] = [{"id": f"{key}{at}", "service_id": "s1", **each} for at, each in enumerate(found)]
    target = folder / "tables"
    target.mkdir()
    for name, rows in tables.items():
        with (target / f"{name}.csv").open("w", newline="") as file:
            writer = csv.DictWriter(file, list(dict.fromkeys(key for row in rows for key in row)))
            writer.writeheader()
            writer.writerows(rows)
    return target
