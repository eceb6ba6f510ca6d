/** Settings of Spark that hold while one table is computed, as an argument of its definition. */
import type { NodeOf } from '#core/model/pipeline.ts';
import type { NamedValue } from './declared-call.ts';

/** @returns nothing for a table without settings of its own */
export function sparkSettings({
  fields: { sparkConf = {} },
}: NodeOf<'table'>): readonly NamedValue[] {
  if (Object.keys(sparkConf).length === 0) return [];
  return [['spark_conf', { as: 'texts-by-name', entries: sparkConf }]];
}
