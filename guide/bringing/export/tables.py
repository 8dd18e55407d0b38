"""Defines the tables of HSDS in which services are written, as its datapackage.json describes them."""

from collections.abc import Mapping
from dataclasses import dataclass

from guide.bringing.export.rest import KEY

# A name with a file, then the columns: "!" is required, "*" unique, ":" a format of texts, "=" another type.
_TABLES = """
organization organizations.csv
  id:uuid!* name! alternate_name description! email:email website:uri tax_status tax_id
  year_incorporated=number legal_status logo uri:uri parent_organization_id:uuid
service services.csv
  id:uuid!* organization_id:uuid! program_id:uuid name! alternate_name description url:uri email:email status!
  interpretation_services application_process fees_description wait_time fees accreditations
  eligibility_description minimum_age=number maximum_age=number assured_date=date assurer_email:email licenses
  alert last_modified=datetime
program programs.csv
  id:uuid!* organization_id:uuid! name! alternate_name description!
attribute attributes.csv
  id:uuid!* link_id:uuid! taxonomy_term_id:uuid! link_type link_entity! value
service_at_location service_at_location.csv
  id:uuid!* service_id:uuid! location_id:uuid! description
location locations.csv
  id:uuid!* location_type! url:uri organization_id:uuid name alternate_name description transportation
  latitude=number longitude=number external_identifier external_identifier_type
phone phones.csv
  id:uuid!* location_id:uuid service_id:uuid organization_id:uuid contact_id:uuid service_at_location_id:uuid
  number! extension=number type description
address addresses.csv
  id:uuid!* location_id:uuid attention address_1! address_2 city! region state_province! postal_code! country!
  address_type!
accessibility accessibility.csv
  id:uuid!* location_id:uuid description details url:uri
schedule schedules.csv
  id:uuid!* service_id:uuid location_id:uuid service_at_location_id:uuid valid_from=date valid_to=date
  dtstart=date timezone=number until=date count=number wkst freq interval=number byday byweekno bymonthday
  byyearday description opens_at=time closes_at=time schedule_link:uri attending_type notes
service_area service_areas.csv
  id:uuid!* service_id:uuid name description extent extent_type uri
language languages.csv
  id:uuid!* service_id:uuid location_id:uuid phone_id:uuid name code note
required_document required_documents.csv
  id:uuid!* service_id:uuid document uri:uri
cost_option cost_options.csv
  id:uuid!* service_id:uuid! valid_from=date valid_to=date option currency amount=number amount_description
funding funding.csv
  id:uuid!* organization_id:uuid service_id:uuid source
service_capacity service_capacity.csv
  id:uuid!* service_id:uuid! unit_id:uuid! available=number! maximum=number description updated=datetime!
unit units.csv
  id:uuid!* name! scheme identifier uri:uri
taxonomy_term taxonomy_terms.csv
  id:uuid!* code* name! description! parent_id:uuid taxonomy language taxonomy_id:uuid term_uri:uri
taxonomy taxonomies.csv
  id:uuid!* name! description! uri:uri version
url url.csv
  id:uuid!* label url:uri! organization_id:uuid service_id:uuid
"""
PLACE_TYPES = ("physical", "postal", "virtual")
CHOICES = {
    "status": ("active", "inactive", "defunct", "temporarily closed"),
    "location_type": PLACE_TYPES,
    "address_type": PLACE_TYPES,
    "wkst": ("MO", "TU", "WE", "TH", "FR", "SA", "SU"),
    "freq": ("WEEKLY", "MONTHLY"),
}
_NOT_FOREIGN = ("attribute.link_id", "organization.parent_organization_id", "taxonomy_term.parent_id")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its type, the format of its texts, and whether each row has a value, of its own."""

    name: str
    type: str
    format: str
    required: bool
    unique: bool

    def described(self) -> dict[str, object]:
        """Return the column as datapackage.json describes it."""
        limits: dict[str, object] = {"required": self.required, "unique": self.unique}
        if self.name in CHOICES:
            limits["enum"] = list(CHOICES[self.name])
        form = {"format": self.format} if self.format else {}
        return {"name": self.name, "type": self.type, **form, "constraints": limits}


@dataclass(frozen=True, slots=True)
class HsdsTable:
    """A table of HSDS: its name, the name of its file, and its columns."""

    name: str
    file: str
    columns: tuple[Column, ...]

    def described(self, present: Mapping[str, object]) -> dict[str, object]:
        """Return the table as datapackage.json describes it, with its links to those that are `present`."""
        links = {
            column.name: column.name.removesuffix("_id")
            for column in sorted(self.columns, key=lambda each: each.name)
            if column.name.endswith("_id") and f"{self.name}.{column.name}" not in _NOT_FOREIGN
        }
        foreign = [
            {"fields": name, "reference": {"resource": other, "fields": "id"}}
            for name, other in links.items()
            if other in present
        ]
        schema = {"primaryKey": "id", "fields": [column.described() for column in self.columns]}
        return {
            "name": self.name,
            "path": self.file,
            "format": "csv",
            "mediatype": "text/csv",
            "profile": "tabular-data-resource",
            "schema": schema | ({"foreignKeys": foreign} if foreign else {}),
        }


def _read(text: str) -> dict[str, HsdsTable]:
    found = dict[str, HsdsTable]()
    for line in text.replace("\n  ", " ").strip().splitlines():
        name, file, *columns = line.split()
        own = tuple(map(_column, columns))
        more = (Column(KEY, "object", "", required=False, unique=False),) if name == "service" else ()
        found[name] = HsdsTable(name, file, own + more)
    return found


def _column(text: str) -> Column:
    marks = text[len(text.rstrip("!*")) :]
    name, _, kind = text.rstrip("!*").partition("=")
    name, _, form = name.partition(":")
    return Column(name, kind or "string", form, required="!" in marks, unique="*" in marks)


TABLES = _read(_TABLES)
