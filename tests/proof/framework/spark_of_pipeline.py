"""The Spark session that a pipeline is given: its settings, and readers of the workspace."""

from typing import Any

from pyspark.sql import DataFrame
from workspace import NotHere, Workspace

UNSET = object()


class Settings:
    def __init__(self, values: dict[str, str]) -> None:
        self.values = values

    def get(self, key: str, default: Any = UNSET) -> Any:
        return self.values[key] if default is UNSET else self.values.get(key, default)

    def set(self, key: str, value: str) -> None:
        self.values[key] = value


class Reader:
    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.kind = ""
        self.given: dict[str, Any] = {}
        self.columns: Any = None

    def format(self, kind: str) -> "Reader":
        self.kind = kind
        return self

    def options(self, **given: Any) -> "Reader":
        self.given |= given
        return self

    def schema(self, columns: Any) -> "Reader":
        self.columns = columns
        return self

    def table(self, name: str) -> DataFrame:
        if "readChangeFeed" in self.given:
            raise NotHere("change feeds are those of Delta tables")
        return self.workspace.table(name)

    def load(self, path: str = "") -> DataFrame:
        if self.kind == "kafka":
            return self.workspace.topic(self.given)
        if self.kind == "jdbc":
            raise NotHere("there is no database")
        return self.workspace.files(path, self.columns)


class SparkOfPipeline:
    def __init__(self, settings: dict[str, str], workspace: Workspace) -> None:
        self.conf = Settings(settings)
        self.workspace = workspace

    @property
    def read(self) -> Reader:
        return Reader(self.workspace)

    @property
    def readStream(self) -> Reader:
        return Reader(self.workspace)

    def sql(self, text: str) -> DataFrame:
        return self.workspace.query(text)
