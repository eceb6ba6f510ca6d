/** What makes the exported folder a Python project: its dependencies, its checks, and their settings. */
import { bundleName } from '#core/model/bundle-targets.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { pinned } from '#core/python/packages.ts';
import type { OutputFile } from '../../define.ts';

/** @returns `pyproject.toml` and `.pre-commit-config.yaml` */
export function pythonProject(pipeline: Pipeline): readonly OutputFile[] {
  const settings = { kind: 'settings', checked: 'generated' } as const;
  return [
    { path: 'pyproject.toml', text: pyproject(bundleName(pipeline)), ...settings },
    { path: '.pre-commit-config.yaml', text: preCommit, ...settings },
  ];
}

/** @param name letters, digits, `_`, `.` and `-`: what names of Python projects may hold as well */
function pyproject(name: string): string {
  return `[project]
name = "${name}"
version = "0.1.0"
description = "Tables of ${name}, planned by config.yml."
requires-python = ">=3.11"
dependencies = ["pyyaml>=6"]

[project.optional-dependencies]
databricks = ["databricks-sdk>=0.60"]
local = ["${pinned('pyspark[pipelines]')}"]
dev = ["black>=25.1", "pre-commit>=4.2", "pytest>=8.3", "ruff>=0.12", "types-PyYAML>=6"]

[build-system]
requires = ["setuptools>=77"]
build-backend = "setuptools.build_meta"

[tool.setuptools]
package-dir = { "" = "pipelines" }
py-modules = ["ldp_config", "ldp_engine"]

[tool.ruff]
line-length = 88
src = ["pipelines"]

[tool.ruff.lint]
select = ["E", "F", "I", "UP", "B"]
# Queries and conditions are kept as they were written, however long they are.
# What stands in a region of your own may import what it needs there.
per-file-ignores = { "transformations/**" = ["E402", "E501"] }
`;
}

const preCommit = `repos:
  - repo: https://github.com/astral-sh/ruff-pre-commit
    rev: v0.12.9
    hooks:
      - id: ruff
  - repo: https://github.com/psf/black-pre-commit-mirror
    rev: 25.1.0
    hooks:
      - id: black
  - repo: https://github.com/pre-commit/pre-commit-hooks
    rev: v6.0.0
    hooks:
      - id: check-yaml
  - repo: local
    hooks:
      - id: plan
        name: the configuration is right
        entry: python pipelines/ldp_engine.py --dry-run
        language: python
        additional_dependencies: ["pyyaml>=6"]
        pass_filenames: false
        files: ^(config\\.yml|pipelines/.*)$
`;
