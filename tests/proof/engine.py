"""Answers questions about the tables of a Spark Connect server, one JSON object a line."""

import json
import sys
import warnings
from typing import Any

warnings.filterwarnings("ignore")

from pyspark.sql import DataFrame, SparkSession  # noqa: E402


def read(spark: SparkSession, table: str) -> DataFrame:
    if table.startswith("/"):
        return spark.read.parquet(table)
    # This session remembers the files that were there before the last run.
    spark.sql(f"REFRESH TABLE {table}")
    return spark.table(table)


def answer(spark: SparkSession, request: dict[str, Any]) -> Any:
    if "statements" in request:
        for statement in request["statements"]:
            spark.sql(statement).collect()
        return None
    if "convert" in request:
        rows = spark.read.json(request["convert"], schema=request.get("schema"))
        rows.coalesce(1).write.mode("overwrite").format(request["format"]).save(
            request["to"]
        )
        return None
    if "append" in request:
        rows = spark.read.json(request["append"], schema=request["schema"])
        rows.write.saveAsTable(request["table"], mode="append", format="parquet")
        return None
    if "table" in request:
        table = read(spark, request["table"])
        columns = ", ".join(f"`{name}`" for name in request["columns"] or table.columns)
        shown = f"to_json(struct({columns}), map('ignoreNullFields', 'false')) AS row"
        return [json.loads(row.row) for row in table.selectExpr(shown).collect()]
    raise ValueError(f"unknown request: {sorted(request)}")


def main() -> None:
    spark = SparkSession.builder.remote(sys.argv[1]).getOrCreate()
    spark.conf.set("spark.sql.session.timeZone", "UTC")
    for line in sys.stdin:
        try:
            said = {"answer": answer(spark, json.loads(line))}
        except Exception as error:  # whatever goes wrong is the answer
            said = {"error": str(error)[:2000]}
        print(json.dumps(said), flush=True)


main()
