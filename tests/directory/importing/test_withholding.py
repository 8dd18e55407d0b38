"""People, notes and addresses of people never come in, whatever their columns are called, nor into texts."""

from tests.directory.importing.cases import COMES, differing
from tests.directory.importing.sheets import DESCRIPTION, NAME, TEL, one, row


def test_people_and_notes_among_colleagues_never_come_in():
    people = {
        "Director": ("contact.name", "Jane Canary"),
        "Her phone": ("contact.phone", "218-555-0177"),
        "Notes": ("private.note", "CANARY fights with the board"),
        "About": (DESCRIPTION, "Ask for Jane Canary. CANARY fights with the board"),
    }
    judged = one({**NAME, **people})
    assert judged.outcome is COMES
    assert "canary" not in repr(judged.entry).casefold()
    assert "0177" not in repr(judged.entry)
    assert {reason.kind for reason in judged.reasons} >= {"people", "notes"}


def test_a_note_that_only_repeats_the_name_or_the_street_takes_neither_away():
    columns = {
        "Name": ("service.name", "School 12 (Annex)"),
        "Notes": ("private.note", "school 12"),
        "Remarks": ("private.note", "12 Main Street"),
        "Street": ("address.address_1", "12 Main Street"),
    }
    entry = one(columns).entry
    assert (entry.title, entry.address) == ("School 12 (Annex)", "12 Main Street")


def test_whose_attention_a_letter_is_for_is_shown_only_of_an_organization():
    street = {"Street": ("address.address_1", "12 Main St")}
    letters = {"Jane Vrock": False, "J. Vrock, 2nd desk": False, "Pond Legal Services": True}
    for who, is_shown in letters.items():
        judged = one({**NAME, **TEL, **street, "Attention": ("address.attention", who)})
        assert (who in repr(judged.entry)) is is_shown
        assert ("people" in [reason.kind for reason in judged.reasons]) is not is_shown


def test_the_mail_address_of_a_person_stays_out_whatever_its_column_is_called():
    cases = {
        "info@example.org": ["info@example.org"],
        "": [],
        "maria.lopez@example.org; help@example.org": ["help@example.org"],
        "deb@example.org": [],
        "warmup@warmup.example.org": ["warmup@warmup.example.org"],
    }
    about = "Write to deb@example.org or maria.lopez@example.org."
    for mail, kept in cases.items():
        judged = one({**NAME, "E-mail": ("service.email", mail), "About": (DESCRIPTION, about)})
        assert [contact.value for contact in judged.entry.contacts] == kept
        assert "mail" in {reason.kind for reason in judged.reasons}
        assert [each for each in ("deb@", "maria.lopez@") if each in repr(judged.entry)] == []


def test_an_address_called_as_somebody_of_the_row_is_left_out():
    cases = {
        ("csnall@example.org", "Crystal Snall, Program Specialist"): False,
        ("kjveech@example.org", "Kathleen Veech"): False,
        ("snall.c@example.org", "Crystal Snall"): False,
        ("shilo@example.org", "Shilo Veech"): False,
        ("pantry@example.org", "Crystal Snall"): True,
        ("veech@veechhouse.example", "Crystal Veech"): True,
    }

    def is_shown(case):
        address, name = case
        columns = {"Director": ("contact.name", name), "Mail": ("service.email", address)}
        judged = row(DESCRIPTION, f"Coats. Write to {address}", **columns)
        shown = address in repr(judged.entry)
        assert ("mail" in [reason.kind for reason in judged.reasons]) is not shown
        return shown

    assert differing(cases, is_shown) == {}


def test_with_the_address_of_somebody_goes_what_is_said_after_it():
    cell = "coats@example.org, jane.doe@example.org answers faster"
    judged = one({**NAME, "Director": ("contact.name", "Jane Doe"), "Mail": ("service.email", cell)})
    assert [contact.value for contact in judged.entry.contacts] == ["coats@example.org"]
    assert "faster" not in repr(judged.entry)


def test_the_address_of_a_person_in_a_cell_for_the_web_is_taken_out_with_or_without_the_place():
    place = {"Street": ("address.address_1", "12 Thistle St"), "City": ("address.city", "Pondville")}
    web = {"Web / email": ("service.url", "birch.example.org; gayle.tollerude77@birch.example.org")}
    for what in ("Beds", "Beds for survivors of domestic violence"):
        judged = row(DESCRIPTION, what, **place, **web)
        for entry in filter(None, (judged.entry, judged.placed)):
            assert "tollerude" not in repr(entry)
            assert "birch.example.org" in repr(entry)
        assert "mail" in [each.kind for each in judged.reasons]
    office = row("service.url", "birch.example.org, office@birch.example.org")
    assert "office@birch.example.org" in repr(office.entry)
