"""Whom a number reaches: the police and lines for reports are known as such, need a look, and are on no card."""

from guide.content.parts import ContactKind
from tests.directory.importing.cases import COMES, LOOK, differing
from tests.directory.importing.sheets import NAME, one

TIP, REPORT, SUPPORT, OFFICE = (
    ContactKind.POLICE_TIP, ContactKind.REPORT, ContactKind.SUPPORT, ContactKind.OFFICE,
)  # fmt: skip


def service(name, text="", category="", at="phone.number", *, cell="218-555-0145", heading="Tel", **more):
    columns = {"Name": ("service.name", name), "What": ("service.description", text)}
    return one({**columns, "Kind": ("service.category", category), heading: (at, cell), **more})


def test_a_number_of_the_police_or_for_reports_is_known_by_its_service():
    kinds = {
        ("Range Task Force tips", "trafficking tip line (police)"): TIP,
        ("Range Task Force tips", ""): TIP,
        ("Pond Line", "Police tip line"): TIP,
        ("Pondville Police", "All day"): TIP,
        ("Pond Line", "report child abuse"): REPORT,
        ("County Child Prot. Intake", "by day"): REPORT,
        ("Pond Line", "Takes reports of child abuse"): REPORT,
        ("Pond Advocates", "We go with you to the police and to court"): SUPPORT,
        ("Domestic abuse hotline", "Talk to us; we are no mandated reporters"): SUPPORT,
        ("Police Victim Services", "By day"): SUPPORT,
        ("Parenting", "Tips for parents"): SUPPORT,
    }

    def found(case):
        web = {"Web": ("service.url", "line.example.org")}
        tel, site = service(*case, heading="Hotline", **web).entry.contacts
        assert site.kind is (OFFICE if tel.kind is SUPPORT else tel.kind)
        return tel.kind

    assert differing(kinds, found) == {}


def test_lines_of_one_service_are_told_apart_by_their_notes_and_headings():
    cell = "218-555-0145 (tip line); 218-555-0146 (the police may answer); 218-555-0147 (crisis line)"
    found = one({**NAME, "Tel": ("phone.number", cell)})
    assert [each.kind for each in found.entry.contacts] == [TIP, OFFICE, SUPPORT]
    judged = service("Pond County", **{"Child protection": ("phone.number", "218-555-0146")})
    assert (judged.outcome, [each.kind for each in judged.entry.contacts]) == (COMES, [OFFICE, REPORT])


def test_what_helps_nobody_itself_needs_a_look_and_is_on_no_discreet_card():
    services = [
        ("Pondville Police", "", ""),
        ("Range Task Force tips", "", ""),
        ("Pondville PD - records", "copies of reports, orders", "police"),
        ("Pondville PD – records", "by day", "records"),
        ("Records Room", "copies of reports", "Police"),
        ("Pond Desk", "by day", "Law enforcement, sheriff"),
        ("Pond State Patrol", "by day", "roads"),
        ("Elder Abuse Report Ctr", "by day", "elders"),
        ("Elder Line", "makes a report to the state, they do not help direct", "elders"),
        ("Elder Line", "They don't help directly, they only report", "elders"),
        ("Pond Line", "by day", "report"),
        ("Pond County adult protection intake", "by day", "county"),
        ("Child/Adult Protection", "by day", "county"),
        ("Pond County CPS", "by day", "county"),
    ]

    def found(case):
        judged = service(*case)
        return judged.outcome, [each.kind for each in judged.reasons], judged.entry.is_never_discreet

    wanted = {(*case, "phone.number"): (LOOK, ["police"], True) for case in services}
    wanted |= {(*case, "address.whole"): (LOOK, ["police"], False) for case in services}
    assert differing(wanted, found) == {}
    tips = service("Pond Line", cell="218-555-0145; 218-555-0146 (tip line)")
    assert (tips.outcome, [each.kind for each in tips.reasons]) == (LOOK, ["police"])


def test_who_helps_beside_the_police_comes_in():
    services = [
        ("Pond Advocates", "We do not make a report to the police without you", "law enforcement; food"),
        ("Victim Witness Aid", "at court", "Law enforcement"),
        ("Pond Public Defender PD", "lawyers", "legal"),
        ("Law Enforcement Assisted Diversion", "case managers", "housing"),
        ("Legal Aid", "Help with divorce and child protection", "legal"),
        ("Child Care Aware", "finds child care", "children"),
        ("Adult day care", "They help with reports", "elders"),
        ("Police Victim Services", "", ""),
    ]

    def found(case):
        judged = service(*case)
        return judged.outcome, judged.reasons, judged.entry.contacts[0].kind

    assert differing(dict.fromkeys(services, (COMES, (), OFFICE)), found) == {}
    assert service("Pond Line", cell="218-555-0145 (the police may answer)").outcome is COMES
