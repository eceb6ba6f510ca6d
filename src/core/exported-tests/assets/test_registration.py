"""Every module declares what was designed: tables, views, flows, sinks and rules.

`expected.json` says what that is. Nothing but pytest is needed.
"""

from __future__ import annotations

from typing import Any

import pytest
from recorder import EXPECTED, ROOT, Declared, Frame, Read, load


@pytest.fixture(scope="module")
def reads() -> list[Read]:
    return []


@pytest.fixture(scope="module")
def declared(reads: list[Read]) -> dict[str, list[Declared]]:
    def answer(read: Read) -> Frame:
        reads.append(read)
        return Frame()

    return load(answer=answer)


def shown(one: Declared, reads: list[Read]) -> dict[str, Any]:
    """A call as `expected.json` has it, with what its function reads."""
    given = {
        name: value.__name__ if callable(value) else value
        for name, value in one.given.items()
    }
    call: dict[str, Any] = {"call": one.call, "given": given}
    if one.function and one.call != "foreach_batch_sink":
        reads.clear()
        one.function()
        call["reads"] = [str(read) for read in reads]
    return call


@pytest.mark.parametrize("path", [*EXPECTED["modules"], *EXPECTED["statements"]])
def test_file_declares_what_was_designed(
    path: str, declared: dict[str, list[Declared]], reads: list[Read]
) -> None:
    assert (ROOT / path).exists()
    if path in EXPECTED["statements"]:
        lines = (ROOT / path).read_bytes().decode().split("\n")
        statements = [line for line in lines if line.startswith("CREATE ")]
        assert statements == EXPECTED["statements"][path]
    else:
        calls = [shown(one, reads) for one in declared[path]]
        assert calls == EXPECTED["modules"][path]


def test_no_name_is_declared_twice(declared: dict[str, list[Declared]]) -> None:
    names = [
        (one.call == "append_flow", str(one.given.get("name")).lower())
        for calls in declared.values()
        for one in calls
        if "target" not in one.given or one.call == "append_flow"
    ]
    assert sorted(names) == sorted(set(names))
