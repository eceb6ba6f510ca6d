/** Whether a column that is named in a setting can be there. */
import { unquoted } from './select-names.ts';

export type Columns = readonly string[];

export const changeFeedColumns: Columns = ['_change_type', '_commit_version', '_commit_timestamp'];

/** Columns the platform adds by itself, which any table may turn out to have. */
const platformColumns: Columns = [
  ...changeFeedColumns,
  '__START_AT',
  '__END_AT',
  '_metadata',
  'is_quarantined',
  'meta_load_details',
];

/** Letter case and backticks do not count. */
export function columnLookup(columns: Columns): (name: string) => boolean {
  let lower: ReadonlySet<string> | undefined;
  return (name) => {
    if (columns.includes(name)) return true;
    lower ??= new Set([...columns, ...platformColumns].map((column) => column.toLowerCase()));
    const plain = unquoted(name.trim()).toLowerCase();
    // Of `record.id` only the column is looked up: what is inside it takes its type to know.
    return plain.includes('{') || lower.has(plain) || lower.has(plain.split('.')[0] ?? plain);
  };
}
