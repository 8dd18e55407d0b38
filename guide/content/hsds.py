"""Defines the objects of Open Referral's HSDS 3.1 that a service has, as one frozen value with all in it.

Import makes such a service of the rows of a directory, and an entry of that; export makes one of an entry.
The names are those of the standard, all plain values are texts, "" or () stands for what is not there. What
keeps people who work somewhere ("contact") is no object here, so that it can be neither stored nor written.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language in which something is offered."""

    name: str = ""
    code: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A number. `type` is voice, text, textphone, fax and the like."""

    number: str = ""
    extension: str = ""
    type: str = ""
    description: str = ""
    languages: tuple[Language, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When something is open: by a rule, as iCalendar's RRULE has it, or in words in `description`."""

    description: str = ""
    valid_from: str = ""
    valid_to: str = ""
    dtstart: str = ""
    until: str = ""
    count: str = ""
    wkst: str = ""
    freq: str = ""
    interval: str = ""
    byday: str = ""
    byweekno: str = ""
    bymonthday: str = ""
    byyearday: str = ""
    opens_at: str = ""
    closes_at: str = ""
    timezone: str = ""
    notes: str = ""
    attending_type: str = ""
    schedule_link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address; `address_1` has all of one that is only one text. `address_type` may be postal."""

    attention: str = ""
    address_1: str = ""
    address_2: str = ""
    city: str = ""
    region: str = ""
    state_province: str = ""
    postal_code: str = ""
    country: str = ""
    address_type: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accessibility:
    """The ways in which people with a disability get in."""

    description: str = ""
    details: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place at which a service is given. `location_type` is physical, postal or virtual."""

    name: str = ""
    alternate_name: str = ""
    description: str = ""
    transportation: str = ""
    location_type: str = ""
    url: str = ""
    latitude: str = ""
    longitude: str = ""
    addresses: tuple[Address, ...] = ()
    accessibility: tuple[Accessibility, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceAtLocation:
    """A service at one place; phones and hours of the place are those of the service."""

    description: str = ""
    location: Location = Location()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """Who runs a service."""

    name: str = ""
    alternate_name: str = ""
    description: str = ""
    email: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """The program of an organization that a service belongs to."""

    name: str = ""
    alternate_name: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceArea:
    """An area in which a service is given."""

    name: str = ""
    description: str = ""
    extent: str = ""
    extent_type: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredDocument:
    """A thing that a person has to bring."""

    document: str = ""
    uri: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CostOption:
    """A price of a service."""

    option: str = ""
    currency: str = ""
    amount: str = ""
    amount_description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding:
    """Who pays for a service."""

    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """The room that there is, such as beds: `unit` is the name of the unit."""

    unit: str = ""
    available: str = ""
    maximum: str = ""
    description: str = ""
    updated: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Url:
    """A further web address."""

    label: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxonomyTerm:
    """A kind under which a source sorts a service."""

    name: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service with all that belongs to it."""

    name: str = ""
    alternate_name: str = ""
    description: str = ""
    url: str = ""
    email: str = ""
    status: str = ""
    alert: str = ""
    interpretation_services: str = ""
    application_process: str = ""
    fees_description: str = ""
    wait_time: str = ""
    accreditations: str = ""
    licenses: str = ""
    eligibility_description: str = ""
    minimum_age: str = ""
    maximum_age: str = ""
    assured_date: str = ""
    last_modified: str = ""
    organization: Organization | None = None
    program: Program | None = None
    phones: tuple[Phone, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    service_areas: tuple[ServiceArea, ...] = ()
    service_at_locations: tuple[ServiceAtLocation, ...] = ()
    languages: tuple[Language, ...] = ()
    cost_options: tuple[CostOption, ...] = ()
    required_documents: tuple[RequiredDocument, ...] = ()
    funding: tuple[Funding, ...] = ()
    capacities: tuple[Capacity, ...] = ()
    additional_urls: tuple[Url, ...] = ()
    taxonomy_terms: tuple[TaxonomyTerm, ...] = ()
