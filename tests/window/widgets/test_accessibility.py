"""What screen readers are told: headings have a level, combo boxes a label, and what happens is announced."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from guide.window.widgets import accessibility
from guide.window.widgets.accessibility import announce
from guide.window.widgets.combo_box import ComboBox
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.spoken_heading import speak_headings

NAME = QAccessible.Text.Name


def test_a_title_and_a_heading_have_a_level_and_other_labels_have_none(qtbot):
    speak_headings()
    for role, level in (("title", 1), ("heading", 2), ("group", 3)):
        label = plain_label("Now", role)
        qtbot.addWidget(label)
        node = QAccessible.queryAccessibleInterface(label)
        assert (node.role(), node.text(NAME)) == (QAccessible.Role.Heading, "Now")
        assert node.attributesInterface().attributeValue(QAccessible.Attribute.Level) == level
        label.setText("Later")
        words = node.textInterface()
        assert (node.text(NAME), words.text(0, words.characterCount())) == ("Later", "Later")
    small = plain_label("Now", "small")
    qtbot.addWidget(small)
    assert QAccessible.queryAccessibleInterface(small).role() == QAccessible.Role.StaticText


def test_a_combo_box_has_a_label_beside_it_that_nobody_sees(qtbot):
    window, box = QWidget(), ComboBox()
    qtbot.addWidget(window)
    box.addItem("Pocket card")
    box.setAccessibleName("Format")
    QHBoxLayout(window).addWidget(box)
    window.show()
    labels = [node.text(NAME) for node, _ in QAccessible.queryAccessibleInterface(box).relations()]
    assert labels == ["Format"]
    assert not box._label.isVisible()


def test_what_has_the_focus_announces(qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(accessibility, "is_heard", lambda: True)
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append((event.object(), event.message()))
    )
    window = QWidget()
    qtbot.addWidget(window)
    label, field = QLabel(), QLineEdit()
    rows = QVBoxLayout(window)
    rows.addWidget(label)
    rows.addWidget(field)
    announce(label, "Nobody has the focus")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    announce(label, "7 pages fit")
    assert told == [(label, "Nobody has the focus"), (field, "7 pages fit")]
