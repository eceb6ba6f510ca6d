"""Runs the SQL of every kind of step on Spark, and compares the rows that come out.

Each case of the JSON files beside this one says which rows come in and which are expected; its SQL
is in the folder sql, kept up to date by the unit tests. Needs pyspark 4.3 and Java 17 or 21:

    python tests/proof/steps/run_steps.py [--report FILE] [part of a case's name]
"""

import argparse
import json
import os
import re
import shutil
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession

HERE = Path(__file__).parent


@dataclass
class Outcome:
    """What became of one case; without a problem it is as expected."""

    kind: str
    name: str
    problem: str
    rows_in: int
    rows_out: int
    seconds: float


def file_of(kind: str, name: str) -> Path:
    words = re.sub(r"[^a-z0-9]+", "-", name.lower())
    return HERE / "sql" / f"{kind}-{words}.sql"


def bring(spark: SparkSession, alias: str, table: dict, folder: Path | None) -> None:
    """Makes the rows readable under their alias: as a stream, where a folder is given."""
    texts = [(json.dumps(row),) for row in table["rows"]]
    literal = table["columns"].replace("'", "\\'")
    rows = spark.createDataFrame(texts, "row STRING").selectExpr(
        f"from_json(row, '{literal}') AS row"
    )
    frame = rows.select("row.*")
    if folder is not None:
        frame.coalesce(1).write.parquet(str(folder))
        frame = spark.readStream.schema(frame.schema).parquet(str(folder))
    frame.createOrReplaceTempView(f"`{alias}`")


def rows_of(frame: DataFrame) -> list[dict]:
    written = frame.selectExpr(
        "to_json(struct(*), map('ignoreNullFields', 'false')) AS row"
    )
    return [json.loads(row.row) for row in written.collect()]


def run_stream(spark: SparkSession, sql: str, folder: Path) -> DataFrame:
    name = "proof_result"
    query = (
        spark.sql(sql)
        .writeStream.format("memory")
        .queryName(name)
        .outputMode("append")
        .option("checkpointLocation", str(folder / "checkpoint"))
        .trigger(availableNow=True)
        .start()
    )
    query.awaitTermination()
    return spark.table(name)


def verdict(spark: SparkSession, case: dict, sql: str) -> str:
    folder = Path(tempfile.mkdtemp())
    streams = case.get("stream", [])
    try:
        for alias, table in case["tables"].items():
            bring(spark, alias, table, folder / alias if alias in streams else None)
        frame = run_stream(spark, sql, folder) if streams else spark.sql(sql)
        found = sorted(json.dumps(row, sort_keys=True) for row in rows_of(frame))
    except Exception as problem:  # noqa: BLE001 - the verdict of a case is whatever it ends in
        wanted = case.get("fails")
        is_expected = wanted is not None and wanted in str(problem)
        return "" if is_expected else f"failed: {str(problem)[:600]}"
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if "fails" in case:
        return f"should have stopped with: {case['fails']}"
    expected = sorted(json.dumps(row, sort_keys=True) for row in case["expect"])
    if same(found, expected):
        return ""
    return f"expected {expected}, found {found}"


def same(found: list[str], expected: list[str]) -> bool:
    """Numbers are compared as numbers: 12 and 12.00 are the same."""
    return [json.loads(row) for row in found] == [
        json.loads(row) for row in expected
    ] or sorted(
        repr(sorted(json.loads(row).items(), key=str)) for row in map(plain, found)
    ) == sorted(
        repr(sorted(json.loads(row).items(), key=str)) for row in map(plain, expected)
    )


def plain(row: str) -> str:
    return re.sub(r"(\d+)\.0+\b", r"\1", row)


def open_spark() -> SparkSession:
    """A local Spark, or the server that SPARK_REMOTE names."""
    if "SPARK_REMOTE" in os.environ:
        return SparkSession.builder.getOrCreate()
    spark = (
        SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("OFF")
    return spark


def outcome(spark: SparkSession, kind: str, case: dict) -> Outcome:
    began = time.monotonic()
    sql = file_of(kind, case["name"]).read_text("utf-8")
    return Outcome(
        kind=kind,
        name=case["name"],
        problem=verdict(spark, case, sql),
        rows_in=sum(len(table["rows"]) for table in case["tables"].values()),
        rows_out=len(case.get("expect", [])),
        seconds=time.monotonic() - began,
    )


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--report", type=Path, help="a JSON file of all outcomes")
    arguments.add_argument("wanted", nargs="?", default="")
    asked = arguments.parse_args()
    spark = open_spark()
    spark.conf.set("spark.sql.shuffle.partitions", "1")
    spark.conf.set("spark.sql.session.timeZone", "UTC")
    outcomes: list[Outcome] = []
    for path in sorted(HERE.glob("*.json")):
        kind, cases = json.loads(path.read_text("utf-8")).values()
        for case in cases:
            if asked.wanted not in f"{kind} {case['name']}":
                continue
            one = outcome(spark, kind, case)
            outcomes.append(one)
            sign = "ok  " if one.problem == "" else "FAIL"
            print(f"{sign} {kind}: {one.name} {one.problem}", flush=True)
    fine = [one for one in outcomes if one.problem == ""]
    print(
        f"{len(fine)} of {len(outcomes)} cases gave the rows they should,"
        f" on Spark {spark.version}."
    )
    if asked.report:
        asked.report.write_text(json.dumps([asdict(one) for one in outcomes]), "utf-8")
    return 0 if len(fine) == len(outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
