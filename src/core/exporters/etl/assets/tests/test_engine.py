"""The engine selects tables by tag and orders them, the same way each time."""

import json
from pathlib import Path

import pytest

import ldp_engine
from ldp_config import ConfigError, Document, load, tables_of
from ldp_engine import main, order, plan, select, to_dot

ROOT = Path(__file__).parent.parent


def document() -> Document:
    return {
        "tables": [
            {"name": "customers", "layer": "bronze", "tags": ["daily", "critical"]},
            {"name": "orders", "layer": "bronze", "tags": ["hourly"]},
            {
                "name": "people",
                "layer": "silver",
                "depends_on": ["customers"],
                "tags": ["daily"],
            },
            {
                "name": "sales",
                "layer": "gold",
                "depends_on": ["people", "orders"],
                "tags": ["daily"],
            },
            {"name": "off", "layer": "gold", "tags": ["daily"], "enabled": False},
        ]
    }


@pytest.mark.parametrize(
    ("tags", "mode", "closure", "chosen"),
    [
        ([], "or", {}, {"customers", "orders", "people", "sales"}),
        (["hourly", "critical"], "or", {}, {"customers", "orders"}),
        (["daily", "critical"], "and", {}, {"customers"}),
        (["nothing"], "or", {}, set()),
        (["critical"], "or", {"downstream": True}, {"customers", "people", "sales"}),
        (["hourly"], "or", {"upstream": True}, {"orders"}),
    ],
)
def test_tags_select_tables(
    tags: list[str], mode: str, closure: dict[str, bool], chosen: set[str]
) -> None:
    assert select(tables_of(document()), tags, mode, **closure) == chosen


def test_a_plan_has_waves_and_says_what_is_not_refreshed() -> None:
    made = plan(document(), ["daily"], "or", "full")
    assert made["waves"] == [["customers"], ["people"], ["sales"]]
    assert made["not_refreshed_upstream"] == {"sales": ["orders"]}
    assert (made["refresh"], made["full_refresh"]) == ([], made["order"])


def test_a_circle_has_no_order() -> None:
    circle = {
        "tables": [
            {"name": "a", "layer": "bronze", "depends_on": ["b"]},
            {"name": "b", "layer": "bronze", "depends_on": ["a"]},
        ]
    }
    with pytest.raises(ConfigError):
        order(tables_of(circle), {"a", "b"})


def test_ten_thousand_tables_in_a_row_are_ordered() -> None:
    rows: list[Document] = [
        {
            "name": f"t{at}",
            "layer": "bronze",
            "depends_on": [f"t{at - 1}"] if at else [],
        }
        for at in range(10_000)
    ]
    assert (
        len(order(tables_of({"tables": rows}), {row["name"] for row in rows})) == 10_000
    )


def test_the_picture_shows_every_table() -> None:
    tables = tables_of(document())
    dot = to_dot(tables, order(tables, {"customers", "people"}))
    assert all(f'"{table.name}"' in dot for table in tables)
    assert '"customers" -> "people";' in dot


def test_the_command_line_plans_the_whole_pipeline(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = main(["--config", str(ROOT / "config.yml"), "--dry-run", "--format", "json"])
    made = json.loads(capsys.readouterr().out)
    enabled = [table for table in tables_of(load(ROOT / "config.yml")) if table.enabled]
    assert code == ldp_engine.EXIT_OK
    assert len(made["order"]) == len(enabled)


def test_exit_codes_tell_what_happened(capsys: pytest.CaptureFixture[str]) -> None:
    config = ["--config", str(ROOT / "config.yml")]
    assert (
        main([*config, "--tags", "no such tag", "--dry-run"]) == ldp_engine.EXIT_EMPTY
    )
    assert main(["--config", str(ROOT / "none.yml")]) == ldp_engine.EXIT_INVALID
    assert capsys.readouterr().err
