from guide.directory.fields import FIELDS
from guide.window.directory.field_labels import field_labels


def test_what_columns_of_lists_mean_is_offered_first_and_every_field_once():
    keys = list(field_labels())
    assert sorted(keys) == sorted(f"{name}.{field}" for name in FIELDS for field in FIELDS[name])
    rare = ("schedule.byweekno", "schedule.freq", "service.assurer_email", "service.id", "phone.location_id")
    for needed in ("service.name", "phone.number", "schedule.description", "language.name", "contact.name"):
        assert keys.index(needed) < min(map(keys.index, rare))
    assert keys.index("service.name") == 0


def test_an_e_mail_address_is_not_called_as_a_postal_one_is():
    labels = field_labels()
    e_mail = [labels[key] for key in ("service.email", "organization.email", "contact.email")]
    assert [label.partition(": ")[2] for label in e_mail] == ["e-mail address"] * 3
    assert not [each for each in labels.values() if "mail address" in each.replace("e-mail", "")]
