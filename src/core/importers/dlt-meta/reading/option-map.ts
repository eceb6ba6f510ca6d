/** Takes all keys of a legacy object as a map of texts, as options and properties are. */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { became, defaulted } from './leaf-fates.ts';
import { type ObjectReader, restOf, takeBlankText } from './object-reader.ts';

export interface OptionTarget {
  readonly node: NodeId;
  /** Field the map becomes; the option's key is appended to it. */
  readonly field: FieldPath;
  /** Keys that are read in another way and so left alone. */
  readonly except?: ReadonlySet<string>;
}

/** Every option with a value, as text, which may be blank; null is left out. */
export function takeOptions(
  reader: ObjectReader | undefined,
  target: OptionTarget,
): Record<string, string> {
  if (!reader) return {};
  const options: [key: string, text: string][] = [];
  if (reader.source.members.length === 0) {
    defaulted(reader, 'It is an empty object.');
  }
  for (const member of restOf(reader)) {
    if (target.except?.has(member.key)) continue;
    const read = takeBlankText(reader, member.key);
    if (!read) continue;
    options.push([member.key, read.value]);
    const ref = { node: target.node, field: [...target.field, member.key] };
    const changed = read.source.kind !== 'scalar' || typeof read.source.value !== 'string';
    became(read, [ref], changed ? 'Written as text.' : undefined);
  }
  return Object.fromEntries(options);
}
