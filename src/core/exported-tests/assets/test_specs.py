"""What `spark-pipelines` runs is complete in every environment."""

from __future__ import annotations

import pytest
from config_files import read
from recorder import ROOT, Frame, load, placeholder

SPECS = sorted(path.name for path in ROOT.glob("spark-pipeline*.yml"))


@pytest.fixture(scope="module")
def settings() -> set[str]:
    """The settings that modules read."""
    asked: set[str] = set()

    def setting(name: str) -> str:
        asked.add(name)
        return placeholder(name)

    load(setting, lambda read: Frame())
    return asked


@pytest.mark.parametrize("path", SPECS)
def test_modules_are_where_they_are_looked_for(path: str) -> None:
    for library in read(path)["libraries"]:
        pattern = library["glob"]["include"]
        found = [ROOT / pattern, *ROOT.glob(pattern + "/*")]
        files = [one for one in found if one.is_file()]
        assert files, f"nothing is found by {pattern}"
        assert {one.suffix for one in files} <= {".py", ".sql"}


@pytest.mark.parametrize("path", SPECS)
def test_schemas_are_beside_it(path: str) -> None:
    schemas = path.replace("spark-pipeline", "schemas").replace(".yml", ".sql")
    assert (ROOT / schemas).exists()


@pytest.mark.parametrize("path", SPECS)
def test_every_setting_has_a_value(path: str, settings: set[str]) -> None:
    configuration = read(path)["configuration"]
    assert {name for name in settings if not configuration.get(name)} == set()


@pytest.mark.parametrize("path", SPECS)
def test_state_is_kept_at_an_absolute_address(path: str) -> None:
    assert ":/" in read(path)["storage"]
