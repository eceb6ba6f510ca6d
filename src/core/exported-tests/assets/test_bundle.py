"""What the bundle deploys is complete in every target."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from config_files import leaves, read
from recorder import ROOT, Frame, load, placeholder

BUNDLE = read("databricks.yml")
TARGETS = list(BUNDLE["targets"])
RESOURCES = sorted(path for one in BUNDLE["include"] for path in ROOT.glob(one))
VARIABLE = re.compile(r"\$\{var\.(\w+)\}")


def resource(path: Path) -> Any:
    return read(path.relative_to(ROOT).as_posix())


def test_resources_are_where_they_are_looked_for() -> None:
    folders = ("resources", "workflows")
    there = {path for folder in folders for path in ROOT.glob(folder + "/*.yml")}
    assert there and there == set(RESOURCES)


@pytest.mark.parametrize("target", TARGETS)
def test_every_path_leads_to_a_file(target: str) -> None:
    for path in RESOURCES:
        for _, text in leaves(resource(path)):
            if not text.startswith(("./", "../", "..")):
                continue
            place = text.replace("${bundle.target}", target).replace("/**", "")
            assert (path.parent / place).exists(), f"{path.name} names {place}"


@pytest.mark.parametrize("target", TARGETS)
def test_every_variable_has_a_value(target: str) -> None:
    given = BUNDLE["targets"][target].get("variables") or {}
    missing = [
        name
        for name, one in (BUNDLE.get("variables") or {}).items()
        if not (given.get(name) or "default" in one or "lookup" in one)
    ]
    assert missing == []


def test_only_known_variables_are_used() -> None:
    texts = [text for path in RESOURCES for _, text in leaves(resource(path))]
    used = {name for text in texts for name in VARIABLE.findall(text)}
    assert used <= set(BUNDLE.get("variables") or {})


def test_every_setting_is_passed_to_the_pipeline() -> None:
    asked: set[str] = set()

    def setting(name: str) -> str:
        asked.add(name)
        return placeholder(name)

    load(setting, lambda read: Frame())
    passed: set[str] = set()
    for path in RESOURCES:
        pipelines = resource(path).get("resources", {}).get("pipelines") or {}
        for pipeline in pipelines.values():
            passed |= set(pipeline.get("configuration") or {})
    assert asked <= passed
