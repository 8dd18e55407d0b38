"""Brings records of JSON into one shape: those of maps (GeoJSON), of Airtable, in groups or within others."""

from collections.abc import Mapping, Sequence
from typing import Any

Mapped = dict[str, Any]
_WRAPPED = {
    "id",
    "type",
    "fields",
    "attributes",
    "createdTime",
    "model",
    "pk",
    "geometry",
    "commentCount",
    "relationships",
    "links",
    "meta",
}
_ROWS = ("services", "servs", "programs", "locs", "locations", "sites", "resources", "listings", "branches")
_OF_STREET_MAP = ("node", "way", "relation")
_IN_GROUPS = (
    "items",
    "resources",
    "entries",
    "listings",
    "providers",
    "organizations",
    "agencies",
    "facilities",
    "places",
)
# What a page has of a group of services: no number or address, which are of an organization.
_LABELS = ("label", "title", "name", "category", "heading", "section", "group", "key", "slug", "id")
_OF_GROUP = {*_LABELS, "description", "summary", "icon", "color", "emoji", "image", "order", "count", "type"}
_LEAST_LISTS, _ALIKE = 3, 0.6


def unwrapped(record: Mapping[str, Any]) -> Mapped:
    """Return a record without what a program puts around it: what it has under "properties" or "fields"."""
    if record.get("type") == "Feature" and isinstance(record.get("properties"), dict):
        point = record.get("geometry")
        place = point.get("coordinates") if isinstance(point, dict) and point.get("type") == "Point" else None
        is_place = isinstance(place, list) and len(place) >= 2
        found = {"latitude": place[1], "longitude": place[0]} if is_place and place else {}
        return {**found, **_of_tags(record["properties"])}
    for key in ("fields", "attributes"):
        if isinstance(record.get(key), dict) and record[key] and record.keys() <= _WRAPPED:
            own = record.get("id", record.get("pk"))
            return {**({} if own is None else {"id": own}), **_point_of(record), **record[key]}
    if record.get("type") in _OF_STREET_MAP and isinstance(record.get("tags"), dict):
        place = {name: record[name] for name in ("id", "lat", "lon") if name in record}
        return {**place, **_of_tags(record["tags"])}
    return {key: _plain(value) for key, value in record.items()}


def _of_tags(tags: Mapping[str, Any]) -> Mapped:
    """Return tags of OpenStreetMap, or those of any other map, with the house number before its street."""
    parts = [str(tags[name]) for name in ("addr:housenumber", "addr:street") if tags.get(name)]
    street = {"street address": " ".join(parts)} if parts else {}
    kind = {"kind": tags["amenity"]} if isinstance(tags.get("amenity"), str) and parts else {}
    left_out = {"addr:housenumber", "addr:street"} | ({"amenity"} if kind else set())
    return {**{key: value for key, value in tags.items() if key not in left_out}, **street, **kind}


def _point_of(record: Mapping[str, Any]) -> Mapped:
    """Return the place of a record of ArcGIS, nothing if it is counted in meters."""
    point = record.get("geometry")
    x, y = (point.get("x"), point.get("y")) if isinstance(point, dict) else (None, None)
    try:
        is_place = abs(float(str(x))) <= 180 and abs(float(str(y))) <= 90
    except ValueError:
        return {}
    return {"latitude": y, "longitude": x} if is_place else {}


def _plain(value: Any) -> Any:
    """Return what WordPress and MongoDB wrap once more: {"rendered": "Alder House"}, {"$oid": "5f0c"}."""
    if not isinstance(value, dict):
        return value
    if isinstance(value.get("rendered"), str) and not value.get("protected"):
        return value["rendered"]
    [(key, inner), *others] = value.items() or [("", None)]
    return inner if key.startswith("$") and not others else value


def rows_within(records: Sequence[Mapped]) -> list[Mapped]:
    """Return a record for each service or place that records of groups or organizations have inside them."""
    for key in _IN_GROUPS:
        if records and all(_is_group(record, key) for record in records):
            return rows_within([row for record in records for row in _rows_of_group(record, key)])
    for key in _ROWS:
        named = [record for record in records if "name" in record and _has_named(record.get(key))]
        if named and any(len(record[key]) > 1 for record in named):
            return [row for record in records for row in _rows(record, key)]
    return list(records)


def _is_group(record: Mapped, key: str) -> bool:
    """Return whether a record is only the heading above a list of others, such as "Food"."""
    is_labelled = any(isinstance(record.get(name), str) for name in _LABELS)
    return (
        is_labelled and record.keys() <= {*_OF_GROUP, key} and _has_named(record.get(key), ("name", "title"))
    )


def _rows_of_group(record: Mapped, key: str) -> list[Mapped]:
    label = next(record[name] for name in _LABELS if record.get(name) and isinstance(record[name], str))
    outer = {"group": record["category"]} if record.get("category") not in (None, label) else {}
    rows = (each for each in record[key] if isinstance(each, dict))
    return [{**outer, ("group" if "category" in each else "category"): label, **each} for each in rows]


def _rows(record: Mapped, key: str) -> list[Mapped]:
    if not _has_named(record.get(key)):
        return [record]
    own = {k: value for k, value in record.items() if k != key}
    outer = {("organization" if k == "name" else f"organization {k}"): value for k, value in own.items()}
    return [{**each, **outer} for each in record[key] if isinstance(each, dict)]


def _has_named(value: Any, names: Sequence[str] = ("name",)) -> bool:
    rows = (each for each in value if isinstance(each, dict)) if isinstance(value, list) else ()
    return any(each.get(name) for each in rows for name in names)


def joined(lists: Sequence[tuple[str, list[Any]]]) -> list[Mapped] | None:
    """Return one list of lists that hold the same kind of record, None if they differ."""
    firsts = [next(set(each) for each in values if isinstance(each, dict)) for _, values in lists]
    if len(lists) < _LEAST_LISTS or not all(
        len(firsts[0] & each) >= _ALIKE * len(firsts[0] | each) for each in firsts
    ):
        return None
    return [{"group": key, **each} for key, values in lists for each in values if isinstance(each, dict)]
