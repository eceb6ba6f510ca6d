/** Writes the whole bundle: a definition for each table and sink, and the files that deploy them. */

import { planPipeline } from '#core/declarative/plan-pipeline.ts';
import { runtimes } from '#core/declarative/runtimes.ts';
import type { ReportTopic } from '#core/diagnostics.ts';
import { openBook } from '#core/exporters/book.ts';
import type { OutputFile, Written } from '#core/exporters/define.ts';
import type { ChoicesOf } from '#core/exporters/targets.ts';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { accountForRest } from './account.ts';
import { laterFacts } from './governance/facts.ts';
import { writeGovernance } from './governance/write-governance.ts';
import { bundleNames, type JobsAre } from './names.ts';
import { partsApart } from './parts-apart.ts';
import { placeTable } from './place-table.ts';
import { placed } from './placed.ts';
import { creatableSchemas } from './project/schemas.ts';
import { writeProject } from './project/write-project.ts';
import type { Scope } from './scope.ts';
import { writeDefinition } from './write-definition.ts';

export interface BundleChoices extends ChoicesOf<'databricks'> {
  /** Resources among others, unless they are to be workflows whose runs choose their mode. */
  readonly jobsAre?: JobsAre;
  /** Paths of definitions without their endings, where they are not to be by layer and name. */
  readonly stems?: ReadonlyMap<NodeId, string>;
  /** The one file that loads all definitions. Absent: the pipeline loads them itself. */
  readonly library?: string | undefined;
}

/** @param designed as people see it; variables may be taken apart before it is written */
export function writeBundle(
  designed: Pipeline,
  { language, schemas, jobsAre, stems, library }: BundleChoices,
  report: ReportTopic,
): Written {
  const files: OutputFile[] = [];
  const book = openBook();
  const { pipeline: apart, designedAs } = partsApart(designed, report);
  const pipeline = placed(apart);
  const scope: Scope = { pipeline, book, report, emit: (file) => files.push(file) };
  const place = placeTable(pipeline);
  const nameOf = ({ name, fields }: NodeOf<'table'>): string => place(fields.database, name);
  const { modules } = planPipeline(pipeline, { runtime: runtimes.databricks, place, book, report });
  const created = schemas === 'created' ? creatableSchemas(pipeline) : [];
  const names = bundleNames(pipeline, { schemas: created, jobsAre, stems });
  const definitions = modules.map((module) =>
    writeDefinition(scope, module, { language, nameOf, stem: names.stemOf(module.node) }),
  );
  const later = definitions.flatMap(({ plan: { node }, path }) =>
    node.type === 'table' ? (laterFacts(scope, node, path) ?? []) : [],
  );
  writeGovernance(scope, later, { key: names.governance, nameOf });
  writeProject(scope, {
    designedAs,
    library,
    names,
    written: modules.map(({ node }) => node),
    nameOf,
    hasGovernance: later.length > 0,
    definitions,
  });
  accountForRest(designed, book, names.pipeline);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const { traces, losses, approximations } = book;
  return { files, traces, losses, approximations };
}
