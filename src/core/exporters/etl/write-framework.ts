/** Writes the project of the runtime that is chosen, and the catalogue, engine, tests and docs around it. */

import type { ReportTopic } from '#core/diagnostics.ts';
import { etlSchemaText } from '#core/etl-config/config-schema.ts';
import { moduleStems } from '#core/etl-config/module-stems.ts';
import { withOwnRegion } from '#core/etl-config/own-region.ts';
import { rowNames } from '#core/etl-config/row-names.ts';
import { withoutSwitchedOff } from '#core/etl-config/switched-off.ts';
import { pytestSettings } from '#core/exported-tests/project-tests.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { nodeOf, tablesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { isSwitchedOff } from '#core/model/switched-off.ts';
import { printYaml } from '#core/text/print-yaml.ts';
import { at, type Book, openBook } from '../book.ts';
import { writeBundle } from '../databricks/write-bundle.ts';
import type { Loss, OutputFile, Written } from '../define.ts';
import { loseRest } from '../lose-rest.ts';
import { writeProject } from '../spark/write-project.ts';
import type { ChoicesOf } from '../targets.ts';
import { annotateConfig } from './config/annotate-config.ts';
import { configFile } from './config/config-scope.ts';
import { configOf } from './config/write-config.ts';
import { documents } from './project/documents.ts';
import { engine, entryFiles } from './project/engine.ts';
import { pythonProject } from './project/python-project.ts';

/**
 * @param choices what runs the modules, and whether it loads them itself or `pipelines/entry.py`
 * does
 * @param report takes what the runtime cannot do, or does in another way
 * @returns all files, and the book of traces, approximations and losses
 */
export function writeFramework(
  pipeline: Pipeline,
  { runtime, loading }: ChoicesOf<'etl'>,
  report: ReportTopic,
): Written {
  const book = openBook();
  const config: OutputFile = {
    path: configFile,
    text: annotateConfig(printYaml(configOf(pipeline, book))),
    kind: 'spec',
    checked: 'executed',
  };
  const project = projectOf(pipeline, { runtime, loading }, report);
  loseSwitchedOff(pipeline, book);
  const own = [
    config,
    {
      path: 'config.schema.json',
      text: etlSchemaText(),
      kind: 'schema',
      checked: 'schema' as const,
    },
    ...engine,
    ...(loading === 'entry' ? entryFiles : []),
    ...packageFiles(project.files),
    ...pythonProject(pipeline),
    // Its own tests stand beside those of the project, and import the engine.
    pytestSettings(['tests', 'pipelines']),
    ...documents(pipeline, rowNames(pipeline)),
  ];
  const taken = new Set(own.map(({ path }) => path));
  const others = project.files.filter(({ path }) => !taken.has(path));
  const files = [...others.map((file) => withRegion(file, pipeline, book)), ...own];
  return {
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    traces: together(book.traces, project.traces),
    losses: together(book.losses, stillLost(project.losses, book)),
    approximations: project.approximations,
  };
}

/** What people wrote into a module that was imported stands in it again. */
function withRegion(file: OutputFile, pipeline: Pipeline, book: Book): OutputFile {
  const { path, node, text } = file;
  if (node === undefined || !/^transformations\/.*\.py$/.test(path)) return file;
  const written = nodeOf(pipeline, node);
  const kept = written?.type === 'table' ? written.fields.kept?.etl?.region : undefined;
  if (typeof kept !== 'string') return { ...file, text: withOwnRegion(text) };
  book.trace(at(node, ['kept', 'etl', 'region']), path, []);
  return { ...file, text: withOwnRegion(text, kept) };
}

/** Folders of modules are packages, which some tools only see by these files. */
function packageFiles(files: readonly OutputFile[]): readonly OutputFile[] {
  const folders = new Set<string>();
  for (const { path } of files) {
    const steps = path.split('/').slice(0, -1);
    if (steps[0] !== 'transformations') continue;
    for (const index of steps.keys()) folders.add(steps.slice(0, index + 1).join('/'));
  }
  return [...folders].map((folder) => ({
    path: `${folder}/__init__.py`,
    text: '',
    kind: 'package',
    checked: 'executed',
  }));
}

function projectOf(
  pipeline: Pipeline,
  { runtime, loading }: ChoicesOf<'etl'>,
  report: ReportTopic,
): Written {
  const stems = moduleStems(pipeline);
  const library = loading === 'entry' ? 'pipelines/entry.py' : undefined;
  const running = withoutSwitchedOff(pipeline);
  return runtime === 'databricks'
    ? writeBundle(
        running,
        { language: 'python', schemas: 'there', jobsAre: 'workflows', stems, library },
        report,
      )
    : writeProject(running, { version: '4.3', changes: 'computed', stems, library }, report);
}

type ByNode<Told> = ReadonlyMap<NodeId | '', readonly Told[]>;

/** What the catalogue says comes first: it is what people look at. */
function together<Told>(first: ByNode<Told>, second: ByNode<Told>): ByNode<Told> {
  const all = new Map(first);
  for (const [node, told] of second) all.set(node, [...(all.get(node) ?? []), ...told]);
  return all;
}

/** The catalogue has a row for them, and that is all. */
function loseSwitchedOff(pipeline: Pipeline, book: Book): void {
  const tables = tablesOf(pipeline).filter(isSwitchedOff);
  const nodes = Object.fromEntries(tables.map((table) => [table.id, table]));
  loseRest({ ...pipeline, nodes }, book, () => 'The table is switched off, so it has no module.');
}

/** What the project has no place for and the catalogue says is not lost. */
function stillLost(losses: Written['losses'], { traces }: Book): Written['losses'] {
  return new Map(
    [...losses].map(([node, list]): readonly [NodeId | '', readonly Loss[]] => {
      const said = traces.get(node) ?? [];
      // What is kept is kept for the catalogue, which says each of it.
      const isKept = said.some(({ field }) => field[0] === 'kept');
      const isSaid = (field: FieldPath) =>
        (isKept && field[0] === 'kept') ||
        said.some((trace) => trace.field.every((step, index) => field[index] === step));
      return [node, list.filter(({ field }) => !isSaid(field))];
    }),
  );
}
