"""Finds whom a number reaches: support only if its source says so, police and reports told apart."""

from guide.content.hsds import Phone, Service
from guide.content.parts import Contact, ContactKind
from guide.directory.columns.words import folded, found_in
from guide.i18n import tr


def kind_of_number(phone: Phone) -> ContactKind:
    """Return whom a number reaches by what is said of the number itself."""
    said = folded(f"{phone.type} {phone.description}")
    kinds = (
        ("tips", ContactKind.POLICE_TIP),
        ("reports", ContactKind.REPORT),
        ("support", ContactKind.SUPPORT),
    )
    return next((kind for name, kind in kinds if found_in(f"number for {name}", said)), ContactKind.OFFICE)


def kind_of_service(service: Service) -> ContactKind | None:
    """Return whom all numbers of a service reach as its names say, None if they do not say."""
    owners = (service.program, service.organization)
    names = [folded(each.name) for each in (service, *owners) if each]
    if any(found_in("beside police", each) for each in names):
        return None
    if any(found_in("police", each) for each in names):
        return ContactKind.POLICE_TIP
    return ContactKind.REPORT if any(found_in("takes reports", each) for each in names) else None


def why_no_help(contacts: tuple[Contact, ...]) -> str:
    """Return the question about an entry whose numbers reach the police or take reports, "" for others."""
    kinds = {each.kind for each in contacts}
    if kinds == {ContactKind.POLICE_TIP}:
        return tr("It is marked as the police or a tip line, not as help: is that right?")
    if ContactKind.POLICE_TIP in kinds:
        return tr("One of its numbers is marked as the police or a tip line: is that right?")
    if kinds == {ContactKind.REPORT}:
        return tr("It is marked as a line that takes reports, not as help: is that right?")
    return ""
