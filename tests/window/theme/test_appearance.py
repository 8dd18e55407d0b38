"""The colours and sizes that are shipped read well."""

from itertools import product

from PySide6.QtGui import QColor, QPalette

from guide.window.theme.appearance import CONTRAST, DARK, LIGHT, Appearance, from_system


def luminance(name):
    def channel(value):
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    color = QColor(name)
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF())


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


# The least contrast of what stands in front to what it stands on, for each ground.
LEAST = """
text 7: page ground side weak | text 4.5: mark | text 2: disabled | muted 4.5: page ground side weak
accent 4.5: page side mark | accent 3: ground weak | danger 4.5: page | on_danger 4.5: danger
warn 4.5: warn_ground page weak side | focus 3: page side weak ground
control 3: page ground side weak warn_ground | page 4.5: accent
"""


def test_contrast():
    for rule in LEAST.replace("\n", "|").split("|"):
        front, least, *grounds = rule.replace(":", "").split() or ("", "")
        for tokens, ground in product((LIGHT, DARK, CONTRAST), grounds):
            colors = getattr(tokens, front), getattr(tokens, ground)
            assert contrast(*colors) >= float(least), (tokens, front, ground)


def test_every_token_and_size_of_the_sheets_is_filled_in():
    for name, scale in product(("guide.qss", "reader.css"), (80, 200)):
        sheet = Appearance(DARK, scale).style_sheet(name)
        assert ("$" in sheet, "px" in sheet) == (False, True)


def test_sizes_scale_together():
    assert [Appearance(scale=scale).px(15) for scale in (80, 100, 200)] == [12, 15, 30]


def test_in_high_contrast_what_is_disabled_looks_so():
    palette = QPalette(QColor("#000000"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#FFFFFF"))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, QColor("#3FF23F"))
    assert from_system(palette).disabled == "#3ff23f"
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, QColor("#FFFFFF"))
    assert contrast(from_system(palette).disabled, "#FFFFFF") > 2
    assert from_system(palette).has_edges


def test_high_contrast_takes_the_systems_own_colours():
    palette = QPalette(QColor("#000000"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#FFFF00"))
    assert from_system(palette).text.upper() == "#FFFF00"
