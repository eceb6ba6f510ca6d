/** Writes the whole project: a module for each table and sink, and the files that run them. */

import type { ModulePlan, PipelinePlan } from '#core/declarative/plan.ts';
import { type PlanSettings, planPipeline } from '#core/declarative/plan-pipeline.ts';
import { printModule } from '#core/declarative/python/print-module.ts';
import { type Runtime, runtimes } from '#core/declarative/runtimes.ts';
import type { ReportTopic } from '#core/diagnostics.ts';
import type { TestedModule } from '#core/exported-tests/tested-project.ts';
import { nameTaker } from '#core/model/free-name.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { splitName } from '#core/model/split-name.ts';
import { pythonName } from '#core/python/names.ts';
import { at, type Book, openBook } from '../book.ts';
import type { OutputFile, Written } from '../define.ts';
import { loseRest } from '../lose-rest.ts';
import type { ChoicesOf } from '../targets.ts';
import { sparkDialect, takesSettings, type UsedValues } from './dialect.ts';
import { loseUnsaid, loseVariables } from './lose-unsaid.ts';
import { placingOf, withPlainSchemas } from './placing.ts';
import { plainPart } from './plain-paths.ts';
import type { ProjectChoices } from './project/project-facts.ts';
import { writeAround } from './project/write-around.ts';
import { reasonOfRest } from './rest.ts';

/**
 * @param choices version of Spark, loading and names of modules
 * @param report takes what that version cannot do, or does in another way
 * @returns all files, and the book of traces, approximations and losses
 */
export function writeProject(
  designed: Pipeline,
  choices: ProjectChoices,
  report: ReportTopic,
): Written {
  const { pipeline, parts } = withPlainSchemas(designed);
  const book = openBook();
  const placing = placingOf(pipeline);
  const runtime = runtimeOf(choices);
  const plan = planPipeline(pipeline, { runtime, place: placing.place, book, report });
  reportNothingStored(plan, runtime, report);
  sayOtherNames(plan, { runtime, book, report });
  const used: UsedValues = { variables: new Set(), secrets: new Set() };
  const pathOf = moduleNamer(choices.stems);
  const modules = plan.modules.map((module): TestedModule => {
    const path = pathOf(module);
    for (const { node, field } of module.origins) book.trace(at(node, field), path, []);
    saySettings(module, path, book);
    const dialect = sparkDialect(pipeline, module, used);
    return { plan: module, path, text: printModule(module, dialect), dialect };
  });
  const files = modules.map(
    ({ plan: { node }, path, text }): OutputFile => ({
      path,
      text,
      kind: 'transformation',
      node: node.id,
      checked: 'executed',
    }),
  );
  loseUnsaid({ designed, plan, runtime, book, report });
  const written = new Set([...used.variables].map((name) => parts.get(name) ?? name));
  loseVariables(designed, written, book);
  const around = writeAround({ pipeline, parts, plan, modules, placing, choices, used, book });
  loseRest(pipeline, book, reasonOfRest);
  return {
    files: [...files, ...around].sort((a, b) => (a.path < b.path ? -1 : 1)),
    traces: book.traces,
    losses: book.losses,
    approximations: book.approximations,
  };
}

/** Spark refuses to run a pipeline that has nothing but temporary views. */
function reportNothingStored(
  { modules: [first, ...others] }: PipelinePlan,
  { title }: Runtime,
  report: ReportTopic,
): void {
  const isView = ({ node }: ModulePlan): boolean =>
    node.type === 'table' && node.fields.kind === 'temporary-view';
  if (!first || ![first, ...others].every(isView)) return;
  report('nothing-stored', {
    severity: 'error',
    message: `The pipeline has nothing but temporary views, and ${title} refuses to run it.`,
    hint: 'Add a table that reads them. The files are complete otherwise.',
    at: { ref: { node: first.node.id, field: ['kind'] } },
  });
}

/** Settings of one table hold while its rows are computed, and not while its query is looked over. */
function saySettings(module: ModulePlan, path: string, book: Book): void {
  const { node } = module;
  if (node.type !== 'table' || !node.fields.sparkConf || !takesSettings(module)) return;
  const field = at(node.id, ['sparkConf']);
  book.trace(field, path, []);
  book.approximate(field, 'They hold while rows are computed; the query is read without them.');
}

/** Tables whose names the catalog of a session does not take. */
function sayOtherNames(
  { modules }: PipelinePlan,
  { runtime, book, report }: Pick<PlanSettings, 'runtime' | 'book' | 'report'>,
): void {
  for (const { node, declarations } of modules) {
    const own = declarations.find((one) => 'role' in one && one.role === 'own');
    if (node.type !== 'table' || !own || !('queries' in own)) continue;
    const [, name] = splitName(own.name);
    if (own.kind === 'temporary-view' || name === node.name) continue;
    book.approximate(at(node.id, ['name']), `It is called ${name}.`);
    const plain = plainPart(node.name);
    const clash = name === plain ? '' : `, and another table is called ${plain}`;
    report('other-name', {
      message: `${labelOf(node)} is called ${name} there: the catalog of ${runtime.title} takes names of letters from A to Z, digits and underscores only${clash}.`,
      hint: 'Call it so in the design, if it is to have one name everywhere.',
      at: { ref: { node: node.id, field: ['name'] } },
    });
  }
}

/** Changes are worked out by queries unless the project is to leave them to the engine. */
function runtimeOf({ version, changes }: ChoicesOf<'spark'>): Runtime {
  const runtime: Runtime = runtimes[`spark-${version}`];
  // Where the catalog applies changes, its tables take several flows too.
  return changes === 'auto-cdc'
    ? { ...runtime, manyFlows: true }
    : { ...runtime, changeCapture: 'none' };
}

/** Modules are imported by their paths, each by itself; names that differ by case only would clash on some disks. */
function moduleNamer(
  chosen: ReadonlyMap<NodeId, string> = new Map(),
): (module: ModulePlan) => string {
  const take = nameTaker(
    [...chosen.values()].map((stem) => stem.replace(/^transformations\//, '')),
  );
  return ({ node }) => {
    const stem = chosen.get(node.id);
    if (stem !== undefined) return `${stem}.py`;
    const folder = node.type === 'sink' ? 'sinks' : node.fields.layer;
    return `transformations/${take(`${folder}/${pythonName(node.name)}`)}.py`;
  };
}
