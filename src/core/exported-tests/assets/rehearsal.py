"""Works out rows of tables from sample rows, by the functions of the pipeline.

Rows go in where the pipeline reads files, topics, databases and tables of others, and
all is computed in one go: what a stream keeps from run to run is not part of this.
"""

from __future__ import annotations

import json
import math
from fnmatch import fnmatch
from functools import partial, reduce
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from recorder import ROOT, Declared, Read, load
from sql_files import queries_in, with_view

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession
    from pyspark.sql.types import StructType

Row = dict[str, Any]
Feeding = tuple[Declared, list[str], list[list[str]]]
SINKS = ("create_sink", "foreach_batch_sink")
CAPTURES = ("create_auto_cdc_flow", "create_auto_cdc_from_snapshot_flow")
GOLDEN = json.loads((ROOT / "tests" / "golden.json").read_text(encoding="utf-8"))


class Rehearsal:
    """Rows of tables, each worked out when it is first asked for."""

    def __init__(self, spark: SparkSession, folder: Path) -> None:
        self._spark = spark
        self._folder = folder
        self._known: dict[str, DataFrame] = {}
        # What functions that are being called read beside tables, in their order.
        self._reading: list[list[str]] = []
        # The tables that each of their statements reads by name.
        self._naming: list[list[list[str]]] = []
        # The source whose copies are being looked for.
        self._copied = ""
        self._datasets: dict[str, Declared] = {}
        self._feeding: dict[str, list[Feeding]] = {}
        for path, calls in load(GOLDEN["values"].__getitem__, self._answer).items():
            if calls and calls[0].call in SINKS:
                continue
            none: list[list[Any]] = [[]] * len(calls)
            sources = GOLDEN["reads"].get(path, none)
            named = GOLDEN["named"].get(path, none)
            for one, own, names in zip(calls, sources, named, strict=True):
                self._keep(one, own, names)
        for path, statements in GOLDEN["sql"].items():
            queries = queries_in(filled((ROOT / path).read_text(encoding="utf-8")))
            for said, query in zip(statements, queries, strict=True):
                ask = partial(self._queried, query, said["reads"]) if query else None
                self._keep(Declared(said["call"], said["given"], ask), [], [])

    def _keep(self, one: Declared, sources: list[str], names: list[list[str]]) -> None:
        name = one.given.get("target", one.given.get("name"))
        if "target" not in one.given:
            self._datasets[str(name)] = one
        if one.function or one.call in CAPTURES:
            self._feeding.setdefault(str(name), []).append((one, sources, names))

    def rows_of(self, table: str) -> DataFrame:
        if table not in self._known:
            rows = self._worked_out(table)
            is_view = self._datasets[table].call == "temporary_view"
            self._known[table] = rows if is_view else rows.localCheckpoint()
        return self._known[table]

    def _worked_out(self, table: str) -> DataFrame:
        parts = [self._called(*feeding) for feeding in self._feeding[table]]
        rows = reduce(lambda a, b: a.unionByName(b, allowMissingColumns=True), parts)
        given = self._datasets[table].given
        for name, condition in given.get("expect_all_or_fail", {}).items():
            bad = rows.where(f"NOT coalesce((\n{condition}\n), false)")
            assert bad.isEmpty(), f"{table}: a row fails {name}"
        for condition in given.get("expect_all_or_drop", {}).values():
            rows = rows.where(condition)
        return rows

    def _called(
        self, one: Declared, sources: list[str], names: list[list[str]]
    ) -> DataFrame:
        if one.call == "create_auto_cdc_from_snapshot_flow":
            return self._with_copies(one)
        if one.function is None:
            return self._with_changes(one)
        self._reading.append(list(sources))
        self._naming.append(list(names))
        rows: DataFrame = one.function()
        self._reading.pop()
        self._naming.pop()
        return rows

    def _with_changes(self, one: Declared) -> DataFrame:
        """What AUTO CDC makes of all changes there are, worked out by a query."""
        rows = self.rows_of(one.given["source"])
        return stepped(rows, GOLDEN["changes"][one.given["name"]])

    def _with_copies(self, one: Declared) -> DataFrame:
        """What AUTO CDC makes of copies, found one after the other as there."""
        from pyspark.sql.functions import lit

        copies = GOLDEN["copies"][one.given["target"]]
        self._copied = copies["source"]
        found = []
        latest = None
        while (following := one.given["source"](latest)) is not None:
            rows, latest = following
            found.append(rows.withColumn(copies["column"], lit(latest)))
        self._copied = ""
        return stepped(reduce(lambda a, b: a.unionByName(b), found), copies["steps"])

    def _answer(self, read: Read) -> Any:
        if self._copied:
            return self._copies(read)
        if read.kind == "table" and read.name in self._feeding:
            return self.rows_of(read.name)
        names = self._naming[-1].pop(0) if read.kind == "statement" else []
        return self._asked(read.query, names) if names else self._given_next()

    def _asked(self, query: str, names: list[str]) -> DataFrame:
        """What a query gives that reads tables by their names: views stand for them."""
        all_rows = [self._answer(Read("table", name)) for name in names]
        for number, (name, rows) in enumerate(zip(names, all_rows, strict=True)):
            view = f"rehearsed_{number}"
            rows.createOrReplaceTempView(view)
            for written in (name, f"STREAM({name})"):
                begun = "AS (SELECT * FROM "
                query = query.replace(f"{begun}{written})", f"{begun}{view})", 1)
        return self._spark.sql(query)

    def _queried(self, query: str, reads: list[dict[str, str]]) -> DataFrame:
        """What the query of a SQL file gives: views stand for all it reads."""
        all_rows = [self._read_by(query, one) for one in reads]
        begin = 0
        for number, (one, rows) in enumerate(zip(reads, all_rows, strict=True)):
            view = f"rehearsed_{number}"
            rows.createOrReplaceTempView(view)
            query, begin = with_view(query, filled(one["written"]), view, begin)
        return self._spark.sql(query)

    def _read_by(self, query: str, read: dict[str, str]) -> DataFrame:
        if "table" in read:
            return self.rows_of(read["table"])
        rows = self._given(read["source"])
        # A view hides what is known of files, unless it is a column like others.
        return rows.select("*", "_metadata") if "_metadata" in query else rows

    def _given_next(self) -> DataFrame:
        return self._given(self._reading[-1].pop(0))

    def _copies(self, read: Read) -> Any:
        """The names in a folder of copies, or the rows of one of them."""
        if read.kind != "folder":
            return self._given(self._copied, read.name.strip("/"))
        begun = read.name.strip("/") + "/"
        files = GOLDEN["sources"][self._copied]["files"]
        inside = [path.removeprefix(begun) for path in files if path.startswith(begun)]
        return [SimpleNamespace(name=path.split("/")[0]) for path in inside]

    def _given(self, source: str, pattern: str = "*") -> DataFrame:
        """The sample rows of a source, read from files."""
        files = GOLDEN["sources"][source]["files"]
        schema = GOLDEN["sources"][source]["schema"]
        number = list(GOLDEN["sources"]).index(source)
        paths = [
            written(self._folder / f"source_{number}" / path, rows)
            for path, rows in files.items()
            if path == pattern or fnmatch(path, pattern)
        ]
        return self._spark.read.json(paths, schema=schema)

    def typed(self, rows: list[Row], schema: StructType) -> list[Row]:
        """Expected rows with values of the types that the table has."""
        path = written(self._folder / "expected.json", rows)
        read = self._spark.read.json(path, schema=schema, mode="FAILFAST").collect()
        typed = [row.asDict(recursive=True) for row in read]
        return [
            {name: row[name] for name in said}
            for row, said in zip(typed, rows, strict=True)
        ]


