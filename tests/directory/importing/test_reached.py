import pytest

from guide.content.parts import ContactKind
from guide.directory.importing.judged import Outcome
from tests.directory.importing.test_plan import one

NAME = {"Name": ("service.name", "Warm Up")}


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("Range Task Force tips", "trafficking tip line (police)", ContactKind.POLICE_TIP),
        ("Range Task Force tips", "", ContactKind.POLICE_TIP),
        ("Pond Line", "Police tip line", ContactKind.POLICE_TIP),
        ("Pondville Police", "All day", ContactKind.POLICE_TIP),
        ("Pond Line", "report child abuse", ContactKind.REPORT),
        ("County Child Prot. Intake", "by day", ContactKind.REPORT),
        ("Pond Line", "Takes reports of child abuse", ContactKind.REPORT),
        ("Pond Advocates", "We go with you to the police and to court", ContactKind.SUPPORT),
        ("Domestic abuse hotline", "Talk to us; we are no mandated reporters", ContactKind.SUPPORT),
        ("Police Victim Services", "By day", ContactKind.SUPPORT),
        ("Parenting", "Tips for parents", ContactKind.SUPPORT),
    ],
)
def test_a_number_of_the_police_or_for_reports_is_known_by_its_service(name, text, kind):
    columns = {"Name": ("service.name", name), "What": ("service.description", text)}
    web = {"Web": ("service.url", "line.example.org")}
    tel, site = one({**columns, "Hotline": ("phone.number", "218-555-0145"), **web}).entry.contacts
    assert tel.kind is kind
    assert site.kind is (ContactKind.OFFICE if kind is ContactKind.SUPPORT else kind)


@pytest.mark.parametrize(
    ("name", "cell", "outcome"),
    [
        ("Pondville Police", "218-555-0145", Outcome.LOOK),
        ("Pond Line", "218-555-0145; 218-555-0146 (tip line)", Outcome.LOOK),
        ("Pond Line", "218-555-0145 (the police may answer)", Outcome.COMES),
        ("Police Victim Services", "218-555-0145", Outcome.COMES),
    ],
)
def test_the_police_and_tip_lines_need_a_look(name, cell, outcome):
    judged = one({"Name": ("service.name", name), "Tel": ("phone.number", cell)})
    assert judged.outcome is outcome
    assert [each.kind for each in judged.reasons] == (["police"] if outcome is Outcome.LOOK else [])


def test_a_police_tip_line_is_on_no_discreet_card():
    columns = {"Name": ("service.name", "Range Task Force tips"), "Tel": ("phone.number", "218-555-0145")}
    assert one(columns).entry.is_never_discreet


@pytest.mark.parametrize(
    ("name", "text", "category"),
    [
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
    ],
)
@pytest.mark.parametrize("reached", ["phone.number", "address.whole"])
def test_what_helps_nobody_itself_needs_a_look(name, text, category, reached):
    columns = {"Name": ("service.name", name), "What": ("service.description", text)}
    judged = one({**columns, "Kind": ("service.category", category), "At": (reached, "218-555-0145")})
    assert judged.outcome is Outcome.LOOK
    assert [each.kind for each in judged.reasons] == ["police"]
    assert judged.entry.is_never_discreet is (reached == "phone.number")


@pytest.mark.parametrize(
    ("name", "text", "category"),
    [
        ("Pond Advocates", "We do not make a report to the police without you", "law enforcement; food"),
        ("Victim Witness Aid", "at court", "Law enforcement"),
        ("Pond Public Defender PD", "lawyers", "legal"),
        ("Law Enforcement Assisted Diversion", "case managers", "housing"),
        ("Legal Aid", "Help with divorce and child protection", "legal"),
        ("Child Care Aware", "finds child care", "children"),
        ("Adult day care", "They help with reports", "elders"),
    ],
)
def test_who_helps_beside_the_police_comes_in(name, text, category):
    columns = {"Name": ("service.name", name), "What": ("service.description", text)}
    more = {"Kind": ("service.category", category), "Tel": ("phone.number", "218-555-0145")}
    judged = one({**columns, **more})
    assert (judged.outcome, judged.entry.contacts[0].kind) == (Outcome.COMES, ContactKind.OFFICE)


def test_a_line_of_reports_among_others_is_told_apart_and_comes_in():
    columns = {"Name": ("service.name", "Pond County"), "Tel": ("phone.number", "218-555-0145")}
    judged = one({**columns, "Child protection": ("phone.number", "218-555-0146")})
    assert judged.outcome is Outcome.COMES
    assert [each.kind for each in judged.entry.contacts] == [ContactKind.OFFICE, ContactKind.REPORT]
