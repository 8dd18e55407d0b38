"""Makes the attributes of HSDS: which strategies a service carries out, and who answers a number."""

from guide.content.guide import Guide
from guide.content.parts import ContactKind
from guide.directory.export.objects import hsds_id

Term = dict[str, object]
# A name, and a sentence, which stands in the description of a number, too.
WHO = {
    ContactKind.SUPPORT: ("Support", "Help for a person."),
    ContactKind.REPORT: ("Reports", "For reports that the law asks for, not for support."),
    ContactKind.POLICE_TIP: ("Police tip line", "For tips to the police, not for support."),
    ContactKind.OFFICE: ("Office", "Office."),
}


def strategy_term(strategy: str, guide: Guide) -> Term:
    """Return the term of a strategy, whose code is its id."""
    entry = guide.find(strategy)
    name = entry.title if entry else strategy.replace("-", " ").capitalize()
    description = (entry.goal or entry.summary) if entry else name
    return _term(strategy, name, description, "Prevention strategies", "Ways to prevent harm.")


def who_term(kind: ContactKind) -> Term:
    """Return the term that says who answers a number, so that support and police are told apart."""
    name, description = WHO[kind]
    return _term(f"who-answers:{kind}", name, description, "Who answers", "Whom a phone number reaches.")


def source_term(name: str) -> Term:
    """Return the term under which the source of an entry has it, which has no code here."""
    term = _term(name, name, name, "Kind", "Kinds of services, as their source calls them.")
    return {key: value for key, value in term.items() if key != "code"}


def attribute(link: str, entity: str, term: Term) -> dict[str, object]:
    """Return the attribute that links a term to what has the id `link`."""
    new = {"id": hsds_id(link, str(term["id"])), "link_type": term["taxonomy"], "link_entity": entity}
    return {**new, "taxonomy_term": term}


def _term(code: str, name: str, description: str, taxonomy: str, about: str) -> Term:
    term = {"id": hsds_id("term", taxonomy, code), "code": code, "name": name, "description": description}
    detail = {"id": hsds_id("taxonomy", taxonomy), "name": taxonomy, "description": about}
    return {**term, "taxonomy": taxonomy, "taxonomy_detail": detail}
