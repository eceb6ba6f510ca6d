import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnSteps } from '#core/steps/from-query/query-list.ts';
import type { Step } from '#core/steps/step.ts';

const columns = ['a', 'b', 'c', 'd'];
const name = fc.constantFrom(...columns, 'x', 'y');
const column = fc.constantFrom(...columns);
const text = fc.oneof(
  column,
  column.map((one) => `upper(${one})`),
  fc.tuple(column, column).map(([one, other]) => `concat(${one}, ${other})`),
);
const item = fc.oneof(
  fc.record({ text, alias: name }),
  column.map((one) => ({ text: `CAST(${one} AS INT)`, alias: one })),
);

type Row = ReadonlyMap<string, string>;

/** An expression with what its columns are made of in their places. */
function filledIn(expression: string, row: Row): string {
  return expression.replace(/\b[a-dxy]\b/g, (one) => row.get(one) ?? `no ${one}`);
}

function runOn(row: Row, step: Step): Row {
  switch (step.kind) {
    case 'derive':
      return new Map([
        ...row,
        ...step.columns.map((one) => {
          expect(row.has(one.name)).toBe(one.replaces ?? false);
          return [one.name, filledIn(one.expression, row)] as const;
        }),
      ]);
    case 'cast':
      return new Map([
        ...row,
        ...step.columns.map(
          (one) => [one.column, `CAST(${row.get(one.column)} AS ${one.type})`] as const,
        ),
      ]);
    case 'rename':
      return new Map(
        Array.from(row, ([one, value]) => {
          const to = step.names[one] ?? one;
          expect(to === one || !row.has(to) || to in step.names).toBe(true);
          return [to, value] as const;
        }),
      );
    case 'select':
      return new Map(step.columns.map((one) => [one, row.get(one) ?? `no ${one}`] as const));
    default:
      throw new Error(`A list is not read as ${step.kind}.`);
  }
}

test('the steps of a list give what the list gives, in its order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(item, { minLength: 1, maxLength: 6, selector: ({ alias }) => alias }),
      fc.boolean(),
      (items, areKnown) => {
        const read = columnSteps(items, {
          main: 'orders',
          columns: areKnown ? columns : undefined,
          lookups: [],
        });
        if (!read.ok) {
          expect(areKnown).toBe(false);
          return;
        }
        const before = new Map(columns.map((one) => [one, one]));
        const wanted = items.map(({ text, alias }) => [alias, filledIn(text, before)]);
        expect(Array.from(read.found.reduce(runOn, before))).toEqual(wanted);
      },
    ),
    { numRuns: 1000 },
  );
});
