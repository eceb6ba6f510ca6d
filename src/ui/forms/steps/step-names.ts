/** The names that may be used at a field of a step: columns that come in, aliases, columns of a lookup. */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { Stage } from '#core/steps/stages.ts';

const aliases: ReadonlySet<string> = new Set(['with', 'tables']);
const ofLookup: ReadonlySet<string> = new Set([
  'otherColumn',
  'otherTimeColumn',
  'fromColumn',
  'toColumn',
]);

/** @param path from the step inwards */
export function namesAt({ step: stage }: Stage, path: FieldPath): readonly string[] {
  if (!stage) return [];
  const { step, input } = stage;
  const key = path.findLast((one) => !/^\d+$/.test(one)) ?? '';
  if (aliases.has(key)) return Array.from(input.lookups.values(), ({ alias }) => alias);
  const isOfLookup =
    ofLookup.has(key) || (path.length === 1 && ['columns', 'missing'].includes(key));
  const looked = 'with' in step ? input.lookups.get(step.with.toLowerCase()) : undefined;
  if ('with' in step && isOfLookup) return looked?.columns ?? [];
  return input.columns ?? [];
}
