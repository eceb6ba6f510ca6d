"""Loads the modules of this project without Spark, and keeps what they declare.

Whatever a module imports is stood in for while it is loaded. What it reads is answered
by whoever loads it: with rows, or with something that takes the place of rows.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

ROOT = Path(__file__).parent.parent
EXPECTED = json.loads((ROOT / "tests" / "expected.json").read_text(encoding="utf-8"))


@dataclass
class Declared:
    """One call of `pyspark.pipelines`, with what its decorators say."""

    call: str
    given: dict[str, Any]
    function: Callable[[], Any] | None = None


@dataclass(frozen=True)
class Read:
    """Something that is read: a table, files, a folder, a topic, a function's rows."""

    kind: str
    name: str = ""
    mode: str = ""
    query: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.mode, self.kind, self.name) if part)


Answer = Callable[[Read], Any]


class Frame:
    """Takes the place of rows: whatever is done with it gives it back."""

    def __getattr__(self, name: str) -> Frame:
        return self

    def __call__(self, *given: object, **named: object) -> Frame:
        return self


class Reader:
    """Takes the place of `spark.read` and `spark.readStream`."""

    def __init__(self, answer: Answer, mode: str) -> None:
        self._answer = answer
        self._mode = mode

    def options(self, **options: object) -> Reader:
        return self

    def table(self, name: str) -> Any:
        return self._answer(Read("table", name, self._mode))

    def load(self, path: str = "", format: str = "", **options: object) -> Any:
        return self._answer(Read(format, path, self._mode))


class Session:
    """Takes the place of the session that modules are run by."""

    def __init__(self, setting: Callable[[str], str], answer: Answer) -> None:
        self.conf = SimpleNamespace(get=setting)
        self.read = Reader(answer, "batch")
        self.readStream = Reader(answer, "stream")
        self._answer = answer

    def sql(self, query: str) -> Any:
        return self._answer(Read("statement", query=query))


def placeholder(setting: str) -> str:
    """A setting stands for itself, as the design writes it: `{catalog}`."""
    return "{" + setting.removeprefix("spark.pipeline.") + "}"


def load(
    setting: Callable[[str], str] = placeholder,
    answer: Answer = lambda read: Frame(),
) -> dict[str, list[Declared]]:
    """What each module declares, by its path, in the order of its calls."""
    session = Session(setting, answer)
    declared = {}
    for path in sorted((ROOT / "transformations").rglob("*.py")):
        found: list[Declared] = []
        with standing_in(stand_ins(found, session, answer)):
            # Importing would leave files behind that Spark takes for modules.
            code = compile(path.read_text(encoding="utf-8"), str(path), "exec")
            exec(code, {"__name__": path.stem, "__file__": str(path)})  # noqa: S102
        declared[path.relative_to(ROOT).as_posix()] = found
    return declared


def stand_ins(
    found: list[Declared], session: Session, answer: Answer
) -> dict[str, ModuleType]:
    """The modules that those of this project import."""
    pipelines = module("pyspark.pipelines", **declaring(found))
    active = SimpleNamespace(active=lambda: session)
    secrets = SimpleNamespace(get=lambda scope, key: f"${{secret.{scope}/{key}}}")
    folders = SimpleNamespace(ls=lambda path: answer(Read("folder", path)))
    dbutils = SimpleNamespace(secrets=secrets, fs=folders)
    modules = [
        module("pyspark", pipelines=pipelines),
        pipelines,
        module("pyspark.sql", DataFrame=Frame, SparkSession=active),
        module("pyspark.sql.functions", expr=str),
        module("databricks"),
        module("databricks.sdk"),
        module("databricks.sdk.runtime", dbutils=dbutils),
    ]
    made = {one.__name__: one for one in modules}
    for one in EXPECTED["functions"]:
        add_function(made, one, answer)
    return made


def module(name: str, **members: object) -> ModuleType:
    made = ModuleType(name)
    vars(made).update(members)
    return made


def add_function(
    made: dict[str, ModuleType], one: dict[str, Any], answer: Answer
) -> None:
    """A function that you add, with the packages it is in."""
    path, name = one["module"], one["function"]
    steps = path.split(".")
    for count in range(1, len(steps) + 1):
        package = ".".join(steps[:count])
        made.setdefault(package, module(package))
    read = Read("function", f"{path}.{name}")
    vars(made[path])[name] = lambda *given: given[0] if one["changes"] else answer(read)


def declaring(found: list[Declared]) -> dict[str, object]:
    """The functions of `pyspark.pipelines` by name; each keeps how it is called."""
    rules: dict[Callable[[], Any], dict[str, Any]] = {}

    def decorator(call: str) -> Callable[..., Any]:
        def declare(function: Callable[[], Any] | None = None, **given: Any) -> Any:
            def keep(function: Callable[[], Any]) -> Callable[[], Any]:
                said = {**given, **rules.pop(function, {})}
                found.append(Declared(call, said, function))
                return function

            return keep(function) if function else keep

        return declare

    def rule(call: str) -> Callable[..., Any]:
        def declare(*given: Any) -> Any:
            def keep(function: Callable[[], Any]) -> Callable[[], Any]:
                conditions = dict([given]) if len(given) == 2 else given[0]
                rules.setdefault(function, {}).setdefault(call, {}).update(conditions)
                return function

            return keep

        return declare

    def plain(call: str) -> Callable[..., None]:
        return lambda **given: found.append(Declared(call, given))

    decorators = ("table", "materialized_view", "temporary_view", "append_flow")
    groups = ("expect_all", "expect_all_or_drop", "expect_all_or_fail")
    calls = ("create_streaming_table", "create_sink", "create_auto_cdc_flow")
    return {
        **{name: decorator(name) for name in (*decorators, "foreach_batch_sink")},
        **{name: rule(name) for name in groups},
        **{name.replace("_all", ""): rule(name) for name in groups},
        **{name: plain(name) for name in calls},
        "create_auto_cdc_from_snapshot_flow": plain(
            "create_auto_cdc_from_snapshot_flow"
        ),
    }


@contextmanager
def standing_in(modules: dict[str, ModuleType]) -> Iterator[None]:
    """Puts modules and secrets in place, and back what was there before."""
    secrets = {name: "${secret." + name + "}" for name in EXPECTED["secrets"]}
    known_modules = {name: sys.modules.get(name) for name in modules}
    known_secrets = {name: os.environ.get(name) for name in secrets}
    sys.modules.update(modules)
    os.environ.update(secrets)
    try:
        yield
    finally:
        for name, one in known_modules.items():
            sys.modules.pop(name)
            if one is not None:
                sys.modules[name] = one
        for name, text in known_secrets.items():
            os.environ.pop(name)
            if text is not None:
                os.environ[name] = text
