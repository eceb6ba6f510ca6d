/** Gives columns other names. */
import { bareName, named, selectText, sqlName, sqlNames } from '#core/sql/write-sql.ts';
import { nothingIn, twice, unknownColumns, without } from '../parts.ts';
import { defineStep } from './define.ts';

export const rename = defineStep({
  kind: 'rename',
  stage: 'renamed',
  start: { kind: 'rename', names: {} },
  toSql({ names }, { sql }) {
    const pairs = Object.entries(names);
    if (pairs.length === 0) return selectText({ columns: ['*'], from: sql });
    const star = `* EXCEPT (${sqlNames(pairs.map(([from]) => from))})`;
    const renamed = pairs.map(([from, to]) => named(sqlName(from), to));
    return selectText({ columns: [star, ...renamed], from: sql });
  },
  columns({ names }, { columns }) {
    if (!columns) return undefined;
    return [...without(columns, Object.keys(names)), ...Object.values(names).map(bareName)];
  },
  check({ names }, { columns }) {
    const pairs = Object.entries(names);
    const kept = columns && without(columns, Object.keys(names)).map((one) => one.toLowerCase());
    return [
      ...nothingIn(pairs, 'names', 'No column is named, so none is renamed.'),
      ...unknownColumns(
        columns,
        pairs.map(([name]) => ({ name, field: ['names', name] })),
      ).map(({ fix: _, ...finding }) => finding),
      ...twice(pairs.map(([from, to]) => ({ name: to, field: ['names', from] }))),
      ...pairs.flatMap(([from, to]) => {
        const isTaken = kept?.includes(bareName(to).toLowerCase());
        const message =
          to.trim() === '' ? `${from} gets no name.` : `There is a column ${bareName(to)} already.`;
        return to.trim() === '' || isTaken ? [{ message, field: ['names', from] }] : [];
      }),
    ];
  },
});
