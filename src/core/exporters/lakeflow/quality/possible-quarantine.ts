/** What is left of a quarantine in the target, which cannot quarantine rows of every view. */
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { lose } from '../scope.ts';
import { isComputed, type SpecKind } from '../spec/spec-kind.ts';
import type { SpecScope } from '../spec/write-source.ts';

/**
 * The framework names a view of its own after the whole name of the table, which fails where that
 * holds a schema; and of a view that is read through a source view it copies no rows at all.
 */
export function withPossibleQuarantine(
  { scope }: SpecScope,
  node: NodeOf<'table'>,
  kind: SpecKind | undefined,
): NodeOf<'table'> {
  const { quarantine, database } = node.fields;
  const isPossible = kind === 'materialized-view' && database === undefined;
  if (quarantine?.mode !== 'table' || !isComputed(node) || isPossible) return node;
  const reason = 'The framework copies no bad rows of a materialized view that names its schema.';
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
