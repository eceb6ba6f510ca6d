/** The word of a template's name that tells what kind of specs it makes. */
import { valueAt } from '#core/model/value-at.ts';
import type { PlainObject } from './spec-shape.ts';

/** Such as `cloud_files`, `delta`, `scd2`, `snapshot`, `flow`, `materialized_view`, `kafka_sink`. */
export function templateWord(spec: PlainObject): string {
  const { dataFlowType, targetFormat, sourceType } = spec;
  if (spec.cdcSnapshotSettings !== undefined) return 'snapshot';
  const scdType = valueAt(spec, ['cdcSettings', 'scd_type']);
  if (scdType !== undefined) return `scd${String(scdType)}`;
  if (dataFlowType === 'standard' && targetFormat === 'delta') return snakeCase(sourceType);
  if (targetFormat === 'delta' || targetFormat === undefined) return String(dataFlowType);
  return String(targetFormat);
}

function snakeCase(word: unknown): string {
  return String(word).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
