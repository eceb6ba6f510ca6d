/** One entry of an onboarding file while its tables are read. */

import { listed } from '#core/text/wording.ts';
import type { EntryOutline } from '../environments/entry-outline.ts';
import { isComplete, missingKeys } from '../environments/entry-outline.ts';
import { became } from '../reading/leaf-fates.ts';
import type { ObjectReader } from '../reading/object-reader.ts';
import { placeOf, type Read } from '../reading/placed.ts';
import { addNode, type DraftOf, freeFlowId, noFlows, plainName, type Scope } from '../scope.ts';
import { type LayerTable, type LegacyLayer, layerTitle } from './layer.ts';
import type { Transformations } from './transformations.ts';

export interface Entry {
  readonly reader: ObjectReader;
  readonly outline: EntryOutline;
  readonly id: Read<string> | undefined;
  readonly group: Read<string> | undefined;
  readonly system: Read<string> | undefined;
  readonly transformations: Transformations;
}

/** Adds the table an entry names for a layer, with what the entry says of all its tables. */
export function addLayerTable(
  entry: Entry,
  layer: LegacyLayer,
  name: string,
  scope: Scope,
): LayerTable {
  const table = addNode(scope, 'table', {
    prefix: layer,
    name,
    fields: {
      layer,
      kind: 'streaming-table',
      group: entry.group?.value ?? '',
      flowId: '',
      ...(entry.system ? { sourceSystem: entry.system.value } : {}),
      flows: noFlows(),
    },
  });
  return {
    layer,
    entry: entry.reader,
    table,
    flow: plainName(name),
    title: layerTitle(layer, name),
  };
}

/** Notes which fields of a table the values of its entry became. */
export function entryFieldsBecame({ id, group, system }: Entry, table: DraftOf<'table'>): void {
  const field = (name: string) => [{ node: table.id, field: [name] }];
  became(id, field('flowId'), 'With its layer in front.');
  became(group, field('group'));
  became(system, field('sourceSystem'));
}

/** By the id of the entry, else by the name of the table; unique in the pipeline. */
export function flowIdOf(entry: Entry, layer: LegacyLayer, table: string, scope: Scope): string {
  return freeFlowId(scope, `${layer}_${entry.id?.value.trim() ?? plainName(table)}`);
}

/** Says which mandatory keys an entry lacks, for the layer as a whole or in one environment. */
export function reportMissingKeys(
  { reader, outline }: Entry,
  layer: LegacyLayer,
  { table, title }: { readonly table: DraftOf<'table'>; readonly title: string },
  scope: Scope,
): void {
  const { kept } = scope.environments;
  if (isComplete(outline, layer, kept)) return;
  const gaps = kept.map((environment) => missingKeys(outline, layer, environment));
  const at = placeOf(reader, { node: table.id, field: [] });
  if (gaps.every((keys) => keys.length > 0)) {
    const [fewest] = [...gaps].sort((a, b) => a.length - b.length);
    scope.report('missing-key', {
      severity: 'error',
      message: `The ${title} lacks ${listed(fewest ?? [])}, which DLT-META needs.`,
      hint: 'It is converted as far as it goes. Add what is missing and import again.',
      at,
    });
    return;
  }
  kept.forEach((environment, index) => {
    const missing = gaps[index] ?? [];
    if (missing.length === 0) return;
    scope.report('env-incomplete', {
      message: `The ${title} is not complete in environment ${environment}: it lacks ${listed(missing)}.`,
      hint: `The table is converted with the values of the other environments; fill in those of ${environment} before you deploy there.`,
      at,
    });
  });
}
