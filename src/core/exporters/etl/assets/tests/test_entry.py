"""The entry loads the module of every table, and tells which one fails."""

from __future__ import annotations

import importlib
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent.parent
CONFIG = """
tables:
  - {name: orders, layer: bronze, source: x/y}
  - {name: late, layer: bronze, source: x/y, enabled: false}
  - {name: sales, layer: gold, depends_on: [orders], module: transformations.gold.other}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of four modules, of which one says what it was told to."""
    shutil.copytree(HERE / "pipelines", tmp_path / "pipelines")
    (tmp_path / "config.yml").write_text(CONFIG, encoding="utf-8")
    for name in ("bronze/orders", "bronze/late", "gold/other", "sinks/alerts"):
        path = tmp_path / "transformations" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        # A package elsewhere on the path would come before folders that are none.
        (path.parent / "__init__.py").touch()
        path.write_text("", encoding="utf-8")
    (tmp_path / "transformations" / "__init__.py").touch()
    known = {name for name in sys.modules if name.startswith("transformations")}
    for name in known:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


def load_entry(project: Path) -> ModuleType:
    path = project / "pipelines" / "entry.py"
    spec = importlib.util.spec_from_file_location("entry", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_enabled_table_and_what_has_no_row_is_loaded(project: Path) -> None:
    entry = load_entry(project)
    assert entry.modules() == {
        "transformations.bronze.orders": "table orders",
        "transformations.gold.other": "table sales",
        "transformations.sinks.alerts": "what has no row",
    }
    assert "transformations.gold.other" in sys.modules
    assert "transformations.bronze.late" not in sys.modules


def test_a_module_is_run_each_time(project: Path) -> None:
    load_entry(project)
    first = sys.modules["transformations.bronze.orders"]
    load_entry(project)
    assert sys.modules["transformations.bronze.orders"] is not first


def test_a_module_that_fails_is_told_with_its_table(project: Path) -> None:
    path = project / "transformations" / "gold" / "other.py"
    path.write_text("import no_such_package\n", encoding="utf-8")
    words = "table sales: module transformations.gold.other failed: No module named"
    with pytest.raises(ImportError, match=words):
        load_entry(project)


def test_a_missing_module_is_told_with_its_table(project: Path) -> None:
    (project / "transformations" / "bronze" / "orders.py").unlink()
    with pytest.raises(ImportError, match="table orders: module .* failed"):
        load_entry(project)


def test_a_wrong_configuration_is_refused(project: Path) -> None:
    config = project / "config.yml"
    config.write_text(CONFIG.replace("[orders]", "[nowhere]"), encoding="utf-8")
    with pytest.raises(ValueError, match="CFG020"):
        load_entry(project)
