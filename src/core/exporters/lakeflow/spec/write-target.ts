/** Writes the table a spec feeds: `targetFormat` and `targetDetails` of a Delta table. */
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { at } from '../../book.ts';
import { lose, notify } from '../scope.ts';
import { targetKeys, viewKeys } from './spec-keys.ts';
import type { SpecScope } from './write-source.ts';

/** The framework sets these for every table, over what the spec says. */
const overridden = ['delta.logRetentionDuration', 'delta.deletedFileRetentionDuration'];

/**
 * Every field that is written is booked; what the target cannot say is left to whoever looks for
 * losses.
 */
export function writeTarget(spec: SpecScope, node: NodeOf<'table'>): void {
  const { writer } = spec;
  const { fields, id } = node;
  const details = 'targetDetails' as const;
  writer.put(['targetFormat'], 'delta');
  writer.put([details, 'database'], fields.database, at(id, ['database']));
  writer.put([details, 'table'], node.name, at(id, ['name']));
  writeTableKeys(spec, node, details);
}

/** Writes what describes the table besides its name, and reports what cannot. */
export function writeTableKeys(
  spec: SpecScope,
  node: NodeOf<'table'>,
  details: 'targetDetails' | 'tableDetails',
): void {
  const { fields, id } = node;
  const dropsPartitions = isClustered(node) && (fields.partitionColumns?.length ?? 0) > 0;
  const keys = details === 'tableDetails' ? [...targetKeys, ...viewKeys] : targetKeys;
  for (const [key, field] of keys) {
    if (field === 'partitionColumns' && dropsPartitions) continue;
    if (!isFilled(fields[field])) continue;
    spec.writer.put([details, key], fields[field], at(id, [field]));
  }
  if (dropsPartitions) {
    const reason = 'The table is clustered, and cannot be partitioned as well.';
    spec.scope.book.lose(at(id, ['partitionColumns']), reason);
  }
  const said = new Set<string>(keys.map(([, field]) => field));
  if (details === 'tableDetails') said.add('refreshPolicy');
  reportTarget(spec, node, (field) => said.has(field));
}

/** The full name of the table, as flows of its own spec refer to it. */
export function fullNameOf({ name, fields }: NodeOf<'table'>): string {
  return fields.database === undefined ? name : `${fields.database}.${name}`;
}

function isClustered({ fields }: NodeOf<'table'>): boolean {
  return (fields.clusterColumns?.length ?? 0) > 0 || fields.clusterAuto === true;
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value !== undefined && value !== '';
}

function reportTarget(
  { scope }: SpecScope,
  node: NodeOf<'table'>,
  isSaid: (field: string) => boolean,
): void {
  const table = labelOf(node);
  const { properties = {} } = node.fields;
  for (const property of overridden) {
    if (!Object.hasOwn(properties, property)) continue;
    notify(scope, 'retention', {
      node: node.id,
      field: ['properties', property],
      message: `${table} sets ${property}, but the framework sets it for every table, and its value wins.`,
      hint: 'Set mandatory_table_properties in src/pipeline_configs/global.json of the bundle if you need another value.',
    });
  }
  if (node.fields.language) {
    scope.book.lose(at(node.id, ['language']), 'A Data Flow Spec is no code of any language.');
  }
  for (const fact of unsaidFacts) {
    if (isSaid(fact.field) || !isFilled(node.fields[fact.field])) continue;
    lose(scope, fact.topic, {
      node: node.id,
      field: [fact.field],
      message: `${fact.what} of ${table} ${fact.are} no place in a Data Flow Spec.`,
      hint: fact.hint,
      reason: fact.reason,
    });
  }
}

interface UnsaidFact {
  readonly field: keyof NodeOf<'table'>['fields'];
  readonly topic: string;
  readonly what: string;
  readonly are: 'has' | 'have';
  readonly hint: string;
  readonly reason: string;
}

/** What is known of a table and the target has no key for. */
const unsaidFacts: readonly UnsaidFact[] = [
  {
    field: 'columnComments',
    topic: 'column-comments',
    what: 'The comments for columns',
    are: 'have',
    hint: 'Add them with ALTER TABLE … ALTER COLUMN … COMMENT once the table exists.',
    reason: 'A Data Flow Spec has no comments for columns.',
  },
  {
    field: 'private',
    topic: 'private-table',
    what: 'The privacy',
    are: 'has',
    hint: 'The table is published as any other. Give it a schema of its own, and grant it to nobody.',
    reason: 'A Data Flow Spec has no private tables but materialized views that are one query.',
  },
  {
    field: 'refreshPolicy',
    topic: 'refresh-policy',
    what: 'The refresh policy',
    are: 'has',
    hint: 'Let the table be a materialized view with one query over tables, or take the policy away.',
    reason: 'Only a materialized view that is one query has a refresh policy.',
  },
  {
    field: 'columnMasks',
    topic: 'column-masks',
    what: 'The column masks',
    are: 'have',
    hint: 'Set them with ALTER STREAMING TABLE … ALTER COLUMN … SET MASK before anyone reads the table.',
    reason: 'A Data Flow Spec has no masks for columns.',
  },
  {
    field: 'columnTags',
    topic: 'column-tags',
    what: 'The tags of columns',
    are: 'have',
    hint: 'Set them with ALTER STREAMING TABLE … ALTER COLUMN … SET TAGS once the table exists.',
    reason: 'A Data Flow Spec has no tags for columns.',
  },
  {
    field: 'metadataColumns',
    topic: 'metadata-columns',
    what: 'The metadata columns',
    are: 'have',
    hint: 'The framework adds a column meta_load_details of its own. Where that is not enough, add them to the columns of the flow.',
    reason: 'The framework adds metadata of its own, and takes no other.',
  },
  {
    field: 'constraints',
    topic: 'keys',
    what: 'The keys',
    are: 'have',
    hint: 'Nothing enforces them; tell your readers some other way.',
    reason: 'A Data Flow Spec has no primary and foreign keys.',
  },
  {
    field: 'catalogTags',
    topic: 'catalog-tags',
    what: 'The catalog tags',
    are: 'have',
    hint: 'Set them with ALTER STREAMING TABLE … SET TAGS once the table exists.',
    reason: 'A Data Flow Spec has no tags for the catalog.',
  },
];
