"""The pipelines of an exported bundle, with the settings Databricks would start them with."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True)
class BundlePipeline:
    key: str
    catalog: str
    schema: str
    settings: dict[str, str]


def filled(value: Any, known: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: filled(one, known) for key, one in value.items()}
    if isinstance(value, list):
        return [filled(one, known) for one in value]
    if not isinstance(value, str):
        return value
    return re.sub(r"\$\{([^}]+)\}", lambda found: known.get(found[1], found[0]), value)


def pipelines_of(root: Path, environment: str, framework: Path) -> list[BundlePipeline]:
    bundle = yaml.safe_load((root / "databricks.yml").read_text())
    known = {"bundle.target": environment, "workspace.host": "https://none"}
    for name, variable in bundle["variables"].items():
        if "default" in variable:
            known[f"var.{name}"] = str(variable["default"])
    for name, value in bundle["targets"][environment].get("variables", {}).items():
        known[f"var.{name}"] = str(value)
    found = []
    for path in sorted(root.glob("resources/*.pipeline.yml")):
        resources = yaml.safe_load(path.read_text())["resources"]["pipelines"]
        for key, resource in filled(resources, known).items():
            settings = {
                name: str(value) for name, value in resource["configuration"].items()
            }
            settings |= {
                "bundle.sourcePath": str(root / "src"),
                "framework.sourcePath": str(framework / "src"),
                "pipelines.id": key,
                "pipelines.catalog": resource["catalog"],
                "pipelines.schema": resource["schema"],
                "spark.databricks.unityCatalog.enabled": "true",
            }
            found.append(
                BundlePipeline(key, resource["catalog"], resource["schema"], settings)
            )
    return found
