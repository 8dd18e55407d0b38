"""A pack of a directory is signed in the window, with a key that a person chooses, and its password."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from guide.packs.pack_file import PackFile
from guide.signing import password
from guide.signing.signature import content_digest, read_signature
from guide.window.dialogs.file_dialog import FileDialog
from guide.window.directory.part_row import Part
from tests.keys import secret_key, write_pair
from tests.window.directory.brought import LEFT, named

KEY = secret_key()
WORDS = "four good words here"
UNSIGNED = "It will not be signed: whoever opens it is warned that anybody can have made it."
SIGNED = f"It will be signed with the key {KEY.public.id_text}."


@pytest.fixture
def fields(brought, sheet):
    brought.read(sheet)
    brought.go(Part.PACK)
    return brought.parts.pack.signing


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "keys"
    made.mkdir()
    return made


@pytest.fixture
def locked(monkeypatch, folder):
    """The file of a key with a password."""
    monkeypatch.setattr(password.derive, "__kwdefaults__", {"rounds": 2})
    path = folder / "county.key"
    path.write_bytes(KEY.file(WORDS))
    return path


def choose(brought, fields, qtbot, path):
    qtbot.mouseClick(fields.key_button, LEFT)
    named(brought, qtbot, path)


def made(brought, folder):
    brought.make(folder / "list.fieldguide")
    return PackFile((folder / "list.fieldguide").read_bytes())


def signed_by(file, key):
    """Verify the signature as any stick does; an error fails the test."""
    digest = content_digest((file.manifest_bytes,))
    return read_signature(file.signature_bytes).verify(key, digest) == file.manifest.comment


def test_without_a_key_it_is_not_signed_and_says_so(brought, fields, tmp_path):
    assert fields.sentence.text() == UNSIGNED
    assert not fields.password.isVisible()
    assert not made(brought, tmp_path).signature_bytes
    assert "It is not signed." in brought.parts.pack.result.text()


def test_a_key_without_a_password_signs(brought, fields, qtbot, folder, tmp_path):
    secret, _ = write_pair(folder, KEY)
    choose(brought, fields, qtbot, secret)
    brought.wait(lambda: fields.sentence.text() == SIGNED)
    assert not fields.password.isVisible()
    file = made(brought, tmp_path)
    assert signed_by(file, KEY.public)
    assert f"Signed with the key {KEY.public.id_text}." in brought.parts.pack.result.text()


def test_the_password_is_asked_for_and_a_wrong_one_makes_nothing(brought, fields, qtbot, locked, tmp_path):
    choose(brought, fields, qtbot, locked)
    brought.wait(lambda: fields.sentence.text() == SIGNED)
    page = brought.parts.pack
    qtbot.keyClicks(page.fields.publisher, "Pond County")
    assert not page.make_button.isEnabled()
    assert "First type the password of the key." in page.sentence.text()
    qtbot.keyClicks(fields.password, "another one")
    qtbot.mouseClick(page.make_button, LEFT)
    brought.wait(lambda: "The password does not open this key." in brought.pane.sentence.text())
    assert not brought.window.findChildren(FileDialog)
    fields.password.setFocus()
    QTest.keyClick(fields.password, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(fields.password, WORDS)
    assert signed_by(made(brought, tmp_path), KEY.public)


def test_the_password_is_shown_and_copied_nowhere(brought, fields, qtbot, locked):
    choose(brought, fields, qtbot, locked)
    brought.wait(fields.password.isVisible)
    assert fields.password.hasFocus()
    QGuiApplication.clipboard().setText("before")
    qtbot.keyClicks(fields.password, WORDS)
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        QTest.keyClick(fields.password, key, Qt.KeyboardModifier.ControlModifier)
    for action in fields.password.menu().actions():
        if action.objectName() in {"edit-copy", "edit-cut"}:
            action.trigger()
    assert QGuiApplication.clipboard().text() == "before"
    assert WORDS not in fields.password.displayText()
    assert WORDS not in repr(fields.signer)


def test_a_person_can_do_without_the_key_again(brought, fields, qtbot, locked, tmp_path):
    choose(brought, fields, qtbot, locked)
    brought.wait(fields.no_key_button.isVisible)
    qtbot.mouseClick(fields.no_key_button, LEFT)
    assert fields.sentence.text() == UNSIGNED
    assert not made(brought, tmp_path).signature_bytes


def test_what_is_no_key_and_a_key_beside_a_pack_are_refused_in_a_sentence(brought, fields, qtbot, folder):
    (folder / "none.key").write_text("no key")
    choose(brought, fields, qtbot, folder / "none.key")
    brought.wait(lambda: "secret key" in brought.parts.pack.result.text())
    secret, _ = write_pair(folder, KEY)
    (folder / "old.fieldguide").write_bytes(b"")
    choose(brought, fields, qtbot, secret)
    brought.wait(lambda: "would be handed on with it" in brought.parts.pack.result.text())
    assert fields.sentence.text() == UNSIGNED


def test_key_and_password_are_forgotten_when_the_directory_is_closed(brought, fields, qtbot, locked):
    choose(brought, fields, qtbot, locked)
    brought.wait(fields.password.isVisible)
    qtbot.keyClicks(fields.password, WORDS)
    qtbot.mouseClick(brought.pane.close_button, LEFT)
    assert fields.signer is None
    assert not fields.password.text()
