from guide.directory.fields import FIELDS
from guide.window.directory.field_labels import field_labels


def test_what_columns_of_lists_mean_is_offered_first_and_every_field_once():
    keys = list(field_labels())
    assert sorted(keys) == sorted(f"{name}.{field}" for name in FIELDS for field in FIELDS[name])
    rare = ("schedule.byweekno", "schedule.freq", "service.assurer_email", "service.id", "phone.location_id")
    for needed in ("service.name", "phone.number", "schedule.description", "language.name", "contact.name"):
        assert keys.index(needed) < min(map(keys.index, rare))
    assert keys.index("service.name") == 0
