/** Which key of the format was probably meant by one it does not have. */
import { etlConfig, keysBelow } from '#core/etl-config/config-schema.ts';
import { nearMissFinder } from '#core/model/did-you-mean.ts';
import type { FieldPath } from '#core/model/field-ref.ts';

/** @param path below a row of `tables`, or below the file */
export function meantKey(path: FieldPath, within: 'row' | 'file'): string | undefined {
  const [first = '', second] = path;
  const isFirst = second === undefined;
  const ofFirst = within === 'row' ? keysBelow.tables : Object.keys(etlConfig.shape);
  const known = isFirst ? ofFirst : Object.hasOwn(keysBelow, first) ? keysBelow[first] : [];
  return nearMissFinder(known ?? [])(path.at(-1) ?? '');
}
