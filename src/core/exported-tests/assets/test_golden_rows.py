"""Tables have the rows of the design: its sample rows go in, and these come out.

`golden.json` has both. Tables whose rows cannot be worked out here are skipped, and say
why.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rehearsal import GOLDEN, Rehearsal, difference


@pytest.fixture(scope="module")
def rehearsal(spark: Any, tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    folder: Path = tmp_path_factory.mktemp("rows")
    return Rehearsal(spark, folder)


@pytest.mark.parametrize("table", [*GOLDEN["tables"], *GOLDEN["left_out"]])
def test_rows_are_those_of_the_design(table: str, rehearsal: Rehearsal) -> None:
    if table in GOLDEN["left_out"]:
        pytest.skip(GOLDEN["left_out"][table])
    expected = GOLDEN["tables"][table]
    columns = list(dict.fromkeys(name for row in expected for name in row))
    quoted = ["`" + name.replace("`", "``") + "`" for name in columns]
    rows = rehearsal.rows_of(table).select(*quoted)
    found = [row.asDict(recursive=True) for row in rows.collect()]
    assert difference(rehearsal.typed(expected, rows.schema), found) == []
