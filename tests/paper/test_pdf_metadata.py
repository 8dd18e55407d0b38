"""Tests that the metadata of a PDF is overwritten, and nothing else."""

import pytest

from guide.paper.pdf_metadata import strip_metadata


def test_only_facts_and_number_are_blanked():
    head = b"%PDF-1.4\n"
    facts = b"1 0 obj\n<<\n/Title (A \\(b\\) /Author \\\\)\n/Producer (Qt 6)\n/ModDate (D:2026)\n>>\nendobj\n"
    stream = b"2 0 obj\n<<>>\nstream\n/Producer (kept) trailer /ID [ <00> ]\nendstream\nendobj\n"
    at = len(head) + len(facts)
    table = len(head + facts + stream)
    rows = b"xref\n0 3\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n" % (len(head), at)
    trailer = b"trailer\n<<\n/Size 3\n/Info 1 0 R\n/ID [ <6662> <6662> ]\n>>\nstartxref\n%d\n%%%%EOF" % table
    pdf = head + facts + stream + rows + trailer
    neutral = strip_metadata(pdf)
    assert len(neutral) == len(pdf)
    assert neutral[at:table] == stream
    assert b"/Title (A \\(b\\) /Author \\\\)" in neutral
    assert b"Qt" not in neutral
    assert b"2026" not in neutral
    assert b"6662" not in neutral
    assert b"/Info 1 0 R" in neutral


def test_a_file_that_is_built_otherwise_is_refused():
    with pytest.raises(ValueError, match="no table"):
        strip_metadata(b"%PDF-1.4\ntrailer\n<< /Info 1 0 R >>\nstartxref\n3\n%%EOF")
