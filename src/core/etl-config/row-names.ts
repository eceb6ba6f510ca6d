/** What each table is called in `config.yml`, where a name stands for one table alone. */
import { nameTaker } from '#core/model/free-name.ts';
import { tablesOf } from '#core/model/graph.ts';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import { remember } from '#core/model/remember.ts';

/**
 * The name it had in the file it was read from; else its own name where no other table has it, and
 * with its layer behind where one has: `orders_silver`.
 */
export const rowNames = remember((pipeline: Pipeline): ReadonlyMap<NodeId, string> => {
  const tables = tablesOf(pipeline);
  const counts = new Map<string, number>();
  for (const table of tables) {
    const key = ownName(table).toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const take = nameTaker(tables.flatMap((table) => keptName(table) ?? []));
  return new Map(
    tables.map((table) => {
      const kept = keptName(table);
      if (kept !== undefined) return [table.id, kept];
      const own = ownName(table);
      const isShared = (counts.get(own.toLowerCase()) ?? 0) > 1;
      return [table.id, take(isShared ? `${own}_${table.fields.layer}` : own)];
    }),
  );
});

function keptName({ fields }: NodeOf<'table'>): string | undefined {
  const name = fields.kept?.etl?.name;
  return typeof name === 'string' && isRowName(name) ? name : undefined;
}

/** Whether a text can be the name of a table in the file. */
function isRowName(text: string): boolean {
  return /^[A-Za-z_]\w*$/.test(text);
}

/** A name begins with a letter and holds letters of the Latin alphabet, digits and `_`. */
function ownName({ id, name }: NodeOf<'table'>): string {
  const plain = plainName(name) || plainName(id);
  return isRowName(plain) ? plain : `table_${plain}`;
}
