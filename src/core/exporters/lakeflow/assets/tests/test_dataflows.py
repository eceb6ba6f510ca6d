"""Data Flow Specs are complete and fit together. Nothing but pytest is needed.

Where pyspark is installed, conditions are read as SQL. Where LAKEFLOW_FRAMEWORK names a
checkout of the framework, its own validator looks at the specs.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from bundle_files import CONFIGS, ROOT, SRC, Spec, found, leaves, read, specs

SPECS = specs()
FOLDERS = {
    "schemaPath": "schemas",
    "sqlPath": "dml",
    "functionPath": "python_functions",
    "dataQualityExpectationsPath": "expectations",
}
each_spec = pytest.mark.parametrize(
    "spec", SPECS, ids=[one.value["dataFlowId"] for one in SPECS]
)


def repeated(names: list[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


def test_there_are_specs() -> None:
    assert SPECS


def test_ids_are_unique() -> None:
    assert repeated([one.value["dataFlowId"].lower() for one in SPECS]) == []


def test_every_table_is_written_by_one_spec() -> None:
    tables = [name.lower() for one in SPECS for name in one.targets]
    assert repeated(tables) == []


def test_views_and_flows_are_unique_in_each_pipeline() -> None:
    names = [
        f"{one.value['dataFlowGroup']} {name}"
        for one in SPECS
        for name in [*one.views, *one.flows]
    ]
    assert repeated(names) == []


@each_spec
def test_every_file_is_there(spec: Spec) -> None:
    missing = [
        name
        for key, name in leaves(spec.value)
        if key in FOLDERS and not (spec.folder / FOLDERS[key] / name).exists()
    ]
    assert missing == []


@each_spec
def test_flows_read_and_write_what_is_there(spec: Spec) -> None:
    staging = {name for one in spec.groups for name in one.get("stagingTables", {})}
    for name, flow in spec.flows.items():
        details = flow["flowDetails"]
        assert details["sourceView"] in {*spec.views, *staging}, name
        assert details["targetTable"] in {*spec.targets, *staging}, name


@each_spec
def test_columns_are_schemas_of_structs(spec: Spec) -> None:
    for key, name in leaves(spec.value):
        if key == "schemaPath" and name.endswith(".json"):
            schema = read(spec.folder / "schemas" / name)
            assert schema["type"] == "struct"
            columns = [one["name"].lower() for one in schema["fields"]]
            assert repeated(columns) == []


def rules_of(spec: Spec) -> dict[str, list[dict[str, Any]]]:
    """Expectations by what happens to rows that fail them."""
    for key, name in leaves(spec.value):
        if key == "dataQualityExpectationsPath":
            rules: dict[str, list[dict[str, Any]]]
            rules = read(spec.folder / "expectations" / name)
            assert rules
            return rules
    return {}


@each_spec
def test_expectations_are_complete(spec: Spec) -> None:
    rules = rules_of(spec)
    # The framework leaves out any other kind without a word.
    assert set(rules) <= {"expect", "expect_or_drop", "expect_or_fail"}
    for same in rules.values():
        assert repeated([one["name"] for one in same]) == []
        assert [one["name"] for one in same if not one["constraint"].strip()] == []


# What Databricks alone knows: fields of a text that is JSON.
JSON_FIELD = re.compile(r"[\w`)\]]:[A-Za-z_`\[]")
CONDITIONS = ("where", "whereClause", "apply_as_deletes", "filter")


@each_spec
def test_conditions_are_sql(spec: Spec, spark: Any) -> None:
    parser = spark._jsparkSession.sessionState().sqlParser()
    texts = [one["constraint"] for same in rules_of(spec).values() for one in same]
    texts += [text for key, text in leaves(spec.value) if key in CONDITIONS]
    for text in texts:
        plain = re.sub(r"'(?:[^'\\]|\\.)*'|(?<!\$)\{\w+\}", "''", text)
        if text.strip() and not JSON_FIELD.search(plain):
            parser.parseExpression(text)


def environments() -> list[str]:
    return list(read(ROOT / "databricks.yml")["targets"])


def config(environment: str, kind: str) -> Any:
    for path in found(CONFIGS, f"{environment}_{kind}"):
        if path.stem == f"{environment}_{kind}":
            return read(path)
    return {}


TOKEN = re.compile(r"(?<!\$)\{([A-Za-z_]\w*)\}")
FILLED_IN = {
    "pipeline_id",
    "pipeline_catalog",
    "pipeline_schema",
    "pipeline_layer",
    "start_utc_timestamp",
    "workspace_env",
    "logical_env",
    "version",
    "fragment",
}
PLACES = ("database", "table", "path", "tableName", "targetTable")


def test_every_token_has_a_value() -> None:
    used = {
        name
        for one in SPECS
        for key, text in leaves(one.value)
        if key in PLACES
        for name in TOKEN.findall(text)
    }
    empty = []
    for environment in environments():
        tokens = config(environment, "substitutions").get("tokens", {})
        assert used - FILLED_IN <= set(tokens), f"{environment} lacks tokens"
        empty += [f"{name} of {environment}" for name in tokens if not tokens[name]]
    if empty:
        pytest.skip(f"These are yours to fill in: {', '.join(empty)}")


SECRET = re.compile(r"\$\{secret\.([^{}]+)\}")
SECRET_KEY = re.compile(
    r"(password|passwd|secret|jaas\.config|access_?key)$", re.IGNORECASE
)


def test_secrets_are_kept_in_scopes() -> None:
    texts = [leaf for one in SPECS for leaf in leaves(one.value)]
    used = {alias for _, text in texts for alias in SECRET.findall(text)}
    for environment in environments():
        known = config(environment, "secrets")
        assert used <= set(known), f"{environment} lacks secrets"
        assert all(one["scope"] and one["key"] for one in known.values())
    plain = [key for key, text in texts if SECRET_KEY.search(key) and "{" not in text]
    assert plain == []


def test_every_group_is_refreshed_by_a_pipeline() -> None:
    refreshed = {
        group.strip().lower()
        for path in ROOT.glob("resources/*.pipeline.yml")
        for key, text in leaves(read(path))
        if key == "pipeline.dataFlowGroupFilter"
        for group in text.split(",")
    }
    assert {one.value["dataFlowGroup"].lower() for one in SPECS} == refreshed


def test_functions_of_yours_are_there() -> None:
    missing = []
    for one in SPECS:
        for key, name in leaves(one.value):
            if key not in ("pythonModule", "module"):
                continue
            module, _, function = name.rpartition(".")
            path = SRC / "python" / (module.replace(".", "/") + ".py")
            if not path.exists():
                missing.append(path.relative_to(ROOT).as_posix())
                continue
            body = ast.parse(path.read_text(encoding="utf-8")).body
            names = {getattr(node, "name", None) for node in body}
            assert function in names, f"{path} has no {function}"
    if missing:
        pytest.skip(f"These are yours to add: {', '.join(sorted(set(missing)))}")


def test_the_framework_takes_the_specs() -> None:
    checkout = os.environ.get("LAKEFLOW_FRAMEWORK")
    if not checkout:
        pytest.skip("LAKEFLOW_FRAMEWORK names no checkout of the framework")
    if not list(SRC.rglob("*_main.json")):
        pytest.skip("the validator of the framework reads specs in JSON only")
    script = Path(checkout) / "scripts" / "validate_dataflows.py"
    command = [sys.executable, str(script), str(ROOT)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    # It ends well where it finds nothing, too.
    assert "No dataflow files found" not in done.stdout