def filled(text: str) -> str:
    """SQL with the values that the platform puts in for its parameters."""
    for name, value in GOLDEN["values"].items():
        text = text.replace("${" + name + "}", value)
    return text


def stepped(rows: DataFrame, steps: list[list[Any]]) -> DataFrame:
    for kind, texts in steps:
        if kind == "where":
            rows = reduce(lambda all, text: all.where(text), texts, rows)
        else:
            rows = rows.selectExpr(*texts)
    return rows


def written(path: Path, rows: list[Row]) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(row) + "\n" for row in rows]
    path.write_text("".join(lines), encoding="utf-8")
    return str(path)


def difference(expected: list[Row], found: list[Row]) -> list[str]:
    """What is missing and what is too much, in any order, by the columns named."""
    left = list(found)
    missing = []
    # Those that say most are the hardest to find.
    for row in sorted(expected, key=len, reverse=True):
        fit = next((one for one in left if is_same(row, one)), None)
        if fit is None:
            missing.append(f"missing {row}")
        else:
            left.remove(fit)
    return missing + [f"surplus {row}" for row in left]


def is_same(expected: Any, found: Any) -> bool:
    if isinstance(expected, dict) and isinstance(found, dict):
        return all(is_same(value, found[name]) for name, value in expected.items())
    if isinstance(expected, list) and isinstance(found, list):
        pairs = zip(expected, found, strict=False)
        return len(expected) == len(found) and all(is_same(*pair) for pair in pairs)
    if isinstance(expected, float) and isinstance(found, float):
        return math.isclose(expected, found, rel_tol=1e-9, abs_tol=1e-12)
    return bool(expected == found)
