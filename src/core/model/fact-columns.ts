/** The columns that facts of a table name beside its query: keys, masks, tags, comments, layout. */
import type { NamedColumn } from './capture-columns.ts';
import type { FieldPath } from './field-ref.ts';
import type { NodeOf } from './pipeline.ts';
import { isColumn } from './select-names.ts';

export interface FactColumn extends NamedColumn {
  /** What names it, as a sentence begins with it: "A column mask". */
  readonly what: string;
}

export function factColumns({ fields }: NodeOf<'table'>): readonly FactColumn[] {
  const { constraints, columnTags = [], columnMasks = {}, rowFilter = '' } = fields;
  const keysOf = (map: object | undefined, field: string, what: string) =>
    Object.keys(map ?? {}).map((name) => ({ name, field: [field, name], isWhole: false, what }));
  return [
    ...listed(constraints?.primaryKey, ['constraints', 'primaryKey'], 'The primary key'),
    ...(constraints?.foreignKeys ?? []).flatMap(({ columns }, at) =>
      listed(columns, ['constraints', 'foreignKeys', String(at), 'columns'], 'A foreign key'),
    ),
    ...keysOf(columnMasks, 'columnMasks', 'A column mask'),
    ...Object.entries(columnMasks).flatMap(([masked, text]) =>
      within(text, /\bUSING\s+COLUMNS\s*\(([^()]*)\)/i).map((name) => ({
        ...{ name, field: ['columnMasks', masked], isWhole: false },
        what: `The mask of ${masked}`,
      })),
    ),
    ...within(rowFilter, /\bON\s*\(([^()]*)\)\s*$/i).map((name) => {
      return { name, field: ['rowFilter'], isWhole: false, what: 'The row filter' };
    }),
    ...columnTags.map(({ column: name }, at) => {
      const field = ['columnTags', String(at), 'column'];
      return { name, field, isWhole: true, what: 'A column tag' };
    }),
    ...keysOf(fields.columnComments, 'columnComments', 'A column comment'),
    ...listed(fields.partitionColumns, ['partitionColumns'], 'The partitioning'),
    ...listed(fields.clusterColumns, ['clusterColumns'], 'The clustering'),
  ];
}

function listed(
  names: readonly string[] | undefined,
  field: FieldPath,
  what: string,
): readonly FactColumn[] {
  return (names ?? []).map((name, at) => {
    return { name, field: [...field, String(at)], isWhole: true, what };
  });
}

/** Names between brackets; literals, which masks take as well, are no columns. */
function within(text: string, form: RegExp): readonly string[] {
  const [, inside = ''] = form.exec(text) ?? [];
  return inside
    .split(',')
    .map((name) => name.trim())
    .filter((name) => isColumn(name) && !/^(?:true|false|null|\d.*)$/i.test(name));
}
