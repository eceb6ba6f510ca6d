/** What is left of a quarantine in the target, which cannot quarantine rows of every view. */
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { lose } from '../scope.ts';
import type { Computation } from '../spec/spec-kind.ts';
import type { SpecScope } from '../spec/write-source.ts';

/**
 * Bad rows are copied by a view that the framework names after the whole name of the table, which
 * fails where that holds a schema, and never from a source view. They are marked in one only.
 */
export function withPossibleQuarantine(
  { scope }: SpecScope,
  node: NodeOf<'table'>,
  computation: Computation,
): NodeOf<'table'> {
  const { quarantine, database } = node.fields;
  if (!quarantine) return node;
  const reads = computation === 'statement';
  const isPossible = quarantine.mode === 'table' ? reads && database === undefined : !reads;
  if (isPossible) return node;
  const reason = reasons[quarantine.mode === 'table' && !reads ? 'read-apart' : quarantine.mode];
  lose(scope, 'quarantine-of-view', {
    node: node.id,
    field: ['quarantine'],
    message: `The quarantine of ${labelOf(node)} is off: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
    hint: 'Its expectations still apply. Make it a streaming table, or take its schema away, so that it goes to that of its pipeline.',
    reason,
  });
  const { quarantine: _, ...fields } = node.fields;
  return { ...node, fields };
}

const reasons = {
  table: 'The framework copies no bad rows of a materialized view that names its schema.',
  flag: 'The framework marks no bad rows of a materialized view outside the schema of its pipeline.',
  'read-apart':
    'The framework copies no bad rows of a materialized view that is read through a source view.',
} as const;
