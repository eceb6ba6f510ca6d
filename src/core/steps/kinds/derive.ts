/** Computes columns. */
import { nameOfExpression } from '#core/model/select-names.ts';
import { hasColumn } from '#core/sql/select-columns.ts';
import { authoredSql } from '#core/sql/write-sql.ts';
import {
  changedInPlace,
  columnsInPlace,
  nothingIn,
  overInStream,
  twice,
  unknownColumns,
} from '../parts.ts';
import type { StepOf } from '../step.ts';
import { defineStep, type StepFinding, type StepInput } from './define.ts';

type Column = StepOf<'derive'>['columns'][number];

export const derive = defineStep({
  kind: 'derive',
  stage: 'extended',
  start: { kind: 'derive', columns: [{ name: '', expression: '' }] },
  toSql({ columns }, input) {
    const assigned = columns
      .filter(({ expression }) => expression.trim() !== '')
      .map((one) => ({ ...one, expression: authoredSql(one.expression) }));
    return changedInPlace(input, {
      replaced: assigned.filter(({ replaces }) => replaces),
      added: assigned.filter(({ replaces }) => !replaces),
    });
  },
  columns: ({ columns }, input) =>
    columnsInPlace(
      input.columns,
      columns.filter(({ replaces }) => replaces).map(({ name }) => name),
      columns.filter(({ replaces }) => !replaces).map(({ name }) => name),
    ),
  check: ({ columns }, input) => [
    ...nothingIn(columns, 'columns', 'No column is computed.'),
    ...columns.flatMap((column, at) => checkColumn(column, ['columns', `${at}`], input)),
    ...twice(columns.map(({ name }, at) => ({ name, field: ['columns', `${at}`, 'name'] }))),
    ...overInStream(
      input,
      columns.map(({ expression }, at) => ({
        name: expression,
        field: ['columns', `${at}`, 'expression'],
      })),
    ),
  ],
});

function checkColumn(
  { name, expression, replaces }: Column,
  field: readonly string[],
  { columns }: StepInput,
): readonly StepFinding[] {
  const findings: StepFinding[] = [];
  if (name.trim() === '')
    findings.push({ message: 'The column has no name.', field: [...field, 'name'] });
  if (expression.trim() === '') {
    findings.push({ message: 'Nothing says what is computed.', field: [...field, 'expression'] });
  }
  const isThere = hasColumn(columns ?? [], name);
  if (isThere && !replaces) {
    findings.push({
      message: `There is a column ${name} already.`,
      hint: 'Give it another name, or let it take the place of that one.',
      field: [...field, 'replaces'],
      fix: { title: `Replace ${name}`, value: true },
    });
  }
  if (columns && !isThere && replaces && name.trim() !== '') {
    findings.push({
      message: `There is no column ${name} that it could replace.`,
      hint: 'Add it beside the others.',
      field: [...field, 'replaces'],
      fix: { title: `Add ${name}`, value: false },
    });
  }
  // Of a longer expression only the engine knows what it reads.
  const isPlain =
    /^\s*(\w+|`[^`]+`)\s*$/.test(expression) && !/^\s*(\d|true|false|null)/i.test(expression);
  const read = isPlain ? nameOfExpression(expression) : undefined;
  const unknown =
    read === undefined
      ? []
      : unknownColumns(columns, [{ name: read, field: [...field, 'expression'] }]);
  return [...findings, ...unknown];
}
