"""A whole run of starts, where this computer can do little; the starts themselves are not real."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

RUN = {"painted": 60.0, "whole": 90.0, "memory": 70.0, "read": 1.0, "libraries": 3.0, "area": 0.5}
STEPS = {"Python": 10.0, "painted": 60.0, "answered": 90.0}


@pytest.fixture
def plans(part: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """The plans that were carried out, on a computer with our two programs and one rival, without root."""
    carried_out: list[dict[str, Any]] = []

    def child(_module: str, words: str) -> dict[str, Any]:
        plan = part.json.loads(words)
        carried_out.append(plan)
        return {name: [RUN] for name in plan["racers"]} | {"steps": [STEPS]}

    def refuse(*_: object) -> None:
        raise part.Hindrance("only root can")

    for folder in ("Ours", "Bare"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "start").touch()
    own = {"Field Guide": tmp_path / "Ours" / "start", "bare window": tmp_path / "Bare" / "start"}
    monkeypatch.setattr(part, "own_programs", own.items)
    rivals = [each for each in part.RIVALS if each.name != "Zeal"]
    files = {"Kiwix": tmp_path / "Ours" / "start", "GoldenDict-ng": tmp_path / "none"}
    monkeypatch.setattr(part, "RIVALS", [part_with(each, files[each.name]) for each in rivals])
    monkeypatch.setattr(part, "child", child)
    monkeypatch.setattr(part, "empty_cache", refuse)
    monkeypatch.setattr(part, "carried", refuse)
    monkeypatch.setattr(part, "slow_at_home", refuse)
    return carried_out


def part_with(rival: Any, file: Path) -> Any:
    return type(rival)(name=rival.name, file=file, package=rival.package)


def rows(report: str) -> dict[str, list[str]]:
    lines = (line.strip("| ").split(" | ") for line in report.split("\n") if line.startswith("|"))
    return {line[0]: line[1:] for line in lines}


def test_what_can_not_be_brought_about_is_told_in_each_row(
    part: ModuleType, plans: list[dict[str, Any]]
) -> None:
    starts, steps, notes = part.Startup(slow_rivals=True).report()
    found = rows(starts)
    missing = "not run: Debian's package goldendict-ng is not installed"
    assert found["start → window whole, warm"][:5] == ["90 ms", "90 ms", "90 ms", "–", missing]
    for condition in ("cold", "stick"):
        told = found[f"start → window whole, {condition}"]
        assert told[:5] == ["not run: only root can", "not run", "not run", "–", missing]
        assert rows(steps)["all: start → first search answered"][1:] == ["not run: only root can"] * 2
    assert "Medians of 7 starts each" in notes
    assert [(plan["rounds"], plan["is_cold"], sorted(plan["racers"])) for plan in plans] == [
        (7, False, ["Field Guide", "Kiwix", "bare window"])
    ]


def test_on_a_stick_are_only_programs_of_ours(
    part: ModuleType, plans: list[dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextlib.contextmanager
    def carried(programs: dict[str, Path]) -> Iterator[Any]:
        there = {name: Path("/stick") / file.name for name, file in programs.items()}
        yield part.Slow(programs=there, entrance=tmp_path / "entrance", rate=26.0)

    monkeypatch.setattr(part, "carried", carried)
    starts, _, notes = part.Startup().report()
    assert rows(starts)["start → window whole, stick"][:5] == ["90 ms", "90 ms", "–", "–", "–"]
    assert "The stick was seen to give 26.0 MB a second." in notes
    entrance = str(tmp_path / "entrance")
    assert plans[-1]["racers"]["bare window"] == [["/stick/start"], entrance]
    assert (plans[-1]["checked"], plans[-1]["checked_entrance"]) == ("/stick/start", entrance)


def test_pictures_go_to_a_folder_for_each_condition(
    part: ModuleType, plans: list[dict[str, Any]], tmp_path: Path
) -> None:
    list(part.Startup(pictures=tmp_path / "seen").report())
    assert plans[0]["pictures"] == str(tmp_path / "seen" / "warm")
    assert (tmp_path / "seen" / "warm").is_dir()


def test_a_measurement_that_broke_off_gives_no_figure(
    part: ModuleType, plans: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def child(*_: str) -> None:
        raise part.subprocess.CalledProcessError(-11, "measure")

    monkeypatch.setattr(part, "child", child)
    starts, steps, _ = part.Startup().report()
    reason = "not run: what was to measure it ended before (exit code -11)"
    assert rows(starts)["start → window whole, warm"][:2] == [reason, "not run"]
    assert rows(steps)["all: start → first search answered"][0] == reason
