/** Writes the files around the modules: what runs them, with which values, and how. */
import { projectTests } from '#core/exported-tests/project-tests.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import { sparkReleases } from '#core/python/packages.ts';
import { settingOf, shellNameOf } from '../dialect.ts';
import { needsOf } from './needs.ts';
import { type ProjectFacts, type SparkProject, specPath, suffixOf } from './project-facts.ts';
import { readmeOf } from './readme.ts';
import { packagesOf, runScript } from './run-script.ts';
import { schemasOf } from './schemas.ts';
import { specOf } from './spec.ts';

/** @returns specs, settings, tests and texts; the modules themselves come from elsewhere */
export function writeAround(project: SparkProject): readonly OutputFile[] {
  const { pipeline, used, choices } = project;
  const secrets = sortedNames(used.secrets);
  const tests = projectTests({
    ...project,
    configuredBy: 'specs',
    settingOf,
    secretPlace: shellNameOf,
    secrets: secrets.map(shellNameOf),
    functionFolder: 'src/',
    requirements: ['-r requirements.txt'],
  });
  const facts: ProjectFacts = {
    ...project,
    needs: needsOf(project.plan),
    environments: pipeline.environments.length > 0 ? pipeline.environments : ['dev'],
    variables: sortedNames(used.variables),
    secrets,
    tests,
  };
  const checked = 'executed';
  return [
    ...facts.environments.flatMap((environment) => [
      {
        path: specPath(facts, environment),
        text: specOf(facts, environment),
        kind: 'pipeline',
        checked,
      } as const,
      {
        path: `schemas${suffixOf(facts, environment)}.sql`,
        text: schemasOf(facts, environment),
        kind: 'schema',
        checked,
      } as const,
    ]),
    { path: 'packages.txt', text: packagesOf(facts), kind: 'settings', checked },
    { path: 'scripts/run_local.sh', text: runScript(facts), kind: 'script', checked },
    {
      path: 'requirements.txt',
      text: `pyspark[pipelines]==${sparkReleases[choices.version]}\n`,
      kind: 'settings',
      checked,
    },
    ...tests.files,
    { path: '.gitignore', text: ignored, kind: 'settings', checked: 'generated' },
    { path: 'README.md', text: readmeOf(facts), kind: 'readme', checked: 'generated' },
  ];
}

const ignored = [
  '.local/',
  '.spark-pipeline*.yml',
  '.venv/',
  '__pycache__/',
  '.pytest_cache/',
  '',
].join('\n');

function sortedNames(names: Iterable<string>): readonly string[] {
  return [...names].sort((a, b) => (a < b ? -1 : 1));
}
