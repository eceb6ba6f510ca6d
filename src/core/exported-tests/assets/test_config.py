"""Files of configuration can be read, and no secret stands in any file."""

from __future__ import annotations

import ast

import pytest
from config_files import constants, leaves, paths, read, secrets
from recorder import EXPECTED, ROOT


@pytest.mark.parametrize("path", paths())
def test_file_can_be_read(path: str) -> None:
    assert isinstance(read(path), dict)


@pytest.mark.parametrize("path", paths())
def test_configuration_holds_no_secret(path: str) -> None:
    assert secrets(leaves(read(path))) == []


def test_modules_hold_no_secret() -> None:
    modules = sorted((ROOT / "transformations").rglob("*.py"))
    found = {path.name: secrets(constants(path)) for path in modules}
    assert {name: keys for name, keys in found.items() if keys} == {}


def test_functions_of_yours_are_there() -> None:
    missing = []
    for one in EXPECTED["functions"]:
        path = ROOT / one["folder"] / (one["module"].replace(".", "/") + ".py")
        if not path.exists():
            missing.append(path.relative_to(ROOT).as_posix())
            continue
        body = ast.parse(path.read_text(encoding="utf-8")).body
        names = {getattr(node, "name", None) for node in body}
        assert one["function"] in names, f"{path} has no {one['function']}"
    if missing:
        pytest.skip(f"These are yours to add: {', '.join(missing)}")
