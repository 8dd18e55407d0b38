import pytest

from guide.content.parts import Channel, ContactKind
from tests.directory.importing.test_plan import one, texts_of

NAME = {"Name": ("service.name", "Warm Up")}
ABOUT = {"What": ("service.description", "Beds. Or ring 218-555-0144")}


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("218-555-0144 (Bev's cell, dont share) main 218-555-0145", "people"),
        ("218-555-0144 (do not give out), 218-555-0145", "phone"),
        ("218-555-0145; 218-555-0144 (Bev's cell)", "people"),
        ("main 218-555-0145, 218-555-0144 (Bevs mobile phone)", "people"),
    ],
)
def test_of_two_numbers_in_a_cell_only_that_of_a_person_is_left_out(cell, kind):
    judged = one({**NAME, **ABOUT, "Tel": ("phone.number", cell)})
    (contact,) = judged.entry.contacts
    assert contact.value == "218-555-0145"
    assert kind in {reason.kind for reason in judged.reasons}
    for secret in ("0144", "Bev", "share"):
        assert secret not in texts_of(judged.entry)


def test_the_cell_of_a_person_as_the_only_number_is_left_out_and_named():
    judged = one({**NAME, **ABOUT, "Tel": ("phone.number", "218-555-0144 (Bev's cell)")})
    assert judged.entry.contacts == ()
    assert "Names and numbers of people who work there are left out." in [r.sentence for r in judged.reasons]
    assert "0144" not in texts_of(judged.entry)


@pytest.mark.parametrize("note", ["Women's mobile clinic", "mobile crisis team", "Veterans line", "24/7"])
def test_a_number_of_many_stays(note):
    (contact,) = one({**NAME, "Tel": ("phone.number", f"218-555-0145 ({note})")}).entry.contacts
    assert contact.value == "218-555-0145"


@pytest.mark.parametrize(
    ("cell", "channel", "note"),
    [
        ("main 218-555-0145", Channel.CALL, "main"),
        ("text HOME to 218-555-0145", Channel.TEXT, "text HOME to"),
        ("TTY: 218-555-0145", Channel.TTY, ""),
        ("24h 218-555-0145", Channel.CALL, "24h"),
        ("VP 218-555-0145", Channel.CALL, "VP"),
        ("218-555-0145 WhatsApp ok", Channel.CALL, "WhatsApp ok"),
        ("218-555-0145 text only", Channel.TEXT, "text only"),
        ("218-555-0145 (text, 24h)", Channel.TEXT, "text, 24h"),
        ("218-555-0145 (call or text)", Channel.CALL, "call or text"),
    ],
)
def test_a_word_beside_a_number_is_its_note(cell, channel, note):
    (contact,) = one({**NAME, "Tel": ("phone.number", cell)}).entry.contacts
    assert (contact.value, contact.channel, contact.note) == ("218-555-0145", channel, note)


def test_a_short_code_for_texts_is_a_number_of_its_own():
    entry = one({**NAME, "Tel": ("phone.number", "1-888-555-0145 text 218555")}).entry
    found = [(contact.value, contact.channel) for contact in entry.contacts]
    assert found == [("1-888-555-0145", Channel.CALL), ("218555", Channel.TEXT)]


def test_a_name_after_a_number_is_no_note():
    assert one({**NAME, "Tel": ("phone.number", "218-555-0145 Jane Doe")}).entry.contacts == ()


def test_a_fax_beside_a_number_is_no_contact():
    entry = one({**NAME, "Tel": ("phone.number", "218-555-0145, fax 218-555-0146")}).entry
    assert [contact.value for contact in entry.contacts] == ["218-555-0145"]


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


def test_a_police_tip_line_is_on_no_discreet_card():
    columns = {"Name": ("service.name", "Range Task Force tips"), "Tel": ("phone.number", "218-555-0145")}
    assert one(columns).entry.is_never_discreet
