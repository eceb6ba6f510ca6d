# Lakeflow pipelines, as Databricks documents them.
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, TypeVar

from pyspark.sql import Column, DataFrame

Query = Callable[[], DataFrame]
Decorator = Callable[[Query], Query]
ScdType = Literal[1, 2]
Version = TypeVar("Version")

def table(
    *,
    name: str = ...,
    comment: str = ...,
    spark_conf: Mapping[str, str] = ...,
    table_properties: Mapping[str, str] = ...,
    path: str = ...,
    partition_cols: Sequence[str] = ...,
    cluster_by: Sequence[str] = ...,
    cluster_by_auto: bool = ...,
    schema: str = ...,
    row_filter: str = ...,
    private: bool = ...,
) -> Decorator: ...
def materialized_view(
    *,
    name: str = ...,
    comment: str = ...,
    spark_conf: Mapping[str, str] = ...,
    table_properties: Mapping[str, str] = ...,
    path: str = ...,
    partition_cols: Sequence[str] = ...,
    cluster_by: Sequence[str] = ...,
    cluster_by_auto: bool = ...,
    schema: str = ...,
    refresh_policy: str = ...,
    row_filter: str = ...,
    private: bool = ...,
) -> Decorator: ...
def temporary_view(
    *, name: str = ..., comment: str = ..., spark_conf: Mapping[str, str] = ...
) -> Decorator: ...
def expect(name: str, condition: str) -> Decorator: ...
def expect_or_drop(name: str, condition: str) -> Decorator: ...
def expect_or_fail(name: str, condition: str) -> Decorator: ...
def expect_all(rules: Mapping[str, str]) -> Decorator: ...
def expect_all_or_drop(rules: Mapping[str, str]) -> Decorator: ...
def expect_all_or_fail(rules: Mapping[str, str]) -> Decorator: ...
def create_streaming_table(
    name: str,
    *,
    comment: str = ...,
    spark_conf: Mapping[str, str] = ...,
    table_properties: Mapping[str, str] = ...,
    path: str = ...,
    partition_cols: Sequence[str] = ...,
    cluster_by: Sequence[str] = ...,
    cluster_by_auto: bool = ...,
    schema: str = ...,
    row_filter: str = ...,
    private: bool = ...,
    expect_all: Mapping[str, str] = ...,
    expect_all_or_drop: Mapping[str, str] = ...,
    expect_all_or_fail: Mapping[str, str] = ...,
) -> None: ...
def append_flow(
    *,
    target: str,
    name: str = ...,
    once: bool = ...,
    comment: str = ...,
    spark_conf: Mapping[str, str] = ...,
) -> Decorator: ...
def create_sink(name: str, format: str, options: Mapping[str, str]) -> None: ...
def foreach_batch_sink(
    *, name: str = ...
) -> Callable[[Callable[[DataFrame, int], None]], Any]: ...
def create_auto_cdc_flow(
    target: str,
    source: str,
    keys: Sequence[str],
    sequence_by: str | Column,
    *,
    apply_as_deletes: str | Column = ...,
    apply_as_truncates: str | Column = ...,
    ignore_null_updates: bool = ...,
    ignore_null_updates_column_list: Sequence[str] = ...,
    ignore_null_updates_except_column_list: Sequence[str] = ...,
    column_list: Sequence[str] = ...,
    except_column_list: Sequence[str] = ...,
    stored_as_scd_type: ScdType = ...,
    track_history_column_list: Sequence[str] = ...,
    track_history_except_column_list: Sequence[str] = ...,
    name: str = ...,
    once: bool = ...,
) -> None: ...
def create_auto_cdc_from_snapshot_flow(
    target: str,
    source: str | Callable[[Version | None], tuple[DataFrame, Version] | None],
    keys: Sequence[str],
    stored_as_scd_type: ScdType,
    *,
    track_history_column_list: Sequence[str] = ...,
    track_history_except_column_list: Sequence[str] = ...,
) -> None: ...
