/** The script that compares two manifests and refuses what would harm tables. */

export const compareScript = {
  path: 'scripts/compare_manifests.py',
  text: `"""Compares the tables of two manifests: what is deployed, and what would be deployed.

Exits with 1 where a table would change its kind or lose columns; --force passes it.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

Table = dict[str, Any]


def tables_of(path: Path) -> dict[str, Table]:
    """Returns the tables that a manifest lists, by id."""
    manifest = json.loads(path.read_text(encoding="utf-8"))
    return {table["id"]: table for table in manifest.get("tables", [])}


def lost_columns(before: Table, after: Table) -> list[str]:
    """Returns the columns that go, as far as both sides are known."""
    if "columns" not in before or "columns" not in after:
        return []
    kept = set(after["columns"])
    return [column for column in before["columns"] if column not in kept]


def changes_of(
    before: dict[str, Table], after: dict[str, Table]
) -> list[tuple[bool, str]]:
    """Returns every change in words, each with whether it breaks the table."""
    changes: list[tuple[bool, str]] = []
    for name, table in before.items():
        other = after.get(name)
        if other is None:
            changes.append((False, f"{name} is not in the bundle any more."))
            continue
        if other["kind"] != table["kind"]:
            words = f"{name} turns from {table['kind']} into {other['kind']}."
            changes.append((True, words))
        lost = lost_columns(table, other)
        if lost:
            changes.append((True, f"{name} loses {', '.join(lost)}."))
    for name in after:
        if name not in before:
            changes.append((False, f"{name} is added."))
    return changes


def main() -> int:
    """Prints the changes and returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("deployed", type=Path)
    parser.add_argument("wanted", type=Path)
    parser.add_argument("--force", action="store_true")
    arguments = parser.parse_args()
    changes = changes_of(tables_of(arguments.deployed), tables_of(arguments.wanted))
    for breaks, words in changes:
        print(f"- {'Breaks: ' if breaks else ''}{words}")
    if not changes:
        print("- No table changes.")
    if any(breaks for breaks, _ in changes) and not arguments.force:
        print("\\nRefused. Give --force to go on all the same.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
`,
};
