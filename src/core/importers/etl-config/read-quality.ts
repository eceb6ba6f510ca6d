/** Reads the rules of a row: what a valid row meets, and what happens to others. */

import { toModelText } from '#core/etl-config/tokens.ts';
import type { FieldsOf } from '#core/node-types/index.ts';
import type { ReadRow } from './read-table.ts';

type Quality = Pick<FieldsOf<'table'>, 'expectations' | 'quarantine'>;

/** Rows that a rule sends to quarantine are not in the table itself. */
export function readQuality({ row, became }: Pick<ReadRow, 'row' | 'became'>): Quality {
  const { quality = [] } = row;
  if (quality.length === 0) return {};
  const expectations = quality.map(({ name, rule, dimension, on_violation = 'warn' }, index) => {
    const key = (last: string): readonly string[] => ['quality', `${index}`, last];
    const field = (last: string): readonly string[] => ['expectations', `${index}`, last];
    became(key('name'), field('name'));
    became(key('rule'), field('constraint'));
    became(key('dimension'), field('tag'));
    became(key('on_violation'), field('action'));
    return {
      name,
      constraint: toModelText(rule),
      action: on_violation === 'quarantine' ? ('drop' as const) : on_violation,
      ...(dimension && { tag: dimension }),
    };
  });
  const hasQuarantine = quality.some((rule) => rule.on_violation === 'quarantine');
  return { expectations, ...(hasQuarantine && { quarantine: { mode: 'table' } }) };
}
