/** Whether files for build servers, and the catalogue of the ETL framework, pass their public schemas. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { databricks } from '#core/exporters/databricks/databricks.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import { etl } from '#core/exporters/etl/etl.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { templates } from '#core/templates/index.ts';
import { awkwardPipeline } from '../core/exporters/databricks/awkward-pipelines.ts';
import { writeDesign } from '../support/write-design.ts';
import type { ToolCheck } from './check-python.ts';

/** The gallery, and designs whose every text tries to get out of where it is put. */
const designs = (): readonly Pipeline[] => [
  ...Object.values(templates).map((template) => template()),
  ...fc.sample(awkwardPipeline, { numRuns: 20, seed: 23 }),
];

/** Every way to write a design that comes with files for build servers. */
const ways: readonly ((design: Pipeline) => readonly OutputFile[])[] = [
  (design) => writeDesign(databricks, design, { language: 'python', schemas: 'there' }).files,
  (design) => writeDesign(etl, design, { runtime: 'databricks', loading: 'runtime' }).files,
  (design) => writeDesign(etl, design, { runtime: 'spark', loading: 'runtime' }).files,
];

interface Checked {
  readonly title: string;
  readonly isOne: (path: string) => boolean;
  /** What is run, before the paths of the files; told the first of them, beside which a schema may stand. */
  readonly command: (first: string) => readonly string[];
}

const checked: readonly Checked[] = [
  {
    title: 'schema of GitHub workflows',
    isOne: (path) => path.startsWith('.github/workflows/'),
    command: () => ['check-jsonschema', '--builtin-schema', 'vendor.github-workflows'],
  },
  {
    title: 'schema of Azure pipelines',
    isOne: (path) => path === 'azure-pipelines.yml',
    command: () => [
      ...['check-jsonschema', '--builtin-schema', 'vendor.azure-pipelines'],
      // As the tool's own hook runs it: patterns of the schema are older than the strict ones.
      ...['--regex-variant', 'nonunicode', '--data-transform', 'azure-pipelines'],
    ],
  },
  {
    title: 'pre-commit',
    isOne: (path) => path === '.pre-commit-config.yaml',
    command: () => ['pre-commit', 'validate-config'],
  },
  {
    title: 'schema of the ETL catalogue',
    isOne: (path) => path === 'config.yml',
    // The schema is one for all projects.
    command: (first) => [
      ...['check-jsonschema', '--schemafile', join(dirname(first), 'config.schema.json')],
    ],
  },
];

export function checkWorkflows(tools: string, folder: string): readonly ToolCheck[] {
  rmSync(folder, { recursive: true, force: true });
  const written = designs()
    .flatMap((design) => ways.map((write) => write(design)))
    .flatMap((files, project) =>
      files
        .filter(
          ({ path }) => path === 'config.schema.json' || checked.some((one) => one.isOne(path)),
        )
        .map(({ path, text }) => ({ path, text, file: join(folder, `${project}`, path) })),
    );
  for (const { file, text } of written) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return checked.map(({ title, isOne, command }) => {
    const files = written.filter(({ path }) => isOne(path)).map(({ file }) => file);
    const [tool = '', ...args] = command(files[0] ?? '');
    const run = spawnSync(join(tools, 'bin', tool), [...args, ...files], { encoding: 'utf8' });
    const said = `${run.error ?? ''}${run.stdout}${run.stderr}`.slice(0, 3000);
    return {
      title: `${title}, ${files.length} files`,
      trouble: run.status === 0 && files.length > 0 ? undefined : said,
    };
  });
}
