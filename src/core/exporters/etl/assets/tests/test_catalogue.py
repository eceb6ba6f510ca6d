"""config.yml is right, and the engine finds what would be wrong with it."""

import copy
from pathlib import Path

import pytest

import ldp_config
from ldp_config import ConfigError, Document, load, tables_of, validate

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def whole() -> Document:
    return load(ROOT / "config.yml")


def codes(document: Document) -> list[str]:
    return [problem.code for problem in validate(document)]


def two_tables() -> Document:
    return {
        "tables": [
            {"name": "orders", "layer": "bronze", "source": "s3://landing/orders"},
            {"name": "sales", "layer": "gold", "depends_on": ["orders"]},
        ]
    }


def test_the_configuration_is_right(whole: Document) -> None:
    assert [
        str(problem) for problem in validate(whole) if problem.level == "error"
    ] == []


def test_every_environment_can_be_read(whole: Document) -> None:
    for environment in whole.get("environments") or {}:
        load(ROOT / "config.yml", environment)


def test_tables_that_are_switched_off_have_no_module(whole: Document) -> None:
    if (ROOT / "pipelines" / "entry.py").exists():
        pytest.skip("the entry loads modules of enabled tables alone")
    modules = {
        table.name: str(
            table.raw.get("module") or f"transformations.{table.layer}.{table.name}"
        )
        for table in tables_of(whole)
        if not table.enabled
    }
    declared = [
        name
        for name, module in modules.items()
        if (ROOT / f"{module.replace('.', '/')}.py").exists()
    ]
    assert declared == []


def test_an_unknown_environment_is_refused() -> None:
    with pytest.raises(ConfigError) as caught:
        load(ROOT / "config.yml", "no such environment")
    assert caught.value.problems[0].code == "CFG004"


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load(tmp_path / "config.yml")
    assert caught.value.problems[0].code == "CFG001"


def test_broken_yaml_is_told_with_its_line(tmp_path: Path) -> None:
    broken = tmp_path / "config.yml"
    broken.write_text("tables:\n  - name: [a\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load(broken)
    [problem] = caught.value.problems
    assert (problem.code, ":3:" in problem.where) == ("CFG002", True)


@pytest.mark.parametrize(
    ("at", "change", "code"),
    [
        (0, {"name": ""}, "CFG010"),
        (1, {"name": "ORDERS", "depends_on": []}, "CFG011"),
        (0, {"layer": "copper"}, "CFG012"),
        (0, {"mode": "fast"}, "CFG013"),
        (0, {"source": None}, "CFG014"),
        (1, {"depends_on": ["nowhere"]}, "CFG020"),
        (0, {"enabled": False}, "CFG021"),
        (0, {"depends_on": ["sales"]}, "CFG022"),
        (1, {"depends_on": ["sales"]}, "CFG022"),
        (0, {"schedule": "never"}, "CFG030"),
        (0, {"source": "${landing}/orders"}, "CFG040"),
    ],
)
def test_what_is_wrong_has_a_code(at: int, change: Document, code: str) -> None:
    document = copy.deepcopy(two_tables())
    document["tables"][at].update(change)
    assert code in codes(document)


def test_a_table_may_not_read_a_later_layer_unnoticed() -> None:
    document = two_tables()
    document["tables"].append(
        {"name": "late", "layer": "bronze", "depends_on": ["sales"]}
    )
    [problem] = validate(document)
    assert (problem.code, problem.level) == ("CFG023", "warning")


def test_variables_are_filled_in_everywhere() -> None:
    value = {"path": "${landing}/orders", "list": ["${landing}", 1], "other": "${none}"}
    assert ldp_config.substitute(value, {"landing": "/in"}) == {
        "path": "/in/orders",
        "list": ["/in", 1],
        "other": "${none}",
    }
