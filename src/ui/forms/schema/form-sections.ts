/** Which section of a form each field stands in, and what is edited in a way of its own. */
import type { TargetId } from '#core/exporters/targets.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { SqlKind } from '#core/sql/sql-checker.ts';
import type { Schema } from './form-schema.ts';

export const sectionTitles = {
  place: 'Name & place',
  sources: 'Sources',
  columns: 'Columns',
  changes: 'Change handling',
  expectations: 'Expectations',
  quarantine: 'Quarantine',
  storage: 'Storage',
  options: 'Options',
  advanced: 'Advanced',
} as const;

export type SectionId = keyof typeof sectionTitles;

const sectionsByKey: Readonly<Record<string, SectionId>> = {
  flows: 'sources',
  schema: 'columns',
  columnComments: 'columns',
  columnMasks: 'columns',
  columnTags: 'columns',
  metadataColumns: 'columns',
  constraints: 'columns',
  changeCapture: 'changes',
  snapshotCapture: 'changes',
  expectations: 'expectations',
  quarantine: 'quarantine',
  properties: 'storage',
  partitionColumns: 'storage',
  clusterColumns: 'storage',
  clusterAuto: 'storage',
  rowFilter: 'storage',
  refreshPolicy: 'advanced',
  sparkConf: 'advanced',
  loadDetails: 'advanced',
  migration: 'advanced',
  catalogTags: 'storage',
  options: 'options',
  group: 'advanced',
  flowId: 'advanced',
  language: 'advanced',
};

/** Texts may leave them out, as they go without saying; in the model they are always there. */
const impliedKeys: ReadonlySet<string> = new Set(['options', 'flows', 'group', 'kind', 'flowId']);

/** Whether a field can be changed but not taken away. */
export function isAlwaysThere(path: FieldPath, { required = [] }: Schema): boolean {
  const key = path.at(-1) ?? '';
  return required.includes(key) || (path.length === 1 && impliedKeys.has(key));
}

/** Told in the header, or in places of their own. */
const shownElsewhere: ReadonlySet<string> = new Set(['id', 'type', 'name', 'kept']);

/** Fields that only some output formats write, by the ids of those. Others show what is set of them. */
const formatsByKey: Readonly<Record<string, readonly TargetId[]>> = {
  language: ['databricks', 'etl'],
  refreshPolicy: ['lakeflow', 'databricks', 'etl'],
  sparkConf: ['lakeflow', 'databricks', 'etl'],
  loadDetails: ['lakeflow'],
  migration: ['lakeflow'],
};

/** Whether a field means something to an output format. */
export function isWrittenBy(format: string, key: string): boolean {
  const formats: readonly string[] | undefined = formatsByKey[key];
  return formats?.includes(format) ?? true;
}

/** A field nobody has given a section is one of the node's own, such as the path of files. */
export function sectionOf(key: string): SectionId {
  return sectionsByKey[key] ?? 'place';
}

/** The keys of a node's fields by section, sections without fields left out. */
export function sectionsOf({ properties = {} }: Schema): ReadonlyMap<SectionId, readonly string[]> {
  const keys = Object.keys(properties).filter((key) => !shownElsewhere.has(key));
  const ids = Object.keys(sectionTitles) as SectionId[];
  return new Map(
    ids.flatMap((id) => {
      const own = keys.filter((key) => sectionOf(key) === id);
      return own.length > 0 ? [[id, own] as const] : [];
    }),
  );
}

const sqlKinds: Readonly<Record<string, SqlKind>> = {
  query: 'query',
  select: 'expression',
  where: 'condition',
  constraint: 'condition',
  condition: 'condition',
  sequenceBy: 'expression',
  applyAsDeletes: 'condition',
  applyAsTruncates: 'condition',
  expression: 'expression',
  groupBy: 'expression',
};

/** What kind of SQL a text, or each text of a list, is; absent: it is none. */
export function sqlKindOf(path: FieldPath): SqlKind | undefined {
  if (path[0] === 'options' || path.at(-2) === 'options') return undefined;
  return sqlKinds[path.findLast((key) => !/^\d+$/.test(key)) ?? ''];
}

/** Whether a list of names is one of columns, or of tables that a step names. */
export function areColumns(path: FieldPath): boolean {
  return (
    /(?:columns|keys?)$/i.test(path.at(-1) ?? '') || (isOfStep(path) && path.at(-1) === 'tables')
  );
}

/** Where the fields of a wizard stand, which are about no node yet. */
export const wishPath = 'wish';

/** Whether a text of a step or a wizard is a name of something there, such as a column that comes in. */
export function isKnownName(path: FieldPath): boolean {
  const key = path.at(-1) ?? '';
  if (isOfResource(path)) return key === 'table' || key === 'timeZone' || key === 'countBy';
  return (isOfStep(path) || path[0] === wishPath) && knownNames.has(key);
}

const knownNames: ReadonlySet<string> = new Set([
  'source',
  'table',
  'keyColumn',
  'with',
  'column',
  'otherColumn',
  'timeColumn',
  'otherTimeColumn',
  'fromColumn',
  'toColumn',
]);

function isOfResource(path: FieldPath): boolean {
  return path[0] === 'resources';
}

/** Whether a field is one of a step of a flow. */
export function isOfStep(path: FieldPath): boolean {
  return path[0] === 'flows' && path[2] === 'steps';
}

/** What one element of a list is called. */
export function nounOf(path: FieldPath): string {
  return nouns[path.at(-1) ?? ''] ?? 'rule';
}

const nouns: Readonly<Record<string, string>> = {
  columns: 'column',
  on: 'pair of columns',
  measures: 'figure',
  dimensions: 'dimension',
  metrics: 'metric',
  orderBy: 'column',
  columnTags: 'tag',
  foreignKeys: 'foreign key',
  pages: 'page',
};

/** Texts that take more than one line. */
export function isLongText(path: FieldPath): boolean {
  return path.at(-1) === 'comment';
}
