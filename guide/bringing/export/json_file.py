"""Writes services as JSON: one page of the API of HSDS, with a service on each line."""

import json
from collections.abc import Mapping, Sequence

from guide.bringing.export.rest import KEY


def json_bytes(services: Sequence[object], about: Mapping[str, object]) -> bytes:
    """Return a page with `services`; `about` says which packs they are from."""
    number = len(services)
    page = {
        "total_items": number,
        "total_pages": 1,
        "page_number": 1,
        "size": number,
        "first_page": True,
        "last_page": True,
        "empty": not services,
        KEY: about,
    }
    head = ",\n".join(f'"{name}": {_line(value)}' for name, value in page.items())
    contents = ",\n".join(map(_line, services))
    return f'{{\n{head},\n"contents": [\n{contents}\n]\n}}\n'.encode()


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
