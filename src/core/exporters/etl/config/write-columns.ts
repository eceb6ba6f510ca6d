/** Writes what is known of single columns: their comments, tags and masks. */
import type { EtlTable } from '#core/etl-config/config-schema.ts';
import { at } from '#core/exporters/book.ts';
import { isObject } from '#core/model/value-at.ts';
import type { Row } from './config-scope.ts';

type Column = NonNullable<EtlTable['columns']>[number];

/** Columns of which nothing is said are left out. */
export function writeColumns({ table, say }: Row): readonly Column[] {
  const { columnComments = {}, columnTags = [], columnMasks = {} } = table.fields;
  const kept = table.fields.kept?.etl?.columns;
  const names = new Set([
    ...Object.keys(columnComments),
    ...columnTags.map(({ column }) => column),
    ...Object.keys(columnMasks),
    ...(isObject(kept) ? Object.keys(kept) : []),
  ]);
  return [...names].map((name, index) => {
    const place = (key: string): readonly string[] => ['columns', `${index}`, key];
    const own = (values: Readonly<Record<string, string>>, field: string, key: string) => {
      if (!Object.hasOwn(values, name)) return undefined;
      say(at(table.id, [field, name]), place(key));
      return values[name];
    };
    const comment = own(columnComments, 'columnComments', 'comment');
    const mask = own(columnMasks, 'columnMasks', 'mask');
    const tags = columnTags.flatMap((tag, at_) => {
      if (tag.column !== name) return [];
      say(at(table.id, ['columnTags', `${at_}`]), [...place('tags'), tag.name]);
      return [[tag.name, tag.value ?? ''] as const];
    });
    const facts = isObject(kept) && Object.hasOwn(kept, name) ? kept[name] : undefined;
    if (facts !== undefined) say(at(table.id, ['kept', 'etl', 'columns', name]), place('type'));
    return {
      name,
      ...(isObject(facts) && facts),
      ...(comment !== undefined && { comment }),
      ...(tags.length > 0 && { tags: Object.fromEntries(tags) }),
      ...(mask !== undefined && { mask }),
    };
  });
}
