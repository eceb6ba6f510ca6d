"""Reads the Data Flow Specs of this bundle, and the files around them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
SRC = ROOT / "src"
CONFIGS = SRC / "pipeline_configs"

Json = dict[str, Any]
Leaf = tuple[str, str]


@dataclass(frozen=True)
class Spec:
    """A spec as the framework makes it: of a template, or as it stands in its file."""

    path: Path
    value: Json

    @property
    def folder(self) -> Path:
        """Where files are looked for that the spec names."""
        return self.path.parent.parent

    @property
    def groups(self) -> list[Json]:
        return list(self.value.get("flowGroups", []))

    @property
    def flows(self) -> dict[str, Json]:
        return {k: v for group in self.groups for k, v in group["flows"].items()}

    @property
    def views(self) -> dict[str, Json]:
        """Every view with its mode, its kind of source and the details of it."""
        if "sourceViewName" in self.value:
            return {self.value["sourceViewName"]: self.value}
        return {
            name: view
            for flow in self.flows.values()
            for name, view in flow.get("views", {}).items()
        }

    @property
    def targets(self) -> list[str]:
        """Full names of the tables and sinks that are written."""
        computed = self.value.get("materializedViews")
        if computed is not None:
            details = [
                (name, one.get("tableDetails", {})) for name, one in computed.items()
            ]
            return [full_name(one, name) for name, one in details]
        details = self.value["targetDetails"]
        return [full_name(details, details.get("table", details.get("name", "")))]


def full_name(details: Json, name: str) -> str:
    database = details.get("database")
    return f"{database}.{name}" if database else name


def read(path: Path) -> Any:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return json.loads(text)
    yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")
    return yaml.safe_load(text)


def found(folder: Path, ending: str) -> list[Path]:
    """Files whose names end so, in either notation."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.stem.endswith(ending) and path.suffix in (".json", ".yaml", ".yml")
    )


def specs() -> list[Spec]:
    return [
        Spec(path, one)
        for path in found(SRC / "dataflows", "_main")
        for one in made_of(read(path))
    ]


def made_of(value: Json) -> list[Json]:
    """A template makes a spec of every set of values."""
    if "template" not in value:
        return [value]
    paths = found(SRC / "templates", value["template"])
    assert paths, f"{value['template']} is no template of this bundle"
    return [filled(read(paths[0])["template"], one) for one in value["parameterSets"]]


PARAMETER = re.compile(r"\$\{param\.(\w+)\}")


def filled(value: Any, given: Json) -> Any:
    if isinstance(value, dict):
        return {filled(k, given): filled(v, given) for k, v in value.items()}
    if isinstance(value, list):
        return [filled(one, given) for one in value]
    if not isinstance(value, str):
        return value
    whole = PARAMETER.fullmatch(value)
    if whole:
        return given[whole[1]]
    return PARAMETER.sub(lambda match: str(given[match[1]]), value)


def leaves(value: Any, key: str = "") -> Iterator[Leaf]:
    """Every text, with the key it stands under."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from leaves(one, str(name))
    elif isinstance(value, list):
        for one in value:
            yield from leaves(one, key)
    elif isinstance(value, str):
        yield key, value
