"""Reads the files that configure this project, and looks for secrets in them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from recorder import ROOT

yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")

FOLDERS = ("", "resources/", "workflows/", ".github/workflows/")
Leaf = tuple[str, str]


def paths() -> list[str]:
    """Every file of configuration, as it is called from the root."""
    found = {path for folder in FOLDERS for path in ROOT.glob(folder + "*.y*ml")}
    return sorted(path.relative_to(ROOT).as_posix() for path in found)


def read(path: str) -> Any:
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def leaves(value: Any, key: str = "") -> Iterator[Leaf]:
    """Every text, with the key it stands under."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from leaves(one, str(name))
    elif isinstance(value, list):
        for one in value:
            yield from leaves(one, key)
    elif value is not None:
        yield key, str(value)


def constants(path: Path) -> Iterator[Leaf]:
    """Every text of a module, with the argument or key it is given as."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        pairs: list[tuple[object, ast.expr | None]] = []
        if isinstance(node, ast.Call):
            pairs = [(one.arg, one.value) for one in node.keywords]
        elif isinstance(node, ast.Dict):
            keys = [one.value for one in node.keys if isinstance(one, ast.Constant)]
            pairs = list(zip(keys, node.values, strict=False))
        elif isinstance(node, ast.Constant):
            pairs = [("", node)]
        for key, value in pairs:
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield str(key), value.value


SECRET_KEYS = re.compile(
    # A key such as `access_key_secret` names a secret, and holds none.
    r"(^|[._-])(password|passwd|pwd|token|access_?key|account_?key|api_?key)$"
    r"|(^|(?<!_key)[._-])secret$"
    r"|jaas\.config$",
    re.IGNORECASE,
)
SECRET_TEXTS = re.compile(
    # A connection text is judged by its key, and what stands for a value is none.
    r"\b(password|passwd|pwd|client_?secret|sharedaccesskey|accountkey)"
    r"\s*=\s*[\"']?(?!Endpoint=)[^\s\"'<{$*;&]"
    r"|AKIA[0-9A-Z]{16}|\bdapi[0-9a-f]{32}|\bghp_\w{36}|-----BEGIN [A-Z ]*PRIVATE KEY",
    re.IGNORECASE,
)
REFERENCE = re.compile(r"\$\{|\{\{|^write$")


def secrets(found: Iterator[Leaf]) -> list[str]:
    """What looks like a secret in plain text, by its key; the text is not shown."""
    return [
        key or "a text"
        for key, text in found
        if (SECRET_KEYS.search(key) and text and not REFERENCE.search(text))
        or SECRET_TEXTS.search(text)
    ]
