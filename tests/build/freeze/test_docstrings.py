import marshal
import py_compile

from freeze.docstrings import HEADER, compact, without_docstrings

SOURCE = '''"""Of the module."""


def plain(x):
    """Of a function."""
    return x + 1


def same():
    """twice"""
    return "twice"


def none():
    return None


class Kind:
    """Of a class."""

    def method(self):
        """Of a method."""

        def inner():
            """Of an inner function."""
            return "inner"

        return inner()
'''


def compiled(tmp_path):
    source = tmp_path / "module.py"
    source.write_text(SOURCE, encoding="utf-8")
    path = tmp_path / "module.pyc"
    py_compile.compile(str(source), str(path), doraise=True)
    return path


def names_of(data):
    names: dict[str, object] = {}
    exec(marshal.loads(data[HEADER:]), names)
    return names


def test_functions_lose_their_docstrings_and_work_as_before(tmp_path):
    data = compiled(tmp_path).read_bytes()
    smaller = without_docstrings(data)
    names = names_of(smaller)
    assert len(smaller) < len(data)
    assert (names["plain"].__doc__, names["Kind"].method.__doc__) == (None, None)
    assert (names["plain"](1), names["none"](), names["Kind"]().method()) == (2, None, "inner")
    assert names["same"]() == "twice"
    assert (names["__doc__"], names["Kind"].__doc__) == ("Of the module.", "Of a class.")
    assert b"Of an inner function." not in smaller
    assert names_of(data)["plain"].__doc__ == "Of a function."


def test_only_compiled_modules_are_made_smaller(tmp_path):
    path, other = compiled(tmp_path), tmp_path / "font.ttf"
    other.write_bytes(b"a font")
    entries = [("guide/module.pyc", str(path), "DATA"), ("font.ttf", str(other), "DATA")]
    (name, made, kind), font = compact(entries, tmp_path / "made")
    assert (name, kind) == ("guide/module.pyc", "DATA")
    assert made == str(tmp_path / "made" / "guide" / "module.pyc")
    assert font == entries[1]
