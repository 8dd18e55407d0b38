import pytest

from guide.handout.options import Format, Options


@pytest.mark.parametrize("form", Format)
def test_codes_are_printed_by_default_only_where_there_is_room_and_nothing_to_hide(form):
    assert Options(format=form).prints_qr is (form in (Format.SHEET, Format.LARGE))
    assert not Options(format=form, discreet=True).prints_qr


@pytest.mark.parametrize("discreet", [True, False])
@pytest.mark.parametrize("form", Format)
def test_a_worker_can_choose_codes_but_for_full_entries(form, discreet):
    assert Options(format=form, discreet=discreet, qr=True).prints_qr is (form is not Format.FULL)
    assert not Options(format=form, discreet=discreet, qr=False).prints_qr
