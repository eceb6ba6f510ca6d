"""Stands in for the pipelines of Databricks: keeps what the framework declares, and runs nothing."""

import sys
import types
from collections.abc import Callable
from typing import Any
from unittest.mock import MagicMock

import pyspark

Declared = tuple[str, dict[str, Any]]

WITH_FUNCTION = (
    "view",
    "temporary_view",
    "table",
    "materialized_view",
    "append_flow",
    "foreach_batch_sink",
    "on_event_hook",
)
WITHOUT_FUNCTION = (
    "create_streaming_table",
    "create_auto_cdc_flow",
    "create_auto_cdc_from_snapshot_flow",
    "create_sink",
)


class Recorder(types.ModuleType):
    """What `pyspark.pipelines` is while a bundle is read."""

    def __init__(self) -> None:
        super().__init__("pyspark.pipelines")
        self.declared: list[Declared] = []

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name in WITH_FUNCTION:
            return lambda function=None, **given: self.keep(name, function, given)
        if name in WITHOUT_FUNCTION:
            return lambda *given, **named: self.declared.append(
                (name, {**named, "given": given})
            )
        if name.startswith("expect"):
            return lambda *_, **__: lambda function: function
        raise AttributeError(name)

    def keep(
        self, kind: str, function: Callable[..., Any] | None, given: dict[str, Any]
    ) -> Any:
        if function is None:
            return lambda decorated: self.keep(kind, decorated, given)
        name = given.get("name") or function.__name__
        self.declared.append((kind, {**given, "name": name, "function": function}))
        return function


def stand_in() -> Recorder:
    """Call it before anything of the framework is imported."""
    recorder = Recorder()
    sys.modules["pyspark.pipelines"] = recorder
    pyspark.pipelines = recorder  # type: ignore[attr-defined]
    utilities = types.ModuleType("pyspark.dbutils")
    utilities.DBUtils = type("DBUtils", (), {})  # type: ignore[attr-defined]
    sys.modules["pyspark.dbutils"] = utilities
    return recorder


def secrets_of_anyone() -> MagicMock:
    """Utilities of a notebook that know every secret."""
    utilities = MagicMock()
    utilities.secrets.get = MagicMock(return_value="none")
    return utilities
