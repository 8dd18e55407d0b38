"""Text in the scripts of Minnesota's people, on a computer that has not one font of its own."""

import json
import os
import sys
from pathlib import Path

import pytest

from guide.window.theme.appearance import ASSETS
from tests.running import run_program

ROOT = Path(__file__).parents[3]
NO_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{folder}</dir></fontconfig>"""

SAMPLES = {
    "English": "You are not in trouble. Call 988 – it’s free.",
    "Spanish": "¿Está en peligro? Llame al 911; mañana también.",
    "Somali": "Ma u baahan tahay caawimaad? Lambarka waa bilaash.",
    "Hmong": "Koj puas xav tau kev pab? Hu rau tus xov tooj no.",
    "Hmong, Pahawh": "𖬖𖬰𖬝𖬵 𖬄𖬶𖬟𖬰 𖬌𖬣𖬵",
    "Hmong, Nyiakeng Puachue": "𞄐𞄦𞄲𞄤𞄎𞄫𞄰𞄚𞄧𞄲𞄤𞄔𞄬",
    "Vietnamese": "Quý vị có cần giúp đỡ không? Đường dây miễn phí.",
    "Russian": "Вам нужна помощь? Звонок бесплатный.",
    "Greek": "Χρειάζεστε βοήθεια;",
    "Arabic": "هل تحتاج إلى مساعدة؟ المكالمة مجانية.",
    "Persian, Dari, Pashto": "آیا به کمک نیاز دارید؟ ایا مرستې ته اړتیا لرئ؟ ګ ډ ړ ښ ې",
    "Amharic": "እርዳታ ይፈልጋሉ? ጥሪው ነጻ ነው።",
    "Tigrinya": "ሓገዝ የድልየኩም ድዩ? ቛ ኸ ዄ",
    "Burmese": "အကူအညီ လိုပါသလား။ အခမဲ့ ဖုန်းခေါ်နိုင်သည်။",
    "Karen": "နလိၣ်ဘၣ်တၢ်မၤစၢၤဧါ. တၢ်ကိးလၢကလီ ၡ ၢ",
    "Karenni": "ꤊꤢꤛꤢ꤭ ꤜꤟꤤ꤬",
    "Khmer": "តើអ្នកត្រូវការជំនួយទេ? ហៅដោយឥតគិតថ្លៃ។",
    "Lao": "ທ່ານຕ້ອງການຄວາມຊ່ວຍເຫຼືອບໍ? ໂທຟຣີ.",
    "Thai": "คุณต้องการความช่วยเหลือไหม โทรฟรี",
    "Hindi": "क्या आपको मदद चाहिए? कॉल मुफ़्त है।",
    "Nepali": "के तपाईंलाई मद्दत चाहिन्छ? फोन निःशुल्क छ।",
    "Hebrew": "צריכים עזרה? השיחה חינם.",
    "Tamil": "உங்களுக்கு உதவி தேவையா?",
    "symbols": "→ ← ☎ ✓ ✗ ☐ ☑ ★ ① ➜ ⚠ › · … × § • –",
}
UNKNOWN = "𒀀𒀁𒀂"  # cuneiform: no font here has it

DRAWN = """
import json, sys
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication
from guide.settings import Settings
from guide.window.reader.reader import Reader
from guide.window.theme.theme import Theme

application = QApplication([])
theme = Theme(application, Settings())
theme.start()
theme.load_other_fonts()
reader = Reader()
reader.resize(1200, 800)

def missing(runs):
    indexes = [index for run in runs for index in run.glyphIndexes()]
    return [indexes.count(0), len(indexes)]

def drawn(layout):
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return missing(layout.glyphRuns())

def plain(text):
    return drawn(QTextLayout(text, application.font()))

def on_page(text):
    reader.show_page(["<h1>" + text + "</h1>"])
    block = reader.document().firstBlock()
    layout = QTextLayout(block.text(), reader.document().defaultFont())
    layout.setFormats(block.textFormats())
    return drawn(layout)

texts = json.loads(sys.stdin.read())
print(json.dumps({name: [plain(text), on_page(text)] for name, text in texts.items()}))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only fontconfig can be told that there are no fonts")
def test_a_bare_computer_shows_every_letter(tmp_path):
    """In the window's own font, and as a page's heading."""
    (tmp_path / "fonts.conf").write_text(NO_FONTS.format(folder=tmp_path / "no fonts"), encoding="utf-8")
    done = run_program(
        [sys.executable, "-c", DRAWN],
        input=json.dumps({**SAMPLES, "unknown": UNKNOWN}),
        env={
            **os.environ, "FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen",
        },
        cwd=ASSETS.parents[2], capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    drawn = json.loads(done.stdout)
    assert all(missing for missing, _ in drawn.pop("unknown")), "a letter that no font has would be noticed"
    assert set(drawn) == set(SAMPLES)
    assert {
        name: both for name, both in drawn.items() if any(missing or of < 3 for missing, of in both)
    } == {}


def test_the_fonts_are_few_and_their_licence_lies_beside_them():
    fonts = list((ASSETS / "fonts").glob("*.ttf"))
    assert sum(path.stat().st_size for path in fonts) <= 3_000_000
    assert "SIL OPEN FONT LICENSE Version 1.1" in (ASSETS / "fonts" / "OFL.txt").read_text(encoding="utf-8")
