"""The colours and sizes that are shipped read well."""

import re

import pytest
from PySide6.QtGui import QColor, QPalette

from guide.window.theme.appearance import ASSETS, CONTRAST, DARK, LIGHT, Appearance, from_system


def luminance(name):
    def channel(value):
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    color = QColor(name)
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF())


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "high contrast"])
@pytest.mark.parametrize(
    ("front", "ground", "least"),
    [
        ("text", "page", 7), ("text", "ground", 7), ("text", "side", 7), ("text", "weak", 7), ("text", "mark", 4.5),
        ("muted", "page", 4.5), ("muted", "ground", 4.5), ("muted", "side", 4.5), ("muted", "weak", 4.5),
        ("accent", "page", 4.5), ("accent", "side", 4.5), ("danger", "page", 4.5), ("on_danger", "danger", 4.5),
        ("warn", "warn_ground", 4.5), ("warn", "page", 4.5), ("warn", "weak", 4.5), ("warn", "side", 4.5),
        ("focus", "page", 3), ("focus", "side", 3), ("focus", "weak", 3),
        ("control", "page", 3), ("control", "ground", 3), ("control", "side", 3), ("control", "weak", 3),
        ("control", "warn_ground", 3), ("accent", "page", 3), ("accent", "ground", 3), ("accent", "weak", 3),
        ("focus", "ground", 3), ("page", "accent", 4.5), ("accent", "mark", 4.5), ("text", "disabled", 2),
    ],
)  # fmt: skip
def test_contrast(tokens, front, ground, least):
    assert contrast(getattr(tokens, front), getattr(tokens, ground)) >= least


@pytest.mark.parametrize("scale", [80, 100, 200])
@pytest.mark.parametrize("name", ["guide.qss", "reader.css"])
def test_every_token_and_size_of_the_sheets_is_filled_in(name, scale):
    sheet = Appearance(DARK, scale).style_sheet(name)
    assert "$" not in sheet
    assert "px" in sheet


def test_sizes_scale_together():
    assert [Appearance(scale=scale).px(15) for scale in (80, 100, 200)] == [12, 15, 30]


def test_every_border_around_something_has_a_colour_that_is_easy_to_see():
    """`test_contrast` measures these colours; hairlines at one side of a pane only decorate."""
    sheet = (ASSETS / "guide.qss").read_text(encoding="utf-8")
    around = set(re.findall(r"border: \d+px solid ([$\w]+)", sheet))
    around |= set(re.findall(r"border-color: ([$\w]+)", sheet))
    assert around <= {
        "$control",
        "$accent",
        "$focus",
        "$danger",
        "$text",
        "$disabled",
        "transparent",
        "$side",
        "$weak",
        "$page",
    }
    lines = re.findall(r"([\w-]+): [^;{]*\$line", sheet)
    assert set(lines) <= {"border-top", "border-bottom", "border-right", "background"}
    assert "$line" not in (ASSETS / "reader.css").read_text(encoding="utf-8")


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
