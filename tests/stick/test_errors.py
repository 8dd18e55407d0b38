"""Every way in which a copy fails has its sentence."""

import errno

import pytest

from guide.stick.errors import sentence_for

WORDS = {
    "is full": [errno.ENOSPC, errno.EDQUOT],
    "it is read-only": [errno.EROFS],
    "can't be reached any more": [errno.EIO, errno.ENODEV, errno.ENOENT, errno.ENXIO],
    "You may not write": [errno.EACCES, errno.EPERM],
    "can't hold a file of the name 'a:b'": [errno.EINVAL, errno.ENAMETOOLONG],
}


ON_WINDOWS = {
    "is full": [112, 39],
    "it is read-only": [19],
    "can't be reached any more": [3, 21, 23, 31, 1117, 1167],
    "You may not write": [5, 32],
    "can't hold a file of the name 'a:b'": [123, 206],
}


@pytest.mark.parametrize(("words", "numbers"), WORDS.items())
def test_each_error_has_its_sentence(stick, words, numbers):
    for number in numbers:
        assert words in sentence_for(OSError(number, "why", f"{stick}/a:b"), stick)


@pytest.mark.parametrize(("words", "numbers"), ON_WINDOWS.items())
def test_windows_numbers_count_before_what_python_makes_of_them(stick, words, numbers):
    for number in numbers:
        error = OSError(errno.EACCES, "Permission denied", f"{stick}/a:b")
        setattr(error, "winerror", number)  # noqa: B010 - an attribute of Windows alone
        assert words in sentence_for(error, stick)


def test_an_error_nobody_foresaw_says_what_the_system_says(stick):
    assert sentence_for(OSError(errno.EMFILE, "Too many open files"), stick).endswith(
        "can't be written to: Too many open files."
    )
