"""Plans the pipeline of config.yml: checks it, selects tables by tag, orders them.

The engine never decides which tables exist: every enabled table is always registered,
because a table that is not declared in an update counts as removed. It decides which
tables an update refreshes.

Exit codes: 0 fine, 2 the configuration is wrong, 3 nothing is selected.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from ldp_config import (
    LAYERS,
    ConfigError,
    Document,
    Problem,
    Table,
    load,
    tables_of,
    validate,
)

LOG = logging.getLogger("ldp")
EXIT_OK, EXIT_INVALID, EXIT_EMPTY = 0, 2, 3


def select(
    tables: Iterable[Table],
    tags: list[str],
    tag_mode: str = "or",
    upstream: bool = False,
    downstream: bool = False,
) -> set[str]:
    """Names of the tables to refresh. No tags select every table.

    AND wants all of the tags on a table, OR any one of them.
    """
    live = {table.name: table for table in tables if table.enabled}
    wanted = set(tags)
    if not wanted:
        return set(live)

    def fits(table: Table) -> bool:
        own = set(table.tags)
        return wanted <= own if tag_mode == "and" else bool(wanted & own)

    readers: dict[str, list[str]] = {}
    for table in live.values():
        for needed in table.depends_on:
            readers.setdefault(needed, []).append(table.name)

    def reached(step: Callable[[str], list[str]]) -> set[str]:
        found, waiting = set(chosen), list(chosen)
        while waiting:
            for name in step(waiting.pop()):
                if name in live and name not in found:
                    found.add(name)
                    waiting.append(name)
        return found

    chosen = {name for name, table in live.items() if fits(table)}
    result = set(chosen)
    if upstream:
        result |= reached(lambda name: live[name].depends_on)
    if downstream:
        result |= reached(lambda name: readers.get(name, []))
    return result


def order(tables: Iterable[Table], chosen: set[str]) -> list[list[str]]:
    """Waves: tables of one may run at once. Ties break by name, so that runs repeat."""
    missing: dict[str, int] = {}
    readers: dict[str, list[str]] = {}
    for table in tables:
        if table.name in chosen:
            needs = {name for name in table.depends_on if name in chosen}
            missing[table.name] = len(needs)
            for name in needs:
                readers.setdefault(name, []).append(table.name)
    waves = []
    ready = sorted(name for name, count in missing.items() if count == 0)
    while ready:
        waves.append(ready)
        freed = []
        for name in ready:
            del missing[name]
            for reader in readers.get(name, []):
                missing[reader] -= 1
                if missing[reader] == 0:
                    freed.append(reader)
        ready = sorted(freed)
    if missing:
        text = "circular dependency among " + ", ".join(sorted(missing))
        raise ConfigError([Problem("CFG022", "tables", text)])
    return waves


def plan(
    document: Document,
    tags: list[str],
    tag_mode: str,
    run_mode: str,
    upstream: bool = False,
    downstream: bool = False,
) -> Document:
    """What an update would do: the waves, and what it reads as last materialised."""
    tables = tables_of(document)
    chosen = select(tables, tags, tag_mode, upstream, downstream)
    waves = order(tables, chosen)
    flat = [name for wave in waves for name in wave]
    by_name = {table.name: table for table in tables}
    stale = {
        name: [one for one in by_name[name].depends_on if one not in chosen]
        for name in flat
    }
    return {
        "run_mode": run_mode,
        "tags": tags,
        "tag_mode": tag_mode,
        "waves": waves,
        "order": flat,
        "not_refreshed_upstream": {
            name: reads for name, reads in stale.items() if reads
        },
        "refresh": flat if run_mode == "incremental" else [],
        "full_refresh": flat if run_mode == "full" else [],
    }


def to_dot(tables: list[Table], waves: list[list[str]]) -> str:
    """The pipeline for Graphviz: layers as boxes, tables with their wave."""
    fill = {"bronze": "#e6c9a8", "silver": "#d8dde3", "gold": "#f3dd8a"}
    step = {name: at for at, wave in enumerate(waves, 1) for name in wave}
    style = 'shape=box, style="filled,rounded", fontname="Helvetica"'
    lines = ["digraph pipeline {", "  rankdir=LR;", f"  node [{style}];"]
    for layer in LAYERS:
        members = [table for table in tables if table.layer == layer]
        if not members:
            continue
        lines += [f"  subgraph cluster_{layer} {{", f'    label="{layer}";']
        for table in members:
            name = table.name
            label = json.dumps(f"{name}\n#{step[name]}" if name in step else name)
            faded = ', fontcolor="#999999", style="filled,rounded,dashed"'
            more = "" if name in step else faded
            look = f'label={label}, fillcolor="{fill[layer]}"{more}'
            lines.append(f"    {json.dumps(name)} [{look}];")
        lines.append("  }")
    for table in tables:
        for needed in table.depends_on:
            lines.append(f"  {json.dumps(needed)} -> {json.dumps(table.name)};")
    return "\n".join([*lines, "}", ""])


class JsonLines(logging.Formatter):
    """One JSON object a line, so that logs can be searched by field."""

    def format(self, record: logging.LogRecord) -> str:
        at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created))
        fields = getattr(record, "fields", {})
        event = {"at": at, "level": record.levelname, "event": record.getMessage()}
        return json.dumps({**event, **fields})


def start_log() -> None:
    """Sends the log to the standard error output."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    LOG.handlers[:] = [handler]
    LOG.setLevel(logging.INFO)


