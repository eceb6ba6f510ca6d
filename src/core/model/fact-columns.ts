/** The columns that facts of a table name beside its query: keys, masks, tags, comments, layout. */
import type { NamedColumn } from './capture-columns.ts';
import type { FieldPath } from './field-ref.ts';
import type { NodeOf } from './pipeline.ts';
import { isColumn } from './select-names.ts';

export interface FactColumn extends NamedColumn {
  /** What names it, as a sentence begins with it: "A column mask". */
  readonly what: string;
}

/** Most tables have few of these facts, or none. */
export function factColumns({ fields }: NodeOf<'table'>): readonly FactColumn[] {
  const { constraints, columnTags, columnMasks, rowFilter, columnComments } = fields;
  const found: FactColumn[] = [];
  const addList = (names: readonly string[] | undefined, field: FieldPath, what: string): void => {
    names?.forEach((name, at) => {
      found.push({ name, field: [...field, String(at)], isWhole: true, what });
    });
  };
  const add = (name: string, field: FieldPath, what: string): void => {
    found.push({ name, field, isWhole: false, what });
  };
  addList(constraints?.primaryKey, ['constraints', 'primaryKey'], 'The primary key');
  constraints?.foreignKeys?.forEach(({ columns }, at) => {
    addList(columns, ['constraints', 'foreignKeys', String(at), 'columns'], 'A foreign key');
  });
  for (const name in columnMasks) add(name, ['columnMasks', name], 'A column mask');
  for (const [masked, text] of Object.entries(columnMasks ?? {})) {
    for (const name of within(text, /\bUSING\s+COLUMNS\s*\(([^()]*)\)/i)) {
      add(name, ['columnMasks', masked], `The mask of ${masked}`);
    }
  }
  if (rowFilter) {
    for (const name of within(rowFilter, /\bON\s*\(([^()]*)\)\s*$/i)) {
      add(name, ['rowFilter'], 'The row filter');
    }
  }
  columnTags?.forEach(({ column: name }, at) => {
    const field = ['columnTags', String(at), 'column'];
    found.push({ name, field, isWhole: true, what: 'A column tag' });
  });
  for (const name in columnComments) add(name, ['columnComments', name], 'A column comment');
  addList(fields.partitionColumns, ['partitionColumns'], 'The partitioning');
  addList(fields.clusterColumns, ['clusterColumns'], 'The clustering');
  return found;
}

/** Names between brackets; literals, which masks take as well, are no columns. */
function within(text: string, form: RegExp): readonly string[] {
  const [, inside = ''] = form.exec(text) ?? [];
  return inside
    .split(',')
    .map((name) => name.trim())
    .filter((name) => isColumn(name) && !/^(?:true|false|null|\d.*)$/i.test(name));
}
