"""What begins as a formula is never run by a spreadsheet program, and comes back as it was."""

import csv
import io
from itertools import product

from guide.directory.csv_cells import csv_text, unguarded


def cell(text):
    """Return a text as it stands in a file."""
    ((found,),) = csv.reader(io.StringIO(csv_text([[text]]), newline=""))
    return found


def test_a_cell_that_would_be_run_has_a_mark_before_it():
    for start in ("=", "+", "-", "@", "\t", "\r", "\n", " =", "＝", "＋", "－", "＠", "'=", "''＠"):
        assert cell(f"{start}HYPERLINK(1)") == f"'{start}HYPERLINK(1)"
    for reckoned in ("+1-612-555-0100", "-1+2", "+1 612 555 0100;=1", "+1 (A1)", "-"):
        assert cell(reckoned) == f"'{reckoned}"


def test_numbers_and_all_other_texts_stand_as_they_are():
    for text in ("+1 612 555 0100", "+16125550100", "+1 (612) 555-0100", "+44 (0)20 7946 0958", "-92.1"):
        assert cell(text) == text
    for text in ("1=1", "a@b.org", "'n' Roll", "''", "'+1 612 555 0100", "{}"):
        assert cell(text) == text
    assert csv_text([[-92.1, -1e-05, 7, None]]) == "-92.1,-1e-05,7,\r\n"


def test_every_text_comes_back():
    texts = ["".join(signs) for length in range(5) for signs in product("=+-@＝\t '1a(.", repeat=length)]
    assert [text for text in texts if unguarded(cell(text)) != text] == []
