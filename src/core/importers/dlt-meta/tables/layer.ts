/** What reading one layer of an entry needs. */
import type { ObjectReader } from '../reading/object-reader.ts';
import type { DraftOf } from '../scope.ts';

export type LegacyLayer = 'bronze' | 'silver';

/** One table of an entry while it is read. */
export interface LayerTable {
  readonly layer: LegacyLayer;
  readonly entry: ObjectReader;
  readonly table: DraftOf<'table'>;
  /** Name of the table's first flow. */
  readonly flow: string;
  /** "bronze table customers" */
  readonly title: string;
}

/** As messages call a table: `silver table orders`. */
export function layerTitle(layer: LegacyLayer, name: string): string {
  return `${layer} table ${name}`;
}
