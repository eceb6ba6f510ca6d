/** Reads what a row says of single columns. */
import type { EtlTable } from '#core/etl-config/config-schema.ts';
import type { FieldsOf } from '#core/node-types/index.ts';
import type { ReadRow } from './read-table.ts';

type Columns = Pick<FieldsOf<'table'>, 'columnComments' | 'columnTags' | 'columnMasks' | 'kept'>;
type Column = NonNullable<EtlTable['columns']>[number];
type Became = (key: readonly string[], field: readonly string[]) => void;

/** Types and whether a column may be null have no field: they are kept for this format. */
export function readColumns({ row, became }: Pick<ReadRow, 'row' | 'became'>): Columns {
  const columns = row.columns ?? [];
  const tellOf = (index: number): Became => {
    return (key, field) => became(['columns', `${index}`, ...key], field);
  };
  const columnComments = textsOf(columns, 'comment', tellOf, 'columnComments');
  const columnMasks = textsOf(columns, 'mask', tellOf, 'columnMasks');
  const columnTags = tagsOf(columns, tellOf);
  const facts = factsOf(columns, tellOf);
  return {
    ...(isFull(columnComments) && { columnComments }),
    ...(columnTags.length > 0 && { columnTags }),
    ...(isFull(columnMasks) && { columnMasks }),
    ...(isFull(facts) && { kept: { etl: { columns: facts } } }),
  };
}

function textsOf(
  columns: readonly Column[],
  key: 'comment' | 'mask',
  tellOf: (index: number) => Became,
  field: string,
): Record<string, string> {
  const texts = columns.flatMap((column, index) => {
    const text = column[key];
    if (text === undefined) return [];
    tellOf(index)([key], [field, column.name]);
    tellOf(index)(['name'], [field, column.name]);
    return [[column.name, text] as const];
  });
  return Object.fromEntries(texts);
}

function tagsOf(columns: readonly Column[], tellOf: (index: number) => Became) {
  const found: { column: string; name: string; value?: string }[] = [];
  for (const [index, { name, tags = {} }] of columns.entries()) {
    for (const [tag, value] of Object.entries(tags)) {
      tellOf(index)(['tags', tag], ['columnTags', `${found.length}`]);
      tellOf(index)(['name'], ['columnTags', `${found.length}`, 'column']);
      found.push({ column: name, name: tag, ...(value !== '' && { value: String(value) }) });
    }
  }
  return found;
}

function factsOf(columns: readonly Column[], tellOf: (index: number) => Became) {
  const facts = columns.flatMap((column, index) => {
    const { name, type, nullable, comment, mask, tags = {} } = column;
    const own = {
      ...(type !== undefined && { type }),
      ...(nullable !== undefined && { nullable }),
    };
    const isBare = comment === undefined && mask === undefined && !isFull(tags);
    if (!isFull(own) && !isBare) return [];
    for (const key of ['name', 'type', 'nullable']) {
      tellOf(index)([key], ['kept', 'etl', 'columns', name]);
    }
    return [[name, own] as const];
  });
  return Object.fromEntries(facts);
}

function isFull(value: object): boolean {
  return Object.keys(value).length > 0;
}
