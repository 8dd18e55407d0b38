"""Tests that steps run to their end and return their result."""

from guide.steps import finish


def test_all_steps_are_run_and_the_result_is_returned():
    run = []

    def steps():
        for number in range(3):
            run.append(number)
            yield
        return "done"

    assert finish(steps()) == "done"
    assert run == [0, 1, 2]
