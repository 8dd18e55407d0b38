from datetime import date, timedelta

from guide.content.model import Problem, Severity
from guide.render import content_status
from guide.render.builtin_pages import missing_page
from tests.builders import DAY, small_guide


def test_the_age_of_the_content_is_named_whatever_the_clock_says():
    for days, words in [
        (0, "today"),
        (1, "1 day old"),
        (12, "12 days old"),
        (-1, "this computer's date may be wrong"),
        (365 * 70, "this computer's date may be wrong"),
    ]:
        assert content_status.age_label(DAY, DAY + timedelta(days=days)).startswith(
            "Content of 24 Nov 2026"
        ), days
        assert words in content_status.age_label(DAY, DAY + timedelta(days=days)), days


def test_a_wrong_clock_never_fails():
    for today in (date(1970, 1, 1), date.max, date.min):
        assert "24 Nov 2026" in content_status.age_label(DAY, today)


def test_files_with_errors_are_named_and_files_with_warnings_are_not():
    problems = (
        Problem("laws/coat.yaml", 3, 5, "The key 'titel' is not known."),
        Problem("laws/hat.yaml", 9, 1, "Only a warning.", Severity.WARNING),
    )
    assert content_status.missing_sentence(small_guide(problems)) == (
        "1 file could not be read in full: Coat (laws/coat.yaml). The rest works."
    )
    assert content_status.missing_sentence(small_guide()) == ""


def test_a_file_is_named_as_a_worker_knows_its_page():
    problems = tuple(
        Problem(file, 1, 1, "Not read.")
        for file in ("laws/coat-law.yaml", "lines/day-one.yaml", "pack.yaml", "lines/readme.txt")
    )
    guide = small_guide(problems)
    page = "\n".join(map(str, missing_page(guide).blocks))
    coat = guide.find("coat-law")
    assert coat is not None
    for name in (
        f"{coat.title} (laws/coat-law.yaml), line 1", "Day One (lines/day-one.yaml), line 1",
        "'pack.yaml, line 1", "'lines/readme.txt, line 1",
    ):  # fmt: skip
        assert name in page
