/** Writes the files of the bundle as a whole: what is deployed, where to, and with which values. */
import { placeOfSecret } from '#core/declarative/python/databricks-dialect.ts';
import type { DeliveryPlan } from '#core/delivery/define.ts';
import { deliveryFiles } from '#core/delivery/delivery-files.ts';
import { type ProjectTests, projectTests } from '#core/exported-tests/project-tests.ts';
import type { TestedModule } from '#core/exported-tests/tested-project.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import { directDatabases } from '#core/jobs/direct-databases.ts';
import { bundleWords } from '#core/model/bundle-words.ts';
import type { NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { pinned } from '#core/python/packages.ts';
import { writeResources } from '#core/resources/write-resources.ts';
import { type BundleNames, pipelineFile } from '../names.ts';
import type { Scope } from '../scope.ts';
import { bundleFile, databricksYml } from './databricks-yml.ts';
import { defaultPlace } from './default-place.ts';
import { computeOf, pipelineYml } from './pipeline-yml.ts';
import { readmeOf } from './readme.ts';
import { resourceBundle } from './resource-bundle.ts';
import { schemaYml } from './schemas.ts';
import { writeJobs } from './write-jobs.ts';

export interface ProjectParts {
  /** What variables are called in the design that have another name there. */
  readonly designedAs: ReadonlyMap<string, string>;
  readonly names: BundleNames;
  /** Nodes that have a definition. */
  readonly written: readonly (NodeOf<'table'> | NodeOf<'sink'>)[];
  readonly hasGovernance: boolean;
  /** The one file that loads all definitions. Absent: the pipeline loads them itself. */
  readonly library: string | undefined;
  readonly definitions: readonly TestedModule[];
  nameOf(table: NodeOf<'table'>): string;
}

/** Emits the files and books where settings of the project went. */
export function writeProject(scope: Scope, parts: ProjectParts): void {
  const { pipeline, book, report, emit } = scope;
  const { names, hasGovernance, designedAs } = parts;
  const words = bundleWords(pipeline);
  const place = defaultPlace(pipeline);
  const project = { pipeline, names, words, book, place, hasGovernance, designedAs };
  const emitYaml = (path: string, kind: string, text: string): void =>
    emit({ path, kind, text, checked: 'schema' });
  const file = pipelineFile(names.pipeline);
  emitYaml(bundleFile, 'bundle', databricksYml(project));
  const compute = computeOf({ ...project, file });
  if (compute.serverless === true) {
    const refreshed = new Set(parts.written.map(({ id }) => id));
    for (const one of directDatabases(pipeline, refreshed)) report('direct-database', one);
  }
  emitYaml(file, 'pipeline', pipelineYml({ ...project, file, compute, library: parts.library }));
  for (const [written, key] of names.schemas) {
    emitYaml(`resources/${key}.schema.yml`, 'schema', schemaYml(project, written, key));
  }
  writeJobs(scope, parts, words);
  writeResources(resourceBundle({ ...project, written: parts.written }), names.resources, {
    book,
    emit: (one) => emit({ ...one, checked: one.kind === 'dashboard' ? 'generated' : 'schema' }),
  });
  const tests = testsOf(pipeline, parts);
  for (const one of tests.files) emit(one);
  emit({
    path: 'README.md',
    kind: 'readme',
    text: readmeOf({ ...project, ...parts, tests }),
    checked: 'generated',
  });
  emit(linterSettings);
  for (const one of deliveryFiles(deliveryOf(pipeline, parts))) emit(one);
  emit({
    path: '.gitignore',
    kind: 'settings',
    text: '.databricks/\n__pycache__/\n.pytest_cache/\n',
    checked: 'generated',
  });
}

/** Modules of your own are imported among all others, whether they are there yet or not. */
const linterSettings: OutputFile = {
  path: 'pyproject.toml',
  kind: 'settings',
  text: '# How ruff looks over Python: modules of yours are imported among all others.\n[tool.ruff]\nsrc = []\n',
  checked: 'executed',
};

function testsOf(pipeline: Pipeline, { definitions }: ProjectParts): ProjectTests {
  return projectTests({
    pipeline,
    modules: definitions,
    configuredBy: 'bundle',
    settingOf: (variable) => variable,
    secretPlace(alias) {
      const { scope, key } = placeOfSecret(pipeline, alias);
      return `${scope}/${key}`;
    },
    secrets: [],
    functionFolder: '',
    requirements: [pinned('pyspark'), pinned('ruff')],
  });
}

/** Python is looked over before it is deployed; SQL is checked by the platform itself. */
function deliveryOf(pipeline: Pipeline, { names, definitions }: ProjectParts): DeliveryPlan {
  const hasPython = definitions.some(({ path }) => path.endsWith('.py'));
  const lint = { title: 'Lint', command: ['ruff', 'check', 'transformations'] };
  return {
    environments: pipeline.environments,
    pipelines: [names.pipeline],
    checks: [
      { title: 'Install', command: ['pip', 'install', '-r', 'requirements-dev.txt'] },
      ...(hasPython ? [lint] : []),
      { title: 'Test', command: ['pytest'] },
    ],
  };
}
