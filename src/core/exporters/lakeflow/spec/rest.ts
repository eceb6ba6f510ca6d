/** Why settings that no config says, and that nothing was reported of, have no place in one. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { keptBy } from './kept.ts';
import type { WrittenNode } from './reading.ts';

const reasons: Readonly<Partial<Record<string, string>>> = {
  kept: 'It belongs to another output format.',
  function: 'Only a sink that calls a function for each batch names one.',
  module: 'Only a sink that calls a function for each batch names one.',
  quarantine: 'Only a quarantine that copies rows has a table of its own.',
};

/** @returns absent: the folder and the type of the config say it */
export function reasonOfRest(_: WrittenNode, field: FieldPath): string | undefined {
  const [first = '', second] = field;
  if (first === 'layer' || first === 'kind' || (first === 'kept' && second === keptBy)) {
    return undefined;
  }
  return reasons[first] ?? 'A Data Flow Spec has no place for it.';
}
