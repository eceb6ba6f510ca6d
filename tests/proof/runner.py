"""Does what `spark-pipelines` does, many times in one process: for machines that start slowly."""

import gc
import json
import os
import sys
import traceback
import warnings
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

warnings.filterwarnings("ignore")

from pyspark.pipelines import cli  # noqa: E402


def run(spec: Path, verb: str) -> None:
    os.chdir(spec.parent)
    own_modules = str(spec.parent / "src")
    sys.path.insert(0, own_modules)
    try:
        cli.run(
            spec_path=spec,
            full_refresh=[],
            full_refresh_all=False,
            refresh=[],
            dry=verb == "dry-run",
        )
    finally:
        sys.path.remove(own_modules)


def main() -> None:
    # Sessions are closed when they are collected, which blocks where a call is under way.
    gc.disable()
    for line in sys.stdin:
        asked: dict[str, Any] = json.loads(line)
        said: dict[str, str | None] = {"answer": None}
        with open(asked["log"], "a") as log, redirect_stdout(log):
            try:
                run(Path(asked["spec"]), asked["verb"])
            except Exception as error:
                said = {"error": str(error)[-3000:]}
                traceback.print_exc(file=log)
        print(json.dumps(said), flush=True)


main()
