from guide.blocks.blocks import Items, Paragraph
from guide.blocks.text_reader import text_blocks


def test_text_fields_become_paragraphs_and_lists():
    blocks = text_blocks("One\nline.\n\n- a\n  more\n- b\nTwo.\n\nThree.")
    assert blocks == (
        Paragraph("One line."),
        Items((Paragraph("a more"), Paragraph("b Two."))),
        Paragraph("Three."),
    )


def test_a_list_may_follow_a_line_without_a_blank_one():
    assert text_blocks("These:\n- a\n- b") == (Paragraph("These:"), Items((Paragraph("a"), Paragraph("b"))))