def log(event: str, **fields: Any) -> None:
    """Writes a line of the log."""
    LOG.info(event, extra={"fields": fields})


def dataset_of(document: Document, table: Table) -> str:
    """What the pipeline calls a table: its schema and its name there."""
    defaults = document.get("defaults") or {}
    target = table.raw.get("target") or {}
    layer = (defaults.get("layers") or {}).get(table.layer) or {}
    schema = target.get("schema") or layer.get("schema") or defaults.get("schema")
    name = target.get("table") or table.name
    return f"{schema}.{name}" if schema else name


def arguments(argv: list[str] | None) -> argparse.Namespace:
    cli = argparse.ArgumentParser(prog="ldp_engine", description=__doc__)
    cli.add_argument("--config", type=Path, default=Path("config.yml"))
    cli.add_argument("--env", help="whose values ${name} stands for")
    cli.add_argument("--var", action="append", default=[], metavar="NAME=VALUE")
    cli.add_argument("--tags", default="", help="comma separated; none: every table")
    cli.add_argument("--tag-mode", choices=("and", "or"), default="or")
    cli.add_argument("--mode", choices=("incremental", "full"), default="incremental")
    cli.add_argument("--upstream", action="store_true", help="also all they read")
    cli.add_argument(
        "--downstream", action="store_true", help="also all that read them"
    )
    cli.add_argument("--dry-run", action="store_true", help="print the plan and stop")
    cli.add_argument("--visualize", type=Path, metavar="FILE.dot")
    cli.add_argument("--format", choices=("text", "json"), default="text")
    return cli.parse_args(argv)


def print_plan(result: Document, form: str) -> None:
    if form == "json":
        print(json.dumps(result, indent=2))
        return
    for number, wave in enumerate(result["waves"], 1):
        print(f"{number}. {', '.join(wave)}")
    for name, reads in result["not_refreshed_upstream"].items():
        print(f"note: {name} reads {', '.join(reads)} as last materialised")


def main(argv: list[str] | None = None) -> int:
    args = arguments(argv)
    start_log()
    began = time.monotonic()
    try:
        overrides = dict(one.split("=", 1) for one in args.var if "=" in one)
        document = load(args.config, args.env, overrides)
        log("read", file=str(args.config), tables=len(document["tables"]))
        problems = validate(document)
        for problem in problems:
            print(problem, file=sys.stderr)
        if any(problem.level == "error" for problem in problems):
            return EXIT_INVALID
        tags = [tag.strip() for tag in args.tags.split(",") if tag.strip()]
        result = plan(
            document, tags, args.tag_mode, args.mode, args.upstream, args.downstream
        )
    except ConfigError as error:
        print(error, file=sys.stderr)
        return EXIT_INVALID
    seconds = round(time.monotonic() - began, 3)
    log(
        "planned",
        tables=len(result["order"]),
        waves=len(result["waves"]),
        seconds=seconds,
    )
    if args.visualize:
        dot = to_dot(tables_of(document), result["waves"])
        args.visualize.write_text(dot, encoding="utf-8")
        log("drawn", file=str(args.visualize))
    print_plan(result, args.format)
    if not result["order"]:
        print("no table has those tags", file=sys.stderr)
        return EXIT_EMPTY
    if not args.dry_run and not args.visualize and args.format == "text":
        flag = "--full-refresh" if args.mode == "full" else "--refresh"
        datasets = {
            table.name: dataset_of(document, table) for table in tables_of(document)
        }
        tables = ",".join(datasets[name] for name in result["order"])
        print(f"databricks bundle run <pipeline> {flag} {tables}")
        print(f"spark-pipelines run {flag} {tables}")
    return EXIT_OK


if __name__ == "__main__":
    sys.exit(main())
