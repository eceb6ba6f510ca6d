"""Reads and checks config.yml. The codes of its findings are explained in
docs/troubleshooting.md.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

LAYERS = ("bronze", "silver", "gold")
VARIABLE = re.compile(r"\$\{([A-Za-z_]\w*)\}")

Document = dict[str, Any]


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with the configuration, and where."""

    code: str
    where: str
    text: str
    level: str = "error"

    def __str__(self) -> str:
        return f"{self.level.upper()} {self.code} {self.where}: {self.text}"


class ConfigError(Exception):
    """The configuration cannot be used; `problems` says why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True)
class Table:
    """A row of `tables`, with what the engine needs of it."""

    name: str
    layer: str
    depends_on: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    mode: str = "batch"
    enabled: bool = True
    raw: Document = field(default_factory=dict)


def substitute(value: Any, variables: dict[str, Any]) -> Any:
    """Replaces ${name}. An unknown name stays, so that validate() can report it."""
    if isinstance(value, str):
        return VARIABLE.sub(lambda m: str(variables.get(m[1], m[0])), value)
    if isinstance(value, list):
        return [substitute(one, variables) for one in value]
    if isinstance(value, dict):
        return {key: substitute(one, variables) for key, one in value.items()}
    return value


def load(
    path: Path, env: str | None = None, overrides: dict[str, str] | None = None
) -> Document:
    """Reads the configuration with the values of one environment."""
    try:
        document = yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigError([Problem("CFG001", str(path), "file not found")]) from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)
        text = f"not valid YAML: {getattr(error, 'problem', error)}"
        raise ConfigError([Problem("CFG002", where, text)]) from None
    if not isinstance(document, dict) or not isinstance(document.get("tables"), list):
        text = "the top level needs a list named 'tables'"
        raise ConfigError([Problem("CFG003", str(path), text)])
    environments = document.get("environments") or {}
    if env is not None and env not in environments:
        text = f"no environment named {env!r}; there are {sorted(environments)}"
        raise ConfigError([Problem("CFG004", "environments", text)])
    variables = {**(environments.get(env) or {}), **(overrides or {})}
    resolved: Document = substitute(document, variables)
    return resolved


def tables_of(document: Document) -> list[Table]:
    """The rows of `tables`; what a row does not say comes from the defaults."""
    default_mode = (document.get("defaults") or {}).get("mode", "batch")
    found = []
    for row in document["tables"]:
        raw = row if isinstance(row, dict) else {}
        found.append(
            Table(
                name=str(raw.get("name") or ""),
                layer=str(raw.get("layer") or ""),
                depends_on=list(raw.get("depends_on") or []),
                tags=list(raw.get("tags") or []),
                mode=str(raw.get("mode", default_mode)),
                enabled=raw.get("enabled", True) is not False,
                raw=raw,
            )
        )
    return found


def validate(document: Document) -> list[Problem]:
    """All that is wrong, not only the first of it."""
    tables = tables_of(document)
    problems = []
    seen: dict[str, int] = {}
    for position, table in enumerate(tables):
        problems += check_row(position, table, seen)
    known = {table.name: table for table in tables if table.name}
    for position, table in enumerate(tables):
        problems += check_reads(position, table, known)
        problems += check_names(position, table, document)
    for cycle in find_cycles({t.name: t.depends_on for t in tables if t.name}):
        text = "circular dependency: " + " -> ".join(cycle + cycle[:1])
        problems.append(Problem("CFG022", "tables", text))
    return problems


def check_row(position: int, table: Table, seen: dict[str, int]) -> list[Problem]:
    """What a row says of itself. `seen` holds the names of the rows before it."""
    where = f"tables[{position}]" + (f" ({table.name})" if table.name else "")
    if not table.name:
        return [Problem("CFG010", where, "needs a name")]
    problems = []
    # Catalogs fold letter case, so Orders and orders are one table.
    folded = table.name.lower()
    if folded in seen:
        text = f"duplicate table name; first at tables[{seen[folded]}]"
        problems.append(Problem("CFG011", where, text))
    seen.setdefault(folded, position)
    if table.layer not in LAYERS:
        text = f"layer {table.layer!r} is none of {', '.join(LAYERS)}"
        problems.append(Problem("CFG012", where, text))
    if table.mode not in ("batch", "streaming"):
        text = f"mode {table.mode!r} is neither batch nor streaming"
        problems.append(Problem("CFG013", where, text))
    if not table.depends_on and not table.raw.get("source"):
        text = "has neither a source nor depends_on"
        problems.append(Problem("CFG014", where, text))
    return problems


def check_reads(position: int, table: Table, known: dict[str, Table]) -> list[Problem]:
    """Whether what a table depends on is there, enabled, and of no later layer."""
    where = f"tables[{position}] ({table.name})"
    rank = {layer: at for at, layer in enumerate(LAYERS)}
    problems = []
    for needed in table.depends_on:
        other = known.get(needed)
        if other is None:
            text = f"depends on {needed!r}, which is not in this file"
            problems.append(Problem("CFG020", where, text))
        elif not other.enabled and table.enabled:
            text = f"depends on {needed!r}, which is disabled"
            problems.append(Problem("CFG021", where, text))
        elif rank.get(other.layer, 0) > rank.get(table.layer, 0):
            text = f"reads {needed!r} from a later layer"
            problems.append(Problem("CFG023", where, text, "warning"))
    return problems


def check_names(position: int, table: Table, document: Document) -> list[Problem]:
    """Whether the schedule and the variables a row names exist."""
    where = f"tables[{position}] ({table.name})"
    problems = []
    schedule = table.raw.get("schedule")
    if isinstance(schedule, str) and schedule not in (document.get("schedules") or {}):
        problems.append(Problem("CFG030", where, f"no schedule named {schedule!r}"))
    values = (document.get("environments") or {}).values()
    for name in VARIABLE.findall(json.dumps(table.raw)):
        if not any(name in (block or {}) for block in values):
            text = f"no environment defines ${{{name}}}"
            problems.append(Problem("CFG040", where, text))
    return problems


def find_cycles(graph: dict[str, list[str]]) -> list[list[str]]:
    """Groups of tables that read each other, and tables that read themselves.

    Tarjan's algorithm without recursion, as a chain may be long.
    """
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    on_stack: set[str] = set()
    stack: list[str] = []
    cycles = []
    for root in graph:
        if root in index:
            continue
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        work = [(root, iter(graph[root]))]
        while work:
            node, children = work[-1]
            for child in children:
                if child not in graph:
                    continue
                if child not in index:
                    index[child] = low[child] = len(index)
                    stack.append(child)
                    on_stack.add(child)
                    work.append((child, iter(graph[child])))
                    break
                if child in on_stack:
                    low[node] = min(low[node], index[child])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] != index[node]:
                    continue
                group = [stack.pop()]
                while group[-1] != node:
                    group.append(stack.pop())
                on_stack.difference_update(group)
                if len(group) > 1 or node in graph[node]:
                    cycles.append(sorted(group))
    return cycles
