"""Names what a column can mean: the objects and fields of HSDS 3.1, and a few that only spreadsheets have.

A field is an object and a field of it: "service.name", "phone.number". Those without a counterpart in HSDS
hold several fields in one cell ("address.whole", "location.point", "schedule.days", a day of the week), are
of older versions ("schedule.closed"), or say what to do with a row ("private.flag").
"""

from collections.abc import Mapping

_FIELDS = """
service: id organization_id program_id name alternate_name description url email status
  interpretation_services application_process fees_description accreditations eligibility_description
  minimum_age maximum_age assured_date assurer_email alert last_modified wait_time licenses category audience
  payment_accepted
organization: id name alternate_name description email website parent_organization_id
program: id organization_id name alternate_name description
location: id organization_id name alternate_name description transportation location_type latitude longitude
  point url
service_at_location: id service_id location_id description
address: id location_id attention address_1 address_2 city region state_province postal_code country
  address_type whole
phone: id service_id organization_id location_id service_at_location_id contact_id number extension type
  description language
schedule: id service_id location_id service_at_location_id description valid_from valid_to until
  count byweekno freq interval byday bymonthday byyearday dtstart opens_at closes_at timezone notes
  schedule_link attending_type days holidays closed
  monday tuesday wednesday thursday friday saturday sunday
language: id service_id location_id phone_id name code note
accessibility: id location_id description details url
service_area: id service_id service_at_location_id name description extent extent_type
required_document: id service_id document uri
cost_option: id service_id option currency amount amount_description
url: id organization_id service_id label url
taxonomy: id name description
taxonomy_term: id code name description parent_id taxonomy taxonomy_id
attribute: id link_id link_entity link_type taxonomy_term_id value label
funding: id organization_id service_id source
service_capacity: id service_id unit_id available maximum description updated
unit: id name scheme identifier uri
contact: id organization_id service_id location_id service_at_location_id name title department email phone
private: flag note
"""


def _read(text: str) -> Mapping[str, tuple[str, ...]]:
    fields = dict[str, tuple[str, ...]]()
    for part in text.replace("\n  ", " ").strip().splitlines():
        name, _, names = part.partition(":")
        fields[name] = tuple(names.split())
    return fields


FIELDS = _read(_FIELDS)
