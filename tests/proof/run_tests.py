"""Runs the tests that come with exported projects, all in one process: Spark starts once.

Reads one JSON object a line, with the folder of a project and options of pytest, and
answers each with another.
"""

import contextlib
import io
import json
import os
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest

warnings.filterwarnings("ignore")


class Counts:
    """What became of tests."""

    def __init__(self) -> None:
        self.passed = 0
        self.failed = 0
        self.skipped: list[str] = []

    def pytest_runtest_logreport(self, report: Any) -> None:
        if report.failed:
            self.failed += 1
        elif report.skipped:
            self.skipped.append(f"{report.nodeid}: {report.longrepr[2]}")
        elif report.when == "call":
            self.passed += 1


def run(project: Path, options: list[str]) -> dict[str, object]:
    os.chdir(project)
    # Every project has modules of the same names, and folders of its own to find them in.
    known = set(sys.modules)
    folders = list(sys.path)
    counts = Counts()
    quiet = ["-q", "-p", "no:cacheprovider", "--disable-warnings"]
    with contextlib.redirect_stdout(io.StringIO()) as said:
        status = pytest.main([*quiet, *options], [counts])
    sys.path[:] = folders
    for name in set(sys.modules) - known:
        path = getattr(sys.modules[name], "__file__", None) or ""
        if path.startswith(str(project)):
            del sys.modules[name]
    trouble = said.getvalue()[-3000:] if status else None
    return {
        "passed": counts.passed,
        # Files that cannot be read have no tests to fail.
        "failed": counts.failed or int(bool(status)),
        "skipped": counts.skipped,
        "trouble": trouble,
    }


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    for line in sys.stdin:
        asked = json.loads(line)
        print(json.dumps(run(Path(asked["project"]), asked["options"])), flush=True)
