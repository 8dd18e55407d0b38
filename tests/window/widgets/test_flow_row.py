"""A row that wraps like text."""

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from guide.window.widgets.flow_row import FlowRow


def test_a_row_takes_the_height_of_all_its_lines_whatever_height_it_is_given(qtbot):
    pane = QWidget()
    qtbot.addWidget(pane)
    row = FlowRow()
    row.setParent(pane)
    buttons = [QPushButton(name) for name in ("a first name", "a second name", "a third name")]
    row.set_widgets(buttons)
    pane.show()
    row.show()
    for width in (600, 150, 600):
        row.resize(width, 40)
        assert row.height() == row.heightForWidth(width)
        assert all(row.rect().contains(button.geometry()) for button in buttons)


def test_a_low_widget_stands_in_the_middle_of_its_line(qtbot):
    row = FlowRow()
    qtbot.addWidget(row)
    low, high, below = QLabel("low"), QLabel("high"), QLabel("below " * 20)  # a style gives buttons heights
    low.setFixedHeight(20)
    high.setFixedHeight(60)
    row.set_widgets([low, high, below])
    row.resize(row.minimumSizeHint().width(), 40)
    assert low.geometry().center().y() == high.geometry().center().y()
    assert high.geometry().top() == 0
    assert below.geometry().top() > high.geometry().bottom()


def test_what_comes_while_the_row_is_out_of_sight_has_its_place_when_it_is_seen(qtbot):
    pane = QWidget()
    qtbot.addWidget(pane)
    row = FlowRow()
    row.setParent(pane)
    late, first = QPushButton("late"), QPushButton("first")
    row.set_widgets([late, first])
    late.hide()
    row.resize(600, 40)
    pane.show()
    row.show()
    pane.hide()
    late.show()
    pane.show()
    assert late.width() >= late.sizeHint().width()
    assert first.geometry().left() > late.geometry().right()
