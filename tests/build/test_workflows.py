"""The workflows of GitHub Actions: what they run exists, and what they may do is little."""

import os
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
OURS = re.compile(
    r"(?:sudo env \"PATH=\$PATH\" )?(?:python|\$\{\{ matrix\.python \}\}) build/dev\.py (\w+)( [^;&|`$<>]*)?"
)
THE_GATE = 'sudo env "PATH=$PATH" .ci/run'


def read(file: Path) -> dict[str, Any]:
    # "on" is a word of GitHub's, and true for YAML: nothing but text, then.
    return dict(yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))


@pytest.fixture(params=FILES, ids=lambda file: file.name)
def workflow(request: pytest.FixtureRequest) -> dict[str, Any]:
    return read(request.param)


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def words() -> set[str]:
    usage = (ROOT / "build" / "dev.py").read_text(encoding="utf-8").partition('USAGE = """')[2]
    return set(re.findall(r"^  (\w+) ", usage.partition('"""')[0], re.MULTILINE))


def test_there_is_a_workflow() -> None:
    assert FILES


def test_every_step_of_ours_is_a_word_of_the_script(workflow: dict[str, Any]) -> None:
    ours = [step["run"] for step in steps(workflow) if "run" in step and step["run"] != THE_GATE]
    assert ours
    for run in ours:
        match = OURS.fullmatch(run)
        assert match, f"no single word of build/dev.py: {run}"
        assert match[1] in words(), run


def test_every_job_has_an_end_and_may_only_read(workflow: dict[str, Any]) -> None:
    assert workflow["permissions"] == {"contents": "read"}
    for name, job in workflow["jobs"].items():
        assert 0 < int(job["timeout-minutes"]) <= 90, name
        assert job["permissions"] == {"contents": "read"}, name


def test_every_action_is_one_commit_and_keeps_no_key(workflow: dict[str, Any]) -> None:
    used = [step for step in steps(workflow) if "uses" in step]
    assert used
    for step in used:
        assert PINNED.fullmatch(step["uses"]), step["uses"]
        if step["uses"].startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


def test_no_secret_is_asked_for() -> None:
    for file in FILES:
        assert "secrets." not in file.read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="the linter here is a shell script")
@pytest.mark.parametrize(
    ("code", "said"), [(0, "finds nothing wrong with 1 workflow."), (1, "a.yml:1:1: bad")]
)
def test_what_actionlint_says_is_told(project: Any, tmp_path: Path, code: int, said: str) -> None:
    folder = project.root / ".github" / "workflows"
    folder.mkdir(parents=True)
    (folder / "a.yml").write_text("on: push\n")
    linter = tmp_path / "bin" / "actionlint"
    linter.parent.mkdir()
    linter.write_text(f'#!/bin/sh\n[ {code} = 0 ] || echo "$(basename "$1"):1:1: bad"\nexit {code}\n')
    linter.chmod(0o755)
    done = project.dev("workflows", PATH=f"{linter.parent}:/usr/bin:/bin")
    assert done.code == code
    assert said in done.err


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_without_actionlint_it_says_so_and_how_to_get_it(
    project: Any, tmp_path: Path, ci: str, code: int
) -> None:
    done = project.dev("workflows", PATH=str(tmp_path), CI=ci)
    assert done.code == code
    assert done.err.startswith("NOT RUN: this computer has no actionlint")
    assert "brew install actionlint" in done.err
