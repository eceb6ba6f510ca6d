"""Loads the modules of config.yml one by one: the only library of the pipeline.

Every enabled table is declared, whatever a run refreshes, because a table that is not
declared in an update counts as removed. A module that cannot be imported is told with
the table it is for. The log has a line for each module, with the time it took.
"""

from __future__ import annotations

import importlib
import sys
import time
from pathlib import Path


def root() -> Path:
    """The folder of config.yml. Not every runtime tells a file its own name."""
    here = [Path(__file__).parent.parent] if "__file__" in globals() else []
    for folder in [*here, *map(Path, sys.path), Path.cwd()]:
        if (folder / "config.yml").is_file():
            return folder.resolve()
    raise FileNotFoundError("config.yml is not in the folder of the pipeline")


ROOT = root()
for place in (ROOT / "pipelines", ROOT):
    if str(place) not in sys.path:
        sys.path.insert(0, str(place))

from ldp_config import Table, load, tables_of, validate  # noqa: E402
from ldp_engine import log, start_log  # noqa: E402


def module_of(table: Table) -> str:
    """The module of a table, as it is imported."""
    said = table.raw.get("module")
    return str(said or f"transformations.{table.layer}.{table.name}")


def modules() -> dict[str, str]:
    """Every module to load, and what for: enabled tables, and what has no row."""
    tables = tables_of(load(ROOT / "config.yml"))
    of_rows = {module_of(table): table for table in tables}
    paths = sorted((ROOT / "transformations").rglob("*.py"))
    files = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in paths]
    wanted = {
        name: f"table {table.name}" for name, table in of_rows.items() if table.enabled
    }
    others = {
        name: "what has no row"
        for name in files
        if name not in of_rows and not name.endswith("__init__")
    }
    return {**wanted, **others}


def declare(module: str, purpose: str) -> None:
    """Runs a module afresh: one that is imported already would declare nothing."""
    began = time.monotonic()
    sys.modules.pop(module, None)
    try:
        importlib.import_module(module)
    except Exception as error:
        log("failed", module=module, purpose=purpose, reason=str(error))
        raise ImportError(f"{purpose}: module {module} failed: {error}") from error
    seconds = round(time.monotonic() - began, 3)
    log("declared", module=module, purpose=purpose, seconds=seconds)


def main() -> None:
    start_log()
    importlib.invalidate_caches()
    wrong = [
        problem
        for problem in validate(load(ROOT / "config.yml"))
        if problem.level == "error"
    ]
    if wrong:
        raise ValueError("config.yml is wrong:\n" + "\n".join(map(str, wrong)))
    found = modules()
    log("loading", modules=len(found))
    began = time.monotonic()
    for module, purpose in found.items():
        declare(module, purpose)
    seconds = round(time.monotonic() - began, 3)
    log("loaded", modules=len(found), seconds=seconds)


main()
