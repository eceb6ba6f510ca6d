/** Says that the columns of a source are declared, and how many there are. */
import type { StructType } from '#core/model/data-type.ts';
import { counted } from '#core/text/wording.ts';
import type { Chip } from './define.ts';

type Columns = { readonly fields: readonly unknown[] } | Pick<StructType, 'fields'>;

/** @param schema absent: none are declared, and there is no chip */
export function columnChips(schema: Columns | undefined): readonly Chip[] {
  return schema ? [{ text: counted(schema.fields.length, 'column') }] : [];
}
