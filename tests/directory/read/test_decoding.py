"""What is neither UTF-8 nor UTF-16 is asked, with the doubtful words read both ways."""

import codecs

import pytest

from guide.directory.read.decoding import decoded
from guide.directory.read.limits import SourceError
from guide.directory.sheet import DoubtfulWord, EncodingQuestion
from tests.directory.read.writing import cells, source_of, table_of

TEXT = "name,about\nCasa Niño,¡Hola!\n"


def test_what_shows_its_encoding_is_read(tmp_path):
    for data in (
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    ):
        table = table_of(tmp_path, data)
        assert (table.headings, cells(table)) == (("name", "about"), [("Casa Niño", "¡Hola!")]), data
        assert table.notes == ()


@pytest.mark.parametrize("answer", ["cp1252", "mac_roman"])
def test_other_encodings_are_asked_and_read_as_answered(tmp_path, answer):
    data = "name,about\nMEDA’s,Niño – niña\n".encode(answer)
    source = source_of(tmp_path, data)
    assert source.sheets == ()
    [question] = source.questions
    assert question.file == "services.csv"
    assert [word.line for word in question.words] == [2, 2]
    shown = [getattr(word, answer) for word in question.words]
    assert shown == ["MEDA’s", "Niño – niña"]
    assert cells(table_of(tmp_path, data, answer=answer)) == [("MEDA’s", "Niño – niña")]


def test_a_question_shows_ten_words_with_their_lines():
    question = decoded("a.csv", b"name\n" + b"".join(b"caf\xe9 %d\n" % number for number in range(30)))
    assert isinstance(question, EncodingQuestion)
    assert [word.line for word in question.words] == list(range(2, 12))
    assert question.words[0] == DoubtfulWord(2, "café 0", "cafÈ 0")


def test_a_file_that_is_spoilt_in_places_is_read_as_utf8_if_so_answered(tmp_path):
    data = "name\nNiño\n".encode() + b"caf\xe9\n"
    [question] = source_of(tmp_path, data).questions
    assert [word.cp1252 for word in question.words] == ["café"], "what is UTF-8 is not in doubt"
    table = table_of(tmp_path, data, answer="utf-8")
    assert cells(table) == [("Niño",), ("caf\ufffd",)]
    assert table.notes == ("1 character could not be read.",)
    table = table_of(tmp_path, b"name,phone\nAl\0der,1\0\n")
    assert (cells(table), table.notes) == ([("Alder", "1")], ("2 characters could not be read.",))


def test_another_answer_and_a_false_mark_are_sentences_and_bytes_that_an_encoding_lacks_no_error(tmp_path):
    with pytest.raises(SourceError, match=r"'latin-9' is no encoding for services\.csv"):
        source_of(tmp_path, b"caf\xe9", answer="latin-9")
    with pytest.raises(SourceError, match="UTF-16-LE"):
        source_of(tmp_path, codecs.BOM_UTF16_LE + b"abc")
    assert cells(table_of(tmp_path, b"name\n\x81\xe9\n", answer="cp1252")) == [("\ufffdé",)]
