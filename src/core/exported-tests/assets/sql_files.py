"""Takes the queries out of SQL files, so that plain Spark can run them."""

from __future__ import annotations

import re

STATEMENT = re.compile(r"^(?=CREATE )", re.MULTILINE)
# What stands before the query of a table or view, and of a flow.
BEFORE = re.compile(r"\nAS\n| BY NAME\n")


def queries_in(text: str) -> list[str]:
    """The query of each statement, in their order; empty where there is none."""
    statements = [one for one in STATEMENT.split(text) if one.startswith("CREATE ")]
    queries = [BEFORE.split(one, maxsplit=1)[1:] for one in statements]
    return [query[0].strip().removesuffix(";") if query else "" for query in queries]


def with_view(query: str, written: str, view: str, begin: int) -> tuple[str, int]:
    """The query with a view in place of what it reads next, and where that ends."""
    words = r"\s+".join(re.escape(word) for word in written.split())
    found = re.compile(rf"\bFROM {words}(?![\w.`(])").search(query, begin)
    assert found, f"It does not read {written}:\n{query}"
    read = f"FROM {view}"
    after = query[found.end() :]
    return query[: found.start()] + read + after, found.start() + len(read)
