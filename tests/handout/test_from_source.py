"""What an entry keeps of its source is printed, but never a place where a person must not be found."""

from dataclasses import fields, is_dataclass, replace
from typing import get_args, get_origin, get_type_hints

import pytest

from guide.content.hsds import Service
from guide.content.model import Kind
from guide.handout.compose import compose
from guide.handout.handout_list import HandoutItem, HandoutList
from guide.handout.options import Format, Options
from guide.render.page_names import SOURCE_ANCHOR
from tests.builders import DAY, entry
from tests.handout.samples import all_texts, winter

OWN_FIELDS = "name alternate_name description url email application_process fees_description last_modified"
OWN_FIELDS += " eligibility_description minimum_age maximum_age"
# What the entry itself says, or a code, or is no text to read.
NOT_READ = """
organization/name organization/alternate_name organization/email organization/website
languages/code phones/languages/name phones/languages/code phones/languages/note taxonomy_terms/code
service_areas/extent service_areas/extent_type location_type latitude longitude
addresses/region addresses/country addresses/address_type
"""


def filled(model, path=""):
    """Return a value in which each text is its own path, so that none can be printed unseen."""
    hints = get_type_hints(model)
    return model(**{each.name: _filled(hints[each.name], f"{path}/{each.name}") for each in fields(model)})


def _filled(hint, path):
    if hint is str:
        return f"<{path}>"
    inner = next((each for each in get_args(hint) if is_dataclass(each)), hint)
    return (filled(inner, path),) if get_origin(hint) is tuple else filled(inner, path)


KEPT = filled(Service)


def printed(*, part="", discreet=False, confidential=False):
    """Return the texts of the source that stand on the full page of a service, or on a part of it."""
    page = entry("warm-room", Kind.SERVICE, title="Room", hsds=KEPT, confidential=confidential)
    listed = HandoutList((HandoutItem(target=f"{page.id}#{part}".strip("#")),))
    guide = replace(winter(), entries=(page,))
    pages = compose(listed, guide, Options(format=Format.FULL, discreet=discreet), DAY).pages
    text = " ".join(all_texts(pages))
    return {each for each in all_texts(KEPT) if each in text}


def test_all_is_printed_that_the_entry_does_not_say_itself():
    unseen = {each.strip("<>/") for each in {*all_texts(KEPT)} - printed()}
    assert {each for each in unseen if "/" not in each} == {*OWN_FIELDS.split()}
    rules = {each for each in unseen if each.startswith("schedules/")}
    assert not rules & {"schedules/description", "schedules/notes", "schedules/attending_type"}
    inner = {each for each in unseen - rules if "/" in each}
    assert {each.removeprefix("service_at_locations/location/") for each in inner} == {*NOT_READ.split()}


@pytest.mark.parametrize("part", ["", SOURCE_ANCHOR])
@pytest.mark.parametrize(("discreet", "confidential"), [(True, False), (False, True), (True, True)])
def test_no_place_of_it_is_printed_where_that_may_harm(part, discreet, confidential):
    found = printed(part=part, discreet=discreet, confidential=confidential)
    assert {each for each in found if "service_at_locations" in each} == set()
    assert bool(found) == (part == SOURCE_ANCHOR or not discreet)
