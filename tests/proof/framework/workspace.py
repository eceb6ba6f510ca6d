"""A workspace with rows in its sources, as the framework asks Spark for it."""

import json
import re
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from bundle import BundlePipeline
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import StructType
from recorder import Declared

Source = dict[str, Any]


class NotHere(Exception):
    """Something is read that has no rows here, such as a database."""


class Workspace:
    """Tables are made of what was declared for them, when they are asked for."""

    def __init__(self, spark: SparkSession, sources: Iterable[Source]) -> None:
        self.spark = spark
        self.sources = list(sources)
        self.views: dict[str, dict[str, Callable[[], DataFrame]]] = {}
        self.tables: dict[str, list[tuple[BundlePipeline, Declared]]] = {}
        self.made: dict[str, DataFrame] = {}
        self.inside: BundlePipeline | None = None

    def add(self, pipeline: BundlePipeline, declared: list[Declared]) -> None:
        self.views[pipeline.key] = {
            plain(one["name"]): one["function"]
            for kind, one in declared
            if kind == "view"
        }
        for kind, one in declared:
            if kind in ("create_streaming_table", "table", "materialized_view"):
                written = one["name"]
            elif "target" in one:
                written = one["target"]
            else:
                continue
            name = self.full_name(plain(written), pipeline)
            self.tables.setdefault(name, []).append((pipeline, (kind, one)))

    def full_name(self, name: str, pipeline: BundlePipeline) -> str:
        return (
            name
            if "." in name
            else f"{pipeline.catalog}.{pipeline.schema}.{name}".lower()
        )

    def files(self, path: str, schema: StructType | None) -> DataFrame:
        return self.frame(self.source("files", path.rstrip("/")), schema)

    def topic(self, options: dict[str, str]) -> DataFrame:
        rows = self.source("topic", options.get("subscribe", options.get("topic", "")))[
            "rows"
        ]
        message = "value string, offset long"
        frame = self.spark.createDataFrame(
            [(json.dumps(row), place) for place, row in enumerate(rows)], message
        )
        return frame.selectExpr(
            "CAST(NULL AS BINARY) AS key",
            "CAST(value AS BINARY) AS value",
            "'topic' AS topic",
            "0 AS partition",
            "offset",
            "TIMESTAMP'2026-01-01 00:00:00' AS timestamp",
            "0 AS timestampType",
        )

    def source(self, kind: str, place: str) -> Source:
        for one in self.sources:
            if one["kind"] == kind and one["at"].rstrip("/") == place:
                return one
        raise NotHere(f"no rows for {kind} {place}")

    def frame(self, source: Source, schema: StructType | None = None) -> DataFrame:
        path = Path(tempfile.mkdtemp()) / "rows.json"
        path.write_text("\n".join(json.dumps(row) for row in source["rows"]))
        declared = source.get("schema")
        known = schema or (StructType.fromJson(declared) if declared else None)
        return self.spark.read.json(str(path), schema=known)

    def table(self, written: str) -> DataFrame:
        name = plain(written)
        if self.inside and name.startswith("live."):
            view = self.views[self.inside.key].get(name[5:])
            if view:
                return view()
            name = self.full_name(name[5:], self.inside)
        return (
            self.made_of(name)
            if name in self.tables
            else self.frame(self.source("table", name))
        )

    def made_of(self, name: str) -> DataFrame:
        if name in self.made:
            return self.made[name]
        before = self.inside
        frames = []
        for pipeline, (kind, one) in self.tables[name]:
            self.inside = pipeline
            if "function" in one:
                frames.append(one["function"]())
            elif kind == "create_auto_cdc_flow":
                frames.append(self.current(one))
            elif kind != "create_streaming_table":
                raise NotHere("snapshots are compared on Databricks alone")
        self.inside = before
        frame = frames[0]
        for other in frames[1:]:
            frame = frame.unionByName(other, allowMissingColumns=True)
        for _, (_, one) in self.tables[name]:
            for rule in (one.get("expect_all_or_drop") or {}).values():
                frame = frame.where(rule)
        self.made[name] = frame.cache()
        return self.made[name]

    def current(self, flow: dict[str, Any]) -> DataFrame:
        """Changes of SCD type 1: the last of each key, unless it deletes the row."""
        if str(flow["stored_as_scd_type"]) != "1":
            raise NotHere("history is kept on Databricks alone")
        changes = self.table(f"live.{flow['source']}")
        if flow["where"]:
            changes = changes.where(flow["where"])
        deletes = flow["apply_as_deletes"]
        last = changes.withColumn(
            "last_",
            F.expr(
                f"row_number() OVER (PARTITION BY {', '.join(flow['keys'])} "
                f"ORDER BY {flow['sequence_by']} DESC) = 1"
            ),
        ).withColumn("gone_", F.lit(False) if deletes is None else deletes)
        kept = last.where("last_ AND NOT coalesce(gone_, false)").drop("last_", "gone_")
        return kept.drop(*(flow["except_column_list"] or []))

    def query(self, text: str) -> DataFrame:
        """A stream is read as all it brings."""
        text = re.sub(r"\bSTREAM\s*\(([^()]+)\)", r"\1", text, flags=re.IGNORECASE)
        text = re.sub(r"\blive\.", "", text)
        for name, view in self.views[self.inside.key].items() if self.inside else ():
            if re.search(rf"(?<![\w.`])`?{name}`?(?!\w)", text):
                view().createOrReplaceTempView(name)

        def named(found: re.Match[str]) -> str:
            name = plain(found[0])
            view = "table_" + re.sub(r"\W", "_", name)
            self.table(name).createOrReplaceTempView(view)
            return view

        part = r"(?:`[^`]+`|\w+)"
        full_name = rf"(?<![\w.`]){part}\.{part}\.{part}(?![\w.`(])"
        return self.spark.sql(re.sub(full_name, named, text))


def plain(name: str) -> str:
    return name.replace("`", "").lower()
