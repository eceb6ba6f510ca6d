"""Runs bundles through the Lakeflow Framework itself: one JSON object a line, one line of answer.

Called with the folder of a checkout. The framework reads the specs and declares tables and flows;
those are then made of rows that stand in for the sources.
"""

import contextlib
import io
import json
import logging
import sys
import warnings
from pathlib import Path
from typing import Any

warnings.filterwarnings("ignore")

from bundle import pipelines_of  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402
from recorder import secrets_of_anyone, stand_in  # noqa: E402
from spark_of_pipeline import SparkOfPipeline  # noqa: E402
from workspace import NotHere, Workspace  # noqa: E402

FRAMEWORK = Path(sys.argv[1])
RECORDER = stand_in()
sys.path.insert(0, str(FRAMEWORK / "src"))

from lakeflow_framework.dlt_pipeline_builder import DLTPipelineBuilder  # noqa: E402


def rows_of(workspace: Workspace, name: str) -> dict[str, Any]:
    try:
        shown = "to_json(struct(*), map('ignoreNullFields', 'false')) AS row"
        rows = workspace.made_of(name.lower()).selectExpr(shown).collect()
    except NotHere as reason:
        return {"left_out": str(reason)}
    except Exception as error:  # whatever goes wrong is the answer
        return {"error": str(error)[:1000]}
    return {"rows": [json.loads(one.row) for one in rows]}


def answer(spark: SparkSession, asked: dict[str, Any]) -> dict[str, Any]:
    workspace = Workspace(spark, asked["sources"])
    refused = []
    pipelines = pipelines_of(Path(asked["bundle"]), asked["environment"], FRAMEWORK)
    for pipeline in pipelines:
        RECORDER.declared = []
        given = SparkOfPipeline(pipeline.settings, workspace)
        try:
            DLTPipelineBuilder(given, secrets_of_anyone()).initialize_pipeline()
        except Exception as error:  # whatever goes wrong is the answer
            refused.append(f"{pipeline.key}: {str(error)[:1000]}")
        workspace.add(pipeline, RECORDER.declared)
    tables = {name: rows_of(workspace, name) for name in asked["tables"]}
    return {"pipelines": len(pipelines), "refused": refused, "tables": tables}


def main() -> None:
    logging.disable(logging.CRITICAL)
    spark = (
        SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.shuffle.partitions", "1")
        # The framework compares a flag with 1, which standard SQL refuses.
        .config("spark.sql.ansi.enabled", "false")
        .getOrCreate()
    )
    for line in sys.stdin:
        with contextlib.redirect_stdout(io.StringIO()):
            said = answer(spark, json.loads(line))
        print(json.dumps(said), flush=True)


main()
