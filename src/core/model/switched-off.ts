/** Whether a table is switched off: it is designed, and no run refreshes it. */
import type { NodeOf } from './pipeline.ts';

/** True for `enabled: false`, which a catalogue of tables has and the design keeps as it is. */
export function isSwitchedOff({ fields }: Pick<NodeOf<'table'>, 'fields'>): boolean {
  return fields.kept?.etl?.enabled === false;
}
