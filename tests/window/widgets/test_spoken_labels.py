"""What screen readers are told of labels: headings have a level, and combo boxes a label."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QWidget

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
