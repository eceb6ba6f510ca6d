/** What a migration is reviewed by: every table, and everything in the legacy that became none. */

import type { Checked, OutsideKeys, Problem } from '#core/compiler.ts';
import { type Accepted, acceptanceOf, awaitsReview } from '#core/editing/acceptance.ts';
import { type Band, bandOf, nodesOf } from '#core/model/graph.ts';
import { groupBy } from '#core/model/group-by.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { remember } from '#core/model/remember.ts';
import { resolve } from '#core/model/variables.ts';
import { fileName } from '#core/text/file-name.ts';
import { type ConversionState, conversionState } from './conversion-state.ts';
import { type MigrationCounts, migrationCounts, sumOfCounts } from './migration-counts.ts';
import { type Review, reviewOf } from './review.ts';

interface Entry {
  /** Unlike that of any other entry. */
  readonly key: string;
  readonly name: string;
  /** Absent: it was made here, from no legacy key. */
  readonly state: ConversionState | undefined;
  readonly counts: MigrationCounts;
  /** The legacy file it was read from; absent: none. */
  readonly file: string | undefined;
  readonly errors: number;
  readonly warnings: number;
}

export interface TableEntry extends Entry {
  readonly kind: 'table';
  readonly node: PipelineNode;
  readonly band: Band;
  readonly review: Review;
  /** Whether a legacy key needs a decision: acceptance does not make one. */
  readonly isUndecided: boolean;
}

/** A deleted table, an entry of a legacy file, or a whole file. */
export interface LeftEntry extends Entry {
  readonly kind: 'left';
  /** Line in the file, from 1; absent: the file as a whole, or unknown. */
  readonly line: number | undefined;
  /** Why nothing was made of it, as far as somebody said so. */
  readonly reason: string | undefined;
}

export type MigrationEntry = TableEntry | LeftEntry;

export interface MigrationSubject {
  readonly pipeline: Pipeline;
  /** Absent: nothing is known yet of what became of the keys. */
  readonly checked: Checked | undefined;
  readonly accepted: Accepted;
  /** Names are as they are there. */
  readonly environment: string;
}

/** Tables in the order of the pipeline, then what is left. */
export function migrationEntries(subject: MigrationSubject): readonly MigrationEntry[] {
  const { pipeline, checked } = subject;
  // A source that was drawn here has nothing to be told of.
  const tables = nodesOf(pipeline).filter(
    (node) => awaitsReview(node) || checked?.ledgerByNode[node.id] !== undefined,
  );
  return [
    ...tables.map((node) => tableEntry(node, subject)),
    ...(checked ? leftEntries(pipeline, checked) : []),
  ];
}

function tableEntry(node: PipelineNode, subject: MigrationSubject): TableEntry {
  const { pipeline, checked, accepted, environment } = subject;
  const { id } = node;
  const counts = checked?.ledgerByNode[id];
  const state = conversionState(counts);
  const isUndecided = state === 'undecided';
  return {
    kind: 'table',
    key: id,
    name: resolve(node.name, pipeline.variables, environment),
    node,
    band: bandOf(node),
    state,
    counts: migrationCounts(counts),
    file: checked?.declaredIn?.[id],
    review: reviewOf(node, acceptanceOf(accepted, node), isUndecided),
    isUndecided,
    ...severities(problemsByNode(checked?.problems ?? none).get(id) ?? none),
  };
}

const none: readonly Problem[] = [];

const problemsByNode = remember((problems: readonly Problem[]) =>
  groupBy(problems, ({ node }) => node),
);

/** Notes are not counted: they ask for nothing. */
function severities(problems: readonly Problem[]): Pick<Entry, 'errors' | 'warnings'> {
  return {
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
  };
}

function leftEntries(pipeline: Pipeline, checked: Checked): readonly LeftEntry[] {
  const { legacyFiles, outside = [] } = checked;
  const unused = new Set(legacyFiles.flatMap(({ path, used }) => (used ? [] : path)));
  return [
    ...deletedTables(pipeline, checked),
    ...outside.filter(({ file }) => !unused.has(file)).map((keys) => leftPart(keys, checked)),
    ...[...unused].map((file) => leftFile(file, checked)),
  ];
}

function deletedTables(
  { nodes }: Pipeline,
  { ledgerByNode, declaredIn }: Checked,
): readonly LeftEntry[] {
  // The keys of the record are ids of nodes.
  const ids = (Object.keys(ledgerByNode) as NodeId[]).filter((id) => !nodes[id]);
  return ids.map((id) => ({
    kind: 'left',
    key: `deleted ${id}`,
    name: id,
    state: conversionState(ledgerByNode[id]),
    counts: migrationCounts(ledgerByNode[id]),
    file: declaredIn?.[id],
    line: undefined,
    reason: 'It was read from the legacy and is no longer in this project.',
    ...severities(none),
  }));
}

function leftPart(keys: OutsideKeys, checked: Checked): LeftEntry {
  const { file, line, lastLine, path, counts } = keys;
  const said = aboutFile(checked, file).filter(
    ({ node, line: at = 0 }) => node === undefined && at >= line && at <= lastLine,
  );
  return {
    kind: 'left',
    key: `part ${file} ${path}`,
    name: partName(path, fileName(file)),
    state: conversionState(counts),
    counts: migrationCounts(counts),
    ...{ file, line, reason: firstWords(said) },
    ...severities(said),
  };
}

/** Such as `Entry 3 of onboarding.json`. */
function partName(path: string, file: string): string {
  const [, index] = /^\[(\d+)\]$/.exec(path) ?? [];
  if (index !== undefined) return `Entry ${Number(index) + 1} of ${file}`;
  return path === '' ? `Other keys of ${file}` : `${path} of ${file}`;
}

function leftFile(path: string, checked: Checked): LeftEntry {
  const said = aboutFile(checked, path).filter(({ node }) => node === undefined);
  const own = (checked.outside ?? []).filter(({ file }) => file === path);
  return {
    kind: 'left',
    key: `file ${path}`,
    name: fileName(path),
    state: 'lost',
    counts: sumOfCounts(own.map(({ counts }) => migrationCounts(counts))),
    ...{ file: path, line: undefined, reason: firstWords(said) ?? 'No table refers to this file.' },
    ...severities(said),
  };
}

function aboutFile({ problems }: Checked, path: string): readonly Problem[] {
  return problemsByFile(problems).get(path) ?? none;
}

const problemsByFile = remember((problems: readonly Problem[]) =>
  groupBy(problems, ({ file }) => file),
);

/** What the worst problem says. */
function firstWords(problems: readonly Problem[]): string | undefined {
  const worst = (wanted: Problem['severity']) =>
    problems.find(({ severity }) => severity === wanted);
  return (worst('error') ?? worst('warning') ?? worst('info'))?.message;
}
